import Objects
import Runtime

struct NewObject: Cmdlet {
  static let name: StaticString = "New-Object"
  static let help = Help("Makes an object of a .NET type.")

  @Parameter(at: 0) var typeName: String
  @Parameter(as: .object.arrayType, at: 1, alias: ["Args"]) var argumentList: Value?
  @Parameter var property: DictionaryObject?
  @Parameter var comObject: String?
  @Parameter var strict: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    guard let type = call.session.type(named: typeName) else {
      throw call.terminating(
        "Cannot find type [\(typeName)]: verify that the assembly containing this type is loaded.", id: "TypeNotFound", .invalidType, target: .null,
        type: .psArgumentException)
    }
    var arguments: [Value] = []
    if let argumentList, case .object(let object) = argumentList.unwrapped, object.isEnumerable { arguments = Array(object.listItems ?? []) }
    let made: Value
    if type === TypeInfo.psObject || type === TypeInfo.psCustomObject, arguments.isEmpty {
      let custom = PSCustomObject()
      for (name, value) in property?.entries ?? [] { custom[MemberName(name.displayText)] = value }
      return try call.write(custom)
    }
    do throws(Unwind) { made = try MemberAccess.construct(type, arguments, call.session) } catch {
      guard case .error(let record) = error else { throw error }
      throw call.terminating(
        record.exception.message, id: "ConstructorInvokedThrowException,Microsoft.PowerShell.Commands.NewObjectCommand", .invalidOperation,
        type: .methodInvocationException)
    }
    for (name, value) in property?.entries ?? [] { try MemberAccess.set(made, MemberName(name.displayText), to: value, call.session) }
    try call.write(made)
  }
}
