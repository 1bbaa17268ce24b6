/// `-like -match -replace -split -join -f` on values, as the operators apply them.
public enum TextOperators {
  /// `-join`.
  public static func join(_ items: Value, _ separator: String, _ context: any InvocationContext) throws(Unwind) -> Value {
    var parts: [String] = []
    if case .object(let object) = items, var iterator = object.enumerate() {
      while let item = iterator.next() { parts.append(item.displayText) }
    } else {
      parts.append(items.displayText)
    }
    return Value(parts.joined(separator: separator))
  }
}
