import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct NewAzSnapshot: AzCmdlet {
  static let name: StaticString = "New-AzSnapshot"
  static let help = Help(
    "Takes a snapshot of a disk.",
    "Beside the form of Az.Compute, which takes a configuration object, there is a short one: -SourceUri with the id of a disk.")
  static let defaultParameterSet: String? = "DefaultParameter"
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.NewAzureRmSnapshot"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSSnapshot"]

  @Parameter(at: 0, from: .propertyName, complete: .named("resourceGroups")) var resourceGroupName: String
  @Parameter(at: 1, from: .propertyName, alias: ["Name"]) var snapshotName: String
  @Parameter(at: 2, from: .pipeline, mandatory: true, in: ["DefaultParameter"]) var snapshot: PSSnapshot?
  @Parameter(from: .propertyName, mandatory: true, in: ["SourceParameter"], alias: ["SourceResourceId"], help: "The id of the disk or snapshot.")
  var sourceUri: String?
  @Parameter(in: ["SourceParameter"], help: "Stores only what changed since the snapshot before.") var incremental: SwitchParameter
  @Parameter(in: ["SourceParameter"], complete: .named("locations"), help: "The disk's own unless it is given.") var location: String?
  @Parameter var asJob: SwitchParameter

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard try call.shouldProcess(snapshotName, "New") else { return }
    var wanted: Snapshot
    if let snapshot {
      wanted = try snapshot.object.resource(Snapshot.self, call.session)
    } else {
      wanted = Snapshot(location: location)
      wanted.creationData = CreationData(createOption: "Copy")
      wanted.creationData?.sourceResourceId = sourceUri
      wanted.incremental = incremental.isPresent
      if location == nil, let source = sourceUri.flatMap({ ResourceID($0) }) {
        wanted.location = try azure.service.get(source).location
      }
    }
    let made = try azure.service.createOrUpdate(wanted, at: azure.id(resourceGroupName, .snapshots, snapshotName))
    try call.write(try made.object("PSSnapshot"))
  }
}
