import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct UpdateAzDisk: AzCmdlet {
  static let name: StaticString = "Update-AzDisk"
  static let help = Help("Changes a managed disk.")
  static let defaultParameterSet: String? = "DefaultParameter"
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.UpdateAzureRmDisk"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSDisk"]

  @Parameter(at: 0, from: .propertyName, complete: .named("resourceGroups")) var resourceGroupName: String
  @Parameter(at: 1, from: .propertyName, alias: ["Name"], complete: .named("disks")) var diskName: String
  @Parameter(at: 2, from: .pipeline, mandatory: true, in: ["DefaultParameter"]) var diskUpdate: PSDiskUpdate?
  @Parameter var asJob: SwitchParameter
  @Parameter(at: 2, from: .pipeline, mandatory: true, in: ["FriendMethod"]) var disk: PSDisk?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard try call.shouldProcess(diskName, "Update") else { return }
    let id = azure.id(resourceGroupName, .disks, diskName)
    let result: Disk
    if let update = diskUpdate {
      result = try azure.service.update(try update.object.resource(Disk.self, call.session), at: id)
    } else if let disk {
      result = try azure.service.createOrUpdate(try disk.object.resource(Disk.self, call.session), at: id)
    } else {
      return
    }
    try call.write(try result.object("PSDisk"))
  }
}
