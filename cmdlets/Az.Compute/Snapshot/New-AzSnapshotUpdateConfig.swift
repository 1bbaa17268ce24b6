import AzureObjects
import Objects
import Runtime

struct NewAzSnapshotUpdateConfig: AzCmdlet {
  static let name: StaticString = "New-AzSnapshotUpdateConfig"
  static let help = Help("Describes changes to a snapshot, for Update-AzSnapshot.")
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.NewAzureRmSnapshotUpdateConfig"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSSnapshotUpdate"]

  @Parameter(at: 0, from: .propertyName, alias: ["AccountType"], complete: .values(["Standard_LRS", "Premium_LRS", "Standard_ZRS"])) var skuName: String?
  @Parameter(at: 1, from: .propertyName) var osType: OperatingSystemTypes?
  @Parameter(at: 2, from: .propertyName) var diskSizeGB: Int?
  @Parameter(at: 3, from: .propertyName) var tag: DictionaryObject?
  @Parameter(from: .propertyName) var supportsHibernation: Bool?
  @Parameter(from: .propertyName) var encryptionSettingsEnabled: Bool?
  @Parameter(from: .propertyName) var edgeZone: String?
  @Parameter(from: .propertyName) var diskEncryptionSetId: String?
  @Parameter(from: .propertyName, complete: .values(["EncryptionAtRestWithPlatformKey", "EncryptionAtRestWithCustomerKey"])) var encryptionType: String?
  @Parameter(from: .propertyName, complete: .values(["Enabled", "Disabled"])) var publicNetworkAccess: String?
  @Parameter(from: .propertyName, complete: .values(["AzureActiveDirectory", "None"])) var dataAccessAuthMode: String?
  @Parameter(from: .propertyName, complete: .values(["X64", "Arm64"])) var architecture: String?
  @Parameter(from: .propertyName, complete: .values(["AllowAll", "AllowPrivate", "DenyAll"])) var networkAccessPolicy: String?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard let object = AzureClass.find("PSSnapshotUpdate")?.make() else { return }
    guard try call.shouldProcess("Snapshot", "New") else { return }
    let context = call.session
    if let value = skuName { try object.set("Sku.Name", Value(value), context) }
    if let value = osType { try object.set("OsType", Value(value.text), context) }
    if let value = diskSizeGB { try object.set("DiskSizeGB", Value(value), context) }
    if let value = tag { try object.set("Tags", .object(value), context) }
    if let value = supportsHibernation { try object.set("SupportsHibernation", .bool(value), context) }
    if let value = encryptionSettingsEnabled { try object.set("EncryptionSettingsCollection.Enabled", .bool(value), context) }
    if let value = edgeZone { try object.set("ExtendedLocation.Name", Value(value), context) }
    if let value = diskEncryptionSetId { try object.set("Encryption.DiskEncryptionSetId", Value(value), context) }
    if let value = encryptionType { try object.set("Encryption.Type", Value(value), context) }
    if let value = publicNetworkAccess { try object.set("PublicNetworkAccess", Value(value), context) }
    if let value = dataAccessAuthMode { try object.set("DataAccessAuthMode", Value(value), context) }
    if let value = architecture { try object.set("SupportedCapabilities.Architecture", Value(value), context) }
    if let value = networkAccessPolicy { try object.set("NetworkAccessPolicy", Value(value), context) }
    try call.write(object)
  }
}
