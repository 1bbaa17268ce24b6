import Crypto
import SQLite
import Zstd

/// Reads chunks by name, and lets none pass whose SHA-256 is another.
final class ChunkReader: Sendable {
  let directory: String
  let fileSystem: any FileSystem
  private let index: StoreIndex
  private let cache: ChunkCache
  private let packs = Locked<[Int64: any StoreFile]>([:])
  private let idle = Locked<[Workspace]>([])

  /// What a thread needs to check a chunk.
  final class Workspace: @unchecked Sendable {
    // Used by one thread at a time: it is taken out of `idle` for the time.
    let digest: Digest
    let decompressor: Decompressor
    let record: Memory

    init() throws {
      digest = try Digest(.sha256)
      decompressor = try Decompressor()
      record = Memory(PackFormat.recordHeaderSize + TreeShape.chunkSize)
    }
  }

  init(index: StoreIndex, directory: String, fileSystem: any FileSystem, cacheSize: Int) {
    self.index = index
    self.directory = directory
    self.fileSystem = fileSystem
    cache = ChunkCache(capacity: cacheSize)
  }

  static func packPath(_ id: Int64, in directory: String) -> String { "\(directory)/\(id).pack" }

  /// Closes the packs, which may have been removed by another process, so that their space is given back.
  func forgetPacks() { packs.with { $0.removeAll() } }

  func locate(_ hash: ChunkHash) throws -> ChunkLocation? {
    try index.read { database in
      try database.first("SELECT pack, offset, stored, raw FROM chunks WHERE hash = ?", hash) {
        ChunkLocation(pack: $0.int(0), offset: $0.int(1), stored: Int($0.int(2)), raw: Int($0.int(3)))
      }
    }
  }

  /// The bytes of a chunk. `caching`: whether it is likely to be asked for again.
  func chunk(_ hash: ChunkHash, size: Int, caching: Bool = true) throws -> Memory {
    if let known = cache.find(hash) { return known }
    let content = Memory(size)
    try read(hash, into: content.bytes)
    if caching { cache.insert(hash, content) }
    return content
  }

  /// Fills `target`, which has the size of the chunk.
  func readUncached(_ hash: ChunkHash, into target: UnsafeMutableRawBufferPointer) throws {
    if let known = cache.find(hash) {
      guard known.bytes.count == target.count else { throw wrongSize(hash, known.bytes.count, target.count) }
      return target.copy(from: UnsafeRawBufferPointer(known.bytes))
    }
    try read(hash, into: target)
  }

  private func read(_ hash: ChunkHash, into target: UnsafeMutableRawBufferPointer) throws {
    var tried: ChunkLocation?
    while true {
      guard let location = try locate(hash) else {
        throw StoreError(.corrupt, "chunk \(hash.short) is missing from \(index.path)")
      }
      do {
        return try read(hash, at: location, into: target)
      } catch let error as StoreError where error.isMissingFile && location != tried {
        // The collector of another process moved it between the question and the answer.
        tried = location
      } catch let error as StoreError where error.isMissingFile {
        throw StoreError(.corrupt, "\(ChunkReader.packPath(location.pack, in: directory)) is missing")
      }
    }
  }

  private func wrongSize(_ hash: ChunkHash, _ actual: Int, _ wanted: Int) -> StoreError {
    StoreError(.corrupt, "chunk \(hash.short) has \(actual) bytes where \(wanted) belong")
  }

  /// Reads and checks the chunk at a known place.
  func read(_ hash: ChunkHash, at location: ChunkLocation, into target: UnsafeMutableRawBufferPointer) throws {
    guard location.raw == target.count else { throw wrongSize(hash, location.raw, target.count) }
    let workspace = try idle.with { $0.popLast() } ?? Workspace()
    defer { idle.with { $0.append(workspace) } }
    let record = try readRecord(hash, at: location, workspace.record)
    let payload = UnsafeRawBufferPointer(workspace.record.bytes).slice(PackFormat.recordHeaderSize, record.payload)
    switch record.coding {
    case .plain:
      guard record.payload == target.count else { throw damage(hash, location, "the size differs") }
      target.copy(from: payload)
    case .zstd:
      do {
        guard try workspace.decompressor.decompress(payload, into: target) == target.count else {
          throw damage(hash, location, "the size differs")
        }
      } catch let error as ZstdError {
        throw damage(hash, location, "\(error)")
      }
    }
    guard try ChunkHash(of: UnsafeRawBufferPointer(target), with: workspace.digest) == hash else {
      throw damage(hash, location, "the SHA-256 differs")
    }
  }

  /// Reads a record as it is stored, with its header checked, into `memory`.
  func readRecord(_ hash: ChunkHash, at location: ChunkLocation, _ memory: Memory) throws -> PackFormat.Record {
    guard location.stored >= PackFormat.recordHeaderSize, location.stored <= memory.bytes.count else {
      throw damage(hash, location, "the index gives it \(location.stored) bytes")
    }
    let bytes = memory.bytes.slice(0, location.stored)
    guard try pack(location.pack).readFully(into: bytes, at: location.offset) == location.stored else {
      throw damage(hash, location, "the file ends within the chunk")
    }
    guard let record = PackFormat.read(UnsafeRawBufferPointer(bytes)) else {
      throw damage(hash, location, "the header of the chunk is wrong")
    }
    guard record.hash == hash, record.payload == location.stored - PackFormat.recordHeaderSize else {
      throw damage(hash, location, "another chunk is there")
    }
    return record
  }

  private func damage(_ hash: ChunkHash, _ location: ChunkLocation, _ what: String) -> StoreError {
    let path = ChunkReader.packPath(location.pack, in: directory)
    return StoreError(.corrupt, "\(path) is damaged at offset \(location.offset) (chunk \(hash.short)): \(what)")
  }

  private func pack(_ id: Int64) throws -> any StoreFile {
    try packs.with { packs in
      if let pack = packs[id] { return pack }
      let pack = try fileSystem.open(ChunkReader.packPath(id, in: directory), .read)
      // Far below what a process may hold open; opening again costs little.
      if packs.count >= 128 { packs.removeAll() }
      packs[id] = pack
      return pack
    }
  }
}

extension ChunkHash: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { bytes.bind(to: statement, at: index) }
}
