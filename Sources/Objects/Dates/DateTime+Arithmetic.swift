/// Sums and differences of dates, with .NET's limits and errors.
extension DateTime {
  private static func outOfRange(_ parameter: String) -> ValueError {
    ValueError(
      .argumentOutOfRange, "The added or subtracted value results in an un-representable DateTime.",
      parameter: parameter)
  }

  public func adding(ticks count: Int64) throws(ValueError) -> DateTime {
    let (sum, overflow) = ticks.addingReportingOverflow(count)
    guard !overflow, sum >= 0, sum <= DateTime.maxTicks else { throw DateTime.outOfRange("value") }
    return DateTime(data: data & ~DateTime.ticksMask | UInt64(bitPattern: sum))
  }

  public func adding(_ span: TimeSpan) throws(ValueError) -> DateTime { try adding(ticks: span.ticks) }

  public func subtracting(_ span: TimeSpan) throws(ValueError) -> DateTime {
    guard span.ticks != .min else { throw DateTime.outOfRange("value") }
    return try adding(ticks: -span.ticks)
  }

  public func subtracting(_ other: DateTime) -> TimeSpan { TimeSpan(ticks: ticks - other.ticks) }

  /// `AddDays`, `AddHours` and so on: `value` units of `unit` ticks each.
  public func adding(_ value: Double, unit: Int64) throws(ValueError) -> DateTime {
    let limit = Double(DateTime.maxTicks) / Double(unit) + 1
    guard value.magnitude <= limit else { throw DateTime.outOfRange("value") }
    let whole = value.rounded(.towardZero)
    return try adding(ticks: Int64(whole) * unit + Int64((value - whole) * Double(unit)))
  }

  /// `AddMonths`: the day moves back to the month's last where it must.
  public func adding(months: Int) throws(ValueError) -> DateTime {
    guard months.magnitude <= 120_000 else {
      throw ValueError(.argumentOutOfRange, "Months value must be between +/-120000.", parameter: "months")
    }
    let (year, month, day) = civil
    let total = year * 12 + month - 1 + months
    let newYear = total / 12
    let newMonth = total % 12 + 1
    guard total >= 12, newYear <= 9999 else { throw DateTime.outOfRange("months") }
    let newDay = min(day, DateTime.daysInMonth(newYear, newMonth))
    guard let days = DateTime.days(newYear, newMonth, newDay) else { throw DateTime.outOfRange("months") }
    let moved = Int64(days) * TimeSpan.ticksPerDay + ticks % TimeSpan.ticksPerDay
    return DateTime(data: data & ~DateTime.ticksMask | UInt64(bitPattern: moved))
  }

  public func adding(years: Int) throws(ValueError) -> DateTime {
    guard years.magnitude <= 10_000 else {
      throw ValueError(.argumentOutOfRange, "Years value must be between +/-10000.", parameter: "years")
    }
    do throws(ValueError) {
      return try adding(months: years * 12)
    } catch {
      throw DateTime.outOfRange("value")
    }
  }
}
