/// What a pack file looks like: a header of 16 bytes, then records one after the other, each a header of 56 bytes and a
/// payload. All numbers are little-endian. Records name themselves, so an index could be made anew from packs alone.
enum PackFormat {
  static let fileHeaderSize = 16
  static let recordHeaderSize = 56
  /// Chunks go to another pack from this size on.
  static let fullSize: Int64 = 64 << 20
  private static let fileMagic: UInt64 = 0x0001_4B41_505A_5341  // "ASZPAK", version 1
  private static let recordMagic: UInt32 = 0x4B48_435A  // "ZCHK"

  static func fileHeader(_ id: Int64) -> [UInt8] {
    withUnsafeBytes(of: (fileMagic.littleEndian, id.littleEndian)) { [UInt8]($0) }
  }

  /// How a record keeps its chunk.
  enum Coding: UInt8 {
    case plain = 0
    case zstd = 1
  }

  struct Record {
    var coding: Coding
    var raw: Int
    var payload: Int
    var hash: ChunkHash
  }

  /// Writes the header of a record to the start of `target`.
  static func write(_ record: Record, to target: UnsafeMutableRawBufferPointer) {
    target.storeBytes(of: recordMagic.littleEndian, toByteOffset: 0, as: UInt32.self)
    target.storeBytes(of: UInt32(record.coding.rawValue).littleEndian, toByteOffset: 4, as: UInt32.self)
    target.storeBytes(of: UInt32(record.raw).littleEndian, toByteOffset: 8, as: UInt32.self)
    target.storeBytes(of: UInt32(record.payload).littleEndian, toByteOffset: 12, as: UInt32.self)
    withUnsafeBytes(of: record.hash.words) { target.slice(16, ChunkHash.size).copy(from: $0) }
    let sum = checksum(UnsafeRawBufferPointer(target).slice(0, 48), seed: 0)
    target.storeBytes(of: sum.littleEndian, toByteOffset: 48, as: UInt64.self)
  }

  /// The header at the start of `bytes`; `nil`: there is none, or a damaged one.
  static func read(_ bytes: UnsafeRawBufferPointer) -> Record? {
    guard bytes.count >= recordHeaderSize,
      UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)) == recordMagic,
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 48, as: UInt64.self))
        == checksum(bytes.slice(0, 48), seed: 0),
      let coding = Coding(
        rawValue: UInt8(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
    else { return nil }
    return Record(
      coding: coding,
      raw: Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))),
      payload: Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))),
      hash: ChunkHash(bytes.slice(16, ChunkHash.size)))
  }
}

/// Where a chunk lies.
struct ChunkLocation: Hashable, Sendable {
  var pack: Int64
  var offset: Int64
  /// Bytes of the record, header included.
  var stored: Int
  /// Bytes of the chunk.
  var raw: Int
}
