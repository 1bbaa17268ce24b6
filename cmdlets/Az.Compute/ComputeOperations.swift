import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

/// What the compute cmdlets share.
enum ComputeOperations {
  /// The answer of a deletion or another operation without a result of its own.
  static func succeeded(_ call: Call, since start: DateTime) throws -> AzureObject {
    guard let made = AzureClass.find("PSOperationStatusResponse")?.make() else {
      throw ARMError("InternalServerError", 500, "The class PSOperationStatusResponse is not known.")
    }
    made["Name"] = Value(Guid.random().text)
    made["StartTime"] = .dateTime(start)
    made["EndTime"] = .dateTime(DateTime.now)
    made["Status"] = Value("Succeeded")
    return made
  }

  /// Shows how far an operation is; Ctrl-C cancels it.
  static func progress(_ call: Call, _ activity: String) -> (options: RequestOptions, done: () -> Void) {
    let meter = ProgressMeter(call, activity)
    var options = RequestOptions()
    options.progress = { try meter.show($0) }
    return (options, { meter.finish() })
  }
}

/// Hands an operation's progress to the host, at most ten times a second.
private final class ProgressMeter: @unchecked Sendable {
  private let call: Call
  private let activity: String
  private var shown: Int64 = 0
  private var hasShown = false

  init(_ call: Call, _ activity: String) {
    self.call = call
    self.activity = activity
  }

  func show(_ progress: OperationProgress) throws {
    if call.session.stopFlag.pointee != 0 { throw Unwind.stopped }
    let now = DateTime.utcNow.ticks
    guard now - shown > TimeSpan.ticksPerSecond / 10 else { return }
    shown = now
    hasShown = true
    var record = ProgressRecord(activity: activity, status: "\(progress.completed >> 20) of \(progress.total >> 20) MiB")
    record.percentComplete = Int(progress.percent)
    try call.writeProgress(record)
  }

  func finish() {
    guard hasShown else { return }
    var record = ProgressRecord(activity: activity, status: "")
    record.isCompleted = true
    do throws(Unwind) { try call.writeProgress(record) } catch { return }
  }
}

/// A path as the session's location has it.
func absolute(_ path: String, _ call: Call) -> String { Paths.absolute(path, in: call.session.currentLocation) }
