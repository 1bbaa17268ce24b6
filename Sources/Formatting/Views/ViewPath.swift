import Objects

/// A way through an object's members: `a.b`, `a[0].b` (the first item), `a[].b` (of every item), and behind it
/// `|lastSegment` (what follows the last slash) or `|json`. `a??b` takes `b` when `a` yields nothing.
struct ViewPath: Sendable {
  private struct Step: Sendable {
    let name: String
    let takesFirst: Bool
    let takesEach: Bool
  }
  private let steps: [Step]
  private let filter: String
  private let other: [ViewPath]

  init(_ text: Substring) {
    var text = text
    if let mark = text.firstRange(ofText: "??") {
      other = [ViewPath(text[mark.upperBound...])]
      text = text[..<mark.lowerBound]
    } else {
      other = []
    }
    let parts = text.split(separator: "|", maxSplits: 1)
    filter = parts.count > 1 ? String(parts[1]) : ""
    steps = (parts.first ?? "").split(separator: ".").map { step in
      Step(name: String(step.prefix { $0 != "[" }), takesFirst: step.hasSuffix("[0]"), takesEach: step.hasSuffix("[]"))
    }
  }

  func value(of object: Value, _ context: any FormattingContext) throws(Unwind) -> Value {
    let found = try filtered(follow(object, steps[...], context), context)
    guard let other = other.first, found.isNull || found.displayText.isEmpty else { return found }
    return try other.value(of: object, context)
  }

  private func follow(_ value: Value, _ rest: ArraySlice<Step>, _ context: any FormattingContext) throws(Unwind)
    -> Value
  {
    guard let step = rest.first else { return value }
    if value.isNull { return .null }
    let member = try MemberAccess.get(value, MemberName(step.name), context.invocation) ?? .null
    if step.takesFirst {
      guard var items = Items(member) else { return .null }
      return try follow(items.next() ?? .null, rest.dropFirst(), context)
    }
    guard step.takesEach else { return try follow(member, rest.dropFirst(), context) }
    guard var items = Items(member) else { return .null }
    var all: [Value] = []
    while let item = items.next() { all.append(try follow(item, rest.dropFirst(), context)) }
    return .array(all)
  }

  private func filtered(_ value: Value, _ context: any FormattingContext) throws(Unwind) -> Value {
    switch filter {
    case "lastSegment":
      guard var items = Items(value) else { return Value(Self.lastSegment(value.displayText)) }
      var all: [String] = []
      while let item = items.next() { all.append(Self.lastSegment(item.displayText)) }
      return .array(all)
    case "json":
      if value.isNull { return .null }
      guard case .object(let block) = try context.invocation.scriptBlockValue("$args[0] | ConvertTo-Json") else {
        return .null
      }
      return try context.invocation.invoke(block, arguments: [value], underbar: nil)
    default: return value
    }
  }

  private static func lastSegment(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
