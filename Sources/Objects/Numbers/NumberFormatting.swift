import Culture

/// `ToString(format, culture)` of every .NET number.
///
/// An empty format is `G`. Errors are .NET's `FormatException`s.
public enum NumberFormatting {
  // MARK: Integers

  /// A signed integer of `bits` bits (`X` and `B` show its two's complement).
  public static func string(
    _ value: Int64, bits: Int, _ format: String, _ info: NumberFormatInfo = .invariant
  ) throws(ValueError) -> String {
    if format.isEmpty { return string(value, info) }
    let mask = bits >= 64 ? UInt64.max : (1 << UInt64(bits)) - 1
    return try integer(
      magnitude: value.magnitude, isNegative: value < 0, pattern: UInt64(bitPattern: value) & mask, format, info)
  }

  /// An unsigned integer.
  public static func string(
    _ value: UInt64, _ format: String, _ info: NumberFormatInfo = .invariant
  ) throws(ValueError) -> String {
    if format.isEmpty { return String(value) }
    return try integer(magnitude: value, isNegative: false, pattern: value, format, info)
  }

  /// The default text of an integer, whose only trace of a culture is the sign.
  public static func string(_ value: Int64, _ info: NumberFormatInfo) -> String {
    if value >= 0 || info.negativeSign == "-" { return String(value) }
    return info.negativeSign + String(value.magnitude)
  }

  private static func integer(
    magnitude: UInt64, isNegative: Bool, pattern: UInt64, _ format: String, _ info: NumberFormatInfo
  ) throws(ValueError) -> String {
    try withBytes(of: format) { format throws(ValueError) in
      let specifier = try FormatSpecifier(format)
      return try TextBuffer.text { out throws(ValueError) in
        if case .standard(let letter, let precision) = specifier {
          switch letter | 0x20 {
          case UInt8(ascii: "d"):
            if isNegative { out.append(info.negativeSign) }
            return out.append(decimal: magnitude, width: precision)
          case UInt8(ascii: "g") where precision < 1, UInt8(ascii: "r") where precision < 1:
            if isNegative { out.append(info.negativeSign) }
            return out.append(decimal: magnitude, width: precision)
          case UInt8(ascii: "x"):
            return append(pattern, shift: 4, precision, upper: letter == UInt8(ascii: "X"), to: &out)
          case UInt8(ascii: "b"): return append(pattern, shift: 1, precision, upper: true, to: &out)
          default: break
          }
        }
        try write(specifier, format, info, digits: 24, kind: .integer, to: &out) { number in
          number.set(magnitude)
          number.isNegative = isNegative
        }
      }
    }
  }

  /// Hexadecimal (`shift` 4) or binary (1) digits.
  private static func append(_ value: UInt64, shift: UInt64, _ precision: Int, upper: Bool, to out: inout TextBuffer) {
    var count = 1
    while count * Int(shift) < 64, value >> (UInt64(count) * shift) != 0 { count += 1 }
    out.append(48, times: precision - count)
    for index in stride(from: count - 1, through: 0, by: -1) {
      let digit = UInt8(truncatingIfNeeded: value >> (UInt64(index) * shift)) & (shift == 4 ? 15 : 1)
      out.append(digit < 10 ? digit + 48 : digit + (upper ? 55 : 87))
    }
  }

  // MARK: Binary floating point

  public static func string(_ value: Double, _ format: String = "", _ info: NumberFormatInfo = .invariant)
    throws(ValueError) -> String
  {
    try floating(
      value, format, info, shortest: value.description, generalDigits: 17, customDigits: 15)
  }

  public static func string(_ value: Float, _ format: String = "", _ info: NumberFormatInfo = .invariant)
    throws(ValueError) -> String
  {
    try floating(
      Double(value), format, info, shortest: value.description, generalDigits: 9, customDigits: 7)
  }

  /// The default text of a double, which can't fail.
  public static func string(_ value: Double, info: NumberFormatInfo) -> String {
    if let whole = smallWhole(value) { return string(whole, info) }
    return (try? string(value, "", info)) ?? value.description
  }

  /// The default text of a single, which can't fail.
  public static func string(_ value: Float, info: NumberFormatInfo) -> String {
    (try? string(value, "", info)) ?? value.description
  }

  /// Whole doubles of up to 15 digits show as integers do; they are most of what a shell prints.
  private static func smallWhole(_ value: Double) -> Int64? {
    guard value.magnitude < 1e15, let whole = Int64(exactly: value), whole != 0 || value.sign == .plus else {
      return nil
    }
    return whole
  }

