import SQLite

/// Adds chunks to packs: one import or one sealing. Threads share it. What it added becomes known when a pack is full
/// and at ``finish()``, in both cases after it is durable; chunks that nothing refers to in the end are the collector's.
final class ChunkWriter: Sendable {
  private let index: StoreIndex
  private let session: Session
  private let directory: String
  private let fileSystem: any FileSystem
  private let locator: ChunkReader
  private let state = Locked(State())

  private struct State {
    var pack: OpenPack?
    /// Full packs on their way to the index.
    var full: [OpenPack] = []
    /// Chunks that this writer took upon itself and that the index does not know yet.
    var pending: Set<ChunkHash> = []
    var statistics = Statistics()
  }

  struct Statistics: Sendable {
    /// Bytes of chunks that were known already.
    var shared: Int64 = 0
    /// Bytes added to packs.
    var stored: Int64 = 0
  }

  /// A pack that is being appended to.
  private final class OpenPack {
    let id: Int64
    let file: any StoreFile
    /// Where the pack ended when it was taken over: what the index knows.
    let start: Int64
    var size: Int64
    var chunks: [(hash: ChunkHash, location: ChunkLocation)] = []

    init(id: Int64, file: any StoreFile, start: Int64, size: Int64) {
      self.id = id
      self.file = file
      self.start = start
      self.size = size
    }
  }

  init(index: StoreIndex, session: Session, locator: ChunkReader) {
    self.index = index
    self.session = session
    self.locator = locator
    directory = locator.directory
    fileSystem = locator.fileSystem
  }

  var statistics: Statistics { state.with { $0.statistics } }

  /// Whether the caller is to store the chunk: nobody has it, and no other thread is about to store it.
  func claim(_ hash: ChunkHash, size: Int) throws -> Bool {
    let mine = try state.with { state in
      if state.pending.contains(hash) {
        state.statistics.shared += Int64(size)
        return false
      }
      // Asked under the lock: else two threads could both find it missing.
      if let known = try locator.locate(hash), known.raw == size {
        state.statistics.shared += Int64(size)
        return false
      }
      state.pending.insert(hash)
      return true
    }
    return mine
  }

  /// Appends a record, header and payload, of a claimed chunk.
  func append(_ record: UnsafeRawBufferPointer, hash: ChunkHash, raw: Int) throws {
    let full: OpenPack? = try state.with { state in
      let pack = try state.pack ?? takePack()
      state.pack = pack
      try pack.file.writeFully(from: record, at: pack.size)
      let location = ChunkLocation(pack: pack.id, offset: pack.size, stored: record.count, raw: raw)
      pack.chunks.append((hash, location))
      pack.size += Int64(record.count)
      state.statistics.stored += Int64(record.count)
      if pack.size < PackFormat.fullSize { return nil }
      state.pack = nil
      state.full.append(pack)
      return pack
    }
    if let full { try publish(full) }
  }

  /// Makes all that was added durable and known.
  func finish() throws {
    let last = state.with { state in
      defer { state.pack = nil }
      if let pack = state.pack { state.full.append(pack) }
      return state.pack
    }
    if let last { try publish(last) }
  }

  /// Gives up: what the index does not know is taken back.
  func abandon() throws {
    let packs = state.with { state in
      defer { (state.pack, state.full) = (nil, []) }
      return state.full + (state.pack.map { [$0] } ?? [])
    }
    for pack in packs {
      // The space first: the index may need it.
      try pack.file.truncate(to: pack.start)
      if pack.start == 0 {
        try index.write { try $0.run("DELETE FROM packs WHERE id = ?", pack.id) }
        try fileSystem.remove(ChunkReader.packPath(pack.id, in: directory))
      } else {
        try index.write { try $0.run("UPDATE packs SET owner = NULL WHERE id = ?", pack.id) }
      }
    }
  }

  /// A pack with room that nobody appends to, or a new one.
  private func takePack() throws -> OpenPack {
    let (id, size) = try index.write { database in
      let found = try database.first(
        """
        SELECT id, size FROM packs WHERE owner IS NULL AND size > 0 AND size < ? AND \(RecordSums.isIntact("packs"))
        ORDER BY id DESC LIMIT 1
        """, PackFormat.fullSize / 2
      ) { ($0.int(0), $0.int(1)) }
      if let found {
        try database.run("UPDATE packs SET owner = ? WHERE id = ?", session.id, found.0)
        return found
      }
      try database.run("INSERT INTO packs(size, owner) VALUES (0, ?)", session.id)
      return (database.lastInsertedRow, Int64(0))
    }
    let path = ChunkReader.packPath(id, in: directory)
    if size > 0 {
      let file = try fileSystem.open(path, .write)
      // What one who died had appended.
      try file.truncate(to: size)
      return OpenPack(id: id, file: file, start: size, size: size)
    }
    let file = try fileSystem.open(path, .createNew)
    try PackFormat.fileHeader(id).withUnsafeBytes { try file.writeFully(from: $0, at: 0) }
    return OpenPack(id: id, file: file, start: 0, size: Int64(PackFormat.fileHeaderSize))
  }

  private func publish(_ pack: OpenPack) throws {
    try pack.file.sync()
    if pack.start == 0 { try fileSystem.syncDirectory(directory) }
    try index.write { database in
      try database.run("UPDATE packs SET size = ?, owner = NULL WHERE id = ?", pack.size, pack.id)
      let insert = try database.prepare(
        "INSERT OR IGNORE INTO chunks(hash, pack, offset, stored, raw) VALUES (?, ?, ?, ?, ?)")
      for (hash, location) in pack.chunks {
        // Another process may have stored the same chunk meanwhile: then ours is the collector's.
        try insert.run(hash, location.pack, location.offset, location.stored, location.raw)
      }
    }
    state.with { state in
      for (hash, _) in pack.chunks { state.pending.remove(hash) }
      state.full.removeAll { $0 === pack }
    }
  }
}
