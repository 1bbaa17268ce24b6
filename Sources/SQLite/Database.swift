import CSQLite

/// A connection to a SQLite file, set up for durable shared use: WAL, `synchronous=FULL`, foreign keys enforced.
///
/// ```swift
/// let database = try Database(path: "catalogue.db")
/// try database.execute("CREATE TABLE IF NOT EXISTS disks(name TEXT PRIMARY KEY, size INTEGER NOT NULL)")
/// try database.transaction { try database.run("INSERT INTO disks VALUES (?, ?)", "web-os", 1 << 30) }
/// let size = try database.first("SELECT size FROM disks WHERE name = ?", "web-os") { $0.int(0) }
/// ```
///
/// A connection serves one thread at a time; whoever shares it brings a lock.
public final class Database {
  let handle: OpaquePointer
  private var idle: [String: Statement] = [:]

  public enum Mode: Sendable {
    /// Opens for reading and writing; a missing file is made.
    case create
    /// Opens for reading and writing; a missing file is an error.
    case readWrite
    /// Opens for reading; nothing is written, nor made. Changes of others are seen.
    case readOnly
    /// Opens for reading a file that nobody can write, on a medium where not even locks can be taken.
    case immutable
  }

  /// - Parameter busyTimeout: how many milliseconds to wait for another connection's lock before `SQLITE_BUSY`.
  public init(path: String, mode: Mode = .create, busyTimeout: Int32 = 10_000) throws {
    let flags =
      switch mode {
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    var opened: OpaquePointer?
    let name = mode == .immutable ? Database.immutableURI(path) : path
    let code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let opened else {
      let error = SQLiteError(code, opened)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    sqlite3_busy_timeout(handle, busyTimeout)
    // From here on all is initialised, so that a throw closes the handle through deinit.
    if mode == .create || mode == .readWrite {
      try execute("PRAGMA journal_mode = WAL")
      try execute("PRAGMA synchronous = FULL")
      // A log that one large transaction swelled shrinks again.
      try execute("PRAGMA journal_size_limit = 4194304")
    }
    try execute("PRAGMA foreign_keys = ON")
  }

  /// The path as SQLite wants it beside parameters: what has a meaning in a URI is escaped.
  private static func immutableURI(_ path: String) -> String {
    let escaped = path.utf8.reduce(into: "") { text, byte in
      let isPlain = byte > 0x20 && byte < 0x7F && !"%?#".utf8.contains(byte)
      text += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:\(escaped)?immutable=1"
  }

  // _v2 waits for statements that are still out, should their owner outlive the connection.
  deinit { sqlite3_close_v2(handle) }

  /// Runs statements without parameters, separated by semicolons; rows are dropped.
  public func execute(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code, handle, sql: sql) }
  }

  /// A statement of one's own, for a loop.
  public func prepare(_ sql: String) throws -> Statement { try Statement(sql, in: self) }

  /// Runs one statement to its end.
  public func run(_ sql: String, _ values: any Bindable...) throws {
    try use(sql, values) { statement in while try statement.step() {} }
  }

  /// The first row of a query, if there is one.
  public func first<Value>(
    _ sql: String, _ values: any Bindable..., read: (Row) throws -> Value
  ) throws -> Value? {
    try use(sql, values) { try $0.step() ? read($0.row) : nil }
  }

  /// All rows of a query.
  public func all<Value>(
    _ sql: String, _ values: any Bindable..., read: (Row) throws -> Value
  ) throws -> [Value] {
    try use(sql, values) { statement in
      var rows: [Value] = []
      while try statement.step() { rows.append(try read(statement.row)) }
      return rows
    }
  }

  /// Calls `body` with one row after the other, until it says `false`.
  public func forEach(_ sql: String, _ values: any Bindable..., body: (Row) throws -> Bool) throws {
    try use(sql, values) { statement in
      while try statement.step() { if try !body(statement.row) { return } }
    }
  }

  /// The rowid of the last inserted row.
  public var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// How many rows the last INSERT, UPDATE or DELETE touched.
  public var changes: Int { Int(sqlite3_changes64(handle)) }

  /// A number that changes when another connection, of this process or another, commits. Costs a few microseconds.
  public func dataVersion() throws -> Int64 { try first("PRAGMA data_version") { $0.int(0) } ?? 0 }

  /// A statement out of the cache, bound; back into it afterwards. Nested use of one text makes a second statement.
  private func use<Value>(_ sql: String, _ values: [any Bindable], _ body: (Statement) throws -> Value) throws -> Value
  {
    let statement = try idle.removeValue(forKey: sql) ?? Statement(sql, in: self)
    defer {
      statement.reset()
      idle[sql] = statement
    }
    try statement.bind(values)
    return try body(statement)
  }
}
