import Objects

/// Writes the lines of a table: head, rule and rows, each cell padded, cut or broken to its column.
final class TableWriter {
  private struct Column {
    var width: Int
    var alignment: Alignment
    var matchesProperty: Bool
  }
  private var columns: [Column] = []
  /// Too narrow a screen shows nothing.
  private var isDisabled = false
  private let isHeaderHidden: Bool
  private var header: [String]?
  private let output: LineOutput
  private let styles: Styles
  private var line: [UInt8] = []

  init(
    widths: [Int], alignments: [Alignment], matchesProperty: [Bool] = [], isHeaderHidden: Bool, _ output: LineOutput,
    _ styles: Styles
  ) {
    self.output = output
    self.styles = styles
    self.isHeaderHidden = isHeaderHidden
    let screen = output.tableColumns
    guard screen >= 5 else {
      isDisabled = true
      return
    }
    var widths = widths
    ColumnWidths.fit(&widths, into: screen)
    isDisabled = !widths.contains { $0 >= 1 }
    columns = widths.indices.map {
      Column(
        width: widths[$0], alignment: alignments[$0],
        matchesProperty: $0 < matchesProperty.count ? matchesProperty[$0] : true)
    }
  }

  /// Writes the head, the same each time. Returns its number of lines.
  func writeHeader(_ labels: [String]) throws(Unwind) -> Int {
    if isDisabled || isHeaderHidden { return 0 }
    if let header {
      for line in header { try output.write(line) }
      return header.count
    }
    let cells = labels.map { TableRow.Cell($0) }
    var lines = wrapped(cells, isHeader: true)
    let rule = zip(columns, cells).map { column, cell in
      TableRow.Cell(
        column.width <= 0
          ? "" : String(repeating: "-", count: cell.text.isEmpty ? column.width : min(cell.width, column.width)))
    }
    lines.append(single(rule, isHeader: true))
    header = lines
    for line in lines { try output.write(line) }
    return lines.count
  }

  func writeRow(_ cells: ContiguousArray<TableRow.Cell>, wraps: Bool) throws(Unwind) {
    if isDisabled { return }
    if !wraps {
      if writeSimple(cells) { return try output.write(line: line) }
      return try output.write(single(Array(cells), isHeader: false))
    }
    for line in wrapped(Array(cells), isHeader: false) { try output.write(line) }
  }

  private func alignment(_ index: Int, _ cell: TableRow.Cell) -> Alignment {
    cell.alignment == .undefined ? columns[index].alignment : cell.alignment
  }

  // MARK: The quick way

  /// Puts a row of plain cells that all fit into `line`. False when the row needs more than copying.
  private func writeSimple(_ cells: ContiguousArray<TableRow.Cell>) -> Bool {
    line.removeAll(keepingCapacity: true)
    let last = columns.count - 1
    for index in 0...last {
      let width = columns[index].width
      if width <= 0 { continue }
      guard index < cells.count else { return false }
      let cell = cells[index]
      guard cell.isSimple, cell.width <= width else { return false }
      if index > 0 { line.append(32) }
      let padding = width - cell.width
      var before = 0
      var after = 0
      switch alignment(index, cell) {
      case .right: before = padding
      case .center:
        before = padding / 2
        after = padding - before
      default: after = padding
      }
      for _ in 0..<before { line.append(32) }
      line.append(contentsOf: cell.text.utf8)
      if index < last { for _ in 0..<after { line.append(32) } }
    }
    return true
  }

  // MARK: One line

  private func single(_ cells: [TableRow.Cell], isHeader: Bool) -> String {
    var text = ""
    for index in columns.indices where columns[index].width > 0 {
      let cell = index < cells.count ? cells[index] : TableRow.Cell("", alignment: .left)
      if index > 0 { text += " " }
      let field = field(
        Truncation.atLineBreak(cell.text), index, alignment(index, cell), pads: index < columns.count - 1)
      if isHeader { text += styles.tableHeader }
      text += field
      if isHeader || needsReset(field) { text += Styles.reset }
    }
    return text
  }

  private func needsReset(_ field: String) -> Bool {
    guard EscapeSequences.isPresent(in: field) else { return false }
    var bytes = Array(field.utf8)
    while let last = bytes.last, last == 32 || last == 9 { bytes.removeLast() }
    return !bytes.endsWith(Styles.reset)
  }

  /// A cell's text at the column's width. `pads` is false for the last column: nothing follows that it had to keep in place.
  private func field(_ text: String, _ index: Int, _ alignment: Alignment, pads: Bool) -> String {
    let width = columns[index].width
    var text = text
    let length = DisplayWidth.cells(text)
    if length < width {
      let padding = width - length
      switch alignment {
      case .right: text = spaces(padding) + text
      case .center:
        let left = padding / 2
        text = spaces(left) + text + (pads ? spaces(padding - left) : "")
      default: if pads { text += spaces(padding) }
      }
    } else if length > width {
      let mark = width > 1 ? Truncation.ellipsis : ""
      let room = width > 1 ? width - 1 : width
      text =
        alignment == .right
        ? Truncation.tail(text, cells: room, prefix: mark) : Truncation.head(text, cells: room, suffix: mark)
    }
    // Half of a wide character didn't fit: a blank takes its place.
    if DisplayWidth.cells(text) == width { return text }
    switch alignment {
    case .right: return " " + text
    default: return pads ? text + " " : text
    }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

  // MARK: Several lines

  /// The lines of a row whose cells go on below.
  private func wrapped(_ cells: [TableRow.Cell], isHeader: Bool) -> [String] {
    let visible = columns.indices.filter { columns[$0].width > 0 }
    guard let last = visible.last else { return [] }
    var fields = visible.map { index -> [String] in
      let cell = index < cells.count ? cells[index] : TableRow.Cell("", alignment: .left)
      let alignment = alignment(index, cell)
      let pads = index != last
      var lines = LineBreaking.wrap(cell.text, first: columns[index].width, following: columns[index].width)
      if pads || alignment == .right || alignment == .center {
        for line in lines.indices where DisplayWidth.cells(lines[line]) < columns[index].width {
          lines[line] = field(Truncation.atLineBreak(lines[line]), index, alignment, pads: pads)
        }
      }
      return index > visible[0] ? lines.map { " " + $0 } : lines
    }
    let height = fields.map(\.count).max() ?? 0
    let lastFilled = (0..<height).map { row in fields.lastIndex { $0.count > row } ?? 0 }
    for (position, index) in visible.enumerated() {
      let blank = position == visible.count - 1 ? "" : spaces(columns[index].width + (position > 0 ? 1 : 0))
      for row in fields[position].count..<max(height, fields[position].count) {
        fields[position].append(position > lastFilled[row] ? "" : blank)
      }
    }
    return (0..<height).map { row in
      var text = ""
      for position in visible.indices {
        var value = fields[position][row]
        if position == lastFilled[row], height > 1 { value = trimmedEnd(value) }
        if isHeader {
          if columns[position].matchesProperty {
            text += styles.tableHeader
          } else if !value.isEmpty {
            value.insert(
              contentsOf: styles.customTableHeaderLabel,
              at: position == 0 ? value.startIndex : value.index(after: value.startIndex))
          }
        }
        text += value
        if isHeader { text += Styles.reset }
      }
      return text
    }
  }

  private func trimmedEnd(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.unicodeScalars.last, last.properties.isWhitespace { text.unicodeScalars.removeLast() }
    return String(text)
  }
}
