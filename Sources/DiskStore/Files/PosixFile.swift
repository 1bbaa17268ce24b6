import CLinux
import Glibc

/// An open file of the machine.
final class PosixFile: StoreFile {
  let path: String
  let descriptor: Int32

  init(_ path: String, _ flags: Int32) throws {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError.system(errno, "cannot open \(path)", writing: flags & (O_RDWR | O_WRONLY) != 0)
    }
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw StoreError.system(errno, "cannot read \(path) at \(offset)") }
    }
  }

  func write(from buffer: UnsafeRawBufferPointer, at offset: Int64) throws -> Int {
    while true {
      let count = pwrite(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      if errno == EFBIG {
        throw StoreError(.noSpace, "\(path) cannot grow to offset \(offset): the file system has a limit on file size")
      }
      if errno != EINTR { throw StoreError.system(errno, "cannot write \(path) at \(offset)", writing: true) }
    }
  }

  func sync() throws {
    guard fdatasync(descriptor) == 0 || errno == EINVAL else {
      throw StoreError.system(errno, "cannot sync \(path)", writing: true)
    }
  }

  func truncate(to size: Int64) throws {
    guard ftruncate(descriptor, off_t(size)) == 0 else {
      throw StoreError.system(errno, "cannot set the size of \(path) to \(size)", writing: true)
    }
  }

  func size() throws -> Int64 {
    // Not fstat: a block device has a size, too.
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0 else { throw StoreError.system(errno, "cannot find the size of \(path)") }
    return Int64(end)
  }

  func punchHole(at offset: Int64, count: Int64) throws -> Bool {
    if fallocate(descriptor, Linux.punchHole | Linux.keepSize, Int(offset), Int(count)) == 0 { return true }
    if errno == EOPNOTSUPP || errno == ENOSYS { return false }
    throw StoreError.system(errno, "cannot free \(count) bytes of \(path) at \(offset)", writing: true)
  }

  func nextData(from offset: Int64) throws -> Int64? {
    let next = lseek(descriptor, off_t(offset), Linux.seekData)
    if next >= 0 { return Int64(next) }
    if errno == ENXIO { return nil }
    // A file system or a device without holes: all is data.
    if errno == EINVAL { return try offset < size() ? offset : nil }
    throw StoreError.system(errno, "cannot look for data in \(path) from \(offset)")
  }

  func nextHole(from offset: Int64) throws -> Int64 {
    let next = lseek(descriptor, off_t(offset), Linux.seekHole)
    if next >= 0 { return Int64(next) }
    if errno == EINVAL || errno == ENXIO { return try size() }
    throw StoreError.system(errno, "cannot look for holes in \(path) from \(offset)")
  }
}
