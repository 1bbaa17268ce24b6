/// The shape of a sealed layer's tree: leaves name 64 chunks of 64 KiB each, nodes name 64 nodes below. A node is 64
/// hashes, itself a chunk with the hash of its bytes as its name, so equal parts of two trees are one and the same
/// node, and where two trees differ is found by comparing names. All zero stands for nothing there.
enum TreeShape {
  /// Bytes of a data chunk.
  static let chunkSize = 64 << 10
  static let fanOut = 64
  static let nodeSize = fanOut * ChunkHash.size
  /// Bytes of the disk that one leaf speaks of.
  static let leafSpan = Int64(chunkSize * fanOut)

  /// How many levels of nodes a disk of `size` bytes has; at least one.
  static func levels(_ size: Int64) -> Int {
    var levels = 1
    var span = leafSpan
    while span < size {
      span *= Int64(fanOut)
      levels += 1
    }
    return levels
  }

  /// Bytes of the disk that an entry of a node at `level` (1: a leaf) speaks of.
  static func entrySpan(_ level: Int) -> Int64 {
    (1..<level).reduce(Int64(chunkSize)) { span, _ in span * Int64(fanOut) }
  }
}

/// The tree of a sealed layer.
struct Tree: Hashable, Sendable {
  let root: ChunkHash
  /// Bytes of the disk that it speaks of; beyond them it says zero.
  let size: Int64

  var levels: Int { TreeShape.levels(size) }
}

/// A node in memory.
struct TreeNode {
  private let memory: Memory

  init(_ memory: Memory) { self.memory = memory }

  subscript(entry: Int) -> ChunkHash {
    ChunkHash(UnsafeRawBufferPointer(memory.bytes).slice(entry * ChunkHash.size, ChunkHash.size))
  }
}
