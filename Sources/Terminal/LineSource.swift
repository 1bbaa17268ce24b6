import Glibc

/// Lines from a descriptor that others read as well: nothing is taken beyond the line end, so that a program started
/// by one line finds the next one on its standard input.
public final class LineSource {
  private let descriptor: Descriptor
  /// Whether to give back what was read too much, which a file can and a pipe cannot.
  private let seekable: Bool

  public init(_ descriptor: Descriptor) {
    self.descriptor = descriptor
    seekable = lseek(descriptor.number, 0, SEEK_CUR) >= 0
  }

  /// How reading a line ended.
  public enum Line: Equatable {
    /// A line without its end, and the end itself: "\n", "\r\n", "\r", or "" for a last line without one.
    case text(String, terminator: String)
    /// A signal came first; what was read so far is dropped, as the terminal drops it.
    case interrupted
    case endOfFile
  }

  public func next() -> Line {
    var bytes: [UInt8] = []
    while true {
      switch read(into: &bytes) {
      case .more: continue
      case .lineEnd: return line(bytes)
      case .interrupted: return .interrupted
      case .end: return bytes.isEmpty ? .endOfFile : line(bytes)
      }
    }
  }

  private enum Step {
    case more, lineEnd, interrupted, end
  }

  private func read(into bytes: inout [UInt8]) -> Step {
    var block = [UInt8](repeating: 0, count: seekable ? 4096 : 1)
    let count = Glibc.read(descriptor.number, &block, block.count)
    if count < 0 {
      if errno == EINTR { return Interrupts.stopRequested ? .interrupted : .more }
      return .end
    }
    guard count > 0 else { return .end }
    guard let end = block[..<count].firstIndex(of: UInt8(ascii: "\n")) else {
      bytes += block[..<count]
      return .more
    }
    bytes += block[...end]
    if end + 1 < count { lseek(descriptor.number, off_t(end + 1 - count), SEEK_CUR) }
    return .lineEnd
  }

  private func line(_ bytes: [UInt8]) -> Line {
    var body = bytes[...]
    var terminator = ""
    if body.last == UInt8(ascii: "\n") {
      body.removeLast()
      terminator = "\n"
      if body.last == UInt8(ascii: "\r") {
        body.removeLast()
        terminator = "\r\n"
      }
    }
    return .text(String(decoding: body, as: UTF8.self), terminator: terminator)
  }
}
