import Foundation
import Testing

/// The shell in a real terminal: tmux types and reads the screen.
@Suite(.serialized) struct TerminalTests {
  /// A session in tmux on a socket of its own.
  private final class Screen {
    private let socket: String
    let sandbox: Sandbox
    init() throws {
      sandbox = try Sandbox()
      socket = sandbox.path + "/tmux"
      let command =
        "env AZSH_HOME='\(sandbox.home)' HOME='\(sandbox.path)' XDG_DATA_HOME='\(sandbox.path)/data' XDG_STATE_HOME='\(sandbox.path)/state' TERM=screen '\(Sandbox.shell)' -NoLogo"
      _ = try Sandbox.run("/usr/bin/tmux", ["-S", socket, "-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30", "-c", sandbox.path, command])
    }
    deinit { _ = try? Sandbox.run("/usr/bin/tmux", ["-S", socket, "kill-server"]) }

    func type(_ keys: String...) throws { _ = try Sandbox.run("/usr/bin/tmux", ["-S", socket, "send-keys"] + keys) }
    func text() throws -> String { try Sandbox.run("/usr/bin/tmux", ["-S", socket, "capture-pane", "-p"]).output }

    /// Waits until the screen shows what is expected; the screen as it is then, or after ten seconds.
    func wait(_ expected: (String) -> Bool) throws -> String {
      var shown = ""
      for _ in 0..<200 {
        shown = try text()
        if expected(shown) { return shown }
        usleep(50_000)
      }
      return shown
    }
  }

  private static var hasTmux: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux") }

  @Test(.enabled(if: hasTmux)) func aSessionIsTyped() throws {
    let screen = try Screen()
    #expect(try screen.wait { $0.contains("PS ") }.contains("PS "))
    try screen.type("1 + 2", "Enter")
    #expect(try screen.wait { $0.contains("\n3\n") }.contains("\n3\n"))
    // An open brace asks for more.
    try screen.type("foreach ($i in 1..2) {", "Enter")
    #expect(try screen.wait { $0.contains(">>") }.contains(">>"))
    try screen.type("\"line $i\"", "Enter")
    try screen.type("}", "Enter", "Enter")
    #expect(try screen.wait { $0.contains("line 2") }.contains("line 1\nline 2"))
    // Tab completes a cmdlet.
    try screen.type("Get-AzSubscr", "Tab")
    #expect(try screen.wait { $0.contains("Get-AzSubscription") }.contains("Get-AzSubscription"))
    try screen.type("C-u")
    // Ctrl-C stops what runs and keeps the shell.
    try screen.type("while ($true) { }", "Enter")
    usleep(400_000)
    try screen.type("C-c")
    try screen.type("'still ' + 'here'", "Enter")
    let after = try screen.wait { $0.contains("still here") }
    #expect(after.contains("still here"), "\(after)")
    // The prompt is a function that may be replaced.
    try screen.type("function prompt { 'azsh! ' }", "Enter")
    #expect(try screen.wait { $0.contains("azsh! ") }.contains("azsh! "))
    // History comes back with the arrow.
    try screen.type("Up", "Up", "Enter")
    #expect(try screen.wait { $0.components(separatedBy: "still here").count >= 3 }.components(separatedBy: "still here").count >= 3)
  }

  @Test func aPipeGetsNoControlCharacters() throws {
    let sandbox = try Sandbox()
    let run = try sandbox.azsh(["-NoProfile", "-NoLogo", "-Command", "-"], input: "1 + 1\n'x' * 3\n")
    #expect(run.output == "2\nxxx\n")
    #expect(!run.output.contains("\u{1B}"))
  }
}
