import Culture
import Objects
import Runtime

/// Texts as .NET writes them for the current culture, where a string in a script would take the invariant one.
enum CurrentCulture {
  static func text(_ value: Value, _ session: Session) throws(Unwind) -> String {
    if case .dateTime(let date) = value.unwrapped { return try netting { () throws(ValueError) in try date.text("", .enUS) } }
    if let date = value.dateTimeOffset { return try netting { () throws(ValueError) in try date.text("", .enUS) } }
    return try Conversion.string(value, session)
  }
}
