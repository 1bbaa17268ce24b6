import Objects
import Runtime

/// The types of `$PSStyle` and what belongs to it.
public enum StyleTypes {
  /// The type of that full name in lower case.
  @Sendable public static func type(named name: String) -> TypeInfo? {
    guard name.hasPrefix("system.management.automation.") else { return nil }
    return all.first { foldCase($0.fullName) == name }
  }
  private static let all: [TypeInfo] = [
    style, rendering, progressView, foreground, background, formatting, progress, fileInfo, extensionDictionary,
    decorated,
  ]

  private static let prefix = "System.Management.Automation."
  static let rendering = TypeInfo.enumeration(prefix + "OutputRendering", EnumInfo("Host", "PlainText", "Ansi"))
  static let progressView = TypeInfo.enumeration(prefix + "ProgressView", EnumInfo("Minimal", "Classic"))

  /// A type of which `StylePart`s are.
  private static func part(_ name: String, _ members: @escaping @Sendable (inout MemberTable) -> Void) -> TypeInfo {
    TypeInfo(prefix + name, base: .object, members: members)
  }

  // MARK: The whole

  static let style = part("PSStyle") { table in
    table.property(
      "System.Management.Automation.OutputRendering OutputRendering { get; set; }",
      set: { (this, value, _) throws(Unwind) in
        guard let styles = StylePart.styles(of: this) else { return }
        styles.rendering =
          Styles.Rendering.allCases.first { equalsIgnoringCase($0.rawValue, value.displayText) } ?? .host
      }
    ) { (this, _) throws(Unwind) in
      let name = StylePart.styles(of: this)?.rendering.rawValue ?? ""
      return enumValue(rendering, name)
    }
    table.property("System.Management.Automation.PSStyle Instance { get; }", isStatic: true) {
      (_, context) throws(Unwind) in
      (context as? Session).map { .object(StyleObject($0.formatting.styles)) } ?? .null
    }
    for (name, code) in effects { constant(name, "\u{1b}[\(code)m", &table) }
    table.method("string FormatHyperlink(string text, uri link)") { (_, arguments, _) throws(Unwind) in
      Value("\u{1b}]8;;\(arguments[1].displayText)\u{1b}\\\(arguments[0].displayText)\u{1b}]8;;\u{1b}\\")
    }
    let parts = [
      ("Formatting", "FormattingData", formatting), ("Progress", "ProgressConfiguration", progress),
      ("Foreground", "ForegroundColor", foreground), ("Background", "BackgroundColor", background),
      ("FileInfo", "FileInfoFormatting", fileInfo),
    ]
    for (name, typeName, type) in parts {
      table.property("System.Management.Automation.PSStyle+\(typeName) \(name) { get; }") { (this, _) throws(Unwind) in
        StylePart.styles(of: this).map { .object(StylePart($0, type)) } ?? .null
      }
    }
    table.method("string MapForegroundColorToEscapeSequence(System.ConsoleColor foregroundColor)", isStatic: true) {
      (_, arguments, _) throws(Unwind) in Value(ConsoleColour.sequence(arguments[0].displayText, nil))
    }
    table.method("string MapBackgroundColorToEscapeSequence(System.ConsoleColor backgroundColor)", isStatic: true) {
      (_, arguments, _) throws(Unwind) in Value(ConsoleColour.sequence(nil, arguments[0].displayText))
    }
    table.method(
      "string MapColorPairToEscapeSequence(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor)",
      isStatic: true
    ) { (_, arguments, _) throws(Unwind) in
      guard let front = ConsoleColour.code(arguments[0].displayText, isBackground: false),
        let back = ConsoleColour.code(arguments[1].displayText, isBackground: true)
      else { return .null }
      return Value("\u{1b}[\(front);\(back)m")
    }
  }

  private static let effects = [
    ("Reset", 0), ("BlinkOff", 25), ("Blink", 5), ("BoldOff", 22), ("Bold", 1), ("DimOff", 22), ("Dim", 2),
    ("Hidden", 8),
    ("HiddenOff", 28), ("Reverse", 7), ("ReverseOff", 27), ("ItalicOff", 23), ("Italic", 3), ("UnderlineOff", 24),
    ("Underline", 4), ("StrikethroughOff", 29), ("Strikethrough", 9),
  ]

  // MARK: Its parts

  static let foreground = part("PSStyle+ForegroundColor") { colours(isBackground: false, &$0) }
  static let background = part("PSStyle+BackgroundColor") { colours(isBackground: true, &$0) }

