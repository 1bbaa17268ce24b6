import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct UpdateAzSnapshot: AzCmdlet {
  static let name: StaticString = "Update-AzSnapshot"
  static let help = Help("Changes a snapshot.")
  static let defaultParameterSet: String? = "DefaultParameter"
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.UpdateAzureRmSnapshot"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSSnapshot"]

  @Parameter(at: 0, from: .propertyName, complete: .named("resourceGroups")) var resourceGroupName: String
  @Parameter(at: 1, from: .propertyName, alias: ["Name"], complete: .named("snapshots")) var snapshotName: String
  @Parameter(at: 2, from: .pipeline, mandatory: true, in: ["DefaultParameter"]) var snapshotUpdate: PSSnapshotUpdate?
  @Parameter var asJob: SwitchParameter
  @Parameter(at: 2, from: .pipeline, mandatory: true, in: ["FriendMethod"]) var snapshot: PSSnapshot?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard try call.shouldProcess(snapshotName, "Update") else { return }
    let id = azure.id(resourceGroupName, .snapshots, snapshotName)
    let result: Snapshot
    if let update = snapshotUpdate {
      result = try azure.service.update(try update.object.resource(Snapshot.self, call.session), at: id)
    } else if let snapshot {
      result = try azure.service.createOrUpdate(try snapshot.object.resource(Snapshot.self, call.session), at: id)
    } else {
      return
    }
    try call.write(try result.object("PSSnapshot"))
  }
}
