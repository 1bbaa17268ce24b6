import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Makes JSON of objects.
struct ConvertToJson: Cmdlet {
  static let name: StaticString = "ConvertTo-Json"
  static let help = Help(
    "Converts an object to a JSON-formatted string.",
    "Objects nested deeper than -Depth stand as their text, and a warning says so.")
  static let examples = [
    Example("On one line", run: "[ordered]@{ a = 1; b = 'x' } | ConvertTo-Json -Compress", prints: "{\"a\":1,\"b\":\"x\"}\n"),
    Example("An array of one", run: "'x' | ConvertTo-Json -AsArray -Compress", prints: "[\"x\"]\n"),
  ]

  static let outputTypes = ["System.String"]

  @Parameter(at: 0, from: .pipeline, check: [.allowNull], help: "The objects to work on.")
  var inputObject: Value
  @Parameter(check: [.range(0, 100)], help: "How many levels of objects are written.")
  var depth: Int?
  @Parameter(help: "No line ends and spaces.")
  var compress: SwitchParameter
  @Parameter(help: "Names of enums instead of numbers.")
  var enumsAsStrings: SwitchParameter
  @Parameter(help: "An array even for one object.")
  var asArray: SwitchParameter
  @Parameter(as: NetEnums.escapeHandling, help: "Which characters are written as \\u escapes.")
  var escapeHandling: Value?

  private var objects: ContiguousArray<Value> = []

  mutating func process(_ call: Call) throws(Unwind) { objects.append(inputObject) }

  mutating func end(_ call: Call) throws(Unwind) {
    guard !objects.isEmpty else { return }
    let escaping: JsonWriter.Escaping =
      switch foldCase(escapeHandling?.displayText ?? "") {
      case "escapenonascii": .nonASCII
      case "escapehtml": .html
      default: .standard
      }
    let depth = self.depth ?? 2
    var writer = JsonWriter(
      call.session, depth: depth, compress: compress.isPresent, enumsAsStrings: enumsAsStrings.isPresent, escaping: escaping)
    let isPiped = call.isExpectingInput
    if objects.count > 1 || asArray.isPresent {
      try writer.writeArray(objects, isPiped: isPiped)
    } else {
      try writer.write(objects[0], isPiped: isPiped)
    }
    if writer.isTruncated {
      try call.writeWarning("Resulting JSON is truncated as serialization has exceeded the set depth of \(depth).")
    }
    try call.write(writer.text)
  }
}
