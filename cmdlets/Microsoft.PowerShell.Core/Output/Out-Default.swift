import Formatting
import Objects
import Runtime

/// Stands, unseen, at the end of every command line: formats what arrives and shows it.
struct OutDefault: Cmdlet {
  static let name: StaticString = "Out-Default"
  static let help = Help("Shows objects the default way.", "Text as it is, other objects by the view of their type.")
  static let examples = [Example("Show text", run: "'text' | Out-Default", prints: "text\n")]

  @Parameter(help: "Passes the objects on instead of showing them.") var transcript: SwitchParameter
  @Parameter(as: .psObject, from: .pipeline, help: "The object to show.") var inputObject: Value?

  private var output: FinishingSink?

  mutating func begin(_ call: Call) throws(Unwind) {
    if !transcript.isPresent { output = call.session.hostSink() }
  }

  mutating func process(_ call: Call) throws(Unwind) {
    guard let inputObject else { return }
    if let output { try output.write(inputObject) } else { try call.write(inputObject) }
  }

  mutating func end(_ call: Call) throws(Unwind) { try output?.finish() }
}
