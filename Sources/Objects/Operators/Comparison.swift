/// `-eq`, `-lt` and their kind on two scalars, and the order that Sort-Object uses. Collections on the left are the Runtime's to filter.
public enum Comparison {
  /// Whether the two are equal as `-eq` sees it: the right converts to the left's type.
  public static func equal(_ left: Value, _ right: Value, ignoreCase: Bool, _ context: any InvocationContext) throws(Unwind) -> Bool {
    left.equals(right, ignoringCase: ignoreCase)
  }

  /// Negative, zero or positive; throws when the two can't be ordered.
  public static func order(_ left: Value, _ right: Value, ignoreCase: Bool, _ context: any InvocationContext) throws(Unwind) -> Int {
    switch (left.unwrapped, right.unwrapped) {
    case (.int(let a), .int(let b)): return a < b ? -1 : a == b ? 0 : 1
    default:
      let a = left.displayText, b = right.displayText
      return a < b ? -1 : a == b ? 0 : 1
    }
  }
}
