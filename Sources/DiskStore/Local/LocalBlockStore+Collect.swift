import Glibc
import SQLite

extension LocalBlockStore {
  @discardableResult
  public func collect(progress: ProgressHandler?) throws -> Int64 {
    try withContentAlone {
      let roots = try index.readTogether { database in
        try database.all("SELECT id FROM layers WHERE state = 2") { $0.int(0) }.map { try database.layer($0) }
      }
      // A node that cannot be read ends the collection here, before anything is removed.
      let live = try hashes(
        of: roots.filter { !$0.root.isZero }.map { Tree(root: $0.root, size: $0.size) })
      let packs = try packUse(live)
      let total = packs.reduce(0) { $0 + $1.size }
      var done: Int64 = 0
      var reclaimed: Int64 = 0
      // What needs no space to be freed goes first, then what frees the most.
      for pack in packs.sorted(by: { ($0.live.isEmpty ? .max : $0.dead) > ($1.live.isEmpty ? .max : $1.dead) }) {
        // A tenth of a pack is not worth moving the rest.
        if pack.dead >= max(pack.size / 10, 1) {
          do {
            reclaimed += try pack.live.isEmpty ? removePack(pack) : rewritePack(pack)
          } catch let error as StoreError where error.code == .corrupt {
            // A damaged pack stays as it is, for verify to tell of; the others need not wait for that.
          } catch let error as StoreError where error.code == .noSpace && reclaimed > 0 {
            // With what was given back, another run may get further.
            return reclaimed
          }
        }
        done += pack.size
        try progress?(StoreProgress(completed: done, total: total))
      }
      return reclaimed
    }
  }

  /// A pack and what of it is needed.
  struct PackUse {
    let id: Int64
    let size: Int64
    var live: [(hash: ChunkHash, location: ChunkLocation)] = []

    /// Bytes that nothing refers to.
    var dead: Int64 {
      size - Int64(PackFormat.fileHeaderSize) - live.reduce(0) { $0 + Int64($1.location.stored) }
    }
  }

  /// What of each finished pack is needed, given the names of all needed chunks.
  func packUse(_ live: Set<ChunkHash>) throws -> [PackUse] {
    try index.readTogether { database in
      var places: [Int64: Int] = [:]
      var packs = try database.all("SELECT id, size FROM packs WHERE owner IS NULL AND size > 0 ORDER BY id") {
        PackUse(id: $0.int(0), size: $0.int(1))
      }
      for (place, pack) in packs.enumerated() { places[pack.id] = place }
      try database.forEach("SELECT hash, pack, offset, stored, raw FROM chunks") { row in
        let hash = row.withBlob(0) { ChunkHash($0) }
        if live.contains(hash), let place = places[row.int(1)] {
          let location = ChunkLocation(
            pack: row.int(1), offset: row.int(2), stored: Int(row.int(3)), raw: Int(row.int(4)))
          packs[place].live.append((hash, location))
        }
        return true
      }
      return packs
    }
  }

  private func removePack(_ pack: PackUse) throws -> Int64 {
    try reserve.freeing {
      try index.write { database in
        try database.run("DELETE FROM chunks WHERE pack = ?", pack.id)
        try database.run("DELETE FROM packs WHERE id = ?", pack.id)
      }
    }
    removePackFile(pack.id)
    return pack.size
  }

  /// Copies what is needed to another pack, then removes the pack.
  private func rewritePack(_ pack: PackUse) throws -> Int64 {
    let session = try currentSession()
    let id = try index.write { database in
      try database.run("INSERT INTO packs(size, owner) VALUES (0, ?)", session.id)
      return database.lastInsertedRow
    }
    var size = Int64(PackFormat.fileHeaderSize)
    var moved: [(hash: ChunkHash, location: ChunkLocation)] = []
    do {
      let file = try fileSystem.open(ChunkReader.packPath(id, in: trees.chunks.directory), .createNew)
      try PackFormat.fileHeader(id).withUnsafeBytes { try file.writeFully(from: $0, at: 0) }
      let record = Memory(PackFormat.recordHeaderSize + TreeShape.chunkSize)
      for (hash, location) in pack.live.sorted(by: { $0.location.offset < $1.location.offset }) {
        // As it is stored; a payload that rotted stays as wrong as it was, and is found when it is read.
        _ = try trees.chunks.readRecord(hash, at: location, record)
        try file.writeFully(from: UnsafeRawBufferPointer(record.bytes).slice(0, location.stored), at: size)
        moved.append((hash, ChunkLocation(pack: id, offset: size, stored: location.stored, raw: location.raw)))
        size += Int64(location.stored)
      }
      try file.sync()
      try fileSystem.syncDirectory(trees.chunks.directory)
      try index.write { database in
        try database.run("UPDATE packs SET size = ?, owner = NULL WHERE id = ?", size, id)
        let update = try database.prepare("UPDATE chunks SET pack = ?, offset = ? WHERE hash = ?")
        for (hash, location) in moved { try update.run(location.pack, location.offset, hash) }
        try database.run("DELETE FROM chunks WHERE pack = ?", pack.id)
        try database.run("DELETE FROM packs WHERE id = ?", pack.id)
      }
    } catch {
      try? index.write { try $0.run("DELETE FROM packs WHERE id = ? AND size = 0", id) }
      removePackFile(id)
      throw error
    }
    removePackFile(pack.id)
    return pack.size - size
  }

  /// What fails here is done by the next open.
  private func removePackFile(_ id: Int64) {
    _ = try? fileSystem.remove(ChunkReader.packPath(id, in: trees.chunks.directory))
  }

  /// Runs `body` while nobody adds chunks or relies on them. Waits a little for those who do.
  private func withContentAlone<Value>(_ body: () throws -> Value) throws -> Value {
    for _ in 0..<500 {
      let value = try content.with { users -> Value? in
        guard users == 0, try locks.lock(.content, exclusive: true, wait: false) else { return nil }
        defer { locks.unlock(.content) }
        return try body()
      }
      if let value { return value }
      usleep(20_000)
    }
    throw StoreError(.busy, "an import or a sealing is under way in \(directory)")
  }
}
