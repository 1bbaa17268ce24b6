/// Where text stands in its column.
public enum Alignment: Sendable {
  /// Not said; the column's own, or left.
  case undefined
  case left, center, right
}

/// What a table's head needs to know.
struct TableHeader {
  struct Column {
    var label: String
    /// In cells; 0 to find it.
    var width = 0
    var alignment = Alignment.undefined
    /// False when the label is no property's name: such labels have a style of their own.
    var matchesProperty = true
  }
  var columns: [Column]
  var isHidden = false
  var isRepeated = false
}

/// A row of a table.
struct TableRow {
  var cells: ContiguousArray<Cell>
  /// Whether long cells go on in the next line.
  var wraps = false

  struct Cell {
    let text: String
    private let cells: Int32
    /// Neither line breaks nor escape sequences nor wide characters: can be copied as it is.
    let isSimple: Bool
    var alignment = Alignment.undefined
    /// Columns it takes on the screen.
    var width: Int { Int(cells) }

    /// Text of ASCII characters without line breaks or escape sequences.
    init(plain text: String) {
      self.text = text
      cells = Int32(clamping: text.utf8.count)
      isSimple = true
    }

    /// Copies the text of a simple cell; returns its length.
    @inline(__always) func copyText(to memory: UnsafeMutablePointer<UInt8>) -> Int {
      let copied: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
        if let start = bytes.baseAddress { memory.update(from: start, count: bytes.count) }
      }
      if copied == nil { for (index, byte) in text.utf8.enumerated() { memory[index] = byte } }
      return width
    }

    init(_ text: String, alignment: Alignment = .undefined) {
      self.text = text
      self.alignment = alignment
      let measured = Measure(text)
      cells = Int32(clamping: measured.cells)
      isSimple = !measured.hasLineBreak && !measured.hasEscape && measured.isASCII
    }
  }
}

/// A line of a list: a property's name and its value's text.
struct ListField {
  let label: String
  let text: String
}

/// A piece of free text: what custom views and group titles are made of.
indirect enum FormatNode {
  case text(String)
  case newLine
  case frame(Frame, [FormatNode])
  /// Nodes that belong together, without a frame of their own.
  case group([FormatNode])

  /// Indentation, in cells.
  struct Frame: Sendable {
    var left = 0
    var right = 0
    /// Of the first line, in addition to `left`; negative for a hanging one.
    var firstLine = 0
  }
}
