import Crypto
import Zstd

/// Makes the tree of a sealed layer out of a base tree and new chunks, hashing and compressing on all cores.
struct TreeBuilder: Sendable {
  /// A leaf to be made: which of its 64 chunks are new.
  struct LeafJob: Sendable {
    var leaf: Int64
    var chunks: UInt64
  }

  /// Fills a whole chunk, given the byte that it starts at.
  typealias Fill = @Sendable (Int64, UnsafeMutableRawBufferPointer) throws -> Void

  let writer: ChunkWriter
  let reader: TreeReader
  let level: Int32
  let workers: Int

  struct Result: Sendable {
    var root: ChunkHash
    /// Bytes of new chunks that are not zero.
    var allocated: Int64
  }

  /// The leaves and chunks that `extents` touch. Extents are ascending and do not overlap.
  static func jobs(for extents: [Extent]) -> [LeafJob] {
    var jobs: [LeafJob] = []
    for extent in extents where extent.length > 0 {
      var chunk = extent.offset / Int64(TreeShape.chunkSize)
      let last = (extent.end - 1) / Int64(TreeShape.chunkSize)
      while chunk <= last {
        let (leaf, slot) = chunk.quotientAndRemainder(dividingBy: Int64(TreeShape.fanOut))
        if jobs.last?.leaf != leaf { jobs.append(LeafJob(leaf: leaf, chunks: 0)) }
        let count = min(Int64(TreeShape.fanOut) - slot, last - chunk + 1)
        let mask = count == 64 ? UInt64.max : (1 << UInt64(count)) - 1
        jobs[jobs.count - 1].chunks |= mask << UInt64(slot)
        chunk += count
      }
    }
    return jobs
  }

  /// The root of a tree for a disk of `size` bytes: `base`'s with the chunks of `jobs` in their places.
  func build(
    over base: Tree?, size: Int64, _ jobs: [LeafJob], progress: ProgressHandler?, fill: @escaping Fill
  ) throws -> Result {
    let total = Int64(jobs.reduce(0) { $0 + $1.chunks.nonzeroBitCount }) * Int64(TreeShape.chunkSize)
    let queue = Locked(Queue())
    let failed: @Sendable () -> Void = { queue.with { $0.stopped = true } }
    try Threads.run(min(workers, max(jobs.count, 1))) { _ in
      do {
        let packer = try ChunkPacker(writer: writer, level: level)
        let chunk = Memory(TreeShape.chunkSize)
        let node = Memory(TreeShape.nodeSize)
        while let number = queue.with({ $0.next(of: jobs.count) }) {
          let job = jobs[number]
          let allocated = try makeLeaf(job, over: base, packer, chunk, node, fill)
          let hash = try packer.store(UnsafeRawBufferPointer(node.bytes))
          try queue.with { queue in
            queue.leaves.append((job.leaf, hash))
            queue.allocated += allocated
            queue.done += Int64(job.chunks.nonzeroBitCount * TreeShape.chunkSize)
            try progress?(StoreProgress(completed: queue.done, total: total))
          }
        }
      } catch {
        failed()
        throw error
      }
    }
    let (leaves, allocated) = queue.with { ($0.leaves, $0.allocated) }
    let root = try raise(leaves.sorted { $0.index < $1.index }, over: base, size: size)
    return Result(root: root, allocated: allocated)
  }

  private struct Queue {
    var taken = 0
    var stopped = false
    var leaves: [(index: Int64, hash: ChunkHash)] = []
    var allocated: Int64 = 0
    var done: Int64 = 0

    mutating func next(of count: Int) -> Int? {
      guard !stopped, taken < count else { return nil }
      taken += 1
      return taken - 1
    }
  }

  /// Stores the new chunks of a leaf and fills `node` with its hashes; the bytes of new chunks that are not zero.
  private func makeLeaf(
    _ job: LeafJob, over base: Tree?, _ packer: ChunkPacker, _ chunk: Memory, _ node: Memory, _ fill: Fill
  ) throws -> Int64 {
    let start = job.leaf * TreeShape.leafSpan
    try load(level: 1, at: start, of: base, into: node.bytes)
    var allocated: Int64 = 0
    for slot in 0..<TreeShape.fanOut where job.chunks & (1 << UInt64(slot)) != 0 {
      try fill(start + Int64(slot * TreeShape.chunkSize), chunk.bytes)
      let hash = try packer.store(UnsafeRawBufferPointer(chunk.bytes))
      if !hash.isZero { allocated += Int64(TreeShape.chunkSize) }
      put(hash, at: slot, of: node)
    }
    return allocated
  }

  private func put(_ hash: ChunkHash, at slot: Int, of node: Memory) {
    withUnsafeBytes(of: hash.words) { node.bytes.slice(slot * ChunkHash.size, ChunkHash.size).copy(from: $0) }
  }

  /// The base's node at `level` over the byte `offset`, or zeros.
  private func load(level: Int, at offset: Int64, of base: Tree?, into bytes: UnsafeMutableRawBufferPointer) throws {
    bytes.clear()
    guard let base, level <= base.levels else { return }
    let hash = try reader.find(level, at: offset, in: base)
    if !hash.isZero { try reader.chunks.readUncached(hash, into: bytes) }
  }

  /// Makes the nodes above new leaves, level by level.
  private func raise(_ leaves: [(index: Int64, hash: ChunkHash)], over base: Tree?, size: Int64) throws -> ChunkHash {
    let levels = TreeShape.levels(size)
    let packer = try ChunkPacker(writer: writer, level: level)
    let node = Memory(TreeShape.nodeSize)
    var below = leaves
    var at = 1
    while true {
      // The root of a smaller base goes up the additional levels as the first entry of all.
      if let base, at == base.levels, below.first?.index != 0 { below.insert((0, base.root), at: 0) }
      if at == levels { break }
      at += 1
      var above: [(index: Int64, hash: ChunkHash)] = []
      var position = 0
      while position < below.count {
        let index = below[position].index / Int64(TreeShape.fanOut)
        let span = TreeShape.entrySpan(at) * Int64(TreeShape.fanOut)
        try load(level: at, at: index * span, of: base, into: node.bytes)
        while position < below.count && below[position].index / Int64(TreeShape.fanOut) == index {
          put(below[position].hash, at: Int(below[position].index % Int64(TreeShape.fanOut)), of: node)
          position += 1
        }
        above.append((index, try packer.store(UnsafeRawBufferPointer(node.bytes))))
      }
      below = above
    }
    return below.first?.hash ?? .zero
  }
}
