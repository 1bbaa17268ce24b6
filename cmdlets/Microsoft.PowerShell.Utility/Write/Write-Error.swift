import Objects
import Runtime

struct WriteError: Cmdlet {
  static let name: StaticString = "Write-Error"
  static let help = Help("Writes an error that does not end the script.")
  static let defaultParameterSet: String? = "NoException"

  @Parameter(as: .exception, from: [], mandatory: true, in: ["WithException"]) var exception: Value?
  @Parameter(
    at: 0, from: .pipeline, in: [.set("NoException", mandatory: true), "WithException"], alias: ["Msg"], check: [.allowNull, .allowEmptyString])
  var message: String?
  @Parameter(as: .errorRecord, mandatory: true, in: ["ErrorRecord"]) var errorRecord: Value?
  @Parameter(as: ErrorCategory.type, in: ["NoException", "WithException"]) var category: Value?
  @Parameter(in: ["NoException", "WithException"]) var errorId: String?
  @Parameter(as: .object, in: ["NoException", "WithException"]) var targetObject: Value?
  @Parameter var recommendedAction: String?
  @Parameter(alias: ["Activity"]) var categoryActivity: String?
  @Parameter(alias: ["Reason"]) var categoryReason: String?
  @Parameter(alias: ["TargetName"]) var categoryTargetName: String?
  @Parameter(alias: ["TargetType"]) var categoryTargetType: String?

  mutating func process(_ call: Call) throws(Unwind) {
    let record: ErrorRecord
    if let given: ErrorRecord = errorRecord?.object() {
      record = given
    } else {
      let number: EnumObject? = category?.object()
      let kind = number.flatMap { ErrorCategory(rawValue: Int($0.raw)) } ?? .notSpecified
      let thrown: ExceptionObject = exception?.object() ?? ExceptionObject(KnownTypes.writeErrorException, message ?? "")
      let id = errorId ?? (exception == nil ? "Microsoft.PowerShell.Commands.WriteErrorException" : thrown.type.fullName)
      record = ErrorRecord(thrown, id: id, kind, target: targetObject ?? .null)
      if exception != nil, let message, !message.isEmpty { record.detailsMessage = message }
      record.fullyQualifiedErrorId = id
    }
    if let recommendedAction { record.recommendedAction = recommendedAction }
    if let categoryActivity { record.activity = categoryActivity }
    if let categoryReason { record.reason = categoryReason }
    if let categoryTargetName { record.targetName = categoryTargetName }
    if let categoryTargetType { record.targetTypeName = categoryTargetType }
    if record.activity.isEmpty { record.activity = "Write-Error" }
    try call.writeFromCaller(record)
  }
}
