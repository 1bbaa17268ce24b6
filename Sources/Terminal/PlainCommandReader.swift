/// Commands from a pipe, a file or a terminal that cannot be drawn on: no control character is ever written.
///
/// From anything but a terminal it does what PowerShell's console host does (ConsoleHost.cs, `InputLoop`): with prompts,
/// what is read is echoed behind them; an incomplete line opens a block, which only a blank line or the end closes.
public final class PlainCommandReader: CommandReader {
  private let source: LineSource
  private let output: Descriptor
  private let questions: CommandReaderQuestions
  private let prompts: Bool
  private let isTerminal: Bool

  /// - Parameter prompts: write prompts, and where the input is no terminal that echoes it, the input.
  public init(
    input: Descriptor = .standardInput, output: Descriptor = .standardOutput, prompts: Bool,
    questions: CommandReaderQuestions
  ) {
    source = LineSource(input)
    isTerminal = input.isTerminal
    self.output = output
    self.prompts = prompts
    self.questions = questions
  }

  public func next() -> CommandInput? {
    var block: String?
    while true {
      if prompts { output.write(block == nil ? questions.prompt() : CommandReaderQuestions.continuation) }
      switch source.next() {
      case .interrupted:
        if prompts { output.write("\n") }
        return .interrupted
      case .endOfFile:
        // A block that was not closed is not run, as in PowerShell.
        if isTerminal, prompts { output.write("\n") }
        return nil
      case .text(let line, let terminator):
        if prompts, !isTerminal { output.write(line + terminator) }
        if let command = take(line, into: &block) { return .command(command) }
      }
    }
  }

  /// Adds a line to what is open. The command, once there is a whole one.
  private func take(_ line: String, into block: inout String?) -> String? {
    let blank = line.allSatisfy(\.isWhitespace)
    if isTerminal {
      let text = block.map { $0 + "\n" + line } ?? line
      if block == nil, blank { return nil }
      block = questions.isIncomplete(text) ? text : nil
      return block == nil ? text : nil
    }
    guard let open = block else {
      if blank { return nil }
      block = questions.isIncomplete(line) ? line : nil
      return block == nil ? line : nil
    }
    block = open + (blank ? "" : "\n" + line)
    guard blank, !questions.isIncomplete(open) else { return nil }
    block = nil
    return open
  }
}
