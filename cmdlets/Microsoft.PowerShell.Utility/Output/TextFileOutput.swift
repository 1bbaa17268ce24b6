import Formatting
import Glibc
import Objects
import Runtime

/// Lines that go to a file, in an encoding.
final class TextFileOutput: LineOutput {
  enum Mode {
    case replace, append, create
    fileprivate var flags: Int32 {
      switch self {
      case .replace: O_TRUNC
      case .append: O_APPEND
      case .create: O_EXCL
      }
    }
  }
  private var descriptor: Int32
  private let encoding: TextEncoding
  private let endsLines: Bool
  private let styles: Styles
  private var pending: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// Opens the file. Throws PowerShell's `FileOpenFailure` or `NoClobber`.
  init(
    _ path: String, in location: String, _ mode: Mode, force: Bool, encoding: TextEncoding, columns: Int,
    endsLines: Bool,
    _ context: any FormattingContext
  ) throws(Unwind) {
    let full = Paths.absolute(path, in: location)
    if force, access(full, F_OK) == 0, access(full, W_OK) != 0 { chmod(full, 0o644) }
    descriptor = open(full, O_WRONLY | O_CREAT | O_CLOEXEC | mode.flags, 0o666)
    guard descriptor >= 0 else { throw TextFileOutput.failure(errno, path, full, mode) }
    self.encoding = encoding
    self.endsLines = endsLines
    styles = context.styles
    super.init(
      columns: columns, tableColumns: columns == .max ? context.windowWidth : columns, rows: context.windowHeight)
    // A file that has text already keeps its own beginning.
    if lseek(descriptor, 0, SEEK_END) <= 0 { pending = encoding.preamble }
  }

  private static func failure(_ code: Int32, _ path: String, _ full: String, _ mode: Mode) -> Unwind {
    if case .create = mode, code == EEXIST {
      let record = ErrorRecord(
        ExceptionObject(.ioException, "The file '\(full)' already exists."), id: "NoClobber", .resourceExists,
        target: Value(full))
      record.detailsMessage = "The file '\(path)' already exists."
      return .error(record)
    }
    let exception =
      switch code {
      case ENOENT: ExceptionObject(.directoryNotFoundException, "Could not find a part of the path '\(full)'.")
      case EACCES, EISDIR, EROFS, EPERM:
        ExceptionObject(.unauthorizedAccessException, "Access to the path '\(full)' is denied.")
      default: ExceptionObject(.ioException, "\(String(cString: strerror(code))) : '\(full)'")
      }
    return .error(ErrorRecord(exception, id: "FileOpenFailure", .openError))
  }

  override var isPlain: Bool { styles.isPlainForText }

  override func write(line: [UInt8]) throws(Unwind) {
    if encoding.form == .utf8 {
      pending.append(contentsOf: line)
      if endsLines { pending.append(10) }
    } else {
      pending.append(contentsOf: encoding.encode(String(decoding: line, as: UTF8.self) + (endsLines ? "\n" : "")))
    }
    if pending.count >= TextFileOutput.bufferSize { try flush() }
  }

  /// Hands what is pending to the system.
  func flush() throws(Unwind) {
    var offset = 0
    while offset < pending.count {
      let count = pending.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + offset }, pending.count - offset)
      }
      if count < 0 {
        if errno == EINTR { continue }
        let reason = String(cString: strerror(errno))
        pending = []
        throw .runtime(reason, id: "FileWriteFailure", .writeError, type: .ioException)
      }
      offset += count
    }
    pending.removeAll(keepingCapacity: true)
  }

  func close() {
    guard descriptor >= 0 else { return }
    Glibc.close(descriptor)
    descriptor = -1
  }
}
