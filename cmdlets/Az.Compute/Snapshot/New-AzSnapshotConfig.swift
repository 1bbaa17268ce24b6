import AzureObjects
import Objects
import Runtime

struct NewAzSnapshotConfig: AzCmdlet {
  static let name: StaticString = "New-AzSnapshotConfig"
  static let help = Help("Describes a snapshot, for New-AzSnapshot.")
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.NewAzureRmSnapshotConfig"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSSnapshot"]

  @Parameter(at: 0, from: .propertyName, alias: ["AccountType"], complete: .values(["Standard_LRS", "Premium_LRS", "Standard_ZRS"])) var skuName: String?
  @Parameter(at: 1, from: .propertyName) var osType: OperatingSystemTypes?
  @Parameter(at: 2, from: .propertyName) var diskSizeGB: Int?
  @Parameter(at: 3, from: .propertyName) var location: String?
  @Parameter(from: .propertyName) var edgeZone: String?
  @Parameter(from: .propertyName, complete: .values(["V1", "V2"])) var hyperVGeneration: String?
  @Parameter(from: .propertyName) var incremental: SwitchParameter
  @Parameter(from: .propertyName) var tag: DictionaryObject?
  @Parameter(from: .propertyName) var createOption: String?
  @Parameter(from: .propertyName) var storageAccountId: String?
  @Parameter(from: .propertyName) var purchasePlan: Value?
  @Parameter(from: .propertyName) var supportsHibernation: Bool?
  @Parameter(from: .propertyName) var imageReference: Value?
  @Parameter(from: .propertyName) var sourceUri: String?
  @Parameter(from: .propertyName) var sourceResourceId: String?
  @Parameter(from: .propertyName) var encryptionSettingsEnabled: Bool?
  @Parameter(from: .propertyName) var diskEncryptionSetId: String?
  @Parameter(from: .propertyName, complete: .values(["EncryptionAtRestWithPlatformKey", "EncryptionAtRestWithCustomerKey"])) var encryptionType: String?
  @Parameter(from: .propertyName) var diskAccessId: String?
  @Parameter(from: .propertyName, complete: .values(["AllowAll", "AllowPrivate", "DenyAll"])) var networkAccessPolicy: String?
  @Parameter(from: .propertyName, complete: .values(["Enabled", "Disabled"])) var publicNetworkAccess: String?
  @Parameter(from: .propertyName) var acceleratedNetwork: Bool?
  @Parameter(from: .propertyName, complete: .values(["AzureActiveDirectory", "None"])) var dataAccessAuthMode: String?
  @Parameter(from: .propertyName, complete: .values(["X64", "Arm64"])) var architecture: String?
  @Parameter(from: .propertyName) var elasticSanResourceId: String?
  @Parameter(from: .propertyName) var instantAccessDurationMinutes: Int?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard let object = AzureClass.find("PSSnapshot")?.make() else { return }
    guard try call.shouldProcess("Snapshot", "New") else { return }
    let context = call.session
    if let value = skuName { try object.set("Sku.Name", Value(value), context) }
    if let value = osType { try object.set("OsType", Value(value.text), context) }
    if let value = diskSizeGB { try object.set("DiskSizeGB", Value(value), context) }
    if let value = location { try object.set("Location", Value(value), context) }
    if let value = edgeZone { try object.set("ExtendedLocation.Name", Value(value), context) }
    if let value = hyperVGeneration { try object.set("HyperVGeneration", Value(value), context) }
    if incremental.isPresent { try object.set("Incremental", .true, context) }
    if let value = tag { try object.set("Tags", .object(value), context) }
    if let value = createOption { try object.set("CreationData.CreateOption", Value(value), context) }
    if let value = storageAccountId { try object.set("CreationData.StorageAccountId", Value(value), context) }
    if let value = purchasePlan { try object.set("PurchasePlan", value, context) }
    if let value = supportsHibernation { try object.set("SupportsHibernation", .bool(value), context) }
    if let value = imageReference { try object.set("CreationData.ImageReference", value, context) }
    if let value = sourceUri { try object.set("CreationData.SourceUri", Value(value), context) }
    if let value = sourceResourceId { try object.set("CreationData.SourceResourceId", Value(value), context) }
    if let value = encryptionSettingsEnabled { try object.set("EncryptionSettingsCollection.Enabled", .bool(value), context) }
    if let value = diskEncryptionSetId { try object.set("Encryption.DiskEncryptionSetId", Value(value), context) }
    if let value = encryptionType { try object.set("Encryption.Type", Value(value), context) }
    if let value = diskAccessId { try object.set("DiskAccessId", Value(value), context) }
    if let value = networkAccessPolicy { try object.set("NetworkAccessPolicy", Value(value), context) }
    if let value = publicNetworkAccess { try object.set("PublicNetworkAccess", Value(value), context) }
    if let value = acceleratedNetwork { try object.set("SupportedCapabilities.AcceleratedNetwork", .bool(value), context) }
    if let value = dataAccessAuthMode { try object.set("DataAccessAuthMode", Value(value), context) }
    if let value = architecture { try object.set("SupportedCapabilities.Architecture", Value(value), context) }
    if let value = elasticSanResourceId { try object.set("CreationData.ElasticSanResourceId", Value(value), context) }
    if let value = instantAccessDurationMinutes { try object.set("CreationData.InstantAccessDurationMinutes", Value(value), context) }
    try call.write(object)
  }
}