  private static func floating(
    _ value: Double, _ format: String, _ info: NumberFormatInfo, shortest: @autoclosure () -> String,
    generalDigits: Int,
    customDigits: Int
  ) throws(ValueError) -> String {
    if !value.isFinite {
      return value.isNaN ? info.nanSymbol : value < 0 ? info.negativeInfinitySymbol : info.positiveInfinitySymbol
    }
    return try withBytes(of: format) { format throws(ValueError) in
      let specifier = try FormatSpecifier(format)
      let text = shortest()
      return try TextBuffer.text { out throws(ValueError) in
        var adjusted = specifier
        try write(&adjusted, format, info, digits: 1500, kind: .floating, to: &out) { number, specifier in
          switch specifier {
          case .custom: FloatDigits.significant(value, digits: customDigits, into: &number)
          case .standard(let letter, let precision):
            switch letter | 0x20 {
            case UInt8(ascii: "e"):
              FloatDigits.significant(value, digits: (precision < 0 ? 6 : precision) + 1, into: &number)
            case UInt8(ascii: "f"), UInt8(ascii: "n"):
              FloatDigits.fixed(value, places: precision < 0 ? info.numberDecimalDigits : precision, into: &number)
            case UInt8(ascii: "c"):
              FloatDigits.fixed(value, places: precision < 0 ? info.currencyDecimalDigits : precision, into: &number)
            case UInt8(ascii: "p"):
              FloatDigits.fixed(
                value, places: (precision < 0 ? info.percentDecimalDigits : precision) + 2, into: &number)
            case UInt8(ascii: "g") where precision > 0:
              FloatDigits.significant(value, digits: precision, into: &number)
            case UInt8(ascii: "g"), UInt8(ascii: "r"):
              FloatDigits.shortest(text, into: &number)
              specifier = .standard(letter: letter, precision: max(number.count, generalDigits))
            default: break
            }
          }
          number.isNegative = value.sign == .minus
        }
      }
    }
  }

  // MARK: Decimal and BigInteger

  public static func string(
    _ value: Decimal128, _ format: String = "", _ info: NumberFormatInfo = .invariant
  ) throws(ValueError) -> String {
    try withBytes(of: format) { format throws(ValueError) in
      let specifier = try FormatSpecifier(format)
      return try TextBuffer.text { out throws(ValueError) in
        try write(specifier, format, info, digits: 32, kind: .decimal, to: &out) { number in
          value.layOut(into: &number)
        }
      }
    }
  }

  /// The default text of a decimal, which can't fail.
  public static func string(_ value: Decimal128, info: NumberFormatInfo) -> String {
    (try? string(value, "", info)) ?? ""
  }

  public static func string(
    _ value: BigInteger, _ format: String = "", _ info: NumberFormatInfo = .invariant
  ) throws(ValueError) -> String {
    let digits = value.magnitudeText
    return try withBytes(of: format) { format throws(ValueError) in
      let specifier = try FormatSpecifier(format)
      return try TextBuffer.text { out throws(ValueError) in
        if case .standard(let letter, let precision) = specifier {
          switch letter | 0x20 {
          case UInt8(ascii: "g") where precision >= 1: break
          case UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "r"):
            if value.isNegative { out.append(info.negativeSign) }
            out.append(48, times: precision - digits.utf8.count)
            return out.append(digits)
          case UInt8(ascii: "x"): return value.appendHex(precision, upper: letter == UInt8(ascii: "X"), to: &out)
          case UInt8(ascii: "b"): return value.appendBinary(precision, to: &out)
          default: break
          }
        }
        try write(specifier, format, info, digits: digits.utf8.count + 2, kind: .integer, to: &out) { number in
          guard !value.isZero else { return }
          for byte in digits.utf8 { number.append(byte) }
          number.scale = number.count
          number.isNegative = value.isNegative
        }
      }
    }
  }

  // MARK: Shared

  private static func write(
    _ specifier: FormatSpecifier, _ format: UnsafeBufferPointer<UInt8>, _ info: NumberFormatInfo, digits: Int,
    kind: DigitBuffer.Kind, to out: inout TextBuffer, _ fill: (inout DigitBuffer) -> Void
  ) throws(ValueError) {
    var specifier = specifier
    try write(&specifier, format, info, digits: digits, kind: kind, to: &out) { number, _ in fill(&number) }
  }

  /// Gets the digits from `fill`, which may settle a precision, and writes them by the standard or the custom format.
  private static func write(
    _ specifier: inout FormatSpecifier, _ format: UnsafeBufferPointer<UInt8>, _ info: NumberFormatInfo, digits: Int,
    kind: DigitBuffer.Kind, to out: inout TextBuffer, _ fill: (inout DigitBuffer, inout FormatSpecifier) -> Void
  ) throws(ValueError) {
    let failure: ValueError? = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: digits) { storage in
      var number = DigitBuffer(storage, kind)
      fill(&number, &specifier)
      switch specifier {
      case .custom: CustomNumberFormat.write(number, format, info, to: &out)
      case .standard(let letter, let precision):
        do throws(ValueError) {
          try NumberWriter.write(number, letter: letter, precision: precision, info, to: &out)
        } catch {
          return error
        }
      }
      return nil
    }
    if let failure { throw failure }
  }
}
