/// The name of a gallery that no other has.
public struct GalleryIdentifier: Codable, Hashable, Sendable {
  public var uniqueName: String?

  public init() {}
}

/// Who may use what is in a gallery.
public struct SharingProfile: Codable, Hashable, Sendable {
  /// `Private`, `Groups` or `Community`.
  public var permissions: String?
  public var groups: [SharingProfileGroup]?
  public var communityGalleryInfo: CommunityGalleryInfo?

  public init() {}
}

/// Subscriptions or tenants that a gallery is shared with.
public struct SharingProfileGroup: Codable, Hashable, Sendable {
  public var type: String?
  public var ids: [String]?

  public init() {}
}

/// How a gallery shows itself to everybody.
public struct CommunityGalleryInfo: Codable, Hashable, Sendable {
  public var publisherUri: String?
  public var publisherContact: String?
  public var eula: String?
  public var publicNamePrefix: String?
  public var communityGalleryEnabled: Bool?
  public var publicNames: [String]?

  public init() {}
}

/// Whether what is deleted can be had back for some days.
public struct SoftDeletePolicy: Codable, Hashable, Sendable {
  public var isSoftDeleteEnabled: Bool?
  public var retentionPeriodInDays: Int?
  public var gracePeriodInDays: Int?

  public init() {}
}
