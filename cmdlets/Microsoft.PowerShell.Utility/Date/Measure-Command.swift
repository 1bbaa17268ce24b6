import Glibc
import Microsoft_PowerShell_Core
import Objects
import Runtime

/// How long a script block takes; what it writes is dropped.
struct MeasureCommand: Cmdlet {
  static let name: StaticString = "Measure-Command"
  static let help = Help("Measures the time it takes to run script blocks and cmdlets.", "The block runs in the caller's scope.")
  static let examples = [Example("The time is a span", run: "(Measure-Command { 1 + 1 }).GetType().Name", prints: "TimeSpan\n")]

  static let outputTypes = ["System.TimeSpan"]

  @Parameter(as: .psObject, from: .pipeline, help: "The objects to work on.")
  var inputObject: Value = .void
  @Parameter(at: 0, help: "What to run.")
  var expression: ScriptBlockObject

  private var runner: BlockRunner?
  private var nanoseconds: Int64 = 0

  mutating func begin(_ call: Call) throws(Unwind) { runner = BlockRunner(expression, call) }

  mutating func process(_ call: Call) throws(Unwind) {
    let start = MeasureCommand.clock
    try runner?.run(inputObject, to: NullSink())
    nanoseconds += MeasureCommand.clock - start
  }

  mutating func end(_ call: Call) throws(Unwind) { try call.write(.timeSpan(TimeSpan(ticks: nanoseconds / 100))) }

  private static var clock: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
