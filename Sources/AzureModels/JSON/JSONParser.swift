/// Why a text is not JSON.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence without a full stop.
  public let message: String
  /// The place in the text's UTF-8, from 0.
  public let offset: Int

  public var description: String { "\(message) at byte \(offset)" }
}

extension JSONValue {
  /// Reads a JSON text (RFC 8259). Of two members of one name the last counts.
  public init(parsing text: String) throws {
    var text = text
    self = try text.withUTF8 { bytes in
      var parser = JSONParser(bytes)
      return try parser.document()
    }
  }
}

/// Reads JSON from UTF-8.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var depth = 0

  /// What nests deeper is no resource, but an attempt to use up the stack.
  private static let deepest = 200

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func document() throws -> JSONValue {
    let result = try value()
    skipSpace()
    guard at == bytes.count else { throw fault("more text after the value") }
    return result
  }

  private func fault(_ message: String) -> JSONError { JSONError(message: message, offset: at) }

  private var current: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard current == byte else { return false }
    at += 1
    return true
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws -> JSONValue {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count, (0..<count).allSatisfy({ bytes[at + $0] == text.utf8Start[$0] }) else {
      throw fault("an unknown word")
    }
    at += count
    return value
  }

  private mutating func value() throws -> JSONValue {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try nested { try $0.object() }
    case UInt8(ascii: "["): return try nested { try $0.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw fault("the text ends where a value is wanted")
    default: return try number()
    }
  }

  private mutating func nested(_ body: (inout JSONParser) throws -> JSONValue) throws -> JSONValue {
    guard depth < JSONParser.deepest else { throw fault("values nest too deep") }
    depth += 1
    defer { depth -= 1 }
    at += 1
    return try body(&self)
  }

  private mutating func object() throws -> JSONValue {
    var result = JSONObject()
    if take(UInt8(ascii: "}")) { return .object(result) }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw fault("a member's name is wanted") }
      let name = try string()
      guard take(UInt8(ascii: ":")) else { throw fault("a colon is wanted") }
      result[name] = try value()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault("a comma or a closing brace is wanted") }
    return .object(result)
  }

  private mutating func array() throws -> JSONValue {
    var result: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(result) }
    repeat { result.append(try value()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault("a comma or a closing bracket is wanted") }
    return .array(result)
  }

  private mutating func number() throws -> JSONValue {
    let start = at
    var isWhole = true
    while let byte = current {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"): isWhole = false
      default:
        return try number(from: start, isWhole)
      }
      at += 1
    }
    return try number(from: start, isWhole)
  }

  private mutating func number(from start: Int, _ isWhole: Bool) throws -> JSONValue {
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let value = Int64(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else {
      at = start
      throw fault("no value")
    }
    return .number(value)
  }

  private mutating func string() throws -> String {
    at += 1
    let start = at
    // Most strings have no escapes and are taken as they are.
    while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      guard byte >= 0x20 else { throw fault("a control character in a string") }
      at += 1
    }
    var text = Array(bytes[start..<at])
    while let byte = current {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case ..<0x20: throw fault("a control character in a string")
      default: text.append(byte)
      }
    }
    throw fault("the text ends in a string")
  }

  private mutating func escape(into text: inout [UInt8]) throws {
    let kind = current
    at += 1
    switch kind {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(kind ?? 0)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try escapedScalar()).utf8)
    default: throw fault("an unknown escape")
    }
  }

  /// The scalar of `\uXXXX` or of a pair of them; half a pair becomes U+FFFD, as UTF-8 has no other way to say it.
  private mutating func escapedScalar() throws -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let isPaired =
      first < 0xDC00 && at + 1 < bytes.count && bytes[at] == UInt8(ascii: "\\") && bytes[at + 1] == UInt8(ascii: "u")
    guard isPaired else { return "\u{FFFD}" }
    let before = at
    at += 2
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second) else {
      at = before
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws -> UInt32 {
    guard at + 4 <= bytes.count, let value = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits are wanted") }
    at += 4
    return value
  }
}
