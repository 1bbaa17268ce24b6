import Objects

/// Writes texts side by side in columns of equal width.
final class WideWriter {
  private let table: TableWriter
  private let perLine: Int
  private var pending = ContiguousArray<TableRow.Cell>()

  /// `widest`: the longest text when the columns are to be found; `columns` otherwise, two when that is 0.
  init(columns: Int, widest: Int?, _ output: LineOutput, _ styles: Styles) {
    if let widest, widest > 0 {
      perLine = Self.count(of: widest, in: output.tableColumns)
    } else {
      perLine = columns > 0 ? columns : 2
    }
    table = TableWriter(
      widths: Array(repeating: 0, count: perLine), alignments: Array(repeating: .left, count: perLine),
      isHeaderHidden: true, output,
      styles)
  }

  private static func count(of width: Int, in columns: Int) -> Int {
    guard width < columns else { return 1 }
    var count = 1
    while width * (count + 1) + count * ColumnWidths.separator < columns { count += 1 }
    return count
  }

  func write(_ text: String) throws(Unwind) {
    pending.append(TableRow.Cell(text))
    if pending.count == perLine { try finish() }
  }

  /// Writes the last, unfilled line.
  func finish() throws(Unwind) {
    guard !pending.isEmpty else { return }
    while pending.count < perLine { pending.append(TableRow.Cell("")) }
    try table.writeRow(pending, wraps: false)
    pending.removeAll(keepingCapacity: true)
  }
}
