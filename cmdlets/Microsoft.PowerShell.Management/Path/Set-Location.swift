import Objects
import Runtime

struct SetLocation: Cmdlet {
  static let name: StaticString = "Set-Location"
  static let help = Help("Changes the directory that relative paths begin at.")
  static let defaultParameterSet: String? = "Path"

  @Parameter(at: 0, from: [.pipeline, .propertyName], in: ["Path"]) var path: String?
  @Parameter(from: .propertyName, mandatory: true, in: ["LiteralPath"], alias: ["PSPath", "LP"]) var literalPath: String?
  @Parameter var passThru: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    try Locations.set(literalPath ?? path ?? "~", literal: literalPath != nil, call)
    if passThru.isPresent { try call.write(ResolvePath.info(call.session.currentLocation)) }
  }
}
