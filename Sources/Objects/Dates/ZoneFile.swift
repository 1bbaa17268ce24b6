import Glibc

/// Reads the compiled zone files of RFC 8536.
enum ZoneFile {
  static func read(_ path: String, id: String) -> TimeZone? {
    guard let bytes = contents(path), bytes.starts(with: Array("TZif".utf8)) else { return nil }
    var reader = Reader(bytes: bytes)
    guard let first = reader.header() else { return nil }
    if first.version >= 2 {
      // The first block repeats the data in 32 bits; the second has all of it.
      reader.index += first.size(timeBytes: 4)
      guard let second = reader.header() else { return nil }
      return reader.zone(second, timeBytes: 8, id: id)
    }
    return reader.zone(first, timeBytes: 4, id: id)
  }

  private static func contents(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 8192)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
      if bytes.count > 1 << 20 { return nil }
    }
    return bytes
  }

  private struct Header {
    let version: Int
    let isUTC, isStandard, leaps, times, types, characters: Int

    func size(timeBytes: Int) -> Int {
      times * timeBytes + times + types * 6 + characters + leaps * (timeBytes + 4) + isStandard + isUTC
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    mutating func number(_ count: Int) -> Int64 {
      var value: Int64 = 0
      for offset in 0..<count { value = value << 8 | Int64(bytes[index + offset]) }
      index += count
      let unused = Int64(64 - count * 8)
      return (value << unused) >> unused
    }

    mutating func header() -> Header? {
      guard bytes.count >= index + 44 else { return nil }
      let version = Int(bytes[index + 4])
      index += 20
      let counts = (0..<6).map { _ in Int(number(4)) }
      guard counts.allSatisfy({ $0 >= 0 && $0 < 1 << 20 }) else { return nil }
      return Header(
        version: version >= 50 ? version - 48 : 1, isUTC: counts[0], isStandard: counts[1], leaps: counts[2],
        times: counts[3], types: counts[4], characters: counts[5])
    }

    mutating func zone(_ header: Header, timeBytes: Int, id: String) -> TimeZone? {
      guard header.types > 0, bytes.count >= index + header.size(timeBytes: timeBytes) else { return nil }
      let start = index
      let transitions = (0..<header.times).map { _ in number(timeBytes) }
      let indices = (0..<header.times).map { _ in Int(number(1)) & 0xFF }
      let raw = (0..<header.types).map { _ in
        (offset: Int(number(4)), isDaylight: number(1) != 0, name: Int(number(1)) & 0xFF)
      }
      let names = Array(bytes[index..<(index + header.characters)])
      let types = raw.map { type in
        let name = names.dropFirst(type.name).prefix { $0 != 0 }
        return TimeZone.Period(
          offset: type.offset, isDaylight: type.isDaylight, abbreviation: String(decoding: name, as: UTF8.self))
      }
      guard indices.allSatisfy(types.indices.contains) else { return nil }
      // Before the first transition the first standard type holds.
      let first = types.first { !$0.isDaylight } ?? types[0]
      index = start + header.size(timeBytes: timeBytes)
      var rule: PosixZoneRule?
      if timeBytes == 8, index < bytes.count, bytes[index] == 10 {
        let footer = bytes[(index + 1)...].prefix { $0 != 10 }
        rule = PosixZoneRule(String(decoding: footer, as: UTF8.self))
      }
      return TimeZone(id: id, transitions: transitions, periods: [first] + indices.map { types[$0] }, rule: rule)
    }
  }
}
