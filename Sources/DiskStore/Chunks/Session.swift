import SQLite

/// What a process owns while it is unfinished: packs that it appends to. It lasts as long as a lock that ends with the
/// process; a session without its lock is a dead one's, and the next open cleans up after it.
final class Session: Sendable {
  let id: Int64
  private let locks: LockFile

  init(index: StoreIndex, locks: LockFile) throws {
    self.locks = locks
    id = try index.write { database in
      try database.run("INSERT INTO sessions DEFAULT VALUES")
      let id = database.lastInsertedRow
      // Taken before the row can be seen, so that nobody takes this session for dead.
      guard try locks.lock(.session(id), exclusive: true, wait: false) else {
        throw StoreError(.busy, "session \(id) is taken")
      }
      return id
    }
  }

  deinit { locks.unlock(.session(id)) }

  /// Removes the row, when nothing is owned any more.
  func end(in index: StoreIndex) throws {
    try index.write { database in
      try database.run(
        "DELETE FROM sessions WHERE id = ?1 AND NOT EXISTS(SELECT 1 FROM packs WHERE owner = ?1)", id)
    }
  }
}
