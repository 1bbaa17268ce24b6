import Glibc
import Terminal

/// Stands in for the runtime until it is plugged in: says what it was given.
final class EchoInterpreter: Interpreter {
  private var promptText = "PS> "
  private static let words = ["Get-AzDisk", "Get-AzSnapshot", "Get-AzSnapshotAccess", "Restore-AzDisk", "漢字", "Häuser"]

  init(_ options: SessionOptions) {}

  func run(file: String, arguments: [ScriptArgument]) -> Completion {
    Descriptor.standardOutput.write("file \(file) \(arguments)\n")
    return .succeeded
  }
  func run(command: String, arguments: [ScriptArgument]) -> Completion { run(input: command) }
  func run(input: String) -> Completion {
    let words = input.split(whereSeparator: \.isWhitespace)
    if words.first == "exit" { return .exit(words.dropFirst().first.flatMap { Int32(String($0)) } ?? 0) }
    if words.first == "prompt" {
      promptText = String(input.dropFirst(7).replacing("`e", with: "\u{1b}").replacing("`n", with: "\n"))
    }
    if words.first == "part" {
      Descriptor.standardOutput.write("part of a line")
      return .succeeded
    }
    if words.first == "loop" {
      Descriptor.standardOutput.write("looping\n")
      while !Interrupts.stopRequested { usleep(10_000) }
      Descriptor.standardOutput.write("stopped\n")
      return .stopped
    }
    if words.first == "progress" {
      let view = ProgressView()
      for i in 0...100 {
        view.show(
          ProgressRecord(activity: "Copying", status: "\(i) of 100", percentComplete: i, secondsRemaining: 100 - i))
        if i % 50 == 0 {
          view.hide()
          Descriptor.standardOutput.write("at \(i)\n")
        }
        usleep(5000)
      }
      view.show(ProgressRecord(activity: "Copying", isCompleted: true))
    }
    Descriptor.standardOutput.write("<\(input)>\n")
    return words.first == "false" ? .failed : .succeeded
  }
  func runProfile(_ path: String) -> Completion { .succeeded }
  func setLocation(_ path: String) { chdir(path) }
  func isIncomplete(_ text: String) -> Bool {
    text.count { $0 == "{" } > text.count { $0 == "}" } || text.hasSuffix("|")
  }
  func prompt() -> String { promptText }
  func complete(_ text: String, cursor: Int) -> Completions {
    let head = String(decoding: Array(text.utf16.prefix(cursor)), as: UTF16.self)
    let word = head.split(whereSeparator: { " \n".contains($0) }).last.map(String.init) ?? ""
    let items = EchoInterpreter.words.filter { $0.lowercased().hasPrefix(word.lowercased()) }
    return Completions(
      replacementStart: cursor - word.utf16.count, replacementLength: word.utf16.count,
      items: items.map { CompletionItem(text: $0) })
  }
  func check(_ files: [String]) -> Int32 { 0 }
}
