/// Breaking text into lines: at its own line ends, and at a width, between words where there are any.
///
/// A style that is open where a line ends is closed there and opened again on the next.
enum LineBreaking {
  /// The text's own lines, carriage returns left out.
  static func split(_ text: String) -> [String] {
    guard text.utf8.contains(10) else {
      return [text.utf8.contains(13) ? Array(text.utf8.lazy.filter { $0 != 13 }).asText : text]
    }
    let parts = TextElements(text)
    var lines: [String] = []
    var line = StyledLine()
    for element in parts.elements {
      if element.isEscape {
        line.append(sequence: parts.bytes[element.range])
      } else if parts.isByte(element, 10) {
        line.closeIfStyled()
        lines.append(line.bytes.asText)
        line.restart()
      } else if !parts.isByte(element, 13) {
        line.bytes.append(contentsOf: parts.bytes[element.range])
      }
    }
    line.closeAtEnd()
    lines.append(line.bytes.asText)
    return lines
  }

  /// Lines of at most `first` columns (the first) and `following` columns (all others).
  static func wrap(_ text: String, first: Int, following: Int) -> [String] {
    let measured = Measure(text)
    if measured.cells <= first, !measured.hasLineBreak { return [text] }
    var lines: [String] = []
    for line in split(text) {
      if DisplayWidth.cells(line) <= first {
        lines.append(line)
      } else {
        wrapLine(line, first: first, following: following, into: &lines)
      }
    }
    return lines
  }

  private static func wrapLine(_ line: String, first: Int, following: Int, into lines: inout [String]) {
    var room = first
    var width = first
    var isFirst = true
    var current: [UInt8] = []
    func next() {
      if isFirst {
        isFirst = false
        width = following
      }
    }
    for word in words(line) {
      let text = word.joined(softHyphenAtEndOf: room)
      let cells = DisplayWidth.cells(text)
      if width == 0 {
        next()
        if width == 0 { break }
        room = width
      }
      if cells > width {
        // Wider than any line: it is cut wherever the line ends.
        let parts = TextElements(text)
        var styles: [UInt8] = []
        for element in parts.elements {
          let piece = parts.bytes[element.range]
          if element.isEscape {
            current.append(contentsOf: piece)
            styles.append(contentsOf: piece)
            continue
          }
          let isTooWide = element.cells > width
          let cells = isTooWide ? 1 : element.cells
          if cells > room {
            if !styles.isEmpty, !current.endsWith(Styles.reset) { current.append(text: Styles.reset) }
            lines.append(current.asText)
            current = styles
            next()
            room = width
          }
          if isTooWide { current.append(UInt8(ascii: "?")) } else { current.append(contentsOf: piece) }
          room -= cells
        }
      } else {
        if cells > room {
          lines.append(current.asText)
          current = []
          next()
          room = width
        }
        current.append(text: text)
        room -= cells
      }
    }
    lines.append(current.asText)
  }

  private struct Word {
    var text: [UInt8]
    /// The space, tab or soft hyphen behind it.
    var delimiter: String
    /// A reset was put at the end of the text because a style was open.
    var isClosed: Bool

    func joined(softHyphenAtEndOf room: Int) -> String {
      var suffix = delimiter
      if delimiter == "\u{ad}" { suffix = DisplayWidth.cells(text.asText) + 1 == room ? "-" : "" }
      guard !suffix.isEmpty else { return text.asText }
      guard isClosed else { return text.asText + suffix }
      return text.dropLast(Styles.reset.utf8.count).withText(suffix + Styles.reset)
    }
  }

  private static func words(_ line: String) -> [Word] {
    let parts = TextElements(line)
    var words: [Word] = []
    var word = StyledLine()
    for element in parts.elements {
      let piece = parts.bytes[element.range]
      if element.isEscape {
        word.append(sequence: piece)
        continue
      }
      switch Array(piece) {
      case [0x20], [0x09], [0xc2, 0xad]:
        let isClosed = word.closeIfStyled()
        words.append(Word(text: word.bytes, delimiter: Array(piece).asText, isClosed: isClosed))
        word.restart()
      case [0xe2, 0x80, 0x91], [0xc2, 0xa0]:
        // A hard hyphen or space ends the word without being a place to break at.
        let isClosed = word.closeIfStyled()
        words.append(Word(text: word.bytes, delimiter: "", isClosed: isClosed))
        word.restart()
      default: word.bytes.append(contentsOf: piece)
      }
    }
    word.closeAtEnd()
    words.append(Word(text: word.bytes, delimiter: "", isClosed: false))
    return words
  }
}

/// A piece of text under construction that remembers which styles are open in it.
private struct StyledLine {
  var bytes: [UInt8] = []
  private var open: [UInt8] = []

  mutating func append(sequence: ArraySlice<UInt8>) {
    bytes.append(contentsOf: sequence)
    if sequence.elementsEqual(Styles.reset.utf8) { open = [] } else { open.append(contentsOf: sequence) }
  }

  @discardableResult mutating func closeIfStyled() -> Bool {
    guard !open.isEmpty, !bytes.endsWith(Styles.reset) else { return false }
    bytes.append(text: Styles.reset)
    return true
  }

  /// Starts the next piece with the styles that are open.
  mutating func restart() { bytes = open }

  mutating func closeAtEnd() {
    guard !open.isEmpty else { return }
    if bytes.count == open.count { bytes = [] } else { closeIfStyled() }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func withText(_ text: String) -> String { (Array(self) + Array(text.utf8)).asText }
}
