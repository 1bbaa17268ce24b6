import Glibc

/// The clock and the local time zone.
extension DateTime {
  /// `DateTime.UtcNow`, to the tick.
  public static var utcNow: DateTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return DateTime(
      unchecked: ticksTo1970 + Int64(time.tv_sec) * TimeSpan.ticksPerSecond + Int64(time.tv_nsec) / 100, .utc)
  }

  /// `DateTime.Now`.
  public static var now: DateTime { utcNow.toLocalTime() }
  /// `DateTime.Today`.
  public static var today: DateTime { now.date }

  /// Seconds since 1970, rounded down, of this clock reading taken as UTC.
  var unixSeconds: Int64 {
    ticks / TimeSpan.ticksPerSecond - DateTime.daysTo1970 * 86_400
  }

  /// How far local time is ahead of UTC at this moment: of local or unspecified time it is that clock's reading that counts.
  public func utcOffset(_ zone: TimeZone = .local) -> TimeSpan {
    kind == .utc
      ? TimeSpan(ticks: 0)
      : TimeSpan(ticks: Int64(zone.offset(ofLocal: self)) * TimeSpan.ticksPerSecond)
  }

  private static func clamped(_ ticks: Int64, _ kind: DateTimeKind) -> DateTime {
    DateTime(unchecked: min(max(ticks, 0), maxTicks), kind)
  }

  /// `ToUniversalTime`: unspecified time is taken for local.
  public func toUniversalTime(_ zone: TimeZone = .local) -> DateTime {
    if kind == .utc { return self }
    return DateTime.clamped(ticks - Int64(zone.offset(ofLocal: self)) * TimeSpan.ticksPerSecond, .utc)
  }

  /// `ToLocalTime`: unspecified time is taken for UTC.
  public func toLocalTime(_ zone: TimeZone = .local) -> DateTime {
    if kind == .local { return self }
    let period = zone.period(at: unixSeconds)
    let local = DateTime.clamped(ticks + Int64(period.offset) * TimeSpan.ticksPerSecond, .local)
    // The first pass of an hour that comes twice is marked, so that the way back finds it.
    if period.isDaylight, zone.isAmbiguous(local) { return DateTime(data: local.data | 3 << 62) }
    return local
  }

  /// Whether this is local time in the daylight pass of an hour that comes twice.
  var isAmbiguousDaylight: Bool { data >> 62 == 3 }

  /// Whether daylight saving time is in force then.
  public func isDaylightSavingTime(_ zone: TimeZone = .local) -> Bool {
    if kind == .utc { return false }
    return zone.period(at: unixSeconds - Int64(zone.offset(ofLocal: self))).isDaylight
  }

  /// `ToFileTime` in ticks since 1601.
  public var fileTime: Int64 { toUniversalTime().ticks - 504_911_232_000_000_000 }
}
