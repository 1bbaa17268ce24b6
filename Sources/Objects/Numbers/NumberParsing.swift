import Culture
import Glibc

/// `Parse(text, styles, culture)` of every .NET number. Errors are .NET's `FormatException`s and `OverflowException`s.
public enum NumberParsing {
  // MARK: Integers

  /// `T.Parse`; `name` is the type as .NET's overflow message has it (`an Int32`).
  public static func integer<T: FixedWidthInteger>(
    _ text: String, as type: T.Type = T.self, _ styles: NumberStyles = .integer, _ info: NumberFormatInfo = .invariant,
    name: String? = nil
  ) throws(ValueError) -> T {
    let name = name ?? netName(type)
    if let value = plainInteger(text, type) { return value }
    return try withBytes(of: text) { bytes throws(ValueError) in
      if styles.contains(.allowHexSpecifier) || styles.contains(.allowBinarySpecifier) {
        return try pattern(bytes, text, styles, name)
      }
      guard let number = NumberScanner.scan(bytes, styles, info) else { throw .notNumber(text) }
      guard number.scale <= 40, number.digits.count <= max(0, number.scale) || onlyZeros(number) else {
        throw .tooLarge(name)
      }
      var magnitude: UInt64 = 0
      for place in 0..<max(0, number.scale) {
        let digit = place < number.digits.count ? number.digits[place] - 48 : 0
        let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
        let (sum, again) = product.addingReportingOverflow(UInt64(digit))
        if overflow || again { throw .tooLarge(name) }
        magnitude = sum
      }
      if number.isNegative {
        guard T.isSigned ? magnitude <= UInt64(T.max.magnitude) + 1 : magnitude == 0 else { throw .tooLarge(name) }
        return T(truncatingIfNeeded: 0 &- magnitude)
      }
      guard magnitude <= UInt64(T.max.magnitude) else { throw .tooLarge(name) }
      return T(truncatingIfNeeded: magnitude)
    }
  }

