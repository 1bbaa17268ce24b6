import CLinux
import Glibc
import Objects
import Syntax

/// A program as a stage: text lines in, text lines out.
///
/// Its output goes to the terminal untouched when nobody takes it. Otherwise both pipes are served together, so that neither
/// side waits for the other.
final class NativeStage: Stage {
  private let path: String
  private let arguments: [Argument]
  private let site: CommandNode?
  /// Its output would be shown as it is: the program gets the shell's own output.
  var isLast = false
  private var process: pid_t = 0
  private var input: Int32 = -1
  private var outputPipe: Int32 = -1
  private var errorPipe: Int32 = -1
  private var pendingInput: [UInt8] = []
  private var outputLine = LineBuffer()
  private var errorLine = LineBuffer()
  private var words: [String] = []

  init(_ path: String, _ arguments: [Argument], _ site: CommandNode?, _ f: Frame, _ output: Sink) {
    self.path = path
    self.arguments = arguments
    self.site = site
    super.init(f, output: output)
  }

  override func prepare() throws(Unwind) {
    words = []
    for argument in arguments { try add(argument) }
  }

  private func add(_ argument: Argument) throws(Unwind) {
    if let name = argument.name {
      let dashed = argument.text.isEmpty ? "-" + name : argument.text
      if let value = argument.value {
        let text = try value.textInString(session)
        let bare = dashed.hasSuffix(":") ? String(dashed.dropLast()) : dashed
        if argument.hasColon { words.append(bare + ":" + text) } else { words += [bare, text] }
      } else {
        words.append(dashed)
      }
      return
    }
    guard let value = argument.value else { return }
    if let written = argument.written { return words += NativeStage.expanded(written, session) }
    switch value.unwrapped {
    case .null, .void: return
    case .object(let object) where object.isEnumerable:
      for item in object.listItems ?? [] { words.append(try item.textInString(session)) }
    default: words.append(try value.textInString(session))
    }
  }

