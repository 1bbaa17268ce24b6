/// A snapshot: a disk's bytes at one moment.
public typealias Snapshot = Resource<SnapshotProperties>

/// The properties of a snapshot, as api-version 2025-01-02 of `Microsoft.Compute/snapshots` has them.
public struct SnapshotProperties: ResourceProperties {
  public static let resourceType = ResourceType.snapshots

  /// The moment that it holds, in UTC.
  public var timeCreated: Timestamp?
  /// `Windows` or `Linux`.
  public var osType: String?
  /// `V1` or `V2`.
  public var hyperVGeneration: String?
  public var purchasePlan: PurchasePlan?
  public var supportedCapabilities: SupportedCapabilities?
  public var creationData: CreationData?
  /// GiB, rounded up.
  public var diskSizeGB: Int?
  public var diskSizeBytes: Int64?
  /// A ``DiskState``.
  public var diskState: String?
  /// A GUID that no other snapshot ever gets.
  public var uniqueId: String?
  public var encryptionSettingsCollection: EncryptionSettingsCollection?
  public var provisioningState: String?
  /// Whether only what changed since the one before it is counted as its own.
  public var incremental: Bool?
  /// The same for all incremental snapshots of one disk; of full ones `nil`.
  public var incrementalSnapshotFamilyId: String?
  public var encryption: Encryption?
  public var networkAccessPolicy: String?
  public var diskAccessId: String?
  public var securityProfile: DiskSecurityProfile?
  public var supportsHibernation: Bool?
  public var publicNetworkAccess: String?
  /// How much of a background copy is done.
  public var completionPercent: Double?
  public var copyCompletionError: CopyCompletionError?
  public var dataAccessAuthMode: String?
  public var snapshotAccessState: String?

  public init() {}
}
