extension Layer {
  /// Holes are made only for runs that are worth a system call.
  private static let smallestHole = 16

  /// Writes whole blocks from block `first` on. The caller holds the gate.
  ///
  /// Blocks of zeros are not stored: they become absent when there is nothing below that would show through, else
  /// marked as zero. In whatever instruction the process dies, each block reads as before or as after, or is marked as
  /// unsettled and reads as what is there.
  ///
  /// - Parameter hasBelow: whether the disk has a parent layer.
  func write(_ bytes: UnsafeRawBufferPointer, at first: Int64, hasBelow: Bool) throws {
    let blocks = first..<first + Int64(bytes.count / blockSize)
    var start = blocks.lowerBound
    while start < blocks.upperBound {
      let step = start..<min(start + Layer.stepBlocks, blocks.upperBound)
      let part = bytes.slice(Int(start - first) * blockSize, step.count * blockSize)
      try writeStep(step, part, hasBelow: hasBelow)
      start = step.upperBound
    }
  }

  private func writeStep(_ step: Range<Int64>, _ bytes: UnsafeRawBufferPointer, hasBelow: Bool) throws {
    let files = try files()
    let pages = try MapPages(of: step, layer: id, from: files.map)
    var entries: [BlockEntry] = []
    entries.reserveCapacity(step.count)
    for index in 0..<step.count {
      let block = bytes.slice(index * blockSize, blockSize)
      entries.append(
        block.isZero ? (hasBelow ? .zero : .absent) : entry(of: step.lowerBound + Int64(index), block))
    }
    // A block that is overwritten has no checksum while it changes.
    var marked = false
    var emptied: [Range<Int64>] = []
    for (index, entry) in entries.enumerated() {
      let block = step.lowerBound + Int64(index)
      guard pages[block].isPresent else { continue }
      if entry.isPresent {
        pages[block] = .unsettled
        marked = true
      } else if let last = emptied.last, last.upperBound == block {
        emptied[emptied.count - 1] = last.lowerBound..<block + 1
      } else {
        emptied.append(block..<block + 1)
      }
    }
    if marked { try pages.store(to: files.map) }

    var index = 0
    while index < entries.count {
      guard entries[index].isPresent else {
        index += 1
        continue
      }
      var end = index + 1
      while end < entries.count && entries[end].isPresent { end += 1 }
      let run = bytes.slice(index * blockSize, (end - index) * blockSize)
      try files.data.writeFully(from: run, at: (step.lowerBound + Int64(index)) * Int64(blockSize))
      index = end
    }

    var changed = marked
    for (index, entry) in entries.enumerated() {
      let block = step.lowerBound + Int64(index)
      if pages[block] != entry { changed = true }
      pages[block] = entry
    }
    if changed { try pages.store(to: files.map) }
    try punch(emptied, files)
  }

  /// Makes whole blocks read as zero. The caller holds the gate.
  ///
  /// - Parameter below: where the parent layers may have bytes that would show through.
  func discard(_ blocks: Range<Int64>, below: [Extent]) throws {
    let files = try files()
    // What the layer itself has becomes absent (it is found by walking what is written, not the range) ...
    try forEachWrittenStep(in: blocks) { step, pages in
      var emptied: [Range<Int64>] = []
      var changed = false
      pages.forEachRun(in: step, kind: { $0.isPresent ? 1 : 0 }) { run, present in
        if present == 0 { return }
        emptied.append(run)
        changed = true
        for block in run { pages[block] = .zero }
      }
      if changed { try pages.store(to: files.map) }
      try punch(emptied, files)
    }
    // ... and what would show through is hidden.
    for extent in below {
      let from = max(extent.offset / Int64(blockSize), blocks.lowerBound)
      let to = min((extent.end + Int64(blockSize) - 1) / Int64(blockSize), blocks.upperBound)
      var start = from
      while start < to {
        let step = start..<min(start + Layer.stepBlocks, to)
        let pages = try MapPages(of: step, layer: id, from: files.map)
        for block in step { pages[block] = .zero }
        try pages.store(to: files.map)
        start = step.upperBound
      }
    }
  }

  private func punch(_ runs: [Range<Int64>], _ files: Files) throws {
    for run in runs where run.count >= Layer.smallestHole {
      // A file system without holes keeps the bytes; the map hides them.
      _ = try files.data.punchHole(at: run.lowerBound * Int64(blockSize), count: Int64(run.count * blockSize))
    }
  }

  /// Gives every block whose bytes do not match its checksum the checksum of what is there. For a head that power was
  /// cut from while it was written: its blocks reached the disk in any order, and so did its map. Map pages that are
  /// torn are damage all the same: they are written as one block, which a disk writes whole or not at all.
  func settleAfterPowerLoss() throws {
    let files = try files()
    let memory = Memory(Int(Layer.stepBlocks) * blockSize * 4)
    try forEachWrittenStep(in: allBlocks) { step, pages in
      var changed = false
      try pages.forEachRun(in: step, kind: { $0.isPresent ? 1 : 0 }) { run, present in
        if present == 0 { return }
        let part = memory.bytes.slice(0, run.count * blockSize)
        let filled = try files.data.readFully(into: part, at: run.lowerBound * Int64(blockSize))
        part.slice(filled, part.count - filled).clear()
        for block in run {
          let bytes = UnsafeRawBufferPointer(part).slice(Int(block - run.lowerBound) * blockSize, blockSize)
          let actual = entry(of: block, bytes)
          if pages[block] != actual {
            pages[block] = actual
            changed = true
          }
        }
      }
      if changed { try pages.store(to: files.map) }
    }
    try sync()
  }
}
