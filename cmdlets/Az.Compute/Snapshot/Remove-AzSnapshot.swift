import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct RemoveAzSnapshot: AzCmdlet {
  static let name: StaticString = "Remove-AzSnapshot"
  static let help = Help("Removes a snapshot.")
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.RemoveAzureRmSnapshot"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSOperationStatusResponse"]

  @Parameter(at: 0, from: .propertyName, complete: .named("resourceGroups")) var resourceGroupName: String
  @Parameter(at: 1, from: .propertyName, alias: ["Name"], complete: .named("snapshots")) var snapshotName: String
  @Parameter var force: SwitchParameter
  @Parameter var asJob: SwitchParameter

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard try call.shouldProcess(snapshotName, "Remove") else { return }
    if !force.isPresent {
      guard try call.shouldContinue("Are you sure you want to delete Snapshot '\(snapshotName)'?", caption: "Delete Operation") else { return }
    }
    let start = DateTime.now
    try azure.service.delete(azure.id(resourceGroupName, .snapshots, snapshotName), RequestOptions())
    try call.write(try ComputeOperations.succeeded(call, since: start))
  }
}
