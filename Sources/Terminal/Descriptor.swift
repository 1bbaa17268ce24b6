import Glibc

/// A file descriptor that is written or read whole, whatever the kernel hands out in pieces.
public struct Descriptor: Sendable, Equatable {
  public let number: Int32

  public init(_ number: Int32) { self.number = number }

  public static let standardInput = Descriptor(0)
  public static let standardOutput = Descriptor(1)
  public static let standardError = Descriptor(2)

  /// Whether it is a terminal.
  public var isTerminal: Bool { isatty(number) == 1 }

  /// Writes all of `text`. False when the other side is gone or the disk is full; `errno` says why.
  @discardableResult public func write(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// Writes all of `bytes`, taking up again after a signal.
  @discardableResult public func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let written = Glibc.write(number, rest.baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN, wait(for: POLLOUT) { continue }
        return false
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return true
  }

  private func wait(for events: Int32) -> Bool {
    var waiting = pollfd(fd: number, events: Int16(events), revents: 0)
    return poll(&waiting, 1, -1) > 0 || errno == EINTR
  }
}
