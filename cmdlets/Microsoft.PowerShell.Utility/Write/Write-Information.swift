import Objects
import Runtime

struct WriteInformation: Cmdlet {
  static let name: StaticString = "Write-Information"
  static let help = Help("Writes an object to the information stream.")

  @Parameter(as: .object, at: 0, from: .pipeline, alias: ["Msg", "Message"], check: [.allowNull]) var messageData: Value
  @Parameter(at: 1) var tags: [String]?

  mutating func process(_ call: Call) throws(Unwind) { try call.writeInformation(messageData, tags: tags ?? []) }
}
