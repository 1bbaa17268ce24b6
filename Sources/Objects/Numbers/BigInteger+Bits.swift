/// Bits of `BigInteger`, which reads as two's complement of unlimited width.
extension BigInteger {
  /// Two's complement in `count` words, which must hold the sign.
  private func twosComplement(_ count: Int) -> [UInt64] {
    var result = words + Array(repeating: 0, count: max(0, count - words.count))
    guard isNegative else { return result }
    var carry = true
    for index in result.indices {
      result[index] = ~result[index]
      if carry { (result[index], carry) = result[index].addingReportingOverflow(1) }
    }
    return result
  }

  private init(twosComplement bits: [UInt64]) {
    guard let top = bits.last, top >> 63 == 1 else {
      self.init(words: Magnitude.trimmed(bits))
      return
    }
    var result = bits
    var carry = true
    for index in result.indices {
      result[index] = ~result[index]
      if carry { (result[index], carry) = result[index].addingReportingOverflow(1) }
    }
    self.init(words: Magnitude.trimmed(result), isNegative: true)
  }

  private static func combine(_ a: BigInteger, _ b: BigInteger, _ operation: (UInt64, UInt64) -> UInt64) -> BigInteger {
    let count = max(a.words.count, b.words.count) + 1
    return BigInteger(twosComplement: zip(a.twosComplement(count), b.twosComplement(count)).map(operation))
  }

  public static func & (a: BigInteger, b: BigInteger) -> BigInteger { combine(a, b, &) }
  public static func | (a: BigInteger, b: BigInteger) -> BigInteger { combine(a, b, |) }
  public static func ^ (a: BigInteger, b: BigInteger) -> BigInteger { combine(a, b, ^) }
  public static prefix func ~ (a: BigInteger) -> BigInteger { a.negated - .one }

  public static func << (a: BigInteger, bits: Int) -> BigInteger {
    if bits < 0 { return a >> -bits }
    return BigInteger(words: Magnitude.shiftLeft(a.words, bits), isNegative: a.isNegative)
  }

  /// Rounds towards negative infinity, as two's complement does.
  public static func >> (a: BigInteger, bits: Int) -> BigInteger {
    if bits < 0 { return a << -bits }
    let shifted = BigInteger(words: Magnitude.shiftRight(a.words, bits), isNegative: a.isNegative)
    guard a.isNegative else { return shifted }
    let isExact = Magnitude.compare(Magnitude.shiftLeft(shifted.words, bits), a.words) == 0
    return isExact ? shifted : shifted - .one
  }

  /// `GetBitLength`: bits of the shortest two's complement, without the sign bit.
  public var bitLength: Int {
    isNegative ? Magnitude.bitWidth(Magnitude.subtract(words, [1])) : Magnitude.bitWidth(words)
  }

  /// `ToByteArray`: the shortest two's complement, little-endian.
  public var bytes: [UInt8] {
    let count = bitLength / 8 + 1
    let bits = twosComplement(words.count + 1)
    return (0..<count).map { UInt8(truncatingIfNeeded: bits[$0 / 8] >> UInt64($0 % 8 * 8)) }
  }

  /// From two's complement, little-endian.
  public init(bytes: some Collection<UInt8>) {
    let fill: UInt64 = (bytes.reversed().first ?? 0) >= 0x80 ? .max : 0
    var bits = Array(repeating: fill, count: bytes.count / 8 + 1)
    for (index, byte) in bytes.enumerated() {
      let shift = UInt64(index % 8 * 8)
      bits[index / 8] = bits[index / 8] & ~(0xFF << shift) | UInt64(byte) << shift
    }
    self.init(twosComplement: bits)
  }

  /// Hexadecimal as .NET writes it: two's complement, with a zero in front where a positive number would look negative.
  func appendHex(_ precision: Int, upper: Bool, to out: inout TextBuffer) {
    let bytes = bytes
    var digits: [UInt8] = []
    for byte in bytes.reversed() { digits += [byte >> 4, byte & 15] }
    // A leading nibble that only repeats the sign goes away.
    while digits.count > 1, digits[0] == (isNegative ? 15 : 0), (digits[1] >= 8) == isNegative { digits.removeFirst() }
    out.append(isNegative ? (upper ? 70 : 102) : 48, times: precision - digits.count)
    for digit in digits { out.append(digit < 10 ? digit + 48 : digit + (upper ? 55 : 87)) }
  }

  func appendBinary(_ precision: Int, to out: inout TextBuffer) {
    let length = bitLength + 1
    let bits = twosComplement(words.count + 1)
    out.append(isNegative ? 49 : 48, times: precision - length)
    for index in stride(from: length - 1, through: 0, by: -1) {
      out.append(UInt8(truncatingIfNeeded: bits[index / 64] >> UInt64(index % 64)) & 1 + 48)
    }
  }
}
