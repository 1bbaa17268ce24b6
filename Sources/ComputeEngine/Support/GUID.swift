/// The text of a GUID, in small letters: what Azure gives as `uniqueId`.
enum GUID {
  /// A new one (version 4 of RFC 9562).
  static func new() -> String {
    var generator = SystemRandomNumberGenerator()
    return text(generator.next(), generator.next())
  }

  /// One that follows from another and is the same whenever it is asked for. What is no GUID gives one that follows from the text.
  static func derived(from guid: String, _ purpose: StaticString) -> String {
    // FNV-1a, twice from different starts: the GUID has to differ from others by accident only, not by malice.
    func hash(_ start: UInt64) -> UInt64 {
      var value = start
      for byte in guid.lowercased().utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
      purpose.withUTF8Buffer { for byte in $0 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 } }
      return value
    }
    return text(hash(0xCBF2_9CE4_8422_2325), hash(0x8422_2325_CBF2_9CE4))
  }

  private static func text(_ first: UInt64, _ second: UInt64) -> String {
    let high = first & ~0xF000 | 0x4000
    let low = second & ~(0xC000 << 48) | 0x8000 << 48
    func digits(_ value: UInt64, _ count: Int) -> String {
      let text = String(value, radix: 16)
      return String(repeating: "0", count: count - text.utf8.count) + text
    }
    let (a, b) = (digits(high, 16), digits(low, 16))
    return "\(a.prefix(8))-\(a.dropFirst(8).prefix(4))-\(a.suffix(4))-\(b.prefix(4))-\(b.suffix(12))"
  }
}
