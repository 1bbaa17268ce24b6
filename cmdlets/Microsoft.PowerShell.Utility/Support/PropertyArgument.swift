import Microsoft_PowerShell_Core
import Objects
import Runtime

/// One item of a `-Property` argument: an expression, and what a calculated property's hashtable says besides.
struct PropertyArgument {
  /// The keys a cmdlet understands; all may be abbreviated.
  enum Key: String {
    case expression, name, ascending, descending, format = "formatString", alignment, width
    /// Other names for the key.
    var synonyms: [String] { self == .name ? ["label"] : [] }

    func matches(_ text: String) -> Bool {
      ([rawValue] + synonyms).contains { candidate in
        !text.isEmpty && text.utf8.count <= candidate.utf8.count
          && equalsIgnoringCase(String(candidate.utf8.prefix(text.utf8.count)) ?? candidate, text)
      }
    }
  }

  let expression: PropertyExpression
  /// The name that a calculated property gives its value; never empty.
  var label: String?
  var ascending: Bool?
  var descending: Bool?
  var alignment: Value = .null
  var width: Value = .null

  /// Reads the items of an argument. What is wrong with one ends the cmdlet with PowerShell's error.
  static func parse(
    _ items: [Value], allowing keys: [Key], noWildcards: Bool = false, _ call: Call
  ) throws(Unwind) -> [PropertyArgument] {
    var list: [PropertyArgument] = []
    for item in items { list.append(try parse(item, keys, noWildcards, call)) }
    return list
  }

  private static func parse(_ item: Value, _ keys: [Key], _ noWildcards: Bool, _ call: Call) throws(Unwind) -> PropertyArgument {
    if let table: DictionaryObject = item.object() { return try parse(table, keys, noWildcards, call) }
    guard item.asString != nil || item.object(ScriptBlockObject.self) != nil else {
      let allowed = "{System.String, System.Management.Automation.ScriptBlock}"
      let message =
        item.isNull
        ? "The value of a parameter was null; one of the following types was expected: \(allowed)."
        : "Cannot convert \(TypeInfo.of(item.unwrapped).fullName) to one of the following types \(allowed)."
      throw failure("DictionaryKeyUnknownType", message, call)
    }
    return PropertyArgument(expression: try expression(item, inTable: false, noWildcards, call))
  }

  private static func parse(
    _ table: DictionaryObject, _ keys: [Key], _ noWildcards: Bool, _ call: Call
  ) throws(Unwind) -> PropertyArgument {
    var values: [Key: Value] = [:]
    for (key, value) in table.entries {
      guard let text = key.asString else {
        throw failure("DictionaryKeyNonString", "The \(TypeInfo.of(key).name) key type is not valid. The key must be a string.", call)
      }
      let found = try match(text, keys, call)
      if values[found] != nil {
        throw failure("DictionaryKeyDuplicate", "The duplicated key \"\(text)\" conflicts with \"\(found.rawValue)\".", call)
      }
      try checkType(value, found, text, call)
      values[found] = value
    }
    guard let written = values[.expression] else {
      throw failure("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.", call)
    }
    var argument = PropertyArgument(expression: try expression(written, inTable: true, noWildcards, call))
    if let label = values[.name]?.asString, !label.isEmpty { argument.label = label }
    argument.ascending = values[.ascending].map(Conversion.isTrue)
    argument.descending = values[.descending].map(Conversion.isTrue)
    argument.alignment = values[.alignment] ?? .null
    argument.width = values[.width] ?? .null
    return argument
  }

  private static func match(_ text: String, _ keys: [Key], _ call: Call) throws(Unwind) -> Key {
    let found = keys.filter { $0.matches(text) }
    guard let first = found.first else { throw failure("DictionaryKeyIllegal", "The \(text) key is not valid.", call) }
    if found.count > 1 {
      throw failure(
        "DictionaryKeyAmbiguous", "The \(text) key is ambiguous; \(first.rawValue) and \(found[1].rawValue) conflict.", call)
    }
    return first
  }

  private static func checkType(_ value: Value, _ key: Key, _ text: String, _ call: Call) throws(Unwind) {
    switch key {
    case .expression, .name:
      if value.isNull { throw failure("DictionaryKeyMissingValue", "The \(text) key has no value.", call) }
      if value.asString != nil { return }
      let type = TypeInfo.of(value.unwrapped).fullName
      if key == .name {
        throw failure(
          "DictionaryKeyIllegalValue2", "The \"\(text)\" key has a type, \(type), that is not valid; expected type is System.String.", call)
      }
      if value.object(ScriptBlockObject.self) == nil {
        throw failure(
          "DictionaryKeyIllegalValue1",
          "The \"\(text)\" key has a type, \(type), that is not valid; expected types are {System.String, System.Management.Automation.ScriptBlock}.",
          call)
      }
    default: return
    }
  }

  private static func expression(
    _ value: Value, inTable: Bool, _ noWildcards: Bool, _ call: Call
  ) throws(Unwind) -> PropertyExpression {
    if let block: ScriptBlockObject = value.object() { return PropertyExpression(block, call) }
    let name = value.asString ?? ""
    if name.isEmpty {
      throw inTable
        ? failure("ExpressionEmptyString1", "The \"expression\" key cannot have an empty string value.", call)
        : failure("ExpressionEmptyString2", "An empty string value is not allowed.", call)
    }
    let expression = try PropertyExpression(name: name)
    if noWildcards, expression.hasWildcards {
      throw inTable
        ? failure("ExpressionGlobbing1", "The \"expression\" key cannot have wildcard characters in value \"\(name)\".", call)
        : failure("ExpressionGlobbing2", "Wildcard characters are not allowed in \"\(name)\".", call)
    }
    return expression
  }

  private static func failure(_ id: String, _ message: String, _ call: Call) -> Unwind {
    let exception = ExceptionObject(.notSupportedException, "Specified method is not supported.")
    let record = ErrorRecord(exception, id: id, .invalidArgument)
    record.detailsMessage = message
    return call.terminating(record)
  }
}
