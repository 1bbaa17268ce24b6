import Culture

extension TimeSpan {
  /// `ToString()`: the constant format, `[-][d.]hh:mm:ss[.fffffff]`.
  public var text: String { (try? text("c")) ?? "" }

  /// `ToString(format, culture)`: `c` (also `t` and `T`), `g`, `G` or a custom format.
  public func text(_ format: String, _ info: CultureInfo = .invariant) throws(ValueError) -> String {
    try withBytes(of: format) { format throws(ValueError) in
      try TextBuffer.text { out throws(ValueError) in
        if format.count > 1 { return try custom(format, to: &out) }
        switch format.first {
        case nil, UInt8(ascii: "c"), UInt8(ascii: "t"), UInt8(ascii: "T"): constant(to: &out)
        case UInt8(ascii: "g"): general(isLong: false, info.number.numberDecimalSeparator, to: &out)
        case UInt8(ascii: "G"): general(isLong: true, info.number.numberDecimalSeparator, to: &out)
        default: throw .invalidFormatString
        }
      }
    }
  }

  /// Magnitudes of the parts: days, hours, minutes, seconds, ticks of a second.
  private var parts: (days: UInt64, hours: UInt64, minutes: UInt64, seconds: UInt64, fraction: UInt64) {
    let all = ticks.magnitude
    return (
      all / UInt64(TimeSpan.ticksPerDay), all / UInt64(TimeSpan.ticksPerHour) % 24,
      all / UInt64(TimeSpan.ticksPerMinute) % 60, all / UInt64(TimeSpan.ticksPerSecond) % 60,
      all % UInt64(TimeSpan.ticksPerSecond)
    )
  }

  private func constant(to out: inout TextBuffer) {
    let (days, hours, minutes, seconds, fraction) = parts
    if ticks < 0 { out.append(UInt8(ascii: "-")) }
    if days != 0 {
      out.append(decimal: days)
      out.append(UInt8(ascii: "."))
    }
    out.append(decimal: hours, width: 2)
    out.append(UInt8(ascii: ":"))
    out.append(decimal: minutes, width: 2)
    out.append(UInt8(ascii: ":"))
    out.append(decimal: seconds, width: 2)
    if fraction != 0 {
      out.append(UInt8(ascii: "."))
      out.append(decimal: fraction, width: 7)
    }
  }

  private func general(isLong: Bool, _ decimal: String, to out: inout TextBuffer) {
    let (days, hours, minutes, seconds, fraction) = parts
    if ticks < 0 { out.append(UInt8(ascii: "-")) }
    if days != 0 || isLong {
      out.append(decimal: days)
      out.append(UInt8(ascii: ":"))
    }
    out.append(decimal: hours, width: isLong ? 2 : 1)
    out.append(UInt8(ascii: ":"))
    out.append(decimal: minutes, width: 2)
    out.append(UInt8(ascii: ":"))
    out.append(decimal: seconds, width: 2)
    guard isLong || fraction != 0 else { return }
    out.append(decimal)
    TimeSpan.append(fraction: fraction, digits: 7, trimming: !isLong, to: &out)
  }

  /// The first `digits` digits of a second's fraction.
  static func append(fraction: UInt64, digits: Int, trimming: Bool, to out: inout TextBuffer) {
    var value = fraction
    for _ in digits..<7 { value /= 10 }
    var width = digits
    if trimming {
      while width > 0, value % 10 == 0 {
        value /= 10
        width -= 1
      }
      if width == 0 { return }
    }
    out.append(decimal: value, width: width)
  }

  private func custom(_ format: UnsafeBufferPointer<UInt8>, to out: inout TextBuffer) throws(ValueError) {
    let (days, hours, minutes, seconds, fraction) = parts
    var index = 0
    while index < format.count {
      let letter = format[index]
      var length = format[index...].prefix { $0 == letter }.count
      switch letter {
      case UInt8(ascii: "h") where length <= 2: out.append(decimal: hours, width: length)
      case UInt8(ascii: "m") where length <= 2: out.append(decimal: minutes, width: length)
      case UInt8(ascii: "s") where length <= 2: out.append(decimal: seconds, width: length)
      case UInt8(ascii: "d") where length <= 8: out.append(decimal: days, width: length)
      case UInt8(ascii: "f") where length <= 7:
        TimeSpan.append(fraction: fraction, digits: length, trimming: false, to: &out)
      case UInt8(ascii: "F") where length <= 7:
        TimeSpan.append(fraction: fraction, digits: length, trimming: true, to: &out)
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        length = try DateFormatting.appendQuoted(format, index, to: &out)
      case UInt8(ascii: "%"):
        guard index + 1 < format.count, format[index + 1] != letter else { throw .invalidFormatString }
        length = 1
      case UInt8(ascii: "\\"):
        guard index + 1 < format.count else { throw .invalidFormatString }
        out.append(format[index + 1])
        length = 2
      default: throw .invalidFormatString
      }
      index += length
    }
  }
}
