import Culture
import Objects

/// Texts that ConvertFrom-Json takes for dates: ISO 8601 with a time, as Newtonsoft's reader recognises them.
enum JsonDates {
  static func date(_ text: String, _ kind: JsonReader.DateKind) -> Value? {
    let count = text.utf8.count
    guard count >= 19, count <= 40 else { return nil }
    var copy = text
    return copy.withUTF8 { parse($0, kind) }
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: JsonReader.DateKind) -> Value? {
    guard bytes[10] == UInt8(ascii: "T"), bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":")
    else { return nil }
    guard let year = number(bytes, 0, 4), let month = number(bytes, 5, 2), let day = number(bytes, 8, 2), let hour = number(bytes, 11, 2),
      let minute = number(bytes, 14, 2), let second = number(bytes, 17, 2), minute < 60, second < 60,
      hour < 24 || hour == 24 && minute == 0 && second == 0
    else { return nil }
    var place = 19
    guard let fraction = fraction(bytes, &place), let zone = zone(bytes, place) else { return nil }
    guard let start = try? DateTime(year: year, month: month, day: day), var ticks = Optional(start.ticks) else { return nil }
    ticks += Int64((hour * 60 + minute) * 60 + second) * TimeSpan.ticksPerSecond + fraction
    return value(ticks, zone, kind)
  }

  private enum Zone {
    case none, utc
    case offset(minutes: Int)
  }

  private static func value(_ ticks: Int64, _ zone: Zone, _ kind: JsonReader.DateKind) -> Value? {
    guard kind != .offset else {
      guard let date = try? DateTime(ticks: ticks) else { return nil }
      switch zone {
      case .none: return (try? DateTimeOffset(date)).map { Value($0) }
      case .utc: return (try? DateTimeOffset(date, offset: .zero)).map { Value($0) }
      case .offset(let minutes):
        let offset = TimeSpan(ticks: Int64(minutes) * TimeSpan.ticksPerMinute)
        return (try? DateTimeOffset(date, offset: offset)).map { Value($0) }
      }
    }
    let date: DateTime?
    switch zone {
    case .none: date = try? DateTime(ticks: ticks)
    case .utc: date = try? DateTime(ticks: ticks, kind: .utc)
    case .offset(let minutes):
      date = (try? DateTime(ticks: ticks - Int64(minutes) * TimeSpan.ticksPerMinute, kind: .utc))?.toLocalTime()
    }
    guard let date else { return nil }
    switch kind {
    case .local: return .dateTime(date.kind == .unspecified ? date.with(kind: .local) : date.toLocalTime())
    case .utc: return .dateTime(date.kind == .unspecified ? date.with(kind: .utc) : date.toUniversalTime())
    default: return .dateTime(date)
    }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var number = 0
    for index in start..<(start + count) {
      guard bytes[index] &- 48 < 10 else { return nil }
      number = number * 10 + Int(bytes[index] - 48)
    }
    return number
  }

  /// The digits after the point, at most seven that count.
  private static func fraction(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Int64? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: ".") else { return 0 }
    place += 1
    var ticks: Int64 = 0
    var scale = TimeSpan.ticksPerSecond
    let start = place
    while place < bytes.count, bytes[place] &- 48 < 10 {
      if place - start >= 7 { return nil }
      scale /= 10
      ticks += Int64(bytes[place] - 48) * scale
      place += 1
    }
    return place == start ? nil : ticks
  }

  private static func zone(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Zone? {
    if place == bytes.count { return Zone.none }
    if bytes[place] == UInt8(ascii: "Z") { return place + 1 == bytes.count ? .utc : nil }
    guard bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-"), bytes.count >= place + 3,
      let hours = number(bytes, place + 1, 2)
    else { return nil }
    var minutes = hours * 60
    if bytes.count == place + 6, bytes[place + 3] == UInt8(ascii: ":"), let rest = number(bytes, place + 4, 2) {
      minutes += rest
    } else if bytes.count == place + 5, let rest = number(bytes, place + 3, 2) {
      minutes += rest
    } else if bytes.count != place + 3 {
      return nil
    }
    return .offset(minutes: bytes[place] == UInt8(ascii: "-") ? -minutes : minutes)
  }
}
