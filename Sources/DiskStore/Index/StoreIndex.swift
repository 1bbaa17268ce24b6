import Glibc
import SQLite

/// The records of a store: which volumes, snapshots and layers there are and where chunks lie. One SQLite file, two
/// connections: writers wait for each other, readers for nobody.
final class StoreIndex: Sendable {
  let path: String
  private let fileSystem: any FileSystem
  private let reader: Locked<Connection>
  private let writer: Locked<Connection>

  /// A connection may pass from thread to thread as long as one uses it at a time, which `Locked` sees to.
  struct Connection: @unchecked Sendable {
    let database: Database
  }

  init(path: String, fileSystem: any FileSystem) throws {
    self.path = path
    self.fileSystem = fileSystem
    do {
      let writing = try Database(path: path)
      try writing.prepare()
      try writing.migrate()
      let reading = try Database(path: path, mode: .readWrite)
      try reading.prepare()
      writer = Locked(Connection(database: writing))
      reader = Locked(Connection(database: reading))
    } catch let error as SQLiteError {
      throw StoreError(error, path: path)
    }
  }

  /// Runs queries that each see the newest state.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try reader.with { connection in
      try translating { try body(connection.database) }
    }
  }

  /// Runs queries that all see one state.
  func readTogether<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try read { database in try database.transaction(.deferred) { try body(database) } }
  }

  /// Runs `body` alone among all processes; what it did is durable when this returns.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try writer.with { connection in
      try translating {
        try connection.database.transaction(.immediate, beforeCommit: fileSystem.willCommit) {
          try body(connection.database)
        }
      }
    }
  }

  private func translating<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as SQLiteError {
      throw StoreError(error, path: path)
    }
  }
}

extension StoreError {
  init(_ error: SQLiteError, path: String) {
    let text = "\(path): \(error.message)"
    if error.isFull || error.systemError == ENOSPC || error.systemError == EDQUOT {
      self.init(.noSpace, text)
    } else if error.isBusy {
      self.init(.busy, text)
    } else if error.isReadOnly || error.systemError == EROFS || error.systemError == EACCES {
      self.init(.readOnly, text)
    } else if error.isCorrupt {
      self.init(.corrupt, text)
    } else {
      self.init(.io(error.systemError == 0 ? EIO : error.systemError), text)
    }
  }
}
