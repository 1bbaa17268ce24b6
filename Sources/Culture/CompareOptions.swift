/// `System.Globalization.CompareOptions`.
public struct CompareOptions: OptionSet, Sendable, Hashable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let ignoreCase = CompareOptions(rawValue: 0x1)
  public static let ignoreNonSpace = CompareOptions(rawValue: 0x2)
  public static let ignoreSymbols = CompareOptions(rawValue: 0x4)
  public static let ignoreKanaType = CompareOptions(rawValue: 0x8)
  public static let ignoreWidth = CompareOptions(rawValue: 0x10)
  public static let ordinalIgnoreCase = CompareOptions(rawValue: 0x1000_0000)
  /// Accepted and without effect where ICU collates.
  public static let stringSort = CompareOptions(rawValue: 0x2000_0000)
  public static let ordinal = CompareOptions(rawValue: 0x4000_0000)

  /// What a collator depends on.
  var collation: CompareOptions { CompareOptions(rawValue: rawValue & 0x1F) }
}
