import Objects
import Runtime

struct WriteDebug: Cmdlet {
  static let name: StaticString = "Write-Debug"
  static let help = Help("Writes a text to the debug stream.")

  @Parameter(at: 0, from: .pipeline, alias: ["Msg"], check: [.allowEmptyString]) var message: String

  mutating func process(_ call: Call) throws(Unwind) { try call.writeDebug(message) }
}
