import Glibc
import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Waits.
struct StartSleep: Cmdlet {
  static let name: StaticString = "Start-Sleep"
  static let help = Help("Suspends the activity in a script or session for the specified period of time.")
  static let examples = [Example("A moment", run: "Start-Sleep -Milliseconds 1", prints: "")]

  static let defaultParameterSet: String? = "Seconds"

  @Parameter(
    at: 0, from: [.pipeline, .propertyName], mandatory: true, in: ["Seconds"], check: [.range(0, 2147483)],
    help: "How many seconds; fractions count."
  )
  var seconds: Double?
  @Parameter(
    from: .propertyName, mandatory: true, in: ["Milliseconds"], alias: ["ms"], check: [.range(0, 2147483647)],
    help: "How many milliseconds."
  )
  var milliseconds: Int?
  @Parameter(
    at: 0, from: [.pipeline, .propertyName], mandatory: true, in: ["FromTimeSpan"], alias: ["ts"],
    check: [.nonNegative], help: "How long, as a span of time."
  )
  var duration: TimeSpan?

  mutating func process(_ call: Call) throws(Unwind) {
    var nanoseconds: Int64
    if let seconds {
      nanoseconds = Int64(seconds * 1e9)
    } else if let milliseconds {
      nanoseconds = Int64(milliseconds) * 1_000_000
    } else {
      nanoseconds = (duration?.ticks ?? 0) * 100
    }
    // In short pieces, so that Ctrl-C ends the wait.
    while nanoseconds > 0 {
      if call.session.stopFlag.pointee != 0 { throw .stopped }
      let piece = min(nanoseconds, 50_000_000)
      var wanted = timespec(tv_sec: 0, tv_nsec: Int(piece))
      var rest = timespec()
      while nanosleep(&wanted, &rest) != 0, errno == EINTR, call.session.stopFlag.pointee == 0 { wanted = rest }
      nanoseconds -= piece
    }
  }
}
