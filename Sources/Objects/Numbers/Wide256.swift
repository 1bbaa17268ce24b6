/// 256 unsigned bits: room for what decimals need on the way to a result of 96.
struct Wide256: Equatable {
  var high: UInt128
  var low: UInt128

  init(_ low: UInt128) {
    high = 0
    self.low = low
  }
  init(high: UInt128, low: UInt128) {
    self.high = high
    self.low = low
  }
  /// The full product.
  init(_ a: UInt128, times b: UInt128) {
    let product = a.multipliedFullWidth(by: b)
    high = product.high
    low = product.low
  }

  var isZero: Bool { high == 0 && low == 0 }

  static func < (a: Wide256, b: Wide256) -> Bool { a.high != b.high ? a.high < b.high : a.low < b.low }

  static func + (a: Wide256, b: Wide256) -> Wide256 {
    let (low, carry) = a.low.addingReportingOverflow(b.low)
    return Wide256(high: a.high &+ b.high &+ (carry ? 1 : 0), low: low)
  }
  static func - (a: Wide256, b: Wide256) -> Wide256 {
    let (low, borrow) = a.low.subtractingReportingOverflow(b.low)
    return Wide256(high: a.high &- b.high &- (borrow ? 1 : 0), low: low)
  }
  /// The product, which must fit.
  func multiplied(by factor: UInt128) -> Wide256 {
    let product = low.multipliedFullWidth(by: factor)
    return Wide256(high: high &* factor &+ product.high, low: product.low)
  }
  func dividing(by divisor: UInt128) -> (quotient: Wide256, remainder: UInt128) {
    if high == 0 {
      let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor)
      return (Wide256(quotient), remainder)
    }
    let top = high.quotientAndRemainder(dividingBy: divisor)
    let bottom = divisor.dividingFullWidth((high: top.remainder, low: low))
    return (Wide256(high: top.quotient, low: bottom.quotient), bottom.remainder)
  }
}
