import Microsoft_PowerShell_Core
import Objects
import Runtime

/// A GUID: a random one, the empty one, or the one that a text says.
struct NewGuid: Cmdlet {
  static let name: StaticString = "New-Guid"
  static let help = Help("Creates a GUID.")
  static let examples = [Example("The empty one", run: "\"$(New-Guid -Empty)\"", prints: "00000000-0000-0000-0000-000000000000\n")]

  static let defaultParameterSet: String? = "Default"
  static let outputTypes = ["System.Guid"]

  @Parameter(in: ["Empty"], help: "All zeros.")
  var empty: SwitchParameter
  @Parameter(at: 0, from: .pipeline, in: ["InputObject"], help: "The GUID as text.")
  var inputObject: String?

  mutating func process(_ call: Call) throws(Unwind) {
    if let text = inputObject {
      let guid: Guid
      do throws(ValueError) { guid = try Guid.parse(text) } catch {
        return try call.writeError(
          error.message, id: "StringNotRecognizedAsGuid", .invalidArgument, type: NetTypes.named(error.kind.typeName, base: .systemException))
      }
      return try call.write(Value(guid))
    }
    try call.write(Value(empty.isPresent ? Guid.empty : Guid.random()))
  }
}
