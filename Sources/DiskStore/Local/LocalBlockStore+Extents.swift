import Glibc
import SQLite

extension LocalBlockStore {
  public func allocatedExtents(of source: DiskSource) throws -> [Extent] {
    try reading(source) { view, _ in try view.extents(in: Extent(offset: 0, length: view.size), trees) }
  }

  public func changedExtents(from base: SnapshotID, to source: DiskSource) throws -> [Extent] {
    while true {
      let (old, new) = try index.readTogether { database in
        (try compose(.snapshot(base), database), try compose(source, database))
      }
      do {
        let candidates = try parted(old, new)
        return try candidates.flatMap { try differing(in: $0, base, source, old.size, new.size) }.merged()
      } catch let error as StoreError where error.isMissingFile {
        // Sealed by another meanwhile; the next look finds the tree.
        let again = try index.readTogether { database in
          [try compose(.snapshot(base), database), try compose(source, database)]
        }
        if zip(again, [old, new]).allSatisfy({ $0.layers.map(\.id) == $1.layers.map(\.id) }) {
          throw StoreError(.corrupt, error.message)
        }
      }
    }
  }

  /// Where two disks may differ: what was written to either since they had a layer in common, or since their trees
  /// parted.
  private func parted(_ old: View, _ new: View) throws -> [Extent] {
    let all = Extent(offset: 0, length: max(old.size, new.size))
    let common = Set(old.layers.map(\.id)).intersection(new.layers.map(\.id))
    var result: [Extent] = []
    for view in [old, new] {
      for layer in view.layers.prefix(while: { !common.contains($0.id) }) {
        result += try reading(layer, of: view) { try layer.writtenExtents(in: all) }
      }
    }
    if common.isEmpty {
      let none = Tree(root: .zero, size: 0)
      result += try trees.difference(old.base ?? none, new.base ?? none)
    }
    return result.merged().clipped(to: all)
  }

  /// Reads the map of a layer that another may be writing.
  private func reading<Value>(_ layer: Layer, of view: View, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as StoreError where error.code == .corrupt {
      let place = view.volume.flatMap { layer.isHead ? LockFile.Place.volume($0.row) : nil } ?? .settling(layer.id)
      return try gates.with(place, body)
    }
  }

  /// The blocks of a range whose bytes differ.
  private func differing(
    in range: Extent, _ base: SnapshotID, _ source: DiskSource, _ oldSize: Int64, _ newSize: Int64
  ) throws -> [Extent] {
    let step: Int64 = 1 << 20
    let (left, right) = (Memory(Int(step)), Memory(Int(step)))
    var result: [Extent] = []
    var at = range.offset / Int64(blockSize) * Int64(blockSize)
    while at < range.end {
      let count = min(step, range.end - at)
      for (side, disk, size) in [(left, DiskSource.snapshot(base), oldSize), (right, source, newSize)] {
        side.bytes.clear()
        let inside = Int(max(0, min(count, size - at)))
        if inside > 0 { try read(disk, at: at, into: side.bytes.slice(0, inside)) }
      }
      for block in stride(from: 0, to: Int(count), by: blockSize) {
        let length = min(blockSize, Int(count) - block)
        guard let x = left.bytes.baseAddress, let y = right.bytes.baseAddress else { break }
        if memcmp(x + block, y + block, length) != 0 {
          result.append(Extent(offset: at + Int64(block), length: Int64(length)))
        }
      }
      at += count
    }
    return result.merged()
  }
}
