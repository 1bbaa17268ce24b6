import Glibc
import Runtime
import Terminal

/// The console around a session: standard output and error, the terminal's size, questions to the user.
final class SessionHost: Host {
  private var pending: [UInt8] = []
  private let output = Descriptor.standardOutput
  private let writesAtOnce: Bool
  private let progress = ProgressView()
  private let nonInteractive: Bool
  let supportsColour: Bool

  init(nonInteractive: Bool) {
    self.nonInteractive = nonInteractive
    writesAtOnce = output.isTerminal
    supportsColour = output.isTerminal && TerminalCapabilities.of(output).controlSequences && getenv("NO_COLOR") == nil
    pending.reserveCapacity(1 << 16)
  }

  func write(_ text: String) {
    if writesAtOnce { progress.hide() }
    pending.append(contentsOf: text.utf8)
    if writesAtOnce || pending.count >= 1 << 15 { flush() }
  }

  func flush() {
    guard !pending.isEmpty else { return }
    pending.withUnsafeBytes { _ = output.write($0) }
    pending.removeAll(keepingCapacity: true)
  }

  func writeError(_ text: String) {
    flush()
    progress.hide()
    Descriptor.standardError.write(text)
  }

  func readLine(prompt: String, isSecret: Bool) -> String? {
    write(prompt)
    flush()
    return isSecret && Descriptor.standardInput.isTerminal ? SessionHost.withoutEcho { Swift.readLine() } : Swift.readLine()
  }

  private static func withoutEcho(_ body: () -> String?) -> String? {
    var settings = termios()
    guard tcgetattr(0, &settings) == 0 else { return body() }
    var quiet = settings
    quiet.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(0, TCSANOW, &quiet)
    defer {
      tcsetattr(0, TCSANOW, &settings)
      Descriptor.standardOutput.write("\n")
    }
    return body()
  }

  var isInteractive: Bool { !nonInteractive }

  private var size: winsize {
    var size = winsize()
    _ = ioctl(1, UInt(TIOCGWINSZ), &size)
    return size
  }
  var width: Int { output.isTerminal && size.ws_col > 0 ? Int(size.ws_col) : getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 80 }
  var height: Int { output.isTerminal && size.ws_row > 0 ? Int(size.ws_row) : 24 }

  func showProgress(_ record: Runtime.ProgressRecord) {
    flush()
    progress.show(
      Terminal.ProgressRecord(
        activityID: record.activityId, parentActivityID: record.parentActivityId < 0 ? nil : record.parentActivityId,
        activity: record.activity, status: record.status, percentComplete: record.percentComplete < 0 ? nil : record.percentComplete,
        secondsRemaining: record.secondsRemaining < 0 ? nil : record.secondsRemaining, currentOperation: record.currentOperation,
        isCompleted: record.isCompleted))
  }

  func clearScreen() { write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
}
