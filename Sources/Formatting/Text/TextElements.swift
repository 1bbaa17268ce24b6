/// Text taken apart into characters and escape sequences, for the operations that cut it.
struct TextElements {
  struct Element {
    /// Where it stands among the bytes.
    let range: Range<Int>
    /// Columns it takes; 0 for an escape sequence.
    let cells: Int
    let isEscape: Bool
  }
  let bytes: [UInt8]
  private(set) var elements: [Element] = []
  private(set) var isDecorated = false

  init(_ text: String) {
    bytes = Array(text.utf8)
    elements.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == EscapeSequences.escape {
        let length = EscapeSequences.length(in: bytes, at: index)
        isDecorated = true
        if length > 0 {
          elements.append(Element(range: index..<(index + length), cells: 0, isEscape: true))
          index += length
          continue
        }
      }
      let (length, scalar) = Self.decode(bytes, index)
      elements.append(Element(range: index..<(index + length), cells: DisplayWidth.cells(scalar), isEscape: false))
      index += length
    }
  }

  private static func decode(_ bytes: [UInt8], _ index: Int) -> (Int, Unicode.Scalar) {
    let first = bytes[index]
    if first < 0x80 { return (1, Unicode.Scalar(first)) }
    let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0f : 0x1f)
    for offset in 1..<length where index + offset < bytes.count {
      value = value << 6 | UInt32(bytes[index + offset] & 0x3f)
    }
    return (min(length, bytes.count - index), Unicode.Scalar(value) ?? "\u{fffd}")
  }

  /// Whether the element is that single byte.
  func isByte(_ element: Element, _ byte: UInt8) -> Bool {
    element.range.count == 1 && bytes[element.range.lowerBound] == byte
  }
}

extension [UInt8] {
  mutating func append(text: String) { append(contentsOf: text.utf8) }

  func endsWith(_ text: String) -> Bool {
    count >= text.utf8.count && self[(count - text.utf8.count)...].elementsEqual(text.utf8)
  }

  var asText: String { String(decoding: self, as: UTF8.self) }
}
