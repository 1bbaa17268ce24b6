/// A gallery of images.
public typealias Gallery = Resource<GalleryProperties>

/// The properties of a gallery.
public struct GalleryProperties: ResourceProperties {
  public static let resourceType = ResourceType.galleries

  public var description: String?
  public var identifier: GalleryIdentifier?
  public var provisioningState: String?
  public var sharingProfile: SharingProfile?
  public var softDeletePolicy: SoftDeletePolicy?

  public init() {}
}

/// An image definition in a gallery: what all its versions have in common.
public typealias GalleryImage = Resource<GalleryImageProperties>

/// The properties of an image definition.
public struct GalleryImageProperties: ResourceProperties {
  public static let resourceType = ResourceType.galleryImages

  public var description: String?
  public var eula: String?
  public var privacyStatementUri: String?
  public var releaseNoteUri: String?
  /// `Windows` or `Linux`.
  public var osType: String?
  /// `Generalized` or `Specialized`.
  public var osState: String?
  /// `V1` or `V2`.
  public var hyperVGeneration: String?
  public var endOfLifeDate: Timestamp?
  public var identifier: GalleryImageIdentifier?
  public var recommended: RecommendedMachineConfiguration?
  public var disallowed: Disallowed?
  public var purchasePlan: PurchasePlan?
  public var provisioningState: String?
  public var features: [GalleryImageFeature]?
  /// `x64` or `Arm64`.
  public var architecture: String?
  public var allowUpdateImage: Bool?

  public init() {}
}

/// A version of an image definition: the disks themselves.
public typealias GalleryImageVersion = Resource<GalleryImageVersionProperties>

/// The properties of an image version.
public struct GalleryImageVersionProperties: ResourceProperties {
  public static let resourceType = ResourceType.galleryImageVersions

  public var publishingProfile: GalleryImageVersionPublishingProfile?
  public var provisioningState: String?
  public var storageProfile: GalleryImageVersionStorageProfile?
  public var safetyProfile: GalleryImageVersionSafetyProfile?
  /// Only where it was asked for.
  public var replicationStatus: ReplicationStatus?
  public var restore: Bool?

  public init() {}
}
