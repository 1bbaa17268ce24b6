import Formatting
import Glibc
import Objects
import Runtime

/// Formats objects and writes the text to a file.
struct OutFile: Cmdlet {
  static let name: StaticString = "Out-File"
  static var defaultParameterSet: String? { "ByPath" }
  static var shouldProcess: ShouldProcess { .medium }
  static let help = Help(
    "Writes what would be shown to a file.",
    "Without -Append an existing file is replaced. Lines are not cut unless -Width says so.")
  static let examples = [
    Example(
      "Write two lines", run: "'first', 'second' | Out-File lines.txt; Get-Content lines.txt", prints: "first\nsecond\n"
    )
  ]

  @Parameter(in: [.set("ByPath", mandatory: true, at: 0)], alias: ["Path"], help: "The file.") var filePath: String?
  @Parameter(
    in: [.set("ByLiteralPath", mandatory: true, from: .propertyName)], alias: ["PSPath", "LP"],
    help: "The file, without wildcards.")
  var literalPath: String?
  @Parameter(
    at: 1, check: [.notNullOrEmpty], help: "How text becomes bytes; UTF-8 without a mark unless said otherwise.")
  var encoding: FileEncoding?
  @Parameter(help: "Adds to what is in the file.") var append: SwitchParameter
  @Parameter(help: "Also writes to a file that is read-only.") var force: SwitchParameter
  @Parameter(alias: ["NoOverwrite"], help: "Fails when the file exists.") var noClobber: SwitchParameter
  @Parameter(check: [.range(2, 2_147_483_647)], help: "Columns to a line.") var width: Int?
  @Parameter(help: "Leaves the line ends out.") var noNewline: SwitchParameter
  @Parameter(as: .psObject, from: .pipeline, help: "The object to write.") var inputObject: Value?

  private var formatter: OutputFormatter?
  private var file: TextFileOutput?

  mutating func begin(_ call: Call) throws(Unwind) {
    let path = filePath ?? literalPath ?? ""
    guard try call.shouldProcess(path, "Output to File") else { return }
    let mode: TextFileOutput.Mode = append.isPresent ? .append : noClobber.isPresent ? .create : .replace
    let context = call.session.formatting
    let output = try TextFileOutput(
      path, in: call.session.currentLocation, mode, force: force.isPresent, encoding: encoding?.encoding ?? .utf8,
      columns: width ?? .max, endsLines: !noNewline.isPresent, context)
    file = output
    formatter = OutputFormatter(output, context)
  }

  mutating func process(_ call: Call) throws(Unwind) { if let inputObject { try formatter?.process(inputObject) } }

  mutating func end(_ call: Call) throws(Unwind) {
    try formatter?.finish()
    try file?.flush()
  }

  mutating func cleanUp() {
    file?.close()
    file = nil
  }
}
