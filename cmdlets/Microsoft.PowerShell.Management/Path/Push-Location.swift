import Objects
import Runtime

struct PushLocation: Cmdlet {
  static let name: StaticString = "Push-Location"
  static let help = Help("Remembers the location and goes to another.")
  static let defaultParameterSet: String? = "Path"

  @Parameter(at: 0, from: [.pipeline, .propertyName], in: ["Path"]) var path: String?
  @Parameter(from: .propertyName, in: ["LiteralPath"], alias: ["PSPath", "LP"]) var literalPath: String?
  @Parameter var passThru: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    let before = call.session.currentLocation
    if let wanted = literalPath ?? path { try Locations.set(wanted, literal: literalPath != nil, call) }
    call.session.service(LocationStack.self, make: { LocationStack() }).paths.append(before)
    if passThru.isPresent { try call.write(ResolvePath.info(call.session.currentLocation)) }
  }
}
