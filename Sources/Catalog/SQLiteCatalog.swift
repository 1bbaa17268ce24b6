import AzureModels
import Glibc
import SQLite

/// The catalogue in a SQLite file, which any number of processes may use at the same time.
public final class SQLiteCatalog: Catalog {
  /// How to open a catalogue.
  public enum Access: Sendable {
    /// For writing; the directory is made when it is missing.
    case write
    /// For reading a catalogue that may be one which cannot be written.
    case read
  }

  public let path: String
  private let reader: Guarded<Connection>
  private let writer: Guarded<Connection?>
  private let locks = Guarded<OwnerLocks?>(nil)
  private let ownOwner = Guarded<OperationOwner?>(nil)
  private let reserve: Reserve
  private let lockPath: String
  /// Is called when a transaction is about to become durable; what it throws undoes it. For tests.
  private let willCommit: @Sendable () throws -> Void

  /// A connection may pass from thread to thread as long as one uses it at a time, which `Guarded` sees to.
  struct Connection: @unchecked Sendable {
    let database: Database
  }

  /// Opens the catalogue in a directory. `nil`: for reading, and there is none.
  public init?(
    directory: String, access: Access, willCommit: @escaping @Sendable () throws -> Void = {}
  ) throws {
    path = directory + "/catalog.db"
    lockPath = directory + "/catalog.lock"
    reserve = Reserve(path: directory + "/catalog.reserve")
    self.willCommit = willCommit
    do {
      switch access {
      case .read:
        guard Glibc.access(path, F_OK) == 0 else { return nil }
        let database = try SQLiteCatalog.openForReading(path)
        guard try SQLiteCatalog.hasSchema(database, path) else { return nil }
        reader = Guarded(Connection(database: database))
        writer = Guarded(nil)
      case .write:
        let isNew = Glibc.access(path, F_OK) != 0
        try SQLiteCatalog.makeDirectory(directory)
        // SQLite would only say that it cannot open the file.
        for name in [directory, path] where Glibc.access(name, W_OK) != 0 && errno != ENOENT {
          throw ARMError.system(errno, "cannot write \(name)")
        }
        let writing = try Database(path: path)
        try SQLiteCatalog.migrate(writing, path)
        writer = Guarded(Connection(database: writing))
        reader = Guarded(Connection(database: try Database(path: path, mode: .readWrite)))
        if isNew { try SQLiteCatalog.syncDirectory(directory) }
      }
    } catch let error as SQLiteError {
      throw ARMError(error, path: path)
    }
    if access == .write { reserve.replenish() }
  }

  private static func openForReading(_ path: String) throws -> Database {
    do {
      let database = try Database(path: path, mode: .readWrite)
      // Opening alone reads nothing; that may be where a read-only directory shows.
      _ = try database.dataVersion()
      _ = try database.first("SELECT 1 FROM sqlite_schema") { _ in true }
      return database
    } catch let error as SQLiteError where !error.isCorrupt && !error.isBusy {
      do {
        let database = try Database(path: path, mode: .readOnly)
        _ = try database.first("SELECT 1 FROM sqlite_schema") { _ in true }
        return database
      } catch let second as SQLiteError where access(path + "-wal", F_OK) != 0 && !second.isCorrupt {
        // Nobody has it open, and nobody can: it stays as it is.
        return try Database(path: path, mode: .immutable)
      }
    }
  }

  public func read<Value>(_ body: (any CatalogReader) throws -> Value) throws -> Value {
    try translating {
      try reader.with { connection in
        try connection.database.transaction(.deferred) { try body(SQLiteTransaction(connection.database)) }
      }
    }
  }

  public func write<Value>(frees: Bool, _ body: (any CatalogWriter) throws -> Value) throws -> Value {
    do {
      return try writeOnce(body)
    } catch let error as ARMError where frees && error.code == .insufficientStorage {
      guard reserve.giveUp() else { throw error }
      defer { reserve.replenish() }
      return try writeOnce(body)
    }
  }

  private func writeOnce<Value>(_ body: (any CatalogWriter) throws -> Value) throws -> Value {
    try translating {
      try writer.with { connection in
        guard let connection else { throw ARMError.readOnlyHome("\(path) was opened for reading") }
        return try connection.database.transaction(.immediate, beforeCommit: willCommit) {
          try body(SQLiteTransaction(connection.database))
        }
      }
    }
  }

  private func translating<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as SQLiteError {
      throw ARMError(error, path: path)
    }
  }

  public func owner() throws -> OperationOwner {
    try ownOwner.with { owner in
      if let owner { return owner }
      let new = try ownerLocks().newOwner()
      owner = new
      return new
    }
  }

  public func takeOver(_ owner: OperationOwner) throws -> Bool {
    // A lock of one's own would be granted once more.
    if ownOwner.with({ $0 }) == owner { return false }
    return try ownerLocks().lock(owner)
  }

  public func release(_ owner: OperationOwner) {
    locks.with { $0 }?.unlock(owner)
  }

  private func ownerLocks() throws -> OwnerLocks {
    try locks.with { locks in
      if let locks { return locks }
      let new = try OwnerLocks(path: lockPath)
      locks = new
      return new
    }
  }

  public func damage() throws -> [String] {
    try translating {
      try reader.with { connection in
        try connection.database.all("PRAGMA integrity_check(20)") { $0.text(0) }
      }.filter { $0 != "ok" }.map { "\(path): \($0)" }
    }
  }

  public func close() {
    locks.with { $0 = nil }
    ownOwner.with { $0 = nil }
    writer.with { $0 = nil }
  }
}
