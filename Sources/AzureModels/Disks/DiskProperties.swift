/// A managed disk.
public typealias Disk = Resource<DiskProperties>

/// The properties of a managed disk, as api-version 2025-01-02 of `Microsoft.Compute/disks` has them.
public struct DiskProperties: ResourceProperties {
  public static let resourceType = ResourceType.disks

  /// When it was made, in UTC.
  public var timeCreated: Timestamp?
  /// `Windows` or `Linux`.
  public var osType: String?
  /// `V1` or `V2`.
  public var hyperVGeneration: String?
  public var purchasePlan: PurchasePlan?
  public var supportedCapabilities: SupportedCapabilities?
  public var creationData: CreationData?
  /// GiB, rounded up where the disk has no whole number of them.
  public var diskSizeGB: Int?
  public var diskSizeBytes: Int64?
  /// A GUID that no other disk ever gets.
  public var uniqueId: String?
  public var encryptionSettingsCollection: EncryptionSettingsCollection?
  public var provisioningState: String?
  public var diskIOPSReadWrite: Int64?
  public var diskMBpsReadWrite: Int64?
  public var diskIOPSReadOnly: Int64?
  public var diskMBpsReadOnly: Int64?
  /// A ``DiskState``.
  public var diskState: String?
  public var encryption: Encryption?
  public var maxShares: Int?
  public var shareInfo: [ShareInfoElement]?
  public var networkAccessPolicy: String?
  public var diskAccessId: String?
  /// When the bursting that is paid for was last switched on or off.
  public var burstingEnabledTime: Timestamp?
  /// The performance tier: `P10`.
  public var tier: String?
  public var burstingEnabled: Bool?
  public var propertyUpdatesInProgress: PropertyUpdatesInProgress?
  public var supportsHibernation: Bool?
  public var securityProfile: DiskSecurityProfile?
  /// How much of a background copy is done.
  public var completionPercent: Double?
  public var publicNetworkAccess: String?
  public var dataAccessAuthMode: String?
  public var optimizedForFrequentAttach: Bool?
  /// When it was last taken from a machine.
  public var lastOwnershipUpdateTime: Timestamp?
  public var availabilityPolicy: AvailabilityPolicy?

  public init() {}
}
