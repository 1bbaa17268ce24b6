import Culture

/// A number read from text and not yet made into a value: digits and where the decimal point stands among them.
struct ScannedNumber {
  /// ASCII digits without zeros in front.
  var digits: [UInt8] = []
  /// The value is `0.digits * 10^scale`; for zero it counts the zeros behind the point, negated.
  var scale = 0
  var isNegative = false
}

/// Reads a number by `NumberStyles` and a culture's symbols, to the rules of .NET's `Number.TryParseNumber`.
struct NumberScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private let styles: NumberStyles
  private let info: NumberFormatInfo
  private var index = 0

  private init(_ text: UnsafeBufferPointer<UInt8>, _ styles: NumberStyles, _ info: NumberFormatInfo) {
    self.text = text
    self.styles = styles
    self.info = info
  }

  /// `nil` when the text is no number.
  static func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ styles: NumberStyles, _ info: NumberFormatInfo
  ) -> ScannedNumber? {
    var scanner = NumberScanner(text, styles, info)
    return scanner.scan()
  }

  private var current: UInt8 { index < text.count ? text[index] : 0 }
  static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// Moves past `symbol` if it stands here. A plain space stands for the no-break spaces, which nobody can type.
  private mutating func take(_ symbol: String) -> Bool {
    guard !symbol.isEmpty else { return false }
    var at = index
    for scalar in symbol.unicodeScalars {
      if scalar == "\u{A0}" || scalar == "\u{202F}", at < text.count, text[at] == 0x20 {
        at += 1
        continue
      }
      for byte in String(scalar).utf8 {
        guard at < text.count, text[at] == byte else { return false }
        at += 1
      }
    }
    index = at
    return true
  }

  private mutating func takeNegativeSign() -> Bool {
    // U+2212 and the other minus signs are taken for a hyphen and the other way round, where the sign is one of them.
    if take(info.negativeSign) { return true }
    let minuses = ["-", "\u{2212}", "\u{2012}", "\u{207B}", "\u{208B}", "\u{2796}", "\u{FE63}", "\u{FF0D}"]
    guard minuses.contains(info.negativeSign) else { return false }
    for minus in minuses where take(minus) { return true }
    return false
  }

  private mutating func scan() -> ScannedNumber? {
    var number = ScannedNumber()
    var hasSign = false
    var hasParenthesis = false
    var hasCurrency = false
    let usesCurrency = styles.contains(.allowCurrencySymbol)

    leading: while true {
      let mayBeWhite =
        NumberScanner.isWhite(current) && styles.contains(.allowLeadingWhite)
        && !(hasSign && !hasCurrency && info.numberNegativePattern != 2)
      if mayBeWhite {
        index += 1
      } else if styles.contains(.allowLeadingSign), !hasSign, take(info.positiveSign) {
        hasSign = true
      } else if styles.contains(.allowLeadingSign), !hasSign, takeNegativeSign() {
        hasSign = true
        number.isNegative = true
      } else if current == UInt8(ascii: "("), styles.contains(.allowParentheses), !hasSign {
        hasSign = true
        hasParenthesis = true
        number.isNegative = true
        index += 1
      } else if usesCurrency, !hasCurrency, take(info.currencySymbol) {
        hasCurrency = true
      } else {
        break leading
      }
    }

    guard scanDigits(&number, asCurrency: usesCurrency, hasCurrency: hasCurrency) else { return nil }
    if styles.contains(.allowExponent) { scanExponent(&number) }

    trailing: while index < text.count {
      if NumberScanner.isWhite(current), styles.contains(.allowTrailingWhite) {
        index += 1
      } else if styles.contains(.allowTrailingSign), !hasSign, take(info.positiveSign) {
        hasSign = true
      } else if styles.contains(.allowTrailingSign), !hasSign, takeNegativeSign() {
        hasSign = true
        number.isNegative = true
      } else if current == UInt8(ascii: ")"), hasParenthesis {
        hasParenthesis = false
        index += 1
      } else if usesCurrency, !hasCurrency, take(info.currencySymbol) {
        hasCurrency = true
      } else {
        break trailing
      }
    }
    // .NET forgives zero characters at the end.
    while index < text.count, text[index] == 0 { index += 1 }
    return index == text.count && !hasParenthesis ? number : nil
  }

  private mutating func scanDigits(_ number: inout ScannedNumber, asCurrency: Bool, hasCurrency: Bool) -> Bool {
    let decimal = asCurrency ? info.currencyDecimalSeparator : info.numberDecimalSeparator
    let group = asCurrency ? info.currencyGroupSeparator : info.numberGroupSeparator
    let alsoPlain = asCurrency && !hasCurrency
    var hasDigits = false
    var hasPoint = false
    while index < text.count {
      let byte = current
      if byte >= 48, byte <= 57 {
        hasDigits = true
        if byte != 48 || !number.digits.isEmpty {
          number.digits.append(byte)
          if !hasPoint { number.scale += 1 }
        } else if hasPoint {
          number.scale -= 1
        }
        index += 1
      } else if styles.contains(.allowDecimalPoint), !hasPoint,
        take(decimal) || (alsoPlain && take(info.numberDecimalSeparator))
      {
        hasPoint = true
      } else if styles.contains(.allowThousands), hasDigits, !hasPoint,
        take(group) || (alsoPlain && take(info.numberGroupSeparator))
      {
        continue
      } else {
        break
      }
    }
    return hasDigits
  }

  private mutating func scanExponent(_ number: inout ScannedNumber) {
    guard current == UInt8(ascii: "e") || current == UInt8(ascii: "E") else { return }
    let start = index
    index += 1
    var isDown = false
    if !take(info.positiveSign), takeNegativeSign() { isDown = true }
    guard current >= 48, current <= 57 else {
      index = start
      return
    }
    var exponent = 0
    while current >= 48, current <= 57 {
      exponent = min(exponent * 10 + Int(current) - 48, 99_999_999)
      index += 1
    }
    number.scale += isDown ? -exponent : exponent
  }
}
