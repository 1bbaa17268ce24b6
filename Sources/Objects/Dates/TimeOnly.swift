import Culture

/// `System.TimeOnly`: a time of day in ticks since midnight.
public struct TimeOnly: Sendable, Hashable, Comparable {
  public let ticks: Int64

  public init(ticks: Int64) throws(ValueError) {
    guard ticks >= 0, ticks < TimeSpan.ticksPerDay else {
      throw ValueError(
        .argumentOutOfRange, "Ticks must be between 0 and and TimeOnly.MaxValue.Ticks.", parameter: "ticks")
    }
    self.ticks = ticks
  }

  public init(hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0) throws(ValueError) {
    let moment = try DateTime(
      year: 1, month: 1, day: 1, hour: hour, minute: minute, second: second, millisecond: millisecond)
    ticks = moment.ticks
  }

  /// `FromDateTime`.
  public init(_ date: DateTime) { ticks = date.ticks % TimeSpan.ticksPerDay }

  public static func < (a: TimeOnly, b: TimeOnly) -> Bool { a.ticks < b.ticks }

  public var timeSpan: TimeSpan { TimeSpan(ticks: ticks) }
  var dateTime: DateTime { DateTime(unchecked: ticks) }
  public var hour: Int { dateTime.hour }
  public var minute: Int { dateTime.minute }
  public var second: Int { dateTime.second }
  public var millisecond: Int { dateTime.millisecond }

  /// `Add`: turns over at midnight.
  public func adding(_ span: TimeSpan) -> TimeOnly {
    let sum = (ticks + span.ticks % TimeSpan.ticksPerDay + TimeSpan.ticksPerDay) % TimeSpan.ticksPerDay
    return TimeOnly(DateTime(unchecked: sum))
  }

  /// `ToString(format, culture)`; an empty format is `t`. Formats that show a date are refused.
  public func text(_ format: String = "", _ culture: CultureInfo = .invariant) throws(ValueError) -> String {
    switch format {
    case "", "t": return try dateTime.text("t", culture)
    case "T": return try dateTime.text("T", culture)
    case "o", "O": return try dateTime.text("HH':'mm':'ss'.'fffffff")
    case "r", "R": return try dateTime.text("HH':'mm':'ss")
    default:
      if format.utf8.count == 1 || PictureLetters(format).contains(anyOf: "dMygzK/") { throw .invalidFormatString }
      return try dateTime.text(format, culture)
    }
  }

  public static func parse(_ text: String, _ culture: CultureInfo) throws(ValueError) -> TimeOnly {
    guard let date = try? DateTime.parse(text, culture, [.noCurrentDateDefault]), date.ticks < TimeSpan.ticksPerDay
    else {
      throw .format("String '\(text)' was not recognized as a valid TimeOnly.")
    }
    return TimeOnly(date)
  }
}
