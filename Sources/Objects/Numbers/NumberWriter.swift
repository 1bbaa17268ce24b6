import Culture

/// Writes a `DigitBuffer` by a standard numeric format (`C E F G N P R`), as .NET's `Number.NumberToString` does.
enum NumberWriter {
  static func write(
    _ source: DigitBuffer, letter: UInt8, precision: Int, _ info: NumberFormatInfo, to out: inout TextBuffer
  ) throws(ValueError) {
    var number = source
    // Binary floating point arrives rounded to the digits asked for.
    let isRounded = number.kind == .floating
    switch letter | 0x20 {
    case UInt8(ascii: "c"):
      let places = precision < 0 ? info.currencyDecimalDigits : precision
      number.round(to: number.scale + places, isRounded: isRounded)
      writeCurrency(number, places, info, to: &out)
    case UInt8(ascii: "f"):
      let places = precision < 0 ? info.numberDecimalDigits : precision
      number.round(to: number.scale + places, isRounded: isRounded)
      if number.isNegative { out.append(info.negativeSign) }
      writeFixed(number, places, groups: nil, decimal: info.numberDecimalSeparator, to: &out)
    case UInt8(ascii: "n"):
      let places = precision < 0 ? info.numberDecimalDigits : precision
      number.round(to: number.scale + places, isRounded: isRounded)
      writeNumber(number, places, info, to: &out)
    case UInt8(ascii: "e"):
      let digits = (precision < 0 ? 6 : precision) + 1
      number.round(to: digits, isRounded: isRounded)
      if number.isNegative { out.append(info.negativeSign) }
      writeScientific(number, digits, letter, info, to: &out)
    case UInt8(ascii: "g"), UInt8(ascii: "r"):
      writeGeneral(&number, letter | 0x20 == UInt8(ascii: "r") ? letter - 11 : letter, precision, info, to: &out)
    case UInt8(ascii: "p"):
      let places = precision < 0 ? info.percentDecimalDigits : precision
      number.scale += 2
      number.round(to: number.scale + places, isRounded: isRounded)
      writePercent(number, places, info, to: &out)
    default:
      throw .badFormatSpecifier
    }
  }

  private static func writeGeneral(
    _ number: inout DigitBuffer, _ letter: UInt8, _ precision: Int, _ info: NumberFormatInfo, to out: inout TextBuffer
  ) {
    var maxDigits = precision
    var neverScientific = false
    if precision < 1 {
      if number.kind == .decimal, precision == -1 {
        // A decimal shows the zeros it carries: they are part of its value.
        neverScientific = true
        if number.isZero { number.isNegative = false }
      } else {
        maxDigits = number.count
      }
    }
    if !neverScientific { number.round(to: maxDigits, isRounded: number.kind == .floating) }
    if number.isNegative { out.append(info.negativeSign) }

    var position = number.scale
    let isScientific = !neverScientific && (position > maxDigits || position < -3)
    if isScientific { position = 1 }
    var index = 0
    if position > 0 {
      for _ in 0..<position {
        out.append(number.digit(index))
        index += 1
      }
      position = 0
    } else {
      out.append(48)
    }
    if index < number.count || position < 0 {
      out.append(info.numberDecimalSeparator)
      out.append(48, times: -position)
      while index < number.count {
        out.append(number.digits[index])
        index += 1
      }
    }
    // The exponent's letter has the case of the format's.
    if isScientific { writeExponent(number.scale - 1, letter - 2, minDigits: 2, plus: true, info, to: &out) }
  }

  private static func writeScientific(
    _ number: DigitBuffer, _ digits: Int, _ letter: UInt8, _ info: NumberFormatInfo, to out: inout TextBuffer
  ) {
    out.append(number.digit(0))
    if digits > 1 { out.append(info.numberDecimalSeparator) }
    writeDigits(number, from: 1, count: digits - 1, to: &out)
    writeExponent(number.isZero ? 0 : number.scale - 1, letter, minDigits: 3, plus: true, info, to: &out)
  }

  static func writeExponent(
    _ value: Int, _ letter: UInt8, minDigits: Int, plus: Bool, _ info: NumberFormatInfo, to out: inout TextBuffer
  ) {
    out.append(letter)
    if value < 0 { out.append(info.negativeSign) } else if plus { out.append(info.positiveSign) }
    out.append(decimal: value, width: minDigits)
  }

