extension Layer {
  /// Fills the part of `buffer` that the layer holds; the buffer starts at the byte `range.offset` of the disk. What
  /// the layer is silent about is appended to `absent`. `range` lies within ``size``.
  ///
  /// - Parameter settling: whether the caller sees to it that nobody writes. Only then does a checksum that differs
  ///   mean damage, and a block without one is given its checksum.
  func read(
    _ range: Extent, into buffer: UnsafeMutableRawBufferPointer, settling: Bool, absent: inout [Extent]
  ) throws {
    let size = Int64(blockSize)
    let files = try files()
    let blocks = range.offset / size..<(range.end + size - 1) / size
    var start = blocks.lowerBound
    while start < blocks.upperBound {
      let step = start..<min(start + Layer.stepBlocks, blocks.upperBound)
      start = step.upperBound
      let map = try BlockMap(of: step, layer: id, from: files)
      let kind = { (entry: BlockEntry) in entry.isPresent ? 2 : entry == .zero ? 1 : 0 }
      try map.forEachRun(in: step, kind: kind) { run, kind in
        let from = max(run.lowerBound * size, range.offset)
        let to = min(run.upperBound * size, range.end)
        let target = buffer.slice(Int(from - range.offset), Int(to - from))
        switch kind {
        case 0: absent.append(Extent(offset: from, length: to - from))
        case 1: target.clear()
        default: try readPresent(run, from: from, into: target, map, files, settling: settling)
        }
      }
    }
  }

  /// Reads blocks that are all present; `target` starts at the byte `start`, within the first of them.
  private func readPresent(
    _ run: Range<Int64>, from start: Int64, into target: UnsafeMutableRawBufferPointer, _ map: BlockMap,
    _ files: Files,
    settling: Bool
  ) throws {
    let size = Int64(blockSize)
    let end = start + Int64(target.count)
    var whole = run
    // Only whole blocks can be checked, so those at the edges that are wanted in part are read aside.
    if start > run.lowerBound * size {
      whole = whole.dropFirst()
      try readPart(run.lowerBound, from: start, into: target, map, files, settling: settling)
    }
    if end < run.upperBound * size && !whole.isEmpty {
      whole = whole.dropLast()
      let last = run.upperBound - 1
      let part = target.slice(Int(last * size - start), Int(end - last * size))
      try readPart(last, from: last * size, into: part, map, files, settling: settling)
    }
    if whole.isEmpty { return }
    let part = target.slice(Int(whole.lowerBound * size - start), whole.count * blockSize)
    let filled = try files.data.readFully(into: part, at: whole.lowerBound * size)
    part.slice(filled, part.count - filled).clear()
    try check(whole, UnsafeRawBufferPointer(part), map, files, settling: settling)
  }

  /// Copies to `target` what it wants of one block, from the byte `start` on.
  private func readPart(
    _ block: Int64, from start: Int64, into target: UnsafeMutableRawBufferPointer, _ map: BlockMap, _ files: Files,
    settling: Bool
  ) throws {
    try withUnsafeTemporaryAllocation(byteCount: blockSize, alignment: 16) { whole in
      let filled = try files.data.readFully(into: whole, at: block * Int64(blockSize))
      whole.slice(filled, blockSize - filled).clear()
      try check(block..<block + 1, UnsafeRawBufferPointer(whole), map, files, settling: settling)
      let skip = Int(start - block * Int64(blockSize))
      target.copy(from: UnsafeRawBufferPointer(whole).slice(skip, min(blockSize - skip, target.count)))
    }
  }

  /// Compares blocks with their checksums.
  private func check(
    _ blocks: Range<Int64>, _ bytes: UnsafeRawBufferPointer, _ map: BlockMap, _ files: Files, settling: Bool
  ) throws {
    var map = map
    for block in blocks {
      let actual = entry(of: block, bytes.slice(Int(block - blocks.lowerBound) * blockSize, blockSize))
      let stated = map[block]
      if stated == actual { continue }
      guard settling, stated == .unsettled else {
        let offset = block * Int64(blockSize)
        throw StoreError(
          .corrupt, "\(files.data.path) is damaged at offset \(offset): the checksum of the block differs")
      }
      map[block] = actual
    }
    if settling { try map.store(to: files) }
  }
}
