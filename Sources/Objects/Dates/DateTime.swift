/// `System.DateTimeKind`.
public enum DateTimeKind: Int, Sendable { case unspecified, utc, local }

/// `System.DateTime`: ticks of 100 ns since the first of January 0001, and what clock they are of.
///
/// One 64-bit word in .NET's layout: 62 bits of ticks, two of kind (3 is local time in the second pass of an hour that
/// comes twice). Two dates are equal when their ticks are; the kind takes no part.
public struct DateTime: Sendable, Hashable, Comparable {
  /// The word as .NET's `ToBinary` nearly has it.
  public let data: UInt64

  static let ticksMask: UInt64 = 0x3FFF_FFFF_FFFF_FFFF
  public static let maxTicks: Int64 = 3_155_378_975_999_999_999
  static let daysTo1970: Int64 = 719_162
  static let ticksTo1970 = daysTo1970 * TimeSpan.ticksPerDay

  public init(data: UInt64) { self.data = data }

  init(unchecked ticks: Int64, _ kind: DateTimeKind = .unspecified) {
    data = UInt64(bitPattern: ticks) | UInt64(kind.rawValue) << 62
  }

  /// `new DateTime(ticks, kind)`.
  public init(ticks: Int64, kind: DateTimeKind = .unspecified) throws(ValueError) {
    guard ticks >= 0, ticks <= DateTime.maxTicks else {
      throw ValueError(
        .argumentOutOfRange, "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.",
        parameter: "ticks")
    }
    self.init(unchecked: ticks, kind)
  }

  /// `new DateTime(year, month, day, ...)`.
  public init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0,
    microsecond: Int = 0, kind: DateTimeKind = .unspecified
  ) throws(ValueError) {
    guard let days = DateTime.days(year, month, day) else {
      throw ValueError(.argumentOutOfRange, "Year, Month, and Day parameters describe an un-representable DateTime.")
    }
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      throw ValueError(
        .argumentOutOfRange, "Hour, Minute, and Second parameters describe an un-representable DateTime.")
    }
    guard (0...999).contains(millisecond) else {
      throw ValueError(.argumentOutOfRange, "Valid values are between 0 and 999, inclusive.", parameter: "millisecond")
    }
    guard (0...999).contains(microsecond) else {
      throw ValueError(.argumentOutOfRange, "Valid values are between 0 and 999, inclusive.", parameter: "microsecond")
    }
    let seconds = Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    self.init(
      unchecked: seconds * TimeSpan.ticksPerSecond + Int64(millisecond) * TimeSpan.ticksPerMillisecond
        + Int64(microsecond) * 10, kind)
  }

  public static let minValue = DateTime(unchecked: 0)
  public static let maxValue = DateTime(unchecked: maxTicks)
  public static let unixEpoch = DateTime(unchecked: ticksTo1970, .utc)

  public var ticks: Int64 { Int64(bitPattern: data & DateTime.ticksMask) }
  public var kind: DateTimeKind {
    switch data >> 62 {
    case 0: .unspecified
    case 1: .utc
    default: .local
    }
  }
  /// `DateTime.SpecifyKind`.
  public func with(kind: DateTimeKind) -> DateTime { DateTime(unchecked: ticks, kind) }

  public static func == (a: DateTime, b: DateTime) -> Bool { a.ticks == b.ticks }
  public static func < (a: DateTime, b: DateTime) -> Bool { a.ticks < b.ticks }
  public func hash(into hasher: inout Hasher) { hasher.combine(ticks) }
}

extension DateTime {
  public static func isLeapYear(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// `DateTime.DaysInMonth`; both must be valid.
  public static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

  /// Days since 0001-01-01; `nil` for what is no date.
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= daysInMonth(year, month) else {
      return nil
    }
    let before = year - 1
    let leap = month > 2 && isLeapYear(year) ? 1 : 0
    return before * 365 + before / 4 - before / 100 + before / 400 + daysBefore[month - 1] + leap + day - 1
  }

  /// Year, month and day at once, which is cheaper than one by one.
  public var civil: (year: Int, month: Int, day: Int) { DateTime.civil(Int(ticks / TimeSpan.ticksPerDay)) }

  /// The date `days` days after 0001-01-01.
  static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    // Counted from the first of March 0000, every leap day ends a cycle.
    let shifted = days + 306
    let century = (shifted * 4 + 3) / 146_097
    let inCentury = shifted - century * 146_097 / 4
    let year = (inCentury * 4 + 3) / 1461
    let inYear = inCentury - year * 1461 / 4
    let month = (inYear * 5 + 2) / 153
    let day = inYear - (month * 153 + 2) / 5 + 1
    return (century * 100 + year + (month >= 10 ? 1 : 0), month >= 10 ? month - 9 : month + 3, day)
  }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var day: Int { civil.day }
  public var hour: Int { Int(ticks / TimeSpan.ticksPerHour % 24) }
  public var minute: Int { Int(ticks / TimeSpan.ticksPerMinute % 60) }
  public var second: Int { Int(ticks / TimeSpan.ticksPerSecond % 60) }
  public var millisecond: Int { Int(ticks / TimeSpan.ticksPerMillisecond % 1000) }
  public var microsecond: Int { Int(ticks / 10 % 1000) }
  public var nanosecond: Int { Int(ticks % 10 * 100) }
  /// 0 is Sunday.
  public var dayOfWeek: Int { Int((ticks / TimeSpan.ticksPerDay + 1) % 7) }
  public var dayOfYear: Int {
    Int(ticks / TimeSpan.ticksPerDay) - (DateTime.days(year, 1, 1) ?? 0) + 1
  }
  public var timeOfDay: TimeSpan { TimeSpan(ticks: ticks % TimeSpan.ticksPerDay) }
  /// Midnight of the same day.
  public var date: DateTime { DateTime(unchecked: ticks - ticks % TimeSpan.ticksPerDay, kind) }

  /// ISO 8601's year and week (`ISOWeek`).
  public var isoWeek: (year: Int, week: Int) {
    let weekday = dayOfWeek == 0 ? 7 : dayOfWeek
    let week = (dayOfYear - weekday + 10) / 7
    if week < 1 { return (year - 1, DateTime.isoWeeks(in: year - 1)) }
    if week > DateTime.isoWeeks(in: year) { return (year + 1, 1) }
    return (year, week)
  }

  static func isoWeeks(in year: Int) -> Int {
    func remainder(_ year: Int) -> Int { (year + year / 4 - year / 100 + year / 400) % 7 }
    return remainder(year) == 4 || remainder(year - 1) == 3 ? 53 : 52
  }
}
