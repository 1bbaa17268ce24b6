/// `System.Text.RegularExpressions.RegexOptions`.
public struct RegexOptions: OptionSet, Sendable, Hashable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let ignoreCase = RegexOptions(rawValue: 0x1)
  public static let multiline = RegexOptions(rawValue: 0x2)
  public static let explicitCapture = RegexOptions(rawValue: 0x4)
  /// Accepted and without effect: every expression is compiled here.
  public static let compiled = RegexOptions(rawValue: 0x8)
  public static let singleline = RegexOptions(rawValue: 0x10)
  public static let ignorePatternWhitespace = RegexOptions(rawValue: 0x20)
  /// Matches are looked for from the end of the text; each is found where it ends.
  public static let rightToLeft = RegexOptions(rawValue: 0x40)
  public static let ecmaScript = RegexOptions(rawValue: 0x100)
  public static let cultureInvariant = RegexOptions(rawValue: 0x200)
  /// Accepted and without effect but on speed.
  public static let nonBacktracking = RegexOptions(rawValue: 0x400)
}
