/// Conversions of `BigInteger` from and to the other numbers.
extension BigInteger {
  /// The integer part of a double.
  public init(_ value: Double) throws(ValueError) {
    if value.isNaN { throw ValueError(.overflow, "The value is not a number.") }
    if value.isInfinite { throw ValueError(.overflow, "BigInteger cannot represent infinity.") }
    let whole = value.rounded(.towardZero).magnitude
    if whole < 1 {
      self = .zero
      return
    }
    let shift = Int(whole.exponent) - 52
    let significand = whole.significandBitPattern | 1 << 52
    let words = shift >= 0 ? Magnitude.shiftLeft([significand], shift) : [significand >> UInt64(-shift)]
    self.init(words: words, isNegative: value < 0)
  }

  /// The integer part of a decimal.
  public init(_ value: Decimal128) {
    let whole = value.truncated
    let magnitude = whole.magnitude
    self.init(
      words: Magnitude.trimmed([UInt64(truncatingIfNeeded: magnitude), UInt64(truncatingIfNeeded: magnitude >> 64)]),
      isNegative: whole.isNegative)
  }

  /// The nearest double, half to even; infinite when it is too large.
  public var doubleValue: Double {
    let width = Magnitude.bitWidth(words)
    if width <= 64 { return sign < 0 ? -Double(words.first ?? 0) : Double(words.first ?? 0) }
    if width > 1024 { return isNegative ? -.infinity : .infinity }
    let shift = width - 64
    var top = Magnitude.shiftRight(words, shift)[0]
    // One sticky bit keeps the rounding of what was cut off.
    if Magnitude.compare(Magnitude.shiftLeft([top], shift), words) != 0 { top |= 1 }
    let result = Double(sign: .plus, exponent: shift, significand: Double(top))
    return isNegative ? -result : result
  }

  /// The value when it fits `type`; else .NET's `OverflowException`, which names the type as `name` has it.
  public func integer<T: FixedWidthInteger>(_ type: T.Type = T.self, name: String) throws(ValueError) -> T {
    guard let magnitude = smallMagnitude else { throw .tooLarge(name) }
    if isNegative {
      guard T.isSigned, magnitude <= UInt128(T.max.magnitude) + 1 else { throw .tooLarge(name) }
      return T(truncatingIfNeeded: 0 &- magnitude)
    }
    guard magnitude <= UInt128(T.max.magnitude) else { throw .tooLarge(name) }
    return T(truncatingIfNeeded: magnitude)
  }
}
