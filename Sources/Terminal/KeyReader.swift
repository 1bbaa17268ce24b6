import CLibedit
import Glibc

/// The keyboard as a stream of characters: UTF-8 decoded, key sequences made one character, windows watched.
///
/// It reads byte by byte and never ahead of what it returns, so that what is typed before a program starts reaches
/// that program.
final class KeyReader {
  private let descriptor: Descriptor
  /// Characters that come before what the descriptor has: put back, or queued by the editor.
  private var queued: [Unicode.Scalar] = []
  /// How long the bytes of one key may be apart. Long enough for a slow line, too short to be felt after escape.
  private static let gap: Int32 = 100
  /// Called when the window changed while a key was awaited.
  var windowChanged: () -> Void = {}

  init(_ descriptor: Descriptor) { self.descriptor = descriptor }

  /// Puts a character before everything else that waits.
  func queue(_ scalar: Unicode.Scalar) { queued.append(scalar) }

  /// Drops what was queued and not yet read.
  func clearQueue() { queued.removeAll() }

  /// The next character; nil at the end of input or when the terminal is gone.
  func next() -> Unicode.Scalar? {
    if let first = queued.first {
      queued.removeFirst()
      return first
    }
    guard let byte = waitForByte() else { return nil }
    return byte == 0x1b ? afterEscape() : character(from: byte)
  }

  /// What was pasted, up to the terminal's end mark. Line ends become LF: terminals paste CR.
  func readPaste() -> String {
    let mark = Array("\u{1b}[201~".utf8)
    var bytes: [UInt8] = []
    while !bytes.ends(with: mark), let byte = waitForByte() { bytes.append(byte) }
    if bytes.ends(with: mark) { bytes.removeLast(mark.count) }
    let text = String(decoding: bytes, as: UTF8.self)
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar = "\0"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": kept.append("\n")
      case "\n": if previous != "\r" { kept.append("\n") }
      case "\t": kept.append("\t")
      default: if scalar.value >= 0x20, !(0x7f...0x9f).contains(scalar.value) { kept.append(scalar) }
      }
      previous = scalar
    }
    return String(kept)
  }

  // MARK: Bytes

  /// SIGWINCH is let through only inside the wait, so that none is lost between the look at the flag and the wait.
  private func waitForByte() -> UInt8? {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, SIGWINCH)
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    while true {
      if Interrupts.takeWindowChange() { windowChanged() }
      if azsh_wait_for_input(descriptor.number, &before) < 0 {
        if errno == EINTR { continue }
        return nil
      }
      switch readByte() {
      case .byte(let byte): return byte
      case .again: continue
      case .end: return nil
      }
    }
  }

  private enum ByteRead {
    case byte(UInt8)
    case again, end
  }

  private func readByte() -> ByteRead {
    var byte: UInt8 = 0
    switch read(descriptor.number, &byte, 1) {
    case 1: return .byte(byte)
    case 0: return .end
    default: return errno == EINTR || errno == EAGAIN ? .again : .end
    }
  }

  /// The next byte if it comes within the gap.
  private func promptByte() -> UInt8? {
    var waiting = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, KeyReader.gap) > 0, case .byte(let byte) = readByte() else { return nil }
    return byte
  }

  // MARK: Characters

  private func character(from lead: UInt8) -> Unicode.Scalar {
    let more = lead < 0x80 ? 0 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0
    var bytes = [lead]
    for _ in 0..<more {
      guard let byte = waitForByte() else { break }
      bytes.append(byte)
    }
    // Bytes that are no UTF-8 become U+FFFD, and a C1 control must not be taken for one of our keys.
    let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{fffd}"
    return (0x80...0x9f).contains(scalar.value) ? "\u{fffd}" : scalar
  }

  /// Escape alone, escape before a character (Meta), or a key sequence.
  private func afterEscape() -> Unicode.Scalar {
    guard let second = promptByte() else { return "\u{1b}" }
    guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else {
      queued.append(second == 0x1b ? "\u{1b}" : character(from: second))
      return "\u{1b}"
    }
    var parameters = ""
    while let byte = promptByte() {
      let scalar = Unicode.Scalar(byte)
      if (0x40...0x7e).contains(byte), !(byte == UInt8(ascii: "[") && parameters.isEmpty) {
        return Key(parameters: parameters, final: Character(scalar)).scalar
      }
      parameters.unicodeScalars.append(scalar)
    }
    // Escape and a bracket typed by hand.
    queued.append(Unicode.Scalar(second))
    return "\u{1b}"
  }
}

extension Array where Element: Equatable {
  fileprivate func ends(with tail: [Element]) -> Bool {
    count >= tail.count && self[(count - tail.count)...].elementsEqual(tail)
  }
}
