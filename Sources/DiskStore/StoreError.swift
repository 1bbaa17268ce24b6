/// What went wrong in a store, for programs (`code`) and for people (`message`).
///
/// Catch one kind with `catch let error as StoreError where error.code == .noSpace`.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: Hashable, Sendable {
    /// There is no such volume or snapshot.
    case notFound
    /// The name is taken by something else.
    case exists
    /// A range leaves the disk.
    case outOfRange
    /// The file system (or a quota) is full.
    case noSpace
    /// The store, or the file to be written, cannot be written.
    case readOnly
    /// Bytes are not those that were written; `message` names file and offset.
    case corrupt
    /// The operating system failed with this `errno`.
    case io(Int32)
    /// Another process is in the way; the same call may succeed later.
    case busy
    /// The request makes no sense: a size of zero, a truncated VHD, an unknown format.
    case invalid
  }

  public let code: Code
  /// One sentence without a full stop, naming the file and the offset where there is one.
  public let message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  public var description: String { message }
}

extension StoreError {
  /// The error of a range that leaves a disk.
  static func range(_ offset: Int64, _ count: Int64, of name: String, size: Int64) -> StoreError {
    StoreError(.outOfRange, "\(count) bytes at offset \(offset) are not within \(name), which has \(size) bytes")
  }
}
