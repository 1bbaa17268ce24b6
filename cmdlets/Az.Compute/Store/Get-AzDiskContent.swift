import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct GetAzDiskContent: AzCmdlet {
  static let name: StaticString = "Get-AzDiskContent"
  static let help = Help("Reads bytes of a disk or a snapshot.", "Without -Count all from the offset on; one array of bytes comes out.")
  static let defaultParameterSet: String? = "ByName"
  static let className = "Microsoft.Azure.Commands.Compute.Automation.GetAzDiskContent"
  static let outputTypes = ["System.Byte[]"]

  @Parameter(at: 0, mandatory: true, in: ["ByName"], complete: .named("resourceGroups")) var resourceGroupName: String?
  @Parameter(at: 1, mandatory: true, in: ["ByName"], alias: ["Name"], complete: .named("disks")) var diskName: String?
  @Parameter(from: .pipeline, mandatory: true, in: ["ByObject"], help: "A disk or a snapshot.") var inputObject: Value?
  @Parameter(help: "In bytes.") var offset: Int64 = 0
  @Parameter(help: "In bytes.") var count: Int64?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    let object: AzureObject? = inputObject?.object()
    let id = try object?.resourceID ?? azure.id(resourceGroupName ?? "", .disks, diskName ?? "")
    let size = try azure.service.size(of: id)
    let wanted = count ?? max(0, size - offset)
    guard wanted <= Int64(Int32.max) else {
      throw ARMError(
        "InvalidParameter", 400, "An array holds at most \(Int32.max) bytes: read \(wanted) bytes in parts, with -Offset and -Count.", target: "count")
    }
    try call.write(.bytes(try azure.service.read(id, at: offset, count: Int(wanted))))
  }
}
