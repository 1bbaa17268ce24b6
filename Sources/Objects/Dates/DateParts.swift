import Culture

/// What a date's text said, before it is decided which moment that is.
struct DateParts {
  /// `nil` when the text had no date.
  var date: (year: Int, month: Int, day: Int)?
  /// Ticks since midnight.
  var time: Int64?
  /// 0 is Sunday.
  var weekday: Int?
  /// Minutes ahead of UTC.
  var zone: Int?
  /// Whether the zone was written as `Z` or `GMT`.
  var isUTC = false
  /// Whether the format itself is one of UTC.
  var impliedUTC = false

  /// Years of two digits up to this one are of this century.
  private static let twoDigitYearMax = 2049

  static func fullYear(_ year: Int, digits: Int) -> Int {
    guard digits <= 2 else { return year }
    let century = twoDigitYearMax / 100
    return (year > twoDigitYearMax % 100 ? century - 1 : century) * 100 + year
  }

  /// The clock's reading; today or the first day of time stands in for a missing date.
  func clock(_ text: String, _ styles: DateTimeStyles) throws(ValueError) -> DateTime {
    var day: DateTime
    if let date {
      guard let days = DateTime.days(date.year, date.month, date.day) else { throw DateParts.notInCalendar(text) }
      day = DateTime(unchecked: Int64(days) * TimeSpan.ticksPerDay)
    } else {
      day = styles.contains(.noCurrentDateDefault) ? .minValue : DateTime.today.with(kind: .unspecified)
    }
    if let weekday, weekday != day.dayOfWeek {
      throw .format("String '\(text)' was not recognized as a valid DateTime because the day of week was incorrect.")
    }
    if let time { day = try day.adding(ticks: time) }
    return day
  }

  /// The `DateTime` that the parts stand for, under `styles`.
  func dateTime(_ text: String, _ styles: DateTimeStyles) throws(ValueError) -> DateTime {
    let clock = try clock(text, styles)
    let isUniversal = styles.contains(.adjustToUniversal)
    if let zone {
      let ticks = clock.ticks - Int64(zone) * TimeSpan.ticksPerMinute
      let utc = DateTime(unchecked: min(max(ticks, 0), DateTime.maxTicks), .utc)
      return isUniversal || (isUTC && styles.contains(.roundtripKind)) ? utc : utc.toLocalTime()
    }
    if styles.contains(.assumeLocal) {
      return isUniversal ? clock.with(kind: .local).toUniversalTime() : clock.with(kind: .local)
    }
    if styles.contains(.assumeUniversal) {
      return isUniversal ? clock.with(kind: .utc) : clock.with(kind: .utc).toLocalTime()
    }
    return clock
  }

  func dateTimeOffset(_ text: String, _ styles: DateTimeStyles) throws(ValueError) -> DateTimeOffset {
    let clock = try clock(text, styles)
    let result: DateTimeOffset
    if let zone {
      result = try DateTimeOffset(clock, offset: TimeSpan(ticks: Int64(zone) * TimeSpan.ticksPerMinute))
    } else if styles.contains(.assumeUniversal) {
      result = try DateTimeOffset(clock, offset: .zero)
    } else {
      result = try DateTimeOffset(clock)
    }
    return styles.contains(.adjustToUniversal) ? result.toUniversalTime() : result
  }

  static func notRecognized(_ text: String) -> ValueError {
    .format("String '\(text)' was not recognized as a valid DateTime.")
  }
  static func notInCalendar(_ text: String) -> ValueError {
    .format(
      "The DateTime represented by the string '\(text)' is not supported in calendar 'System.Globalization.GregorianCalendar'."
    )
  }
}

/// The order of year, month and day in a culture's short date.
enum DateOrder {
  case yearMonthDay, monthDayYear, dayMonthYear, yearDayMonth

  init(_ pattern: String) {
    var letters: [UInt8] = []
    for byte in PictureLetters(pattern).all
    where [UInt8(ascii: "y"), UInt8(ascii: "M"), UInt8(ascii: "d")].contains(byte) {
      if !letters.contains(byte) { letters.append(byte) }
    }
    switch String(decoding: letters, as: UTF8.self) {
    case "yMd": self = .yearMonthDay
    case "ydM": self = .yearDayMonth
    case "dMy": self = .dayMonthYear
    default: self = .monthDayYear
    }
  }
}
