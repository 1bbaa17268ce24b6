import Foundation

/// Runs the shell as its users do: as a process of its own, in a directory and a home of its own.
struct ShellRun {
  let output: String
  let errors: String
  let status: Int32
}

/// A directory that goes with the test.
final class Sandbox {
  let path: String
  init() throws {
    path = NSTemporaryDirectory() + "azsh-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
  deinit {
    // Read-only directories of a test must not keep it.
    _ = try? Sandbox.run("/bin/chmod", ["-R", "u+w", path])
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The shell under test: what `scripts/test` built, else the debug build beside the tests.
  static var shell: String {
    if let path = ProcessInfo.processInfo.environment["AZSH_TEST_BINARY"] { return path }
    return root + "/.build/debug/azsh"
  }
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  var home: String { path + "/home" }

  /// Starts a program in this directory, with this home.
  func start(_ program: String, _ arguments: [String]) throws -> RunningProcess {
    var environment = ProcessInfo.processInfo.environment
    environment["AZSH_HOME"] = home
    environment["TERM"] = "dumb"
    environment["LC_ALL"] = "en_US.UTF-8"
    environment["TZ"] = "UTC"
    return try RunningProcess(program, arguments, environment: environment, directory: path)
  }

  /// Runs the shell with arguments and a standard input.
  func azsh(_ arguments: [String], input: String = "") throws -> ShellRun {
    try start(Sandbox.shell, arguments).finish(input: input)
  }

  /// Runs a script text.
  func script(_ text: String, name: String = "test.ps1", _ arguments: [String] = []) throws -> ShellRun {
    try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
    return try azsh(["-NoProfile", "-NonInteractive", "-File", path + "/" + name] + arguments)
  }

  static func run(_ program: String, _ arguments: [String]) throws -> ShellRun {
    try RunningProcess(program, arguments, environment: ProcessInfo.processInfo.environment, directory: "/").finish()
  }
}
