import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Makes an instance of a .NET type.
struct NewObject: Cmdlet {
  static let name: StaticString = "New-Object"
  static let help = Help("Creates an instance of a .NET object.", "Of PSObject with -Property it makes a custom object.")
  static let examples = [
    Example("A custom object", run: "(New-Object PSObject -Property @{ Name = 'd1' }).Name", prints: "d1\n"),
    Example("With arguments of a constructor", run: "(New-Object datetime 2024, 1, 15).DayOfYear", prints: "15\n"),
  ]

  static let defaultParameterSet: String? = "Net"

  @Parameter(at: 0, mandatory: true, in: ["Net"], help: "The type's name.")
  var typeName: String?
  @Parameter(at: 1, in: ["Net"], alias: ["Args"], help: "Arguments of its constructor.")
  var argumentList: [Value]?
  @Parameter(in: ["Com"])
  var strict: SwitchParameter
  @Parameter(as: .dictionary, help: "Properties to set, and their values.")
  var property: DictionaryObject?

  mutating func process(_ call: Call) throws(Unwind) {
    guard let name = typeName else { return }
    guard let type = call.session.type(named: name) else {
      throw call.terminating(
        "Cannot find type [\(name)]: verify that the assembly containing this type is loaded.", id: "TypeNotFound", .invalidType,
        type: NetTypes.psArgumentException)
    }
    let made = try construct(type, call)
    for (key, value) in property?.entries ?? [] { try set(try Conversion.string(key, call.session), value, on: made, call) }
    try call.write(made)
  }

  private func construct(_ type: TypeInfo, _ call: Call) throws(Unwind) -> Value {
    if type === TypeInfo.psObject || type === TypeInfo.psCustomObject, argumentList?.isEmpty ?? true { return .object(PSCustomObject()) }
    let arguments = argumentList ?? []
    guard !type.isInterface, arguments.isEmpty || !type.isEnum else { throw noConstructor(type, call) }
    do throws(Unwind) { return try MemberAccess.construct(type, arguments, call.session) } catch {
      guard case .error(let record) = error else { throw error }
      if record.fullyQualifiedErrorId == "MethodCountCouldNotFindBest" { throw noConstructor(type, call) }
      throw call.terminating(
        ErrorRecord(record.exception, id: "ConstructorInvokedThrowException", .invalidOperation))
    }
  }

  private func noConstructor(_ type: TypeInfo, _ call: Call) -> Unwind {
    call.terminating(
      "A constructor was not found. Cannot find an appropriate constructor for type \(type.fullName).", id: "CannotFindAppropriateCtor",
      .objectNotFound, type: NetTypes.psArgumentException)
  }

  private func set(_ name: String, _ value: Value, on object: Value, _ call: Call) throws(Unwind) {
    if let custom: PSCustomObject = object.object() {
      custom[name] = value
      return
    }
    guard Properties.has(object, MemberName(name), call.session) else {
      throw call.terminating(
        "The member \"\(name)\" was not found for the specified .NET object.", id: "InvalidOperationException", .invalidOperation,
        type: .invalidOperationException)
    }
    do throws(Unwind) { try MemberAccess.set(object, MemberName(name), to: value, call.session) } catch {
      guard case .error(let record) = error else { throw error }
      try call.writeError(ErrorRecord(record.exception, id: "SetValueException", .invalidData))
    }
  }
}
