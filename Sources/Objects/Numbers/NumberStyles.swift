/// `System.Globalization.NumberStyles`: what a number's text may hold.
public struct NumberStyles: OptionSet, Sendable, Hashable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let allowLeadingWhite = NumberStyles(rawValue: 0x1)
  public static let allowTrailingWhite = NumberStyles(rawValue: 0x2)
  public static let allowLeadingSign = NumberStyles(rawValue: 0x4)
  public static let allowTrailingSign = NumberStyles(rawValue: 0x8)
  public static let allowParentheses = NumberStyles(rawValue: 0x10)
  public static let allowDecimalPoint = NumberStyles(rawValue: 0x20)
  public static let allowThousands = NumberStyles(rawValue: 0x40)
  public static let allowExponent = NumberStyles(rawValue: 0x80)
  public static let allowCurrencySymbol = NumberStyles(rawValue: 0x100)
  public static let allowHexSpecifier = NumberStyles(rawValue: 0x200)
  public static let allowBinarySpecifier = NumberStyles(rawValue: 0x400)

  /// What `int.Parse` takes unasked.
  public static let integer: NumberStyles = [.allowLeadingWhite, .allowTrailingWhite, .allowLeadingSign]
  public static let hexNumber: NumberStyles = [.allowLeadingWhite, .allowTrailingWhite, .allowHexSpecifier]
  public static let binaryNumber: NumberStyles = [.allowLeadingWhite, .allowTrailingWhite, .allowBinarySpecifier]
  /// What `decimal.Parse` takes unasked.
  public static let number: NumberStyles = [.integer, .allowTrailingSign, .allowDecimalPoint, .allowThousands]
  /// With `allowThousands`, what `double.Parse` takes unasked.
  public static let float: NumberStyles = [.integer, .allowDecimalPoint, .allowExponent]
  public static let currency: NumberStyles = [.number, .allowParentheses, .allowCurrencySymbol]
  public static let any: NumberStyles = [.currency, .allowExponent]
}
