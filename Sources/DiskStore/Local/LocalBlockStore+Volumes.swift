import SQLite

extension LocalBlockStore {
  public func createVolume(_ id: VolumeID, size: Int64) throws {
    try checkSize(size)
    try index.write { database in
      if let found = try database.findVolume(id) {
        guard found.origin == "empty", found.size == size else { throw taken(id) }
        return
      }
      let head = try database.insertHead(over: nil, size: size)
      try database.insertVolume(id, size: size, head: head, origin: "empty")
    }
  }

  public func cloneVolume(_ id: VolumeID, from snapshot: SnapshotID, size: Int64?) throws {
    if let size { try checkSize(size) }
    try index.write { database in
      let origin = "snapshot \(snapshot)"
      if let found = try database.findVolume(id) {
        guard found.origin == origin, size == nil || found.size == size else { throw taken(id) }
        return
      }
      let source = try database.snapshot(snapshot)
      guard (size ?? source.size) >= source.size else {
        throw StoreError(
          .invalid, "a volume of \(size ?? 0) bytes cannot hold snapshot '\(snapshot)', which has \(source.size)")
      }
      let head = try database.insertHead(over: source.layer, size: size ?? source.size)
      try database.insertVolume(id, size: size ?? source.size, head: head, origin: origin)
    }
  }

  @discardableResult
  public func deleteVolume(_ id: VolumeID) throws -> Bool {
    do {
      try withGate(id) { view in
        let removed = try reserve.freeing {
          try index.write { database -> [Int64] in
            let volume = try database.volume(id)
            try database.run("DELETE FROM volumes WHERE row = ?", volume.row)
            return try database.release(layer: volume.head)
          }
        }
        removeFiles(of: removed)
      }
      return true
    } catch let error as StoreError where error.code == .notFound {
      return false
    }
  }

  public func resizeVolume(_ id: VolumeID, to size: Int64) throws {
    try checkSize(size)
    try withGate(id) { view in
      guard size >= view.size else {
        throw StoreError(.invalid, "volume '\(id)' has \(view.size) bytes and cannot shrink to \(size)")
      }
      if size == view.size { return }
      try index.write { database in
        let volume = try database.volume(id)
        try database.run("UPDATE volumes SET size = ? WHERE row = ?", size, volume.row)
        try database.run("UPDATE layers SET size = ? WHERE id = ?", size, volume.head)
      }
    }
  }

  public func volumes() throws -> [VolumeInfo] {
    try index.read { database in
      try database.all("SELECT id, size FROM volumes ORDER BY row") {
        VolumeInfo(id: VolumeID($0.text(0)), size: $0.int(1))
      }
    }
  }

  public func size(of source: DiskSource) throws -> Int64 { try view(source).size }

  func taken(_ id: VolumeID) -> StoreError { StoreError(.exists, "there is another volume '\(id)' already") }

  func checkSize(_ size: Int64) throws {
    guard size > 0, size % 512 == 0, size <= LocalBlockStore.largestSize else {
      throw StoreError(
        .invalid,
        "a size of \(size) bytes is not possible: a positive multiple of 512 up to \(LocalBlockStore.largestSize) is")
    }
  }

  /// 64 TiB: as large as the largest disk of Azure.
  static let largestSize: Int64 = 64 << 40

  /// Runs `body` as the only one who may write to a volume; the view stays true while it runs.
  func withGate<Value>(_ id: VolumeID, _ body: (View) throws -> Value) throws -> Value {
    try withGates([id]) { try body($0[0]) }
  }

  /// Runs `body` as the only one who may write to some volumes. It runs again when a layer below was sealed meanwhile and
  /// its files went away under it, so it is to be such that this does no harm.
  func withGates<Value>(_ ids: [VolumeID], _ body: ([View]) throws -> Value) throws -> Value {
    while true {
      let rows = try ids.map { try view(.volume($0)).volume?.row ?? 0 }
      let value = try gates.with(all: rows.map { .volume($0) }) { () -> Value? in
        var last: [View] = []
        while true {
          let views = try ids.map { try view(.volume($0)) }
          // Another volume of that name came while we waited.
          guard views.map({ $0.volume?.row ?? 0 }) == rows else { return nil }
          do {
            return try body(views)
          } catch let error as StoreError where error.isMissingFile {
            // Nothing changed, so the file is lost.
            if views.elementsEqual(last, by: ===) { throw StoreError(.corrupt, error.message) }
            last = views
          }
        }
      }
      if let value { return value }
    }
  }

  /// Removes the files of layers that are no more. What fails here is done by the next open, and changes nothing
  /// of what the caller asked for.
  func removeFiles(of layers: [Int64]) {
    for layer in layers { try? Layer.remove(layer, in: heads, fileSystem: fileSystem) }
  }
}
