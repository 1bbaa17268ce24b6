import Objects

/// The text that stands for a value in a cell.
enum ValueText {
  /// With a format string: `{0:N2} GB` is composite, `N2` the value's own. Without: collections as `{a, b}`, the rest as text.
  /// In a table numbers with a fraction have the culture's number of digits.
  static func field(
    _ value: Value, format: String?, isTable: Bool, _ context: any FormattingContext
  ) throws(Unwind) -> String {
    if let format, !format.isEmpty {
      do throws(Unwind) {
        if format.utf8.contains(UInt8(ascii: "}")) || format.contains("{0") {
          return try CultureText.composite(format, value, context)
        }
        return try CultureText.format(value, format, context)
      } catch {
        guard case .error = error else { throw error }
      }
    }
    return try smart(value, isTable: isTable, context)
  }

  /// The text without a format string.
  static func smart(_ value: Value, isTable: Bool = false, _ context: any FormattingContext) throws(Unwind) -> String {
    switch value {
    case .string(let string): return string.text
    case .int(let number): return String(number)
    case .long(let number): return String(number)
    case .bool(let flag): return flag ? "True" : "False"
    case .null, .void, .unset: return ""
    case .double, .single:
      return isTable ? try CultureText.fixed(value, context) : try CultureText.plain(value, context)
    case .object(let object):
      if object.isWrapper { return try smart(object.wrapped, isTable: isTable, context) }
      if var items = Items(object) { return try braced(&items, context) }
      if isTable, object.type === TypeInfo.decimal { return try CultureText.fixed(value, context) }
      return try CultureText.plain(value, context)
    default: return try CultureText.plain(value, context)
    }
  }

  private static func braced(_ items: inout Items, _ context: any FormattingContext) throws(Unwind) -> String {
    let limit = context.enumerationLimit
    var text = "{"
    var count = 0
    while let item = items.next() {
      if limit >= 0, count == limit {
        text += Truncation.ellipsis
        break
      }
      if count > 0 { text += ", " }
      text += try itemName(item, context)
      count += 1
    }
    return text + "}"
  }

  /// The text of an item of a collection: its own, or its display name where its type has no text of its own.
  private static func itemName(_ item: Value, _ context: any FormattingContext) throws(Unwind) -> String {
    guard case .object(let object) = item.unwrapped else {
      return item.isNull ? "$null" : try CultureText.plain(item, context)
    }
    if object is DictionaryObject || ((object as? RecordObject)?.layout.textSlot == nil && object is RecordObject),
      object.type.members.instance[MemberName("ToString")] == nil,
      let name = try displayName(item, context)
    {
      return name
    }
    return try CultureText.plain(item, context)
  }

  /// The property that names an object: its type data's, or the first that looks like a name.
  static func displayNameExpression(_ value: Value, _ context: any FormattingContext) -> PropertyExpression? {
    if let name = DisplaySets.displayProperty(of: value, context) { return PropertyExpression(name: name) }
    for pattern in ["name", "id", "key", "*key", "*name", "*id"] {
      let hidden = ["pscomputername", "psshowcomputername", "runspaceid", "pssourcejobinstanceid"]
      if let found = PropertyExpression(name: pattern).resolve(value, context).first(where: {
        !hidden.contains(foldCase($0.text))
      }) {
        return found
      }
    }
    return nil
  }

  private static func displayName(_ value: Value, _ context: any FormattingContext) throws(Unwind) -> String? {
    guard let expression = displayNameExpression(value, context),
      let name = try expression.evaluate(value, context).value
    else {
      return nil
    }
    return try CultureText.plain(name, context)
  }
}

/// The items of a collection as formatting sees them: dictionaries are collections of entries here.
struct Items: IteratorProtocol {
  private var iterator: any IteratorProtocol<Value>

  private init(_ iterator: any IteratorProtocol<Value>) { self.iterator = iterator }

  init?(_ object: NetObject) {
    if object.isWrapper {
      guard case .object(let inner) = object.wrapped, let items = Items(inner) else { return nil }
      self = items
    } else if let table = object as? DictionaryObject {
      self = Items(table.entries.lazy.map { Value.object(EntryObject($0.key, $0.value)) }.makeIterator())
    } else if object.isEnumerable, let items = object.enumerate() {
      self = Items(items)
    } else {
      return nil
    }
  }
  init?(_ value: Value) {
    guard case .object(let object) = value, let items = Items(object) else { return nil }
    self = items
  }
  mutating func next() -> Value? { iterator.next() }
}
