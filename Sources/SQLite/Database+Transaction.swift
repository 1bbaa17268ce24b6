import CSQLite

/// How a transaction begins.
public enum TransactionKind: String, Sendable {
  /// Reads one state of the file, however long it takes.
  case deferred = "BEGIN"
  /// Takes the write lock at once, so that what was read is still so when it writes.
  case immediate = "BEGIN IMMEDIATE"
}

extension Database {
  /// Runs `body` in a transaction: committed when it returns, undone when it throws. Transactions do not nest.
  ///
  /// `beforeCommit` runs when all has been said and nothing is durable yet; what it throws undoes the transaction.
  public func transaction<Value>(
    _ kind: TransactionKind = .immediate, beforeCommit: () throws -> Void = {}, _ body: () throws -> Value
  ) throws -> Value {
    try execute(kind.rawValue)
    do {
      let value = try body()
      try beforeCommit()
      try execute("COMMIT")
      return value
    } catch {
      // A full disk or an I/O error may have rolled back already; then there is nothing left to undo.
      if sqlite3_get_autocommit(handle) == 0 { try execute("ROLLBACK") }
      throw error
    }
  }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }
}
