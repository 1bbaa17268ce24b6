import Glibc
import Objects

/// Values as text in the current culture: what `ToString()` without arguments gives.
enum CultureText {
  static func plain(_ value: Value, _ context: any FormattingContext) -> String {
    value.text(separator: context.invocation.outputFieldSeparator)
  }

  /// `ToString(format)`.
  static func format(_ value: Value, _ format: String, _ context: any FormattingContext) throws(Unwind) -> String {
    try composite("{0:" + format + "}", value, context)
  }

  /// `-f` with one argument.
  static func composite(_ format: String, _ value: Value, _ context: any FormattingContext) throws(Unwind) -> String {
    format
  }

  /// `ToString("F")`: the culture's number of digits behind the point, three with ICU's data for most.
  static func fixed(_ value: Value) -> String {
    let number: Double
    switch value {
    case .double(let double): number = double
    case .single(let single): number = Double(single)
    default: return value.displayText
    }
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-\u{221e}" : "\u{221e}" }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
      withVaList([number]) { _ = vsnprintf(buffer.baseAddress, buffer.count, "%.3f", $0) }
      return buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }
}
