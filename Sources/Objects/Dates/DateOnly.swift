import Culture

/// `System.DateOnly`: a day.
public struct DateOnly: Sendable, Hashable, Comparable {
  /// Days since 0001-01-01.
  public let dayNumber: Int

  private init(unchecked dayNumber: Int) { self.dayNumber = dayNumber }

  public init(dayNumber: Int) throws(ValueError) {
    guard (0...3_652_058).contains(dayNumber) else {
      throw ValueError(
        .argumentOutOfRange, "Day number must be between 0 and DateOnly.MaxValue.DayNumber.", parameter: "dayNumber")
    }
    self.dayNumber = dayNumber
  }

  public init(year: Int, month: Int, day: Int) throws(ValueError) {
    try self.init(DateTime(year: year, month: month, day: day))
  }

  /// `FromDateTime`.
  public init(_ date: DateTime) { dayNumber = Int(date.ticks / TimeSpan.ticksPerDay) }

  public static let minValue = DateOnly(unchecked: 0)
  public static let maxValue = DateOnly(unchecked: 3_652_058)

  public static func < (a: DateOnly, b: DateOnly) -> Bool { a.dayNumber < b.dayNumber }

  /// Midnight of the day.
  public var dateTime: DateTime { DateTime(unchecked: Int64(dayNumber) * TimeSpan.ticksPerDay) }

  /// The day that `change` makes of this one's midnight.
  public func changed(_ change: (DateTime) throws(ValueError) -> DateTime) throws(ValueError) -> DateOnly {
    DateOnly(try change(dateTime))
  }

  /// `ToString(format, culture)`; an empty format is `d`. Formats that show a time are refused.
  public func text(_ format: String = "", _ culture: CultureInfo = .invariant) throws(ValueError) -> String {
    switch format {
    case "", "d": return try dateTime.text("d", culture)
    case "o", "O": return try dateTime.text("yyyy'-'MM'-'dd")
    case "r", "R": return try dateTime.text("ddd, dd MMM yyyy")
    default:
      if format.utf8.count == 1, !["D", "m", "M", "y", "Y"].contains(format) { throw .invalidFormatString }
      if PictureLetters(format).contains(anyOf: "tHhmsfFzK") { throw .invalidFormatString }
      return try dateTime.text(format, culture)
    }
  }

  public static func parse(_ text: String, _ culture: CultureInfo) throws(ValueError) -> DateOnly {
    guard let date = try? DateTime.parse(text, culture), date.timeOfDay.ticks == 0 else {
      throw .format("String '\(text)' was not recognized as a valid DateOnly.")
    }
    return DateOnly(date)
  }
}
