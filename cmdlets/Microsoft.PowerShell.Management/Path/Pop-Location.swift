import Objects
import Runtime

struct PopLocation: Cmdlet {
  static let name: StaticString = "Pop-Location"
  static let help = Help("Goes back to the location that Push-Location remembered.")

  @Parameter var passThru: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    let stack = call.session.service(LocationStack.self) { LocationStack() }
    guard let path = stack.paths.popLast() else { return }
    try Locations.set(path, literal: true, call)
    if passThru.isPresent { try call.write(ResolvePath.info(path)) }
  }
}
