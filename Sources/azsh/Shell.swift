import Glibc
import Terminal

/// One session from its first word to its exit code.
struct Shell {
  let line: CommandLine
  let interpreter: any Interpreter
  let profile: String?

  /// Runs what the command line asks for. The result is the process's exit code.
  func run() -> Int32 {
    if case .check(let files) = line.action { return interpreter.check(files) }
    Interrupts.surviveBrokenPipes()
    Interrupts.catchStop(insistently: !isSession)
    if isSession, !line.noLogo, Descriptor.standardOutput.isTerminal {
      Descriptor.standardOutput.write(Version.text + "\n")
    }
    if !line.noProfile, let profile, case .exit(let code) = interpreter.runProfile(profile) { return code }
    if let directory = line.workingDirectory { interpreter.setLocation(directory) }

    Interrupts.clear()
    switch line.action {
    case .file(let path):
      let completion = interpreter.run(file: path, arguments: line.arguments)
      return isSession ? goOn(after: completion) : exitCode(ofFile: completion)
    case .command(let text):
      let completion = interpreter.run(command: text, arguments: line.arguments)
      return isSession ? goOn(after: completion) : exitCode(ofLast: completion)
    case .session, .standardInputWithPrompts, .standardInput, .check, .version, .help:
      return goOn(after: .succeeded)
    }
  }

  /// Whether commands are read after, or instead of, the file or text.
  private var isSession: Bool {
    switch line.action {
    case .file, .command: line.noExit
    default: true
    }
  }

  private func goOn(after first: Completion) -> Int32 {
    if case .exit(let code) = first { return code }
    var last = first
    let reader = reader()
    while let input = reader.next() {
      Interrupts.clear()
      guard case .command(let text) = input else { continue }
      last = interpreter.run(input: text)
      if case .exit(let code) = last { return code }
    }
    // A stopped pipeline failed; that the user then left the session is no stop of the session.
    return last == .stopped ? ExitCode.failure : exitCode(ofLast: last)
  }

  private func reader() -> any CommandReader {
    let questions = CommandReaderQuestions(
      prompt: { [interpreter] in interpreter.prompt() }, isIncomplete: { [interpreter] in interpreter.isIncomplete($0) }
    )
    if line.action == .session || line.noExit, !line.nonInteractive, let editor = editor() {
      return EditedCommandReader(editor: editor, questions: questions, mode: Shell.editMode)
    }
    return PlainCommandReader(prompts: line.action != .standardInput, questions: questions)
  }

  /// A line editor, where both ends are a terminal that can be drawn on.
  private func editor() -> LineEditor? {
    guard Descriptor.standardInput.isTerminal, TerminalCapabilities.of(.standardOutput).controlSequences else {
      return nil
    }
    let editor = LineEditor(
      history: History(path: Path.history(environment: Shell.environment)), mode: Shell.editMode())
    editor?.complete = { [interpreter] in interpreter.complete($0, cursor: $1) }
    return editor
  }

  private static func editMode() -> LineEditor.Mode? {
    environment("AZSH_EDIT_MODE").flatMap { LineEditor.Mode(rawValue: $0.lowercased()) }
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  // MARK: Exit codes

  /// Of `-Command` and of a session: whether the last statement succeeded.
  private func exitCode(ofLast completion: Completion) -> Int32 {
    switch completion {
    case .succeeded: ExitCode.success
    case .failed, .aborted: ExitCode.failure
    case .stopped: 128 + SIGINT
    case .exit(let code): code
    }
  }

  /// Of `-File`: an error that did not end the script leaves 0.
  private func exitCode(ofFile completion: Completion) -> Int32 {
    completion == .failed ? ExitCode.success : exitCode(ofLast: completion)
  }
}

enum Version {
  static let number = "0.1.0"
  static let text = "azsh \(number)"
}
