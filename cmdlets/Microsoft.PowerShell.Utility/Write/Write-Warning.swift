import Objects
import Runtime

struct WriteWarning: Cmdlet {
  static let name: StaticString = "Write-Warning"
  static let help = Help("Writes a text to the warning stream.")

  @Parameter(at: 0, from: .pipeline, alias: ["Msg"], check: [.allowEmptyString]) var message: String

  mutating func process(_ call: Call) throws(Unwind) { try call.writeWarning(message) }
}
