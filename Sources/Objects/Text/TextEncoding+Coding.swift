extension TextEncoding {
  /// The bytes of `text`, without a mark. What the encoding has no bytes for becomes `?`.
  public func encode(_ text: String) -> [UInt8] {
    switch form {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian, .utf16BigEndian:
      let isBig = form == .utf16BigEndian
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.utf16.count * 2)
      for unit in text.utf16 {
        let high = UInt8(truncatingIfNeeded: unit >> 8)
        let low = UInt8(truncatingIfNeeded: unit)
        bytes.append(isBig ? high : low)
        bytes.append(isBig ? low : high)
      }
      return bytes
    case .utf32LittleEndian, .utf32BigEndian:
      let isBig = form == .utf32BigEndian
      return text.unicodeScalars.flatMap { scalar in
        (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> UInt32(8 * (isBig ? 3 - $0 : $0))) }
      }
    case .ascii: return text.utf16.map { $0 < 0x80 ? UInt8($0) : UInt8(ascii: "?") }
    case .latin1: return text.utf16.map { $0 < 0x100 ? UInt8($0) : UInt8(ascii: "?") }
    case .windows1252:
      return text.utf16.map { unit in
        if unit < 0x80 || (unit >= 0xA0 && unit < 0x100) { return UInt8(unit) }
        guard let index = TextEncoding.upperHalf.firstIndex(of: unit) else { return UInt8(ascii: "?") }
        return UInt8(0x80 + index)
      }
    }
  }

  /// The bytes of UTF-16 units; a lone half of a surrogate pair becomes U+FFFD.
  public func encode(units: [UInt16]) -> [UInt8] { encode(String(decoding: units, as: UTF16.self)) }

  /// The text of `bytes`, which must not begin with a mark. What is malformed becomes U+FFFD (`?` in ASCII), as in .NET.
  public func decode(_ bytes: some Collection<UInt8>) -> String {
    switch form {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .utf16LittleEndian, .utf16BigEndian:
      let isBig = form == .utf16BigEndian
      var units: [UInt16] = []
      units.reserveCapacity(bytes.count / 2 + 1)
      var first: UInt8?
      for byte in bytes {
        guard let held = first else {
          first = byte
          continue
        }
        units.append(isBig ? UInt16(held) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(held))
        first = nil
      }
      if first != nil { units.append(0xFFFD) }
      return String(decoding: units, as: UTF16.self)
    case .utf32LittleEndian, .utf32BigEndian: return decodeUTF32(bytes)
    case .ascii: return String(decoding: bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    case .latin1: return String(decoding: bytes.map { UInt16($0) }, as: UTF16.self)
    case .windows1252:
      return String(
        decoding: bytes.map { $0 >= 0x80 && $0 < 0xA0 ? TextEncoding.upperHalf[Int($0) - 0x80] : UInt16($0) },
        as: UTF16.self)
    }
  }

  private func decodeUTF32(_ bytes: some Collection<UInt8>) -> String {
    var result = ""
    var value: UInt32 = 0
    var count: UInt32 = 0
    for byte in bytes {
      value |= UInt32(byte) << (8 * (form == .utf32BigEndian ? 3 - count : count))
      count += 1
      if count == 4 {
        result.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        value = 0
        count = 0
      }
    }
    if count > 0 { result += "\u{FFFD}" }
    return result
  }

  /// Windows-1252 from 0x80 to 0x9F; five of them are control characters.
  private static let upperHalf: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
