/// Bytes that an import reads: a disk image file, another disk, a closure. Read from several threads at once.
public protocol ByteSource: Sendable {
  /// How many bytes there are.
  var size: Int64 { get }

  /// The ranges that may hold other bytes than zero, ascending; the rest is not read.
  func dataExtents() throws -> [Extent]

  /// Fills `buffer` with the bytes from `offset` on; the range lies within ``size``.
  func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws
}

/// A ``ByteSource`` from a function that fills a buffer with the bytes from an offset on.
public struct ClosureSource: ByteSource {
  public let size: Int64
  private let extents: [Extent]
  private let fill: @Sendable (Int64, UnsafeMutableRawBufferPointer) throws -> Void

  /// `extents`: where data may be; `nil` means everywhere.
  public init(
    size: Int64, extents: [Extent]? = nil,
    fill: @escaping @Sendable (_ offset: Int64, _ buffer: UnsafeMutableRawBufferPointer) throws -> Void
  ) {
    self.size = size
    self.extents = extents ?? (size > 0 ? [Extent(offset: 0, length: size)] : [])
    self.fill = fill
  }

  public func dataExtents() -> [Extent] { extents }

  public func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws {
    try fill(offset, buffer)
  }
}

/// A disk of a store as a ``ByteSource``: what an export or a copy between two stores reads.
public struct StoredDisk: ByteSource {
  public let size: Int64
  private let store: any BlockStore
  private let source: DiskSource

  public init(_ source: DiskSource, in store: any BlockStore) throws {
    self.store = store
    self.source = source
    size = try store.size(of: source)
  }

  public func dataExtents() throws -> [Extent] { try store.allocatedExtents(of: source) }

  public func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws {
    try store.read(source, at: offset, into: buffer)
  }
}
