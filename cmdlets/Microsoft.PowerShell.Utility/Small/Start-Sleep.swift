import Glibc
import Objects
import Runtime

struct StartSleep: Cmdlet {
  static let name: StaticString = "Start-Sleep"
  static let help = Help("Waits.")
  static let defaultParameterSet: String? = "Seconds"

  @Parameter(at: 0, from: [.pipeline, .propertyName], mandatory: true, in: ["Seconds"], check: [.range(0, 2_147_483.647)]) var seconds: Double?
  @Parameter(from: .propertyName, mandatory: true, in: ["Milliseconds"], alias: ["ms"], check: [.range(0, 2_147_483_647)]) var milliseconds: Int?
  @Parameter(from: .propertyName, mandatory: true, in: ["FromTimeSpan"], alias: ["ts"]) var duration: TimeSpan?

  mutating func process(_ call: Call) throws(Unwind) {
    let wait = seconds ?? milliseconds.map { Double($0) / 1000 } ?? duration?.totalSeconds ?? 0
    let end = ContinuousClock.now.advanced(by: .seconds(wait))
    while ContinuousClock.now < end {
      // Short naps, so that Ctrl-C is obeyed.
      if call.session.stopFlag.pointee != 0 { throw .stopped }
      let (left, fraction) = (end - ContinuousClock.now).components
      usleep(UInt32(max(0, min(50_000, left * 1_000_000 + fraction / 1_000_000_000_000))))
    }
  }
}
