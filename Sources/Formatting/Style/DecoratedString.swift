import Objects

/// `System.Management.Automation.Internal.StringDecorated`: text that knows its escape sequences.
final class DecoratedString: NetObject {
  let text: String
  init(_ text: String) {
    self.text = text
    super.init()
  }
  override var type: TypeInfo { StyleTypes.decorated }
  override func toString() -> String { text }
  /// What is left of the text without its sequences.
  var content: String { EscapeSequences.removed(from: text) }
}

extension StyleTypes {
  static let decorated = TypeInfo("System.Management.Automation.Internal.StringDecorated", .struct, base: .valueType) {
    table in
    func with(_ this: Value, _ read: (DecoratedString) -> Value) -> Value {
      let string: DecoratedString? = this.object()
      return string.map(read) ?? .null
    }
    table.constructor("System.Management.Automation.Internal.StringDecorated new(string text)") {
      (_, arguments, _) throws(Unwind) in
      .object(DecoratedString(arguments[0].displayText))
    }
    table.property("int ContentLength { get; }") { (this, _) throws(Unwind) in
      with(this) { Value($0.content.utf16.count) }
    }
    table.property("bool IsDecorated { get; }") { (this, _) throws(Unwind) in
      with(this) { .bool(EscapeSequences.isPresent(in: $0.text)) }
    }
    table.method("string ToString()") { (this, _, _) throws(Unwind) in with(this) { Value($0.text) } }
    table.method("string ToString(System.Management.Automation.OutputRendering outputRendering)") {
      (this, arguments, _) throws(Unwind) in
      switch arguments[0].displayText {
      case "Ansi": return with(this) { Value($0.text) }
      case "PlainText": return with(this) { Value($0.content) }
      default: throw .exception(.argumentException, "Only 'ANSI' or 'PlainText' is supported for this method.")
      }
    }
  }
}
