import Objects

/// One invocation of a cmdlet, as the cmdlet sees it: its streams, its session and what it may ask of them.
public final class Call {
  public let session: Session
  /// The name it was called by, as errors show it.
  public let commandName: String
  let schema: Schema
  let cells: [Cell]
  let output: Sink
  let streams: StreamOptions
  /// The call's node, for positions; `nil` when it was called by other means.
  let site: CommandNode?
  /// The caller's scope.
  let scope: Scope
  /// The current pipeline object, before any conversion; `void` when nothing is piped in.
  public internal(set) var input: Value = .void
  /// Whether anything is piped in.
  public internal(set) var isExpectingInput = false
  /// The parameter set that the arguments chose.
  public internal(set) var parameterSetName: String
  /// Names and values as `$PSBoundParameters` has them.
  public internal(set) var boundParameters: DictionaryObject
  var answers = ConfirmationAnswers()

  init(
    session: Session, commandName: String, schema: Schema, cells: [Cell], output: Sink, streams: StreamOptions,
    site: CommandNode?, scope: Scope
  ) {
    self.session = session
    self.commandName = commandName
    self.schema = schema
    self.cells = cells
    self.output = output
    self.streams = streams
    self.site = site
    self.scope = scope
    parameterSetName = schema.defaultSet ?? "__AllParameterSets"
    boundParameters = DictionaryObject()
  }

  // MARK: Output

  /// Writes one object, a collection too.
  public func write(_ value: Value) throws(Unwind) { try streams.write(value, to: output) }
  public func write(_ object: NetObject) throws(Unwind) { try write(.object(object)) }
  public func write(_ text: String) throws(Unwind) { try write(Value(text)) }
  /// Writes a collection item by item.
  public func writeAll(_ value: Value) throws(Unwind) {
    if case .object(let object) = value, object.isEnumerable, var items = object.enumerate() {
      while let item = items.next() { try write(item) }
    } else if case .void = value {
      return
    } else {
      try write(value)
    }
  }

  // MARK: Errors

  /// A non-terminating error: recorded, shown, and the cmdlet goes on, unless `-ErrorAction` says otherwise.
  public func writeError(_ record: ErrorRecord) throws(Unwind) {
    complete(record)
    try streams.writeError(record, session)
  }
  /// The same, made here. `id` is the first half of the FullyQualifiedErrorId; the class name is added.
  public func writeError(
    _ message: String, id: String, _ category: ErrorCategory, target: Value = .null, type: TypeInfo = .runtimeException
  ) throws(Unwind) {
    try writeError(ErrorRecord(ExceptionObject(type, message), id: id, category, target: target))
  }
  /// The error to throw to end this cmdlet: `throw call.terminating(...)`.
  public func terminating(
    _ message: String, id: String, _ category: ErrorCategory, target: Value = .null, type: TypeInfo = .runtimeException
  ) -> Unwind {
    let record = ErrorRecord(ExceptionObject(type, message), id: id, category, target: target)
    complete(record)
    return .error(record)
  }
  /// Runs `body`; what it throws as an error becomes a non-terminating one.
  public func reportingErrors(_ body: () throws(Unwind) -> Void) throws(Unwind) {
    do throws(Unwind) { try body() } catch {
      guard case .error(let record) = error else { throw error }
      try writeError(record)
    }
  }

  /// Adds what the cmdlet itself doesn't say: command, class name, position.
  func complete(_ record: ErrorRecord) {
    if record.activity.isEmpty { record.activity = schema.commandName }
    if record.isBare || !record.fullyQualifiedErrorId.contains(",") {
      record.fullyQualifiedErrorId += "," + schema.className
      record.isBare = false
    }
    if record.position == nil { record.position = site?.position }
    if !record.hasStackTrace { record.stackFrames = session.stackFrames(record.position, scope) }
    if record.invocationInfo.isNull { record.invocationInfo = session.invocationInfo(of: self) }
  }

  /// An error that ends the cmdlet, on its way out.
  func completeTerminating(_ record: ErrorRecord) {
    if record.isThrown, record.position != nil { return }
    complete(record)
  }
  /// An error of binding: it has its id already.
  func complete(binding record: ErrorRecord) {
    if record.activity.isEmpty { record.activity = schema.commandName }
    if record.position == nil { record.position = site?.position }
    if record.invocationInfo.isNull { record.invocationInfo = session.invocationInfo(of: self) }
  }
  /// An input object that could not be bound: reported, and the next one is tried.
  func writeBindingError(_ record: ErrorRecord) throws(Unwind) {
    if !record.hasStackTrace { record.stackFrames = session.stackFrames(record.position, scope) }
    try streams.writeError(record, session)
  }

  // MARK: Other streams

  public func writeWarning(_ message: String) throws(Unwind) { try streams.writeWarning(message, session) }
  public func writeVerbose(_ message: String) throws(Unwind) { try streams.writeVerbose(message, session) }
  public func writeDebug(_ message: String) throws(Unwind) { try streams.writeDebug(message, session) }
  /// `tags` as Write-Information takes them.
  public func writeInformation(_ data: Value, tags: [String] = []) throws(Unwind) {
    try streams.writeInformation(data, tags: tags, source: commandName, session)
  }
  public func writeProgress(_ progress: ProgressRecord) throws(Unwind) { streams.writeProgress(progress, session) }

  // MARK: Asking

  /// `ShouldProcess`: false under `-WhatIf` (which prints `What if: Performing the operation "action" on target "target".`)
  /// or when the user says no.
  public func shouldProcess(_ target: String, _ action: String? = nil) throws(Unwind) -> Bool {
    try answers.shouldProcess(target, action ?? commandName, schema.shouldProcess, streams, session)
  }
  /// `ShouldContinue`: always asks, however the preferences stand; `-Force` is the cmdlet's to honour.
  public func shouldContinue(_ query: String, caption: String) throws(Unwind) -> Bool {
    try answers.shouldContinue(query, caption, session)
  }

  // MARK: Arguments

  /// Whether the caller (or the pipeline) gave the parameter a value.
  public func isBound(_ parameter: String) -> Bool { boundParameters[parameter] != nil }

  /// Ends what feeds this cmdlet: there is nothing more it wants (`Select-Object -First`).
  public func stopUpstream() -> Unwind { .stopUpstream(pipelineToken) }
  /// Identifies this command to the pipeline that runs it.
  let pipelineToken = NetObject()
}
