import Objects
import Runtime

struct MeasureCommand: Cmdlet {
  static let name: StaticString = "Measure-Command"
  static let help = Help("Tells how long a script block takes.")

  @Parameter(at: 0) var expression: ScriptBlockObject
  @Parameter(as: .psObject, from: .pipeline) var inputObject: Value?

  private var ticks: Int64 = 0
  private var runner: BlockRunner?

  mutating func process(_ call: Call) throws(Unwind) {
    let runner = self.runner ?? BlockRunner(expression, call)
    self.runner = runner
    let start = ContinuousClock.now
    try runner.run(inputObject ?? .null, to: NullSink())
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    ticks += seconds * TimeSpan.ticksPerSecond + attoseconds / 100_000_000_000
  }

  mutating func end(_ call: Call) throws(Unwind) { try call.write(.timeSpan(TimeSpan(ticks: ticks))) }
}
