import SQLite

extension LocalBlockStore {
  public func snapshot(_ volume: VolumeID, as id: SnapshotID) throws { try snapshot([(volume, id)]) }

  public func snapshot(_ volumes: [(volume: VolumeID, id: SnapshotID)]) throws {
    let frozen = try withGates(volumes.map(\.volume)) { views in
      // What the head holds is durable before it is called frozen: from then on its checksums count without exception.
      for layer in views.flatMap({ $0.layers.prefix(1) }) where layer.isHead { try layer.flush() }
      let frozen = try index.write { database in
        try volumes.compactMap { try freeze($0.volume, as: $0.id, database) }
      }
      // Empty since the flush; what cannot be removed here, the next open removes.
      for layer in frozen { _ = try? fileSystem.remove(Layer.recentPath(layer.id, in: heads)) }
      return frozen
    }
    // The snapshots are made: a sealing that fails (on a full disk, say) leaves a deep chain, not a failed snapshot, and
    // the next one tries again. One in the background gets a chance to be in time.
    let deepest = options.deepestChain * (options.sealsInBackground ? 4 : 1)
    for layer in frozen where layer.depth >= deepest { _ = try? sealLayer(layer.id, progress: nil) }
    wakeSealer()
  }

  /// Makes a snapshot. When the head was written, it is frozen; then its number is returned, and how many unsealed layers
  /// there are from it down.
  private func freeze(
    _ volume: VolumeID, as id: SnapshotID, _ database: Database
  ) throws -> (id: Int64, depth: Int)? {
    let record = try database.volume(volume)
    let origin = "volume \(volume)"
    if let found = try database.findSnapshot(id) {
      guard found.origin == origin else { throw taken(id) }
      return nil
    }
    let head = try database.layer(record.head)
    guard head.written else {
      // Nothing was written since the last snapshot: its layer is what is wanted.
      try database.insertSnapshot(id, size: record.size, layer: head.parent, origin: origin)
      return nil
    }
    try database.run("UPDATE layers SET state = ?, boot = NULL WHERE id = ?", LayerState.frozen.rawValue, head.id)
    let new = try database.insertHead(over: head.id, size: record.size)
    try database.run("UPDATE volumes SET head = ? WHERE row = ?", new, record.row)
    try database.insertSnapshot(id, size: record.size, layer: head.id, origin: origin)
    var depth = 1
    var next = head.parent
    while let parent = next, depth < options.deepestChain * 4 {
      let below = try database.layer(parent)
      if below.state == .sealed { break }
      depth += 1
      next = below.parent
    }
    return (head.id, depth)
  }

  @discardableResult
  public func deleteSnapshot(_ id: SnapshotID) throws -> Bool {
    let removed = try reserve.freeing {
      try index.write { database -> [Int64]? in
        guard let snapshot = try database.findSnapshot(id) else { return nil }
        try database.run("DELETE FROM snapshots WHERE id = ?", id.text)
        return try database.release(layer: snapshot.layer)
      }
    }
    guard let removed else { return false }
    removeFiles(of: removed)
    return true
  }

  public func revert(_ volume: VolumeID, to snapshot: SnapshotID) throws {
    try withGate(volume) { _ in
      let removed = try index.write { database in
        let record = try database.volume(volume)
        let target = try database.snapshot(snapshot)
        let head = try database.insertHead(over: target.layer, size: target.size)
        try database.run("UPDATE volumes SET head = ?, size = ? WHERE row = ?", head, target.size, record.row)
        return try database.release(layer: record.head)
      }
      removeFiles(of: removed)
    }
  }

  public func copySnapshot(_ id: SnapshotID, as copy: SnapshotID) throws {
    try index.write { database in
      let origin = "snapshot \(id)"
      if let found = try database.findSnapshot(copy) {
        guard found.origin == origin else { throw taken(copy) }
        return
      }
      let source = try database.snapshot(id)
      try database.insertSnapshot(copy, size: source.size, layer: source.layer, origin: origin)
    }
  }

  public func snapshots() throws -> [SnapshotInfo] {
    try index.read { database in
      try database.all("SELECT id, size FROM snapshots ORDER BY row") {
        SnapshotInfo(id: SnapshotID($0.text(0)), size: $0.int(1))
      }
    }
  }

  private func taken(_ id: SnapshotID) -> StoreError {
    StoreError(.exists, "there is another snapshot '\(id)' already")
  }
}
