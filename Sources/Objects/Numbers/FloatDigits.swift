import Glibc

/// Decimal digits of binary floating point: the shortest that read back the same, or as many as asked for, exact and
/// rounded half to even, which is what .NET's formats show.
enum FloatDigits {
  /// A finite double is exact with this many places behind the point; all further ones are zeros.
  private static let maxPlaces = 1074
  /// Nor does it have more significant digits than this.
  private static let maxSignificant = 767

  /// `places` digits behind the decimal point.
  static func fixed(_ value: Double, places: Int, into number: inout DigitBuffer) {
    guard value != 0 else { return }
    let places = min(places, maxPlaces)
    round(Scaled(value, power: places), into: &number)
    number.scale = number.isZero ? 0 : number.scale - places
  }

  /// `digits` significant digits.
  static func significant(_ value: Double, digits: Int, into number: inout DigitBuffer) {
    guard value != 0 else { return }
    let digits = min(max(digits, 1), maxSignificant)
    // The logarithm is off by one at most, and then one digit too many or too few comes out.
    var power = digits - 1 - Int(log10(value.magnitude).rounded(.down))
    round(Scaled(value, power: power), into: &number)
    if number.count != digits {
      power += digits - number.count
      round(Scaled(value, power: power), into: &number)
    }
    number.scale -= power
    number.trimZeros()
  }

  /// `text` is Swift's description of a number: the shortest round-trip digits.
  static func shortest(_ text: String, into number: inout DigitBuffer) {
    var text = text
    text.withUTF8 { read($0, into: &number) }
  }

  /// `value * 10^power` as a fraction of integers.
  private struct Scaled {
    let significand: UInt64
    /// Of two.
    let exponent: Int
    /// Of ten.
    let power: Int

    init(_ value: Double, power: Int) {
      let fraction = value.significandBitPattern
      if value.isNormal {
        significand = fraction | 1 << 52
        exponent = Int(value.exponentBitPattern) - 1075
      } else {
        significand = fraction
        exponent = -1074
      }
      self.power = power
    }
  }

  /// Lays out the nearest integer.
  private static func round(_ scaled: Scaled, into number: inout DigitBuffer) {
    if let small = roundSmall(scaled) { return number.set(small) }
    var numerator: Magnitude.Words = [scaled.significand]
    var denominator: Magnitude.Words = [1]
    if scaled.power >= 0 {
      numerator = Magnitude.multiply(numerator, Magnitude.power(10, scaled.power))
    } else {
      denominator = Magnitude.power(10, -scaled.power)
    }
    if scaled.exponent >= 0 {
      numerator = Magnitude.shiftLeft(numerator, scaled.exponent)
    } else {
      denominator = Magnitude.shiftLeft(denominator, -scaled.exponent)
    }
    var (quotient, remainder) = Magnitude.divide(numerator, denominator)
    let half = Magnitude.compare(Magnitude.shiftLeft(remainder, 1), denominator)
    if half > 0 || (half == 0 && (quotient.first ?? 0) & 1 == 1) { quotient = Magnitude.add(quotient, [1]) }
    number.count = 0
    guard !quotient.isEmpty else { return }
    for digit in Magnitude.decimalText(quotient).utf8 { number.append(digit) }
    number.scale = number.count
  }

  /// The same without memory, where 128 bits are enough: nearly always.
  private static func roundSmall(_ scaled: Scaled) -> UInt128? {
    guard scaled.power.magnitude <= 22 else { return nil }
    let ten = Decimal128.powers[Int(scaled.power.magnitude)]
    let quotient: UInt128
    let remainder: UInt128
    let denominator: UInt128
    if scaled.power >= 0, scaled.exponent < 0 {
      let numerator = UInt128(scaled.significand) * ten
      guard scaled.exponent >= -127 else { return 0 }
      denominator = 1 << UInt128(-scaled.exponent)
      quotient = numerator >> UInt128(-scaled.exponent)
      remainder = numerator & (denominator - 1)
    } else if scaled.power >= 0 {
      guard ten.leadingZeroBitCount > scaled.exponent + 53 else { return nil }
      return UInt128(scaled.significand) * ten << UInt128(scaled.exponent)
    } else if scaled.exponent < 0 {
      guard ten.leadingZeroBitCount > 1 - scaled.exponent else { return nil }
      denominator = ten << UInt128(-scaled.exponent)
      (quotient, remainder) = UInt128(scaled.significand).quotientAndRemainder(dividingBy: denominator)
    } else {
      guard scaled.exponent < 74 else { return nil }
      denominator = ten
      (quotient, remainder) = (UInt128(scaled.significand) << UInt128(scaled.exponent)).quotientAndRemainder(
        dividingBy: ten)
    }
    let half = denominator >> 1
    // An odd denominator has no half; ten's powers are even, but for 10^0, which leaves no remainder.
    return remainder > half || (remainder == half && half != 0 && quotient & 1 == 1) ? quotient + 1 : quotient
  }

  /// Takes `[-]ddd.ddd[e±dd]` apart.
  private static func read(_ text: UnsafeBufferPointer<UInt8>, into number: inout DigitBuffer) {
    var seenPoint = false
    var index = 0
    scanning: while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case 48...57:
        if byte == 48, number.count == 0 {
          if seenPoint { number.scale -= 1 }
        } else {
          number.append(byte)
          if !seenPoint { number.scale += 1 }
        }
      case UInt8(ascii: "-"): number.isNegative = true
      case UInt8(ascii: "e"):
        let isDown = index < text.count && text[index] == UInt8(ascii: "-")
        if index < text.count, text[index] < 48 { index += 1 }
        var exponent = 0
        while index < text.count {
          exponent = exponent * 10 + Int(text[index]) - 48
          index += 1
        }
        number.scale += isDown ? -exponent : exponent
        break scanning
      default: seenPoint = true
      }
    }
    number.trimZeros()
  }
}
