import Objects
import Runtime

/// Lines that go to the host.
///
/// The last column of the window stays empty, as PowerShell keeps it.
class HostOutput: LineOutput {
  fileprivate let host: any Host
  private let styles: Styles

  init(_ session: Session) {
    host = session.host
    styles = session.formatting.styles
    let columns = max(host.width - 1, 1)
    super.init(columns: columns, tableColumns: columns, rows: host.height)
  }

  override var isPlain: Bool { styles.isPlainForHost(supportsColour: host.supportsColour) }

  override func write(line: [UInt8]) throws(Unwind) {
    host.write(
      String(unsafeUninitializedCapacity: line.count + 1) { buffer in
        _ = buffer.update(fromContentsOf: line)
        buffer[line.count] = 10
        return line.count + 1
      })
  }

  override func write(raw text: String) throws(Unwind) { try write(text) }
}

/// Lines that go to the host a screen at a time: `Out-Host -Paging`.
///
/// An answer of nothing shows one more line, a blank the next page; `q` ends it.
final class PagedHostOutput: HostOutput {
  private static let prompt = "<SPACE> next page; <CR> next line; Q quit"
  private var shown = 0
  private let quit: () -> Unwind

  init(_ session: Session, quit: @escaping () -> Unwind) {
    self.quit = quit
    super.init(session)
  }

  override func write(line: [UInt8]) throws(Unwind) {
    try super.write(line: line)
    shown += 1 + line.count / (columns + 1)
    guard rows > 1, shown >= rows - 1, host.isInteractive else { return }
    switch host.readLine(prompt: Self.prompt, isSecret: false)?.lowercased() {
    case nil, "q": throw quit()
    case "": shown -= 1
    default: shown = 0
    }
  }
}

extension Session {
  /// A sink that formats what arrives and shows it. With `quit`, a screen at a time; it makes what is thrown when the user
  /// has seen enough.
  public func hostSink(pagingUntil quit: (() -> Unwind)? = nil) -> FinishingSink {
    FormattingSink(quit.map { PagedHostOutput(self, quit: $0) } ?? HostOutput(self), formatting)
  }
}
