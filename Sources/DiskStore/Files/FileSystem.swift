/// All of the store's own file traffic (the index's is SQLite's), so that a test can stand between store and disk:
/// fail the n-th call, write short, or forget what was not synced.
public protocol FileSystem: Sendable {
  /// Changes when the machine starts anew, so that the store knows which writes may have been lost.
  var bootID: String { get }

  /// Opens a file. ``StoreError/Code/io(_:)`` with ENOENT when it is missing and not to be made.
  func open(_ path: String, _ access: FileAccess) throws -> any StoreFile

  /// The names in a directory, in no order.
  func list(_ directory: String) throws -> [String]

  /// Makes a directory; its parents exist. One that exists is left as it is.
  func makeDirectory(_ path: String) throws

  /// Removes a file; `false`: there was none.
  @discardableResult
  func remove(_ path: String) throws -> Bool

  /// Renames a file over what is there.
  func rename(_ path: String, to target: String) throws

  /// Makes creations, removals and renames in a directory durable.
  func syncDirectory(_ path: String) throws

  /// Bytes that a file takes on the disk; `nil`: there is none.
  func allocatedSize(_ path: String) throws -> Int64?

  /// Is called when a transaction of the index is about to become durable; what it throws undoes the transaction.
  func willCommit() throws
}

/// What a file is opened for.
public enum FileAccess: Sendable {
  /// Reading only.
  case read
  /// Reading and writing a file that exists.
  case write
  /// Reading and writing; a missing file is made.
  case create
  /// Reading and writing a file that must not exist yet.
  case createNew
}

/// An open file; closed when nobody holds it any more. Safe to use from several threads at once.
public protocol StoreFile: AnyObject, Sendable {
  var path: String { get }

  /// Reads from `offset`; the count may be less than asked for, and is 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws -> Int

  /// Writes at `offset`; the count may be less than asked for.
  func write(from buffer: UnsafeRawBufferPointer, at offset: Int64) throws -> Int

  /// Makes content and size durable.
  func sync() throws

  func truncate(to size: Int64) throws

  func size() throws -> Int64

  /// Gives the space of a range back; it reads as zero. A file system that cannot do that writes nothing and says `false`.
  func punchHole(at offset: Int64, count: Int64) throws -> Bool

  /// The first offset from `offset` on that may hold other bytes than zero; `nil`: none.
  func nextData(from offset: Int64) throws -> Int64?

  /// The first offset from `offset` on that is a hole; the end counts as one.
  func nextHole(from offset: Int64) throws -> Int64
}

extension StoreFile {
  /// Fills `buffer` as far as the file goes; the count.
  func readFully(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws -> Int {
    var done = 0
    while done < buffer.count {
      let count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[done...]), at: offset + Int64(done))
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// Writes all of `buffer`.
  func writeFully(from buffer: UnsafeRawBufferPointer, at offset: Int64) throws {
    var done = 0
    while done < buffer.count {
      let count = try write(from: UnsafeRawBufferPointer(rebasing: buffer[done...]), at: offset + Int64(done))
      // A file system that writes nothing and reports nothing would loop for ever.
      guard count > 0 else { throw StoreError(.noSpace, "nothing could be written to \(path) at \(offset)") }
      done += count
    }
  }

  /// The ranges that may hold other bytes than zero, within `range`.
  func dataExtents(in range: Extent) throws -> [Extent] {
    var result: [Extent] = []
    var at = range.offset
    while at < range.end, let start = try nextData(from: at), start < range.end {
      let end = min(try nextHole(from: start), range.end)
      result.append(Extent(offset: start, length: end - start))
      at = end
    }
    return result
  }
}
