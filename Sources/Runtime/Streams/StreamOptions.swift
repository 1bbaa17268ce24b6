import Objects

/// What the common parameters of one command say about its streams, and where the preference variables decide instead.
public final class StreamOptions {
  /// Whose preference variables hold.
  unowned let scope: Scope
  unowned(unsafe) var pipeline: Pipeline?
  var errorAction: ActionPreference?
  var warningAction: ActionPreference?
  var informationAction: ActionPreference?
  var progressAction: ActionPreference?
  var verbose: Bool?
  var debug: Bool?
  var whatIf: Bool?
  var confirm: Bool?
  private var collecting: [Collected: ListObject] = [:]
  private var pipelineVariable: Symbol?
  var hasOutputSinks = false

  private enum Collected { case output, error, warning, information }

  init(_ scope: Scope) { self.scope = scope }

  // MARK: Common parameters

  func set(_ common: CommonParameter, _ value: Value, _ binder: Binder) throws(Unwind) {
    switch common {
    case .verbose: verbose = Conversion.isTrue(value)
    case .debug: debug = Conversion.isTrue(value)
    case .whatIf: whatIf = Conversion.isTrue(value)
    case .confirm: confirm = Conversion.isTrue(value)
    case .errorAction: errorAction = try action(value, common, binder)
    case .warningAction: warningAction = try action(value, common, binder)
    case .informationAction: informationAction = try action(value, common, binder)
    case .progressAction: progressAction = try action(value, common, binder)
    case .errorVariable: try collect(.error, value)
    case .warningVariable: try collect(.warning, value)
    case .informationVariable: try collect(.information, value)
    case .outVariable:
      try collect(.output, value)
      hasOutputSinks = true
    case .pipelineVariable:
      pipelineVariable = Symbol.of(value.displayText)
      hasOutputSinks = true
    case .outBuffer: break
    }
  }

  private func action(_ value: Value, _ common: CommonParameter, _ binder: Binder) throws(Unwind) -> ActionPreference {
    if case .object(let object) = value.unwrapped, let number = object as? EnumObject, let action = ActionPreference(rawValue: Int(number.raw)) {
      return action
    }
    if case .int(let number) = value, let action = ActionPreference(rawValue: Int(number)) { return action }
    guard let action = ActionPreference(name: value.displayText) else {
      throw BindingError.badAction(value, common, binder)
    }
    return action
  }

  /// `-ErrorVariable name`, or `+name` to add to what is there.
  private func collect(_ kind: Collected, _ value: Value) throws(Unwind) {
    var name = value.displayText
    let appends = name.hasPrefix("+")
    if appends { name.removeFirst() }
    let symbol = Symbol.of(name)
    let list = ListObject(type: .arrayList)
    if appends, let old = scope.read(symbol), !old.isNull {
      if let existing: ListObject = old.object() {
        collecting[kind] = existing
        return
      }
      list.items = old.reference?.listItems ?? [old]
    }
    collecting[kind] = list
    if let variable = scope.ownVariable(symbol) {
      variable.value = .object(list)
    } else if let slot = scope.layout.slot(of: symbol) {
      scope.slots[slot] = .object(list)
    } else {
      scope.ensuredTable.set(symbol, PSVariable(symbol.name, .object(list)))
    }
  }

  /// Gives an advanced function's scope the preferences its caller asked for.
  func apply(to scope: Scope, _ session: Session) {
    func put(_ name: String, _ value: Value) { scope.install(Symbol.of(name), PSVariable(name, value)) }
    if let errorAction { put("ErrorActionPreference", errorAction.value) }
    if let warningAction { put("WarningPreference", warningAction.value) }
    if let informationAction { put("InformationPreference", informationAction.value) }
    if let progressAction { put("ProgressPreference", progressAction.value) }
    if let verbose { put("VerbosePreference", (verbose ? ActionPreference.continue : .silentlyContinue).value) }
    if let debug { put("DebugPreference", (debug ? ActionPreference.continue : .silentlyContinue).value) }
    if let whatIf { put("WhatIfPreference", .object(SwitchObject(whatIf))) }
    if let confirm { put("ConfirmPreference", Value(confirm ? "Low" : "None")) }
  }

  /// The pipeline is over.
  func finish(_ session: Session) {
    if let pipelineVariable, let variable = scope.ownVariable(pipelineVariable) { variable.value = .null }
  }

  // MARK: Output

  @inline(__always) func write(_ value: Value, to output: Sink) throws(Unwind) {
    if hasOutputSinks { remember(value) }
    try output.write(value)
  }

