import Objects

/// `$PSStyle` or a part of it (`$PSStyle.Formatting`): an object whose members read and change a session's styles.
class StylePart: NetObject {
  let styles: Styles
  private let partType: TypeInfo

  init(_ styles: Styles, _ type: TypeInfo) {
    self.styles = styles
    partType = type
    super.init()
  }

  override var type: TypeInfo { partType }
  /// All objects for the same part are one.
  override func equals(_ other: Value) -> Bool {
    guard let part: StylePart = other.object() else { return false }
    return part.styles === styles && part.partType === partType
  }
  override var hash: Int { ObjectIdentifier(styles).hashValue ^ ObjectIdentifier(partType).hashValue }

  static func styles(of value: Value) -> Styles? {
    let part: StylePart? = value.object()
    return part?.styles
  }

  /// A style as it may be set: nothing but escape sequences.
  static func checked(_ style: String) throws(Unwind) -> String {
    let content = EscapeSequences.removed(from: style)
    guard content.isEmpty else {
      throw .exception(
        .argumentException,
        "The specified string contains printable content when it should only contain ANSI escape sequences: \(content)")
    }
    return style
  }
}

/// `$PSStyle`.
final class StyleObject: StylePart {
  init(_ styles: Styles) { super.init(styles, StyleTypes.style) }
}

extension StyleTypes {
  /// `$PSStyle.FileInfo.Extension`.
  static let extensionDictionary = TypeInfo(
    "System.Management.Automation.PSStyle+FileInfoFormatting+FileExtensionDictionary", base: .object
  ) { table in
    table.property("System.Collections.Generic.IEnumerable[string] Keys { get; }") { (this, _) throws(Unwind) in
      .array(StylePart.styles(of: this)?.extensions.map(\.name) ?? [])
    }
    table.method("void Add(string extension, string decoration)") { (this, arguments, _) throws(Unwind) in
      let (name, style) = try entry(arguments)
      guard let styles = StylePart.styles(of: this) else { return .void }
      guard styles.style(ofExtension: name) == nil else {
        throw .exception(.argumentException, "An item with the same key has already been added. Key: \(name)")
      }
      styles.extensions.append((name, style))
      return .void
    }
    table.method("void Remove(string extension)") { (this, arguments, _) throws(Unwind) in
      let name = try checkedName(arguments[0])
      StylePart.styles(of: this)?.extensions.removeAll { equalsIgnoringCase($0.name, name) }
      return .void
    }
    table.method("void Clear()") { (this, _, _) throws(Unwind) in
      StylePart.styles(of: this)?.extensions = []
      return .void
    }
    table.method("bool ContainsKey(string extension)") { (this, arguments, _) throws(Unwind) in
      if arguments[0].displayText.isEmpty { return .false }
      return .bool(StylePart.styles(of: this)?.style(ofExtension: try checkedName(arguments[0])) != nil)
    }
    table.method("string get_Item(string extension)") { (this, arguments, _) throws(Unwind) in
      let name = try checkedName(arguments[0])
      guard let style = StylePart.styles(of: this)?.style(ofExtension: name) else {
        throw .exception(.keyNotFoundException, "The given key '\(name)' was not present in the dictionary.")
      }
      return Value(style)
    }
    table.method("void set_Item(string extension, string value)") { (this, arguments, _) throws(Unwind) in
      let (name, style) = try entry(arguments)
      guard let styles = StylePart.styles(of: this) else { return .void }
      if let index = styles.extensions.firstIndex(where: { equalsIgnoringCase($0.name, name) }) {
        styles.extensions[index].style = style
      } else {
        styles.extensions.append((name, style))
      }
      return .void
    }
  }

  private static func entry(_ arguments: [Value]) throws(Unwind) -> (name: String, style: String) {
    (try checkedName(arguments[0]), try StylePart.checked(arguments[1].displayText))
  }

  private static func checkedName(_ value: Value) throws(Unwind) -> String {
    let name = value.displayText
    guard name.hasPrefix(".") else {
      throw .exception(
        .argumentException, "When adding or removing extensions, the extension must start with a period.")
    }
    return name
  }
}
