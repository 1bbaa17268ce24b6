import CSQLite

/// A value that SQL hands to a function.
public enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  init(_ value: OpaquePointer?) {
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: self = .integer(sqlite3_value_int64(value))
    case SQLITE_FLOAT: self = .real(sqlite3_value_double(value))
    case SQLITE_TEXT:
      let text = sqlite3_value_text(value)
      let count = Int(sqlite3_value_bytes(value))
      self = .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      let blob = sqlite3_value_blob(value)
      self = .blob([UInt8](UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_value_bytes(value)))))
    default: self = .null
    }
  }
}

extension Database {
  private final class Function {
    let body: ([SQLValue]) -> Int64
    init(_ body: @escaping ([SQLValue]) -> Int64) { self.body = body }
  }

  /// Lets SQL on this connection, triggers included, call `name` with any number of values. It must give the same for
  /// the same values always.
  public func addFunction(_ name: String, _ body: @escaping ([SQLValue]) -> Int64) throws {
    // SQLite releases it, also when this fails.
    let function = Unmanaged.passRetained(Function(body)).toOpaque()
    let code = sqlite3_create_function_v2(
      handle, name, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, function,
      { context, count, values in
        guard let data = sqlite3_user_data(context) else { return sqlite3_result_null(context) }
        let arguments = (0..<Int(count)).map { SQLValue(values?[$0]) }
        sqlite3_result_int64(context, Unmanaged<Function>.fromOpaque(data).takeUnretainedValue().body(arguments))
      }, nil, nil,
      { data in
        if let data { Unmanaged<Function>.fromOpaque(data).release() }
      })
    guard code == SQLITE_OK else { throw SQLiteError(code, handle, sql: name) }
  }
}
