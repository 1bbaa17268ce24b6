/// How far a long operation is, in bytes.
public struct OperationProgress: Hashable, Sendable {
  public var completed: Int64
  public var total: Int64

  public init(completed: Int64, total: Int64) {
    self.completed = completed
    self.total = total
  }

  /// 0 to 100.
  public var percent: Double { total > 0 ? Double(completed) * 100 / Double(total) : 100 }
}

/// Is told how far an operation is, from one thread at a time; throws to cancel it.
public typealias ProgressHandler = @Sendable (OperationProgress) throws -> Void

/// A range of a disk, in bytes.
public struct ByteRange: Hashable, Sendable {
  public var offset: Int64
  public var length: Int64

  public init(offset: Int64, length: Int64) {
    self.offset = offset
    self.length = length
  }
}

/// What an imported file is taken for.
public enum ImportFormat: String, Sendable, CaseIterable {
  /// What its content says; a file that says nothing is raw.
  case auto = "Auto"
  case raw = "Raw"
  /// Fixed or dynamic.
  case vhd = "Vhd"
}

/// What an export writes. Zero blocks are holes in all of them.
public enum ExportFormat: String, Sendable, CaseIterable {
  case raw = "Raw"
  /// A VHD with all bytes in place, a whole number of MiB: what Azure takes.
  case vhd = "Vhd"
  /// A VHD that grows by blocks.
  case dynamicVhd = "DynamicVhd"
}

/// What a disk or a snapshot takes, in bytes.
public struct DiskUsage: Hashable, Sendable {
  public var size: Int64
  /// May differ from zero; before compression, whoever else shares it.
  public var allocated: Int64
  /// Holds it in the home's files; after compression, whoever else shares it.
  public var stored: Int64
  /// What its deletion would give back.
  public var unique: Int64
}

/// What ``ComputeService/verify(_:)`` found.
public struct StoreReport: Hashable, Sendable {
  /// Resources of the catalogue that were looked at.
  public var checkedResources = 0
  /// Blocks and chunks that were read and compared with their checksums.
  public var checkedBlocks = 0
  public var checkedBytes: Int64 = 0
  /// One sentence for each damaged place.
  public var damaged: [String] = []
  /// One sentence for each thing that nothing accounts for.
  public var leaks: [String] = []
  /// Bytes that ``ComputeService/reclaim(_:)`` gives back. Not a fault.
  public var reclaimable: Int64 = 0

  public init() {}

  /// Nothing damaged, nothing leaked.
  public var isClean: Bool { damaged.isEmpty && leaks.isEmpty }
}
