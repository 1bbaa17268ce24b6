/// Where the restore points of one machine are.
public typealias RestorePointCollection = Resource<RestorePointCollectionProperties>

/// The properties of a collection of restore points.
public struct RestorePointCollectionProperties: ResourceProperties {
  public static let resourceType = ResourceType.restorePointCollections

  public var source: RestorePointCollectionSourceProperties?
  public var provisioningState: String?
  /// A GUID that no other collection ever gets.
  public var restorePointCollectionId: String?
  /// Only where they were asked for.
  public var restorePoints: [RestorePoint]?
  public var instantAccess: Bool?

  public init() {}
}

/// All disks of a machine at one moment, and what the machine was like.
public typealias RestorePoint = Resource<RestorePointProperties>

/// The properties of a restore point.
public struct RestorePointProperties: ResourceProperties {
  public static let resourceType = ResourceType.restorePoints

  public var excludeDisks: [SubResource]?
  public var sourceMetadata: RestorePointSourceMetadata?
  public var provisioningState: String?
  /// `CrashConsistent`, `FileSystemConsistent` or `ApplicationConsistent`.
  public var consistencyMode: String?
  public var timeCreated: Timestamp?
  public var sourceRestorePoint: SubResource?
  public var instanceView: RestorePointInstanceView?
  public var instantAccessDurationMinutes: Int?

  public init() {}
}

/// One disk of a restore point.
public typealias DiskRestorePoint = Resource<DiskRestorePointProperties>

/// The properties of one disk of a restore point.
public struct DiskRestorePointProperties: ResourceProperties {
  public static let resourceType = ResourceType.diskRestorePoints

  public var timeCreated: Timestamp?
  /// The id of the disk.
  public var sourceResourceId: String?
  public var osType: String?
  public var hyperVGeneration: String?
  public var purchasePlan: PurchasePlan?
  public var supportedCapabilities: SupportedCapabilities?
  public var familyId: String?
  /// The ``DiskProperties/uniqueId`` of the disk.
  public var sourceUniqueId: String?
  public var encryption: Encryption?
  public var supportsHibernation: Bool?
  public var networkAccessPolicy: String?
  public var publicNetworkAccess: String?
  public var diskAccessId: String?
  public var completionPercent: Double?
  public var replicationState: String?
  public var sourceResourceLocation: String?
  public var securityProfile: DiskSecurityProfile?
  public var logicalSectorSize: Int?
  public var snapshotAccessState: String?

  public init() {}
}
