import Culture

/// `-eq`, `-lt` and their kind on two scalars, and the order that Sort-Object uses. Collections on the left are the Runtime's to filter.
public enum Comparison {
  /// Whether the two are equal as `-eq` sees it: the right converts to the left's type.
  public static func equal(_ left: Value, _ right: Value, ignoreCase: Bool, _ context: any InvocationContext) throws(Unwind) -> Bool {
    let a = left.unwrapped
    let b = right.unwrapped
    switch (a, b) {
    case (.int(let x), .int(let y)): return x == y
    case (.string(let x), .string(let y)): return equal(x, y, ignoreCase)
    case (.bool(let x), .bool(let y)): return x == y
    default: break
    }
    if a.isNull || b.isNull { return a.isNull && b.isNull }
    if case .string(let text) = a { return equal(text, PSString(try Conversion.string(b, context)), ignoreCase) }
    if case .char(let x) = a, case .char(let y) = b { return x == y || ignoreCase && Casing.lower(x) == Casing.lower(y) }
    if case .char(let x) = a, case .string(let y) = b { return equal(PSString(units: [x]), y, ignoreCase) }
    if case .bool(let x) = a { return x == Conversion.isTrue(b) }
    if let x = Number(a) {
      if let y = Number(b) { return compare(x, y) == 0 }
      if case .string(let text) = b {
        if case .object(let object) = a, object.type.isEnum { return converted(a, b, context).map { a.equals($0, ignoringCase: false) } ?? false }
        guard let y = Number.parse(text.text), !text.text.trimmingBlanks().isEmpty else { return false }
        return compare(x, y) == 0
      }
      if case .char(let unit) = b { return compare(x, .int(Int32(unit))) == 0 }
    }
    if case .object(let x) = a {
      if case .object(let y) = b, x === y { return true }
      if x.equals(b) { return true }
    }
    if let converted = converted(a, b, context) { return a.equals(converted, ignoringCase: ignoreCase) }
    return false
  }

  private static func converted(_ left: Value, _ right: Value, _ context: any InvocationContext) -> Value? {
    let type = TypeInfo.of(left)
    if TypeInfo.of(right) === type { return right }
    return Conversion.tryConvert(right, to: type, context)
  }

  private static func equal(_ a: PSString, _ b: PSString, _ ignoreCase: Bool) -> Bool {
    if a === b { return true }
    if a.isASCII, b.isASCII {
      return ignoreCase ? equalsIgnoringCase(a.text, b.text) : PSString.utf8Equal(a.text, b.text)
    }
    if a.illFormed != nil || b.illFormed != nil { return Collation.compare(a.units, b.units, .invariant, ignoreCase ? .ignoreCase : []) == 0 }
    return Collation.compare(a.text, b.text, .invariant, ignoreCase ? .ignoreCase : []) == 0
  }

