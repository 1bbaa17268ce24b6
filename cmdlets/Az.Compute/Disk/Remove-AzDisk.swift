import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct RemoveAzDisk: AzCmdlet {
  static let name: StaticString = "Remove-AzDisk"
  static let help = Help("Removes a managed disk.")
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.RemoveAzureRmDisk"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSOperationStatusResponse"]

  @Parameter(at: 0, from: .propertyName, complete: .named("resourceGroups")) var resourceGroupName: String
  @Parameter(at: 1, from: .propertyName, alias: ["Name"], complete: .named("disks")) var diskName: String
  @Parameter var force: SwitchParameter
  @Parameter var asJob: SwitchParameter

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard try call.shouldProcess(diskName, "Remove") else { return }
    if !force.isPresent {
      guard try call.shouldContinue("Are you sure you want to delete Disk '\(diskName)'?", caption: "Delete Operation") else { return }
    }
    let start = DateTime.now
    try azure.service.delete(azure.id(resourceGroupName, .disks, diskName), RequestOptions())
    try call.write(try ComputeOperations.succeeded(call, since: start))
  }
}
