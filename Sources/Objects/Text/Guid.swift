import Glibc

/// `System.Guid`: sixteen bytes, kept in the order they are written in, most significant first.
public struct Guid: Sendable, Hashable, Comparable {
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  public static let empty = Guid(high: 0, low: 0)
  public static let allBitsSet = Guid(high: .max, low: .max)

  /// `NewGuid`: version 4, random.
  public static func random() -> Guid {
    let high = UInt64.random(in: .min ... .max)
    let low = UInt64.random(in: .min ... .max)
    return Guid(high: high & ~0xF000 | 0x4000, low: low & ~(3 << 62) | 2 << 62)
  }

  /// `CreateVersion7`: milliseconds since 1970 first, then random.
  public static func version7(_ moment: DateTime = .utcNow) -> Guid {
    let milliseconds = UInt64(
      max(0, moment.ticks / TimeSpan.ticksPerMillisecond - DateTime.daysTo1970 * 86_400_000))
    let random = random()
    return Guid(high: milliseconds << 16 | 0x7000 | random.high & 0xFFF, low: random.low)
  }

  public var version: Int { Int(high >> 12 & 15) }
  public var variant: Int { Int(low >> 60) }

  public static func < (a: Guid, b: Guid) -> Bool { a.high != b.high ? a.high < b.high : a.low < b.low }

  /// `ToByteArray`: the first three fields little-endian.
  public var bytes: [UInt8] {
    let order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
    return order.map { byte($0) }
  }

  /// From what `ToByteArray` gives.
  public init(bytes: [UInt8]) throws(ValueError) {
    guard bytes.count == 16 else {
      throw ValueError(.argument, "Byte array for Guid must be exactly 16 bytes long.", parameter: "b")
    }
    let order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
    var words: [UInt64] = [0, 0]
    for (position, index) in order.enumerated() {
      words[position / 8] = words[position / 8] << 8 | UInt64(bytes[index])
    }
    self.init(high: words[0], low: words[1])
  }

  private func byte(_ index: Int) -> UInt8 {
    let word = index < 8 ? high : low
    return UInt8(truncatingIfNeeded: word >> UInt64(56 - index % 8 * 8))
  }

  // MARK: Text

  /// `ToString()`: `D`.
  public var text: String { (try? text("D")) ?? "" }

  /// `ToString(format)`: `N`, `D` (also empty), `B`, `P` or `X`.
  public func text(_ format: String) throws(ValueError) -> String {
    try TextBuffer.text { out throws(ValueError) in
      switch format {
      case "", "D", "d": append(dashes: true, to: &out)
      case "N", "n": append(dashes: false, to: &out)
      case "B", "b":
        out.append(UInt8(ascii: "{"))
        append(dashes: true, to: &out)
        out.append(UInt8(ascii: "}"))
      case "P", "p":
        out.append(UInt8(ascii: "("))
        append(dashes: true, to: &out)
        out.append(UInt8(ascii: ")"))
      case "X", "x": appendFields(to: &out)
      default:
        throw .format(
          "Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or \"x\".")
      }
    }
  }

  private func append(_ byte: UInt8, to out: inout TextBuffer) {
    for digit in [byte >> 4, byte & 15] { out.append(digit < 10 ? digit + 48 : digit + 87) }
  }

  private func append(dashes: Bool, to out: inout TextBuffer) {
    for index in 0..<16 {
      if dashes, index == 4 || index == 6 || index == 8 || index == 10 { out.append(UInt8(ascii: "-")) }
      append(byte(index), to: &out)
    }
  }

  /// `{0x12345678,0x1234,0x1234,{0x12,...}}`.
  private func appendFields(to out: inout TextBuffer) {
    out.append("{0x")
    for index in 0..<16 {
      switch index {
      case 4, 6: out.append(",0x")
      case 8: out.append(",{0x")
      case 9...: out.append(",0x")
      default: break
      }
      append(byte(index), to: &out)
    }
    out.append("}}")
  }

  /// `Guid.Parse`: any of the formats that `ToString` writes, in any case, with white space around.
  public static func parse(_ text: String) throws(ValueError) -> Guid {
    var bytes = Array(text.utf8)[...]
    bytes = bytes.drop(while: NumberScanner.isWhite)
    while let last = bytes.last, NumberScanner.isWhite(last) { bytes.removeLast() }
    guard bytes.count >= 32, let first = bytes.first else { throw .format("Unrecognized Guid format.") }
    let hasDashes = bytes.contains(UInt8(ascii: "-"))
    if first == UInt8(ascii: "("), hasDashes {
      return try enclosed(bytes, UInt8(ascii: ")"), "(xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)")
    }
    if first == UInt8(ascii: "{") {
      if hasDashes { return try enclosed(bytes, UInt8(ascii: "}"), "{xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx}") }
      return try fields(bytes)
    }
    if hasDashes { return try dashed(bytes, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx") }
    guard bytes.count == 32 else {
      throw .format("Guid should contain only 32 digits (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx).")
    }
    return try digits(bytes)
  }

  private static func enclosed(_ bytes: ArraySlice<UInt8>, _ close: UInt8, _ shape: String) throws(ValueError) -> Guid {
    guard bytes.count == 38, bytes.last == close else {
      throw .format("Guid should contain 32 digits with 4 dashes \(shape).")
    }
    return try dashed(bytes.dropFirst().dropLast(), shape)
  }

  private static func dashed(_ bytes: ArraySlice<UInt8>, _ shape: String) throws(ValueError) -> Guid {
    guard bytes.count == 36 else { throw .format("Guid should contain 32 digits with 4 dashes (\(shape)).") }
    let start = bytes.startIndex
    for dash in [8, 13, 18, 23] where bytes[start + dash] != UInt8(ascii: "-") {
      throw .format("Dashes are in the wrong position for GUID parsing.")
    }
    return try digits(bytes.filter { $0 != UInt8(ascii: "-") }[...])
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) throws(ValueError) -> Guid {
    var words: [UInt64] = [0, 0]
    for (position, byte) in bytes.enumerated() {
      guard position < 32, let digit = NumberParsing.hexDigit(byte) else {
        throw .format("Guid string should only contain hexadecimal characters.")
      }
      words[position / 16] = words[position / 16] << 4 | UInt64(digit)
    }
    return Guid(high: words[0], low: words[1])
  }

  /// The `X` format: eleven hexadecimal numbers, of which each may be short.
  private static func fields(_ bytes: ArraySlice<UInt8>) throws(ValueError) -> Guid {
    let failure = ValueError.format(
      "Could not find a brace, or the length between the previous token and the brace was zero (i.e., '0x,'etc.).")
    let widths = [8, 4, 4, 2, 2, 2, 2, 2, 2, 2, 2]
    let text = bytes.filter { !NumberScanner.isWhite($0) }
    guard text.suffix(2).elementsEqual("}}".utf8) else { throw failure }
    let parts = text.dropFirst().dropLast(2).split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count == widths.count else { throw failure }
    var all: [UInt8] = []
    for (index, part) in parts.enumerated() {
      var part = part
      if index == 3 {
        guard part.first == UInt8(ascii: "{") else { throw failure }
        part.removeFirst()
      }
      guard part.count > 2, part.count <= widths[index] + 2,
        part.starts(with: "0x".utf8) || part.starts(with: "0X".utf8)
      else {
        throw failure
      }
      part.removeFirst(2)
      all += repeatElement(48, count: widths[index] - part.count) + part
    }
    return try digits(all[...])
  }
}
