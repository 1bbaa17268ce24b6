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
    /// Columns it takes on the screen.
    let width: Int
    /// Neither line breaks nor escape sequences nor wide characters: can be copied as it is.
    let isSimple: Bool
    var alignment = Alignment.undefined

    init(_ text: String, alignment: Alignment = .undefined) {
      self.text = text
      self.alignment = alignment
      let measured = Measure(text)
      width = measured.cells
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
