/// The files of an unsealed layer: `N.data`, where each block stands at its place of the disk, and `N.map`, which
/// says which blocks are there, with a checksum for each; a head has `N.recent` besides, a map of the blocks that came
/// since the last flush. See ``BlockMap``.
///
/// A head is written in place by whoever holds its volume's gate; a frozen layer is not written any more. Readers need
/// no lock: a read that crosses a write may find a checksum that does not match, and is then repeated by one that
/// holds the gate (`settling`), for whom nothing moves.
final class Layer: Sendable {
  let id: Int64
  /// Bytes of the disk that the layer speaks of; beyond them it says zero.
  let size: Int64
  let isHead: Bool
  let fileSystem: any FileSystem
  let directory: String
  private let opened = Locked<Files?>(nil)

  struct Files {
    let data: any StoreFile
    let map: any StoreFile
    /// A head's only.
    let recent: (any StoreFile)?

    /// The maps; the recent one first: what a flush takes away from it is in the other by then.
    var maps: [any StoreFile] { (recent.map { [$0] } ?? []) + [map] }
  }

  /// What one step of reading or writing takes: the blocks of a few map pages.
  static let stepBlocks = Int64(2 * MapPages.entriesPerPage)

  init(_ record: LayerRecord, directory: String, fileSystem: any FileSystem) {
    id = record.id
    size = record.size
    isHead = record.state == .head
    self.directory = directory
    self.fileSystem = fileSystem
  }

  static func dataPath(_ id: Int64, in directory: String) -> String { "\(directory)/\(id).data" }
  static func mapPath(_ id: Int64, in directory: String) -> String { "\(directory)/\(id).map" }
  static func recentPath(_ id: Int64, in directory: String) -> String { "\(directory)/\(id).recent" }

  /// The files, opened on first use.
  func files() throws -> Files {
    try opened.with { files in
      if let files { return files }
      let found = Files(
        data: try openData(.write),
        map: try fileSystem.open(Layer.mapPath(id, in: directory), .write),
        recent: isHead ? try fileSystem.open(Layer.recentPath(id, in: directory), .write) : nil)
      files = found
      return found
    }
  }

  private func openData(_ access: FileAccess) throws -> any StoreFile {
    let path = Layer.dataPath(id, in: directory)
    if size <= SegmentedFile.segmentSize { return try fileSystem.open(path, access) }
    return try SegmentedFile(path, access, in: directory, fileSystem: fileSystem)
  }

  /// The files of a layer that there may be.
  static func paths(_ id: Int64, in directory: String) -> [String] {
    let data = dataPath(id, in: directory)
    return [recentPath(id, in: directory), mapPath(id, in: directory)]
      + (0..<SegmentedFile.count).map { SegmentedFile.path(data, part: $0) }
  }

  /// Makes the files of a head that is about to be written for the first time, durably.
  func makeFiles() throws {
    try opened.with { files in
      files = Files(
        data: try openData(.create),
        map: try fileSystem.open(Layer.mapPath(id, in: directory), .create),
        recent: try fileSystem.open(Layer.recentPath(id, in: directory), .create))
      try fileSystem.syncDirectory(directory)
    }
  }

  /// Removes the files of a layer that is no more. What cannot be removed now is removed at the next open.
  static func remove(_ id: Int64, in directory: String, fileSystem: any FileSystem) throws {
    for path in paths(id, in: directory) { try fileSystem.remove(path) }
  }

  /// The entry of a block that holds `bytes`.
  func entry(of block: Int64, _ bytes: UnsafeRawBufferPointer) -> BlockEntry {
    let seed = UInt64(bitPattern: id) &* 0xC2B2_AE3D_27D4_EB4F ^ UInt64(block)
    return BlockEntry(checksum: checksum(bytes, seed: seed))
  }

  /// All blocks of the disk.
  var allBlocks: Range<Int64> { 0..<(size + Int64(blockSize) - 1) / Int64(blockSize) }

  /// The ranges of blocks within `blocks` that the layer has something to say about, in steps; `body` gets the map
  /// of each. Takes time for what was written, not for the size of the disk.
  func forEachWrittenStep(in blocks: Range<Int64>, body: (Range<Int64>, BlockMap) throws -> Void) throws {
    if blocks.isEmpty { return }
    let files = try files()
    let first = MapPages.page(of: blocks.lowerBound)
    let last = MapPages.page(of: blocks.upperBound - 1)
    let page = Int64(MapPages.pageSize)
    let whole = Extent(offset: first * page, length: (last - first + 1) * page)
    for extent in try files.maps.flatMap({ try $0.dataExtents(in: whole) }).merged() {
      var at = max(MapPages.blocks(of: extent.offset / page).lowerBound, blocks.lowerBound)
      let end = min(MapPages.blocks(of: (extent.end - 1) / page).upperBound, blocks.upperBound)
      while at < end {
        let step = at..<min(end, MapPages.blocks(of: MapPages.page(of: at) + 7).upperBound)
        try body(step, BlockMap(of: step, layer: id, from: files))
        at = step.upperBound
      }
    }
  }

  /// The ranges of bytes that the layer has something to say about, be it that they are zero.
  func writtenExtents(in range: Extent, zeros: Bool = true) throws -> [Extent] {
    var result: [Extent] = []
    let size = Int64(blockSize)
    let blocks = range.offset / size..<(range.end + size - 1) / size
    try forEachWrittenStep(in: blocks.clamped(to: allBlocks)) { step, pages in
      pages.forEachRun(in: step, kind: { $0.isPresent || (zeros && $0 == .zero) ? 1 : 0 }) { run, kind in
        if kind == 1 { result.append(Extent(offset: run.lowerBound * size, length: Int64(run.count) * size)) }
      }
    }
    return result.merged()
  }
}
