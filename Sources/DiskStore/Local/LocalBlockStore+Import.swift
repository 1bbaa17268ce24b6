import SQLite

extension LocalBlockStore {
  @discardableResult
  public func importVolume(
    _ id: VolumeID, size: Int64?, from source: any ByteSource, progress: ProgressHandler?
  ) throws -> ImportStatistics {
    let size = size ?? (source.size + 511) / 512 * 512
    try checkSize(size)
    guard size >= source.size else {
      throw StoreError(.invalid, "a volume of \(size) bytes cannot hold an image of \(source.size)")
    }
    // Asked before the work, and again at the end.
    if try index.read({ try $0.findVolume(id) }) != nil { throw taken(id) }
    let all = Extent(offset: 0, length: source.size)
    let extents = try source.dataExtents().merged().clipped(to: all)
    return try withContent {
      let (tree, chunks) = try storing { builder in
        try builder.build(over: nil, size: size, TreeBuilder.jobs(for: extents), progress: progress) { offset, chunk in
          let inside = Int(min(Int64(chunk.count), source.size - offset))
          chunk.slice(inside, chunk.count - inside).clear()
          try source.read(at: offset, into: chunk.slice(0, inside))
        }
      }
      try index.write { database in
        if try database.findVolume(id) != nil { throw taken(id) }
        try database.run(
          "INSERT INTO layers(size, state, written, root) VALUES (?, ?, 0, ?)", size, LayerState.sealed.rawValue,
          tree.root.isZero ? nil : tree.root.bytes)
        let head = try database.insertHead(over: database.lastInsertedRow, size: size)
        try database.insertVolume(id, size: size, head: head, origin: "import")
      }
      return ImportStatistics(
        logicalSize: size, read: extents.totalLength, allocated: tree.allocated, shared: chunks.shared,
        stored: chunks.stored)
    }
  }
}
