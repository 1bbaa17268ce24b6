import Objects
import Runtime

struct WriteHost: Cmdlet {
  static let name: StaticString = "Write-Host"
  static let help = Help("Shows text to the user; it goes to the information stream.")

  @Parameter(as: .object, at: 0, from: .pipeline, alias: ["Msg", "Message"], remaining: true) var object: Value?
  @Parameter var noNewline: SwitchParameter
  @Parameter(as: .object) var separator: Value = Value(" ")
  @Parameter(as: .consoleColor) var foregroundColor: Value?
  @Parameter(as: .consoleColor) var backgroundColor: Value?

  mutating func process(_ call: Call) throws(Unwind) {
    let between = try Conversion.string(separator, call.session)
    let text = try shown(object ?? .null, between, call.session)
    let message = HostMessage(
      text, noNewLine: noNewline.isPresent, foreground: foregroundColor?.displayText, background: backgroundColor?.displayText)
    try call.writeInformation(.object(message), tags: ["PSHOST"])
  }

  /// Collections are taken apart, their items joined.
  private func shown(_ value: Value, _ between: String, _ session: Session) throws(Unwind) -> String {
    guard case .object(let object) = value.unwrapped, object.isEnumerable, let items = object.listItems else {
      return value.isNull ? "" : try Conversion.string(value, session)
    }
    var parts: [String] = []
    for item in items { parts.append(try shown(item, between, session)) }
    return parts.joined(separator: between)
  }
}
