/// A whole number of any size, as number literals need: read, multiplied by 1024, compared, written out.
struct WholeNumber {
  var isNegative = false
  /// Nine decimal digits each, the lowest first; no zeros on top.
  private var limbs: [UInt32] = []

  private static let base: UInt64 = 1_000_000_000

  init() {}

  /// From ASCII decimal digits.
  init(decimal digits: some BidirectionalCollection<UInt16>) {
    var end = digits.endIndex
    while end > digits.startIndex {
      let start = digits.index(end, offsetBy: -9, limitedBy: digits.startIndex) ?? digits.startIndex
      var limb: UInt32 = 0
      for digit in digits[start..<end] { limb = limb * 10 + UInt32(digit & 0x0F) }
      limbs.append(limb)
      end = start
    }
    trim()
  }

  /// From digits of `bits` bits each, the highest first. In two's complement when `isSigned` and the top bit is set.
  init(digits: some Collection<UInt16>, bits: UInt64, isSigned: Bool) {
    let mask: UInt64 = (1 << bits) - 1
    func value(_ digit: UInt16) -> UInt64 {
      UInt64(digit.isDecimalDigit ? digit & 0x0F : (digit & 0x0F) + 9) & mask
    }
    let isNegative = isSigned && (digits.first.map { value($0) >> (bits - 1) == 1 } ?? false)
    for digit in digits { multiply(by: mask + 1, adding: isNegative ? ~value(digit) & mask : value(digit)) }
    if isNegative {
      multiply(by: 1, adding: 1)
      self.isNegative = true
    }
  }

  /// From a double without a fraction; `nil` when it is infinite or no number.
  init?(_ double: Double) {
    guard double.isFinite else { return nil }
    isNegative = double < 0
    let magnitude = double.magnitude
    if magnitude < 0x1p63 {
      multiply(by: 1, adding: UInt64(magnitude))
    } else {
      multiply(by: 1, adding: UInt64(magnitude.significandBitPattern | 1 << 52))
      for _ in 0..<(Int(magnitude.exponent) - 52) { multiply(by: 2, adding: 0) }
    }
  }

  /// `self * factor + addend`; `factor` is at most 2^32.
  mutating func multiply(by factor: UInt64, adding addend: UInt64 = 0) {
    var carry = addend
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * factor + carry
      limbs[index] = UInt32(truncatingIfNeeded: product % WholeNumber.base)
      carry = product / WholeNumber.base
    }
    while carry > 0 {
      limbs.append(UInt32(truncatingIfNeeded: carry % WholeNumber.base))
      carry /= WholeNumber.base
    }
    trim()
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }

  /// The magnitude when it fits.
  private var magnitude: UInt64? {
    if limbs.count > 3 { return nil }
    var value: UInt64 = 0
    for limb in limbs.reversed() {
      let (product, overflow) = value.multipliedReportingOverflow(by: WholeNumber.base)
      let (sum, more) = product.addingReportingOverflow(UInt64(limb))
      if overflow || more { return nil }
      value = sum
    }
    return value
  }

  /// The value as an integer type of at most 64 bits, when it fits.
  func exactly<Integer: FixedWidthInteger>(_ type: Integer.Type) -> Integer? {
    guard let magnitude else { return nil }
    guard isNegative, magnitude > 0 else { return Integer(exactly: magnitude) }
    return magnitude <= 1 << 63 ? Integer(exactly: Int64(truncatingIfNeeded: 0 &- magnitude)) : nil
  }

  /// The decimal digits, without a sign.
  var digits: String {
    guard let top = limbs.last else { return "0" }
    var text = String(top)
    for limb in limbs.dropLast().reversed() {
      let part = String(limb)
      text += String(repeating: "0", count: 9 - part.utf8.count) + part
    }
    return text
  }

  var text: String { isNegative && !limbs.isEmpty ? "-" + digits : digits }

  /// The text when `System.Decimal` can hold the value.
  var decimalText: String? {
    let digits = digits
    let fits = digits.utf8.count < 29 || (digits.utf8.count == 29 && digits <= "79228162514264337593543950335")
    return fits ? text : nil
  }

  /// The nearest double; `nil` when there is none.
  var double: Double? {
    guard limbs.count < 36, let value = Double(text), value.isFinite else { return nil }
    return value
  }
}
