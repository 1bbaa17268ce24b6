/// A moment, in units of 100 nanoseconds since the start of the year 1 in UTC: what .NET calls ticks.
///
/// On the wire it is `2024-05-07T09:03:01.1234567+00:00`, as the compute provider writes it.
public struct Timestamp: Hashable, Sendable, Comparable {
  public var ticks: Int64

  public init(ticks: Int64) { self.ticks = ticks }

  /// Ticks in a second.
  public static let second: Int64 = 10_000_000
  /// Ticks at the start of 1970.
  public static let unixEpoch: Int64 = 621_355_968_000_000_000

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.ticks < right.ticks }

  /// A moment so many seconds later.
  public func adding(seconds: Int64) -> Timestamp { Timestamp(ticks: ticks + seconds * Timestamp.second) }
}

extension Timestamp: CustomStringConvertible {
  public var description: String {
    let (days, rest) = (ticks / (86_400 * Timestamp.second), ticks % (86_400 * Timestamp.second))
    let (year, month, day) = Timestamp.date(days)
    let seconds = rest / Timestamp.second
    func padded(_ value: Int64, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    let time = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    return "\(date)T\(time).\(padded(rest % Timestamp.second, 7))+00:00"
  }

  /// Year, month and day of a number of days since 0001-01-01 (Gregorian throughout).
  private static func date(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    // Counted from 0000-03-01, so that the day which some years lack is a year's last.
    let shifted = days + 306
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return shifted / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 306
  }
}

extension Timestamp {
  /// Reads `2024-05-07T09:03:01.1234567+00:00`; the fraction and the zone may be missing (then it is UTC) and the zone may be `Z`.
  public init?(_ text: String) {
    var digits = Substring(text)
    func number(_ count: Int, before separator: Character?) -> Int64? {
      let part = digits.prefix(count)
      guard part.utf8.count == count, part.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int64(part)
      else { return nil }
      digits = digits.dropFirst(count)
      if let separator {
        guard digits.first == separator else { return nil }
        digits = digits.dropFirst()
      }
      return value
    }
    guard let year = number(4, before: "-"), let month = number(2, before: "-"), let day = number(2, before: "T"),
      let hour = number(2, before: ":"), let minute = number(2, before: ":"), let second = number(2, before: nil),
      (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 60
    else { return nil }
    let days = Timestamp.days(year, month, day)
    guard Timestamp.date(days) == (year, month, day) else { return nil }
    var fraction: Int64 = 0
    if digits.first == "." {
      let part = digits.dropFirst().prefix { $0.isASCII && $0.isWholeNumber }
      guard !part.isEmpty, let value = Int64((part + "0000000").prefix(7)) else { return nil }
      fraction = value
      digits = digits.dropFirst(1 + part.count)
    }
    var offset: Int64 = 0
    if let sign = digits.first, sign == "+" || sign == "-" {
      digits = digits.dropFirst()
      guard let hours = number(2, before: ":"), let minutes = number(2, before: nil) else { return nil }
      offset = (hours * 3600 + minutes * 60) * (sign == "-" ? -1 : 1)
    } else if digits == "Z" {
      digits = ""
    }
    guard digits.isEmpty else { return nil }
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.init(ticks: seconds * Timestamp.second + fraction)
  }
}

extension Timestamp: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Timestamp(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no time")
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
