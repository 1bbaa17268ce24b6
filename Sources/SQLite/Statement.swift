import CSQLite

/// A prepared statement. ``Database`` keeps them and hands them out again; make one with ``Database/prepare(_:)`` only
/// for a loop that runs it many times.
public final class Statement {
  let handle: OpaquePointer
  let sql: String
  // SQLite keeps a closed connection (sqlite3_close_v2) until its last statement is gone, so no reference is needed,
  // and a strong one would be a cycle through the connection's own cache.
  private let connection: OpaquePointer

  init(_ sql: String, in database: Database) throws {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(database.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else {
      throw SQLiteError(code == SQLITE_OK ? SQLITE_MISUSE : code, database.handle, sql: sql)
    }
    handle = prepared
    self.sql = sql
    connection = database.handle
  }

  deinit { sqlite3_finalize(handle) }

  /// Binds all parameters in order.
  public func bind(_ values: [any Bindable]) throws {
    guard values.count == Int(sqlite3_bind_parameter_count(handle)) else {
      throw SQLiteError(SQLITE_RANGE, nil, sql: sql)
    }
    var index: Int32 = 1
    for value in values {
      let code = value.bind(to: handle, at: index)
      guard code == SQLITE_OK else { throw SQLiteError(code, connection, sql: sql) }
      index += 1
    }
  }

  /// Runs to the next row; `false`: there is no further one.
  public func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      throw SQLiteError(code, connection, sql: sql)
    }
  }

  /// Ready for another run, with nothing bound.
  public func reset() {
    // The code of a reset repeats that of the failed step, which was thrown already.
    _ = sqlite3_reset(handle)
    _ = sqlite3_clear_bindings(handle)
  }

  /// Binds, runs to the end, resets.
  public func run(_ values: any Bindable...) throws {
    defer { reset() }
    try bind(values)
    while try step() {}
  }

  /// The row that ``step()`` stands on.
  public var row: Row { Row(handle: handle) }
}

/// The columns of a result row, counted from 0; valid until the next step.
public struct Row {
  let handle: OpaquePointer

  public func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  public func int(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  public func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  public func bool(_ column: Int32) -> Bool { int(column) != 0 }

  /// NULL is an empty string; ask ``isNull(_:)`` or ``optionalText(_:)`` where that matters.
  public func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  public func blob(_ column: Int32) -> [UInt8] { withBlob(column) { [UInt8]($0) } }

  /// The bytes in place, without a copy.
  public func withBlob<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let start = sqlite3_column_blob(handle, column)
    return try body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  public func optionalInt(_ column: Int32) -> Int64? { isNull(column) ? nil : int(column) }

  public func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  public func optionalBlob(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : blob(column) }
}
