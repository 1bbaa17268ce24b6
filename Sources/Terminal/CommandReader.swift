/// Where the shell's commands come from: a terminal with a line editor, one without, or a pipe.
public protocol CommandReader: AnyObject {
  /// The next whole command, which may have several lines. `nil` at the end of input.
  func next() -> CommandInput?
}

/// What a ``CommandReader`` brings.
public enum CommandInput: Equatable, Sendable {
  case command(String)
  /// Ctrl-C at the prompt: nothing is to be run.
  case interrupted
}

/// What a reader asks of the shell while it reads.
public struct CommandReaderQuestions {
  /// The prompt, evaluated anew for every command.
  public var prompt: () -> String
  /// Whether a text is the beginning of a command that goes on: an open brace, quote, pipe or here-string.
  public var isIncomplete: (String) -> Bool

  public init(prompt: @escaping () -> String, isIncomplete: @escaping (String) -> Bool) {
    self.prompt = prompt
    self.isIncomplete = isIncomplete
  }

  /// What stands before the second and later lines of a command, as in PowerShell.
  static let continuation = ">> "
}
