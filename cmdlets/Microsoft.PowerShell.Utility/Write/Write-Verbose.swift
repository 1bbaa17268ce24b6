import Objects
import Runtime

struct WriteVerbose: Cmdlet {
  static let name: StaticString = "Write-Verbose"
  static let help = Help("Writes a text to the verbose stream.")

  @Parameter(at: 0, from: .pipeline, alias: ["Msg"], check: [.allowEmptyString]) var message: String

  mutating func process(_ call: Call) throws(Unwind) { try call.writeVerbose(message) }
}
