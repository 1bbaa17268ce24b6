import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct GetAzResourceGroup: AzCmdlet {
  static let name: StaticString = "Get-AzResourceGroup"
  static let help = Help("Gets resource groups.")
  static let defaultParameterSet: String? = "GetByResourceGroupName"
  static let className = "Microsoft.Azure.Commands.ResourceManager.Cmdlets.Implementation.GetAzureResourceGroupCmdlet"
  static let outputTypes = ["Microsoft.Azure.Commands.ResourceManager.Cmdlets.SdkModels.PSResourceGroup"]

  @Parameter(at: 0, from: .propertyName, in: ["GetByResourceGroupName"], alias: ["ResourceGroupName"], complete: .named("resourceGroups"))
  var name: String?
  @Parameter(at: 1, from: .propertyName) var location: String?
  @Parameter(from: .propertyName, in: ["GetByResourceGroupName"]) var tag: DictionaryObject?
  @Parameter var expandProperties: SwitchParameter
  @Parameter(hidden: true) var apiVersion: String?
  @Parameter(hidden: true) var pre: SwitchParameter
  @Parameter(from: .propertyName, in: ["GetByResourceGroupId"], alias: ["ResourceGroupId", "ResourceId"]) var id: String?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    var wanted = name
    if let id { wanted = ResourceID(id)?.resourceGroup ?? id }
    if NameFilter.isPlain(wanted), let wanted {
      try call.write(try ResourceGroups.object(try azure.service.get(ResourceGroup.self, azure.id(wanted))))
      return
    }
    let filter = try NameFilter(wanted)
    for group in try azure.service.list(ResourceGroup.self, subscription: azure.subscription.subscriptionId) {
      guard filter.matches(group.name) else { continue }
      if let location, !equalsIgnoringCase(group.location ?? "", location) { continue }
      if let tag, !matches(group.tags, tag) { continue }
      try call.write(try ResourceGroups.object(group))
    }
  }

  /// Whether the group has every tag, with its value where one is given.
  private func matches(_ tags: Tags?, _ wanted: DictionaryObject) -> Bool {
    wanted.entries.allSatisfy { name, value in
      guard let own = tags?[name.displayText] else { return false }
      return value.isNull || value.displayText.isEmpty || own == value.displayText
    }
  }
}
