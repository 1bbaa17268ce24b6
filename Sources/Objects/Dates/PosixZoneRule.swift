/// A zone's rule for every year, as POSIX writes it in `TZ`: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct PosixZoneRule: Sendable {
  /// A moment in each year.
  private enum Day: Sendable {
    /// The `week`-th `weekday` of `month`; week 5 is the last.
    case weekday(month: Int, week: Int, weekday: Int)
    /// 1...365; the 29th of February is never counted.
    case julian(Int)
    /// 0...365.
    case ordinal(Int)
  }

  let standard: TimeZone.Period
  private let daylight: TimeZone.Period?
  private let start: (day: Day, seconds: Int)
  private let end: (day: Day, seconds: Int)

  init?(_ text: String) {
    var scanner = Scanner(bytes: Array(text.utf8))
    guard let name = scanner.name(), let offset = scanner.time() else { return nil }
    standard = TimeZone.Period(offset: -offset, isDaylight: false, abbreviation: name)
    guard !scanner.isAtEnd else {
      daylight = nil
      start = (.ordinal(0), 0)
      end = (.ordinal(0), 0)
      return
    }
    guard let summer = scanner.name() else { return nil }
    var summerOffset = -offset + 3600
    if !scanner.isAtEnd, scanner.current != UInt8(ascii: ",") {
      guard let other = scanner.time() else { return nil }
      summerOffset = -other
    }
    daylight = TimeZone.Period(offset: summerOffset, isDaylight: true, abbreviation: summer)
    if scanner.isAtEnd {
      // POSIX leaves it open; the United States' rule is what libraries take.
      start = (.weekday(month: 3, week: 2, weekday: 0), 7200)
      end = (.weekday(month: 11, week: 1, weekday: 0), 7200)
      return
    }
    guard scanner.take(UInt8(ascii: ",")), let first = scanner.rule(), scanner.take(UInt8(ascii: ",")),
      let second = scanner.rule(), scanner.isAtEnd
    else { return nil }
    start = first
    end = second
  }

  func period(at seconds: Int64) -> TimeZone.Period {
    guard let daylight else { return standard }
    let days = Int((seconds + Int64(standard.offset)).floorDivided(by: 86_400)) + Int(DateTime.daysTo1970)
    let year = DateTime.civil(max(0, days)).year
    let from = moment(start, year) - Int64(standard.offset)
    let to = moment(end, year) - Int64(daylight.offset)
    let isSummer = from < to ? seconds >= from && seconds < to : seconds >= from || seconds < to
    return isSummer ? daylight : standard
  }

  /// Seconds since 1970 by the local clock.
  private func moment(_ rule: (day: Day, seconds: Int), _ year: Int) -> Int64 {
    let first = DateTime.days(year, 1, 1) ?? 0
    let day: Int
    switch rule.day {
    case .ordinal(let number): day = first + number
    case .julian(let number): day = first + number - 1 + (number > 59 && DateTime.isLeapYear(year) ? 1 : 0)
    case .weekday(let month, let week, let weekday):
      let monthStart = DateTime.days(year, month, 1) ?? first
      let shift = (weekday - (monthStart + 1) % 7 + 7) % 7 + (week - 1) * 7
      day = monthStart + (shift >= DateTime.daysInMonth(year, month) ? shift - 7 : shift)
    }
    return (Int64(day) - DateTime.daysTo1970) * 86_400 + Int64(rule.seconds)
  }

  private struct Scanner {
    let bytes: [UInt8]
    var index = 0
    var isAtEnd: Bool { index >= bytes.count }
    var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

    mutating func take(_ byte: UInt8) -> Bool {
      guard current == byte else { return false }
      index += 1
      return true
    }

    mutating func name() -> String? {
      let start = index
      if take(UInt8(ascii: "<")) {
        while !isAtEnd, current != UInt8(ascii: ">") { index += 1 }
        guard take(UInt8(ascii: ">")) else { return nil }
        return String(decoding: bytes[(start + 1)..<(index - 1)], as: UTF8.self)
      }
      while current | 0x20 >= 97, current | 0x20 <= 122 { index += 1 }
      return index - start >= 3 ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
    }

    mutating func number() -> Int? {
      var value = 0
      let start = index
      while current >= 48, current <= 57, index - start < 4 {
        value = value * 10 + Int(current - 48)
        index += 1
      }
      return index > start ? value : nil
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    mutating func time() -> Int? {
      let isNegative = take(UInt8(ascii: "-"))
      if !isNegative { _ = take(UInt8(ascii: "+")) }
      guard let hours = number() else { return nil }
      var seconds = hours * 3600
      if take(UInt8(ascii: ":")) {
        guard let minutes = number() else { return nil }
        seconds += minutes * 60
        if take(UInt8(ascii: ":")) {
          guard let rest = number() else { return nil }
          seconds += rest
        }
      }
      return isNegative ? -seconds : seconds
    }

    mutating func rule() -> (day: Day, seconds: Int)? {
      let day: Day
      if take(UInt8(ascii: "M")) {
        guard let month = number(), take(UInt8(ascii: ".")), let week = number(), take(UInt8(ascii: ".")),
          let weekday = number(), (1...12).contains(month), (1...5).contains(week), (0...6).contains(weekday)
        else { return nil }
        day = .weekday(month: month, week: week, weekday: weekday)
      } else if take(UInt8(ascii: "J")) {
        guard let number = number() else { return nil }
        day = .julian(number)
      } else {
        guard let number = number() else { return nil }
        day = .ordinal(number)
      }
      guard take(UInt8(ascii: "/")) else { return (day, 7200) }
      guard let seconds = time() else { return nil }
      return (day, seconds)
    }
  }
}

extension Int64 {
  /// The quotient rounded down.
  func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
