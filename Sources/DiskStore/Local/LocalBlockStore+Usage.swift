import SQLite

extension LocalBlockStore {
  public func usage(of source: DiskSource) throws -> Usage {
    let allocated = try allocatedExtents(of: source).totalLength
    return try withContent {
      let (own, others) = try index.readTogether { database in
        (
          try compose(source, database),
          try allSources(database).filter { $0 != source }.map { try compose($0, database) }
        )
      }
      var usage = Usage(logicalSize: own.size, allocated: allocated, stored: 0, unique: 0)
      let shared = Set(others.flatMap { $0.layers.map(\.id) })
      for layer in own.layers {
        let size = try layer.allocatedSize()
        usage.stored += size
        if !shared.contains(layer.id) { usage.unique += size }
      }
      guard let base = own.base else { return usage }
      let reachable = try hashes(of: others.compactMap(\.base))
      var counted: Set<ChunkHash> = []
      try trees.forEachHash(base) { hash, level in
        guard counted.insert(hash).inserted else { return false }
        guard let location = try trees.chunks.locate(hash) else {
          throw StoreError(.corrupt, "chunk \(hash.short) is missing from \(index.path)")
        }
        usage.stored += Int64(location.stored)
        if !reachable.contains(hash) { usage.unique += Int64(location.stored) }
        return true
      }
      return usage
    }
  }

  /// All disks that the index has.
  func allSources(_ database: Database) throws -> [DiskSource] {
    try database.all("SELECT id FROM volumes ORDER BY row") { DiskSource.volume(VolumeID($0.text(0))) }
      + database.all("SELECT id FROM snapshots ORDER BY row") { DiskSource.snapshot(SnapshotID($0.text(0))) }
  }

  /// The names of all chunks that trees consist of. What two trees share is walked once.
  func hashes(of trees: some Sequence<Tree>) throws -> Set<ChunkHash> {
    var result: Set<ChunkHash> = []
    for tree in Set(trees) {
      try self.trees.forEachHash(tree) { hash, _ in result.insert(hash).inserted }
    }
    return result
  }
}

extension Layer {
  /// Bytes that its files take.
  func allocatedSize() throws -> Int64 {
    try Layer.paths(id, in: directory).reduce(0) { try $0 + (fileSystem.allocatedSize($1) ?? 0) }
  }
}
