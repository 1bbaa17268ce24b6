/// `System.Text.StringBuilder`.
public final class StringBuilderObject: NetObject {
  var text: String
  init(_ text: String) {
    self.text = text
    super.init()
  }
  public override var type: TypeInfo { .stringBuilder }
  public override func toString() -> String { text }
}

extension TypeInfo {
  public static let stringBuilder = TypeInfo("System.Text.StringBuilder", base: object) { table in
    func change(_ declaration: String, _ body: @escaping (StringBuilderObject, [Value], any InvocationContext) throws(Unwind) -> Void) {
      table.method("System.Text.StringBuilder " + declaration) { (this, a, context) throws(Unwind) in
        guard let builder: StringBuilderObject = this.object() else { return .null }
        try body(builder, a, context)
        return this
      }
    }
    change("Append(string value)") { (b, a, _) throws(Unwind) in b.text += a[0].textValue.text }
    change("Append(char value)") { (b, a, _) throws(Unwind) in b.text += a[0].textValue.text }
    change("Append(char value, int repeatCount)") { (b, a, _) throws(Unwind) in b.text += String(repeating: a[0].textValue.text, count: max(0, a[1].intValue)) }
    change("Append(System.Object value)") { (b, a, context) throws(Unwind) in b.text += try Conversion.string(a[0], context) }
    change("AppendLine()") { (b, _, _) throws(Unwind) in b.text += "\n" }
    change("AppendLine(string value)") { (b, a, _) throws(Unwind) in b.text += a[0].textValue.text + "\n" }
    change("AppendFormat(string format, Params System.Object[] args)") { (b, a, context) throws(Unwind) in
      b.text += try TextOperators.compose(a[0].textValue.text, a[1].itemsValue, context, id: nil)
    }
    change("AppendJoin(string separator, Params System.Object[] values)") { (b, a, context) throws(Unwind) in
      b.text += try TextOperators.join(a[1], a[0].textValue.text, context).displayText
    }
    change("Clear()") { (b, _, _) throws(Unwind) in b.text = "" }
    change("Insert(int index, string value)") { (b, a, _) throws(Unwind) in
      let text = PSString(b.text)
      guard a[0].intValue >= 0, a[0].intValue <= text.length else { throw .outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "index") }
      b.text = (text.substring(0..<a[0].intValue) + a[1].textValue + text.substring(a[0].intValue..<text.length)).text
    }
    change("Remove(int startIndex, int length)") { (b, a, _) throws(Unwind) in
      let text = PSString(b.text)
      let (start, count) = (a[0].intValue, a[1].intValue)
      guard start >= 0, count >= 0, start + count <= text.length else { throw .outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "length") }
      b.text = (text.substring(0..<start) + text.substring((start + count)..<text.length)).text
    }
    change("Replace(string oldValue, string newValue)") { (b, a, _) throws(Unwind) in
      b.text = try Members.replaced(PSString(b.text), a[0].textValue, a[1].textValue, ignoreCase: false).displayText
    }
    table.property("int Length { get; set; }", set: { (this, value, _) throws(Unwind) in
      guard let builder: StringBuilderObject = this.object() else { return }
      let length = value.intValue
      guard length >= 0 else { throw .outOfRange("Length cannot be less than zero.", "value") }
      let units = Array(builder.text.utf16)
      builder.text = String(decoding: units.prefix(length) + Array(repeating: 0, count: max(0, length - units.count)), as: UTF16.self)
    }) { (this, _) throws(Unwind) in Value((this.object() as StringBuilderObject?)?.text.utf16.count ?? 0) }
    table.method("string ToString(int startIndex, int length)") { (this, a, _) throws(Unwind) in
      try Members.substring(PSString((this.object() as StringBuilderObject?)?.text ?? ""), a[0].intValue, a[1].intValue)
    }
    table.constructor("System.Text.StringBuilder new()") { (_, _, _) throws(Unwind) in .object(StringBuilderObject("")) }
    table.constructor("System.Text.StringBuilder new(string value)") { (_, a, _) throws(Unwind) in .object(StringBuilderObject(a[0].textValue.text)) }
    table.constructor("System.Text.StringBuilder new(int capacity)") { (_, _, _) throws(Unwind) in .object(StringBuilderObject("")) }
  }
  public static let genericStringComparer = TypeInfo("System.StringComparer", base: object) { table in
    for name in ["Ordinal", "OrdinalIgnoreCase", "CurrentCulture", "CurrentCultureIgnoreCase", "InvariantCulture", "InvariantCultureIgnoreCase"] {
      table.property("System.StringComparer \(name) { get; }", isStatic: true) { (_, _) throws(Unwind) in Value("StringComparer.\(name)") }
    }
  }
  public static let applicationException = TypeInfo("System.ApplicationException", base: exception)
  public static let notImplementedException = TypeInfo("System.NotImplementedException", base: systemException)
  public static let timeoutException = TypeInfo("System.TimeoutException", base: systemException)
  public static let unauthorizedAccessException = TypeInfo("System.UnauthorizedAccessException", base: systemException)
  public static let directoryNotFoundException = TypeInfo("System.IO.DirectoryNotFoundException", base: ioException)
  public static let parameterBindingException = TypeInfo("System.Management.Automation.ParameterBindingException", base: runtimeException)
  public static let sessionStateException = TypeInfo("System.Management.Automation.SessionStateException", base: runtimeException)
  public static let itemNotFoundException = TypeInfo("System.Management.Automation.ItemNotFoundException", base: sessionStateException)
  public static let commandNotFoundException = TypeInfo("System.Management.Automation.CommandNotFoundException", base: runtimeException)
  public static let psInvalidOperationException = TypeInfo("System.Management.Automation.PSInvalidOperationException", base: invalidOperationException)
  public static let psArgumentException = TypeInfo("System.Management.Automation.PSArgumentException", base: argumentException)
  public static let pipelineStoppedException = TypeInfo("System.Management.Automation.PipelineStoppedException", base: runtimeException)
  public static let cultureNotFoundException = TypeInfo("System.Globalization.CultureNotFoundException", base: argumentException)
  public static let objectDisposedException = TypeInfo("System.ObjectDisposedException", base: invalidOperationException)
  public static let nullReferenceException = TypeInfo("System.NullReferenceException", base: systemException)
}
