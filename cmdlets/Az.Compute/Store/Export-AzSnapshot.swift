import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct ExportAzSnapshot: AzCmdlet {
  static let name: StaticString = "Export-AzSnapshot"
  static let help = Help("Writes a snapshot to a file; blocks of zeros are holes in it.")
  static let defaultParameterSet: String? = "ByName"
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.ExportAzSnapshot"
  static let outputTypes = ["System.IO.FileInfo"]

  enum Format: String, EnumParameter {
    case raw, vhd
    static let typeName = "Microsoft.Azure.Commands.Compute.Automation.ExportFormat"
  }

  @Parameter(at: 0, from: .propertyName, mandatory: true, in: ["ByName"], complete: .named("resourceGroups")) var resourceGroupName: String?
  @Parameter(at: 1, from: .propertyName, mandatory: true, in: ["ByName"], alias: ["Name"], complete: .named("snapshots")) var snapshotName: String?
  @Parameter(from: .pipeline, mandatory: true, in: ["ByObject"]) var inputObject: PSSnapshot?
  @Parameter(at: 2, complete: .files, help: "The file to write.") var path: String
  @Parameter(help: "Raw, or a VHD of fixed size as Azure takes it.") var format: Format = .raw
  @Parameter(help: "Replaces a file of that name.") var force: SwitchParameter

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    let id = try inputObject?.object.resourceID ?? azure.id(resourceGroupName ?? "", .snapshots, snapshotName ?? "")
    guard try call.shouldProcess(id.names.last ?? "", "Export") else { return }
    var (options, done) = ComputeOperations.progress(call, "Exporting \(id.names.last ?? "")")
    defer { done() }
    options.overwrite = force.isPresent
    let target = absolute(path, call)
    try azure.service.export(id, to: target, format == .vhd ? .vhd : .raw, options)
    try call.write(try call.session.fileObject(target))
  }
}
