import Crypto

/// The SHA-256 of a chunk's bytes, which is its name. All zero bits stand for a chunk of zeros, which is never stored.
struct ChunkHash: Hashable, Sendable {
  var words: (UInt64, UInt64, UInt64, UInt64)

  static let size = 32
  static let zero = ChunkHash(words: (0, 0, 0, 0))

  init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// From 32 bytes.
  init(_ bytes: UnsafeRawBufferPointer) {
    words = (
      bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    )
  }

  /// Digests `content`.
  init(of content: UnsafeRawBufferPointer, with digest: Digest) throws {
    try digest.update(content)
    self.init(words: (0, 0, 0, 0))
    try withUnsafeMutableBytes(of: &words) { try digest.finish(into: $0) }
  }

  var isZero: Bool { words.0 | words.1 | words.2 | words.3 == 0 }

  var bytes: [UInt8] { withUnsafeBytes(of: words) { [UInt8]($0) } }

  /// The first half of its hexadecimal digits are more than enough to find it in a message.
  var short: String { [UInt8](bytes.prefix(8)).hexadecimal }

  static func == (a: ChunkHash, b: ChunkHash) -> Bool {
    a.words.0 == b.words.0 && a.words.1 == b.words.1 && a.words.2 == b.words.2 && a.words.3 == b.words.3
  }

  func hash(into hasher: inout Hasher) {
    // Already uniform; one word is hash enough.
    hasher.combine(words.0)
  }
}
