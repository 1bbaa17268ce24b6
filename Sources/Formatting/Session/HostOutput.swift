import Objects
import Runtime

/// Lines that go to the host.
///
/// The last column of the window stays empty, as PowerShell keeps it.
final class HostOutput: LineOutput {
  private let host: any Host
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
