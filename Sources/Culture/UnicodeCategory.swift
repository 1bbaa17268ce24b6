internal import CICU

/// `System.Globalization.UnicodeCategory`, with its numbers.
public enum UnicodeCategory: Int, Sendable {
  case uppercaseLetter, lowercaseLetter, titlecaseLetter, modifierLetter, otherLetter
  case nonSpacingMark, spacingCombiningMark, enclosingMark
  case decimalDigitNumber, letterNumber, otherNumber
  case spaceSeparator, lineSeparator, paragraphSeparator
  case control, format, surrogate, privateUse
  case connectorPunctuation, dashPunctuation, openPunctuation, closePunctuation, initialQuotePunctuation
  case finalQuotePunctuation, otherPunctuation
  case mathSymbol, currencySymbol, modifierSymbol, otherSymbol
  case otherNotAssigned

  /// ICU's categories in ICU's order.
  private static let fromICU: [UnicodeCategory] = [
    .otherNotAssigned, .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonSpacingMark, .enclosingMark, .spacingCombiningMark, .decimalDigitNumber, .letterNumber, .otherNumber,
    .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .privateUse, .surrogate, .dashPunctuation,
    .openPunctuation, .closePunctuation, .connectorPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
    .modifierSymbol, .otherSymbol, .initialQuotePunctuation, .finalQuotePunctuation,
  ]

  /// The category of a code point.
  public init(codePoint: UInt32) {
    let index = Int(icu_charType(Int32(bitPattern: codePoint)))
    self = UnicodeCategory.fromICU.indices.contains(index) ? UnicodeCategory.fromICU[index] : .otherNotAssigned
  }

  public init(_ unit: UInt16) { self.init(codePoint: UInt32(unit)) }

  public var isLetter: Bool { rawValue <= UnicodeCategory.otherLetter.rawValue }
  public var isNumber: Bool { (8...10).contains(rawValue) }
  public var isPunctuation: Bool { (18...24).contains(rawValue) }
  public var isSymbol: Bool { (25...28).contains(rawValue) }
  public var isSeparator: Bool { (11...13).contains(rawValue) }
}

/// What .NET's `char` says of a UTF-16 unit.
public enum CharTraits {
  public static func isLetter(_ unit: UInt16) -> Bool {
    unit < 0x80 ? (unit | 0x20) >= 97 && (unit | 0x20) <= 122 : UnicodeCategory(unit).isLetter
  }
  public static func isDigit(_ unit: UInt16) -> Bool {
    unit < 0x80 ? unit >= 48 && unit <= 57 : UnicodeCategory(unit) == .decimalDigitNumber
  }
  public static func isLetterOrDigit(_ unit: UInt16) -> Bool { isLetter(unit) || isDigit(unit) }
  public static func isNumber(_ unit: UInt16) -> Bool { UnicodeCategory(unit).isNumber }
  public static func isUpper(_ unit: UInt16) -> Bool { UnicodeCategory(unit) == .uppercaseLetter }
  public static func isLower(_ unit: UInt16) -> Bool { UnicodeCategory(unit) == .lowercaseLetter }
  public static func isPunctuation(_ unit: UInt16) -> Bool { UnicodeCategory(unit).isPunctuation }
  public static func isSymbol(_ unit: UInt16) -> Bool { UnicodeCategory(unit).isSymbol }
  public static func isSeparator(_ unit: UInt16) -> Bool { UnicodeCategory(unit).isSeparator }
  public static func isControl(_ unit: UInt16) -> Bool { unit < 0x20 || (unit >= 0x7F && unit < 0xA0) }
  public static func isSurrogate(_ unit: UInt16) -> Bool { unit & 0xF800 == 0xD800 }
  /// `char.IsWhiteSpace`: the separators and a few control characters.
  public static func isWhiteSpace(_ unit: UInt16) -> Bool {
    if unit < 0x80 { return unit == 0x20 || (unit >= 9 && unit <= 13) }
    return unit == 0x85 || UnicodeCategory(unit).isSeparator
  }
  /// `char.GetNumericValue`: -1 where there is none.
  public static func numericValue(_ codePoint: UInt32) -> Double {
    let value = icu_getNumericValue(Int32(bitPattern: codePoint))
    return value == -123_456_789 ? -1 : value
  }
}
