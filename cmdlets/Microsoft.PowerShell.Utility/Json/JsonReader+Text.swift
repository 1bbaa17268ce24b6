import Objects

extension JsonReader {
  /// Passes white space and comments.
  mutating func skipSpace() throws(JsonError) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 32 || byte == 10 || byte == 13 || byte == 9 {
        position += 1
      } else if byte == UInt8(ascii: "/") {
        try skipComment()
      } else if byte == 0xEF, position == 0, bytes.count >= 3, bytes[1] == 0xBB, bytes[2] == 0xBF {
        position = 3
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(JsonError) {
    guard position + 1 < bytes.count else { throw failure("Unexpected end while parsing comment.") }
    switch bytes[position + 1] {
    case UInt8(ascii: "/"):
      while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
    case UInt8(ascii: "*"):
      position += 2
      while true {
        guard position + 1 < bytes.count else { throw failure("Unexpected end while parsing comment.") }
        if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") { break }
        position += 1
      }
      position += 2
    default:
      position += 1
      throw failure("Error parsing comment. Expected: *, got \(character()).")
    }
  }

  /// A text in single or double quotes.
  mutating func string() throws(JsonError) -> String {
    let quote = bytes[position]
    position += 1
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote {
        defer { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(start, quote) }
      position += 1
    }
    throw failure("Unterminated string. Expected delimiter: \(Character(UnicodeScalar(quote))).")
  }

  /// The rest of a text with escapes in it.
  private mutating func escapedString(_ start: Int, _ quote: UInt8) throws(JsonError) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == quote { return String(decoding: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard position < bytes.count else { break }
      let escape = bytes[position]
      position += 1
      switch escape {
      case UInt8(ascii: "b"): text.append(8)
      case UInt8(ascii: "t"): text.append(9)
      case UInt8(ascii: "n"): text.append(10)
      case UInt8(ascii: "f"): text.append(12)
      case UInt8(ascii: "r"): text.append(13)
      case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"): text.append(escape)
      case UInt8(ascii: "u"): try appendUnicode(to: &text)
      default:
        position -= 1
        throw failure("Bad JSON escape sequence: \\\(character()).")
      }
    }
    throw failure("Unterminated string. Expected delimiter: \(Character(UnicodeScalar(quote))).")
  }

  /// `\uXXXX`, with its other half when it is one of a surrogate pair.
  private mutating func appendUnicode(to text: inout [UInt8]) throws(JsonError) {
    let unit = try hexUnit()
    var scalar = UInt32(unit)
    if UTF16.isLeadSurrogate(unit), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u") {
      let saved = position
      position += 2
      let second = try hexUnit()
      if UTF16.isTrailSurrogate(second) {
        scalar = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
      } else {
        position = saved
      }
    }
    let character = UnicodeScalar(scalar) ?? "\u{FFFD}"
    text.append(contentsOf: Array(String(character).utf8))
  }

  private mutating func hexUnit() throws(JsonError) -> UInt16 {
    guard position + 4 <= bytes.count else { throw failure("Unexpected end while parsing Unicode escape sequence.") }
    var unit: UInt16 = 0
    for offset in 0..<4 {
      let byte = bytes[position + offset]
      let digit: UInt16
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt16(byte - 48)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt16(byte - 87)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = UInt16(byte - 55)
      default:
        let text = String(decoding: bytes[position..<(position + 4)], as: UTF8.self)
        throw failure("Invalid Unicode escape sequence: \\u\(text).")
      }
      unit = unit << 4 | digit
    }
    position += 4
    return unit
  }

  // MARK: Numbers

  mutating func number() throws(JsonError) -> Value {
    let start = position
    var isReal = false
    var magnitude: UInt64 = 0
    var digits = 0
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    while position < bytes.count {
      let byte = bytes[position]
      if byte &- 48 < 10 {
        if digits < 18 { magnitude = magnitude * 10 + UInt64(byte - 48) }
        digits += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte | 0x20 == UInt8(ascii: "e") {
        isReal = true
      } else {
        break
      }
      position += 1
    }
    if isNegative, position < bytes.count, bytes[position] == UInt8(ascii: "I"), digits == 0 { return try negativeInfinity() }
    if position < bytes.count, bytes[position] > 32, !isEnd(bytes[position]) { return try oddNumber(start) }
    if !isReal, digits > 0, digits <= 18 { return .long(isNegative ? -Int64(magnitude) : Int64(magnitude)) }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if !isReal, digits > 0 {
      if let number = Int64(text) { return .long(number) }
      return Value(bigInteger: text)
    }
    guard let number = try? NumberParsing.double(text, [.float]) else {
      throw failure("Input string '\(text)' is not a valid double.")
    }
    return .double(number)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "/")
  }

  private mutating func negativeInfinity() throws(JsonError) -> Value {
    for byte in "Infinity".utf8 {
      guard position < bytes.count, bytes[position] == byte else {
        throw failure("Unexpected character encountered while parsing value: \(character()).")
      }
      position += 1
    }
    return .double(-.infinity)
  }

  /// `0x1F`; anything else in a number is an error.
  private mutating func oddNumber(_ start: Int) throws(JsonError) -> Value {
    if bytes[start] == UInt8(ascii: "0"), start + 1 < bytes.count, bytes[start + 1] | 0x20 == UInt8(ascii: "x") {
      position = start + 2
      let first = position
      while position < bytes.count, !isEnd(bytes[position]), bytes[position] > 32 { position += 1 }
      if let number = Int64(String(decoding: bytes[first..<position], as: UTF8.self), radix: 16) { return .long(number) }
    }
    throw failure("Unexpected character encountered while parsing number: \(character()).")
  }
}
