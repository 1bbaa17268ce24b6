/// `System.Numerics.BigInteger`: a sign and a magnitude of any length.
public struct BigInteger: Sendable, Hashable {
  /// 64-bit words, least significant first, without a zero at the top; empty for zero.
  let words: [UInt64]
  /// Never set for zero.
  public let isNegative: Bool

  init(words: [UInt64], isNegative: Bool = false) {
    self.words = words
    self.isNegative = isNegative && !words.isEmpty
  }

  public init(_ value: some BinaryInteger) {
    var rest = value.magnitude
    var words: [UInt64] = []
    while rest != 0 {
      words.append(UInt64(truncatingIfNeeded: rest))
      rest >>= 64
    }
    self.init(words: words, isNegative: value < 0)
  }

  public static let zero = BigInteger(words: [])
  public static let one = BigInteger(words: [1])
  public static let minusOne = BigInteger(words: [1], isNegative: true)

  public var isZero: Bool { words.isEmpty }
  /// -1, 0 or 1.
  public var sign: Int { words.isEmpty ? 0 : isNegative ? -1 : 1 }
  public var isEven: Bool { (words.first ?? 0) & 1 == 0 }
  public var isOne: Bool { words == [1] && !isNegative }
  public var isPowerOfTwo: Bool {
    guard !isNegative, let top = words.last, top.nonzeroBitCount == 1 else { return false }
    return words.dropLast().allSatisfy { $0 == 0 }
  }

  /// The digits of the magnitude, in decimal.
  var magnitudeText: String { Magnitude.decimalText(words) }

  public var negated: BigInteger { BigInteger(words: words, isNegative: !isNegative) }
  public var absolute: BigInteger { BigInteger(words: words) }

  /// The magnitude when it has at most 128 bits.
  var smallMagnitude: UInt128? {
    switch words.count {
    case 0: 0
    case 1: UInt128(words[0])
    case 2: UInt128(words[1]) << 64 | UInt128(words[0])
    default: nil
    }
  }
}

extension BigInteger: Comparable {
  /// -1, 0 or 1.
  public static func compare(_ a: BigInteger, _ b: BigInteger) -> Int {
    if a.isNegative != b.isNegative { return a.isNegative ? -1 : 1 }
    let order = Magnitude.compare(a.words, b.words)
    return a.isNegative ? -order : order
  }
  public static func < (a: BigInteger, b: BigInteger) -> Bool { compare(a, b) < 0 }
}

extension BigInteger {
  public static func + (a: BigInteger, b: BigInteger) -> BigInteger {
    if a.isNegative == b.isNegative {
      return BigInteger(words: Magnitude.add(a.words, b.words), isNegative: a.isNegative)
    }
    if Magnitude.compare(a.words, b.words) >= 0 {
      return BigInteger(words: Magnitude.subtract(a.words, b.words), isNegative: a.isNegative)
    }
    return BigInteger(words: Magnitude.subtract(b.words, a.words), isNegative: b.isNegative)
  }

  public static func - (a: BigInteger, b: BigInteger) -> BigInteger { a + b.negated }

  public static func * (a: BigInteger, b: BigInteger) -> BigInteger {
    BigInteger(words: Magnitude.multiply(a.words, b.words), isNegative: a.isNegative != b.isNegative)
  }

  /// Quotient truncated towards zero, and the remainder with the dividend's sign.
  public func divided(by other: BigInteger) throws(ValueError) -> (quotient: BigInteger, remainder: BigInteger) {
    guard !other.isZero else { throw .divideByZero }
    let (quotient, remainder) = Magnitude.divide(words, other.words)
    return (
      BigInteger(words: quotient, isNegative: isNegative != other.isNegative),
      BigInteger(words: remainder, isNegative: isNegative)
    )
  }

  /// `BigInteger.Pow`.
  public func power(_ exponent: Int) throws(ValueError) -> BigInteger {
    guard exponent >= 0 else {
      throw ValueError(
        .argumentOutOfRange, "The number must be greater than or equal to zero.", parameter: "exponent")
    }
    return BigInteger(words: Magnitude.power(words, exponent), isNegative: isNegative && exponent & 1 == 1)
  }

  /// `BigInteger.ModPow`.
  public func power(_ exponent: BigInteger, modulus: BigInteger) throws(ValueError) -> BigInteger {
    guard exponent.sign >= 0 else {
      throw ValueError(
        .argumentOutOfRange, "The number must be greater than or equal to zero.", parameter: "exponent")
    }
    var result = try BigInteger.one.divided(by: modulus).remainder
    var square = try divided(by: modulus).remainder
    for word in exponent.words.indices {
      for bit in 0..<UInt64(64) {
        if exponent.words[word] >> bit & 1 == 1 { result = try (result * square).divided(by: modulus).remainder }
        if word == exponent.words.count - 1, exponent.words[word] >> bit <= 1 { break }
        square = try (square * square).divided(by: modulus).remainder
      }
    }
    return result
  }

  /// `BigInteger.GreatestCommonDivisor`.
  public static func greatestCommonDivisor(_ a: BigInteger, _ b: BigInteger) -> BigInteger {
    var (x, y) = (a.words, b.words)
    while !y.isEmpty { (x, y) = (y, Magnitude.divide(x, y).remainder) }
    return BigInteger(words: x)
  }
}
