import Glibc

/// Consecutive pages of a layer's map, in memory.
///
/// A map is a sparse file of 4 KiB pages: a checksum, the number of blocks the page speaks of, and 510 entries. A page
/// of zeros (a hole) speaks of none, so a map takes space and time for what was written, whatever the size of the disk.
/// The checksum covers page number and layer, so that a page that strayed is as wrong as one that rotted.
struct MapPages {
  static let pageSize = 4096
  static let entriesPerPage = 510
  private static let headerSize = 16

  let layer: Int64
  let first: Int64
  let count: Int
  private let memory: Memory
  private var bytes: UnsafeMutableRawBufferPointer { memory.bytes }

  /// The page that speaks of a block.
  static func page(of block: Int64) -> Int64 { block / Int64(entriesPerPage) }

  /// The blocks that a page speaks of.
  static func blocks(of page: Int64) -> Range<Int64> {
    page * Int64(entriesPerPage)..<(page + 1) * Int64(entriesPerPage)
  }

  /// Reads and checks the pages that speak of `blocks`, which is not empty.
  init(of blocks: Range<Int64>, layer: Int64, from file: any StoreFile) throws {
    self.layer = layer
    first = MapPages.page(of: blocks.lowerBound)
    count = Int(MapPages.page(of: blocks.upperBound - 1) - first) + 1
    memory = Memory(count * MapPages.pageSize)
    let filled = try file.readFully(into: memory.bytes, at: first * Int64(MapPages.pageSize))
    memory.bytes.slice(filled, memory.bytes.count - filled).clear()
    for index in 0..<count {
      let page = self.page(index)
      let stated = page.load(as: UInt64.self)
      if stated == 0 && UnsafeRawBufferPointer(page).isZero { continue }
      guard stated == sum(index) else {
        let offset = (first + Int64(index)) * Int64(MapPages.pageSize)
        throw StoreError(.corrupt, "\(file.path) is damaged at offset \(offset): the checksum of the map page differs")
      }
    }
  }

  private func page(_ index: Int) -> UnsafeMutableRawBufferPointer {
    bytes.slice(index * MapPages.pageSize, MapPages.pageSize)
  }

  /// The checksum that a page should have.
  private func sum(_ index: Int) -> UInt64 {
    let seed = UInt64(bitPattern: layer) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(first + Int64(index))
    // Never zero, which is an empty page's.
    return checksum(UnsafeRawBufferPointer(page(index)).slice(8, MapPages.pageSize - 8), seed: seed) | 1
  }

  private func position(_ block: Int64) -> Int {
    let relative = Int(block - first * Int64(MapPages.entriesPerPage))
    let (page, slot) = relative.quotientAndRemainder(dividingBy: MapPages.entriesPerPage)
    return page * MapPages.pageSize + MapPages.headerSize + slot * 8
  }

  subscript(block: Int64) -> BlockEntry {
    get { BlockEntry(value: bytes.load(fromByteOffset: position(block), as: UInt64.self)) }
    nonmutating set { bytes.storeBytes(of: newValue.value, toByteOffset: position(block), as: UInt64.self) }
  }

  /// Writes the pages back.
  func store(to file: any StoreFile) throws {
    for index in 0..<count {
      let page = self.page(index)
      let entries = page.slice(MapPages.headerSize, MapPages.pageSize - MapPages.headerSize).bindMemory(to: UInt64.self)
      let stated = entries.reduce(into: UInt64(0)) { if $1 != 0 { $0 += 1 } }
      page.storeBytes(of: stated, toByteOffset: 8, as: UInt64.self)
      page.storeBytes(of: stated == 0 ? 0 : sum(index), toByteOffset: 0, as: UInt64.self)
    }
    try file.writeFully(from: UnsafeRawBufferPointer(bytes), at: first * Int64(MapPages.pageSize))
  }
}
