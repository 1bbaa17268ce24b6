/// `String.Format`'s engine: text with items `{index[,alignment][:format]}`, braces doubled to stand for themselves.
public enum CompositeFormat {
  /// Writes `format`, asking `argument` for the text of each item by its index and format (`nil` when it has none).
  ///
  /// `count` is the number of arguments. Errors are .NET's `FormatException`s, and whatever `argument` throws.
  public static func string<E: Error>(
    _ format: String, count: Int, fail: (ValueError) -> E,
    _ argument: (_ index: Int, _ format: String?) throws(E) -> String
  ) throws(E) -> String {
    var result = ""
    result.reserveCapacity(format.utf8.count + count * 8)
    var scanner = Scanner(format)
    while true {
      let item: Scanner.Item?
      do throws(ValueError) {
        item = try scanner.next(into: &result, count: count)
      } catch {
        throw fail(error)
      }
      guard let item else { return result }
      let text = try argument(item.index, item.format)
      let padding = abs(item.alignment) - (text.utf8.count == text.utf16.count ? text.utf8.count : text.utf16.count)
      if padding > 0, item.alignment > 0 { result.append(String(repeating: " ", count: padding)) }
      result.append(text)
      if padding > 0, item.alignment < 0 { result.append(String(repeating: " ", count: padding)) }
    }
  }

  /// The same where arguments fail with nothing but `ValueError`.
  public static func string(
    _ format: String, count: Int, _ argument: (_ index: Int, _ format: String?) throws(ValueError) -> String
  ) throws(ValueError) -> String {
    try string(format, count: count, fail: { $0 }, argument)
  }

  private struct Scanner {
    struct Item {
      let index: Int
      let alignment: Int
      let format: String?
    }

    private let bytes: [UInt8]
    private var position = 0

    /// .NET takes no index or width above this.
    private static let limit = 1_000_000

    init(_ format: String) { bytes = Array(format.utf8) }

    private var offset: Int { String(decoding: bytes[..<min(position, bytes.count)], as: UTF8.self).utf16.count }
    private func malformed(_ reason: String) -> ValueError {
      .format("Input string was not in a correct format. Failure to parse near offset \(offset). \(reason)")
    }
    private var endsEarly: ValueError { malformed("Format item ends prematurely.") }
    private var expectedDigit: ValueError { malformed("Expected an ASCII digit.") }
    private var strayBrace: ValueError {
      malformed("Unexpected closing brace without a corresponding opening brace.")
    }

    /// Copies text up to the next item and returns that; `nil` at the end.
    mutating func next(into result: inout String, count: Int) throws(ValueError) -> Item? {
      while position < bytes.count {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "{"), bytes[position] != UInt8(ascii: "}") {
          position += 1
        }
        if position > start { result.append(String(decoding: bytes[start..<position], as: UTF8.self)) }
        guard position < bytes.count else { return nil }
        let brace = bytes[position]
        position += 1
        guard position < bytes.count else {
          throw brace == UInt8(ascii: "{") ? endsEarly : strayBrace
        }
        if bytes[position] == brace {
          result.unicodeScalars.append(Unicode.Scalar(brace))
          position += 1
          continue
        }
        if brace == UInt8(ascii: "}") { throw strayBrace }
        return try item(count)
      }
      return nil
    }

    private mutating func current() throws(ValueError) -> UInt8 {
      guard position < bytes.count else { throw endsEarly }
      return bytes[position]
    }

    private mutating func skipSpaces() {
      while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    }

    private mutating func number() throws(ValueError) -> Int {
      var value = 0
      guard case let first = try current(), first >= 48, first <= 57 else { throw expectedDigit }
      while case let digit = try current(), digit >= 48, digit <= 57, value < Scanner.limit {
        value = value * 10 + Int(digit - 48)
        position += 1
      }
      return value
    }

    private mutating func item(_ count: Int) throws(ValueError) -> Item {
      let index = try number()
      skipSpaces()
      var alignment = 0
      if try current() == UInt8(ascii: ",") {
        position += 1
        skipSpaces()
        let isLeft = try current() == UInt8(ascii: "-")
        if isLeft { position += 1 }
        alignment = try number()
        if isLeft { alignment = -alignment }
        skipSpaces()
      }
      var format: String?
      if try current() == UInt8(ascii: ":") {
        position += 1
        let start = position
        while try current() != UInt8(ascii: "}") {
          if bytes[position] == UInt8(ascii: "{") {
            throw malformed("Unexpected opening brace inside of a format item.")
          }
          position += 1
        }
        format = String(decoding: bytes[start..<position], as: UTF8.self)
      } else if try current() != UInt8(ascii: "}") {
        throw malformed("Expected closing brace.")
      }
      position += 1
      guard index < count else {
        throw .format(
          "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.")
      }
      return Item(index: index, alignment: alignment, format: format)
    }
  }
}
