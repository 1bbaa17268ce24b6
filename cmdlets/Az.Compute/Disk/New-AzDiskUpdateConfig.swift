import AzureObjects
import Objects
import Runtime

struct NewAzDiskUpdateConfig: AzCmdlet {
  static let name: StaticString = "New-AzDiskUpdateConfig"
  static let help = Help("Describes changes to a disk, for Update-AzDisk.")
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Compute.Automation.NewAzureRmDiskUpdateConfig"
  static let outputTypes = ["Microsoft.Azure.Commands.Compute.Automation.Models.PSDiskUpdate"]

  @Parameter(at: 0, from: .propertyName, alias: ["AccountType"], complete: .values(["Standard_LRS", "Premium_LRS", "StandardSSD_LRS", "UltraSSD_LRS"])) var skuName: String?
  @Parameter(from: .propertyName, complete: .values(["P1", "P2", "P3", "P4", "P5", "P6", "P10", "P15", "P20", "P30", "P40", "P50", "P60", "P70", "P80"])) var tier: String?
  @Parameter(from: .propertyName) var diskIOPSReadOnly: Int64?
  @Parameter(from: .propertyName) var diskMBpsReadOnly: Int64?
  @Parameter(from: .propertyName) var maxSharesCount: Int?
  @Parameter(from: .propertyName, complete: .values(["AllowAll", "AllowPrivate", "DenyAll"])) var networkAccessPolicy: String?
  @Parameter(from: .propertyName) var diskAccessId: String?
  @Parameter(at: 1, from: .propertyName) var osType: OperatingSystemTypes?
  @Parameter(at: 2, from: .propertyName) var diskSizeGB: Int?
  @Parameter(at: 3, from: .propertyName) var tag: DictionaryObject?
  @Parameter(from: .propertyName) var diskIOPSReadWrite: Int?
  @Parameter(from: .propertyName) var diskMBpsReadWrite: Int?
  @Parameter(from: .propertyName) var purchasePlan: Value?
  @Parameter(from: .propertyName) var supportsHibernation: Bool?
  @Parameter(from: .propertyName) var encryptionSettingsEnabled: Bool?
  @Parameter(from: .propertyName) var diskEncryptionSetId: String?
  @Parameter(from: .propertyName, complete: .values(["EncryptionAtRestWithPlatformKey", "EncryptionAtRestWithCustomerKey"])) var encryptionType: String?
  @Parameter(from: .propertyName) var burstingEnabled: Bool?
  @Parameter(from: .propertyName, complete: .values(["Enabled", "Disabled"])) var publicNetworkAccess: String?
  @Parameter(from: .propertyName) var acceleratedNetwork: Bool?
  @Parameter(from: .propertyName, complete: .values(["AzureActiveDirectory", "None"])) var dataAccessAuthMode: String?
  @Parameter(from: .propertyName, complete: .values(["None", "AutomaticReattach"])) var actionOnDiskDelay: String?
  @Parameter(from: .propertyName, complete: .values(["X64", "Arm64"])) var architecture: String?
  @Parameter(from: .propertyName, complete: .values(["TrustedLaunchSupported", "TrustedLaunchAndConfidentialVMSupported"])) var supportedSecurityOption: String?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard let object = AzureClass.find("PSDiskUpdate")?.make() else { return }
    guard try call.shouldProcess("Disk", "New") else { return }
    let context = call.session
    if let value = skuName { try object.set("Sku.Name", Value(value), context) }
    if let value = tier { try object.set("Tier", Value(value), context) }
    if let value = diskIOPSReadOnly { try object.set("DiskIOPSReadOnly", .long(value), context) }
    if let value = diskMBpsReadOnly { try object.set("DiskMBpsReadOnly", .long(value), context) }
    if let value = maxSharesCount { try object.set("MaxShares", Value(value), context) }
    if let value = networkAccessPolicy { try object.set("NetworkAccessPolicy", Value(value), context) }
    if let value = diskAccessId { try object.set("DiskAccessId", Value(value), context) }
    if let value = osType { try object.set("OsType", Value(value.text), context) }
    if let value = diskSizeGB { try object.set("DiskSizeGB", Value(value), context) }
    if let value = tag { try object.set("Tags", .object(value), context) }
    if let value = diskIOPSReadWrite { try object.set("DiskIOPSReadWrite", Value(value), context) }
    if let value = diskMBpsReadWrite { try object.set("DiskMBpsReadWrite", Value(value), context) }
    if let value = purchasePlan { try object.set("PurchasePlan", value, context) }
    if let value = supportsHibernation { try object.set("SupportsHibernation", .bool(value), context) }
    if let value = encryptionSettingsEnabled { try object.set("EncryptionSettingsCollection.Enabled", .bool(value), context) }
    if let value = diskEncryptionSetId { try object.set("Encryption.DiskEncryptionSetId", Value(value), context) }
    if let value = encryptionType { try object.set("Encryption.Type", Value(value), context) }
    if let value = burstingEnabled { try object.set("BurstingEnabled", .bool(value), context) }
    if let value = publicNetworkAccess { try object.set("PublicNetworkAccess", Value(value), context) }
    if let value = acceleratedNetwork { try object.set("SupportedCapabilities.AcceleratedNetwork", .bool(value), context) }
    if let value = dataAccessAuthMode { try object.set("DataAccessAuthMode", Value(value), context) }
    if let value = actionOnDiskDelay { try object.set("AvailabilityPolicy.ActionOnDiskDelay", Value(value), context) }
    if let value = architecture { try object.set("SupportedCapabilities.Architecture", Value(value), context) }
    if let value = supportedSecurityOption { try object.set("SupportedCapabilities.SupportedSecurityOption", Value(value), context) }
    try call.write(object)
  }
}
