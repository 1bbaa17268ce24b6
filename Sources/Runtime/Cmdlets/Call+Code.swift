import Objects

extension Call {
  /// Where the cmdlet's output goes, as a sink: for handing it to code that writes by itself.
  public var sink: Sink { streams.hasOutputSinks ? StreamSink(streams, output) : output }

  /// Runs a text in the caller's scope (`Invoke-Expression`); its output goes to `out`.
  public func evaluate(_ text: String, to out: Sink) throws(Unwind) {
    let block = try session.scriptBlock(text)
    try run(block, arguments: [], input: nil, newScope: false, to: out)
  }

  /// Runs a block with arguments, in the caller's own scope or in one of its own below it.
  ///
  /// `input` is piped into it; `nil` when nothing is.
  public func run(
    _ block: ScriptBlockObject, arguments: [Value], input: ContiguousArray<Value>?, newScope: Bool, to out: Sink
  ) throws(Unwind) {
    let home = block.module?.state ?? scope.state.unsafelyUnwrapped
    let outer = home === scope.state ? scope : home.current
    let f = Frame(outer, session.hot)
    let stage = FunctionStage(
      block.code, name: "", function: nil, module: block.module, isDotted: !newScope, arguments.map { Argument.positional($0) }, nil, f, out)
    try Pipeline().run(stage, input: input, f)
  }

  /// `Set-StrictMode`'s version in the caller's scope: 0 is off.
  public var strictVersion: Int { session.hot.pointee.strict }
  public func setStrictVersion(_ version: Int) { session.hot.pointee.strict = version }
}

extension Call {
  /// The same for a record that was made elsewhere: `throw call.terminating(record)`.
  public func terminating(_ record: ErrorRecord) -> Unwind {
    complete(record)
    return .error(record)
  }
}

extension Call {
  /// The call whose body called this cmdlet: `$MyInvocation` there; `nil` at the top.
  public var callerInvocation: InvocationInfoObject? {
    scope.nearestInvocation.map { InvocationInfoObject($0, session) }
  }
  /// The name of the function or script that called; `nil` at the top.
  public var callerName: String? {
    guard let invocation = scope.nearestInvocation else { return nil }
    return invocation.commandName.isEmpty ? nil : invocation.commandName
  }

  /// Writes an error that says itself whose it is (`Write-Error`): its id and invocation stay as they are.
  public func writeError(asIs record: ErrorRecord) throws(Unwind) {
    if record.position == nil { record.position = site?.position }
    if !record.hasStackTrace { record.stackFrames = session.stackFrames(record.position, scope) }
    if record.invocationInfo.isNull { record.invocationInfo = session.invocationInfo(of: self) }
    try streams.writeError(record, session)
  }
}