  /// A bare word as a program gets it: `~` and file patterns expanded.
  private static func expanded(_ word: String, _ session: Session) -> [String] {
    var text = word
    if text == "~" || text.hasPrefix("~/") { text = Paths.home + text.dropFirst() }
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }) else { return [text] }
    var found = glob_t()
    defer { globfree(&found) }
    let pattern = text.hasPrefix("/") ? text : session.currentLocation + "/" + text
    guard glob(pattern, 0, nil, &found) == 0, found.gl_pathc > 0, let paths = found.gl_pathv else { return [text] }
    let prefix = text.hasPrefix("/") ? 0 : session.currentLocation.utf8.count + 1
    return (0..<Int(found.gl_pathc)).compactMap { index in
      paths[index].map { String(String(cString: $0).utf8.dropFirst(prefix)) ?? text }
    }
  }

  override func begin() throws(Unwind) {
    let direct = isLast && routing?.error == nil
    if isLast {
      try session.terminalOutput?.flush()
      session.host.flush()
    }
    var childInput: Int32 = -1
    var childOutput: Int32 = -1
    var childError: Int32 = -1
    if expectsInput { (childInput, input) = try NativeStage.makePipe() }
    if !isLast { (outputPipe, childOutput) = try NativeStage.makePipe() }
    if routing?.error != nil { (errorPipe, childError) = try NativeStage.makePipe() }
    defer { for descriptor in [childInput, childOutput, childError] where descriptor >= 0 { close(descriptor) } }
    _ = direct
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if childInput >= 0 { posix_spawn_file_actions_adddup2(&actions, childInput, 0) }
    if childOutput >= 0 { posix_spawn_file_actions_adddup2(&actions, childOutput, 1) }
    if childError >= 0 { posix_spawn_file_actions_adddup2(&actions, childError, 2) }
    posix_spawn_file_actions_addchdir_np(&actions, session.currentLocation)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGINT)
    sigaddset(&defaults, SIGPIPE)
    sigaddset(&defaults, SIGQUIT)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = ([path] + words).map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    let status = posix_spawn(&process, path, &actions, &attributes, arguments, environ)
    guard status == 0 else {
      process = 0
      throw .runtime(
        "Program '\(Paths.name(path))' failed to run: \(String(cString: strerror(status)))", id: "NativeCommandFailed", .resourceUnavailable,
        type: KnownTypes.applicationFailedException)
    }
    for descriptor in [input, outputPipe, errorPipe] where descriptor >= 0 {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
  }

  private static func makePipe() throws(Unwind) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else {
      throw .runtime("No pipe could be made: \(String(cString: strerror(errno)))", id: "NativeCommandFailed", .resourceUnavailable)
    }
    return (ends[0], ends[1])
  }

  override func process(_ value: Value) throws(Unwind) {
    guard input >= 0 else { return }
    let text = try value.textInString(session)
    pendingInput.append(contentsOf: text.utf8)
    pendingInput.append(10)
    try serve(until: { $0.pendingInput.count < 1 << 16 })
  }

  override func end() throws(Unwind) {
    try serve(until: { $0.pendingInput.isEmpty })
    closeInput()
    try serve(until: { $0.outputPipe < 0 && $0.errorPipe < 0 })
    try wait()
  }

  private func closeInput() {
    if input >= 0 { close(input) }
    input = -1
    pendingInput = []
  }

  /// Moves bytes in both directions until the condition holds.
  private func serve(until done: (NativeStage) -> Bool) throws(Unwind) {
    while !done(self) {
      if hot.pointee.stop.pointee != 0 { throw .stopped }
      var polls: [pollfd] = []
      if input >= 0, !pendingInput.isEmpty { polls.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
      if outputPipe >= 0 { polls.append(pollfd(fd: outputPipe, events: Int16(POLLIN), revents: 0)) }
      if errorPipe >= 0 { polls.append(pollfd(fd: errorPipe, events: Int16(POLLIN), revents: 0)) }
      guard !polls.isEmpty else { return }
      let count = poll(&polls, nfds_t(polls.count), 1000)
      if count < 0 {
        guard errno == EINTR else { return }
        continue
      }
      for polled in polls where polled.revents != 0 {
        if polled.fd == input {
          feed()
        } else if polled.fd == outputPipe {
          try drain(&outputPipe) { (bytes) throws(Unwind) in try take(output: bytes) }
        } else if polled.fd == errorPipe {
          try drain(&errorPipe) { (bytes) throws(Unwind) in try take(error: bytes) }
        }
      }
    }
  }

  private func feed() {
    let count = pendingInput.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
    if count > 0 {
      pendingInput.removeFirst(count)
    } else if count < 0, errno != EAGAIN, errno != EINTR {
      // The program wants no more.
      closeInput()
    }
  }

  private func drain(_ descriptor: inout Int32, _ take: ([UInt8]) throws(Unwind) -> Void) throws(Unwind) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 {
      try take(Array(buffer[..<count]))
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      close(descriptor)
      descriptor = -1
      try take([])
    }
  }

  private func take(output bytes: [UInt8]) throws(Unwind) {
    if let file = output as? RedirectedFile { return try file.write(bytes: bytes) }
    for line in outputLine.take(bytes) { try output.write(Value(line)) }
  }

  private func take(error bytes: [UInt8]) throws(Unwind) {
    guard let sink = routing?.error else { return }
    for line in errorLine.take(bytes) {
      let record = ErrorRecord(
        ExceptionObject(KnownTypes.remoteException, line), id: "NativeCommandError", .notSpecified, target: Value(line))
      record.activity = Paths.name(path)
      try sink.write(.object(record))
    }
  }

  private func wait() throws(Unwind) {
    guard process > 0 else { return }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    process = 0
    let signal = status & 0x7F
    let code = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    session.setLastExitCode(code)
    if code != 0 { pipeline.hasErrors = true }
    if signal == SIGINT { throw .stopped }
  }

  override func cleanUp() {
    for descriptor in [input, outputPipe, errorPipe] where descriptor >= 0 { close(descriptor) }
    guard process > 0 else { return }
    kill(process, SIGTERM)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    process = 0
  }
}

/// Cuts bytes into lines of text.
struct LineBuffer {
  private var rest: [UInt8] = []

  /// The lines that are whole now; an empty chunk is the end of input.
  mutating func take(_ bytes: [UInt8]) -> [String] {
    if bytes.isEmpty {
      guard !rest.isEmpty else { return [] }
      defer { rest = [] }
      return [LineBuffer.text(rest[...])]
    }
    rest += bytes
    var lines: [String] = []
    var start = 0
    for index in rest.indices where rest[index] == 10 {
      lines.append(LineBuffer.text(rest[start..<index]))
      start = index + 1
    }
    rest.removeFirst(start)
    return lines
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
  }
}
