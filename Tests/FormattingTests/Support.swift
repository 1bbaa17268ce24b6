import Formatting
import Microsoft_PowerShell_Core
import Microsoft_PowerShell_Utility
import Objects
import Runtime

/// A host that keeps what it is shown.
final class RecordingHost: Host {
  private(set) var output = ""
  private(set) var errors = ""
  let width: Int
  let height = 24
  let supportsColour: Bool
  let isInteractive = false

  init(width: Int, supportsColour: Bool) {
    self.width = width
    self.supportsColour = supportsColour
  }
  func write(_ text: String) { output += text }
  func writeError(_ text: String) { errors += text }
  func readLine(prompt: String, isSecret: Bool) -> String? { nil }
  func showProgress(_ progress: ProgressRecord) {}
  func clearScreen() {}
  func flush() {}
}

/// A session with the modules whose cmdlets format, as wide as the recordings were made.
struct Shell {
  let host: RecordingHost
  let session: Session

  init(width: Int = 80, supportsColour: Bool = false) {
    host = RecordingHost(width: width, supportsColour: supportsColour)
    session = Session(host: host, modules: [Microsoft_PowerShell_Core.module, Microsoft_PowerShell_Utility.module])
    session.presenter = ObjectPresenter(session)
  }

  /// What a script shows on standard output.
  static func output(of script: String, width: Int = 80, supportsColour: Bool = false) -> String {
    let shell = Shell(width: width, supportsColour: supportsColour)
    _ = shell.session.run(script)
    return shell.host.output
  }

  /// What a script shows on standard error.
  static func errors(of script: String, width: Int = 80, supportsColour: Bool = false) -> String {
    let shell = Shell(width: width, supportsColour: supportsColour)
    _ = shell.session.run(script)
    return shell.host.errors
  }
}

extension String {
  /// Escape characters as `^`, so that an expectation can be read.
  var visible: String { String(map { $0 == "\u{1b}" ? "^" : $0 }) }
}
