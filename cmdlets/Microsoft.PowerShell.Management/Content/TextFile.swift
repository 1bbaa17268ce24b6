import Glibc

/// Files as bytes.
enum TextFile {
  /// The error number when it could not be written.
  static func write(_ bytes: [UInt8], to path: String, append: Bool) -> Int32? {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (append ? O_APPEND : O_TRUNC), 0o666)
    guard file >= 0 else { return errno }
    defer { close(file) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + offset }, bytes.count - offset) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      offset += count
    }
    return nil
  }

  static func copy(_ source: String, to target: String) -> Int32? {
    let from = open(source, O_RDONLY | O_CLOEXEC)
    guard from >= 0 else { return errno }
    defer { close(from) }
    var info = stat()
    guard fstat(from, &info) == 0 else { return errno }
    let to = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, info.st_mode & 0o777)
    guard to >= 0 else { return errno }
    defer { close(to) }
    var left = Int(info.st_size)
    while left > 0 {
      let count = sendfile(to, from, nil, min(left, 1 << 30))
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      if count == 0 { break }
      left -= count
    }
    return nil
  }
}