  /// The usual case, digits with an optional minus and nothing else, without a scan.
  private static func plainInteger<T: FixedWidthInteger>(_ text: String, _ type: T.Type) -> T? {
    var value: UInt64 = 0
    var isNegative = false
    var count = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "-"), count == 0, !isNegative {
        isNegative = true
        continue
      }
      guard byte >= 48, byte <= 57, count < 18 else { return nil }
      value = value * 10 + UInt64(byte - 48)
      count += 1
    }
    guard count > 0 else { return nil }
    return T(exactly: isNegative ? -Int64(value) : Int64(value))
  }

  private static func onlyZeros(_ number: ScannedNumber) -> Bool {
    // "1.00" is an integer to .NET when a decimal point is allowed.
    number.digits.dropFirst(max(0, number.scale)).allSatisfy { $0 == 48 }
  }

  /// Hexadecimal or binary digits: the type's bit pattern.
  private static func pattern<T: FixedWidthInteger>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ text: String, _ styles: NumberStyles, _ name: String
  ) throws(ValueError) -> T {
    let digits = trim(bytes, styles)
    guard !digits.isEmpty else { throw .notNumber(text) }
    let shift: UInt64 = styles.contains(.allowHexSpecifier) ? 4 : 1
    var value: UInt64 = 0
    var isTooLarge = false
    for byte in digits {
      guard let digit = hexDigit(byte), digit < 1 << shift else { throw .notNumber(text) }
      if value >> (UInt64(T.bitWidth) - shift) != 0 { isTooLarge = true }
      value = value << shift | UInt64(digit)
    }
    if isTooLarge { throw .tooLarge(name) }
    return T(truncatingIfNeeded: value)
  }

  private static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ styles: NumberStyles) -> Slice<
    UnsafeBufferPointer<UInt8>
  > {
    var digits = bytes[...]
    if styles.contains(.allowLeadingWhite) { digits = digits.drop(while: NumberScanner.isWhite) }
    if styles.contains(.allowTrailingWhite) {
      while let last = digits.last, NumberScanner.isWhite(last) { digits.removeLast() }
    }
    return digits
  }

  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  /// The type as .NET's overflow messages call it.
  static func netName<T: FixedWidthInteger>(_ type: T.Type) -> String {
    switch (T.bitWidth, T.isSigned) {
    case (8, true): "a signed byte"
    case (8, false): "an unsigned byte"
    case (16, true): "an Int16"
    case (16, false): "a UInt16"
    case (32, true): "an Int32"
    case (32, false): "a UInt32"
    case (64, true): "an Int64"
    default: "a UInt64"
    }
  }

  // MARK: Binary floating point

  /// `double.Parse`: numbers too large are infinite, not an error.
  public static func double(
    _ text: String, _ styles: NumberStyles = [.float, .allowThousands], _ info: NumberFormatInfo = .invariant
  ) throws(ValueError) -> Double {
    try floating(text, styles, info) { strtod($0, nil) }
  }

  /// `float.Parse`.
  public static func single(
    _ text: String, _ styles: NumberStyles = [.float, .allowThousands], _ info: NumberFormatInfo = .invariant
  ) throws(ValueError) -> Float {
    try floating(text, styles, info) { strtof($0, nil) }
  }

  private static func floating<T: BinaryFloatingPoint>(
    _ text: String, _ styles: NumberStyles, _ info: NumberFormatInfo, _ convert: (String) -> T
  ) throws(ValueError) -> T {
    try withBytes(of: text) { bytes throws(ValueError) in
      guard let number = NumberScanner.scan(bytes, styles, info) else {
        if let symbol: T = symbol(text, info) { return symbol }
        throw .notNumber(text)
      }
      // Digits and an exponent alone read the same under every locale's decimal point.
      let digits = String(decoding: number.digits, as: UTF8.self)
      let value = number.digits.isEmpty ? 0 : convert("\(digits)e\(number.scale - number.digits.count)")
      return number.isNegative ? -value : value
    }
  }

  /// `NaN`, the infinities, in any case and with a sign.
  private static func symbol<T: BinaryFloatingPoint>(_ text: String, _ info: NumberFormatInfo) -> T? {
    var bytes = Array(text.utf8)[...]
    bytes = bytes.drop(while: NumberScanner.isWhite)
    while let last = bytes.last, NumberScanner.isWhite(last) { bytes.removeLast() }
    let trimmed = String(decoding: bytes, as: UTF8.self).lowercased()
    func same(_ symbol: String) -> Bool { trimmed == symbol.lowercased() }
    if same(info.positiveInfinitySymbol) || same(info.positiveSign + info.positiveInfinitySymbol) { return .infinity }
    if same(info.negativeInfinitySymbol) { return -.infinity }
    if same(info.nanSymbol) || same(info.positiveSign + info.nanSymbol) || same(info.negativeSign + info.nanSymbol) {
      return .nan
    }
    return nil
  }

  // MARK: Decimal and BigInteger

  /// `decimal.Parse`: places beyond what fits are rounded half to even.
  public static func decimal(
    _ text: String, _ styles: NumberStyles = .number, _ info: NumberFormatInfo = .invariant
  ) throws(ValueError) -> Decimal128 {
    try withBytes(of: text) { bytes throws(ValueError) in
      guard let number = NumberScanner.scan(bytes, styles, info) else { throw .notNumber(text) }
      return try decimal(number)
    }
  }

  private static func decimal(_ number: ScannedNumber) throws(ValueError) -> Decimal128 {
    if number.digits.isEmpty {
      return Decimal128(unchecked: 0, scale: min(max(0, -number.scale), 28), isNegative: number.isNegative)
    }
    guard number.scale <= 29 else { throw .decimalOverflow }
    let digits = number.digits
    // As many digits as fit: never more than 28 behind the point.
    var taken = 0
    var magnitude: UInt128 = 0
    let wanted = number.scale + Decimal128.maxScale
    while taken < max(digits.count, number.scale), taken < wanted {
      let next = magnitude * 10 + UInt128(taken < digits.count ? digits[taken] - 48 : 0)
      if next >= Decimal128.limit { break }
      magnitude = next
      taken += 1
    }
    if taken < digits.count, wanted >= 0 {
      let first = digits[taken]
      let isExactHalf = first == 53 && digits[(taken + 1)...].allSatisfy { $0 == 48 }
      if first > 53 || (first == 53 && (!isExactHalf || magnitude & 1 == 1)) { magnitude += 1 }
      if magnitude >= Decimal128.limit {
        magnitude = (magnitude + 5) / 10
        taken -= 1
      }
    }
    guard taken >= number.scale else { throw .decimalOverflow }
    return Decimal128(unchecked: magnitude, scale: min(taken - number.scale, 28), isNegative: number.isNegative)
  }

  /// `BigInteger.Parse`.
  public static func bigInteger(
    _ text: String, _ styles: NumberStyles = .integer, _ info: NumberFormatInfo = .invariant
  ) throws(ValueError) -> BigInteger {
    let failure = ValueError.format("The value could not be parsed.")
    return try withBytes(of: text) { bytes throws(ValueError) in
      if styles.contains(.allowHexSpecifier) || styles.contains(.allowBinarySpecifier) {
        return try bigPattern(trim(bytes, styles), isHex: styles.contains(.allowHexSpecifier), failure)
      }
      guard var number = NumberScanner.scan(bytes, styles, info), onlyZeros(number) else { throw failure }
      let length = max(0, number.scale)
      if number.digits.count > length { number.digits.removeLast(number.digits.count - length) }
      let words = number.digits.withUnsafeBufferPointer(Magnitude.parse)
      let zeros = number.digits.isEmpty ? 0 : length - number.digits.count
      return BigInteger(
        words: zeros > 0 ? Magnitude.multiply(words, Magnitude.power(10, zeros)) : words, isNegative: number.isNegative)
    }
  }

  /// Two's complement digits: a first digit with its top bit set makes a negative number.
  private static func bigPattern(
    _ digits: Slice<UnsafeBufferPointer<UInt8>>, isHex: Bool, _ failure: ValueError
  ) throws(ValueError) -> BigInteger {
    let width = isHex ? 4 : 1
    guard let first = digits.first, let top = hexDigit(first) else { throw failure }
    let isNegative = top >> UInt8(width - 1) == 1
    var bytes = [UInt8](repeating: isNegative ? 0xFF : 0, count: digits.count * width / 8 + 1)
    for (position, byte) in digits.reversed().enumerated() {
      guard let digit = hexDigit(byte), digit < 1 << UInt8(width) else { throw failure }
      let shift = UInt8(position * width % 8)
      let mask = UInt8(isHex ? 15 : 1) << shift
      let index = position * width / 8
      bytes[index] = bytes[index] & ~mask | digit << shift
    }
    return BigInteger(bytes: bytes)
  }
}
