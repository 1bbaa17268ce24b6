import Objects

/// One value of `-Property` or `-GroupBy`: a name, a script block, or a hashtable that says more.
public struct ColumnParameter {
  let expression: PropertyExpression
  var label: String?
  var width = 0
  var alignment: Alignment?
  var format: String?
  var depth: Int?

  /// Which keys a hashtable may have.
  public enum Keys: Sendable {
    case table, list, wide, custom, groupBy

    fileprivate var names: [String] {
      switch self {
      case .table: ["expression", "formatString", "width", "alignment", "label"]
      case .list, .groupBy: ["expression", "formatString", "label"]
      case .wide: ["expression", "formatString"]
      case .custom: ["expression", "depth"]
      }
    }
  }

  /// Reads the arguments. Throws what PowerShell does for a key or a value it can't take; ids as recorded from it.
  public static func parse(_ arguments: [Value], _ keys: Keys) throws(Unwind) -> [ColumnParameter] {
    var parameters: [ColumnParameter] = []
    for argument in arguments { parameters.append(try ColumnParameter(argument, keys)) }
    return parameters
  }

  private init(_ argument: Value, _ keys: Keys) throws(Unwind) {
    if let table: DictionaryObject = argument.object() {
      self = try ColumnParameter(table, keys)
      return
    }
    guard let expression = try Self.expression(argument, key: nil) else {
      let types = "{System.String, System.Management.Automation.ScriptBlock, System.Collections.IDictionary}"
      throw Self.error(
        "DictionaryKeyUnknownType",
        argument.isNull
          ? "The value of a parameter was null; one of the following types was expected: \(types)."
          : "Cannot convert \(TypeInfo.of(argument.unwrapped).fullName) to one of the following types \(types).")
    }
    self = ColumnParameter(expression)
  }

  private init(_ expression: PropertyExpression) { self.expression = expression }

  private init(_ table: DictionaryObject, _ keys: Keys) throws(Unwind) {
    var entries: [String: Value] = [:]
    for (key, value) in table.entries {
      guard let text = key.asString else {
        throw Self.error(
          "DictionaryKeyNonString",
          "The \(TypeInfo.of(key.unwrapped).name) key type is not valid. The key must be a string.")
      }
      let name = try Self.match(text, keys.names)
      if entries[name] != nil {
        throw Self.error("DictionaryKeyDuplicate", "The duplicated key \"\(text)\" conflicts with \"\(name)\".")
      }
      if value.isNull { throw Self.error("DictionaryKeyMissingValue", "The \(text) key has no value.") }
      entries[name] = value
    }
    guard let value = entries["expression"] else {
      throw Self.error("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.")
    }
    guard let expression = try Self.expression(value, key: "expression") else {
      throw Self.illegal("expression", value, ["System.String", "System.Management.Automation.ScriptBlock"])
    }
    self.expression = expression
    if let value = entries["label"] { label = try Self.text(value, "label") }
    if let value = entries["formatString"] {
      let text = try Self.text(value, "formatString")
      if text.isEmpty {
        throw Self.error("FormatStringEmpty", "Cannot have an empty formatting string for key \"formatString\".")
      }
      format = text
    }
    if let value = entries["width"] {
      width = try Self.number(value, "width")
      if width <= 0 {
        throw Self.error("WidthOutOfRange", "The value \"\(width)\" for key \"width\" should be greater than 0.")
      }
    }
    if let value = entries["depth"] { depth = try Self.number(value, "depth") }
    if let value = entries["alignment"] { alignment = try Self.alignment(Self.text(value, "alignment")) }
  }

  /// The key a (shortened) name means; `name` and its beginnings are another word for `label`.
  private static func match(_ text: String, _ names: [String]) throws(Unwind) -> String {
    var found: [String] = []
    for name in names where isBeginning(text, of: name) || (name == "label" && isBeginning(text, of: "name")) {
      found.append(name)
    }
    guard let first = found.first else { throw error("DictionaryKeyIllegal", "The \(text) key is not valid.") }
    if found.count > 1 {
      throw error("DictionaryKeyAmbiguous", "The \(text) key is ambiguous; \(first) and \(found[1]) conflict.")
    }
    return first
  }

  private static func isBeginning(_ text: String, of name: String) -> Bool {
    !text.isEmpty && foldCase(name).hasPrefix(foldCase(text))
  }

  private static func expression(_ value: Value, key: String?) throws(Unwind) -> PropertyExpression? {
    if let name = value.asString {
      guard name.isEmpty else { return PropertyExpression(name: name) }
      if let key { throw error("ExpressionEmptyString1", "The \"\(key)\" key cannot have an empty string value.") }
      throw error("ExpressionEmptyString2", "An empty string value is not allowed.")
    }
    if case .object(let object) = value.unwrapped, object.type === TypeInfo.scriptBlock {
      return PropertyExpression(script: object)
    }
    return nil
  }

  private static func alignment(_ text: String) throws(Unwind) -> Alignment {
    for (name, alignment) in [("left", Alignment.left), ("center", .center), ("right", .right)]
    where isBeginning(text, of: name) {
      return alignment
    }
    throw error(
      "AlignmentIllegalValue",
      "The value \"\(text)\" for key \"alignment\" is not valid; valid values are {left, center, right}.")
  }

  private static func text(_ value: Value, _ key: String) throws(Unwind) -> String {
    guard let text = value.asString else { throw illegal(key, value, ["System.String"]) }
    return text
  }
  private static func number(_ value: Value, _ key: String) throws(Unwind) -> Int {
    guard case .int(let number) = value.unwrapped else { throw illegal(key, value, ["System.Int32"]) }
    return Int(number)
  }

  private static func illegal(_ key: String, _ value: Value, _ types: [String]) -> Unwind {
    let name = TypeInfo.of(value.unwrapped).fullName
    return types.count > 1
      ? error(
        "DictionaryKeyIllegalValue1",
        "The \"\(key)\" key has a type, \(name), that is not valid; expected types are {\(types.joined(separator: ", "))}."
      )
      : error(
        "DictionaryKeyIllegalValue2",
        "The \"\(key)\" key has a type, \(name), that is not valid; expected type is \(types[0]).")
  }

  private static func error(_ id: String, _ message: String) -> Unwind {
    let record = ErrorRecord(
      ExceptionObject(.notSupportedException, "Specified method is not supported."), id: id, .invalidArgument)
    record.detailsMessage = message
    return .error(record)
  }
}
