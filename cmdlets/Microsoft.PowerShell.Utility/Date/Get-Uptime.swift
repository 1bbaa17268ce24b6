import Glibc
import Microsoft_PowerShell_Core
import Objects
import Runtime

/// How long the system has been running.
struct GetUptime: Cmdlet {
  static let name: StaticString = "Get-Uptime"
  static let help = Help("Gets the time elapsed since the last boot of the operating system.")
  static let examples = [Example("More than nothing", run: "(Get-Uptime).Ticks -gt 0", prints: "True\n")]

  static let defaultParameterSet: String? = "Timespan"
  static let outputTypes = ["System.TimeSpan", "System.DateTime"]

  @Parameter(in: ["Since"], help: "When it was started, instead.")
  var since: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    let span = TimeSpan(ticks: Int64(time.tv_sec) * TimeSpan.ticksPerSecond)
    guard since.isPresent else { return try call.write(.timeSpan(span)) }
    try call.write(.dateTime(try call.dotNet { () throws(ValueError) in try DateTime.now.subtracting(span) }))
  }
}
