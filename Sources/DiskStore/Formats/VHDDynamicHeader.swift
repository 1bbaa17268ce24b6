/// The header of a dynamic VHD: where its block table is and how large blocks are.
struct VHDDynamicHeader {
  static let size = 1024
  static let cookie = Array("cxsparse".utf8)
  /// What a table says of a block that is all zero.
  static let noBlock = UInt32.max

  var tableOffset: Int64
  var tableEntries: Int
  /// Bytes of the disk in a block.
  var blockSize: Int64

  init(tableOffset: Int64, tableEntries: Int, blockSize: Int64) {
    self.tableOffset = tableOffset
    self.tableEntries = tableEntries
    self.blockSize = blockSize
  }

  /// Reads and checks a header for a disk of `diskSize` bytes in a file of `fileSize`.
  init(_ bytes: [UInt8], diskSize: Int64, fileSize: Int64, place: String) throws {
    func fail(_ what: String) -> StoreError { StoreError(.invalid, "\(place): \(what)") }
    guard bytes.starts(with: VHDDynamicHeader.cookie) else { throw fail("no header of a dynamic VHD") }
    guard UInt32(bigEndian: bytes, at: 36) == vhdChecksum(bytes, without: 36) else {
      throw fail("the checksum of the dynamic header differs")
    }
    let table = UInt64(bigEndian: bytes, at: 16)
    let entries = UInt32(bigEndian: bytes, at: 28)
    let block = UInt32(bigEndian: bytes, at: 32)
    guard block >= 4096, block <= 1 << 30, block.nonzeroBitCount == 1 else { throw fail("blocks of \(block) bytes") }
    guard Int64(entries) * Int64(block) >= diskSize else {
      throw fail("a table of \(entries) blocks of \(block) bytes for a disk of \(diskSize)")
    }
    guard table >= UInt64(VHDFooter.size), table <= UInt64(fileSize), Int64(entries) * 4 <= fileSize - Int64(table)
    else {
      throw fail("the block table at \(table) is not within the file of \(fileSize) bytes")
    }
    tableOffset = Int64(table)
    blockSize = Int64(block)
    // Entries beyond the disk mean nothing.
    tableEntries = Int((diskSize + blockSize - 1) / blockSize)
  }

  var bytes: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: VHDDynamicHeader.size)
    bytes.replaceSubrange(0..<8, with: VHDDynamicHeader.cookie)
    bytes.store(UInt64.max, at: 8)
    bytes.store(UInt64(tableOffset), at: 16)
    bytes.store(UInt32(0x0001_0000), at: 24)
    bytes.store(UInt32(tableEntries), at: 28)
    bytes.store(UInt32(blockSize), at: 32)
    bytes.store(vhdChecksum(bytes, without: 36), at: 36)
    return bytes
  }

  /// Bytes of the bitmap before each block: a bit for each sector, in whole sectors.
  var bitmapSize: Int64 { (blockSize / 512 / 8 + 511) / 512 * 512 }
}
