/// A range of bytes.
public struct Extent: Hashable, Sendable {
  public var offset: Int64
  public var length: Int64

  public init(offset: Int64, length: Int64) {
    self.offset = offset
    self.length = length
  }

  /// The offset of the first byte after it.
  public var end: Int64 { offset + length }
}

/// A volume as a listing shows it.
public struct VolumeInfo: Hashable, Sendable {
  public let id: VolumeID
  public let size: Int64
}

/// A snapshot as a listing shows it.
public struct SnapshotInfo: Hashable, Sendable {
  public let id: SnapshotID
  public let size: Int64
}

/// What a disk takes, in bytes.
public struct Usage: Hashable, Sendable {
  /// The size that the disk shows.
  public var logicalSize: Int64
  /// Bytes that may differ from zero, before compression, whoever else shares them.
  public var allocated: Int64
  /// Bytes of the store's files that hold them, after compression, whoever else shares them.
  public var stored: Int64
  /// Of those, the bytes that no other volume or snapshot needs: what its deletion gives back.
  public var unique: Int64
}

/// How far a long operation is, in bytes.
public struct StoreProgress: Hashable, Sendable {
  public var completed: Int64
  public var total: Int64

  public init(completed: Int64, total: Int64) {
    self.completed = completed
    self.total = total
  }
}

/// Is told how far an operation is; throws to cancel it.
public typealias ProgressHandler = @Sendable (StoreProgress) throws -> Void

/// What an import did, in bytes.
public struct ImportStatistics: Hashable, Sendable {
  /// The size of the volume.
  public var logicalSize: Int64
  /// Bytes read from the source (holes are not read).
  public var read: Int64
  /// Bytes that are not in wholly zero chunks.
  public var allocated: Int64
  /// Of those, bytes that the store held already.
  public var shared: Int64
  /// Bytes added to the packs, after compression.
  public var stored: Int64
}

/// What ``BlockStore/verify(progress:)`` found.
public struct VerifyReport: Sendable {
  /// Chunks of packs and blocks of unsealed layers that were read.
  public var checkedChunks: Int = 0
  public var checkedBytes: Int64 = 0
  /// One sentence for each damaged place, naming file and offset and which disks it hits.
  public var damaged: [String] = []
  /// One sentence for each thing in the store that nothing accounts for: a file without a record, a record without use.
  public var leaks: [String] = []
  /// Bytes of packs that nothing refers to any more; ``BlockStore/collect(progress:)`` gives them back. Not a fault.
  public var reclaimable: Int64 = 0

  public init() {}

  /// Nothing damaged, nothing leaked.
  public var isClean: Bool { damaged.isEmpty && leaks.isEmpty }
}
