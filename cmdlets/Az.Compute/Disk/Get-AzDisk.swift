import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct GetAzDisk: AzCmdlet {
  static let name: StaticString = "Get-AzDisk"
  static let help = Help("Gets managed disks.")
  static let className = "Microsoft.Azure.Commands.Compute.Automation.GetAzureRmDisk"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSDisk"]

  @Parameter(at: 0, from: .propertyName, complete: .named("resourceGroups")) var resourceGroupName: String?
  @Parameter(at: 1, from: .propertyName, alias: ["Name"], complete: .named("disks")) var diskName: String?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    if let resourceGroupName, let diskName, NameFilter.isPlain(resourceGroupName), NameFilter.isPlain(diskName) {
      let found = try azure.service.get(Disk.self, azure.id(resourceGroupName, .disks, diskName))
      try call.write(try found.object("PSDisk"))
      return
    }
    let groups = try NameFilter(resourceGroupName)
    let names = try NameFilter(diskName)
    let group = NameFilter.isPlain(resourceGroupName) ? resourceGroupName : nil
    for found in try azure.service.list(Disk.self, subscription: azure.subscription.subscriptionId, resourceGroup: group)
    where names.matches(found.name) && (group != nil || groups.matches(found.resourceGroupName)) {
      try call.write(try found.object("PSDisk"))
    }
  }
}
