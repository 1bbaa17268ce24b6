import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct RestoreAzDisk: AzCmdlet {
  static let name: StaticString = "Restore-AzDisk"
  static let help = Help(
    "Makes a disk of a snapshot, or puts a snapshot's bytes back onto its disk.",
    "Both take the same time whatever the size: the disk shares the snapshot's bytes until it is written.")
  static let defaultParameterSet: String? = "ObjectToNew"
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.RestoreAzDisk"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSDisk"]

  @Parameter(from: .pipeline, mandatory: true, in: ["ObjectToNew", "ObjectInPlace"]) var snapshot: PSSnapshot?
  @Parameter(at: 0, mandatory: true, in: ["NameToNew", "NameInPlace"], complete: .named("resourceGroups")) var resourceGroupName: String?
  @Parameter(at: 1, mandatory: true, in: ["NameToNew", "NameInPlace"], complete: .named("snapshots")) var snapshotName: String?
  @Parameter(mandatory: true, in: ["ObjectToNew", "NameToNew"], help: "The new disk.") var diskName: String?
  @Parameter(in: ["ObjectToNew", "NameToNew"], help: "The snapshot's own unless it is given.") var targetResourceGroupName: String?
  @Parameter(in: ["ObjectToNew", "NameToNew"], complete: .values(["Standard_LRS", "Premium_LRS", "StandardSSD_LRS"])) var skuName: String?
  @Parameter(in: ["ObjectToNew", "NameToNew"]) var zone: [String]?
  @Parameter(mandatory: true, in: ["ObjectInPlace", "NameInPlace"], help: "Onto the disk that the snapshot was taken of.") var inPlace: SwitchParameter
  @Parameter(help: "Does not ask.") var force: SwitchParameter

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    let id = try snapshot?.object.resourceID ?? azure.id(resourceGroupName ?? "", .snapshots, snapshotName ?? "")
    let source = try azure.service.get(Snapshot.self, id)
    if inPlace.isPresent { return try restoreInPlace(source, id, call, azure) }
    let name = diskName ?? ""
    guard try call.shouldProcess(name, "Restore from snapshot '\(id.names.last ?? "")'") else { return }
    var disk = Disk(location: source.location)
    disk.creationData = CreationData(createOption: "Copy")
    disk.creationData?.sourceResourceId = id.text
    if let skuName { disk.sku = Sku(name: skuName) }
    disk.zones = zone
    let target = azure.id(targetResourceGroupName ?? id.resourceGroup ?? "", .disks, name)
    guard try !azure.service.exists(target) else {
      throw ARMError("Conflict", 409, "The disk '\(name)' exists already: restore under another name, or onto the snapshot's own disk with -InPlace.", target: name)
    }
    try call.write(try azure.service.createOrUpdate(disk, at: target).object("PSDisk"))
  }

  private func restoreInPlace(_ source: Snapshot, _ id: ResourceID, _ call: Call, _ azure: AzureSession) throws {
    guard let disk = source.creationData?.sourceResourceId.flatMap({ ResourceID($0) }) else {
      throw ARMError("OperationNotAllowed", 409, "The snapshot '\(id.names.last ?? "")' was not taken of a disk of this cloud.")
    }
    let name = disk.names.last ?? ""
    guard try call.shouldProcess(name, "Restore in place from snapshot '\(id.names.last ?? "")'") else { return }
    if !force.isPresent {
      let question = "All that disk '\(name)' holds now is replaced by snapshot '\(id.names.last ?? "")'. Continue?"
      guard try call.shouldContinue(question, caption: "Restore Operation") else { return }
    }
    try call.write(try azure.service.restore(disk, from: id, RequestOptions()).object("PSDisk"))
  }
}
