import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Passes objects on as they are.
struct WriteOutput: Cmdlet {
  static let name: StaticString = "Write-Output"
  static let help = Help("Writes the specified objects to the pipeline.", "Collections are taken apart unless -NoEnumerate is given.")
  static let examples = [Example("Several objects", run: "Write-Output 1, 2", prints: "1\n2\n")]

  @Parameter(
    as: .psObject, at: 0, from: .pipeline, mandatory: true, remaining: true,
    check: [.allowNull, .allowEmptyCollection], help: "The objects to work on."
  )
  var inputObject: Value = .void
  @Parameter(help: "Pass a collection on as one object.")
  var noEnumerate: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    if noEnumerate.isPresent { try call.write(inputObject) } else { try call.writeAll(inputObject) }
  }
}
