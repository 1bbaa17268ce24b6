/// Conversions of `System.Decimal` from and to the other numbers.
extension Decimal128 {
  /// From a double, which .NET rounds to 15 significant digits.
  public init(_ value: Double) throws(ValueError) {
    try self.init(value, digits: 15)
  }

  /// From a single, which .NET rounds to 7 significant digits.
  public init(_ value: Float) throws(ValueError) {
    try self.init(Double(value), digits: 7)
  }

  /// The arithmetic is done in doubles, as .NET does it, so that its last digit is .NET's too.
  private init(_ value: Double, digits: Int) throws(ValueError) {
    guard value.isFinite else { throw .decimalOverflow }
    var rest = value.magnitude
    let exponent = rest == 0 ? -1022 : Int(rest.exponent) + 1
    if exponent < -94 || rest == 0 {
      self = .zero
      return
    }
    if exponent > 96 { throw .decimalOverflow }
    let top = Decimal128.doublePower(digits)
    var power = digits - 1 - ((exponent * 19728) >> 16)
    if power >= 0 {
      power = min(power, Decimal128.maxScale)
      rest *= Decimal128.doublePower(power)
    } else if power != -1 || rest >= top {
      rest /= Decimal128.doublePower(-power)
    } else {
      power = 0
    }
    if rest < top / 10, power < Decimal128.maxScale {
      rest *= 10
      power += 1
    }
    var whole = UInt64(rest)
    let fraction = rest - Double(whole)
    if fraction > 0.5 || (fraction == 0.5 && whole & 1 == 1) { whole += 1 }
    if whole == 0 {
      self = .zero
      return
    }
    if power < 0 {
      let big = UInt128(whole) * Decimal128.powers[-power]
      guard big < Decimal128.limit else { throw .decimalOverflow }
      self.init(unchecked: big, isNegative: value < 0)
      return
    }
    while power > 0, whole % 10 == 0 {
      whole /= 10
      power -= 1
    }
    self.init(unchecked: UInt128(whole), scale: power, isNegative: value < 0)
  }

  /// 10^`exponent`, correctly rounded.
  private static func doublePower(_ exponent: Int) -> Double { Double(powers[exponent]) }

  /// As a double, computed as .NET does.
  public var doubleValue: Double {
    let low = UInt64(truncatingIfNeeded: magnitude)
    let high = UInt64(truncatingIfNeeded: magnitude >> 64)
    let whole = Double(low) + Double(high) * 18_446_744_073_709_551_616
    let result = whole / Decimal128.doublePower(scale)
    return isNegative ? -result : result
  }

  public var floatValue: Float { Float(doubleValue) }

  /// The integer part, when it fits `type`; else .NET's `OverflowException`, which names the type as `name` has it.
  public func integer<T: FixedWidthInteger>(_ type: T.Type = T.self, name: String) throws(ValueError) -> T {
    let whole = truncated.magnitude
    if isNegative, whole != 0 {
      guard T.isSigned, whole <= UInt128(T.max.magnitude) + 1 else { throw .tooLarge(name) }
      return T(truncatingIfNeeded: 0 &- whole)
    }
    guard whole <= UInt128(T.max.magnitude) else { throw .tooLarge(name) }
    return T(truncatingIfNeeded: whole)
  }

  /// From a `BigInteger`.
  public init(_ value: BigInteger) throws(ValueError) {
    guard value.words.count <= 2, let magnitude = value.smallMagnitude, magnitude < Decimal128.limit else {
      throw .decimalOverflow
    }
    self.init(unchecked: magnitude, isNegative: value.isNegative)
  }
}
