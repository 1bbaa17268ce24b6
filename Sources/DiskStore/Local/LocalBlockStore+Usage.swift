import SQLite

extension LocalBlockStore {
  public func usage(of source: DiskSource) throws -> Usage {
    let allocated = try allocatedExtents(of: source).totalLength
    return try withContent {
      let (own, others) = try index.readTogether { database in
        (try compose(source, database), try allViews(database).filter { $0.source != source }.map(\.view))
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

  /// All disks and how they are composed, as the index has it.
  func allViews(_ database: Database) throws -> [(source: DiskSource, view: View)] {
    let volumes = try database.all("SELECT id FROM volumes ORDER BY row") { DiskSource.volume(VolumeID($0.text(0))) }
    let snapshots = try database.all("SELECT id FROM snapshots ORDER BY row") {
      DiskSource.snapshot(SnapshotID($0.text(0)))
    }
    return try (volumes + snapshots).map { ($0, try compose($0, database)) }
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
    try (fileSystem.allocatedSize(Layer.dataPath(id, in: directory)) ?? 0)
      + (fileSystem.allocatedSize(Layer.mapPath(id, in: directory)) ?? 0)
      + (fileSystem.allocatedSize(Layer.recentPath(id, in: directory)) ?? 0)
  }
}
