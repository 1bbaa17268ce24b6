import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Writes an object to the information stream.
struct WriteInformation: Cmdlet {
  static let name: StaticString = "Write-Information"
  static let help = Help("Specifies how PowerShell handles information stream data for a command.")
  static let examples = [
    Example("Shown when asked for", run: "Write-Information 'ready' -InformationAction Continue", prints: "ready\n")
  ]

  @Parameter(at: 0, from: .pipeline, alias: ["Msg", "Message"], check: [.allowNull], help: "The object, or its text.")
  var messageData: Value
  @Parameter(at: 1, help: "Words by which readers of the stream choose.")
  var tags: [String]?

  mutating func begin(_ call: Call) throws(Unwind) {
    for tag in tags ?? [] where foldCase(tag).hasPrefix("ps") {
      try call.writeError(
        "Cannot use tag '\(tag)'. The 'PS' prefix is reserved.", id: "PSPrefixReservedInInformationTag", .invalidArgument, target: Value(tag),
        type: .invalidOperationException)
    }
  }

  mutating func process(_ call: Call) throws(Unwind) { try call.writeInformation(messageData, tags: tags ?? []) }
}
