import Microsoft_PowerShell_Core
import Objects
import Runtime

/// A span of time, of its parts or between two dates.
struct NewTimeSpan: Cmdlet {
  static let name: StaticString = "New-TimeSpan"
  static let help = Help("Creates a TimeSpan object.")
  static let examples = [
    Example("Of parts", run: "\"$(New-TimeSpan -Hours 25 -Minutes 3)\"", prints: "1.01:03:00\n"),
    Example("Between dates", run: "(New-TimeSpan -Start '2024-01-01' -End '2024-03-01').Days", prints: "60\n"),
  ]

  static let defaultParameterSet: String? = "Date"
  static let outputTypes = ["System.TimeSpan"]

  @Parameter(at: 0, from: [.pipeline, .propertyName], in: ["Date"], alias: ["LastWriteTime"], help: "The earlier date.")
  var start: DateTime?
  @Parameter(at: 1, from: .propertyName, in: ["Date"], help: "The later date.")
  var end: DateTime?
  @Parameter(in: ["Time"], help: "How many days.")
  var days: Int?
  @Parameter(in: ["Time"], help: "How many hours.")
  var hours: Int?
  @Parameter(in: ["Time"], help: "How many minutes.")
  var minutes: Int?
  @Parameter(in: ["Time"], help: "How many seconds.")
  var seconds: Int?
  @Parameter(in: ["Time"], help: "How many milliseconds.")
  var milliseconds: Int?

  private var now = DateTime.now

  mutating func process(_ call: Call) throws(Unwind) {
    if call.parameterSetName == "Date" {
      return try call.write(.timeSpan((end ?? now).subtracting(start ?? now)))
    }
    let span = try call.dotNet { [self] () throws(ValueError) in
      try TimeSpan(days: days ?? 0, hours: hours ?? 0, minutes: minutes ?? 0, seconds: seconds ?? 0, milliseconds: milliseconds ?? 0)
    }
    try call.write(.timeSpan(span))
  }
}
