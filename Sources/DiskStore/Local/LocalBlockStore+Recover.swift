import SQLite

extension LocalBlockStore {
  /// Clears away what dead processes left behind, and makes heads readable that power was cut from. Takes nothing from
  /// living processes: what a file belongs to is recorded before the file is made, so a file without a record is
  /// nobody's; what is unfinished belongs to a session, whose lock a living process holds.
  func recover() throws {
    _ = try locks.lock(.recovery, exclusive: true)
    defer { locks.unlock(.recovery) }
    try settleHeads()
    try endDeadSessions()
    // Listed before the records are read: what is listed was recorded before that, or never.
    let headFiles = try fileSystem.list(heads)
    let packFiles = try fileSystem.list(trees.chunks.directory)
    let known = try index.readTogether { database in
      (
        layers: Set(try database.all("SELECT id FROM layers WHERE state <> 2") { $0.int(0) }),
        heads: Set(try database.all("SELECT id FROM layers WHERE state = 0") { $0.int(0) }),
        packs: Set(try database.all("SELECT id FROM packs") { $0.int(0) })
      )
    }
    for name in headFiles {
      guard let number = name.number, !(name.hasSuffix(".recent") ? known.heads : known.layers).contains(number) else {
        continue
      }
      try fileSystem.remove("\(heads)/\(name)")
    }
    for name in packFiles where name.number.map({ !known.packs.contains($0) }) ?? false {
      try fileSystem.remove("\(trees.chunks.directory)/\(name)")
    }
  }

  private func settleHeads() throws {
    let stale = try index.read { database in
      try database.all(
        "SELECT layers.id, volumes.row FROM layers JOIN volumes ON head = layers.id WHERE boot <> ?", fileSystem.bootID
      ) { (layer: $0.int(0), volume: $0.int(1)) }
    }
    for (id, row) in stale {
      try gates.with(.volume(row)) {
        let record = try index.read { database -> LayerRecord? in
          guard
            try database.first(
              "SELECT 1 FROM layers WHERE id = ? AND boot <> ?", id, fileSystem.bootID, read: { _ in true })
              != nil
          else { return nil }
          return try database.layer(id)
        }
        guard let record else { return }
        try Layer(record, directory: heads, fileSystem: fileSystem).settleAfterPowerLoss()
        try index.write { try $0.run("UPDATE layers SET boot = NULL WHERE id = ?", id) }
      }
    }
  }

  private func endDeadSessions() throws {
    for id in try index.read({ try $0.all("SELECT id FROM sessions") { $0.int(0) } }) {
      // This store has no session yet; another store of this process holds the lock of its own.
      guard try locks.lock(.session(id), exclusive: true, wait: false) else { continue }
      defer { locks.unlock(.session(id)) }
      try index.write { database in
        try database.run("DELETE FROM packs WHERE owner = ? AND size = 0", id)
        try database.run("UPDATE packs SET owner = NULL WHERE owner = ?", id)
        try database.run("DELETE FROM sessions WHERE id = ?", id)
      }
    }
  }
}

extension String {
  /// The number that a file of the store is named after: `12.data`.
  var number: Int64? {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    let kinds = ["map", "recent", "pack", "data"] + (1..<SegmentedFile.count).map { "data\($0)" }
    guard parts.count == 2, kinds.contains(String(parts[1])) else { return nil }
    return Int64(parts[0])
  }
}
