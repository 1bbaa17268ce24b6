import SQLite

extension LocalBlockStore {
  @discardableResult
  public func seal(progress: ProgressHandler?) throws -> Int {
    // A frozen layer that only the next frozen one needs is absorbed by that one.
    let layers = try index.read { database in
      try database.all(
        """
        SELECT id FROM layers AS own WHERE state = 1 AND (EXISTS(SELECT 1 FROM snapshots WHERE layer = own.id)
          OR EXISTS(SELECT 1 FROM layers WHERE parent = own.id AND state = 0)
          OR (SELECT count(*) FROM layers WHERE parent = own.id) > 1) ORDER BY id
        """
      ) { $0.int(0) }
    }
    var count = 0
    for layer in layers where try sealLayer(layer, progress: progress) { count += 1 }
    return count
  }

  /// Moves a frozen layer, with the unsealed ones under it, into chunks. `false`: someone else does, or did, or it is gone.
  @discardableResult
  func sealLayer(_ id: Int64, progress: ProgressHandler?) throws -> Bool {
    guard sealing.with({ $0.insert(id).inserted }) else { return false }
    defer { sealing.with { _ = $0.remove(id) } }
    guard try locks.lock(.layer(id), exclusive: true, wait: false) else { return false }
    defer { locks.unlock(.layer(id)) }
    return try withContent {
      while true {
        let found = try index.readTogether { database -> (LayerRecord, View)? in
          guard try database.first("SELECT 1 FROM layers WHERE id = ? AND state = 1", id, read: { $0.int(0) }) != nil
          else { return nil }
          let record = try database.layer(id)
          return (record, try compose(from: id, size: record.size, volume: nil, database))
        }
        guard let (record, view) = found else { return false }
        do {
          return try seal(record, view, progress: progress)
        } catch let error as StoreError where error.isMissingFile {
          // A layer below was sealed or absorbed meanwhile; unless it was not, and the file is lost.
          let again = try index.readTogether { database in
            try compose(from: id, size: record.size, volume: nil, database)
          }
          if again.layers.map(\.id) == view.layers.map(\.id) { throw StoreError(.corrupt, error.message) }
        }
      }
    }
  }

  private func seal(_ record: LayerRecord, _ view: View, progress: ProgressHandler?) throws -> Bool {
    let all = Extent(offset: 0, length: record.size)
    let extents = try reading(view) { view, _ in
      try view.layers.flatMap { try $0.writtenExtents(in: all) }.merged().clipped(to: all)
    }
    let (root, _) = try storing { builder in
      try builder.build(over: view.base, size: record.size, TreeBuilder.jobs(for: extents), progress: progress) {
        [self] offset, chunk in
        chunk.clear()
        let inside = chunk.slice(0, Int(min(Int64(chunk.count), record.size - offset)))
        try reading(view) { view, settling in try view.read(at: offset, into: inside, trees, settling: settling) }
      }
    }
    let removed = try index.write { database -> [Int64]? in
      guard try database.first("SELECT 1 FROM layers WHERE id = ? AND state = 1", record.id, read: { $0.int(0) }) != nil
      else { return nil }
      let parent = try database.layer(record.id).parent
      try database.run(
        "UPDATE layers SET state = ?, root = ?, parent = NULL WHERE id = ?", LayerState.sealed.rawValue,
        root.root.isZero ? nil : root.root.bytes, record.id)
      return try database.release(layer: parent)
    }
    guard let removed else { return false }
    removeFiles(of: [record.id] + removed)
    return true
  }

  /// Runs `body` with a view that is not to be looked up again; see ``reading(_:_:)-(DiskSource,_)``.
  func reading<Value>(_ view: View, _ body: (View, Bool) throws -> Value) throws -> Value {
    do {
      return try body(view, false)
    } catch let error as StoreError where error.code == .corrupt && !view.layers.isEmpty {
      return try gates.with(all: view.layers.map { .settling($0.id) }) { try body(view, true) }
    }
  }

  /// Runs `body` with a builder whose chunks are durable and known when this returns, or taken back when it throws.
  func storing(
    _ body: (TreeBuilder) throws -> TreeBuilder.Result
  ) throws -> (TreeBuilder.Result, ChunkWriter.Statistics) {
    let writer = ChunkWriter(index: index, session: try currentSession(), locator: trees.chunks)
    do {
      let builder = TreeBuilder(
        writer: writer, reader: trees, level: options.compressionLevel, workers: max(1, options.workers))
      let result = try body(builder)
      try writer.finish()
      return (result, writer.statistics)
    } catch {
      // What cannot be taken back now is, by the next open, when this process is gone.
      try? writer.abandon()
      throw error
    }
  }

  /// Runs `body` while no collector removes chunks that it relies on.
  func withContent<Value>(_ body: () throws -> Value) throws -> Value {
    try content.with { users in
      if users == 0 { _ = try locks.lock(.content, exclusive: false) }
      users += 1
    }
    defer {
      content.with { users in
        users -= 1
        if users == 0 { locks.unlock(.content) }
      }
    }
    return try body()
  }
}