  private func remember(_ value: Value) {
    collecting[.output]?.items.append(value)
    if let pipelineVariable {
      if let variable = scope.ownVariable(pipelineVariable) {
        variable.value = value
      } else {
        scope.install(pipelineVariable, PSVariable(pipelineVariable.name, value))
      }
    }
  }

  // MARK: Errors

  /// A non-terminating error.
  func writeError(_ record: ErrorRecord, _ session: Session) throws(Unwind) {
    pipeline?.hasErrors = true
    let action = errorAction ?? session.preference(.errorAction, scope)
    switch action {
    case .ignore: return
    case .stop:
      collecting[.error]?.items.append(.object(record))
      record.isThrown = true
      throw .error(record)
    case .silentlyContinue:
      session.remember(record)
      collecting[.error]?.items.append(.object(record))
    case .inquire:
      collecting[.error]?.items.append(.object(record))
      if try session.inquire(record.message) { try session.show(record) } else { throw .error(record) }
    case .continue, .suspend, .break:
      session.remember(record)
      collecting[.error]?.items.append(.object(record))
      try session.write(error: record)
    }
  }

  // MARK: Other streams

  func writeWarning(_ message: String, _ session: Session) throws(Unwind) {
    let record = MessageRecord(.warning, message)
    collecting[.warning]?.items.append(.object(record))
    switch warningAction ?? session.preference(.warning, scope) {
    case .ignore, .silentlyContinue: return
    case .stop: throw StreamOptions.stopped("WarningPreference", message)
    case .inquire:
      try session.write(message: record)
      guard try session.inquire(message) else { throw StreamOptions.stopped("WarningPreference", message) }
    case .continue, .suspend, .break: try session.write(message: record)
    }
  }

  func writeVerbose(_ message: String, _ session: Session) throws(Unwind) {
    let action = verbose.map { $0 ? ActionPreference.continue : .silentlyContinue } ?? session.preference(.verbose, scope)
    switch action {
    case .ignore, .silentlyContinue: return
    case .stop:
      try session.write(message: MessageRecord(.verbose, message))
      throw StreamOptions.stopped("VerbosePreference", message)
    default: try session.write(message: MessageRecord(.verbose, message))
    }
  }

  func writeDebug(_ message: String, _ session: Session) throws(Unwind) {
    let action = debug.map { $0 ? ActionPreference.continue : .silentlyContinue } ?? session.preference(.debug, scope)
    switch action {
    case .ignore, .silentlyContinue: return
    case .stop:
      try session.write(message: MessageRecord(.debug, message))
      throw StreamOptions.stopped("DebugPreference", message)
    default: try session.write(message: MessageRecord(.debug, message))
    }
  }

  /// `isHost`: from Write-Host, which shows whatever the preference is unless it is told to be quiet.
  func writeInformation(_ data: Value, tags: [String], source: String, _ session: Session) throws(Unwind) {
    let record = InformationRecord(data, tags: tags, source: source)
    collecting[.information]?.items.append(.object(record))
    let action = informationAction ?? (record.isHostMessage ? .continue : session.preference(.information, scope))
    switch action {
    case .ignore, .silentlyContinue: return
    case .stop: throw StreamOptions.stopped("InformationPreference", data.displayText)
    default: try session.write(information: record)
    }
  }

  func writeProgress(_ progress: ProgressRecord, _ session: Session) {
    switch progressAction ?? session.preference(.progress, scope) {
    case .ignore, .silentlyContinue: return
    default: session.host.showProgress(progress)
    }
  }

  /// The error of a preference that says Stop.
  static func stopped(_ preference: String, _ message: String) -> Unwind {
    let record = ErrorRecord(
      ExceptionObject(
        KnownTypes.actionPreferenceStopException,
        "The running command stopped because the preference variable \"\(preference)\" or common parameter is set to Stop: \(message)"),
      id: "ActionPreferenceStop", .operationStopped)
    record.isThrown = true
    return .error(record)
  }
}

extension ActionPreference {
  /// `System.Management.Automation.ActionPreference`.
  public static let type: TypeInfo =
    TypeRegistry.find("System.Management.Automation.ActionPreference")
    ?? TypeInfo.enumeration(
      "System.Management.Automation.ActionPreference",
      EnumInfo("SilentlyContinue", "Stop", "Continue", "Inquire", "Ignore", "Suspend", "Break"))
  public var value: Value { .object(EnumObject(ActionPreference.type, Int64(rawValue))) }
}
