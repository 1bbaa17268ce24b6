import CLinux
import Foundation

/// A process of a test: started with its own standard streams and nothing else of the tests', fed, waited for with a limit.
///
/// Foundation's `Process` is not used: it notices an end by a socket that the children of a process inherit too, so a program
/// that leaves a server behind, as tmux does, would never be seen to end.
final class RunningProcess {
  let command: String
  private let identifier: pid_t
  private let input: Int32
  private let output: Collector
  private let errors: Collector
  private let end = End()

  /// Starts a program.
  /// - Throws: `POSIXError` when it can't be started.
  init(_ program: String, _ arguments: [String], environment: [String: String], directory: String) throws {
    command = ([program] + arguments).joined(separator: " ")
    let (feed, out, err) = (try Collector.pipe(), try Collector.pipe(), try Collector.pipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, feed.read, 0)
    posix_spawn_file_actions_adddup2(&actions, out.write, 1)
    posix_spawn_file_actions_adddup2(&actions, err.write, 2)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    posix_spawn_file_actions_addchdir_np(&actions, directory)
    // The threads of the tests block signals; what a test starts must get its own.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var argumentPointers: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var environmentPointers: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var started: pid_t = 0
    let failure = posix_spawn(&started, program, &actions, &attributes, &argumentPointers, &environmentPointers)
    for descriptor in [feed.read, out.write, err.write] { close(descriptor) }
    guard failure == 0 else {
      for descriptor in [feed.write, out.read, err.read] { close(descriptor) }
      throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL)
    }
    identifier = started
    input = feed.write
    output = Collector(out.read)
    errors = Collector(err.read)
    end.watch(started)
  }

  func kill() { _ = Glibc.kill(identifier, SIGKILL) }

  /// Feeds the process, closes its standard input, and waits for its end. One that takes more than `limit` seconds is killed: a
  /// test fails then, it does not hang. What a child left behind still writes is not waited for.
  func finish(input text: String = "", limit: Double = 120) throws -> ShellRun {
    feed(text)
    guard let status = end.wait(until: .now() + limit) else {
      kill()
      throw Hung(command: command, seconds: limit, output: output.text(until: .now() + 1), errors: errors.text(until: .now() + 1))
    }
    return ShellRun(output: output.text(until: .now() + 10), errors: errors.text(until: .now() + 10), status: status)
  }

  private func feed(_ text: String) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      // The process may be gone before it has read all of it.
      if count <= 0 { break }
      written += count
    }
    close(input)
  }

  /// A process that did not end.
  struct Hung: Error {
    let command: String
    let seconds: Double
    let output: String
    let errors: String
  }

  /// Waits for a process on a thread of its own.
  private final class End: @unchecked Sendable {
    private let done = DispatchSemaphore(value: 0)
    private var status: Int32 = 0

    func watch(_ identifier: pid_t) {
      Thread {
        var raw: Int32 = 0
        while waitpid(identifier, &raw, 0) < 0 && errno == EINTR {}
        // As a shell has it: the exit code, or 128 and the signal.
        self.status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
        self.done.signal()
      }.start()
    }

    func wait(until deadline: DispatchTime) -> Int32? {
      guard done.wait(timeout: deadline) == .success else { return nil }
      done.signal()
      return status
    }
  }

  /// Reads a pipe on a thread of its own.
  private final class Collector: @unchecked Sendable {
    private let lock = NSLock()
    private var bytes: [UInt8] = []
    private let done = DispatchSemaphore(value: 0)

    static func pipe() throws -> (read: Int32, write: Int32) {
      var ends: [Int32] = [0, 0]
      guard pipe2(&ends, O_CLOEXEC) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EMFILE) }
      return (ends[0], ends[1])
    }

    init(_ descriptor: Int32) {
      Thread {
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
          let count = read(descriptor, &buffer, buffer.count)
          if count <= 0 { break }
          self.lock.withLock { self.bytes.append(contentsOf: buffer[..<count]) }
        }
        close(descriptor)
        self.done.signal()
      }.start()
    }

    /// What was written until the pipe was closed, or until the time given.
    func text(until deadline: DispatchTime) -> String {
      _ = done.wait(timeout: deadline)
      return lock.withLock { String(decoding: bytes, as: UTF8.self) }
    }
  }
}
