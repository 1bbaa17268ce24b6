/// A decimal fraction as `System.Decimal` keeps it: at most 96 bits of digits and 28 places.
struct DecimalText {
  private var digits: WholeNumber
  private var isNegative: Bool
  private var scale: Int

  /// From a sign, digits, a point, digits and an exponent, such as `-1.50e3`. `nil` when the value is too large.
  init?(_ text: [UInt16]) {
    var rest = text[...]
    isNegative = rest.first == 0x2D
    if rest.first == 0x2D || rest.first == 0x2B { rest = rest.dropFirst() }
    let mantissa = rest.prefix { $0 | 0x20 != 0x65 }
    let exponentText = rest.dropFirst(mantissa.count + 1)
    let parts = mantissa.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    var all = Array(mantissa.filter(\.isDecimalDigit).drop { $0 == 0x30 })
    // An exponent that does not fit into an Int is far out of range either way.
    let exponent = exponentText.isEmpty ? 0 : Int(String(decoding: exponentText, as: UTF16.self)) ?? Int(Int32.max)
    scale = (parts.count > 1 ? parts[1].count : 0) - max(-1 << 32, min(1 << 32, exponent))
    if scale < 0 {
      guard all.isEmpty || all.count - scale <= 29 else { return nil }
      if !all.isEmpty { all += [UInt16](repeating: 0x30, count: -scale) }
      scale = 0
    }
    digits = WholeNumber()
    guard fit(all) else { return nil }
  }

  /// Multiplies by a power of 1024; false when the value becomes too large.
  mutating func multiply(by1024 times: Int) -> Bool {
    for _ in 0..<times { digits.multiply(by: 1024) }
    return fit(Array(digits.digits.utf16))
  }

  /// Takes over `all`, rounded half to even to what there is room for.
  private mutating func fit(_ all: [UInt16]) -> Bool {
    let all = Array(all.drop { $0 == 0x30 })
    var drop = max(0, scale - 28, all.count - 29)
    while true {
      guard drop <= scale else { return false }
      let kept = all.prefix(max(0, all.count - drop))
      var number = WholeNumber(decimal: kept)
      let rest = drop > all.count ? [] : all.suffix(all.count - kept.count)
      if let first = rest.first {
        let isHalf = first == 0x35 && rest.dropFirst().allSatisfy { $0 == 0x30 }
        let isOdd = (kept.last ?? 0x30) & 1 == 1
        if first > 0x35 || (first == 0x35 && (!isHalf || isOdd)) { number.multiply(by: 1, adding: 1) }
      }
      if number.decimalText != nil {
        digits = number
        scale -= drop
        return true
      }
      drop += 1
    }
  }

  /// The value with all of its places: `-1500.00`.
  var text: String {
    var text = digits.digits
    if scale > 0 {
      if text.utf8.count <= scale { text = String(repeating: "0", count: scale - text.utf8.count + 1) + text }
      text.insert(".", at: text.utf8.index(text.endIndex, offsetBy: -scale))
    }
    return isNegative ? "-" + text : text
  }
}
