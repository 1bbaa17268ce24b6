import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Makes objects or hashtables of JSON.
struct ConvertFromJson: Cmdlet {
  static let name: StaticString = "ConvertFrom-Json"
  static let help = Help(
    "Converts a JSON-formatted string to a custom object or a hash table.",
    "Lines from the pipeline are joined. Whole numbers become [long], ISO dates [datetime].")
  static let examples = [
    Example("A property", run: "('{\"name\":\"vm1\",\"disks\":[1,2]}' | ConvertFrom-Json).disks[1]", prints: "2\n"),
    Example("As hashtables", run: "('{\"a\":{\"b\":1}}' | ConvertFrom-Json -AsHashtable)['a']['b']", prints: "1\n"),
  ]

  @Parameter(at: 0, from: .pipeline, check: [.allowEmptyString], help: "The text.")
  var inputObject: String
  @Parameter(help: "Make hashtables, which tell upper from lower case.")
  var asHashtable: SwitchParameter
  @Parameter(check: [.positive], help: "How deep the text may nest.")
  var depth: Int?
  @Parameter(help: "Emit an array as one object.")
  var noEnumerate: SwitchParameter
  @Parameter(as: NetEnums.jsonDateKind, help: "What becomes of texts that look like dates.")
  var dateKind: Value?

  private var lines: [String] = []

  mutating func process(_ call: Call) throws(Unwind) { lines.append(inputObject) }

  mutating func end(_ call: Call) throws(Unwind) {
    guard let first = lines.first else { return }
    guard lines.count > 1 else { return try convert(first, call) }
    // Either each line is a text of its own, or all are one; the first line tells.
    let made: Value?
    do throws(JsonError) { made = try read(first) } catch {
      guard case .syntax = error.kind else { throw failure(error, call) }
      made = nil
    }
    guard let made, !made.isNull else { return try convert(lines.joined(separator: "\n"), call) }
    try write(made, call)
    for line in lines.dropFirst() { try convert(line, call) }
  }

  private func convert(_ text: String, _ call: Call) throws(Unwind) {
    let value: Value
    do throws(JsonError) { value = try read(text) } catch { throw failure(error, call) }
    try write(value, call)
  }

  private func write(_ value: Value, _ call: Call) throws(Unwind) {
    if noEnumerate.isPresent { try call.write(value) } else { try call.writeAll(value) }
  }

  private func read(_ text: String) throws(JsonError) -> Value {
    var copy = text
    let tables = asHashtable.isPresent
    let dates = kind
    let depth = self.depth ?? 1024
    var result: Result<Value, JsonError> = .success(.null)
    copy.withUTF8 { bytes in
      var reader = JsonReader(bytes, tables: tables, dates: dates, maximumDepth: depth)
      do throws(JsonError) { result = .success(try reader.read()) } catch { result = .failure(error) }
    }
    return try result.get()
  }

  private var kind: JsonReader.DateKind {
    switch foldCase(dateKind?.displayText ?? "") {
    case "local": .local
    case "utc": .utc
    case "offset": .offset
    case "string": .text
    default: .standard
    }
  }

  private func failure(_ error: JsonError, _ call: Call) -> Unwind {
    switch error.kind {
    case .syntax(let message):
      call.unhandled(.argumentException, "Conversion from JSON failed with error: \(message)")
    case .emptyKey:
      call.terminating(
        "The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.",
        id: "EmptyKeyInJsonString", .invalidOperation, type: .invalidOperationException)
    case .differentCasing(let known, let name):
      call.terminating(
        "Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '\(known)' was '\(name)'.",
        id: "KeysWithDifferentCasingInJsonString", .invalidOperation, type: .invalidOperationException)
    }
  }
}
