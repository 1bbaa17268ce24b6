import Culture

extension TimeSpan {
  /// `TimeSpan.Parse`: `d`, `h:m`, `h:m:s[.f]`, `d.h:m`, `d.h:m:s[.f]`, with a sign and white space around.
  public static func parse(_ text: String, _ culture: CultureInfo = .invariant) throws(ValueError) -> TimeSpan {
    var scanner = Scanner(text)
    return try scanner.parse(culture.number.numberDecimalSeparator)
  }

  private struct Scanner {
    let text: String
    let bytes: [UInt8]
    var index = 0

    init(_ text: String) {
      self.text = text
      bytes = Array(text.utf8)
    }

    private var malformed: ValueError { .format("String '\(text)' was not recognized as a valid TimeSpan.") }
    private var tooLarge: ValueError {
      ValueError(
        .overflow,
        "The TimeSpan string '\(text)' could not be parsed because at least one of the numeric components is out of range or contains too many digits."
      )
    }

    private mutating func number() -> (value: Int, digits: Int)? {
      var value = 0
      var digits = 0
      while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 {
        value = min(value * 10 + Int(bytes[index] - 48), 99_999_999_999)
        digits += 1
        index += 1
      }
      return digits > 0 ? (value, digits) : nil
    }

    private mutating func take(_ separator: String) -> Bool {
      let wanted = Array(separator.utf8)
      guard bytes[index...].starts(with: wanted) else { return false }
      index += wanted.count
      return true
    }

    mutating func parse(_ decimal: String) throws(ValueError) -> TimeSpan {
      while index < bytes.count, NumberScanner.isWhite(bytes[index]) { index += 1 }
      let isNegative = take("-")
      var numbers: [(value: Int, digits: Int)] = []
      var separators: [UInt8] = []
      while let number = number() {
        numbers.append(number)
        if numbers.count == 5 { break }
        let isFraction = separators.filter { $0 == UInt8(ascii: ":") }.count >= 2
        if take(":") {
          separators.append(UInt8(ascii: ":"))
        } else if take(".") || (isFraction && take(decimal)) {
          separators.append(UInt8(ascii: "."))
        } else {
          break
        }
      }
      while index < bytes.count, NumberScanner.isWhite(bytes[index]) { index += 1 }
      guard index == bytes.count, separators.count == numbers.count - 1 else { throw malformed }
      return try resolve(numbers, String(decoding: separators, as: UTF8.self), isNegative)
    }

    private func resolve(
      _ n: [(value: Int, digits: Int)], _ shape: String, _ isNegative: Bool
    ) throws(ValueError) -> TimeSpan {
      let v = n.map(\.value)
      switch shape {
      case "": return try make(v[0], 0, 0, 0, nil, isNegative)
      case ":": return try make(0, v[0], v[1], 0, nil, isNegative)
      case ":.": return try make(0, 0, v[0], v[1], n[2], isNegative)
      case "::":
        // Too many hours make them days: 24:00:00 is 24 days.
        if v[0] > 23, v[1] <= 23, v[2] <= 59 { return try make(v[0], v[1], v[2], 0, nil, isNegative) }
        return try make(0, v[0], v[1], v[2], nil, isNegative)
      case ".:": return try make(v[0], v[1], v[2], 0, nil, isNegative)
      case "::.": return try make(0, v[0], v[1], v[2], n[3], isNegative)
      case ".::", ":::": return try make(v[0], v[1], v[2], v[3], nil, isNegative)
      case ".::.", ":::.": return try make(v[0], v[1], v[2], v[3], n[4], isNegative)
      default: throw malformed
      }
    }

    private func make(
      _ days: Int, _ hours: Int, _ minutes: Int, _ seconds: Int, _ fraction: (value: Int, digits: Int)?,
      _ isNegative: Bool
    ) throws(ValueError) -> TimeSpan {
      guard days <= 10_675_199, hours <= 23, minutes <= 59, seconds <= 59 else { throw tooLarge }
      var part = 0
      if let fraction {
        guard fraction.digits <= 10 else { throw tooLarge }
        part = fraction.value
        if fraction.digits <= 7 {
          for _ in fraction.digits..<7 { part *= 10 }
        } else {
          var divisor = 1
          for _ in 7..<fraction.digits { divisor *= 10 }
          part = (part + divisor / 2) / divisor
        }
      }
      let whole = ((Int64(days) * 24 + Int64(hours)) * 60 + Int64(minutes)) * 60 + Int64(seconds)
      let (product, overflow) = whole.multipliedReportingOverflow(by: TimeSpan.ticksPerSecond)
      let (sum, again) = (-product).subtractingReportingOverflow(Int64(part))
      if overflow || again || (!isNegative && sum == .min) { throw tooLarge }
      return TimeSpan(ticks: isNegative ? sum : -sum)
    }
  }
}
