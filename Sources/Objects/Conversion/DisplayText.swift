extension Value {
  /// The text PowerShell shows for the value: what `"$value"` gives, in the invariant culture.
  public var displayText: String { text(separator: " ") }

  /// As `displayText`, with items of an array joined by `separator` (`$OFS`).
  public func text(separator: String) -> String {
    switch self {
    case .null, .void, .unset: ""
    case .bool(let flag): flag ? "True" : "False"
    case .int(let number): String(number)
    case .long(let number): String(number)
    case .double(let number): Conversion.text(number)
    case .char(let unit): String(decoding: [unit], as: UTF16.self)
    case .byte(let number): String(number)
    case .sbyte(let number): String(number)
    case .short(let number): String(number)
    case .ushort(let number): String(number)
    case .uint(let number): String(number)
    case .ulong(let number): String(number)
    case .single(let number): Conversion.text(number)
    case .dateTime(let date): Conversion.text(date)
    case .timeSpan(let span): Conversion.text(span)
    case .string(let string): string.text
    case .object(let object): Conversion.text(object, separator: separator)
    case .variable(let variable): variable.value.text(separator: separator)
    }
  }
}
