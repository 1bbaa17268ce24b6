import Glibc
import Objects

/// Path arithmetic on text, as far as the session itself needs it.
public enum Paths {
  /// The last component.
  public static func name(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }
  /// Everything before the last component; `/` for what lies in the root.
  public static func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }
  /// Absolute, with `.` and `..` resolved by text; `~` is the home directory.
  public static func absolute(_ path: String, in location: String) -> String {
    var text = path
    if text == "~" || text.hasPrefix("~/") { text = home + text.dropFirst(1) }
    if !text.hasPrefix("/") { text = location + "/" + text }
    var parts: [Substring] = []
    for part in text.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }
  public static var home: String {
    if let home = getenv("HOME") { return String(cString: home) }
    if let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir { return String(cString: home) }
    return "/"
  }
  public enum Kind: Sendable { case file, directory, none }
  public static func kind(_ path: String) -> Kind {
    var info = stat()
    guard stat(path, &info) == 0 else { return .none }
    return info.st_mode & S_IFMT == S_IFDIR ? .directory : .file
  }
  static func isExecutable(_ path: String) -> Bool { kind(path) == .file && access(path, X_OK) == 0 }

  /// A file's bytes; `nil` with `errno` set when it can't be read.
  public static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var info = stat()
    if fstat(file, &info) == 0 { bytes.reserveCapacity(Int(info.st_size) + 1) }
    let size = 1 << 16
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(file, buffer, size)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: count))
    }
  }
}
