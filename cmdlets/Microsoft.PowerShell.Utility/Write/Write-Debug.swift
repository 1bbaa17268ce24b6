import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Writes a line to the debug stream.
struct WriteDebug: Cmdlet {
  static let name: StaticString = "Write-Debug"
  static let help = Help("Writes text to the debug message stream.", "$DebugPreference decides whether it is shown.")

  @Parameter(at: 0, from: .pipeline, alias: ["Msg"], check: [.allowEmptyString], help: "The text.")
  var message: String

  mutating func process(_ call: Call) throws(Unwind) { try call.writeDebug(message) }
}
