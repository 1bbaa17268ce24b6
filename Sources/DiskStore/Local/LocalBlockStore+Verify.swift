import SQLite

extension LocalBlockStore {
  public func verify(progress: ProgressHandler?) throws -> VerifyReport {
    try withContent {
      var report = VerifyReport()
      do {
        try verify(into: &report, progress: progress)
      } catch let error as StoreError where error.code == .corrupt {
        // An index so damaged that it cannot be walked: what was found until then, and that.
        report.damaged.append(error.message)
      }
      return report
    }
  }

  private func verify(into report: inout VerifyReport, progress: ProgressHandler?) throws {
    try verifyIndex(&report)
    let live = verifyTrees(&report)
    let plan = try verifyPlan()
    let total = plan.chunks.reduce(0) { $0 + Int64($1.location.raw) } + plan.layers.reduce(0) { $0 + $1.bytes }
    let bad = try verifyChunks(plan.chunks, total: total, &report, progress: progress)
    if !bad.isEmpty { try nameVictims(of: bad, &report) }
    for (layer, row, bytes) in plan.layers {
      try verifyLayer(layer, volume: row, &report)
      report.checkedBytes += bytes
      try progress?(StoreProgress(completed: report.checkedBytes, total: total))
    }
    try verifyFiles(&report)
    if let live { report.reclaimable = try packUse(live).reduce(0) { $0 + max(0, $1.dead) } }
  }

  private struct Plan {
    var chunks: [(hash: ChunkHash, location: ChunkLocation)] = []
    var layers: [(layer: Layer, volume: Int64?, bytes: Int64)] = []
  }

  /// What there is to read, at one moment.
  private func verifyPlan() throws -> Plan {
    try index.readTogether { database in
      var plan = Plan()
      try database.forEach("SELECT hash, pack, offset, stored, raw FROM chunks ORDER BY pack, offset") { row in
        let location = ChunkLocation(
          pack: row.int(1), offset: row.int(2), stored: Int(row.int(3)), raw: Int(row.int(4)))
        plan.chunks.append((row.withBlob(0) { ChunkHash($0) }, location))
        return true
      }
      let layers = try database.all(
        """
        SELECT layers.id, row FROM layers LEFT JOIN volumes ON head = layers.id
        WHERE state <> 2 AND written = 1 AND \(RecordSums.isIntact("layers"))
        """
      ) { ($0.int(0), $0.optionalInt(1)) }
      for (id, row) in layers {
        let layer = Layer(try database.layer(id), directory: heads, fileSystem: fileSystem)
        plan.layers.append((layer, row, try layer.allocatedSize()))
      }
      return plan
    }
  }

  /// The database itself, and records that nothing needs.
  private func verifyIndex(_ report: inout VerifyReport) throws {
    try index.readTogether { database in
      for problem in try database.all("PRAGMA quick_check", read: { $0.text(0) }) where problem != "ok" {
        report.damaged.append("\(index.path): \(problem)")
      }
      for table in try database.all("PRAGMA foreign_key_check", read: { $0.text(0) }) {
        report.damaged.append("\(index.path): a record of \(table) refers to one that is missing")
      }
      for (table, columns) in RecordSums.columns {
        let bad = try database.all("SELECT \(columns[0]) FROM \(table) WHERE NOT \(RecordSums.isIntact(table))") {
          $0.int(0)
        }
        for row in bad {
          report.damaged.append("\(index.path): record \(row) of \(table) is damaged: its checksum differs")
        }
      }
      let orphans = try database.all(
        """
        SELECT id FROM layers AS own WHERE NOT EXISTS(SELECT 1 FROM volumes WHERE head = own.id)
          AND NOT EXISTS(SELECT 1 FROM snapshots WHERE layer = own.id)
          AND NOT EXISTS(SELECT 1 FROM layers WHERE parent = own.id)
        """
      ) { $0.int(0) }
      for id in orphans { report.leaks.append("nothing refers to layer \(id)") }
    }
  }

  /// Walks all trees; the names of all chunks they need, or `nil` when a node is damaged.
  private func verifyTrees(_ report: inout VerifyReport) -> Set<ChunkHash>? {
    do {
      let roots = try index.readTogether { database in
        try database.all("SELECT id FROM layers WHERE state = 2") { $0.int(0) }.map { try database.layer($0) }
      }
      let live = try hashes(of: roots.filter { !$0.root.isZero }.map { Tree(root: $0.root, size: $0.size) })
      for hash in live where try trees.chunks.locate(hash) == nil {
        report.damaged.append("chunk \(hash.short) is missing from \(index.path)")
      }
      return live
    } catch {
      report.damaged.append("\(error)")
      return nil
    }
  }

