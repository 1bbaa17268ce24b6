/// Commands typed at a terminal, with editing, history and completion.
public final class EditedCommandReader: CommandReader {
  private let editor: LineEditor
  private let questions: CommandReaderQuestions
  /// Asked before every command, so that a change of `$env:AZSH_EDIT_MODE` takes effect at once.
  private let mode: () -> LineEditor.Mode?
  private var toldProblem = false

  public init(editor: LineEditor, questions: CommandReaderQuestions, mode: @escaping () -> LineEditor.Mode?) {
    self.editor = editor
    self.questions = questions
    self.mode = mode
  }

  public func next() -> CommandInput? {
    editor.history.refresh()
    tellProblem()
    if let mode = mode() { editor.mode = mode }
    beginLine()
    var text = ""
    var prompt = questions.prompt()
    while true {
      editor.precedingText = text
      switch editor.readLine(prompt: prompt) {
      case .line(let line): text += line
      case .interrupted: return .interrupted
      case .endOfFile:
        Descriptor.standardOutput.write("\n")
        // In the middle of a command Ctrl-D gives up the command, not the shell.
        return text.isEmpty ? nil : .interrupted
      }
      guard questions.isIncomplete(text) else {
        editor.history.add(text)
        return .command(text)
      }
      text += "\n"
      prompt = CommandReaderQuestions.continuation
    }
  }

  /// Moves to a new line when what ran left the cursor in the middle of one. A screen's width of spaces wraps exactly
  /// then; the return after it finds the first column either way, and no answer from the terminal has to be awaited.
  private func beginLine() {
    guard let columns = TerminalSize.of(.standardOutput)?.columns else { return }
    let spaces = String(repeating: " ", count: columns)
    Descriptor.standardOutput.write(spaces + "\r" + ControlSequence.eraseToLineEnd)
  }

  private func tellProblem() {
    guard !toldProblem, let problem = editor.history.problem else { return }
    toldProblem = true
    Descriptor.standardError.write("WARNING: \(problem) What is typed is kept until this shell ends.\n")
  }
}