  private static func colours(isBackground: Bool, _ table: inout MemberTable) {
    let names = ["Black", "Red", "Green", "Yellow", "Blue", "Magenta", "Cyan", "White"]
    let base = isBackground ? 40 : 30
    for (index, name) in names.enumerated() { constant(name, "\u{1b}[\(base + index)m", &table) }
    for (index, name) in names.enumerated() { constant("Bright" + name, "\u{1b}[\(base + 60 + index)m", &table) }
    table.method("string FromRgb(byte red, byte green, byte blue)") { (_, arguments, _) throws(Unwind) in
      Value("\u{1b}[\(base + 8);2;\(arguments.map(\.displayText).joined(separator: ";"))m")
    }
    table.method("string FromRgb(int rgb)") { (_, arguments, _) throws(Unwind) in
      guard case .int(let rgb) = arguments[0].unwrapped else { return .null }
      return Value("\u{1b}[\(base + 8);2;\(rgb >> 16 & 255);\(rgb >> 8 & 255);\(rgb & 255)m")
    }
    table.method("string FromConsoleColor(System.ConsoleColor color)") { (_, arguments, _) throws(Unwind) in
      let name = arguments[0].displayText
      return Value(isBackground ? ConsoleColour.sequence(nil, name) : ConsoleColour.sequence(name, nil))
    }
  }

  static let formatting = part("PSStyle+FormattingData") { table in
    variable("FormatAccent", { $0.formatAccent }, { $0.formatAccent = $1 }, &table)
    variable("TableHeader", { $0.tableHeader }, { $0.tableHeader = $1 }, &table)
    variable("CustomTableHeaderLabel", { $0.customTableHeaderLabel }, { $0.customTableHeaderLabel = $1 }, &table)
    variable("ErrorAccent", { $0.errorAccent }, { $0.errorAccent = $1 }, &table)
    variable("Error", { $0.error }, { $0.error = $1 }, &table)
    variable("Warning", { $0.warning }, { $0.warning = $1 }, &table)
    variable("Verbose", { $0.verbose }, { $0.verbose = $1 }, &table)
    variable("Debug", { $0.debug }, { $0.debug = $1 }, &table)
    variable("FeedbackName", { $0.feedbackName }, { $0.feedbackName = $1 }, &table)
    variable("FeedbackText", { $0.feedbackText }, { $0.feedbackText = $1 }, &table)
    variable("FeedbackAction", { $0.feedbackAction }, { $0.feedbackAction = $1 }, &table)
  }

  static let progress = part("PSStyle+ProgressConfiguration") { table in
    variable("Style", { $0.progress }, { $0.progress = $1 }, &table)
    table.property(
      "int MaxWidth { get; set; }",
      set: { (this, value, _) throws(Unwind) in
        guard case .int(let width) = value.unwrapped else { return }
        guard width >= 18 else {
          throw .exception(
            .argumentOutOfRangeException,
            "The MaxWidth for the Progress rendering must be at least 18 to render correctly. (Parameter 'MaxWidth')")
        }
        StylePart.styles(of: this)?.progressMaxWidth = Int(width)
      },
      get: { (this, _) throws(Unwind) in Value(StylePart.styles(of: this)?.progressMaxWidth ?? 0) })
    table.property(
      "System.Management.Automation.ProgressView View { get; set; }",
      set: { (this, value, _) throws(Unwind) in StylePart.styles(of: this)?.progressView = value.displayText },
      get: { (this, _) throws(Unwind) in enumValue(progressView, StylePart.styles(of: this)?.progressView ?? "") })
    table.property(
      "bool UseOSCIndicator { get; set; }",
      set: { (this, value, _) throws(Unwind) in
        StylePart.styles(of: this)?.progressUsesOSCIndicator = Conversion.isTrue(value)
      }
    ) { (this, _) throws(Unwind) in .bool(StylePart.styles(of: this)?.progressUsesOSCIndicator ?? false) }
  }

  static let fileInfo = part("PSStyle+FileInfoFormatting") { table in
    variable("Directory", { $0.directory }, { $0.directory = $1 }, &table)
    variable("SymbolicLink", { $0.symbolicLink }, { $0.symbolicLink = $1 }, &table)
    variable("Executable", { $0.executable }, { $0.executable = $1 }, &table)
    table.property(
      "System.Management.Automation.PSStyle+FileInfoFormatting+FileExtensionDictionary Extension { get; }"
    ) { (this, _) throws(Unwind) in
      StylePart.styles(of: this).map { .object(StylePart($0, extensionDictionary)) } ?? .null
    }
  }

  // MARK: Declaring

  private static func constant(_ name: String, _ text: String, _ table: inout MemberTable) {
    let value = Value(text)
    table.property("string \(name) { get; }") { (_, _) throws(Unwind) in value }
  }

  private static func variable(
    _ name: String, _ get: @escaping (Styles) -> String, _ set: @escaping (Styles, String) -> Void,
    _ table: inout MemberTable
  ) {
    table.property(
      "string \(name) { get; set; }",
      set: { (this, value, _) throws(Unwind) in
        guard let styles = StylePart.styles(of: this) else { return }
        set(styles, try StylePart.checked(value.displayText))
      },
      get: { (this, _) throws(Unwind) in StylePart.styles(of: this).map { Value(get($0)) } ?? .null })
  }

  private static func enumValue(_ type: TypeInfo, _ name: String) -> Value {
    let number = type.enumeration?.cases.first { $0.name == name }?.value ?? 0
    return .object(EnumObject(type, number))
  }
}
