import AzureModels
import Glibc

/// Tells living processes from dead ones: an owner is a byte of a file that its process keeps locked, for as long as it lives and
/// however it ends. Locked by open file description, so that two services in one process are strangers to each other.
final class OwnerLocks: Sendable {
  private let descriptor: Int32
  private let path: String

  /// `F_OFD_SETLK`, which Swift's Glibc does not show.
  private static let setLock: Int32 = 37

  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ARMError.system(errno, "cannot open \(path)") }
  }

  deinit { close(descriptor) }

  /// A new owner, alive until this object is gone.
  func newOwner() throws -> OperationOwner {
    while true {
      let owner = OperationOwner(number: Int64.random(in: 1..<1 << 60))
      if try lock(owner) { return owner }
    }
  }

  /// Locks an owner's byte; `false`: its process lives.
  func lock(_ owner: OperationOwner) throws -> Bool {
    if set(owner, Int32(F_WRLCK)) { return true }
    guard errno == EAGAIN || errno == EACCES else { throw ARMError.system(errno, "cannot lock \(path)") }
    return false
  }

  func unlock(_ owner: OperationOwner) {
    guard set(owner, Int32(F_UNLCK)) else { fatalError("cannot unlock \(path): \(String(cString: strerror(errno)))") }
  }

  private func set(_ owner: OperationOwner, _ type: Int32) -> Bool {
    var request = flock()
    request.l_type = Int16(type)
    request.l_whence = Int16(SEEK_SET)
    request.l_start = off_t(owner.number)
    request.l_len = 1
    while fcntl(descriptor, OwnerLocks.setLock, &request) != 0 {
      if errno != EINTR { return false }
    }
    return true
  }
}
