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
    var map = try BlockMap(of: step, layer: id, from: files)
    var entries: [BlockEntry] = []
    entries.reserveCapacity(step.count)
    var emptied: [Range<Int64>] = []
    for index in 0..<step.count {
      let block = step.lowerBound + Int64(index)
      let content = bytes.slice(index * blockSize, blockSize)
      let known = map[block]
      if content.isZero {
        // Where nothing was and nothing shows through, nothing need be said.
        entries.append(known == .absent && !hasBelow ? .absent : .zero)
        if known.isPresent { emptied.append(block..<block + 1) }
      } else {
        entries.append(entry(of: block, content))
        // A block that is overwritten has no checksum while it changes.
        if known.isPresent { map[block] = .unsettled }
      }
    }
    try map.store(to: files)

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

    for (index, entry) in entries.enumerated() where entry != .absent { map[step.lowerBound + Int64(index)] = entry }
    try map.store(to: files)
    try punch(emptied.joined(), files)
  }

  /// Makes whole blocks read as zero. The caller holds the gate.
  ///
  /// - Parameter below: where the parent layers may have bytes that would show through.
  func discard(_ blocks: Range<Int64>, below: [Extent]) throws {
    let files = try files()
    // What the layer itself has is found by walking what was written, not the range ...
    try forEachWrittenStep(in: blocks) { step, found in
      var map = found
      var emptied: [Range<Int64>] = []
      found.forEachRun(in: step, kind: { $0.isPresent ? 1 : 0 }) { run, present in
        if present == 0 { return }
        emptied.append(run)
        for block in run { map[block] = .zero }
      }
      try map.store(to: files)
      try punch(emptied, files)
    }
    // ... and what would show through is hidden.
    for extent in below {
      let to = min((extent.end + Int64(blockSize) - 1) / Int64(blockSize), blocks.upperBound)
      var start = max(extent.offset / Int64(blockSize), blocks.lowerBound)
      while start < to {
        let step = start..<min(start + Layer.stepBlocks, to)
        var map = try BlockMap(of: step, layer: id, from: files)
        for block in step { map[block] = .zero }
        try map.store(to: files)
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
}

extension [Range<Int64>] {
  /// Ranges that touch become one. They ascend.
  fileprivate func joined() -> [Range<Int64>] {
    reduce(into: []) { result, range in
      if let last = result.last, last.upperBound == range.lowerBound {
        result[result.count - 1] = last.lowerBound..<range.upperBound
      } else {
        result.append(range)
      }
    }
  }
}
