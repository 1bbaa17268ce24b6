import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Writes a line to the warning stream.
struct WriteWarning: Cmdlet {
  static let name: StaticString = "Write-Warning"
  static let help = Help("Writes text to the warning message stream.", "$WarningPreference decides whether it is shown.")

  @Parameter(at: 0, from: .pipeline, alias: ["Msg"], check: [.allowEmptyString], help: "The text.")
  var message: String

  mutating func process(_ call: Call) throws(Unwind) { try call.writeWarning(message) }
}
