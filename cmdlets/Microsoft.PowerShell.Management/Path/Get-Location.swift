import Objects
import Runtime

struct GetLocation: Cmdlet {
  static let name: StaticString = "Get-Location"
  static let help = Help("Gives the directory that relative paths begin at.")

  @Parameter var stack: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    if stack.isPresent {
      for path in call.session.service(LocationStack.self, make: { LocationStack() }).paths.reversed() { try call.write(ResolvePath.info(path)) }
    } else {
      try call.write(ResolvePath.info(call.session.currentLocation))
    }
  }
}
