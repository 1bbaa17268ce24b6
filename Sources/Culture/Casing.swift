internal import CICU

/// Upper and lower case as .NET maps them: code point by code point, never changing the length in scalars.
public enum Casing {
  /// Upper case in the invariant culture, which leaves `ı` and `ſ` alone. This is also what ordinal comparison folds with.
  @inline(__always) static func upper(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar >= 97 && scalar <= 122 ? scalar - 32 : scalar }
    if scalar == 0x131 || scalar == 0x17F { return scalar }
    return UInt32(bitPattern: icu_toupper(Int32(bitPattern: scalar)))
  }

  /// Lower case in the invariant culture, which leaves `İ` alone.
  @inline(__always) static func lower(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar >= 65 && scalar <= 90 ? scalar + 32 : scalar }
    if scalar == 0x130 { return scalar }
    return UInt32(bitPattern: icu_tolower(Int32(bitPattern: scalar)))
  }

  /// `char.ToUpperInvariant`.
  public static func upper(_ unit: UInt16) -> UInt16 { UInt16(truncatingIfNeeded: upper(UInt32(unit))) }
  /// `char.ToLowerInvariant`.
  public static func lower(_ unit: UInt16) -> UInt16 { UInt16(truncatingIfNeeded: lower(UInt32(unit))) }

  /// `char.ToUpper(culture)`.
  public static func upper(_ unit: UInt16, _ culture: CultureInfo) -> UInt16 {
    UInt16(truncatingIfNeeded: upper(UInt32(unit), culture))
  }
  /// `char.ToLower(culture)`.
  public static func lower(_ unit: UInt16, _ culture: CultureInfo) -> UInt16 {
    UInt16(truncatingIfNeeded: lower(UInt32(unit), culture))
  }

  private static func upper(_ scalar: UInt32, _ culture: CultureInfo) -> UInt32 {
    if culture.name.isEmpty { return upper(scalar) }
    if culture.usesTurkishCase, scalar == 0x69 { return 0x130 }
    return scalar < 0x80 ? upper(scalar) : UInt32(bitPattern: icu_toupper(Int32(bitPattern: scalar)))
  }

  private static func lower(_ scalar: UInt32, _ culture: CultureInfo) -> UInt32 {
    if culture.name.isEmpty { return lower(scalar) }
    if culture.usesTurkishCase, scalar == 0x49 { return 0x131 }
    return scalar < 0x80 ? lower(scalar) : UInt32(bitPattern: icu_tolower(Int32(bitPattern: scalar)))
  }

  /// `string.ToUpper(culture)`; the invariant culture's without one.
  public static func uppercased(_ text: String, _ culture: CultureInfo = .invariant) -> String {
    if isASCII(text), !culture.usesTurkishCase { return mapASCII(text) { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 } }
    return map(text) { upper($0, culture) }
  }

  /// `string.ToLower(culture)`; the invariant culture's without one.
  public static func lowercased(_ text: String, _ culture: CultureInfo = .invariant) -> String {
    if isASCII(text), !culture.usesTurkishCase { return mapASCII(text) { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 } }
    return map(text) { lower($0, culture) }
  }

  static func isASCII(_ text: String) -> Bool { isASCIIText(text) }

  /// Whether every character is ASCII.
  public static func isASCIIText(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0x80 } } ?? text.utf8.allSatisfy { $0 < 0x80 }
  }

  private static func mapASCII(_ text: String, _ change: (UInt8) -> UInt8) -> String {
    let count = text.utf8.count
    return String(unsafeUninitializedCapacity: count) { buffer in
      var index = 0
      for byte in text.utf8 {
        buffer[index] = change(byte)
        index += 1
      }
      return count
    }
  }

  private static func map(_ text: String, _ change: (UInt32) -> UInt32) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(Unicode.Scalar(change(scalar.value)) ?? scalar) }
    return String(result)
  }

  /// `TextInfo.ToTitleCase`: each word's first letter upper, the others lower; a word all in capitals stays.
  public static func titlecased(_ text: String, _ culture: CultureInfo = .invariant) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard UnicodeCategory(codePoint: scalars[index].value).isLetter else {
        result.append(scalars[index])
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, isWordPart(scalars[index]) { index += 1 }
      let word = scalars[start..<index]
      let hasLower = word.contains { UnicodeCategory(codePoint: $0.value) == .lowercaseLetter }
      for (position, scalar) in word.enumerated() {
        let mapped =
          position == 0
          ? title(scalar.value, culture) : hasLower || word.count == 1 ? lower(scalar.value, culture) : scalar.value
        result.append(Unicode.Scalar(mapped) ?? scalar)
      }
    }
    return String(result)
  }

  /// Title case differs from upper case in four digraphs of the Latin alphabet.
  private static func title(_ scalar: UInt32, _ culture: CultureInfo) -> UInt32 {
    switch scalar {
    case 0x1C4...0x1C6: 0x1C5
    case 0x1C7...0x1C9: 0x1C8
    case 0x1CA...0x1CC: 0x1CB
    case 0x1F1...0x1F3: 0x1F2
    default: upper(scalar, culture)
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "'" { return true }
    let category = UnicodeCategory(codePoint: scalar.value)
    if category.isLetter { return true }
    switch category {
    case .nonSpacingMark, .spacingCombiningMark, .enclosingMark, .decimalDigitNumber, .letterNumber, .otherNumber,
      .control, .format, .connectorPunctuation, .modifierSymbol, .surrogate, .privateUse:
      return scalar.value >= 0x20
    default: return false
    }
  }
}
