/// What a layer says of some blocks, in memory.
///
/// A head has two maps. A block that is new since the last flush is entered in the *recent* map, one that was there
/// before in the map itself. Without that, power could be cut when the entry of a new block had reached the disk and
/// its bytes had not: the block would be neither what it was nor what was written. A flush syncs the bytes, then enters
/// what is recent in the map and syncs that, then empties the recent map; after a loss of power the recent map is
/// thrown away, so what was not flushed is as it was before. The loss of a process alone loses neither file.
struct BlockMap {
  let durable: MapPages
  let recent: MapPages?
  private var changed = (durable: false, recent: false)

  /// Reads and checks what the maps say of `blocks`, which is not empty.
  init(of blocks: Range<Int64>, layer: Int64, from files: Layer.Files) throws {
    // In this order: see Layer.Files.maps.
    recent = try files.recent.map { try MapPages(of: blocks, layer: ~layer, from: $0) }
    durable = try MapPages(of: blocks, layer: layer, from: files.map)
  }

  subscript(block: Int64) -> BlockEntry {
    get {
      if let entry = recent?[block], entry != .absent { return entry }
      return durable[block]
    }
    set {
      if let recent, recent[block] != .absent || (newValue.isPresent && !durable[block].isPresent) {
        changed.recent = changed.recent || recent[block] != newValue
        recent[block] = newValue
      } else {
        changed.durable = changed.durable || durable[block] != newValue
        durable[block] = newValue
      }
    }
  }

  /// Writes back what changed.
  mutating func store(to files: Layer.Files) throws {
    if changed.durable { try durable.store(to: files.map) }
    if changed.recent, let recent, let file = files.recent { try recent.store(to: file) }
    changed = (false, false)
  }

  /// Enters what is recent in the map.
  mutating func settleRecent(in blocks: Range<Int64>) {
    guard let recent else { return }
    for block in blocks where recent[block] != .absent && durable[block] != recent[block] {
      durable[block] = recent[block]
      changed.durable = true
    }
  }

  /// Calls `body` with each run of blocks in `blocks` whose entries are of one kind.
  func forEachRun(
    in blocks: Range<Int64>, kind: (BlockEntry) -> Int, body: (Range<Int64>, Int) throws -> Void
  ) rethrows {
    var start = blocks.lowerBound
    while start < blocks.upperBound {
      let first = kind(self[start])
      var end = start + 1
      while end < blocks.upperBound && kind(self[end]) == first { end += 1 }
      try body(start..<end, first)
      start = end
    }
  }
}
