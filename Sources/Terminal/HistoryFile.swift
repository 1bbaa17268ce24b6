import Glibc

/// The history on disk, which any number of shells append to at once.
///
/// Each reads on from where it last stopped, so that every shell has the others' entries at its next prompt. Appending
/// and shortening hold an exclusive `flock`; shortening replaces the file, which the others notice by its inode.
final class HistoryFile {
  struct Failure: Error {
    let operation: String
    let code: Int32
  }

  private let path: String
  /// Where reading stopped, and in which file.
  private var offset: off_t = 0
  private var inode: ino_t = 0

  init(path: String) { self.path = path }

  /// Entries that were added since the last call, by whomever.
  func readNew() throws(Failure) -> [String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return [] }
      throw Failure(operation: "open", code: errno)
    }
    defer { close(descriptor) }
    return try readNew(descriptor)
  }

  /// Appends one entry, after reading what others appended before it; those are returned.
  func append(_ entry: String) throws(Failure) -> [String] {
    let descriptor = try openLocked()
    defer { close(descriptor) }
    let others = try readNew(descriptor)
    lseek(descriptor, 0, SEEK_END)
    let text = HistoryFormat.encode(entry)
    guard Descriptor(descriptor).write(text) else { throw Failure(operation: "write", code: errno) }
    offset = lseek(descriptor, 0, SEEK_CUR)
    return others
  }

  /// Replaces the file by `entries`, which are the last of what it holds.
  func rewrite(_ entries: some Sequence<String>) throws(Failure) {
    let descriptor = try openLocked()
    defer { close(descriptor) }
    let temporary = path + ".new"
    let new = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard new >= 0 else { throw Failure(operation: "create", code: errno) }
    defer { close(new) }
    let text = entries.map(HistoryFormat.encode).joined()
    guard Descriptor(new).write(text), fsync(new) == 0, rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw Failure(operation: "replace", code: code)
    }
    var status = stat()
    if fstat(new, &status) == 0 {
      inode = status.st_ino
      offset = status.st_size
    }
  }

  /// The file, created when missing, under an exclusive lock. When somebody replaced it between the opening and the
  /// lock, the new one is taken.
  private func openLocked() throws(Failure) -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw Failure(operation: "open", code: errno) }
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else {
          let code = errno
          close(descriptor)
          throw Failure(operation: "lock", code: code)
        }
      }
      var mine = stat()
      var current = stat()
      if fstat(descriptor, &mine) == 0, stat(path, &current) == 0, mine.st_ino == current.st_ino { return descriptor }
      close(descriptor)
    }
  }

  private func readNew(_ descriptor: Int32) throws(Failure) -> [String] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(operation: "stat", code: errno) }
    if status.st_ino != inode || status.st_size < offset {
      // Another file: everything in it that is ours to know was read before it was shortened.
      let first = inode == 0
      inode = status.st_ino
      offset = first ? 0 : status.st_size
    }
    guard status.st_size > offset else { return [] }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size - offset))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled, offset + off_t(filled))
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw Failure(operation: "read", code: errno) }
      if count == 0 { break }
      filled += count
    }
    // Only whole lines are taken; the rest is read again when its end is there.
    guard let end = bytes[..<filled].lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    offset += off_t(end + 1)
    return HistoryFormat.decode(Substring(String(decoding: bytes[...end], as: UTF8.self)))
  }
}
