import Glibc
import Synchronization

/// A time zone of the system's database (`/usr/share/zoneinfo`).
public final class TimeZone: Sendable {
  /// A stretch of time with one offset from UTC.
  struct Period: Sendable, Hashable {
    /// Seconds ahead of UTC.
    let offset: Int
    let isDaylight: Bool
    let abbreviation: String
  }

  /// `Europe/Berlin`.
  public let id: String
  /// Moments at which a period begins, in seconds since 1970, ascending.
  private let transitions: [Int64]
  /// The period before the first transition, then one for each.
  private let periods: [Period]
  /// What holds after the last transition.
  private let rule: PosixZoneRule?

  init(id: String, transitions: [Int64], periods: [Period], rule: PosixZoneRule?) {
    self.id = id
    self.transitions = transitions
    self.periods = periods
    self.rule = rule
  }

  public static let utc = TimeZone(
    id: "UTC", transitions: [], periods: [Period(offset: 0, isDaylight: false, abbreviation: "UTC")], rule: nil)

  /// The zone that `TZ` names, or that `/etc/localtime` is; UTC when neither says. Read once.
  public static let local: TimeZone = {
    if let value = getenv("TZ") {
      var name = String(cString: value)
      if name.hasPrefix(":") { name.removeFirst() }
      if name.isEmpty { return .utc }
      return named(name) ?? PosixZoneRule(name).map {
        TimeZone(id: name, transitions: [], periods: [$0.standard], rule: $0)
      } ?? .utc
    }
    var id = "Local"
    var target = [CChar](repeating: 0, count: 4096)
    let length = readlink("/etc/localtime", &target, target.count)
    if length > 0 {
      let path = String(decoding: target[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let parts = path.split(separator: "/")
      if let at = parts.lastIndex(of: "zoneinfo") { id = parts[(at + 1)...].joined(separator: "/") }
    }
    return ZoneFile.read("/etc/localtime", id: id) ?? .utc
  }()

  private static let cache = Mutex<[String: TimeZone]>([:])

  /// The zone called `id`; `nil` when the database has none.
  public static func named(_ id: String) -> TimeZone? {
    if id == "UTC" { return .utc }
    if let known = cache.withLock({ $0[id] }) { return known }
    guard !id.isEmpty, !id.utf8.split(separator: 0x2F).contains(where: { $0.elementsEqual("..".utf8) }) else {
      return nil
    }
    let path = id.hasPrefix("/") ? id : "/usr/share/zoneinfo/" + id
    guard let zone = ZoneFile.read(path, id: id) else { return nil }
    cache.withLock { $0[id] = zone }
    return zone
  }

  /// The period in force at `seconds` since 1970.
  func period(at seconds: Int64) -> Period {
    if let rule, seconds >= (transitions.last ?? .min) { return rule.period(at: seconds) }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return periods[low]
  }

  /// Seconds ahead of UTC at a moment given in seconds since 1970.
  public func offset(at seconds: Int64) -> Int { period(at: seconds).offset }

  /// The periods in which this reading of the local clock occurs: none in the hour that is skipped, two in the one that comes twice.
  private func candidates(_ local: DateTime) -> [Period] {
    let reading = local.unixSeconds
    var result: [Period] = []
    for near in [period(at: reading - 86_400), period(at: reading), period(at: reading + 86_400)] {
      let found = period(at: reading - Int64(near.offset))
      if found.offset == near.offset, !result.contains(found) { result.append(found) }
    }
    return result
  }

  func isAmbiguous(_ local: DateTime) -> Bool { candidates(local).count > 1 }

  /// Seconds ahead of UTC for a reading of the local clock; standard time where that is ambiguous or skipped, as in .NET.
  public func offset(ofLocal local: DateTime) -> Int {
    let found = candidates(local)
    switch found.count {
    case 1: return found[0].offset
    case 0:
      let before = period(at: local.unixSeconds - 86_400)
      let after = period(at: local.unixSeconds + 86_400)
      return before.isDaylight ? after.offset : before.offset
    default:
      return (found.first { $0.isDaylight == local.isAmbiguousDaylight } ?? found[0]).offset
    }
  }

  /// The standard offset now, in seconds.
  public var baseOffset: Int {
    let now = DateTime.utcNow.unixSeconds
    for months in 0..<13 {
      let period = period(at: now - Int64(months) * 2_629_746)
      if !period.isDaylight { return period.offset }
    }
    return period(at: now).offset
  }
}
