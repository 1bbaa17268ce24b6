import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Writes text for the user, past the pipeline.
struct WriteHost: Cmdlet {
  static let name: StaticString = "Write-Host"
  static let help = Help("Writes customized output to a host.", "The text travels in the information stream, so that 6> redirects it.")
  static let examples = [Example("Two words and a separator", run: "Write-Host a b -Separator ', '", prints: "a, b\n")]

  @Parameter(at: 0, from: .pipeline, alias: ["Msg", "Message"], remaining: true, help: "What to write.")
  var object: Value?
  @Parameter(help: "Write no line end.")
  var noNewline: SwitchParameter
  @Parameter(help: "What stands between the objects.")
  var separator: Value?
  @Parameter(as: .consoleColor, help: "The colour of the text.")
  var foregroundColor: Value?
  @Parameter(as: .consoleColor, help: "The colour behind it.")
  var backgroundColor: Value?

  mutating func process(_ call: Call) throws(Unwind) {
    let text = try self.text(object ?? .null, call.session)
    let message = HostMessage(
      text, noNewLine: noNewline.isPresent, foreground: foregroundColor?.displayText, background: backgroundColor?.displayText)
    try call.writeInformation(.object(message), tags: ["PSHOST"])
  }

  /// A collection's items, and theirs, in a row.
  private func text(_ value: Value, _ session: Session) throws(Unwind) -> String {
    guard case .object(let object) = value.unwrapped else { return try Conversion.string(value, session) }
    let items: ContiguousArray<Value>
    if let table = object as? DictionaryObject {
      items = ContiguousArray(table.entries.map { .object(EntryObject($0.key, $0.value)) })
    } else if object.isEnumerable, let list = object.listItems {
      items = list
    } else {
      return try Conversion.string(value, session)
    }
    var result = ""
    for item in items {
      let text = try self.text(item, session)
      if !result.isEmpty { result += try Conversion.string(separator ?? Value(" "), session) }
      result += text
    }
    return result
  }
}
