import Glibc
import Objects
import Runtime
import Syntax
import Terminal

/// Runs what the command line and the user ask for in one session.
final class SessionInterpreter: Interpreter {
  private let session: Session
  private let host: SessionHost

  init(_ options: SessionOptions) {
    host = SessionHost(nonInteractive: options.nonInteractive)
    session = Session(host: host, modules: Modules.all)
    session.presenter = Modules.presenter(of: session)
    if let profile = options.profile { session.setGlobal("PROFILE", Value(profile)) }
    Interrupts.raise(session.stopFlag)
  }

  func close() {
    host.flush()
    session.close()
  }

  private func completion(_ outcome: Outcome) -> Completion {
    host.flush()
    switch outcome {
    case .finished(let succeeded): return succeeded ? .succeeded : .failed
    case .exited(let code): return .exit(code)
    case .failed: return .aborted
    case .stopped: return .stopped
    }
  }

  func run(file: String, arguments: [ScriptArgument]) -> Completion {
    completion(session.run(script: file, arguments: SessionInterpreter.words(arguments)))
  }
  func run(command: String, arguments: [ScriptArgument]) -> Completion {
    completion(session.run(command, arguments: SessionInterpreter.words(arguments)))
  }
  func run(input: String) -> Completion { completion(session.run(input)) }
  func runProfile(_ path: String) -> Completion {
    guard access(path, R_OK) == 0 else { return .succeeded }
    return completion(session.run(profile: path))
  }
  func setLocation(_ path: String) {
    _ = completion(session.run("Set-Location -LiteralPath '\(path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"))
  }

  private static func words(_ arguments: [ScriptArgument]) -> [CommandLineArgument] {
    arguments.map { argument in
      switch argument {
      case .value(let text): .value(text)
      case .parameter(let word): .parameter(word, nil)
      case .parameterWithValue(let word, let text): .parameter(word, Value(text))
      case .parameterWithBool(let word, let flag): .parameter(word, .bool(flag))
      }
    }
  }

  // MARK: The session at the prompt

  func isIncomplete(_ text: String) -> Bool { Parser.parseInput(text).isIncomplete }

  func prompt() -> String {
    let text = session.promptText()
    host.flush()
    return text
  }

  func complete(_ text: String, cursor: Int) -> Completions {
    let answer = session.complete(text, cursor: cursor)
    return Completions(
      replacementStart: answer.start, replacementLength: answer.length,
      items: answer.items.map { CompletionItem(text: $0.text, listText: $0.listText) })
  }

  func check(_ files: [String]) -> Int32 {
    let problems = session.check(files)
    for problem in problems { host.write(problem + "\n") }
    host.flush()
    return problems.isEmpty ? 0 : 1
  }
}
