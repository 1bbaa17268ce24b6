import SQLite

/// What a layer is.
enum LayerState: Int64, Sendable {
  /// The head of one volume: written in place.
  case head = 0
  /// Never written again; still a file of its own.
  case frozen = 1
  /// A tree of chunks.
  case sealed = 2
}

struct LayerRecord: Sendable {
  let id: Int64
  let parent: Int64?
  let size: Int64
  let state: LayerState
  /// Whether its files exist.
  let written: Bool
  /// A head's: the boot during which it was written and not closed since. Another boot than the present one means that
  /// power may have been lost between writes.
  let boot: String?
  let root: ChunkHash
}

struct VolumeRecord: Sendable {
  let row: Int64
  let id: VolumeID
  let size: Int64
  let head: Int64
  let origin: String
}

struct SnapshotRecord: Sendable {
  let id: SnapshotID
  let size: Int64
  /// `nil`: all zero.
  let layer: Int64?
  let origin: String
}

extension Database {
  func layer(_ id: Int64) throws -> LayerRecord {
    let found = try first(
      "SELECT parent, size, state, written, boot, root, \(RecordSums.isIntact("layers")) FROM layers WHERE id = ?", id
    ) { row in
      guard row.bool(6) else { throw RecordSums.damage("layer \(id)") }
      guard let state = LayerState(rawValue: row.int(2)) else {
        throw StoreError(.corrupt, "layer \(id) has the unknown state \(row.int(2)) in the index")
      }
      let root = try row.withBlob(5) { blob in
        guard blob.count == 0 || blob.count == ChunkHash.size else {
          throw StoreError(.corrupt, "layer \(id) has a root of \(blob.count) bytes in the index")
        }
        return blob.count == 0 ? ChunkHash.zero : ChunkHash(blob)
      }
      return LayerRecord(
        id: id, parent: row.optionalInt(0), size: row.int(1), state: state, written: row.bool(3),
        boot: row.optionalText(4), root: root)
    }
    guard let found else { throw StoreError(.corrupt, "layer \(id) is missing from the index") }
    return found
  }

  func findVolume(_ id: VolumeID) throws -> VolumeRecord? {
    try first(
      "SELECT row, size, head, origin, \(RecordSums.isIntact("volumes")) FROM volumes WHERE id = ?", id.text
    ) { row in
      guard row.bool(4) else { throw RecordSums.damage("volume '\(id)'") }
      return VolumeRecord(row: row.int(0), id: id, size: row.int(1), head: row.int(2), origin: row.text(3))
    }
  }

  func volume(_ id: VolumeID) throws -> VolumeRecord {
    guard let found = try findVolume(id) else { throw StoreError(.notFound, "there is no volume '\(id)'") }
    return found
  }

  func findSnapshot(_ id: SnapshotID) throws -> SnapshotRecord? {
    try first(
      "SELECT size, layer, origin, \(RecordSums.isIntact("snapshots")) FROM snapshots WHERE id = ?", id.text
    ) { row in
      guard row.bool(3) else { throw RecordSums.damage("snapshot '\(id)'") }
      return SnapshotRecord(id: id, size: row.int(0), layer: row.optionalInt(1), origin: row.text(2))
    }
  }

  func snapshot(_ id: SnapshotID) throws -> SnapshotRecord {
    guard let found = try findSnapshot(id) else { throw StoreError(.notFound, "there is no snapshot '\(id)'") }
    return found
  }

  /// A new, unwritten head over `parent`.
  func insertHead(over parent: Int64?, size: Int64) throws -> Int64 {
    try run("INSERT INTO layers(parent, size, state) VALUES (?, ?, ?)", parent, size, LayerState.head.rawValue)
    return lastInsertedRow
  }

  func insertVolume(_ id: VolumeID, size: Int64, head: Int64, origin: String) throws {
    try run("INSERT INTO volumes(id, size, head, origin) VALUES (?, ?, ?, ?)", id.text, size, head, origin)
  }

  func insertSnapshot(_ id: SnapshotID, size: Int64, layer: Int64?, origin: String) throws {
    try run("INSERT INTO snapshots(id, size, layer, origin) VALUES (?, ?, ?, ?)", id.text, size, layer, origin)
  }

  /// Removes a layer that nothing refers to, and its ancestors as far as nothing else refers to them. Those whose
  /// files are to be removed after the commit are returned.
  func release(layer id: Int64?) throws -> [Int64] {
    var removed: [Int64] = []
    var next = id
    while let id = next {
      let used =
        try first(
          """
          SELECT EXISTS(SELECT 1 FROM volumes WHERE head = ?1) OR EXISTS(SELECT 1 FROM snapshots WHERE layer = ?1)
            OR EXISTS(SELECT 1 FROM layers WHERE parent = ?1)
          """, id
        ) { $0.bool(0) } ?? false
      if used { break }
      let record = try layer(id)
      try run("DELETE FROM layers WHERE id = ?", id)
      if record.state != .sealed { removed.append(id) }
      next = record.parent
    }
    return removed
  }
}
