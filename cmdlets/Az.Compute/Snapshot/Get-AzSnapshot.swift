import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct GetAzSnapshot: AzCmdlet {
  static let name: StaticString = "Get-AzSnapshot"
  static let help = Help("Gets snapshots.")
  static let className = "Microsoft.Azure.Commands.Compute.Automation.GetAzureRmSnapshot"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSSnapshot"]

  @Parameter(at: 0, from: .propertyName, complete: .named("resourceGroups")) var resourceGroupName: String?
  @Parameter(at: 1, from: .propertyName, alias: ["Name"], complete: .named("snapshots")) var snapshotName: String?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    if let resourceGroupName, let snapshotName, NameFilter.isPlain(resourceGroupName), NameFilter.isPlain(snapshotName) {
      let found = try azure.service.get(Snapshot.self, azure.id(resourceGroupName, .snapshots, snapshotName))
      try call.write(try found.object("PSSnapshot"))
      return
    }
    let groups = try NameFilter(resourceGroupName)
    let names = try NameFilter(snapshotName)
    let group = NameFilter.isPlain(resourceGroupName) ? resourceGroupName : nil
    for found in try azure.service.list(Snapshot.self, subscription: azure.subscription.subscriptionId, resourceGroup: group)
    where names.matches(found.name) && (group != nil || groups.matches(found.resourceGroupName)) {
      try call.write(try found.object("PSSnapshot"))
    }
  }
}
