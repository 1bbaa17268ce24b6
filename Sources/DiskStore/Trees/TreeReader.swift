/// Reads the trees of sealed layers.
struct TreeReader: Sendable {
  let chunks: ChunkReader

  func node(_ hash: ChunkHash) throws -> TreeNode {
    TreeNode(try chunks.chunk(hash, size: TreeShape.nodeSize))
  }

  /// The hash at `level` (0: a data chunk, 1: a leaf ...) that speaks of the byte `offset`.
  func find(_ level: Int, at offset: Int64, in tree: Tree) throws -> ChunkHash {
    // A tree of fewer levels than asked for stands at the start of a larger disk.
    guard offset < tree.size, level < tree.levels || (level == tree.levels && offset < TreeShape.entrySpan(level + 1))
    else { return .zero }
    var hash = tree.root
    var at = tree.levels
    while at > level && !hash.isZero {
      let entry = offset / TreeShape.entrySpan(at) % Int64(TreeShape.fanOut)
      hash = try node(hash)[Int(entry)]
      at -= 1
    }
    return hash
  }

  /// Fills `buffer` with the bytes from `offset` on; what lies beyond the tree is zero.
  func read(_ tree: Tree, at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws {
    let chunkSize = Int64(TreeShape.chunkSize)
    var at = offset
    let end = offset + Int64(buffer.count)
    var leaf: (offset: Int64, node: TreeNode?)?
    while at < end {
      let start = at / chunkSize * chunkSize
      let stop = min(start + chunkSize, end)
      let target = buffer.slice(Int(at - offset), Int(stop - at))
      let leafOffset = at / TreeShape.leafSpan * TreeShape.leafSpan
      if leaf?.offset != leafOffset {
        let hash = try find(1, at: at, in: tree)
        leaf = (leafOffset, hash.isZero ? nil : try node(hash))
      }
      let hash = leaf?.node?[Int((at - leafOffset) / chunkSize)] ?? .zero
      if hash.isZero {
        target.clear()
      } else if target.count == TreeShape.chunkSize {
        try chunks.readUncached(hash, into: target)
      } else {
        let content = try chunks.chunk(hash, size: TreeShape.chunkSize)
        target.copy(from: UnsafeRawBufferPointer(content.bytes).slice(Int(at - start), target.count))
      }
      at = stop
    }
  }

  /// The ranges of chunks that are there, within `range`.
  func extents(_ tree: Tree, in range: Extent) throws -> [Extent] {
    var result: [Extent] = []
    try walk(tree.root, tree.levels, at: 0, within: range) { offset, _ in
      result.append(Extent(offset: offset, length: Int64(TreeShape.chunkSize)))
    }
    return result.merged().clipped(to: range).clipped(to: Extent(offset: 0, length: tree.size))
  }

  private func walk(
    _ hash: ChunkHash, _ level: Int, at offset: Int64, within range: Extent, body: (Int64, ChunkHash) -> Void
  ) throws {
    if hash.isZero { return }
    if level == 0 { return body(offset, hash) }
    let node = try node(hash)
    let span = TreeShape.entrySpan(level)
    for entry in 0..<TreeShape.fanOut {
      let start = offset + Int64(entry) * span
      if start >= range.end { break }
      if start + span <= range.offset { continue }
      try walk(node[entry], level - 1, at: start, within: range, body: body)
    }
  }

  /// Calls `body` with each hash that a tree consists of and its level (0: a data chunk). Where it says `false`, what
  /// is below is left out.
  func forEachHash(_ tree: Tree, body: (ChunkHash, Int) throws -> Bool) throws {
    func visit(_ hash: ChunkHash, _ level: Int) throws {
      guard !hash.isZero, try body(hash, level), level > 0 else { return }
      let node = try node(hash)
      for entry in 0..<TreeShape.fanOut { try visit(node[entry], level - 1) }
    }
    try visit(tree.root, tree.levels)
  }

  /// The ranges of chunks in which two trees differ. Looks only at nodes that do.
  func difference(_ a: Tree, _ b: Tree) throws -> [Extent] {
    var result: [Extent] = []
    let levels = max(a.levels, b.levels)
    func entry(_ hash: ChunkHash, _ own: Int, _ level: Int, _ index: Int) throws -> ChunkHash {
      // The smaller tree is entry 0 of imagined nodes above it.
      if level > own { return index == 0 ? hash : .zero }
      return hash.isZero ? .zero : try node(hash)[index]
    }
    func visit(_ left: ChunkHash, _ right: ChunkHash, _ level: Int, at offset: Int64) throws {
      // Above a tree's own root its hash is carried down unchanged, so equal hashes mean equal content only when both
      // stand on their own level; trees of equal height always do.
      if left == right && (a.levels == b.levels || level <= min(a.levels, b.levels)) { return }
      if level == 0 {
        result.append(Extent(offset: offset, length: Int64(TreeShape.chunkSize)))
        return
      }
      for index in 0..<TreeShape.fanOut {
        let x = try entry(left, a.levels, level, index)
        let y = try entry(right, b.levels, level, index)
        if x.isZero && y.isZero { continue }
        try visit(x, y, level - 1, at: offset + Int64(index) * TreeShape.entrySpan(level))
      }
    }
    try visit(a.root, b.root, levels, at: 0)
    return result.merged()
  }
}
