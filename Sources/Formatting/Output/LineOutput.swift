import Objects

/// Where finished lines go: the host, a string, a file.
open class LineOutput {
  /// Columns that lists and free text are broken at; `Int.max` for none.
  public let columns: Int
  /// Columns of a table; where `columns` is unlimited, the window's.
  public let tableColumns: Int
  /// Lines of the window, for repeated headers.
  public let rows: Int
  /// Whether escape sequences are left out of lines.
  open var isPlain: Bool { true }

  public init(columns: Int, tableColumns: Int, rows: Int) {
    self.columns = columns
    self.tableColumns = tableColumns
    self.rows = rows
  }

  /// Takes a line, without a line end.
  open func write(line: [UInt8]) throws(Unwind) {}
  /// Takes text that was not formatted: as it is, whatever `isPlain` says, unless the output itself knows better.
  open func write(raw text: String) throws(Unwind) { try write(line: Array(text.utf8)) }

  final func write(_ line: String) throws(Unwind) {
    try write(
      line: isPlain && EscapeSequences.isPresent(in: line)
        ? EscapeSequences.removed(from: Array(line.utf8)) : Array(line.utf8))
  }
}
