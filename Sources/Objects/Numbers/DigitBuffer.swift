/// A number laid out in decimal digits: `0.d1d2d3... * 10^scale`, which is the shape every format is written from.
///
/// The storage belongs to the caller, for it is on the caller's stack. Digits are ASCII. Reading past the last digit gives zero.
struct DigitBuffer {
  /// What the number was, for the sign of a zero differs: only binary floating point keeps it.
  enum Kind { case integer, decimal, floating }

  let digits: UnsafeMutableBufferPointer<UInt8>
  var count = 0
  var scale = 0
  var isNegative = false
  let kind: Kind

  init(_ storage: UnsafeMutableBufferPointer<UInt8>, _ kind: Kind) {
    digits = storage
    self.kind = kind
  }

  /// The digit at `index`, or 0 (no digit) past the end.
  @inline(__always) subscript(index: Int) -> UInt8 { index < count ? digits[index] : 0 }
  /// The digit at `index`, or `'0'` past the end.
  @inline(__always) func digit(_ index: Int) -> UInt8 { index < count ? digits[index] : 48 }
  var isZero: Bool { count == 0 }

  mutating func append(_ digit: UInt8) {
    guard count < digits.count else { return }
    digits[count] = digit
    count += 1
  }

  /// Lays out `value`, most significant digit first, without leading zeros.
  mutating func set(_ value: UInt64) {
    var length = 0
    var rest = value
    while rest != 0 {
      length += 1
      rest /= 10
    }
    rest = value
    var index = length - 1
    while rest != 0 {
      digits[index] = UInt8(truncatingIfNeeded: rest % 10) + 48
      rest /= 10
      index -= 1
    }
    count = length
    scale = length
  }

  /// The same for up to 39 digits.
  mutating func set(_ value: UInt128) {
    let chunk: UInt128 = 10_000_000_000_000_000_000
    guard value >= chunk else { return set(UInt64(truncatingIfNeeded: value)) }
    let (high, low) = value.quotientAndRemainder(dividingBy: chunk)
    set(high)
    let part = UInt64(truncatingIfNeeded: low)
    var divisor: UInt64 = 1_000_000_000_000_000_000
    while divisor > 0 {
      append(UInt8(truncatingIfNeeded: part / divisor % 10) + 48)
      divisor /= 10
    }
    scale = count
  }

  /// Drops zeros at the end, which say nothing: the scale holds them.
  mutating func trimZeros() {
    while count > 0, digits[count - 1] == 48 { count -= 1 }
    if count == 0 { scale = 0 }
  }

  /// Cuts the number after `position` digits, rounding half up unless the digits were already rounded where they end,
  /// and drops zeros at the end.
  mutating func round(to position: Int, isRounded: Bool = false) {
    var end = max(0, min(position, count))
    if end == position, !isRounded, self[end] >= UInt8(ascii: "5") {
      while end > 0, digits[end - 1] == UInt8(ascii: "9") { end -= 1 }
      if end > 0 {
        digits[end - 1] += 1
      } else {
        scale += 1
        digits[0] = UInt8(ascii: "1")
        end = 1
      }
    } else {
      while end > 0, digits[end - 1] == UInt8(ascii: "0") { end -= 1 }
    }
    count = end
    if end == 0 {
      scale = 0
      if kind != .floating { isNegative = false }
    }
  }
}
