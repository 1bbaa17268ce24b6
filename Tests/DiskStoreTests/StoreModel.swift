import Testing

@testable import DiskStore

/// What a person does to a store.
enum Operation: CustomStringConvertible {
  case create(String, Int64)
  case importBytes(String, [UInt8])
  case write(String, Int64, [UInt8])
  case discard(String, Int64, Int64)
  case flush(String)
  case snapshot(String, String)
  case clone(String, String, Int64)
  case copy(String, String)
  case revert(String, String)
  case resize(String, Int64)
  case deleteVolume(String)
  case deleteSnapshot(String)
  case seal
  case collect

  var description: String {
    switch self {
    case .write(let id, let offset, let bytes): "write \(id) \(offset) +\(bytes.count)"
    case .importBytes(let id, let bytes): "import \(id) \(bytes.count)"
    case .create(let id, let size): "create \(id) \(size)"
    case .discard(let id, let offset, let count): "discard \(id) \(offset) +\(count)"
    case .flush(let id): "flush \(id)"
    case .snapshot(let volume, let id): "snapshot \(volume) as \(id)"
    case .clone(let id, let from, let size): "clone \(id) from \(from) \(size)"
    case .copy(let id, let copy): "copy \(id) as \(copy)"
    case .revert(let id, let to): "revert \(id) to \(to)"
    case .resize(let id, let size): "resize \(id) \(size)"
    case .deleteVolume(let id): "delete volume \(id)"
    case .deleteSnapshot(let id): "delete snapshot \(id)"
    case .seal: "seal"
    case .collect: "collect"
    }
  }

  func run(on store: LocalBlockStore) throws {
    switch self {
    case .create(let id, let size): try store.createVolume(VolumeID(id), size: size)
    case .importBytes(let id, let bytes):
      let source = ClosureSource(size: Int64(bytes.count)) { offset, buffer in
        bytes.withUnsafeBytes { buffer.copy(from: $0.slice(Int(offset), buffer.count)) }
      }
      try store.importVolume(VolumeID(id), size: nil, from: source, progress: nil)
    case .write(let id, let offset, let bytes): try store.write(VolumeID(id), at: offset, bytes: bytes)
    case .discard(let id, let offset, let count): try store.discard(VolumeID(id), at: offset, count: count)
    case .flush(let id): try store.flush(VolumeID(id))
    case .snapshot(let volume, let id): try store.snapshot(VolumeID(volume), as: SnapshotID(id))
    case .clone(let id, let from, let size): try store.cloneVolume(VolumeID(id), from: SnapshotID(from), size: size)
    case .copy(let id, let copy): try store.copySnapshot(SnapshotID(id), as: SnapshotID(copy))
    case .revert(let id, let to): try store.revert(VolumeID(id), to: SnapshotID(to))
    case .resize(let id, let size): try store.resizeVolume(VolumeID(id), to: size)
    case .deleteVolume(let id): try store.deleteVolume(VolumeID(id))
    case .deleteSnapshot(let id): try store.deleteSnapshot(SnapshotID(id))
    case .seal: try store.seal(progress: nil)
    case .collect: try store.collect(progress: nil)
    }
  }
}

/// What a store must hold: plain arrays.
struct StoreModel {
  struct Disk {
    var bytes: [UInt8]
    /// Where nobody knows the bytes: a write that failed, or that power was cut from.
    var unknown: [Extent] = []
    /// What would become unknown if power were cut now.
    var unflushed: [Extent] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func grow(to size: Int) { bytes += [UInt8](repeating: 0, count: size - bytes.count) }

    func matches(_ actual: [UInt8]) -> Bool {
      if actual.count != bytes.count { return false }
      if actual == bytes { return true }
      return with(unknownFrom: actual) == bytes
    }

    /// `actual` with what nobody knows taken for right.
    func with(unknownFrom actual: [UInt8]) -> [UInt8] {
      var actual = actual
      for extent in unknown {
        let range = Int(extent.offset)..<Int(extent.end)
        actual.replaceSubrange(range, with: bytes[range])
      }
      return actual
    }
  }

  var volumes: [String: Disk] = [:]
  var snapshots: [String: Disk] = [:]

