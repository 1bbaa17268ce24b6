import Objects
import Runtime

struct WriteOutput: Cmdlet {
  static let name: StaticString = "Write-Output"
  static let help = Help("Writes objects to the pipeline.")

  @Parameter(
    as: .psObject.arrayType, at: 0, from: .pipeline, mandatory: true, remaining: true,
    check: [.allowNull, .allowEmptyCollection, .allowEmptyString]) var inputObject: Value?
  @Parameter(help: "A collection goes on as one object.") var noEnumerate: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    guard let value = inputObject else { return try call.write(.null) }
    if noEnumerate.isPresent {
      try call.write(value)
    } else {
      try call.writeAll(value)
    }
  }
}
