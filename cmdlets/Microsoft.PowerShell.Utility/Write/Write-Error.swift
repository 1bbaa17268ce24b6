import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Reports an error of the running script or function, which goes on.
struct WriteError: Cmdlet {
  static let name: StaticString = "Write-Error"
  static let help = Help(
    "Writes an object to the error stream.",
    "The error is shown as the calling function's. With -ErrorAction Stop it ends the caller like a thrown one.")
  static let examples = [
    Example(
      "Report and catch", run: "try { Write-Error 'no disk' -ErrorId NoDisk -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }",
      prints: "NoDisk\n")
  ]

  static let defaultParameterSet: String? = "NoException"

  @Parameter(at: 0, mandatory: true, in: ["WithException"], help: "The exception that the error is about.")
  var exception: ExceptionObject?
  @Parameter(
    in: [.set("NoException", mandatory: true, at: 0, from: .pipeline), "WithException"], alias: ["Msg"],
    check: [.allowNull, .allowEmptyString], help: "What went wrong."
  )
  var message: String?
  @Parameter(at: 0, mandatory: true, in: ["ErrorRecord"], help: "A record to report again.")
  var errorRecord: ErrorRecord?
  @Parameter(as: ErrorCategory.type, in: ["NoException", "WithException"], help: "The kind of error.")
  var category: Value?
  @Parameter(in: ["NoException", "WithException"], help: "A name by which scripts know the error.")
  var errorId: String?
  @Parameter(in: ["NoException", "WithException"], help: "What was being worked on.")
  var targetObject: Value = .void
  @Parameter(help: "What the user can do.")
  var recommendedAction: String?
  @Parameter(alias: ["Activity"], help: "What was being done.")
  var categoryActivity: String?
  @Parameter(alias: ["Reason"], help: "Why it failed.")
  var categoryReason: String?
  @Parameter(alias: ["TargetName"], help: "The target, by name.")
  var categoryTargetName: String?
  @Parameter(alias: ["TargetType"], help: "The target's type, by name.")
  var categoryTargetType: String?

  mutating func process(_ call: Call) throws(Unwind) {
    let record = errorRecord.map { copy($0) } ?? made()
    record.activity = categoryActivity.flatMap { $0.isEmpty ? nil : $0 } ?? "Write-Error"
    if let reason = categoryReason, !reason.isEmpty { record.reason = reason }
    if let name = categoryTargetName, !name.isEmpty { record.targetName = name }
    if let type = categoryTargetType, !type.isEmpty { record.targetTypeName = type }
    if let action = recommendedAction, !action.isEmpty {
      if record.detailsMessage == nil { record.detailsMessage = record.exception.message }
      record.recommendedAction = action
    }
    if let caller = call.callerInvocation {
      record.invocationInfo = .object(caller)
      if let name = call.callerName, !record.fullyQualifiedErrorId.contains(",") { record.fullyQualifiedErrorId += "," + name }
    }
    try call.writeError(asIs: record)
  }

  private func made() -> ErrorRecord {
    let text = message ?? ""
    let exception = self.exception ?? ExceptionObject(KnownTypes.writeErrorException, text)
    let id = errorId.flatMap { $0.isEmpty ? nil : $0 } ?? exception.type.fullName
    let record = ErrorRecord(exception, id: id, ErrorCategories.category(category), target: targetObject.isNull ? .null : targetObject)
    if self.exception != nil, !text.isEmpty { record.detailsMessage = text }
    return record
  }

  /// A record that is reported again keeps what it says.
  private func copy(_ old: ErrorRecord) -> ErrorRecord {
    let record = ErrorRecord(old.exception, id: old.fullyQualifiedErrorId, old.category, target: old.targetObject)
    record.detailsMessage = old.detailsMessage
    record.recommendedAction = old.recommendedAction
    record.reason = old.reason
    record.targetName = old.targetName
    record.targetTypeName = old.targetTypeName
    return record
  }
}

/// `System.Management.Automation.ErrorCategory` out of an argument.
enum ErrorCategories {
  static func category(_ value: Value?) -> ErrorCategory {
    guard let text = value?.displayText else { return .notSpecified }
    return ErrorCategory.allCases.first { equalsIgnoringCase($0.name, text) } ?? .notSpecified
  }
}
