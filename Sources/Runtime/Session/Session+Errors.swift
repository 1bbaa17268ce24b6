import Objects
import Syntax

extension Session {
  /// What `throw value` raises.
  func errorRecord(thrown value: Value) throws(Unwind) -> ErrorRecord {
    if let record: ErrorRecord = value.object() { return record }
    if let exception: ExceptionObject = value.object() {
      if let record = exception.record { return record }
      let record = ErrorRecord(exception, id: exception.detail("ErrorId")?.displayText ?? exception.message, .operationStopped, target: .null)
      if !exception.isRuntimeException { record.fullyQualifiedErrorId = exception.message }
      exception.record = record
      return record
    }
    let text = value.isNull ? "ScriptHalted" : try value.textInString(self)
    let exception = ExceptionObject(.runtimeException, text)
    exception.thrownObject = value
    let record = ErrorRecord(exception, id: text, .operationStopped, target: value.isNull ? .null : value)
    exception.record = record
    return record
  }

  /// A statement's error where no `try` is: shown or not as `$ErrorActionPreference` says; Stop passes it on.
  func report(_ record: ErrorRecord, _ f: Frame) throws(Unwind) {
    switch preference(.errorAction, f.scope) {
    case .stop:
      remember(record)
      record.isThrown = true
      throw .error(record)
    case .silentlyContinue, .ignore: remember(record)
    case .inquire:
      remember(record)
      try write(error: record)
      guard try inquire(record.message) else {
        record.isThrown = true
        throw .error(record)
      }
    default:
      remember(record)
      try write(error: record)
    }
  }

  /// Into `$Error`, and shown.
  func show(_ record: ErrorRecord) throws(Unwind) {
    remember(record)
    try write(error: record)
  }

  func showQuietly(_ record: ErrorRecord) {
    do throws(Unwind) { try show(record) } catch { host.writeError("\(record.message)\n") }
  }

  /// Puts the error at the head of `$Error`, once.
  func remember(_ record: ErrorRecord) {
    guard !record.isRecorded else { return }
    record.isRecorded = true
    errors.items.insert(.object(record), at: 0)
    if errors.items.count > 256 { errors.items.removeLast() }
  }

  /// To the error stream: wherever that goes now.
  func write(error record: ErrorRecord) throws(Unwind) {
    if let sink = hot.pointee.routing?.error { return try sink.write(.object(record)) }
    host.writeError(presenter?.errorText(record, self) ?? record.message + "\n")
  }

  func write(message record: MessageRecord) throws(Unwind) {
    let sink: Sink? =
      switch record.kind {
      case .warning: hot.pointee.routing?.warning
      case .verbose: hot.pointee.routing?.verbose
      case .debug: hot.pointee.routing?.debug
      }
    if let sink { return try sink.write(.object(record)) }
    writeHost(presenter?.messageText(record, self) ?? record.message + "\n")
  }

  func write(information record: InformationRecord) throws(Unwind) {
    if let sink = hot.pointee.routing?.information { return try sink.write(.object(record)) }
    if let message: HostMessage = record.data.object() {
      writeHost(presenter?.hostText(message, self) ?? message.message + (message.noNewLine ? "" : "\n"))
    } else {
      writeHost(record.toString() + "\n")
    }
  }

  /// Text for the user.
  public func writeHost(_ text: String) { host.write(text) }

  /// "Continue with this operation?": false is to stop.
  func inquire(_ message: String) throws(Unwind) -> Bool {
    guard canPrompt else {
      throw .runtime(
        "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.", id: "InvalidOperation",
        .invalidOperation, type: .invalidOperationException)
    }
    writeHost("\nConfirm\n\(message)\n")
    while true {
      guard let answer = host.readLine(prompt: "[Y] Yes [A] Yes to All [H] Halt Command [S] Suspend [?] Help (default is \"Y\"): ", isSecret: false)
      else { throw .stopped }
      switch foldCase(answer) {
      case "", "y", "yes", "a", "yes to all": return true
      case "h", "halt command": return false
      default: writeHost("Y - Continue with only the next step of the operation.\nH - Stop this command.\n")
      }
    }
  }

  public var canPrompt: Bool { host.isInteractive }

  func promptForParameter(_ parameter: ParameterInfo, _ command: String, first: Bool) throws(Unwind) -> Value? {
    if first {
      writeHost("\ncmdlet \(command) at command pipeline position 1\nSupply values for the following parameters:\n")
    }
    guard let line = host.readLine(prompt: parameter.name + ": ", isSecret: parameter.typeName.hasSuffix("SecureString")) else { return nil }
    return Value(line)
  }

  // MARK: Where

  /// The calls that are open, innermost first.
  func stackFrames(_ position: ErrorPosition?, _ scope: Scope) -> [(name: String, file: String?, position: ErrorPosition)] {
    var frames: [(name: String, file: String?, position: ErrorPosition)] = []
    var current: Scope? = scope
    var at = position
    while let scope = current, let position = at, frames.count < 200 {
      frames.append((scope.function?.name ?? "<ScriptBlock>", position.file, position))
      guard let site = scope.callSite else { break }
      at = site.position
      current = scope.caller
    }
    return frames
  }

  func invocationInfo(of call: Call) -> Value {
    let invocation = Invocation(call.commandName)
    invocation.site = call.site
    invocation.boundParameters = call.boundParameters
    invocation.callerScope = call.scope
    invocation.entry = commands.cmdlet(call.commandName)
    return .object(InvocationInfoObject(invocation, self))
  }
}

extension ExceptionObject {
  /// `RuntimeException` or one derived from it: these carry their own record.
  var isRuntimeException: Bool { type.isAssignable(to: .runtimeException) }
}
