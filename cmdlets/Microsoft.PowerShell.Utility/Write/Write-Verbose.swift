import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Writes a line to the verbose stream.
struct WriteVerbose: Cmdlet {
  static let name: StaticString = "Write-Verbose"
  static let help = Help("Writes text to the verbose message stream.", "$VerbosePreference decides whether it is shown.")

  @Parameter(at: 0, from: .pipeline, alias: ["Msg"], check: [.allowEmptyString], help: "The text.")
  var message: String

  mutating func process(_ call: Call) throws(Unwind) { try call.writeVerbose(message) }
}
