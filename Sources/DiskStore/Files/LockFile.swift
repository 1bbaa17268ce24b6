import Glibc

/// Locks between processes: bytes of one file, locked by open file description, so that they end with the process
/// however it ends, and two stores opened in one process exclude each other like two processes.
final class LockFile: Sendable {
  private let file: PosixFile

  /// A byte that stands for something. Each kind has 2^56 of them.
  struct Place: Hashable {
    let offset: Int64

    /// Recovery at open.
    static let recovery = Place(offset: 0)
    /// Shared by whoever adds chunks or relies on them, exclusive for the collector.
    static let content = Place(offset: 2)
    /// Held by a live process as long as it owns something unfinished.
    static func session(_ id: Int64) -> Place { Place(offset: 1 << 56 | id << 1) }
    /// Held by whoever writes to a volume or gives it another head.
    static func volume(_ row: Int64) -> Place { Place(offset: 2 << 56 | row << 1) }
    /// Held by whoever seals a layer.
    static func layer(_ id: Int64) -> Place { Place(offset: 3 << 56 | id << 1) }

    /// Held by whoever gives checksums to blocks of a frozen layer that a dead writer left without.
    static func settling(_ id: Int64) -> Place { Place(offset: 4 << 56 | id << 1) }

    /// Where those who wait for the place stand in line: without it, one who takes it again and again starves others.
    var turnstile: Place { Place(offset: offset | 1) }
  }

  init(path: String) throws {
    file = try PosixFile(path, O_RDWR | O_CREAT)
  }

  /// Takes a lock, waiting for it when `wait`; `false`: another holds it.
  func lock(_ place: Place, exclusive: Bool, wait: Bool = true) throws -> Bool {
    if !wait { return try set(place, Int32(exclusive ? F_WRLCK : F_RDLCK), wait: false) }
    _ = try set(place.turnstile, Int32(F_WRLCK), wait: true)
    do {
      _ = try set(place, Int32(exclusive ? F_WRLCK : F_RDLCK), wait: true)
    } catch {
      unlock(place.turnstile)
      throw error
    }
    unlock(place.turnstile)
    return true
  }

  /// Gives a lock back. It cannot fail in a way that the caller could mend.
  func unlock(_ place: Place) {
    do {
      _ = try set(place, Int32(F_UNLCK), wait: false)
    } catch {
      fatalError("\(error)")
    }
  }

  private func set(_ place: Place, _ type: Int32, wait: Bool) throws -> Bool {
    var request = flock()
    request.l_type = Int16(type)
    request.l_whence = Int16(SEEK_SET)
    request.l_start = off_t(place.offset)
    request.l_len = 1
    while fcntl(file.descriptor, wait ? Linux.setLockAndWait : Linux.setLock, &request) != 0 {
      switch errno {
      case EINTR: continue
      case EAGAIN, EACCES: return false
      default: throw StoreError.system(errno, "cannot lock \(file.path)")
      }
    }
    return true
  }
}
