import SQLite

/// The tables.
///
/// A *layer* is what one head collected: the blocks written between two snapshots, over a parent layer. `state` is one of
/// ``LayerState``; a sealed layer has a tree of chunks (`root`; NULL: all zero) and no parent. Numbers are never used
/// twice (AUTOINCREMENT), so a file whose number has no row is rubbish, whoever looks.
private let tables = """
  CREATE TABLE layers(
    id INTEGER PRIMARY KEY AUTOINCREMENT, parent INTEGER REFERENCES layers(id), size INTEGER NOT NULL,
    state INTEGER NOT NULL, written INTEGER NOT NULL DEFAULT 0, boot TEXT, root BLOB, sum INTEGER) STRICT;
  CREATE INDEX layers_parent ON layers(parent);
  CREATE TABLE volumes(
    row INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
    head INTEGER NOT NULL UNIQUE REFERENCES layers(id), origin TEXT NOT NULL, sum INTEGER) STRICT;
  CREATE TABLE snapshots(
    row INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
    layer INTEGER REFERENCES layers(id), origin TEXT NOT NULL, sum INTEGER) STRICT;
  CREATE INDEX snapshots_layer ON snapshots(layer);
  CREATE TABLE sessions(id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;
  CREATE TABLE packs(
    id INTEGER PRIMARY KEY AUTOINCREMENT, size INTEGER NOT NULL, owner INTEGER REFERENCES sessions(id), sum INTEGER) STRICT;
  CREATE TABLE chunks(
    hash BLOB PRIMARY KEY, pack INTEGER NOT NULL REFERENCES packs(id), offset INTEGER NOT NULL,
    stored INTEGER NOT NULL, raw INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  """

/// Grows with every change of the tables or of the files beside them.
private let formatVersion: Int64 = 1

extension Database {
  /// What each connection needs.
  func prepare() throws {
    try addFunction("record_sum", RecordSums.sum)
  }

  /// Makes the tables of a new store; refuses those of a newer program.
  func migrate() throws {
    if try version() == formatVersion { return }
    try transaction {
      // Another process may have been faster.
      switch try version() {
      case formatVersion: return
      case 0:
        try execute(tables)
        try execute(RecordSums.triggers)
        try execute("PRAGMA user_version = \(formatVersion)")
      case let other:
        throw StoreError(.invalid, "the store has format \(other), which this program does not know")
      }
    }
  }

  private func version() throws -> Int64 { try first("PRAGMA user_version") { $0.int(0) } ?? 0 }
}
