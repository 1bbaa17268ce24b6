import Objects

/// Tells where one group ends and the next begins: where the value of an expression changes.
final class Grouping {
  private let expression: PropertyExpression
  private let label: String?
  /// The group's value; `nil` before the first.
  private(set) var current: Value?
  private var name: String?
  var displayName: String? { label ?? name }

  init(_ expression: PropertyExpression, label: String?) {
    self.expression = expression
    self.label = label
  }

  /// Whether the object is of another group. One whose value can't be read stays in the group it comes in.
  func update(_ object: Value, _ context: any FormattingContext) throws(Unwind) -> Bool {
    guard case .value(let value, let name) = try expression.evaluate(object, context) else { return false }
    defer { current = value }
    if let current, try isSame(current, value, context) { return false }
    if label == nil { self.name = name }
    return true
  }

  private func isSame(_ old: Value, _ new: Value, _ context: any FormattingContext) throws(Unwind) -> Bool {
    do throws(Unwind) {
      return try Comparison.order(new, old, ignoreCase: true, context.invocation) == 0
    } catch {
      guard case .error = error else { throw error }
      return equalsIgnoringCase(try CultureText.plain(old, context), try CultureText.plain(new, context))
    }
  }
}
