import Culture

/// `System.DateTimeOffset`: a clock reading and how far that clock is ahead of UTC, to the minute.
public struct DateTimeOffset: Sendable, Hashable, Comparable {
  /// What the clock shows, of unspecified kind.
  public let dateTime: DateTime
  public let offset: TimeSpan

  private init(_ clock: DateTime, unchecked offset: TimeSpan) {
    dateTime = clock.with(kind: .unspecified)
    self.offset = offset
  }

  /// `new DateTimeOffset(dateTime, offset)`.
  public init(_ dateTime: DateTime, offset: TimeSpan) throws(ValueError) {
    guard offset.ticks % TimeSpan.ticksPerMinute == 0 else {
      throw ValueError(.argument, "Offset must be specified in whole minutes.", parameter: "offset")
    }
    guard offset.ticks.magnitude <= 14 * UInt64(TimeSpan.ticksPerHour) else {
      throw ValueError(.argumentOutOfRange, "Offset must be within plus or minus 14 hours.", parameter: "offset")
    }
    if dateTime.kind == .local, offset != dateTime.utcOffset() {
      throw ValueError(
        .argument, "The UTC Offset of the local dateTime parameter does not match the offset argument.",
        parameter: "offset")
    }
    if dateTime.kind == .utc, offset.ticks != 0 {
      throw ValueError(.argument, "The UTC Offset for Utc DateTime instances must be 0.", parameter: "offset")
    }
    let utc = dateTime.ticks - offset.ticks
    guard utc >= 0, utc <= DateTime.maxTicks else {
      throw ValueError(
        .argumentOutOfRange, "The UTC time represented when the offset is applied must be between year 0 and 10,000.",
        parameter: "offset")
    }
    self.init(dateTime, unchecked: offset)
  }

  /// `new DateTimeOffset(dateTime)`, and the conversion from `DateTime`: local time's offset is the zone's.
  public init(_ dateTime: DateTime) throws(ValueError) {
    // The ends of time stay where they are whatever the zone says.
    if dateTime.kind != .utc, dateTime.ticks == 0 || dateTime.ticks == DateTime.maxTicks {
      self.init(dateTime, unchecked: .zero)
      return
    }
    let offset = dateTime.utcOffset()
    try self.init(dateTime.with(kind: .unspecified), offset: offset)
  }

  public static let minValue = DateTimeOffset(.minValue, unchecked: .zero)
  public static let maxValue = DateTimeOffset(.maxValue, unchecked: .zero)
  public static let unixEpoch = DateTimeOffset(.unixEpoch, unchecked: .zero)
  public static var now: DateTimeOffset { utcNow.toLocalTime() }
  public static var utcNow: DateTimeOffset { DateTimeOffset(.utcNow, unchecked: .zero) }

  public var utcDateTime: DateTime { DateTime(unchecked: dateTime.ticks - offset.ticks, .utc) }
  public var localDateTime: DateTime { utcDateTime.toLocalTime() }
  public var utcTicks: Int64 { dateTime.ticks - offset.ticks }

  /// Equal when they are the same moment, whatever their clocks show.
  public static func == (a: DateTimeOffset, b: DateTimeOffset) -> Bool { a.utcTicks == b.utcTicks }
  public static func < (a: DateTimeOffset, b: DateTimeOffset) -> Bool { a.utcTicks < b.utcTicks }
  public func hash(into hasher: inout Hasher) { hasher.combine(utcTicks) }

  /// The same moment by another clock.
  public func with(offset: TimeSpan) throws(ValueError) -> DateTimeOffset {
    try DateTimeOffset(DateTime(ticks: utcTicks + offset.ticks), offset: offset)
  }
  public func toUniversalTime() -> DateTimeOffset { DateTimeOffset(utcDateTime, unchecked: .zero) }
  public func toLocalTime(_ zone: TimeZone = .local) -> DateTimeOffset {
    let local = utcDateTime.toLocalTime(zone)
    return DateTimeOffset(local, unchecked: TimeSpan(ticks: local.ticks - utcTicks))
  }

  /// The clock's reading moved by `change`, with the same offset.
  public func changed(_ change: (DateTime) throws(ValueError) -> DateTime) throws(ValueError) -> DateTimeOffset {
    try DateTimeOffset(change(dateTime).with(kind: .unspecified), offset: offset)
  }

  public func subtracting(_ other: DateTimeOffset) -> TimeSpan { TimeSpan(ticks: utcTicks - other.utcTicks) }

  public var unixSeconds: Int64 { utcTicks / TimeSpan.ticksPerSecond - DateTime.daysTo1970 * 86_400 }
  public var unixMilliseconds: Int64 { utcTicks / TimeSpan.ticksPerMillisecond - DateTime.daysTo1970 * 86_400_000 }

  public init(unixSeconds seconds: Int64) throws(ValueError) {
    guard seconds >= -62_135_596_800, seconds <= 253_402_300_799 else {
      throw ValueError(
        .argumentOutOfRange, "Valid values are between -62135596800 and 253402300799, inclusive.", parameter: "seconds")
    }
    self.init(DateTime(unchecked: DateTime.ticksTo1970 + seconds * TimeSpan.ticksPerSecond), unchecked: .zero)
  }

  public init(unixMilliseconds milliseconds: Int64) throws(ValueError) {
    guard milliseconds >= -62_135_596_800_000, milliseconds <= 253_402_300_799_999 else {
      throw ValueError(
        .argumentOutOfRange, "Valid values are between -62135596800000 and 253402300799999, inclusive.",
        parameter: "milliseconds")
    }
    self.init(DateTime(unchecked: DateTime.ticksTo1970 + milliseconds * TimeSpan.ticksPerMillisecond), unchecked: .zero)
  }

  /// `ToString(format, culture)`.
  public func text(_ format: String = "", _ culture: CultureInfo = .invariant) throws(ValueError) -> String {
    try DateFormatting.text(dateTime, offset: offset, format, culture.dateTime)
  }
}
