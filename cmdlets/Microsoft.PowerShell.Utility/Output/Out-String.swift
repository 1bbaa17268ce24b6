import Formatting
import Objects
import Runtime

/// Formats objects into text.
struct OutString: Cmdlet {
  static let name: StaticString = "Out-String"
  static var defaultParameterSet: String? { "NoNewLineFormatting" }
  static var outputTypes: [String] { ["System.String"] }
  static let help = Help(
    "Formats objects into a string.",
    "The text is what would be shown; with -Stream every line of it is a string of its own.")
  static let examples = [
    Example(
      "Search in what is shown",
      run: "[pscustomobject]@{ Name = 'web' } | Out-String -Stream | Where-Object { $_ -match 'web' }",
      prints: "web\n")
  ]

  @Parameter(in: ["StreamFormatting"], help: "Writes every line as a string.") var stream: SwitchParameter
  @Parameter(check: [.range(2, 2_147_483_647)], help: "Columns to a line.") var width: Int?
  @Parameter(in: ["NoNewLineFormatting"], help: "Leaves the line ends out.") var noNewline: SwitchParameter
  @Parameter(as: .psObject, from: .pipeline, help: "The object to format.") var inputObject: Value?

  private var formatter: OutputFormatter?
  private var text: StringOutput?

  mutating func begin(_ call: Call) throws(Unwind) {
    let context = call.session.formatting
    let columns = width ?? .max
    if stream.isPresent {
      formatter = OutputFormatter(
        LineStream(columns: columns, context) { (line) throws(Unwind) in try call.write(line) }, context)
    } else {
      let output = StringOutput(columns: columns, endsLines: !noNewline.isPresent, context)
      text = output
      formatter = OutputFormatter(output, context)
    }
  }

  mutating func process(_ call: Call) throws(Unwind) { if let inputObject { try formatter?.process(inputObject) } }

  mutating func end(_ call: Call) throws(Unwind) {
    try formatter?.finish()
    if let text { try call.write(text.text) }
  }
}