  /// Negative, zero or positive; throws when the two can't be ordered.
  public static func order(_ left: Value, _ right: Value, ignoreCase: Bool, _ context: any InvocationContext) throws(Unwind) -> Int {
    let a = left.unwrapped
    let b = right.unwrapped
    switch (a, b) {
    case (.int(let x), .int(let y)): return x < y ? -1 : x == y ? 0 : 1
    case (.string(let x), .string(let y)): return order(x, y, ignoreCase)
    case (.dateTime(let x), .dateTime(let y)): return x < y ? -1 : x == y ? 0 : 1
    case (.timeSpan(let x), .timeSpan(let y)): return x < y ? -1 : x == y ? 0 : 1
    default: break
    }
    if a.isNull {
      if b.isNull { return 0 }
      // Nothing is less than anything but negative numbers.
      if let y = Number(b), !isFlag(b) { return compare(y, .int(0)) < 0 ? 1 : -1 }
      return -1
    }
    if b.isNull {
      if let x = Number(a), !isFlag(a) { return compare(x, .int(0)) < 0 ? -1 : 1 }
      return 1
    }
    if case .string(let text) = a { return order(text, PSString(try Conversion.string(b, context)), ignoreCase) }
    if case .char(let x) = a {
      if case .char(let y) = b { return x < y ? -1 : x == y ? 0 : 1 }
      if case .string(let y) = b { return order(PSString(units: [x]), y, ignoreCase) }
    }
    if let x = Number(a) {
      if let y = Number(b) { return compare(x, y) }
      if case .string(let text) = b {
        guard let y = Number.parse(text.text) else { throw notComparable(a, b) }
        return compare(x, y)
      }
      if case .char(let unit) = b { return compare(x, .int(Int32(unit))) }
    }
    guard let other = converted(a, b, context) else { throw notComparable(a, b) }
    switch (a, other) {
    case (.dateTime(let x), .dateTime(let y)): return x < y ? -1 : x == y ? 0 : 1
    case (.timeSpan(let x), .timeSpan(let y)): return x < y ? -1 : x == y ? 0 : 1
    case (.object(let x), .object(let y)):
      if let order = boxed(x, y) { return order }
      if x.type.instanceMember(MemberName("CompareTo")) != nil {
        if case .int(let order) = try MemberAccess.invoke(a, MemberName("CompareTo"), [other], context) { return Int(order) }
      }
    default: break
    }
    if a.equals(other, ignoringCase: ignoreCase) { return 0 }
    throw .runtime(
      "Cannot compare \"\(a.displayText)\" because it is not IComparable.", id: "NotIcomparable", .invalidOperation, target: a)
  }

  private static func isFlag(_ value: Value) -> Bool {
    if case .bool = value { return true }
    return false
  }

  private static func boxed(_ x: NetObject, _ y: NetObject) -> Int? {
    func order<T: Comparable>(_: T.Type) -> Int? {
      guard let a = (x as? Boxed<T>)?.payload, let b = (y as? Boxed<T>)?.payload else { return nil }
      return a < b ? -1 : a == b ? 0 : 1
    }
    return order(NetVersion.self) ?? order(Guid.self) ?? order(DateTimeOffset.self) ?? order(SemanticVersion.self)
  }

  private static func order(_ a: PSString, _ b: PSString, _ ignoreCase: Bool) -> Int {
    if a.illFormed != nil || b.illFormed != nil { return Collation.compare(a.units, b.units, .enUS, ignoreCase ? .ignoreCase : []) }
    return Collation.compare(a.text, b.text, .enUS, ignoreCase ? .ignoreCase : [])
  }

  static func compare(_ x: Number, _ y: Number) -> Int {
    if let a = x.int128, let b = y.int128 { return a < b ? -1 : a == b ? 0 : 1 }
    if case .decimal(let a) = x, let b = try? y.decimal() { return Decimal128.compare(a, b) }
    if case .decimal(let b) = y, let a = try? x.decimal() { return Decimal128.compare(a, b) }
    if case .big(let a) = x, !y.isReal, let b = y.big { return BigInteger.compare(a, b) }
    if case .big(let b) = y, !x.isReal, let a = x.big { return BigInteger.compare(a, b) }
    let a = x.double
    let b = y.double
    if a == b { return 0 }
    if a.isNaN { return b.isNaN ? 0 : -1 }
    return a < b ? -1 : 1
  }

  private static func notComparable(_ a: Value, _ b: Value) -> Unwind {
    let inner =
      "Cannot convert value \"\(b.displayText)\" to type \"\(TypeInfo.of(a).fullName)\". Error: \"The input string '\(b.displayText)' was not in a correct format.\""
    return .runtime(
      "Could not compare \"\(a.displayText)\" to \"\(b.displayText)\". Error: \"\(inner)\"", id: "ComparisonFailure", .invalidOperation)
  }

  /// `-contains`: whether any item equals.
  public static func contains(_ set: Value, _ item: Value, ignoreCase: Bool, _ context: any InvocationContext) throws(Unwind) -> Bool {
    guard case .object(let object) = set.unwrapped, object.isEnumerable, let items = object.allItems else {
      return try equal(set, item, ignoreCase: ignoreCase, context)
    }
    for candidate in items where try equal(candidate, item, ignoreCase: ignoreCase, context) { return true }
    return false
  }
}
