/// The last 512 bytes of a VHD; a dynamic one has a copy at its start. Numbers are big-endian.
/// Source: Virtual Hard Disk Image Format Specification, Microsoft, October 2006.
struct VHDFooter {
  static let size = 512
  static let cookie = Array("conectix".utf8)
  /// 2040 GiB: what the geometry and every reader of the format end at.
  static let largestDisk: Int64 = 2040 << 30

  enum Kind: UInt32 {
    case fixed = 2
    case dynamic = 3
    case differencing = 4
  }

  var kind: Kind
  /// Bytes of the disk.
  var diskSize: Int64
  /// Where a dynamic disk's header is; all ones for a fixed disk.
  var headerOffset: UInt64
  var identifier: [UInt8]
  /// Seconds since the start of 2000, UTC.
  var time: UInt32

  /// Reads and checks a footer; `place` is for messages.
  init(_ bytes: [UInt8], place: String) throws {
    func fail(_ what: String) -> StoreError { StoreError(.invalid, "\(place): \(what)") }
    guard bytes.count == VHDFooter.size, bytes.starts(with: VHDFooter.cookie) else { throw fail("no VHD footer") }
    let stated = UInt32(bigEndian: bytes, at: 64)
    guard stated == vhdChecksum(bytes, without: 64) else { throw fail("the checksum of the VHD footer differs") }
    let version = UInt32(bigEndian: bytes, at: 12)
    guard version >> 16 == 1 else { throw fail("VHD version \(version >> 16) is not known") }
    guard let kind = Kind(rawValue: UInt32(bigEndian: bytes, at: 60)) else {
      throw fail("VHD disk type \(UInt32(bigEndian: bytes, at: 60)) is not known")
    }
    guard kind != .differencing else { throw fail("a differencing VHD holds only what differs from another file") }
    let size = UInt64(bigEndian: bytes, at: 48)
    guard size > 0, size % 512 == 0, size <= UInt64(VHDFooter.largestDisk) else {
      throw fail("a VHD cannot have a disk of \(size) bytes")
    }
    self.kind = kind
    diskSize = Int64(size)
    headerOffset = UInt64(bigEndian: bytes, at: 16)
    identifier = Array(bytes[68..<84])
    time = UInt32(bigEndian: bytes, at: 24)
  }

  init(kind: Kind, diskSize: Int64, identifier: [UInt8], time: UInt32) {
    self.kind = kind
    self.diskSize = diskSize
    self.identifier = identifier
    self.time = time
    headerOffset = kind == .fixed ? .max : UInt64(VHDFooter.size)
  }

  var bytes: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: VHDFooter.size)
    bytes.replaceSubrange(0..<8, with: VHDFooter.cookie)
    bytes.store(UInt32(2), at: 8)  // a bit that is always set
    bytes.store(UInt32(0x0001_0000), at: 12)
    bytes.store(headerOffset, at: 16)
    bytes.store(time, at: 24)
    // Windows' own: readers go by the size for it, where they go by the geometry, which is less, for unknown programs.
    bytes.replaceSubrange(28..<32, with: Array("win ".utf8))
    bytes.store(UInt32(0x000A_0000), at: 32)
    bytes.replaceSubrange(36..<40, with: Array("Wi2k".utf8))
    bytes.store(UInt64(diskSize), at: 40)
    bytes.store(UInt64(diskSize), at: 48)
    let geometry = VHDGeometry(diskSize: diskSize)
    bytes.store(geometry.cylinders, at: 56)
    bytes[58] = geometry.heads
    bytes[59] = geometry.sectors
    bytes.store(kind.rawValue, at: 60)
    bytes.replaceSubrange(68..<84, with: identifier)
    bytes.store(vhdChecksum(bytes, without: 64), at: 64)
    return bytes
  }
}

/// The cylinders, heads and sectors that BIOSes wanted; the algorithm is the specification's appendix.
struct VHDGeometry: Equatable {
  let cylinders: UInt16
  let heads: UInt8
  let sectors: UInt8

  init(diskSize: Int64) {
    let total = min(diskSize / 512, 65535 * 16 * 255)
    var sectors: Int64 = 255
    var heads: Int64 = 16
    var tracks = total / sectors
    if total < 65535 * 16 * 63 {
      sectors = 17
      tracks = total / sectors
      heads = max((tracks + 1023) / 1024, 4)
      if tracks >= heads * 1024 || heads > 16 {
        sectors = 31
        heads = 16
        tracks = total / sectors
      }
      if tracks >= heads * 1024 {
        sectors = 63
        heads = 16
        tracks = total / sectors
      }
    }
    cylinders = UInt16(tracks / heads)
    self.heads = UInt8(heads)
    self.sectors = UInt8(sectors)
  }
}

/// The complement of the sum of all bytes but the checksum's own four.
func vhdChecksum(_ bytes: [UInt8], without place: Int) -> UInt32 {
  var sum: UInt32 = 0
  for (index, byte) in bytes.enumerated() where index < place || index >= place + 4 { sum &+= UInt32(byte) }
  return ~sum
}

extension FixedWidthInteger {
  /// The number at `offset`, its highest byte first.
  init(bigEndian bytes: [UInt8], at offset: Int) {
    self = 0
    for byte in bytes[offset..<offset + Self.bitWidth / 8] { self = self << 8 | Self(byte) }
  }
}

extension [UInt8] {
  /// Puts a number at `offset`, its highest byte first.
  mutating func store<Number: FixedWidthInteger>(_ number: Number, at offset: Int) {
    for index in 0..<Number.bitWidth / 8 {
      self[offset + index] = UInt8(truncatingIfNeeded: number >> (Number.bitWidth - 8 - index * 8))
    }
  }
}
