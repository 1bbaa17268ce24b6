/// The name of a volume: a disk that can be written. Chosen by the caller, never reused (a UUID's text, say).
public struct VolumeID: Hashable, Sendable, Codable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public var description: String { text }
}

/// The name of a snapshot: the content of a volume at one moment, which never changes. Chosen by the caller, never reused.
public struct SnapshotID: Hashable, Sendable, Codable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public var description: String { text }
}

/// Anything that has bytes to read: a volume as it is now, or a snapshot.
public enum DiskSource: Hashable, Sendable {
  case volume(VolumeID)
  case snapshot(SnapshotID)
}

/// Where disks keep their bytes.
///
/// Offsets, sizes and counts are bytes. A size is a positive multiple of 512; reads and writes may start and end
/// anywhere within it. Bytes never written read as zero. Every method throws ``StoreError`` and nothing else, save what
/// a caller's own closure throws, which is passed on. Every method may be called from any thread, and from several
/// processes that opened the same store.
///
/// **Durability.** When a method that creates, changes or deletes a volume or a snapshot has returned, its effect survives
/// the loss of the process and of power. A ``write(_:at:from:)`` or ``discard(_:at:count:)`` that has returned survives the
/// loss of the process; it survives the loss of power once ``flush(_:)`` or ``snapshot(_:as:)`` has returned after it.
/// A method that throws, or whose process dies, has either done all of its work or left no trace (a `write` may have
/// stored any part of its range).
///
/// **Retry.** A caller that does not know whether its last call took effect may repeat it: creating what exists already
/// succeeds when it is the same (same size, same origin), and throws ``StoreError/Code/exists`` when it is another;
/// deleting what is not there succeeds and says `false`; growing to the present size, or reverting twice, changes nothing
/// more. ``importVolume(_:size:from:progress:)`` is the exception: a volume of that name always is an error, for the bytes cannot
/// be compared; since a volume appears only when its import is complete, its existence answers the question.
public protocol BlockStore: Sendable {
  /// Makes a volume of `size` bytes, all zero. Takes no space and constant time.
  func createVolume(_ id: VolumeID, size: Int64) throws

  /// Makes a volume with the content of a snapshot: constant time, copy on write. `size` may be larger than the snapshot's
  /// (the rest reads as zero); `nil` means the same size.
  func cloneVolume(_ id: VolumeID, from snapshot: SnapshotID, size: Int64?) throws

  /// Deletes a volume and what only it holds; its snapshots and its clones stay. `false`: there was none.
  @discardableResult
  func deleteVolume(_ id: VolumeID) throws -> Bool

  /// Grows a volume; the new bytes read as zero. A smaller size is ``StoreError/Code/invalid``.
  func resizeVolume(_ id: VolumeID, to size: Int64) throws

  /// Keeps the present content of a volume under a name. Constant time at any size, after what was written since the
  /// last flush has reached the disk. Of every write, all that returned before the call are in the snapshot, none
  /// that started after it returned.
  func snapshot(_ volume: VolumeID, as id: SnapshotID) throws

  /// Keeps one moment of several volumes under names: no write that was ordered after a write that is missing from one
  /// snapshot is in another. All of them are made, or none.
  func snapshot(_ volumes: [(volume: VolumeID, id: SnapshotID)]) throws

  /// Deletes a snapshot; volumes made from it stay. `false`: there was none. ``collect(progress:)`` gives the space back.
  @discardableResult
  func deleteSnapshot(_ id: SnapshotID) throws -> Bool

  /// Puts a volume back to a snapshot's content and size, in constant time. What was written since is gone, unless
  /// another snapshot keeps it.
  func revert(_ volume: VolumeID, to snapshot: SnapshotID) throws

  /// A second name for a snapshot's content, independent of the first: constant time, no space.
  func copySnapshot(_ id: SnapshotID, as copy: SnapshotID) throws

  /// The size in bytes; ``StoreError/Code/notFound`` when there is no such disk.
  func size(of source: DiskSource) throws -> Int64

  /// Fills `buffer` with the bytes from `offset` on. Checksums are verified: what rotted is ``StoreError/Code/corrupt``,
  /// never returned. A range that leaves the disk is ``StoreError/Code/outOfRange``.
  func read(_ source: DiskSource, at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws

  /// Writes the bytes of `buffer` from `offset` on.
  func write(_ volume: VolumeID, at offset: Int64, from buffer: UnsafeRawBufferPointer) throws

  /// Makes a range read as zero and gives its space back where whole blocks of 4 KiB are covered.
  func discard(_ volume: VolumeID, at offset: Int64, count: Int64) throws

  /// Makes every write that returned before durable.
  func flush(_ volume: VolumeID) throws

  /// The ranges that may hold other bytes than zero, ascending, not touching each other. Every other byte is zero.
  /// What was sealed is listed in units of 64 KiB, what was not in units of 4 KiB.
  func allocatedExtents(of source: DiskSource) throws -> [Extent]

  /// The ranges in which two disks differ, ascending, not touching each other, in units of 4 KiB. Compares only what was
  /// written since they parted, and lists only blocks whose bytes differ. Where the sizes differ, bytes that one lacks count as zero.
  func changedExtents(from base: SnapshotID, to source: DiskSource) throws -> [Extent]

  /// What a disk takes. Walks the maps of all disks (not their bytes).
  func usage(of source: DiskSource) throws -> Usage

  /// Makes a volume from the bytes of `source`, hashing and compressing on all cores. `size` may be larger than the source's
  /// (the rest reads as zero); `nil` means its size, rounded up to 512. Nothing is visible before all of it is durable.
  /// `progress` is called now and then, from one thread at a time; what it throws cancels the import.
  @discardableResult
  func importVolume(
    _ id: VolumeID, size: Int64?, from source: any ByteSource, progress: ProgressHandler?
  ) throws -> ImportStatistics

  /// Reads and checks everything there is. Damage is reported, not thrown.
  func verify(progress: ProgressHandler?) throws -> VerifyReport

  /// Gives back the space of what nothing refers to any more; the number of bytes. ``StoreError/Code/busy`` while
  /// an import or a sealing is under way in any process.
  @discardableResult
  func collect(progress: ProgressHandler?) throws -> Int64

  /// Moves frozen layers into compressed, shared chunks. Changes no byte that anyone reads; needed for no correctness.
  /// Says how many layers it sealed.
  @discardableResult
  func seal(progress: ProgressHandler?) throws -> Int

  /// All volumes, oldest first.
  func volumes() throws -> [VolumeInfo]

  /// All snapshots, oldest first.
  func snapshots() throws -> [SnapshotInfo]
}

extension BlockStore {
  /// `count` bytes from `offset` on.
  public func read(_ source: DiskSource, at offset: Int64, count: Int) throws -> [UInt8] {
    guard count >= 0 else { throw StoreError(.outOfRange, "cannot read \(count) bytes") }
    let size = try size(of: source)
    // Asked before the memory is taken: a count of terabytes is a wrong count, not a reason to die.
    guard offset >= 0, offset <= size, Int64(count) <= size - offset else {
      throw StoreError.range(offset, Int64(count), of: "\(source)", size: size)
    }
    var bytes = [UInt8](repeating: 0, count: count)
    try bytes.withUnsafeMutableBytes { try read(source, at: offset, into: $0) }
    return bytes
  }

  /// Writes `bytes` from `offset` on.
  public func write(_ volume: VolumeID, at offset: Int64, bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try write(volume, at: offset, from: $0) }
  }
}
