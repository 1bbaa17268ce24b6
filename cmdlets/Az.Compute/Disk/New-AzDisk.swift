import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct NewAzDisk: AzCmdlet {
  static let name: StaticString = "New-AzDisk"
  static let help = Help("Creates a managed disk.")
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.NewAzureRmDisk"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSDisk"]

  @Parameter(at: 0, from: .propertyName, complete: .named("resourceGroups")) var resourceGroupName: String
  @Parameter(at: 1, from: .propertyName, alias: ["Name"]) var diskName: String
  @Parameter(at: 2, from: .pipeline) var disk: PSDisk
  @Parameter var asJob: SwitchParameter

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard try call.shouldProcess(diskName, "New") else { return }
    let wanted = try disk.object.resource(Disk.self, call.session)
    let made = try azure.service.createOrUpdate(wanted, at: azure.id(resourceGroupName, .disks, diskName))
    try call.write(try made.object("PSDisk"))
  }
}
