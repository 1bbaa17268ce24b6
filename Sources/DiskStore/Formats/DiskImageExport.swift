import Crypto
import Glibc

/// Writes a disk to a file. The file is complete and durable when it gets its name; before that it is another one,
/// which goes away when something fails.
///
/// ```swift
/// try DiskImageExport(format: .vhdFixed).write(StoredDisk(.volume(id), in: store), to: "web.vhd")
/// ```
public struct DiskImageExport: Sendable {
  public var format: DiskImageFormat
  /// Whether a file that has the name already is replaced; else it is ``StoreError/Code/exists``.
  public var overwrites = false
  /// Whether a VHD's disk is rounded up to whole MiB, with zeros: Azure takes no other.
  public var roundsUp = true
  /// Threads that read and write.
  public var workers = Threads.cores
  public var fileSystem: any FileSystem = PosixFileSystem()
  public var progress: ProgressHandler?

  public init(format: DiskImageFormat) { self.format = format }

  /// Writes `source` to `path`; the bytes of the disk in the file, which a VHD may have rounded up.
  @discardableResult
  public func write(_ source: any ByteSource, to path: String) throws -> Int64 {
    let size = try diskSize(source.size)
    if !overwrites, try fileSystem.allocatedSize(path) != nil {
      throw StoreError(.exists, "\(path) exists already")
    }
    let slash = path.lastIndex(of: "/")
    let directory = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard !name.isEmpty else { throw StoreError(.invalid, "\(path) is a directory") }
    // Beside its place, for a rename stays within a file system; a name of at most 255 bytes.
    let partial = "\(directory)/.azsh-\(try SecureRandom.bytes(8).hexadecimal).partial"
    do {
      let file = try fileSystem.open(partial, .createNew)
      switch format {
      case .raw: try writePlain(source, size: size, to: file, footer: nil)
      case .vhdFixed: try writePlain(source, size: size, to: file, footer: footer(.fixed, size).bytes)
      case .vhdDynamic: try writeDynamic(source, size: size, to: file)
      }
      try file.sync()
      try fileSystem.rename(partial, to: path)
    } catch {
      // The first error is the one to tell; a file that cannot even be removed is the file system's own trouble.
      _ = try? fileSystem.remove(partial)
      throw error
    }
    try fileSystem.syncDirectory(directory)
    return size
  }

  private func diskSize(_ size: Int64) throws -> Int64 {
    guard size > 0 else { throw StoreError(.invalid, "there is no image of an empty disk") }
    if format == .raw { return size }
    let unit: Int64 = roundsUp ? 1 << 20 : 512
    let rounded = (size + unit - 1) / unit * unit
    guard rounded <= VHDFooter.largestDisk else {
      throw StoreError(.invalid, "a disk of \(size) bytes does not fit a VHD, which ends at \(VHDFooter.largestDisk)")
    }
    return rounded
  }

  private func footer(_ kind: VHDFooter.Kind, _ size: Int64) throws -> VHDFooter {
    // VHD counts seconds from the start of 2000, in 32 bits.
    let time = UInt32(truncatingIfNeeded: Glibc.time(nil) - 946_684_800)
    return VHDFooter(kind: kind, diskSize: size, identifier: try SecureRandom.bytes(16), time: time)
  }

  /// All bytes in their places, holes where they are zero.
  private func writePlain(_ source: any ByteSource, size: Int64, to file: any StoreFile, footer: [UInt8]?) throws {
    try file.truncate(to: size)
    try copy(source, to: file) { $0 }
    if let footer { try footer.withUnsafeBytes { try file.writeFully(from: $0, at: size) } }
  }

  /// Only the blocks that the source may have data in.
  private func writeDynamic(_ source: any ByteSource, size: Int64, to file: any StoreFile) throws {
    let blockSize: Int64 = 2 << 20
    let header = VHDDynamicHeader(
      tableOffset: Int64(VHDFooter.size + VHDDynamicHeader.size), tableEntries: Int((size + blockSize - 1) / blockSize),
      blockSize: blockSize)
    let tableSize = (Int64(header.tableEntries) * 4 + 511) / 512 * 512
    let length = header.bitmapSize + blockSize
    let start = header.tableOffset + tableSize
    var places = [Int64](repeating: -1, count: header.tableEntries)
    var next = start
    for extent in try source.dataExtents() where extent.length > 0 {
      for block in Int(extent.offset / blockSize)...Int((extent.end - 1) / blockSize) where places[block] < 0 {
        places[block] = next
        next += length
      }
    }
    var table = [UInt8](repeating: 0xFF, count: Int(tableSize))
    for (block, place) in places.enumerated() where place >= 0 { table.store(UInt32(place / 512), at: block * 4) }
    let footer = try footer(.dynamic, size)
    try file.truncate(to: next)
    for (bytes, offset) in [(footer.bytes, 0), (header.bytes, Int64(VHDFooter.size)), (table, header.tableOffset)] {
      try bytes.withUnsafeBytes { try file.writeFully(from: $0, at: offset) }
    }
    let bitmap = [UInt8](repeating: 0xFF, count: Int(header.bitmapSize))
    for place in places where place >= 0 { try bitmap.withUnsafeBytes { try file.writeFully(from: $0, at: place) } }
    let data = places.map { $0 + header.bitmapSize }
    try copy(source, to: file) { data[Int($0 / blockSize)] + $0 % blockSize }
    try footer.bytes.withUnsafeBytes { try file.writeFully(from: $0, at: next) }
  }

  /// Copies what is not zero, on all cores, in steps of 1 MiB that `place` has one place in the file for.
  private func copy(_ source: any ByteSource, to file: any StoreFile, place: @escaping @Sendable (Int64) -> Int64)
    throws
  {
    let step: Int64 = 1 << 20
    var steps: [Extent] = []
    for extent in try source.dataExtents().merged() {
      var at = extent.offset
      while at < extent.end {
        let stop = min((at / step + 1) * step, extent.end)
        steps.append(Extent(offset: at, length: stop - at))
        at = stop
      }
    }
    let total = steps.totalLength
    let queue = Locked((next: 0, done: Int64(0)))
    try Threads.run(max(1, min(workers, steps.count))) { [progress, steps] _ in
      let memory = Memory(Int(step))
      do {
        while true {
          let number = queue.with { queue in
            defer { queue.next += 1 }
            return queue.next
          }
          if number >= steps.count { return }
          let extent = steps[number]
          let bytes = memory.bytes.slice(0, Int(extent.length))
          try source.read(at: extent.offset, into: bytes)
          try DiskImageExport.writeNonZero(UnsafeRawBufferPointer(bytes), to: file, at: place(extent.offset))
          try queue.with { queue in
            queue.done += extent.length
            try progress?(StoreProgress(completed: queue.done, total: total))
          }
        }
      } catch {
        // The others find nothing left to do.
        queue.with { $0.next = steps.count }
        throw error
      }
    }
  }

  /// Writes the runs of blocks that are not all zero; the file has zeros elsewhere.
  private static func writeNonZero(_ bytes: UnsafeRawBufferPointer, to file: any StoreFile, at offset: Int64) throws {
    var start: Int?
    for block in stride(from: 0, to: bytes.count, by: blockSize) {
      let isZero = bytes.slice(block, min(blockSize, bytes.count - block)).isZero
      if let from = start, isZero {
        try file.writeFully(from: bytes.slice(from, block - from), at: offset + Int64(from))
        start = nil
      } else if start == nil && !isZero {
        start = block
      }
    }
    if let from = start { try file.writeFully(from: bytes.slice(from, bytes.count - from), at: offset + Int64(from)) }
  }
}
