/// A number literal taken apart.
struct NumberLiteral {
  enum Format {
    case decimal, hex, binary
  }

  /// The type letters after the digits: `NumberSuffixFlags`.
  struct Suffix: OptionSet {
    let rawValue: UInt8
    static let unsigned = Suffix(rawValue: 0x01)
    static let signedByte = Suffix(rawValue: 0x02)
    static let short = Suffix(rawValue: 0x04)
    static let long = Suffix(rawValue: 0x08)
    static let decimal = Suffix(rawValue: 0x10)
    static let bigInteger = Suffix(rawValue: 0x20)
  }

  /// An optional sign and the digits, with point and exponent when ``isReal``; without `0x` or `0b`.
  var digits: [UInt16] = []
  var format = Format.decimal
  var suffix: Suffix = []
  var isReal = false
  /// `kb` is 1, `mb` 2, and so on up to `pb`.
  var multiplier = 0

  /// The value in the type that PowerShell gives it; `nil` when it does not fit the type asked for.
  func value() -> NumberValue? {
    switch format {
    case .decimal where isReal: realValue()
    case .decimal: wholeValue(WholeNumber(decimal: unsigned), suffix)
    case .hex: hexValue()
    case .binary: binaryValue()
    }
  }

  private var isNegative: Bool { digits.first == 0x2D }
  private var unsigned: ArraySlice<UInt16> {
    digits.first == 0x2D || digits.first == 0x2B ? digits.dropFirst() : digits[...]
  }

  private func realValue() -> NumberValue? {
    if suffix == .decimal {
      guard var decimal = DecimalText(digits), decimal.multiply(by1024: multiplier) else { return nil }
      return .decimal(decimal.text)
    }
    guard var double = Double(String(decoding: digits, as: UTF16.self)) else { return nil }
    for _ in 0..<multiplier { double *= 1024 }
    if suffix.isEmpty { return .double(double) }
    return WholeNumber(double.rounded(.toNearestOrEven)).flatMap { typed($0, suffix) }
  }

  private func hexValue() -> NumberValue? {
    var suffix = suffix
    var digits = unsigned.drop { $0 == 0x30 }
    let written = unsigned.count
    var isSigned = false
    if !suffix.contains(.unsigned) {
      let expected =
        switch suffix {
        case .signedByte: 2
        case .short: 4
        case .long: 16
        default: written + 1 < 16 ? 8 : 16
        }
      if written == expected {
        isSigned = true
        digits = unsigned
      }
    }
    // One zero is counted in front of the digits, unless the top bit is a sign.
    if written + (isSigned ? 0 : 1) == 16, suffix.isEmpty || suffix == .unsigned { suffix.insert(.long) }
    return wholeValue(WholeNumber(digits: digits, bits: 4, isSigned: isSigned), suffix)
  }

  private func binaryValue() -> NumberValue? {
    let digits = unsigned
    guard !digits.isEmpty else { return nil }
    var suffix = suffix
    let isSigned =
      !suffix.contains(.unsigned)
      && ([8, 16, 32, 64, 96].contains(digits.count) || (digits.count >= 128 && digits.count % 8 == 0))
    if digits.count == 64, suffix.isEmpty || suffix == .unsigned { suffix.insert(.long) }
    return wholeValue(WholeNumber(digits: digits, bits: 1, isSigned: isSigned), suffix)
  }

  private func wholeValue(_ magnitude: WholeNumber, _ suffix: Suffix) -> NumberValue? {
    var number = magnitude
    if isNegative { number.isNegative.toggle() }
    for _ in 0..<multiplier { number.multiply(by: 1024) }
    return typed(number, suffix)
  }

  private func typed(_ number: WholeNumber, _ suffix: Suffix) -> NumberValue? {
    switch suffix {
    case .signedByte: number.exactly(Int8.self).map(NumberValue.sbyte)
    case [.signedByte, .unsigned]: number.exactly(UInt8.self).map(NumberValue.byte)
    case .short: number.exactly(Int16.self).map(NumberValue.short)
    case [.short, .unsigned]: number.exactly(UInt16.self).map(NumberValue.ushort)
    case .long: number.exactly(Int64.self).map(NumberValue.long)
    case [.long, .unsigned]: number.exactly(UInt64.self).map(NumberValue.ulong)
    case .unsigned:
      number.exactly(UInt32.self).map(NumberValue.uint) ?? number.exactly(UInt64.self).map(NumberValue.ulong)
    case .decimal: number.decimalText.map(NumberValue.decimal)
    case .bigInteger: .bigInteger(number.text)
    default: untyped(number)
    }
  }

  /// The narrowest of int and long; for decimal digits decimal and double after those.
  private func untyped(_ number: WholeNumber) -> NumberValue? {
    if let value = number.exactly(Int32.self) { return .int(value) }
    if let value = number.exactly(Int64.self) { return .long(value) }
    guard format == .decimal else { return nil }
    if let value = number.decimalText { return .decimal(value) }
    return number.double.map(NumberValue.double)
  }
}
