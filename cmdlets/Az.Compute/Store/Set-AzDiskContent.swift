import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct SetAzDiskContent: AzCmdlet {
  static let name: StaticString = "Set-AzDiskContent"
  static let help = Help("Writes bytes to a disk; they are durable when it returns.")
  static let defaultParameterSet: String? = "Value"
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.SetAzDiskContent"

  @Parameter(at: 0, from: .propertyName, complete: .named("resourceGroups")) var resourceGroupName: String
  @Parameter(at: 1, from: .propertyName, alias: ["Name"], complete: .named("disks")) var diskName: String
  @Parameter(help: "In bytes.") var offset: Int64
  @Parameter(mandatory: true, in: ["Value"], help: "The bytes.") var value: [UInt8]?
  @Parameter(mandatory: true, in: ["Path"], complete: .files, help: "A file with the bytes.") var path: String?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard try call.shouldProcess(diskName, "Write") else { return }
    let id = azure.id(resourceGroupName, .disks, diskName)
    if let path {
      let (options, done) = ComputeOperations.progress(call, "Writing \(diskName)")
      defer { done() }
      try azure.service.writeFile(absolute(path, call), to: id, at: offset, options)
    } else {
      try azure.service.write(value ?? [], to: id, at: offset)
    }
  }
}
