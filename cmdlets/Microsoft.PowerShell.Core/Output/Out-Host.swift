import Formatting
import Objects
import Runtime

/// Formats objects and shows them.
struct OutHost: Cmdlet {
  static let name: StaticString = "Out-Host"
  static let help = Help("Shows objects to the user.", "What is shown can't be captured in a variable or redirected.")
  static let examples = [
    Example("Show a number that a variable doesn't get", run: "$x = 5 | Out-Host; $null -eq $x", prints: "5\nTrue\n")
  ]

  @Parameter(help: "Waits for a key after each screen.") var paging: SwitchParameter
  @Parameter(as: .psObject, from: .pipeline, help: "The object to show.") var inputObject: Value?

  private var output: FinishingSink?

  mutating func begin(_ call: Call) throws(Unwind) {
    output = paging.isPresent ? call.session.hostSink { call.stopUpstream() } : call.session.hostSink()
  }
  mutating func process(_ call: Call) throws(Unwind) { if let inputObject { try output?.write(inputObject) } }
  mutating func end(_ call: Call) throws(Unwind) { try output?.finish() }
}
