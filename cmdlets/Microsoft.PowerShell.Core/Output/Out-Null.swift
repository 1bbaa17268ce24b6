import Objects
import Runtime

/// Swallows what it is given.
struct OutNull: Cmdlet {
  static let name: StaticString = "Out-Null"
  static let help = Help("Hides output.", "Nothing of what is piped in is shown or passed on.")
  static let examples = [
    Example("Run a command for its effect alone", run: "1..3 | Out-Null; 'done'", prints: "done\n")
  ]

  @Parameter(as: .psObject, from: .pipeline, help: "The object to hide.") var inputObject: Value?
}
