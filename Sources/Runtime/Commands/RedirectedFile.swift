import Glibc
import Objects

/// `> file`: formats what arrives as the host would and writes it to the file.
final class RedirectedFile: Sink {
  private let descriptor: Int32
  private var formatter: FinishingSink?
  private let session: Session

  init(_ path: String, append: Bool, _ session: Session) throws(Unwind) {
    self.session = session
    let full = Paths.absolute(path, in: session.currentLocation)
    descriptor = open(full, O_WRONLY | O_CREAT | O_CLOEXEC | (append ? O_APPEND : O_TRUNC), 0o666)
    super.init()
    guard descriptor >= 0 else {
      let reason: String
      let id: String
      switch errno {
      case ENOENT:
        reason = "Could not find a part of the path '\(full)'."
        id = "FileOpenFailure"
      case EACCES, EISDIR, EROFS:
        reason = "Access to the path '\(full)' is denied."
        id = "FileOpenFailure"
      default:
        reason = "\(String(cString: strerror(errno))) : '\(full)'"
        id = "FileOpenFailure"
      }
      throw .runtime(reason, id: id, .openError, target: Value(path), type: .ioException)
    }
  }

  override func write(_ value: Value) throws(Unwind) {
    if formatter == nil {
      formatter = session.presenter?.formatter(session) { [self] (text) throws(Unwind) in try write(text: text) }
    }
    if let formatter {
      try formatter.write(value)
    } else {
      try write(text: value.displayText + "\n")
    }
  }

  private func write(text: String) throws(Unwind) {
    var text = text
    try write(bytes: text.withUTF8 { Array($0) })
  }

  /// Bytes as a program wrote them.
  func write(bytes: [UInt8]) throws(Unwind) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + offset }, bytes.count - offset) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .runtime(String(cString: strerror(errno)), id: "FileWriteFailure", .writeError, type: .ioException)
      }
      offset += count
    }
  }

  func finish() throws(Unwind) { try formatter?.finish() }

  func close() { Glibc.close(descriptor) }
}

extension Session {
  func openRedirection(_ path: String, append: Bool) throws(Unwind) -> RedirectedFile {
    try RedirectedFile(path, append: append, self)
  }
}