  /// Reads chunks on all cores; the names of those that are damaged.
  private func verifyChunks(
    _ chunks: [(hash: ChunkHash, location: ChunkLocation)], total: Int64, _ report: inout VerifyReport,
    progress: ProgressHandler?
  ) throws -> Set<ChunkHash> {
    struct State {
      var next = 0
      var bytes: Int64 = 0
      var damaged: [String] = []
      var bad: Set<ChunkHash> = []
    }
    let state = Locked(State())
    let batch = 64
    try Threads.run(max(1, options.workers)) { [trees] _ in
      let memory = Memory(TreeShape.chunkSize)
      while true {
        let from = state.with { state in
          defer { state.next += batch }
          return state.next
        }
        if from >= chunks.count { return }
        var bytes: Int64 = 0
        for (hash, location) in chunks[from..<min(from + batch, chunks.count)] {
          bytes += Int64(location.raw)
          do {
            guard location.raw <= TreeShape.chunkSize else {
              throw StoreError(.corrupt, "chunk \(hash.short) has \(location.raw) bytes in the index")
            }
            try trees.chunks.read(hash, at: location, into: memory.bytes.slice(0, location.raw))
          } catch let error as StoreError {
            state.with { state in
              state.damaged.append(error.message)
              state.bad.insert(hash)
            }
          }
        }
        try state.with { state in
          state.bytes += bytes
          do {
            try progress?(StoreProgress(completed: state.bytes, total: total))
          } catch {
            // The others find nothing left to do.
            state.next = chunks.count
            throw error
          }
        }
      }
    }
    let result = state.with { $0 }
    report.checkedChunks += chunks.count
    report.checkedBytes += result.bytes
    report.damaged += result.damaged.sorted()
    return result.bad
  }

  /// Says which disks damaged chunks belong to.
  private func nameVictims(of bad: Set<ChunkHash>, _ report: inout VerifyReport) throws {
    for source in try index.readTogether({ try allSources($0) }) {
      do {
        guard let base = try index.readTogether({ try compose(source, $0) }).base else { continue }
        var hit = 0
        try trees.forEachHash(base) { hash, _ in
          if bad.contains(hash) { hit += 1 }
          return !bad.contains(hash)
        }
        if hit > 0 { report.damaged.append("\(source.name) needs \(hit) of the damaged chunks") }
      } catch let error as StoreError where error.code == .notFound {
        continue
      } catch let error as StoreError where error.code == .corrupt {
        report.damaged.append("\(source.name) cannot be walked: \(error.message)")
      }
    }
  }

  /// Reads and checks every block that an unsealed layer holds.
  private func verifyLayer(_ layer: Layer, volume: Int64?, _ report: inout VerifyReport) throws {
    let places: [LockFile.Place] = volume.map { [.volume($0)] } ?? [.settling(layer.id)]
    let memory = Memory(1 << 20)
    do {
      for extent in try gates.with(all: places, { try layer.writtenExtents(in: layer.allBytes, zeros: false) }) {
        for at in stride(from: extent.offset, to: min(extent.end, layer.size), by: memory.bytes.count) {
          let count = min(Int64(memory.bytes.count), min(extent.end, layer.size) - at)
          do {
            // Held for one step only, so that writers wait no longer than for each other.
            try gates.with(all: places) {
              var absent: [Extent] = []
              try layer.read(
                Extent(offset: at, length: count), into: memory.bytes.slice(0, Int(count)), settling: true,
                absent: &absent)
            }
          } catch let error as StoreError where error.code == .corrupt {
            report.damaged.append(error.message)
          }
          report.checkedChunks += (Int(count) + blockSize - 1) / blockSize
        }
      }
    } catch let error as StoreError where error.isMissingFile {
      // Sealed or deleted since the plan was made, or lost.
      let needed = try index.read {
        try $0.first("SELECT 1 FROM layers WHERE id = ? AND state <> 2", layer.id, read: { _ in true }) ?? false
      }
      if needed { report.damaged.append(error.message) }
    } catch let error as StoreError where error.code == .corrupt {
      report.damaged.append(error.message)
    }
  }

  /// Files without a record, records without a file.
  private func verifyFiles(_ report: inout VerifyReport) throws {
    let packs = trees.chunks.directory
    let listed = try fileSystem.list(heads).map { (heads, $0) } + fileSystem.list(packs).map { (packs, $0) }
    for (directory, name) in listed {
      let table =
        directory == packs ? "packs WHERE" : "layers WHERE state \(name.hasSuffix(".recent") ? "= 0" : "<> 2") AND"
      let known = try name.number.map { number in
        try index.read { try $0.first("SELECT 1 FROM \(table) id = ?", number, read: { _ in true }) != nil }
      }
      // What was just deleted by another process is gone a moment later.
      if known != true, try fileSystem.allocatedSize("\(directory)/\(name)") != nil {
        report.leaks.append("\(directory)/\(name) belongs to nothing")
      }
    }
    for (id, size) in try index.read({
      try $0.all("SELECT id, size FROM packs WHERE owner IS NULL") { ($0.int(0), $0.int(1)) }
    }) {
      let path = ChunkReader.packPath(id, in: packs)
      do {
        let actual = try fileSystem.open(path, .read).size()
        if actual < size { report.damaged.append("\(path) has \(actual) bytes where \(size) belong") }
      } catch let error as StoreError where error.isMissingFile {
        report.damaged.append("\(path) is missing")
      }
    }
  }
}

extension Layer {
  var allBytes: Extent { Extent(offset: 0, length: size) }
}
