import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct ImportAzDisk: AzCmdlet {
  static let name: StaticString = "Import-AzDisk"
  static let help = Help(
    "Makes a managed disk of a file.", "Reads raw images, and fixed and dynamic VHD files. Blocks of zeros take no space.")
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.ImportAzDisk"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSDisk"]

  enum Format: String, EnumParameter {
    case auto, raw, vhd
    static let typeName = "Microsoft.Azure.Commands.Compute.Automation.ImportFormat"
  }

  @Parameter(at: 0, from: .propertyName, complete: .named("resourceGroups")) var resourceGroupName: String
  @Parameter(at: 1, from: .propertyName, alias: ["Name"]) var diskName: String
  @Parameter(at: 2, from: .propertyName, alias: ["FullName", "PSPath"], complete: .files, help: "The file.") var path: String
  @Parameter(from: .propertyName, complete: .named("locations"), help: "The resource group's unless it is given.") var location: String?
  @Parameter(from: .propertyName, complete: .values(["Standard_LRS", "Premium_LRS", "StandardSSD_LRS"])) var skuName: String?
  @Parameter(help: "What the file is taken for; Auto looks at its content.") var format: Format = .auto
  @Parameter(help: "Replaces a disk of that name.") var force: SwitchParameter

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard try call.shouldProcess(diskName, "Import") else { return }
    let id = azure.id(resourceGroupName, .disks, diskName)
    var disk = Disk(location: location)
    if let skuName { disk.sku = Sku(name: skuName) }
    var (options, done) = ComputeOperations.progress(call, "Importing \(diskName)")
    defer { done() }
    options.overwrite = force.isPresent
    let kind: ImportFormat =
      switch format {
      case .auto: .auto
      case .raw: .raw
      case .vhd: .vhd
      }
    let made = try azure.service.importDisk(absolute(path, call), as: kind, to: id, disk, options)
    try call.write(try made.object("PSDisk"))
  }
}
