import Objects

/// `$PSCmdlet` of an advanced function: `System.Management.Automation.PSScriptCmdlet`.
final class ScriptCmdletObject: NetObject {
  private unowned let invocation: Invocation
  private unowned let session: Session
  init(_ invocation: Invocation, _ session: Session) {
    self.invocation = invocation
    self.session = session
    super.init()
  }
  override var type: TypeInfo { ScriptCmdletObject.netType }

  private static func with(
    _ this: Value, _ body: (ScriptCmdletObject, Invocation) throws(Unwind) -> Value
  ) throws(Unwind) -> Value {
    guard let cmdlet: ScriptCmdletObject = this.object() else { return .null }
    return try body(cmdlet, cmdlet.invocation)
  }

  private static let netType = TypeInfo("System.Management.Automation.PSScriptCmdlet") { table in
    table.property("string ParameterSetName { get; }") { (this, _) throws(Unwind) in
      try with(this) { (_, invocation) throws(Unwind) in Value(invocation.parameterSetName) }
    }
    table.property("System.Management.Automation.InvocationInfo MyInvocation { get; }") { (this, _) throws(Unwind) in
      try with(this) { (cmdlet, invocation) throws(Unwind) in .object(InvocationInfoObject(invocation, cmdlet.session)) }
    }
    table.property("bool Stopping { get; }") { (_, _) throws(Unwind) in .false }
    table.method("void WriteObject(System.Object sendToPipeline)") { (this, arguments, _) throws(Unwind) in
      try with(this) { (_, invocation) throws(Unwind) in
        try invocation.output?.write(arguments[0])
        return .void
      }
    }
    table.method("void WriteObject(System.Object sendToPipeline, bool enumerateCollection)") { (this, arguments, _) throws(Unwind) in
      try with(this) { (_, invocation) throws(Unwind) in
        if Conversion.isTrue(arguments[1]) {
          try invocation.output?.writeEnumerating(arguments[0])
        } else {
          try invocation.output?.write(arguments[0])
        }
        return .void
      }
    }
    table.method("void WriteError(System.Management.Automation.ErrorRecord errorRecord)") { (this, arguments, _) throws(Unwind) in
      try with(this) { (cmdlet, invocation) throws(Unwind) in
        guard let record: ErrorRecord = arguments[0].object() else { return .void }
        cmdlet.dress(record)
        try invocation.streams?.writeError(record, cmdlet.session)
        return .void
      }
    }
    table.method("void ThrowTerminatingError(System.Management.Automation.ErrorRecord errorRecord)") { (this, arguments, _) throws(Unwind) in
      try with(this) { (cmdlet, _) throws(Unwind) in
        guard let record: ErrorRecord = arguments[0].object() else { return .void }
        cmdlet.dress(record)
        record.isFinal = true
        throw .error(record)
      }
    }
    table.method("void WriteVerbose(string text)") { (this, arguments, _) throws(Unwind) in
      try with(this) { (cmdlet, invocation) throws(Unwind) in
        try invocation.streams?.writeVerbose(arguments[0].displayText, cmdlet.session)
        return .void
      }
    }
    table.method("void WriteWarning(string text)") { (this, arguments, _) throws(Unwind) in
      try with(this) { (cmdlet, invocation) throws(Unwind) in
        try invocation.streams?.writeWarning(arguments[0].displayText, cmdlet.session)
        return .void
      }
    }
    table.method("void WriteDebug(string text)") { (this, arguments, _) throws(Unwind) in
      try with(this) { (cmdlet, invocation) throws(Unwind) in
        try invocation.streams?.writeDebug(arguments[0].displayText, cmdlet.session)
        return .void
      }
    }
    table.method("void WriteInformation(System.Object messageData, string[] tags)") { (this, arguments, _) throws(Unwind) in
      try with(this) { (cmdlet, invocation) throws(Unwind) in
        let tags = (arguments[1].reference?.listItems ?? []).map(\.displayText)
        try invocation.streams?.writeInformation(arguments[0], tags: tags, source: invocation.commandName, cmdlet.session)
        return .void
      }
    }
    table.method("bool ShouldProcess(string target)") { (this, arguments, _) throws(Unwind) in
      try with(this) { (cmdlet, _) throws(Unwind) in try cmdlet.shouldProcess(arguments[0].displayText, nil) }
    }
    table.method("bool ShouldProcess(string target, string action)") { (this, arguments, _) throws(Unwind) in
      try with(this) { (cmdlet, _) throws(Unwind) in
        try cmdlet.shouldProcess(arguments[0].displayText, arguments[1].displayText)
      }
    }
    table.method("bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)") {
      (this, arguments, _) throws(Unwind) in
      try with(this) { (cmdlet, invocation) throws(Unwind) in
        guard let streams = invocation.streams else { return .true }
        return .bool(
          try invocation.answers.shouldProcess(
            description: arguments[0].displayText, warning: arguments[1].displayText, caption: arguments[2].displayText,
            invocation.schema?.shouldProcess ?? .none, streams, cmdlet.session))
      }
    }
    table.method("bool ShouldContinue(string query, string caption)") { (this, arguments, _) throws(Unwind) in
      try with(this) { (cmdlet, invocation) throws(Unwind) in
        .bool(try invocation.answers.shouldContinue(arguments[0].displayText, arguments[1].displayText, cmdlet.session))
      }
    }
    table.method("System.Object GetVariableValue(string name)") { (this, arguments, _) throws(Unwind) in
      try with(this) { (_, invocation) throws(Unwind) in
        invocation.callerScope?.read(Symbol.of(arguments[0].displayText)) ?? .null
      }
    }
    table.method("string GetUnresolvedProviderPathFromPSPath(string path)") { (this, arguments, context) throws(Unwind) in
      Value(Paths.absolute(arguments[0].displayText, in: context.currentLocation))
    }
  }

  private func shouldProcess(_ target: String, _ action: String?) throws(Unwind) -> Value {
    guard let streams = invocation.streams else { return .true }
    return .bool(
      try invocation.answers.shouldProcess(
        target, action ?? invocation.commandName, invocation.schema?.shouldProcess ?? .none, streams, session))
  }

  /// Says which function reported it.
  private func dress(_ record: ErrorRecord) {
    if record.activity.isEmpty { record.activity = invocation.commandName }
    if !record.fullyQualifiedErrorId.contains(",") { record.fullyQualifiedErrorId += "," + invocation.commandName }
    record.isBare = false
    if let position = invocation.position { record.position = position }
    if !record.hasStackTrace, let scope = invocation.callerScope {
      record.stackFrames = session.stackFrames(record.position, scope)
    }
    if record.invocationInfo.isNull { record.invocationInfo = .object(InvocationInfoObject(invocation, session)) }
  }
}
