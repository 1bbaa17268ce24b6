import Glibc

/// The file system of the machine.
public struct PosixFileSystem: FileSystem {
  public let bootID: String

  public init() {
    bootID = PosixFileSystem.readBootID()
  }

  /// Linux's own; a system without one counts as never restarted, so that its heads are never checked anew for no reason.
  private static func readBootID() -> String {
    guard let file = try? PosixFile("/proc/sys/kernel/random/boot_id", O_RDONLY) else { return "unknown" }
    var bytes = [UInt8](repeating: 0, count: 36)
    let count = (try? bytes.withUnsafeMutableBytes { try file.readFully(into: $0, at: 0) }) ?? 0
    return count == 0 ? "unknown" : String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  public func open(_ path: String, _ access: FileAccess) throws -> any StoreFile {
    switch access {
    case .read: try PosixFile(path, O_RDONLY)
    case .write: try PosixFile(path, O_RDWR)
    case .create: try PosixFile(path, O_RDWR | O_CREAT)
    case .createNew: try PosixFile(path, O_RDWR | O_CREAT | O_EXCL)
    }
  }

  public func list(_ directory: String) throws -> [String] {
    guard let stream = opendir(directory) else { throw StoreError.system(errno, "cannot list \(directory)") }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw StoreError.system(errno, "cannot list \(directory)") }
    return names
  }

  public func makeDirectory(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw StoreError.system(errno, "cannot make directory \(path)", writing: true)
    }
  }

  public func remove(_ path: String) throws -> Bool {
    if unlink(path) == 0 { return true }
    if errno == ENOENT { return false }
    throw StoreError.system(errno, "cannot remove \(path)", writing: true)
  }

  public func rename(_ path: String, to target: String) throws {
    guard Glibc.rename(path, target) == 0 else {
      throw StoreError.system(errno, "cannot rename \(path) to \(target)", writing: true)
    }
  }

  public func syncDirectory(_ path: String) throws {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError.system(errno, "cannot open directory \(path)") }
    defer { close(descriptor) }
    // EINVAL: a file system that has nothing to sync here.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw StoreError.system(errno, "cannot sync directory \(path)")
    }
  }

  public func allocatedSize(_ path: String) throws -> Int64? {
    var info = stat()
    if stat(path, &info) == 0 { return Int64(info.st_blocks) * 512 }
    if errno == ENOENT { return nil }
    throw StoreError.system(errno, "cannot look at \(path)")
  }

  public func willCommit() {}
}
