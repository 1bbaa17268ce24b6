/// A disk as it is composed at one moment: unsealed layers over a tree, the newest on top. Holds files open, so it reads
/// the same even when others delete or seal what it consists of.
final class View: Sendable {
  let size: Int64
  /// The layers that have files, from the head down.
  let layers: [Layer]
  /// The sealed layer under them.
  let base: Tree?
  /// What to lock to write; `nil` for a snapshot.
  let volume: VolumeRecord?
  /// Whether the head has files and is marked as written during this boot.
  let isHeadReady: Bool

  init(size: Int64, layers: [Layer], base: Tree?, volume: VolumeRecord?, isHeadReady: Bool) {
    self.size = size
    self.layers = layers
    self.base = base
    self.volume = volume
    self.isHeadReady = isHeadReady
  }

  /// Whether something shows through where the head is silent.
  var hasBelow: Bool { base != nil || layers.contains { !$0.isHead } }

  /// The disk without its head.
  var below: View {
    View(size: size, layers: layers.filter { !$0.isHead }, base: base, volume: nil, isHeadReady: false)
  }

  /// Fills `buffer` with the bytes from `offset` on. See ``Layer/read(_:into:settling:absent:)`` for `settling`.
  func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer, _ trees: TreeReader, settling: Bool) throws {
    var pending = [Extent(offset: offset, length: Int64(buffer.count))]
    func part(_ extent: Extent) -> UnsafeMutableRawBufferPointer {
      buffer.slice(Int(extent.offset - offset), Int(extent.length))
    }
    for layer in layers {
      var absent: [Extent] = []
      for extent in pending {
        let inside = Extent(offset: extent.offset, length: max(0, min(extent.end, layer.size) - extent.offset))
        if inside.length > 0 { try layer.read(inside, into: part(inside), settling: settling, absent: &absent) }
        if inside.length < extent.length {
          part(Extent(offset: extent.offset + inside.length, length: extent.length - inside.length)).clear()
        }
      }
      if absent.isEmpty { return }
      pending = absent
    }
    for extent in pending {
      if let base {
        try trees.read(base, at: extent.offset, into: part(extent))
      } else {
        part(extent).clear()
      }
    }
  }

  /// The ranges that may hold other bytes than zero, within `range`.
  func extents(in range: Extent, _ trees: TreeReader) throws -> [Extent] {
    // From the bottom up: each layer adds what it holds, takes away what it zeroes, and hides what is beyond its size.
    var result = try base.map { try trees.extents($0, in: range) } ?? []
    for layer in layers.reversed() {
      let present = try layer.writtenExtents(in: range, zeros: false)
      let all = try layer.writtenExtents(in: range)
      result = (result.removing(all.removing(present)) + present).merged()
    }
    return result.clipped(to: range).clipped(to: Extent(offset: 0, length: size))
  }
}

extension [Extent] {
  /// What of them is in none of `others`. Both ascend and do not overlap.
  func removing(_ others: [Extent]) -> [Extent] {
    var result: [Extent] = []
    var next = 0
    for extent in self {
      var at = extent.offset
      while next < others.count && others[next].end <= at { next += 1 }
      var other = next
      while other < others.count && others[other].offset < extent.end {
        if others[other].offset > at { result.append(Extent(offset: at, length: others[other].offset - at)) }
        at = Swift.max(at, others[other].end)
        other += 1
      }
      if at < extent.end { result.append(Extent(offset: at, length: extent.end - at)) }
    }
    return result
  }
}
