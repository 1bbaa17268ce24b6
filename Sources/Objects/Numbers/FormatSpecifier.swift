/// A numeric format string, split as .NET splits it: one letter with an optional precision, or else a custom picture.
enum FormatSpecifier {
  /// `letter` is ASCII; `precision` is -1 when absent.
  case standard(letter: UInt8, precision: Int)
  case custom

  /// Above this .NET refuses a precision.
  static let maxPrecision = 999_999_999

  init(_ format: UnsafeBufferPointer<UInt8>) throws(ValueError) {
    guard let first = format.first else {
      self = .standard(letter: UInt8(ascii: "G"), precision: -1)
      return
    }
    guard (first | 0x20) >= UInt8(ascii: "a"), (first | 0x20) <= UInt8(ascii: "z") else {
      self = .custom
      return
    }
    var precision = format.count == 1 ? -1 : 0
    for digit in format.dropFirst() {
      guard digit >= 48, digit <= 57 else {
        self = .custom
        return
      }
      precision = precision * 10 + Int(digit - 48)
      if precision > FormatSpecifier.maxPrecision { throw .badFormatSpecifier }
    }
    self = .standard(letter: first, precision: precision)
  }
}
