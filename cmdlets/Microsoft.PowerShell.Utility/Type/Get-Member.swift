import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Lists what objects can do: their properties and methods, once for each type.
struct GetMember: Cmdlet {
  static let name: StaticString = "Get-Member"
  static let help = Help("Gets the properties and methods of objects.", "-InputObject with a collection shows the collection's own members.")
  static let examples = [
    Example(
      "Properties of an object",
      run: "[pscustomobject]@{ A = 1; B = 'x' } | Get-Member -MemberType NoteProperty | ForEach-Object Definition",
      prints: "int A=1\nstring B=x\n")
  ]

  static let outputTypes = ["Microsoft.PowerShell.Commands.MemberDefinition"]

  @Parameter(as: .psObject, from: .pipeline, help: "The objects to work on.")
  var inputObject: Value = .void
  @Parameter(at: 0, check: [.notNullOrEmpty], help: "Only members whose names match.")
  var name: [String]?
  @Parameter(as: NetEnums.memberTypes, alias: ["Type"], help: "Only members of these kinds.")
  var memberType: Value?
  @Parameter(as: NetEnums.memberViews, help: "Only what was added (Extended), or what the type brings (Adapted, Base).")
  var view: Value?
  @Parameter(help: "The type's own members instead of its instances'.")
  var `static`: SwitchParameter
  @Parameter(help: "Hidden members too.")
  var force: SwitchParameter

  private var seen: Set<String> = []

  mutating func process(_ call: Call) throws(Unwind) {
    let object = inputObject
    if object.isNull { return }
    let typeName: String
    if self.static.isPresent {
      typeName = GetMember.staticType(object).fullName
    } else {
      typeName = MemberAccess.names(of: object).first ?? TypeInfo.of(object.unwrapped).fullName
    }
    guard seen.insert(typeName).inserted else { return }
    let patterns = try Patterns.wildcards(name ?? ["*"])
    let wanted = memberType?.object(EnumObject.self)?.raw ?? 16383
    var found = self.static.isPresent ? MemberList.statics(of: GetMember.staticType(object)) : members(of: object, call)
    found = found.filter { member in
      MemberDefinition.bit(of: member.kind) & wanted != 0 && patterns.contains { $0.matches(member.name) }
    }
    found.sort { ($0.kind.rawValue, $0.name.lowercased()) < ($1.kind.rawValue, $1.name.lowercased()) }
    for member in found { try call.write(MemberDefinition(typeName, member.name, member.kind, member.definition)) }
  }

  mutating func end(_ call: Call) throws(Unwind) {
    guard seen.isEmpty else { return }
    try call.writeError(
      "You must specify an object for the Get-Member cmdlet.", id: "NoObjectInGetMember", .closeError, type: .invalidOperationException)
  }

  private static func staticType(_ object: Value) -> TypeInfo {
    if let type: TypeInfo = object.object() { return type }
    return TypeInfo.of(object.unwrapped)
  }

  private func members(of object: Value, _ call: Call) -> [MemberList.Item] {
    let views = view?.object(EnumObject.self)?.raw ?? 3
    var items = MemberList.members(of: object, hidden: force.isPresent, call.session)
    if views & 1 == 0 { items.removeAll { $0.isExtended } }
    if views & 6 == 0 { items.removeAll { !$0.isExtended } }
    return items
  }
}
