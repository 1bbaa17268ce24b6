import Glibc
import SQLite

extension LocalBlockStore {
  public func read(_ source: DiskSource, at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws {
    try reading(source) { view, settling in
      try check(offset, Int64(buffer.count), of: source, view)
      if !buffer.isEmpty { try view.read(at: offset, into: buffer, trees, settling: settling) }
    }
  }

  func check(_ offset: Int64, _ count: Int64, of source: DiskSource, _ view: View) throws {
    guard offset >= 0, count >= 0, offset <= view.size, count <= view.size - offset else {
      throw StoreError.range(offset, count, of: source.name, size: view.size)
    }
  }

  /// Runs `body` with the present view of a disk; again when what it reads was moved by another process, and once
  /// more, with nobody writing, when a checksum differs: only then is that damage.
  func reading<Value>(_ source: DiskSource, _ body: (View, Bool) throws -> Value) throws -> Value {
    var last: View?
    while true {
      let view = try view(source)
      do {
        return try body(view, false)
      } catch let error as StoreError where error.isMissingFile && view !== last {
        last = view
      } catch let error as StoreError where error.isMissingFile {
        throw StoreError(.corrupt, error.message)
      } catch let error as StoreError where error.code == .corrupt && !view.layers.isEmpty {
        let retried = try view.volume.map { volume in
          try gates.with(.volume(volume.row)) { try settling(try self.view(source), body) }
        }
        if let value = try retried ?? settling(view, body) { return value }
      }
    }
  }

  /// Runs `body` with nobody writing to the frozen layers of a view either; the caller holds the gate of its head.
  /// `nil`: a file is gone, so another view is needed.
  private func settling<Value>(_ view: View, _ body: (View, Bool) throws -> Value) throws -> Value? {
    let frozen = view.layers.filter { !$0.isHead }
    do {
      return try gates.with(all: frozen.map { .settling($0.id) }) { try body(view, true) }
    } catch let error as StoreError where error.isMissingFile {
      return nil
    }
  }

  public func write(_ volume: VolumeID, at offset: Int64, from buffer: UnsafeRawBufferPointer) throws {
    try withGate(volume) { view in
      try check(offset, Int64(buffer.count), of: .volume(volume), view)
      if buffer.isEmpty { return }
      let ready = try readyToWrite(volume, view)
      let size = Int64(blockSize)
      let end = offset + Int64(buffer.count)
      // Whole blocks are written as they are; those at the edges are completed by what is there.
      let firstWhole = (offset + size - 1) / size
      let afterWhole = end / size
      if firstWhole > afterWhole {
        return try patch(offset / size, from: offset, buffer, ready)
      }
      if offset < firstWhole * size {
        try patch(firstWhole - 1, from: offset, buffer.slice(0, Int(firstWhole * size - offset)), ready)
      }
      if firstWhole < afterWhole {
        let whole = buffer.slice(Int(firstWhole * size - offset), Int((afterWhole - firstWhole) * size))
        try ready.layers[0].write(whole, at: firstWhole, hasBelow: ready.hasBelow)
      }
      if afterWhole * size < end {
        let rest = Int(end - afterWhole * size)
        try patch(afterWhole, from: afterWhole * size, buffer.slice(buffer.count - rest, rest), ready)
      }
    }
  }

  /// Changes a part of one block, from the byte `start` of the disk on.
  private func patch(_ block: Int64, from start: Int64, _ bytes: UnsafeRawBufferPointer, _ view: View) throws {
    try withUnsafeTemporaryAllocation(byteCount: blockSize, alignment: 16) { whole in
      let offset = block * Int64(blockSize)
      whole.clear()
      let known = whole.slice(0, Int(min(Int64(blockSize), view.size - offset)))
      do {
        try view.read(at: offset, into: known, trees, settling: false)
      } catch let error as StoreError where error.code == .corrupt {
        let frozen = view.layers.filter { !$0.isHead }
        try gates.with(all: frozen.map { .settling($0.id) }) {
          try view.read(at: offset, into: known, trees, settling: true)
        }
      }
      whole.slice(Int(start - offset), bytes.count).copy(from: bytes)
      try view.layers[0].write(UnsafeRawBufferPointer(whole), at: block, hasBelow: view.hasBelow)
    }
  }

  public func discard(_ volume: VolumeID, at offset: Int64, count: Int64) throws {
    try withGate(volume) { view in
      try check(offset, count, of: .volume(volume), view)
      if count == 0 { return }
      let size = Int64(blockSize)
      let end = offset + count
      let firstWhole = (offset + size - 1) / size
      // The last block of the disk is whole where the disk ends.
      let afterWhole = end == view.size ? (end + size - 1) / size : end / size
      let zeros = [UInt8](repeating: 0, count: blockSize)
      let ready = try readyToWrite(volume, view)
      try zeros.withUnsafeBytes { zeros in
        if firstWhole > afterWhole {
          return try patch(offset / size, from: offset, zeros.slice(0, Int(count)), ready)
        }
        if offset < firstWhole * size {
          try patch(firstWhole - 1, from: offset, zeros.slice(0, Int(firstWhole * size - offset)), ready)
        }
        if firstWhole < afterWhole {
          let range = Extent(offset: firstWhole * size, length: (afterWhole - firstWhole) * size)
          try ready.layers[0].discard(firstWhole..<afterWhole, below: try ready.below.extents(in: range, trees))
        }
        if afterWhole * size < end {
          try patch(afterWhole, from: afterWhole * size, zeros.slice(0, Int(end - afterWhole * size)), ready)
        }
      }
    }
  }

  public func flush(_ volume: VolumeID) throws {
    try withGate(volume) { view in
      if let head = view.layers.first, head.isHead { try head.flush() }
    }
  }

  /// A view whose head has files and is marked as written during this boot. The caller holds the gate.
  private func readyToWrite(_ id: VolumeID, _ view: View) throws -> View {
    if view.isHeadReady { return view }
    guard let volume = view.volume else { throw StoreError(.notFound, "there is no volume '\(id)'") }
    let record = try index.read { try $0.layer(volume.head) }
    // The files first: a head that is called written has files, or it is damaged.
    if !record.written { try Layer(record, directory: heads, fileSystem: fileSystem).makeFiles() }
    try index.write { database in
      try database.run("UPDATE layers SET written = 1, boot = ? WHERE id = ?", fileSystem.bootID, record.id)
    }
    touched.with { _ = $0.insert(id) }
    return try self.view(.volume(id))
  }

  /// Makes durable the heads that this store wrote, and says so in the index.
  func closeHeads() throws {
    let ids = touched.with { touched in
      defer { touched = [] }
      return touched
    }
    for id in ids {
      do {
        try withGate(id) { view in
          guard view.isHeadReady, let head = view.layers.first else { return }
          try head.close()
          try index.write { try $0.run("UPDATE layers SET boot = NULL WHERE id = ?", head.id) }
        }
      } catch let error as StoreError where error.code == .notFound {
        continue
      }
    }
  }
}

extension DiskSource {
  /// What messages call it.
  var name: String {
    switch self {
    case .volume(let id): "volume '\(id)'"
    case .snapshot(let id): "snapshot '\(id)'"
    }
  }
}
