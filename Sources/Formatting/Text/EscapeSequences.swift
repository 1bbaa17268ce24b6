/// ANSI escape sequences inside text: the ones that the formatter takes as having no width.
///
/// PowerShell knows three sorts (`StringDecorated`): graphics (`ESC[...m`), private modes (`ESC[?25h`) and hyperlinks
/// (`ESC]8;;URL ESC\`). Whatever else starts with an escape is text.
public enum EscapeSequences {
  static let escape: UInt8 = 0x1b

  public static func isPresent(in text: String) -> Bool {
    text.utf8.contains(escape)
  }

  /// The number of bytes of the sequence that starts at `index`; 0 when none does.
  static func length(in bytes: [UInt8], at index: Int) -> Int {
    guard bytes[index] == escape, index + 2 < bytes.count else { return 0 }
    switch bytes[index + 1] {
    case UInt8(ascii: "["):
      return bytes[index + 2] == UInt8(ascii: "?") ? privateMode(bytes, index) : graphics(bytes, index)
    case UInt8(ascii: "]"): return hyperlink(bytes, index)
    default: return 0
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func graphics(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start + 2
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    while index + 1 < bytes.count, bytes[index] == UInt8(ascii: ";"), isDigit(bytes[index + 1]) {
      index += 1
      while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "m") else { return 0 }
    return index + 1 - start
  }

  private static func privateMode(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start + 3
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    guard index > start + 3, index < bytes.count, bytes[index] == UInt8(ascii: "h") || bytes[index] == UInt8(ascii: "l")
    else { return 0 }
    return index + 1 - start
  }

  private static func hyperlink(_ bytes: [UInt8], _ start: Int) -> Int {
    guard start + 4 < bytes.count, bytes[start + 2] == UInt8(ascii: "8"), bytes[start + 3] == UInt8(ascii: ";"),
      bytes[start + 4] == UInt8(ascii: ";")
    else { return 0 }
    var index = start + 5
    while index + 1 < bytes.count, bytes[index] != 10 {
      if bytes[index] == escape, bytes[index + 1] == UInt8(ascii: "\\") { return index + 2 - start }
      index += 1
    }
    return 0
  }

  /// The text without its escape sequences.
  public static func removed(from text: String) -> String {
    guard isPresent(in: text) else { return text }
    return String(decoding: removed(from: Array(text.utf8)), as: UTF8.self)
  }

  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == escape {
        let skipped = length(in: bytes, at: index)
        if skipped > 0 {
          index += skipped
          continue
        }
      }
      plain.append(bytes[index])
      index += 1
    }
    return plain
  }
}
