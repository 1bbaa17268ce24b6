import Culture
import Glibc
import Objects
import Runtime

/// A file or directory: `System.IO.FileInfo`, `System.IO.DirectoryInfo`.
public final class FileObject: NetObject {
  public let path: String
  private let known: stat?
  /// How it was named: relative paths stay in `ToString()`.
  private let shown: String

  public init(_ path: String, shown: String? = nil) {
    self.path = path
    self.shown = shown ?? path
    var info = stat()
    known = lstat(path, &info) == 0 ? info : nil
    super.init()
  }

  var isLink: Bool { known.map { $0.st_mode & S_IFMT == S_IFLNK } ?? false }
  public var isDirectory: Bool { Paths.kind(path) == .directory }
  public override var type: TypeInfo { isDirectory ? .directoryInfo : .fileInfo }
  public override func toString() -> String { shown }
  var name: String { path == "/" ? "/" : Paths.name(path) }
  var length: Int { Int(known?.st_size ?? 0) }

  fileprivate func time(_ pick: (stat) -> timespec) -> Value {
    guard let known else { return .null }
    let moment = pick(known)
    let ticks = 621_355_968_000_000_000 + Int64(moment.tv_sec) * 10_000_000 + Int64(moment.tv_nsec) / 100
    guard let date = try? DateTime(ticks: ticks, kind: .utc) else { return .null }
    return .dateTime(date.toLocalTime())
  }

  /// `-rw-r--r--`.
  var unixMode: String {
    guard let known else { return "" }
    let mode = known.st_mode
    var text = isLink ? "l" : isDirectory ? "d" : "-"
    for shift in [6, 3, 0] {
      let bits = mode >> mode_t(shift)
      text += bits & 4 != 0 ? "r" : "-"
      text += bits & 2 != 0 ? "w" : "-"
      text += bits & 1 != 0 ? "x" : "-"
    }
    return text
  }
  var linkTarget: String? {
    guard isLink else { return nil }
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count - 1)
    return count < 0 ? nil : String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
  var user: String {
    guard let known, let entry = getpwuid(known.st_uid), let name = entry.pointee.pw_name else { return known.map { String($0.st_uid) } ?? "" }
    return String(cString: name)
  }
  var group: String {
    guard let known, let entry = getgrgid(known.st_gid), let name = entry.pointee.gr_name else { return known.map { String($0.st_gid) } ?? "" }
    return String(cString: name)
  }
  /// `d----`, `-a---`.
  var mode: String {
    let readOnly = known.map { $0.st_mode & 0o222 == 0 } ?? false
    return (isLink ? "l" : isDirectory ? "d" : "-") + (isDirectory ? "-" : "-") + (readOnly ? "r" : "-") + (name.hasPrefix(".") ? "h" : "-") + "-"
  }
  var fileExtension: String {
    guard let dot = name.lastIndex(of: "."), dot != name.index(before: name.endIndex) else { return "" }
    return String(name[dot...])
  }
}

