import AzureObjects
import Objects
import Runtime

struct NewAzDiskConfig: AzCmdlet {
  static let name: StaticString = "New-AzDiskConfig"
  static let help = Help("Describes a managed disk, for New-AzDisk.")
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.NewAzureRmDiskConfig"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSDisk"]

  @Parameter(at: 0, from: .propertyName, alias: ["AccountType"], complete: .values(["Standard_LRS", "Premium_LRS", "StandardSSD_LRS", "UltraSSD_LRS", "Premium_ZRS", "StandardSSD_ZRS"])) var skuName: String?
  @Parameter(from: .propertyName, complete: .values(["P1", "P2", "P3", "P4", "P5", "P6", "P10", "P15", "P20", "P30", "P40", "P50", "P60", "P70", "P80"])) var tier: String?
  @Parameter(from: .propertyName) var logicalSectorSize: Int?
  @Parameter(at: 1, from: .propertyName) var osType: OperatingSystemTypes?
  @Parameter(at: 2, from: .propertyName) var diskSizeGB: Int?
  @Parameter(at: 3, from: .propertyName) var location: String?
  @Parameter(from: .propertyName) var edgeZone: String?
  @Parameter(from: .propertyName) var purchasePlan: Value?
  @Parameter(from: .propertyName) var supportsHibernation: Bool?
  @Parameter(from: .propertyName) var zone: [String]?
  @Parameter(from: .propertyName, complete: .values(["V1", "V2"])) var hyperVGeneration: String?
  @Parameter(from: .propertyName) var diskIOPSReadWrite: Int64?
  @Parameter(from: .propertyName) var diskMBpsReadWrite: Int64?
  @Parameter(from: .propertyName) var diskIOPSReadOnly: Int64?
  @Parameter(from: .propertyName) var diskMBpsReadOnly: Int64?
  @Parameter(from: .propertyName) var maxSharesCount: Int?
  @Parameter(from: .propertyName) var tag: DictionaryObject?
  @Parameter(from: .propertyName) var createOption: String?
  @Parameter(from: .propertyName) var storageAccountId: String?
  @Parameter(from: .propertyName) var imageReference: Value?
  @Parameter(from: .propertyName) var galleryImageReference: Value?
  @Parameter(from: .propertyName) var sourceUri: String?
  @Parameter(from: .propertyName) var sourceResourceId: String?
  @Parameter(from: .propertyName) var uploadSizeInBytes: Int64?
  @Parameter(from: .propertyName) var encryptionSettingsEnabled: Bool?
  @Parameter(from: .propertyName) var diskEncryptionSetId: String?
  @Parameter(from: .propertyName, complete: .values(["EncryptionAtRestWithPlatformKey", "EncryptionAtRestWithCustomerKey"])) var encryptionType: String?
  @Parameter(from: .propertyName) var diskAccessId: String?
  @Parameter(from: .propertyName, complete: .values(["AllowAll", "AllowPrivate", "DenyAll"])) var networkAccessPolicy: String?
  @Parameter(from: .propertyName) var burstingEnabled: Bool?
  @Parameter(from: .propertyName, complete: .values(["Enabled", "Disabled"])) var publicNetworkAccess: String?
  @Parameter(from: .propertyName) var acceleratedNetwork: Bool?
  @Parameter(from: .propertyName, complete: .values(["AzureActiveDirectory", "None"])) var dataAccessAuthMode: String?
  @Parameter(from: .propertyName, complete: .values(["X64", "Arm64"])) var architecture: String?
  @Parameter(from: .propertyName) var performancePlus: Bool?
  @Parameter(from: .propertyName) var optimizedForFrequentAttach: Bool?
  @Parameter(from: .propertyName, complete: .values(["None", "AutomaticReattach"])) var actionOnDiskDelay: String?
  @Parameter(from: .propertyName) var securityMetadataUri: String?
  @Parameter(from: .propertyName) var securityDataUri: String?
  @Parameter(from: .propertyName, complete: .values(["TrustedLaunchSupported", "TrustedLaunchAndConfidentialVMSupported"])) var supportedSecurityOption: String?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard let object = AzureClass.find("PSDisk")?.make() else { return }
    guard try call.shouldProcess("Disk", "New") else { return }
    let context = call.session
    if let value = skuName { try object.set("Sku.Name", Value(value), context) }
    if let value = tier { try object.set("Tier", Value(value), context) }
    if let value = logicalSectorSize { try object.set("CreationData.LogicalSectorSize", Value(value), context) }
    if let value = osType { try object.set("OsType", Value(value.text), context) }
    if let value = diskSizeGB { try object.set("DiskSizeGB", Value(value), context) }
    if let value = location { try object.set("Location", Value(value), context) }
    if let value = edgeZone { try object.set("ExtendedLocation.Name", Value(value), context) }
    if let value = purchasePlan { try object.set("PurchasePlan", value, context) }
    if let value = supportsHibernation { try object.set("SupportsHibernation", .bool(value), context) }
    if let value = zone { try object.set("Zones", .array(value), context) }
    if let value = hyperVGeneration { try object.set("HyperVGeneration", Value(value), context) }
    if let value = diskIOPSReadWrite { try object.set("DiskIOPSReadWrite", .long(value), context) }
    if let value = diskMBpsReadWrite { try object.set("DiskMBpsReadWrite", .long(value), context) }
    if let value = diskIOPSReadOnly { try object.set("DiskIOPSReadOnly", .long(value), context) }
    if let value = diskMBpsReadOnly { try object.set("DiskMBpsReadOnly", .long(value), context) }
    if let value = maxSharesCount { try object.set("MaxShares", Value(value), context) }
    if let value = tag { try object.set("Tags", .object(value), context) }
    if let value = createOption { try object.set("CreationData.CreateOption", Value(value), context) }
    if let value = storageAccountId { try object.set("CreationData.StorageAccountId", Value(value), context) }
    if let value = imageReference { try object.set("CreationData.ImageReference", value, context) }
    if let value = galleryImageReference { try object.set("CreationData.GalleryImageReference", value, context) }
    if let value = sourceUri { try object.set("CreationData.SourceUri", Value(value), context) }
    if let value = sourceResourceId { try object.set("CreationData.SourceResourceId", Value(value), context) }
    if let value = uploadSizeInBytes { try object.set("CreationData.UploadSizeBytes", .long(value), context) }
    if let value = encryptionSettingsEnabled { try object.set("EncryptionSettingsCollection.Enabled", .bool(value), context) }
    if let value = diskEncryptionSetId { try object.set("Encryption.DiskEncryptionSetId", Value(value), context) }
    if let value = encryptionType { try object.set("Encryption.Type", Value(value), context) }
    if let value = diskAccessId { try object.set("DiskAccessId", Value(value), context) }
    if let value = networkAccessPolicy { try object.set("NetworkAccessPolicy", Value(value), context) }
    if let value = burstingEnabled { try object.set("BurstingEnabled", .bool(value), context) }
    if let value = publicNetworkAccess { try object.set("PublicNetworkAccess", Value(value), context) }
    if let value = acceleratedNetwork { try object.set("SupportedCapabilities.AcceleratedNetwork", .bool(value), context) }
    if let value = dataAccessAuthMode { try object.set("DataAccessAuthMode", Value(value), context) }
    if let value = architecture { try object.set("SupportedCapabilities.Architecture", Value(value), context) }
    if let value = performancePlus { try object.set("CreationData.PerformancePlus", .bool(value), context) }
    if let value = optimizedForFrequentAttach { try object.set("OptimizedForFrequentAttach", .bool(value), context) }
    if let value = actionOnDiskDelay { try object.set("AvailabilityPolicy.ActionOnDiskDelay", Value(value), context) }
    if let value = securityMetadataUri { try object.set("CreationData.SecurityMetadataUri", Value(value), context) }
    if let value = securityDataUri { try object.set("CreationData.SecurityDataUri", Value(value), context) }
    if let value = supportedSecurityOption { try object.set("SupportedCapabilities.SupportedSecurityOption", Value(value), context) }
    try call.write(object)
  }
}
