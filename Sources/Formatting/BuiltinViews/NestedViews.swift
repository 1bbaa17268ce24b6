import Objects

/// The shipped views that say the same of many members, or nest: `$PSStyle` and its parts, and parameter sets.
enum NestedViews {
  private static let style = "System.Management.Automation.PSStyle"
  private static let parameterSet = "System.Management.Automation.CommandParameterSetInfo"

  static var typeNames: [String] {
    [style] + parts.map { style + "+" + $0.type } + [parameterSet]
  }

  static func views(for typeName: String) -> [ViewDefinition] {
    if typeName == style.lowercased() { return [whole] }
    if typeName == parameterSet.lowercased() { return [parameterSetView] }
    for part in parts where typeName == (style + "+" + part.type).lowercased() {
      return [list(style + "+" + part.type, part.names.map { item($0, path: $0) })]
    }
    return []
  }

  private static func list(_ name: String, _ items: [ListControl.Item]) -> ViewDefinition {
    ViewDefinition(name, [name], .list(ListControl(items)))
  }

  // MARK: $PSStyle

  private static let effects = [
    "Reset", "BlinkOff", "Blink", "BoldOff", "Bold", "DimOff", "Dim", "Hidden", "HiddenOff", "Reverse", "ReverseOff",
    "ItalicOff",
    "Italic", "UnderlineOff", "Underline", "StrikethroughOff", "Strikethrough",
  ]
  private static let colours = [
    "Black", "BrightBlack", "White", "BrightWhite", "Red", "BrightRed", "Magenta", "BrightMagenta", "Blue",
    "BrightBlue", "Cyan",
    "BrightCyan", "Green", "BrightGreen", "Yellow", "BrightYellow",
  ]
  private static let parts: [(type: String, member: String, names: [String])] = [
    (
      "FormattingData", "Formatting",
      [
        "FormatAccent", "ErrorAccent", "Error", "Warning", "Verbose", "Debug", "TableHeader", "CustomTableHeaderLabel",
        "FeedbackName", "FeedbackText", "FeedbackAction",
      ]
    ),
    ("ProgressConfiguration", "Progress", ["Style", "MaxWidth", "View", "UseOSCIndicator"]),
    ("FileInfoFormatting", "FileInfo", ["Directory", "SymbolicLink", "Executable", "Extension"]),
    ("ForegroundColor", "Foreground", colours), ("BackgroundColor", "Background", colours),
  ]

  private static var whole: ViewDefinition {
    var items = effects.map { item($0, path: $0) }
    items.append(ListControl.Item(.property("OutputRendering")))
    for part in parts { items += part.names.map { item("\(part.member).\($0)", path: "\(part.member).\($0)") } }
    return list(style, items)
  }

  /// A style shows itself in its own colours, with a printable escape character. What is no style is shown as it is.
  private static func item(_ label: String, path: String) -> ListControl.Item {
    let path = ViewPath(path[...])
    let value = { (object: Value, context: any FormattingContext) throws(Unwind) -> Value in
      let found = try path.value(of: object, context)
      if let style = found.asString { return Value(style + printable(style) + Styles.reset) }
      guard let table: DictionaryObject = found.object() else { return found }
      return Value(extensions(table))
    }
    return ListControl.Item(.computed(value), label: label)
  }

  private static func printable(_ style: String) -> String {
    style.split(separator: "\u{1b}", omittingEmptySubsequences: false).joined(separator: "`e")
  }

  /// `FileInfo.Extension`: a line for every file name extension.
  private static func extensions(_ table: DictionaryObject) -> String {
    let entries = table.entries.map { (key: $0.key.displayText, style: $0.value.displayText) }
    let width = entries.map(\.key.count).max() ?? 0
    return entries.map { entry in
      let padding = String(repeating: " ", count: width - entry.key.count)
      return "\(entry.key)\(padding) = \"\(entry.style)\(printable(entry.style))\(Styles.reset)\"\n"
    }.joined()
  }

  // MARK: Parameter sets

  private static var parameterSetView: ViewDefinition {
    func line(_ label: String, _ property: String) -> [CustomControl.Item] {
      [.text(label), .value(.init(.property(property))), .newLine(1)]
    }
    let attribute = CustomControl([.frame(left: 2, right: 0, firstLine: 0, [.newLine(1)])])
    let names = [
      "ParameterType", "Position", "IsMandatory", "IsDynamic", "HelpMessage", "ValueFromPipeline",
      "ValueFromPipelineByPropertyName", "ValueFromRemainingArguments", "Aliases",
    ]
    var details = names.flatMap { line("\($0) = ", $0) }
    details += [.text("Attributes ="), .newLine(1)]
    details.append(.value(.init(.property("Attributes"), enumerates: true, control: attribute)))
    let inner = line("Parameter Name: ", "Name") + [.frame(left: 2, right: 0, firstLine: 0, details)]
    let parameter = CustomControl([.newLine(1), .frame(left: 2, right: 0, firstLine: 0, inner)])
    var items = line("Parameter Set Name: ", "Name") + line("Is default parameter set: ", "IsDefault")
    items.append(.value(.init(.property("Parameters"), enumerates: true, control: parameter)))
    items.append(.newLine(1))
    return ViewDefinition("CommandParameterSetInfo", [parameterSet], .custom(CustomControl(items)))
  }
}
