/// `System.Decimal`: a sign, 96 bits of integer and a power of ten (0 to 28) that divides them.
///
/// Trailing zeros are part of a value's text (`1.10`), not of its identity: `1.1 == 1.10`.
public struct Decimal128: Sendable {
  /// The integer, below 2^96.
  let magnitude: UInt128
  /// How many of its digits stand behind the decimal point.
  public let scale: Int
  public let isNegative: Bool

  static let maxScale = 28
  static let limit: UInt128 = 1 << 96

  /// `magnitude` must be below 2^96 and `scale` within 0...28.
  init(unchecked magnitude: UInt128, scale: Int = 0, isNegative: Bool = false) {
    self.magnitude = magnitude
    self.scale = scale
    self.isNegative = isNegative
  }

  public static let zero = Decimal128(unchecked: 0)
  public static let one = Decimal128(unchecked: 1)
  public static let minusOne = Decimal128(unchecked: 1, isNegative: true)
  public static let maxValue = Decimal128(unchecked: limit - 1)
  public static let minValue = Decimal128(unchecked: limit - 1, isNegative: true)

  public init(_ value: Int64) { self.init(unchecked: UInt128(value.magnitude), isNegative: value < 0) }
  public init(_ value: Int) { self.init(Int64(value)) }
  public init(_ value: UInt64) { self.init(unchecked: UInt128(value)) }

  /// `decimal.GetBits`: low, middle and high 32 bits, then the flags.
  public var bits: (Int32, Int32, Int32, Int32) {
    let flags = UInt32(scale) << 16 | (isNegative ? 0x8000_0000 : 0)
    return (
      Int32(truncatingIfNeeded: magnitude), Int32(truncatingIfNeeded: magnitude >> 32),
      Int32(truncatingIfNeeded: magnitude >> 64), Int32(bitPattern: flags)
    )
  }

  /// From the parts that `new decimal(lo, mid, hi, isNegative, scale)` takes.
  public init(low: UInt32, middle: UInt32, high: UInt32, isNegative: Bool, scale: UInt8) throws(ValueError) {
    guard scale <= 28 else {
      throw ValueError(
        .argumentOutOfRange, "Decimal's scale value must be between 0 and 28, inclusive.", parameter: "scale")
    }
    self.init(
      unchecked: UInt128(high) << 64 | UInt128(middle) << 32 | UInt128(low), scale: Int(scale), isNegative: isNegative)
  }

  public var isZero: Bool { magnitude == 0 }
  /// -1, 0 or 1.
  public var sign: Int { magnitude == 0 ? 0 : isNegative ? -1 : 1 }

  /// 10^0 ... 10^38.
  static let powers: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 0..<38 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  /// The decimal digits as formats want them.
  func layOut(into number: inout DigitBuffer) {
    number.set(magnitude)
    number.scale = number.count - scale
    number.isNegative = isNegative
  }
}

extension Decimal128: Comparable, Hashable {
  /// The same value without trailing zeros, which is what equal decimals share.
  var normalized: Decimal128 {
    if magnitude == 0 { return .zero }
    var rest = magnitude
    var places = scale
    while places > 0 {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      rest = quotient
      places -= 1
    }
    return Decimal128(unchecked: rest, scale: places, isNegative: isNegative)
  }

  /// -1, 0 or 1.
  public static func compare(_ a: Decimal128, _ b: Decimal128) -> Int {
    if a.sign != b.sign { return a.sign < b.sign ? -1 : 1 }
    if a.sign == 0 { return 0 }
    let scale = max(a.scale, b.scale)
    let left = Wide256(a.magnitude, times: powers[scale - a.scale])
    let right = Wide256(b.magnitude, times: powers[scale - b.scale])
    if left == right { return 0 }
    return (left < right) != a.isNegative ? -1 : 1
  }

  public static func == (a: Decimal128, b: Decimal128) -> Bool { compare(a, b) == 0 }
  public static func < (a: Decimal128, b: Decimal128) -> Bool { compare(a, b) < 0 }
  public func hash(into hasher: inout Hasher) {
    let plain = normalized
    hasher.combine(plain.magnitude)
    hasher.combine(plain.scale)
    hasher.combine(plain.isNegative)
  }
}
