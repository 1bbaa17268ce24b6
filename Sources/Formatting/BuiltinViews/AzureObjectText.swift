import Objects

/// An Az object as `Member : value` lines, nested by indentation: what `ComputeAutomationBaseCmdlet.FormatObject` and
/// `VirtualMachineBaseCmdlet.FormatObject` of Az.Compute make of it.
struct AzureObjectText {
  private struct Line {
    let name: String
    let value: String
    /// What the name asks for; a list's name leaves room for its longest index.
    let width: Int
  }
  private let context: any FormattingContext
  private let isMachine: Bool

  init(_ context: any FormattingContext, isMachine: Bool) {
    self.context = context
    self.isMachine = isMachine
  }

  func text(_ object: Value) throws(Unwind) -> String {
    var lines: [Line] = []
    if isMachine, try hint(of: object) == "Compact" {
      try addCompact(object, &lines)
    } else {
      try add(object, depth: 0, &lines)
    }
    let width = (lines.map(\.width).max() ?? 0) + 1
    var text = "\n"
    for line in lines {
      text += line.name + String(repeating: " ", count: max(0, width - line.name.count)) + ": " + line.value + "\n"
    }
    return text
  }

  /// `DisplayHint` of a virtual machine: whether its members are shown in short.
  private func hint(of object: Value) throws(Unwind) -> String {
    try MemberAccess.get(object, MemberName("DisplayHint"), context.invocation)?.displayText ?? ""
  }

  private func members(of object: Value) throws(Unwind) -> [(name: String, value: Value)] {
    var members: [(name: String, value: Value)] = []
    for name in ObjectProperties.all(of: object, context) {
      if isMachine, name == "RequestId" || name == "StatusCode" || name == "DisplayHint" { continue }
      let value = try MemberAccess.get(object, MemberName(name), context.invocation) ?? .null
      if !value.isNull { members.append((name, value)) }
    }
    return members
  }

  // MARK: In full

  private func add(_ object: Value, depth: Int, _ lines: inout [Line]) throws(Unwind) {
    let indent = String(repeating: "  ", count: depth)
    for (name, value) in try members(of: object) {
      let label = indent + name
      if let text = try plain(value) {
        lines.append(Line(name: label, value: text, width: label.count))
      } else if var items = Items(value) {
        var index = 0
        while let item = items.next() {
          let text = try plain(item)
          lines.append(Line(name: "\(label)[\(index)]", value: text ?? "", width: label.count + 4))
          if text == nil { try add(item, depth: depth + 1, &lines) }
          index += 1
        }
      } else {
        lines.append(Line(name: label, value: "", width: label.count))
        try add(value, depth: depth + 1, &lines)
      }
    }
  }

  // MARK: In short

  private func addCompact(_ object: Value, _ lines: inout [Line]) throws(Unwind) {
    for (name, value) in try members(of: object) {
      let text: String
      if let plain = try plain(value) {
        text = plain
      } else if var items = Items(value) {
        var names: [String] = []
        while let item = items.next() {
          if let plain = try plain(item) {
            names.append(plain)
          } else {
            let name = try MemberAccess.get(item, MemberName("Name"), context.invocation) ?? .null
            names.append(name.isNull ? " " : name.displayText)
          }
        }
        if names.isEmpty { continue }
        text = "{" + names.joined(separator: ", ") + "}"
      } else {
        text = "{" + (try members(of: value)).map(\.name).joined(separator: ", ") + "}"
      }
      lines.append(Line(name: name, value: text, width: name.count))
    }
  }

  // MARK: Values

  /// The text of what is shown in one line; `nil` for what has members or items.
  private func plain(_ value: Value) throws(Unwind) -> String? {
    guard case .object(let object) = value.unwrapped else { return try CultureText.plain(value, context) }
    if let table = object as? DictionaryObject { return json(table) }
    if object.isEnumerable { return nil }
    if object is EnumObject || object.type.isValueType { return try CultureText.plain(value, context) }
    return object.ownProperties.isEmpty ? try CultureText.plain(value, context) : nil
  }

  private func json(_ table: DictionaryObject) -> String {
    let pairs = table.entries.map { quoted($0.key.displayText) + ":" + json($0.value) }
    return "{" + pairs.joined(separator: ",") + "}"
  }

  private func json(_ value: Value) -> String {
    switch value.unwrapped {
    case .null, .void, .unset: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .int, .long, .double: return value.displayText
    case .object(let object):
      if let table = object as? DictionaryObject { return json(table) }
      guard var items = Items(object) else { return quoted(value.displayText) }
      var texts: [String] = []
      while let item = items.next() { texts.append(json(item)) }
      return "[" + texts.joined(separator: ",") + "]"
    default: return quoted(value.displayText)
    }
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
