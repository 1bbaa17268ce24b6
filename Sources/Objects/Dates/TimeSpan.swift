/// `System.TimeSpan`: a length of time in ticks of 100 ns.
public struct TimeSpan: Sendable, Hashable, Comparable {
  public var ticks: Int64

  public init(ticks: Int64) { self.ticks = ticks }

  public static let ticksPerMicrosecond: Int64 = 10
  public static let ticksPerMillisecond: Int64 = 10_000
  public static let ticksPerSecond: Int64 = 10_000_000
  public static let ticksPerMinute: Int64 = 600_000_000
  public static let ticksPerHour: Int64 = 36_000_000_000
  public static let ticksPerDay: Int64 = 864_000_000_000

  public static let zero = TimeSpan(ticks: 0)
  public static let minValue = TimeSpan(ticks: .min)
  public static let maxValue = TimeSpan(ticks: .max)

  static let overflow = ValueError(.overflow, "TimeSpan overflowed because the duration is too long.")

  /// From its parts, each of any size; .NET's `ArgumentOutOfRangeException` when the sum is too long.
  public init(
    days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds: Int = 0, milliseconds: Int = 0, microseconds: Int = 0
  ) throws(ValueError) {
    var total: Int64 = 0
    for (count, unit) in [
      (days, TimeSpan.ticksPerDay), (hours, TimeSpan.ticksPerHour), (minutes, TimeSpan.ticksPerMinute),
      (seconds, TimeSpan.ticksPerSecond), (milliseconds, TimeSpan.ticksPerMillisecond),
      (microseconds, TimeSpan.ticksPerMicrosecond),
    ] {
      let (product, overflow) = Int64(count).multipliedReportingOverflow(by: unit)
      let (sum, again) = total.addingReportingOverflow(product)
      if overflow || again {
        throw ValueError(.argumentOutOfRange, "TimeSpan overflowed because the duration is too long.")
      }
      total = sum
    }
    ticks = total
  }

  /// `FromDays`, `FromHours` and so on: `value` units of `ticks` each.
  public static func from(_ value: Double, unit ticks: Int64) throws(ValueError) -> TimeSpan {
    if value.isNaN {
      throw ValueError(.argument, "TimeSpan does not accept floating point Not-a-Number values.")
    }
    let total = value * Double(ticks)
    // The largest double below 2^63 and the smallest not below -2^63 bound what fits.
    guard total >= -9_223_372_036_854_775_808, total < 9_223_372_036_854_775_808 else {
      if total == 9_223_372_036_854_775_808 { return .maxValue }
      throw overflow
    }
    return TimeSpan(ticks: Int64(total))
  }

  public var days: Int { Int(ticks / TimeSpan.ticksPerDay) }
  public var hours: Int { Int(ticks / TimeSpan.ticksPerHour % 24) }
  public var minutes: Int { Int(ticks / TimeSpan.ticksPerMinute % 60) }
  public var seconds: Int { Int(ticks / TimeSpan.ticksPerSecond % 60) }
  public var milliseconds: Int { Int(ticks / TimeSpan.ticksPerMillisecond % 1000) }
  public var microseconds: Int { Int(ticks / TimeSpan.ticksPerMicrosecond % 1000) }
  public var nanoseconds: Int { Int(ticks % TimeSpan.ticksPerMicrosecond * 100) }

  public var totalDays: Double { Double(ticks) / Double(TimeSpan.ticksPerDay) }
  public var totalHours: Double { Double(ticks) / Double(TimeSpan.ticksPerHour) }
  public var totalMinutes: Double { Double(ticks) / Double(TimeSpan.ticksPerMinute) }
  public var totalSeconds: Double { Double(ticks) / Double(TimeSpan.ticksPerSecond) }
  public var totalMicroseconds: Double { Double(ticks) / Double(TimeSpan.ticksPerMicrosecond) }
  public var totalNanoseconds: Double { Double(ticks) * 100 }
  public var totalMilliseconds: Double {
    let value = Double(ticks) / Double(TimeSpan.ticksPerMillisecond)
    return min(max(value, -922_337_203_685_477), 922_337_203_685_477)
  }

  public static func < (a: TimeSpan, b: TimeSpan) -> Bool { a.ticks < b.ticks }

  public func adding(_ other: TimeSpan) throws(ValueError) -> TimeSpan {
    let (sum, overflow) = ticks.addingReportingOverflow(other.ticks)
    if overflow { throw TimeSpan.overflow }
    return TimeSpan(ticks: sum)
  }
  public func subtracting(_ other: TimeSpan) throws(ValueError) -> TimeSpan {
    let (difference, overflow) = ticks.subtractingReportingOverflow(other.ticks)
    if overflow { throw TimeSpan.overflow }
    return TimeSpan(ticks: difference)
  }
  public func negated() throws(ValueError) -> TimeSpan {
    if ticks == .min {
      throw ValueError(.overflow, "Negating the minimum value of a twos complement number is invalid.")
    }
    return TimeSpan(ticks: -ticks)
  }
  /// `Duration()`: the magnitude.
  public func duration() throws(ValueError) -> TimeSpan {
    if ticks == .min {
      throw ValueError(
        .overflow,
        "The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value of TimeSpan.MaxValue."
      )
    }
    return TimeSpan(ticks: abs(ticks))
  }
  public func multiplied(by factor: Double) throws(ValueError) -> TimeSpan {
    if factor.isNaN {
      throw ValueError(.argument, "TimeSpan does not accept floating point Not-a-Number values.", parameter: "factor")
    }
    return try TimeSpan.from((Double(ticks) * factor).rounded(.toNearestOrEven), unit: 1)
  }
  public func divided(by divisor: Double) throws(ValueError) -> TimeSpan {
    if divisor.isNaN {
      throw ValueError(.argument, "TimeSpan does not accept floating point Not-a-Number values.", parameter: "divisor")
    }
    return try TimeSpan.from((Double(ticks) / divisor).rounded(.toNearestOrEven), unit: 1)
  }
}
