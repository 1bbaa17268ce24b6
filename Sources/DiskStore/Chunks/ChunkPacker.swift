import Crypto
import Zstd

/// Names, compresses and stores chunks. One per thread.
final class ChunkPacker {
  private let writer: ChunkWriter
  private let digest: Digest
  private let compressor: Compressor
  private let record = Memory(PackFormat.recordHeaderSize + TreeShape.chunkSize)

  init(writer: ChunkWriter, level: Int32) throws {
    self.writer = writer
    digest = try Digest(.sha256)
    compressor = try Compressor(level: level)
  }

  /// The name of a chunk, which is stored unless it is zero or known.
  func store(_ content: UnsafeRawBufferPointer) throws -> ChunkHash {
    if content.isZero { return .zero }
    let hash = try ChunkHash(of: content, with: digest)
    guard try writer.claim(hash, size: content.count) else { return hash }
    let header = PackFormat.recordHeaderSize
    // What shrinks by less than a sixteenth is not worth its decompression.
    let room = record.bytes.slice(header, content.count - content.count / 16)
    var coding = PackFormat.Coding.plain
    var payload = content.count
    if let size = try compressor.compress(content, into: room) {
      (coding, payload) = (.zstd, size)
    } else {
      record.bytes.slice(header, content.count).copy(from: content)
    }
    PackFormat.write(
      PackFormat.Record(coding: coding, raw: content.count, payload: payload, hash: hash), to: record.bytes)
    try writer.append(UnsafeRawBufferPointer(record.bytes).slice(0, header + payload), hash: hash, raw: content.count)
    return hash
  }
}
