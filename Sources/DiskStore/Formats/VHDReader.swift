/// A VHD file, fixed or dynamic, whose structures were all checked.
final class VHDReader: ByteSource {
  let size: Int64
  let isDynamic: Bool
  private let file: any StoreFile
  private let header: VHDDynamicHeader?
  /// The sector at which each block of a dynamic disk starts.
  private let table: [UInt32]

  /// Whether there is a footer, or a dynamic disk's copy of one, however damaged.
  static func isVHD(_ file: any StoreFile, size: Int64) throws -> Bool {
    let last = try bytes(of: file, at: max(0, size - Int64(VHDFooter.size)), min(VHDFooter.size, Int(size)))
    if last.starts(with: VHDFooter.cookie) { return true }
    return try bytes(of: file, at: 0, min(8, Int(size))).elementsEqual(VHDFooter.cookie)
  }

  init(_ file: any StoreFile, size fileSize: Int64) throws {
    self.file = file
    let path = file.path
    let end = fileSize - Int64(VHDFooter.size)
    guard end > 0 else { throw StoreError(.invalid, "\(path) has \(fileSize) bytes, too few for a VHD") }
    let last = try VHDReader.bytes(of: file, at: end, VHDFooter.size)
    guard last.starts(with: VHDFooter.cookie) else {
      throw StoreError(.invalid, "\(path) has no VHD footer at offset \(end): it is truncated, or not a VHD")
    }
    let footer = try VHDFooter(last, place: "\(path) at offset \(end)")
    size = footer.diskSize
    isDynamic = footer.kind == .dynamic
    guard isDynamic else {
      guard end == footer.diskSize else {
        throw StoreError(
          .invalid,
          "\(path) has \(end) bytes before its footer, which speaks of \(footer.diskSize): it is truncated or damaged")
      }
      header = nil
      table = []
      return
    }
    guard footer.headerOffset <= UInt64(max(0, end - Int64(VHDDynamicHeader.size))) else {
      throw StoreError(.invalid, "\(path): the dynamic header at \(footer.headerOffset) is not within the file")
    }
    let offset = Int64(footer.headerOffset)
    let header = try VHDDynamicHeader(
      VHDReader.bytes(of: file, at: offset, VHDDynamicHeader.size), diskSize: size, fileSize: fileSize,
      place: "\(path) at offset \(offset)")
    self.header = header
    table = try VHDReader.readTable(file, header, fileSize: fileSize)
  }

  private static func bytes(of file: any StoreFile, at offset: Int64, _ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    guard try bytes.withUnsafeMutableBytes({ try file.readFully(into: $0, at: offset) }) == count else {
      throw StoreError(.invalid, "\(file.path) ends before offset \(offset + Int64(count)): it is truncated")
    }
    return bytes
  }

  /// Reads the block table and sees that every block is within the file, behind the table, and no other's.
  private static func readTable(
    _ file: any StoreFile, _ header: VHDDynamicHeader, fileSize: Int64
  ) throws -> [UInt32] {
    let raw = try bytes(of: file, at: header.tableOffset, header.tableEntries * 4)
    let table = raw.withUnsafeBytes { raw in
      (0..<header.tableEntries).map { UInt32(bigEndian: raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)) }
    }
    let used = table.enumerated().filter { $0.element != VHDDynamicHeader.noBlock }.sorted { $0.element < $1.element }
    let length = header.bitmapSize + header.blockSize
    var free = Int64(VHDFooter.size)
    for (block, sector) in used {
      let start = Int64(sector) * 512
      guard start >= free else {
        throw StoreError(.invalid, "\(file.path): block \(block) at offset \(start) overlaps what is before it")
      }
      guard start + length <= fileSize else {
        throw StoreError(
          .invalid,
          "\(file.path): block \(block) at offset \(start) ends behind the file, which has \(fileSize) bytes: it is truncated"
        )
      }
      let tableEnd = header.tableOffset + Int64(header.tableEntries) * 4
      guard start >= tableEnd || start + length <= header.tableOffset else {
        throw StoreError(.invalid, "\(file.path): block \(block) at offset \(start) overlaps the block table")
      }
      free = start + length
    }
    return table
  }

  func dataExtents() throws -> [Extent] {
    guard let header else { return try file.dataExtents(in: Extent(offset: 0, length: size)) }
    var result: [Extent] = []
    for (block, sector) in table.enumerated() where sector != VHDDynamicHeader.noBlock {
      let start = Int64(block) * header.blockSize
      let place = Int64(sector) * 512 + header.bitmapSize
      let inside = Extent(offset: place, length: min(header.blockSize, size - start))
      // A block may itself be sparse in the file.
      for extent in try file.dataExtents(in: inside) {
        result.append(Extent(offset: start + extent.offset - place, length: extent.length))
      }
    }
    return result.merged()
  }

  func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws {
    guard let header else { return try RawImage(file: file, size: size).read(at: offset, into: buffer) }
    var at = offset
    let end = offset + Int64(buffer.count)
    while at < end {
      let block = at / header.blockSize
      let stop = min((block + 1) * header.blockSize, end)
      let target = buffer.slice(Int(at - offset), Int(stop - at))
      let sector = table[Int(block)]
      if sector == VHDDynamicHeader.noBlock {
        target.clear()
      } else {
        let place = Int64(sector) * 512
        let skip = at - block * header.blockSize
        guard try file.readFully(into: target, at: place + header.bitmapSize + skip) == target.count else {
          throw StoreError(.invalid, "\(file.path) ends within block \(block): it was cut while it was read")
        }
        try clearUnused(target, from: skip, bitmapAt: place)
      }
      at = stop
    }
  }

  /// Zeroes the sectors that the bitmap of a block calls unused: they are zero whatever is in the file. `target` starts
  /// at byte `skip` of the block.
  private func clearUnused(_ target: UnsafeMutableRawBufferPointer, from skip: Int64, bitmapAt place: Int64) throws {
    let first = skip / 512
    let last = (skip + Int64(target.count) - 1) / 512
    let bitmap = try VHDReader.bytes(of: file, at: place + first / 8, Int(last / 8 - first / 8) + 1)
    if bitmap.allSatisfy({ $0 == 0xFF }) { return }
    for sector in first...last where bitmap[Int(sector / 8 - first / 8)] & (0x80 >> UInt8(sector % 8)) == 0 {
      let from = max(sector * 512, skip)
      let to = min((sector + 1) * 512, skip + Int64(target.count))
      target.slice(Int(from - skip), Int(to - from)).clear()
    }
  }
}