extension TypeInfo {
  private static func with(_ this: Value, _ read: (FileObject) -> Value) -> Value {
    let file: FileObject? = this.object()
    return file.map(read) ?? .null
  }
  private static func common(_ table: inout MemberTable) {
    func property(_ declaration: String, _ read: @escaping (FileObject) -> Value) {
      table.property(declaration) { (this, _) throws(Unwind) in with(this, read) }
    }
    property("string Name { get; }") { Value($0.name) }
    property("string FullName { get; }") { Value($0.path) }
    property("bool Exists { get; }") { .bool(Paths.kind($0.path) != .none) }
    property("string Extension { get; }") { Value($0.fileExtension) }
    property("datetime CreationTime { get; set; }") { $0.time { $0.st_ctim } }
    property("datetime LastAccessTime { get; set; }") { $0.time { $0.st_atim } }
    property("datetime LastWriteTime { get; set; }") { $0.time { $0.st_mtim } }
    property("datetime LastWriteTimeUtc { get; set; }") { file in
      guard case .dateTime(let date) = file.time({ $0.st_mtim }) else { return .null }
      return .dateTime(date.toUniversalTime())
    }
    property("string Mode { get; }") { Value($0.mode) }
    property("string UnixMode { get; }") { Value($0.unixMode) }
    property("string NameString { get; }") { Value($0.isLink ? "\($0.name) -> \($0.linkTarget ?? "")" : $0.name) }
    property("string LengthString { get; }") { Value($0.isDirectory ? "" : String($0.length)) }
    property("string ModeWithoutHardLink { get; }") { Value($0.mode) }
    property("string LastWriteTimeString { get; }") { file in
      guard case .dateTime(let date) = file.time({ $0.st_mtim }), let day = try? date.text("d", .enUS), let time = try? date.text("t", .enUS) else { return .null }
      return Value(day + String(repeating: " ", count: max(1, 11 - time.count + 1)) + time)
    }
    property("string User { get; }") { Value($0.user) }
    property("string Group { get; }") { Value($0.group) }
    property("long Size { get; }") { .long(Int64($0.length)) }
    property("string LinkTarget { get; }") { Value($0.linkTarget) }
    property("bool PSIsContainer { get; }") { .bool($0.isDirectory) }
    property("string PSPath { get; }") { Value("Microsoft.PowerShell.Core\\FileSystem::" + $0.path) }
    property("string PSParentPath { get; }") { Value("Microsoft.PowerShell.Core\\FileSystem::" + Paths.parent($0.path)) }
    property("string PSChildName { get; }") { Value($0.name) }
    table.method("void Delete()") { (this, _, _) throws(Unwind) in
      guard let file: FileObject = this.object() else { return .void }
      guard (file.isDirectory ? rmdir(file.path) : unlink(file.path)) == 0 else {
        throw .exception(.ioException, "\(String(cString: strerror(errno))) : '\(file.path)'")
      }
      return .void
    }
    table.method("void Refresh()") { (_, _, _) throws(Unwind) in .void }
  }

  public static let fileSystemInfo = TypeInfo("System.IO.FileSystemInfo", base: object)
  public static let fileInfo = TypeInfo("System.IO.FileInfo", base: fileSystemInfo) { table in
    common(&table)
    table.property("long Length { get; }") { (this, _) throws(Unwind) in with(this) { .long(Int64($0.length)) } }
    table.property("string DirectoryName { get; }") { (this, _) throws(Unwind) in with(this) { Value(Paths.parent($0.path)) } }
    table.property("System.IO.DirectoryInfo Directory { get; }") { (this, _) throws(Unwind) in
      with(this) { .object(FileObject(Paths.parent($0.path))) }
    }
    table.property("bool IsReadOnly { get; set; }") { (this, _) throws(Unwind) in with(this) { .bool(access($0.path, W_OK) != 0) } }
    table.property("string BaseName { get; }") { (this, _) throws(Unwind) in
      with(this) { Value(String($0.name.dropLast($0.fileExtension.count))) }
    }
    table.constructor("System.IO.FileInfo new(string fileName)") { (_, a, context) throws(Unwind) in
      .object(FileObject(Paths.absolute(a[0].displayText, in: context.currentLocation)))
    }
  }
  public static let directoryInfo = TypeInfo("System.IO.DirectoryInfo", base: fileSystemInfo) { table in
    common(&table)
    table.property("System.IO.DirectoryInfo Parent { get; }") { (this, _) throws(Unwind) in
      with(this) { $0.path == "/" ? .null : .object(FileObject(Paths.parent($0.path))) }
    }
    table.property("string BaseName { get; }") { (this, _) throws(Unwind) in with(this) { Value($0.name) } }
    table.constructor("System.IO.DirectoryInfo new(string path)") { (_, a, context) throws(Unwind) in
      .object(FileObject(Paths.absolute(a[0].displayText, in: context.currentLocation)))
    }
  }
}
