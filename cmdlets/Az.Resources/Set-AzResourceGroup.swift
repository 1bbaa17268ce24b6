import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct SetAzResourceGroup: AzCmdlet {
  static let name: StaticString = "Set-AzResourceGroup"
  static let help = Help("Replaces the tags of a resource group.")
  static let defaultParameterSet: String? = "SetByResourceGroupName"
  static let className = "Microsoft.Azure.Commands.ResourceManager.Cmdlets.Implementation.SetAzureResourceGroupCmdlet"
  static let outputTypes = ["Microsoft.Azure.Commands.ResourceManager.Cmdlets.SdkModels.PSResourceGroup"]

  @Parameter(at: 0, from: .propertyName, mandatory: true, in: ["SetByResourceGroupName"], alias: ["ResourceGroupName"]) var name: String?
  @Parameter(at: 1, from: .propertyName, alias: ["Tags"], check: [.allowEmptyCollection]) var tag: DictionaryObject
  @Parameter(hidden: true) var apiVersion: String?
  @Parameter(hidden: true) var pre: SwitchParameter
  @Parameter(mandatory: true, in: ["SetByResourceGroupId"], alias: ["ResourceGroupId", "ResourceId"]) var id: String?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    var changes = ResourceGroup()
    changes.tags = try ResourceGroups.tags(tag, call.session)
    let target = id.flatMap { ResourceID($0) } ?? azure.id(name ?? "")
    try call.write(try ResourceGroups.object(try azure.service.update(changes, at: target)))
  }
}
