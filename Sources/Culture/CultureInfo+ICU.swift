internal import CICU

/// Reading a culture from ICU, with the choices that .NET's `CultureData` and its native half make.
extension CultureInfo {
  /// `de-DE` as ICU calls it: `de_DE`.
  static func icuName(_ name: String) -> String {
    String(decoding: name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }

  static func load(_ name: String) -> CultureInfo {
    let locale = icuName(name)
    // .NET's other calendars aren't ours: every culture counts by the Gregorian one here.
    let gregorian = locale + "@calendar=gregorian"
    return CultureInfo(name: name, number: numbers(locale), dateTime: dates(gregorian))
  }

  /// The name in English, as .NET's `EnglishName`.
  public var englishName: String { displayName(in: "en_US") ?? name }
  /// The name in the culture's own language.
  public var nativeName: String { displayName(in: CultureInfo.icuName(name)) ?? name }

  private func displayName(in locale: String) -> String? {
    if name.isEmpty { return "Invariant Language (Invariant Country)" }
    return ICUText.utf16 { icu_loc_displayName(CultureInfo.icuName(name), locale, $0, $1, &$2) }
  }

  /// Windows' number for the culture; 127 is the invariant one, 4096 one without a number.
  public var lcid: Int {
    if name.isEmpty { return 127 }
    let number = Int(icu_loc_lcid(CultureInfo.icuName(name)))
    return number == 0 ? 4096 : number
  }

  // MARK: Numbers

  static func numbers(_ locale: String) -> NumberFormatInfo {
    var info = NumberFormatInfo()
    var status = U_ZERO_ERROR
    guard let decimal = icu_num_open(Int32(UNUM_DECIMAL.rawValue), locale, &status) else { return info }
    defer { icu_num_close(decimal) }
    func symbol(_ symbol: UNumberFormatSymbol) -> String? {
      ICUText.utf16 { icu_num_symbol(decimal, Int32(symbol.rawValue), $0, $1, &$2) }
    }
    info.negativeSign = symbol(UNUM_MINUS_SIGN_SYMBOL) ?? info.negativeSign
    info.positiveSign = symbol(UNUM_PLUS_SIGN_SYMBOL) ?? info.positiveSign
    info.nanSymbol = symbol(UNUM_NAN_SYMBOL) ?? info.nanSymbol
    info.positiveInfinitySymbol = symbol(UNUM_INFINITY_SYMBOL) ?? info.positiveInfinitySymbol
    info.negativeInfinitySymbol = info.negativeSign + info.positiveInfinitySymbol
    info.numberDecimalSeparator = symbol(UNUM_DECIMAL_SEPARATOR_SYMBOL) ?? "."
    info.numberGroupSeparator = symbol(UNUM_GROUPING_SEPARATOR_SYMBOL) ?? ","
    info.numberDecimalDigits = Int(icu_num_attribute(decimal, Int32(UNUM_MAX_FRACTION_DIGITS.rawValue)))
    info.numberGroupSizes = groupSizes(decimal)
    info.numberNegativePattern = pattern(decimal, isNegative: true, NumberFormatInfo.numberNegativePatterns) ?? 1
    info.currencySymbol = symbol(UNUM_CURRENCY_SYMBOL) ?? info.currencySymbol
    info.currencyDecimalSeparator = symbol(UNUM_MONETARY_SEPARATOR_SYMBOL) ?? info.numberDecimalSeparator
    info.currencyGroupSeparator = symbol(UNUM_MONETARY_GROUPING_SEPARATOR_SYMBOL) ?? info.numberGroupSeparator
    info.percentSymbol = symbol(UNUM_PERCENT_SYMBOL) ?? "%"
    info.perMilleSymbol = symbol(UNUM_PERMILL_SYMBOL) ?? "‰"
    info.percentDecimalDigits = info.numberDecimalDigits
    info.percentDecimalSeparator = info.numberDecimalSeparator
    info.percentGroupSeparator = info.numberGroupSeparator
    info.percentGroupSizes = info.numberGroupSizes

    status = U_ZERO_ERROR
    if let currency = icu_num_open(Int32(UNUM_CURRENCY.rawValue), locale, &status) {
      info.currencyDecimalDigits = Int(icu_num_attribute(currency, Int32(UNUM_MAX_FRACTION_DIGITS.rawValue)))
      info.currencyGroupSizes = groupSizes(currency)
      info.currencyPositivePattern =
        pattern(currency, isNegative: false, NumberFormatInfo.currencyPositivePatterns) ?? 0
      info.currencyNegativePattern = pattern(currency, isNegative: true, NumberFormatInfo.currencyNegativePatterns) ?? 0
      icu_num_close(currency)
    }
    status = U_ZERO_ERROR
    if let percent = icu_num_open(Int32(UNUM_PERCENT.rawValue), locale, &status) {
      info.percentPositivePattern = pattern(percent, isNegative: false, NumberFormatInfo.percentPositivePatterns) ?? 0
      info.percentNegativePattern = pattern(percent, isNegative: true, NumberFormatInfo.percentNegativePatterns) ?? 0
      icu_num_close(percent)
    }
    return info
  }

  private static func groupSizes(_ format: UnsafeMutableRawPointer) -> [Int] {
    let first = Int(icu_num_attribute(format, Int32(UNUM_GROUPING_SIZE.rawValue)))
    let second = Int(icu_num_attribute(format, Int32(UNUM_SECONDARY_GROUPING_SIZE.rawValue)))
    return second <= 0 ? [max(first, 0)] : [first, second]
  }

  /// ICU's pattern reduced to the shape of .NET's and found among them.
  private static func pattern(_ format: UnsafeMutableRawPointer, isNegative: Bool, _ patterns: [String]) -> Int? {
    guard let text = ICUText.utf16({ icu_num_pattern(format, $0, $1, &$2) }) else { return nil }
    let halves = text.unicodeScalars.split(separator: ";", maxSplits: 1)
    guard let half = isNegative ? halves.last : halves.first else { return nil }
    var shape = ""
    func once(_ sign: String) { if !shape.contains(sign) { shape += sign } }
    for scalar in half {
      switch scalar {
      case "#", "0": once("n")
      case "¤": once("$")
      case " ", "\u{A0}": once(" ")
      case "-", "(", ")", "%": shape.unicodeScalars.append(scalar)
      default: break
      }
    }
    if isNegative, !shape.utf8.contains(where: { $0 == 40 || $0 == 41 || $0 == 45 }) { shape = "-" + shape }
    return patterns.firstIndex(of: shape)
  }
}
