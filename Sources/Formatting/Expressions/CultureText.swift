import Culture
import Objects

/// Values as text in the session's culture: what `ToString()` gives.
enum CultureText {
  /// Without a format.
  static func plain(_ value: Value, _ context: any FormattingContext) throws(Unwind) -> String {
    switch value {
    case .string(let string): return string.text
    case .int(let number): return String(number)
    case .bool(let flag): return flag ? "True" : "False"
    case .double(let number):
      if let whole = Int64(exactly: number), whole.magnitude < 1_000_000_000_000_000, whole != 0 || number.sign == .plus {
        return NumberFormatting.string(whole, context.culture.number)
      }
      return try netting { () throws(ValueError) in try NumberFormatting.string(number, "G15", context.culture.number) }
    case .single(let number):
      return try netting { () throws(ValueError) in try NumberFormatting.string(number, "G7", context.culture.number) }
    case .dateTime(let date): return try netting { () throws(ValueError) in try date.text("", context.culture) }
    case .object(let object):
      if object.isWrapper, object.extended?.find("ToString") == nil { return try plain(object.wrapped, context) }
      if let date = value.dateTimeOffset {
        return try netting { () throws(ValueError) in try date.text("", context.culture) }
      }
      if let number = value.decimal { return NumberFormatting.string(number, info: context.culture.number) }
      return try Conversion.string(value, context.invocation)
    default: return value.displayText
    }
  }

  /// `ToString(format)`.
  static func format(_ value: Value, _ format: String, _ context: any FormattingContext) throws(Unwind) -> String {
    try composite("{0:" + format + "}", value, context)
  }

  /// `-f` with one argument.
  static func composite(_ format: String, _ value: Value, _ context: any FormattingContext) throws(Unwind) -> String {
    try TextOperators.format(Value(format), .array([value]), context.invocation).displayText
  }

  /// `ToString("F")`: the culture's number of digits behind the point, three with ICU's data for most.
  static func fixed(_ value: Value, _ context: any FormattingContext) throws(Unwind) -> String {
    let info = context.culture.number
    return try netting { () throws(ValueError) in
      switch value {
      case .double(let number): return try NumberFormatting.string(number, "F", info)
      case .single(let number): return try NumberFormatting.string(number, "F", info)
      default:
        return try value.decimal.map { (number) throws(ValueError) in try NumberFormatting.string(number, "F", info) }
          ?? value.displayText
      }
    }
  }
}
