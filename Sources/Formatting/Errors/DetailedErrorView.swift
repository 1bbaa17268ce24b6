import Objects

/// An error with all it knows, nested: what Get-Error shows, and `DetailedView`.
struct DetailedErrorView {
  private static let deepest = 10
  private let context: any FormattingContext
  private let colours: ErrorText.Colours

  init(_ context: any FormattingContext) {
    self.context = context
    var colours = ErrorText.Colours(context)
    if context.supportsColour { colours.accent = context.styles.formatAccent }
    self.colours = colours
  }

  func text(_ object: Value) throws(Unwind) -> String { try show(object, indent: 0, depth: 1) }

  private func show(_ object: Value, indent: Int, depth: Int) throws(Unwind) -> String {
    var fields: [(name: String, value: Value)] = []
    for (name, value) in try properties(object) where name != "PSErrorIndex" && !isEmpty(value) {
      fields.append((name, value))
    }
    let width = fields.map(\.name.utf16.count).max() ?? 0
    let prefix = blanks(indent)
    var lines: [String] = []
    for (name, value) in fields {
      let label = prefix + colours.accent + name + blanks(width - name.utf16.count) + " : " + colours.reset
      lines.append(label + (try describe(name, value, indent: indent, width: width, depth: depth)))
    }
    return lines.joined(separator: "\n")
  }

  private func describe(_ name: String, _ value: Value, indent: Int, width: Int, depth: Int) throws(Unwind) -> String {
    let prefix = blanks(indent)
    if isExpanded(value) {
      return depth >= Self.deepest
        ? Truncation.ellipsis : "\n" + (try show(value, indent: indent + 4, depth: depth + 1))
    }
    if name == "StackTrace" { return "\n" + value.displayText }
    if let table: DictionaryObject = value.object() {
      let entries = table.entries.map { ($0.key.displayText, $0.value) }.sorted { foldCase($0.0) < foldCase($1.0) }
      var text = entries.isEmpty ? "" : "\n"
      for (key, value) in entries {
        text += "\(prefix)    \(colours.accent)\(key) : \(colours.reset)"
        text += (key == "Authorization" ? Truncation.ellipsis : value.displayText) + "\n"
      }
      return text
    }
    if case .object(let object) = value.unwrapped, object is TypeInfo { return "[\(object.toString())]" }
    if name != "Data", var items = Items(value) {
      return depth >= Self.deepest ? Truncation.ellipsis : try list(&items, indent: indent, depth: depth)
    }
    return text(name, value.displayText, indent: indent, width: width)
  }

  private func list(_ items: inout Items, indent: Int, depth: Int) throws(Unwind) -> String {
    var text = ""
    var isFirst = true
    while let item = items.next() {
      text += "\n"
      if case .object(let object) = item.unwrapped, object is TypeInfo {
        text += blanks(indent + indent + 6) + "[\(object.toString())]"
      } else if !isObject(item) {
        text += blanks(indent + indent + 6) + item.displayText
      } else {
        if !isFirst { text += "\n" }
        text += try show(item, indent: indent + 4, depth: depth + 1)
      }
      isFirst = false
    }
    return text
  }

  private func text(_ name: String, _ value: String, indent: Int, width: Int) -> String {
    var value = value
    if name == "Message" { value = colours.error + value }
    if name == "PositionMessage", let marks = value.firstIndex(of: "~") {
      value.insert(contentsOf: colours.error, at: marks)
    }
    guard value.utf8.contains(10) else { return value }
    let continuation = "\n" + blanks(indent + width + 3)
    return LineBreaking.split(value).map { line in
      var line = Substring(line)
      while line.first == " " { line.removeFirst() }
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: continuation)
  }

  // MARK: What there is to show

  private func properties(_ value: Value) throws(Unwind) -> [(String, Value)] {
    if let exception: ExceptionObject = value.object() { return try self.exception(exception) }
    var found: [(String, Value)] = []
    for name in ObjectProperties.all(of: value, context) {
      let result = try PropertyExpression(resolved: name).evaluate(value, context)
      found.append((name, result.value ?? .null))
    }
    return found
  }

  /// An exception's properties as .NET declares them, the derived type's first; its type's name, which the object itself
  /// doesn't have as a property, comes before all.
  private func exception(_ exception: ExceptionObject) throws(Unwind) -> [(String, Value)] {
    var found: [(String, Value)] = [("Type", Value(exception.type.fullName))]
    if exception.type.isAssignable(to: .runtimeException), let record = exception.record {
      found.append(("ErrorRecord", .object(Self.inner(record))))
    }
    let isRuntime = exception.type.isAssignable(to: .runtimeException)
    if isRuntime { found += exception.details.map { ($0.name, $0.value) } }
    let before = exception.details.filter { $0.name == "InnerExceptions" }
    if !isRuntime { found += before.map { ($0.name, $0.value) } }
    found.append(("Message", Value(exception.message)))
    if !isRuntime { found += exception.details.filter { $0.name != "InnerExceptions" }.map { ($0.name, $0.value) } }
    if let data = exception.data { found.append(("Data", .object(data))) }
    if let inner = exception.inner { found.append(("InnerException", .object(inner))) }
    found += [
      ("HelpLink", exception.helpLink), ("Source", exception.source), ("HResult", .int(exception.hResult)),
      ("StackTrace", exception.stackTrace),
    ]
    return found
  }

  /// The record within an exception: it holds a stand-in for the exception that holds it.
  private static func inner(_ record: ErrorRecord) -> ErrorRecord {
    let parent = TypeInfo("System.Management.Automation.ParentContainsErrorRecordException", base: .systemException)
    let copy = ErrorRecord(
      ExceptionObject(parent, record.exception.message), id: record.fullyQualifiedErrorId, record.category,
      target: record.targetObject)
    copy.activity = record.activity
    copy.position = record.position
    copy.invocationInfo = record.invocationInfo
    copy.scriptStackTrace = record.scriptStackTrace
    copy.detailsMessage = record.detailsMessage
    return copy
  }

  private func isEmpty(_ value: Value) -> Bool {
    if value.isNull { return true }
    if let text = value.asString { return text.isEmpty }
    if let table: DictionaryObject = value.object() { return table.count == 0 }
    if var items = Items(value) { return items.next() == nil }
    return false
  }

  private func isExpanded(_ value: Value) -> Bool {
    guard case .object(let object) = value.unwrapped else { return false }
    return object is ExceptionObject || object is ErrorRecord
      || object.type.fullName == "System.Management.Automation.InvocationInfo"
  }

  private func isObject(_ value: Value) -> Bool { if case .object = value.unwrapped { true } else { false } }
  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}
