import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Shows how far a long job has come.
struct WriteProgress: Cmdlet {
  static let name: StaticString = "Write-Progress"
  static let help = Help("Displays a progress bar within a PowerShell command window.")

  @Parameter(at: 0, help: "What is being done.")
  var activity: String?
  @Parameter(at: 1, check: [.notNullOrEmpty], help: "How it stands.")
  var status: String?
  @Parameter(at: 2, check: [.range(0, 2147483647)], help: "Tells bars apart.")
  var id: Int?
  @Parameter(check: [.range(-1, 100)], help: "How much is done, 0 to 100; -1 shows no bar.")
  var percentComplete: Int?
  @Parameter(help: "How long it will take still.")
  var secondsRemaining: Int?
  @Parameter(help: "The step that is being taken.")
  var currentOperation: String?
  @Parameter(check: [.range(-1, 2147483647)], help: "The bar that this one belongs under.")
  var parentId: Int?
  @Parameter(help: "It is over; take the bar away.")
  var completed: SwitchParameter
  @Parameter(help: "Who reports.")
  var sourceId: Int?

  mutating func process(_ call: Call) throws(Unwind) {
    var record = ProgressRecord(activity: activity ?? "", status: status.flatMap { $0.isEmpty ? nil : $0 } ?? "Processing")
    record.activityId = id ?? 0
    record.percentComplete = percentComplete ?? -1
    record.secondsRemaining = secondsRemaining ?? -1
    record.currentOperation = currentOperation ?? ""
    record.parentActivityId = parentId ?? -1
    record.isCompleted = completed.isPresent
    try call.writeProgress(record)
  }
}
