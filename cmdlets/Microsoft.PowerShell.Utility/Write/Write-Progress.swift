import Objects
import Runtime

struct WriteProgress: Cmdlet {
  static let name: StaticString = "Write-Progress"
  static let help = Help("Shows how far something is.")

  @Parameter(at: 0) var activity: String?
  @Parameter(at: 1) var status: String?
  @Parameter(at: 2) var id: Int = 0
  @Parameter var percentComplete: Int = -1
  @Parameter var secondsRemaining: Int = -1
  @Parameter var currentOperation: String?
  @Parameter var parentId: Int = -1
  @Parameter var completed: SwitchParameter
  @Parameter var sourceId: Int = 0

  mutating func process(_ call: Call) throws(Unwind) {
    var record = ProgressRecord(activity: activity ?? "", status: status ?? "Processing")
    record.activityId = id
    record.parentActivityId = parentId
    record.percentComplete = percentComplete
    record.secondsRemaining = secondsRemaining
    record.currentOperation = currentOperation ?? ""
    record.isCompleted = completed.isPresent
    try call.writeProgress(record)
  }
}
