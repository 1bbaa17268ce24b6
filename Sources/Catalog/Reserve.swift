import Glibc

/// A file of real bytes that is given up when the disk is full, so that what frees space can be recorded.
struct Reserve: Sendable {
  private static let size = 1 << 18
  private let path: String

  init(path: String) { self.path = path }

  /// Makes the file, unless it is there or the disk is too full: then a later run makes it.
  func replenish() {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // Not zeros, which a clever file system would not store.
    let bytes = [UInt8](repeating: 0xA5, count: Reserve.size)
    if Glibc.write(descriptor, bytes, bytes.count) != bytes.count || fsync(descriptor) != 0 { unlink(path) }
  }

  /// Gives the space up; `false`: it was given up before.
  func giveUp() -> Bool { unlink(path) == 0 }
}
