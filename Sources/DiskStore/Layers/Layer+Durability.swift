extension Layer {
  /// Makes everything written durable. The caller holds the gate. See ``BlockMap`` for the order.
  func flush() throws {
    let files = try files()
    try files.data.sync()
    if let recent = files.recent, try recent.size() > 0 {
      try forEachWrittenStep(in: allBlocks) { step, found in
        var map = found
        map.settleRecent(in: step)
        try map.store(to: files)
      }
      try files.map.sync()
      try recent.truncate(to: 0)
    } else {
      try files.map.sync()
    }
  }

  /// Makes a head trustworthy whatever happens to power from now on: also that nothing is recent is durable.
  func close() throws {
    try flush()
    try files().recent?.sync()
  }

  /// Makes a head readable that power was cut from while it was written. What was new since the last flush is thrown
  /// away: its bytes may not have reached the disk. A block that was overwritten since may be as before or as after,
  /// and so may its checksum: it gets the checksum of what is there. Map pages are written as one block, which a disk
  /// writes whole or not at all, so a page that is torn is damage all the same.
  func settleAfterPowerLoss() throws {
    let files = try files()
    try files.recent?.truncate(to: 0)
    let memory = Memory(8 * MapPages.entriesPerPage * blockSize)
    try forEachWrittenStep(in: allBlocks) { step, found in
      var map = found
      try found.forEachRun(in: step, kind: { $0.isPresent ? 1 : 0 }) { run, present in
        if present == 0 { return }
        let part = memory.bytes.slice(0, run.count * blockSize)
        let filled = try files.data.readFully(into: part, at: run.lowerBound * Int64(blockSize))
        part.slice(filled, part.count - filled).clear()
        for block in run {
          let bytes = UnsafeRawBufferPointer(part).slice(Int(block - run.lowerBound) * blockSize, blockSize)
          map[block] = entry(of: block, bytes)
        }
      }
      try map.store(to: files)
    }
    try close()
  }
}
