import CSQLite

/// What SQLite said no to.
public struct SQLiteError: Error, CustomStringConvertible, Sendable {
  /// The primary result code: `SQLITE_BUSY`, `SQLITE_FULL`, `SQLITE_CONSTRAINT` ...
  public var code: Int32 { extendedCode & 0xff }
  /// The extended result code: `SQLITE_IOERR_FSYNC`, `SQLITE_CONSTRAINT_UNIQUE` ...
  public let extendedCode: Int32
  public let message: String
  /// The statement, without the values that were bound to it.
  public let sql: String?
  /// The operating system's `errno`, where one is behind it; else 0.
  public let systemError: Int32

  init(_ code: Int32, _ handle: OpaquePointer?, sql: String? = nil) {
    extendedCode = code
    message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
    systemError = handle.map { sqlite3_system_errno($0) } ?? 0
    self.sql = sql
  }

  /// Another connection holds a lock for longer than the busy timeout.
  public var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }
  /// No space is left.
  public var isFull: Bool { code == SQLITE_FULL }
  /// The file cannot be written.
  public var isReadOnly: Bool { code == SQLITE_READONLY }
  /// The file is not a database, or a damaged one.
  public var isCorrupt: Bool { code == SQLITE_CORRUPT || code == SQLITE_NOTADB }
  /// A UNIQUE, CHECK, NOT NULL or foreign key rule was broken.
  public var isConstraint: Bool { code == SQLITE_CONSTRAINT }

  public var description: String { sql.map { "\(message) (in: \($0))" } ?? message }
}
