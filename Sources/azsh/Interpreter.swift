import Terminal

/// What the executable asks of the runtime: everything between a command line and an exit code.
///
/// Output, errors and prompts for input are the interpreter's own; it polls ``Interrupts/stopRequested`` while it runs.
protocol Interpreter: AnyObject {
  /// Runs a script file in the way `-File` does. A file that does not end in `.ps1` is run as text.
  func run(file: String, arguments: [ScriptArgument]) -> Completion
  /// Runs a text in the way `-Command` does; `arguments` are `$args`.
  func run(command: String, arguments: [ScriptArgument]) -> Completion
  /// Runs what was typed or read: output is formatted at its end, errors are shown, and the session goes on.
  func run(input: String) -> Completion
  /// Runs a profile in the session's own scope. A missing file is no error.
  func runProfile(_ path: String) -> Completion
  /// Changes the directory in the way `Set-Location` does, its error included.
  func setLocation(_ path: String)

  /// Whether `text` is the beginning of something that goes on.
  func isIncomplete(_ text: String) -> Bool
  /// What the function `prompt` returns.
  func prompt() -> String
  /// What `TabExpansion2` returns.
  func complete(_ text: String, cursor: Int) -> Completions

  /// Finds what is wrong with scripts, prints it, and returns the exit code of `-Check`.
  func check(_ files: [String]) -> Int32
}

/// How something that was run came to its end.
enum Completion: Equatable {
  /// Its last statement succeeded (`$?`).
  case succeeded
  /// Its last statement failed without ending it.
  case failed
  /// An error that nobody caught, or one of syntax: it has been shown.
  case aborted
  /// Ctrl-C.
  case stopped
  /// `exit CODE`: the session ends.
  case exit(Int32)
}

/// What a session is to be like, for whoever makes the interpreter.
struct SessionOptions {
  /// `Read-Host` and its like fail instead of asking.
  var nonInteractive: Bool
  var outputFormat: CommandLine.Format
  var inputFormat: CommandLine.Format
  /// The path that `$PROFILE` holds, whether or not the file is there.
  var profile: String?
}
