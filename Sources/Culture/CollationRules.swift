/// The rules .NET adds to a culture's collation, for at ICU's second level neither the width of a character nor the kind
/// of kana tells two texts apart, and .NET's `IgnoreCase` is to ignore nothing but case.
enum CollationRules {
  /// Rules in ICU's syntax; empty when the options need none.
  static func additions(_ options: CompareOptions, isWeak: Bool) -> [UInt16] {
    let ignoresKana = options.contains(.ignoreKanaType)
    let ignoresWidth = options.contains(.ignoreWidth)
    var rules: [UInt16] = []
    if ignoresKana != isWeak { addKana(isIgnored: ignoresKana, to: &rules) }
    if ignoresWidth != isWeak { addWidth(options, isIgnored: ignoresWidth, to: &rules) }
    // ICU leaves the last rule out unless another follows.
    if !rules.isEmpty { add(97, "=", 97, to: &rules) }
    return rules
  }

  private static func add(_ first: UInt16, _ relation: Unicode.Scalar, _ second: UInt16, to rules: inout [UInt16]) {
    rules.append(UInt16(UInt8(ascii: "&")))
    if isSyntax(first) { rules.append(UInt16(UInt8(ascii: "\\"))) }
    rules += [first, UInt16(truncatingIfNeeded: relation.value), second]
  }

  /// ASCII punctuation is syntax in a rule and wants a backslash.
  private static func isSyntax(_ unit: UInt16) -> Bool {
    (0x21...0x2F).contains(unit) || (0x3A...0x40).contains(unit) || (0x5B...0x60).contains(unit)
      || (0x7B...0x7E).contains(unit)
  }

  /// Hiragana and katakana, equal or apart. Where apart, voiced letters stay out: the rules for their marks decide them.
  private static func addKana(isIgnored: Bool, to rules: inout [UInt16]) {
    let voiced: Set<UInt16> = [
      0x304C, 0x304E, 0x3050, 0x3052, 0x3054, 0x3056, 0x3058, 0x305A, 0x305C, 0x305E, 0x3060, 0x3062, 0x3065, 0x3067,
      0x3069, 0x3070, 0x3071, 0x3073, 0x3074, 0x3076, 0x3077, 0x3079, 0x307A, 0x307C, 0x307D, 0x3094, 0x309E,
    ]
    for letter in Array(UInt16(0x3041)...0x3096) + [0x309D, 0x309E] where isIgnored || !voiced.contains(letter) {
      add(letter, isIgnored ? "=" : "<", letter + 0x60, to: &rules)
    }
  }

  private static func addWidth(_ options: CompareOptions, isIgnored: Bool, to rules: inout [UInt16]) {
    for (low, high) in widthPairs {
      let isSymbol = isSyntax(low) || (0xFFE0...0xFFE6).contains(high) || (0xFF61...0xFF65).contains(high)
      if isSymbol, options.contains(.ignoreSymbols), !isIgnored { continue }
      add(low, isIgnored ? "=" : "<", high, to: &rules)
    }
    // Setting the wide letters apart from the narrow ones takes their case along; it is put back.
    if options.contains(.ignoreCase), !isIgnored {
      for upper in UInt16(0xFF21)...0xFF3A { add(upper + 0x20, "=", upper, to: &rules) }
    }
  }

  /// Characters that exist in two widths, the one that sorts first first.
  private static let widthPairs: [(UInt16, UInt16)] = {
    var pairs: [(UInt16, UInt16)] = []
    // The backslash has no place among .NET's pairs.
    for low in UInt16(0x21)...0x7E where low != 0x5C { pairs.append((low, low + 0xFEE0)) }
    pairs += [
      (0xA2, 0xFFE0), (0xA3, 0xFFE1), (0xAC, 0xFFE2), (0xAF, 0xFFE3), (0xA6, 0xFFE4), (0xA5, 0xFFE5), (0x20A9, 0xFFE6),
    ]
    let katakana: [UInt16] = [
      0x3002, 0x300C, 0x300D, 0x3001, 0x30FB, 0x30F2, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3, 0x30E5, 0x30E7,
      0x30C3,
    ]
    pairs += zip(katakana, UInt16(0xFF61)...0xFF6F)
    let letters: [UInt16] = [
      0x30A2, 0x30A4, 0x30A6, 0x30A8, 0x30AA, 0x30AB, 0x30AD, 0x30AF, 0x30B1, 0x30B3, 0x30B5, 0x30B7, 0x30B9, 0x30BB,
      0x30BD, 0x30BF, 0x30C1, 0x30C4, 0x30C6, 0x30C8, 0x30CA, 0x30CB, 0x30CC, 0x30CD, 0x30CE, 0x30CF, 0x30D2, 0x30D5,
      0x30D8, 0x30DB, 0x30DE, 0x30DF, 0x30E0, 0x30E1, 0x30E2, 0x30E4, 0x30E6, 0x30E8, 0x30E9, 0x30EA, 0x30EB, 0x30EC,
      0x30ED, 0x30EF, 0x30F3,
    ]
    pairs += zip(letters, UInt16(0xFF71)...0xFF9D)
    pairs.append((0x3164, 0xFFA0))
    pairs += zip(UInt16(0x3131)...0x314E, UInt16(0xFFA1)...0xFFBE)
    let vowels =
      Array(UInt16(0xFFC2)...0xFFC7) + Array(0xFFCA...0xFFCF) + Array(0xFFD2...0xFFD7) + Array(0xFFDA...0xFFDC)
    pairs += zip(UInt16(0x314F)...0x3163, vowels)
    return pairs
  }()
}
