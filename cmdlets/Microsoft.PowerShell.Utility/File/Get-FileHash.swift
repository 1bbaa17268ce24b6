import Crypto
import Glibc
import Objects
import Runtime

struct GetFileHash: Cmdlet {
  static let name: StaticString = "Get-FileHash"
  static let help = Help("Computes a file's hash.")
  static let defaultParameterSet: String? = "Path"
  static let outputTypes = ["Microsoft.PowerShell.Commands.FileHashInfo"]

  @Parameter(at: 0, from: [.pipeline, .propertyName], mandatory: true, in: ["Path"], alias: ["FullName"]) var path: [String]?
  @Parameter(from: .propertyName, mandatory: true, in: ["LiteralPath"], alias: ["PSPath", "LP"]) var literalPath: [String]?
  @Parameter(at: 1, check: [.set(["SHA1", "SHA256", "SHA384", "SHA512", "MD5"])]) var algorithm: String = "SHA256"

  private static let layout = RecordLayout(
    TypeInfo("Microsoft.PowerShell.Commands.FileHashInfo"), [("Algorithm", nil), ("Hash", nil), ("Path", nil)])

  mutating func process(_ call: Call) throws(Unwind) {
    for wanted in path ?? literalPath ?? [] {
      let file = Paths.absolute(wanted, in: call.session.currentLocation)
      guard Paths.kind(file) != .none else {
        try call.writeError(
          "Cannot find path '\(file)' because it does not exist.", id: "FileNotFound", .objectNotFound, target: Value(file),
          type: KnownTypes.itemNotFoundException)
        continue
      }
      guard Paths.kind(file) == .file else { continue }
      guard let hash = FileHasher.hash(file, algorithm.uppercased()) else {
        try call.writeError(
          "The file '\(file)' cannot be read: \(String(cString: strerror(errno)))", id: "FileReadError", .readError, target: Value(file),
          type: .fileNotFoundException)
        continue
      }
      try call.write(RecordObject(GetFileHash.layout, [Value(algorithm.uppercased()), Value(hash), Value(file)]))
    }
  }
}

/// Reads a file in pieces and hashes it.
private enum FileHasher {
  static func hash(_ path: String, _ algorithm: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard let kind = HashAlgorithm(rawValue: algorithm), let digest = try? Digest(kind) else { return nil }
    let size = 1 << 20
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(file, buffer, size)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      guard (try? digest.update(UnsafeRawBufferPointer(start: buffer, count: count))) != nil else { return nil }
    }
    return (try? digest.finish()).map { Hex.encode($0) }
  }
}