  /// `count` digits from `start` on, zeros where the number has no more.
  private static func writeDigits(_ number: DigitBuffer, from start: Int, count: Int, to out: inout TextBuffer) {
    let real = max(0, min(count, number.count - start))
    for index in start..<(start + real) { out.append(number.digits[index]) }
    out.append(48, times: count - real)
  }

  /// The integer part, in groups when `groups` are given, and `places` decimals.
  static func writeFixed(
    _ number: DigitBuffer, _ places: Int, groups: (sizes: [Int], separator: String)?, decimal: String,
    to out: inout TextBuffer
  ) {
    let integerDigits = number.scale
    if integerDigits <= 0 {
      out.append(48)
    } else if let groups {
      for index in 0..<integerDigits {
        out.append(number.digit(index))
        let left = integerDigits - index - 1
        if left > 0, isGroupBoundary(left, groups.sizes) { out.append(groups.separator) }
      }
    } else {
      writeDigits(number, from: 0, count: integerDigits, to: &out)
    }
    guard places > 0 else { return }
    out.append(decimal)
    let zeros = min(max(0, -integerDigits), places)
    out.append(48, times: zeros)
    writeDigits(number, from: max(0, integerDigits), count: places - zeros, to: &out)
  }

  /// Whether a separator stands `left` digits before the decimal point.
  static func isGroupBoundary(_ left: Int, _ sizes: [Int]) -> Bool {
    var rest = left
    for (index, size) in sizes.enumerated() {
      if size == 0 { return false }
      if index == sizes.count - 1 { return rest % size == 0 }
      rest -= size
      if rest == 0 { return true }
      if rest < 0 { return false }
    }
    return false
  }

  private static func writeNumber(
    _ number: DigitBuffer, _ places: Int, _ info: NumberFormatInfo, to out: inout TextBuffer
  ) {
    let groups = (info.numberGroupSizes, info.numberGroupSeparator)
    if !number.isNegative {
      return writeFixed(number, places, groups: groups, decimal: info.numberDecimalSeparator, to: &out)
    }
    for byte in pattern(NumberFormatInfo.numberNegativePatterns, info.numberNegativePattern).utf8 {
      switch byte {
      case UInt8(ascii: "n"):
        writeFixed(number, places, groups: groups, decimal: info.numberDecimalSeparator, to: &out)
      case UInt8(ascii: "-"): out.append(info.negativeSign)
      default: out.append(byte)
      }
    }
  }

  private static func writeCurrency(
    _ number: DigitBuffer, _ places: Int, _ info: NumberFormatInfo, to out: inout TextBuffer
  ) {
    let shape =
      number.isNegative
      ? pattern(NumberFormatInfo.currencyNegativePatterns, info.currencyNegativePattern)
      : pattern(NumberFormatInfo.currencyPositivePatterns, info.currencyPositivePattern)
    for byte in shape.utf8 {
      switch byte {
      case UInt8(ascii: "n"):
        writeFixed(
          number, places, groups: (info.currencyGroupSizes, info.currencyGroupSeparator),
          decimal: info.currencyDecimalSeparator, to: &out)
      case UInt8(ascii: "-"): out.append(info.negativeSign)
      case UInt8(ascii: "$"): out.append(info.currencySymbol)
      default: out.append(byte)
      }
    }
  }

  private static func writePercent(
    _ number: DigitBuffer, _ places: Int, _ info: NumberFormatInfo, to out: inout TextBuffer
  ) {
    let shape =
      number.isNegative
      ? pattern(NumberFormatInfo.percentNegativePatterns, info.percentNegativePattern)
      : pattern(NumberFormatInfo.percentPositivePatterns, info.percentPositivePattern)
    for byte in shape.utf8 {
      switch byte {
      case UInt8(ascii: "n"):
        writeFixed(
          number, places, groups: (info.percentGroupSizes, info.percentGroupSeparator),
          decimal: info.percentDecimalSeparator, to: &out)
      case UInt8(ascii: "-"): out.append(info.negativeSign)
      case UInt8(ascii: "%"): out.append(info.percentSymbol)
      default: out.append(byte)
      }
    }
  }

  private static func pattern(_ patterns: [String], _ index: Int) -> String {
    patterns.indices.contains(index) ? patterns[index] : patterns[0]
  }
}
