/// Where a version is to be, and for how long.
public struct GalleryImageVersionPublishingProfile: Codable, Hashable, Sendable {
  public var targetRegions: [TargetRegion]?
  public var replicaCount: Int?
  public var excludeFromLatest: Bool?
  public var publishedDate: Timestamp?
  public var endOfLifeDate: Timestamp?
  public var storageAccountType: String?
  public var replicationMode: String?
  public var targetExtendedLocations: [GalleryTargetExtendedLocation]?
  public var storageAccountStrategy: String?

  public init() {}
}

/// A region that a version is replicated to.
public struct TargetRegion: Codable, Hashable, Sendable {
  /// As people write it: `East US`.
  public var name: String?
  public var regionalReplicaCount: Int?
  public var storageAccountType: String?
  public var encryption: EncryptionImages?
  public var excludeFromLatest: Bool?
  public var additionalReplicaSets: [AdditionalReplicaSet]?

  public init() {}
}

/// Replicas of another kind.
public struct AdditionalReplicaSet: Codable, Hashable, Sendable {
  public var storageAccountType: String?
  public var regionalReplicaCount: Int?

  public init() {}
}

/// An edge zone that a version is replicated to.
public struct GalleryTargetExtendedLocation: Codable, Hashable, Sendable {
  public var name: String?
  public var extendedLocation: ExtendedLocation?
  public var extendedLocationReplicaCount: Int?
  public var storageAccountType: String?
  public var encryption: EncryptionImages?

  public init() {}
}

/// What a version was made from, and its disks.
public struct GalleryImageVersionStorageProfile: Codable, Hashable, Sendable {
  public var source: GalleryArtifactVersionFullSource?
  public var osDiskImage: GalleryOSDiskImage?
  public var dataDiskImages: [GalleryDataDiskImage]?

  public init() {}
}

/// What a version was made from.
public struct GalleryArtifactVersionFullSource: Codable, Hashable, Sendable {
  public var id: String?
  public var communityGalleryImageId: String?
  public var virtualMachineId: String?

  public init() {}
}

/// The system disk of a version.
public struct GalleryOSDiskImage: Codable, Hashable, Sendable {
  public var sizeInGB: Int?
  public var hostCaching: String?
  public var source: GalleryDiskImageSource?

  public init() {}
}

/// A further disk of a version.
public struct GalleryDataDiskImage: Codable, Hashable, Sendable {
  public var sizeInGB: Int?
  public var hostCaching: String?
  public var source: GalleryDiskImageSource?
  public var lun: Int?

  public init() {}
}

/// What a disk of a version was made from.
public struct GalleryDiskImageSource: Codable, Hashable, Sendable {
  public var id: String?
  public var uri: String?
  public var storageAccountId: String?

  public init() {}
}

/// What protects a version from being deleted.
public struct GalleryImageVersionSafetyProfile: Codable, Hashable, Sendable {
  public var allowDeletionOfReplicatedLocations: Bool?
  public var reportedForPolicyViolation: Bool?
  public var policyViolations: [PolicyViolation]?
  public var blockDeletionBeforeEndOfLife: Bool?

  public init() {}
}

/// A rule that a version breaks.
public struct PolicyViolation: Codable, Hashable, Sendable {
  public var category: String?
  public var details: String?

  public init() {}
}

/// How far the replication is.
public struct ReplicationStatus: Codable, Hashable, Sendable {
  /// `InProgress`, `Completed`, `Failed` or `Unknown`.
  public var aggregatedState: String?
  public var summary: [RegionalReplicationStatus]?

  public init() {}
}

/// How far the replication to one region is.
public struct RegionalReplicationStatus: Codable, Hashable, Sendable {
  public var region: String?
  /// `Replicating`, `Completed`, `Failed` or `Unknown`.
  public var state: String?
  public var details: String?
  /// Percent.
  public var progress: Int?

  public init() {}
}
