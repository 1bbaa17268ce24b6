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

  /// So many lines of about that many bytes are to come.
  open func reserve(lines: Int, bytes: Int) {}

  /// Takes a line, without a line end: UTF-8.
  open func write(line: UnsafeBufferPointer<UInt8>) throws(Unwind) {}
  /// Takes text that was not formatted: as it is, whatever `isPlain` says, unless the output itself knows better.
  open func write(raw text: String) throws(Unwind) { try pass(text) }

  final func write(_ line: String) throws(Unwind) {
    try pass(isPlain ? EscapeSequences.removed(from: line) : line)
  }

  private func pass(_ line: String) throws(Unwind) {
    var line = line
    line.makeContiguousUTF8()
    // A closure that returns what it throws: the standard library's rethrow forgets the type.
    let failure = line.utf8.withContiguousStorageIfAvailable { bytes -> Unwind? in
      do throws(Unwind) { try write(line: bytes) } catch { return error }
      return nil
    }
    if case .some(.some(let error)) = failure { throw error }
  }
}
