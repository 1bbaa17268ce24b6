import Microsoft_PowerShell_Core
import Objects

/// `Microsoft.PowerShell.Commands.MemberDefinition`: a member as Get-Member emits it.
final class MemberDefinition: NetObject {
  let typeName: String
  let name: String
  let kind: MemberDescription.Kind
  let definition: String
  init(_ typeName: String, _ name: String, _ kind: MemberDescription.Kind, _ definition: String) {
    self.typeName = typeName
    self.name = name
    self.kind = kind
    self.definition = definition
    super.init()
  }
  private static let netType = TypeInfo("Microsoft.PowerShell.Commands.MemberDefinition", base: .object) { table in
    table.read("string TypeName { get; }", MemberDefinition.self) { Value($0.typeName) }
    table.read("string Name { get; }", MemberDefinition.self) { Value($0.name) }
    table.read("System.Management.Automation.PSMemberTypes MemberType { get; }", MemberDefinition.self) {
      .object(EnumObject(NetEnums.memberTypes, $0.bit))
    }
    table.read("string Definition { get; }", MemberDefinition.self) { Value($0.definition) }
  }
  override var type: TypeInfo { MemberDefinition.netType }
  override func toString() -> String { definition }

  /// The kind's bit in `PSMemberTypes`.
  var bit: Int64 { MemberDefinition.bit(of: kind) }
  static func bit(of kind: MemberDescription.Kind) -> Int64 {
    NetEnums.memberTypes.enumeration?.cases.first { $0.name == kind.rawValue }?.value ?? 0
  }
}