  mutating func apply(_ operation: Operation) {
    switch operation {
    case .create(let id, let size): volumes[id] = Disk([UInt8](repeating: 0, count: Int(size)))
    case .importBytes(let id, let bytes):
      volumes[id] = Disk(bytes)
      volumes[id]?.grow(to: (bytes.count + 511) / 512 * 512)
    case .write(let id, let offset, let bytes):
      let extent = Extent(offset: offset, length: Int64(bytes.count))
      volumes[id]?.bytes.replaceSubrange(Int(offset)..<Int(extent.end), with: bytes)
      if let unknown = volumes[id]?.unknown { volumes[id]?.unknown = unknown.removing([extent]) }
      volumes[id]?.unflushed.append(extent)
    case .discard(let id, let offset, let count):
      apply(.write(id, offset, [UInt8](repeating: 0, count: Int(count))))
    case .flush(let id): volumes[id]?.unflushed = []
    case .snapshot(let volume, let id):
      volumes[volume]?.unflushed = []
      snapshots[id] = volumes[volume]
    case .clone(let id, let from, let size):
      volumes[id] = snapshots[from]
      volumes[id]?.grow(to: Int(size))
    case .copy(let id, let copy): snapshots[copy] = snapshots[id]
    case .revert(let id, let to): volumes[id] = snapshots[to]
    case .resize(let id, let size): volumes[id]?.grow(to: Int(size))
    case .deleteVolume(let id): volumes[id] = nil
    case .deleteSnapshot(let id): snapshots[id] = nil
    case .seal, .collect: break
    }
  }

  /// An operation that threw: what it may have done, as far as the store shows, is taken over; a half-made thing is found
  /// by the comparison that follows.
  mutating func fail(_ operation: Operation, on store: LocalBlockStore) throws {
    let volumes = Set(try store.volumes().map(\.id.text))
    let snapshots = Set(try store.snapshots().map(\.id.text))
    switch operation {
    case .create(let id, _), .importBytes(let id, _), .clone(let id, _, _):
      if volumes.contains(id) { apply(operation) }
    case .write(let id, let offset, let bytes): forget(id, Extent(offset: offset, length: Int64(bytes.count)))
    case .discard(let id, let offset, let count): forget(id, Extent(offset: offset, length: count))
    case .snapshot(_, let id), .copy(_, let id): if snapshots.contains(id) { apply(operation) }
    case .revert(let id, let to):
      if let target = self.snapshots[to], target.matches(try store.all(.volume(VolumeID(id)))) { apply(operation) }
    case .resize(let id, let size): if try store.size(of: .volume(VolumeID(id))) == size { apply(operation) }
    case .deleteVolume(let id): if !volumes.contains(id) { apply(operation) }
    case .deleteSnapshot(let id): if !snapshots.contains(id) { apply(operation) }
    case .flush, .seal, .collect: break
    }
  }

  private mutating func forget(_ id: String, _ extent: Extent) {
    if let unknown = volumes[id]?.unknown { volumes[id]?.unknown = (unknown + [extent]).merged() }
    volumes[id]?.unflushed.append(extent)
  }

  /// Power was cut.
  mutating func losePower() {
    for (id, disk) in volumes {
      for extent in disk.unflushed { forget(id, extent) }
      volumes[id]?.unflushed = []
    }
  }

  /// Compares everything; the first difference in words, or `nil`.
  func difference(from store: LocalBlockStore) throws -> String? {
    let actual = Set(try store.volumes().map(\.id.text))
    if actual != Set(volumes.keys) { return "volumes \(actual.sorted()) where \(volumes.keys.sorted()) belong" }
    let kept = Set(try store.snapshots().map(\.id.text))
    if kept != Set(snapshots.keys) { return "snapshots \(kept.sorted()) where \(snapshots.keys.sorted()) belong" }
    for (id, disk) in volumes.sorted(by: { $0.key < $1.key }) {
      if let text = disk.difference(from: try store.all(.volume(VolumeID(id)))) { return "volume \(id): \(text)" }
    }
    for (id, disk) in snapshots.sorted(by: { $0.key < $1.key }) {
      if let text = disk.difference(from: try store.all(.snapshot(SnapshotID(id)))) { return "snapshot \(id): \(text)" }
    }
    return nil
  }
}

extension StoreModel.Disk {
  func difference(from actual: [UInt8]) -> String? {
    if matches(actual) { return nil }
    if actual.count != bytes.count { return "\(actual.count) bytes where \(bytes.count) belong" }
    let settled = with(unknownFrom: actual)
    let at = bytes.indices.first { settled[$0] != bytes[$0] } ?? 0
    return "byte \(at) is \(actual[at]), not \(bytes[at])"
  }
}
