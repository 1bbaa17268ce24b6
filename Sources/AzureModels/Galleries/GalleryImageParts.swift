/// What an image is, in the words of the marketplace.
public struct GalleryImageIdentifier: Codable, Hashable, Sendable {
  public var publisher: String?
  public var offer: String?
  public var sku: String?

  public init() {}
}

/// The machines that an image is meant for.
public struct RecommendedMachineConfiguration: Codable, Hashable, Sendable {
  public var vCPUs: ResourceRange?
  public var memory: ResourceRange?

  public init() {}
}

/// From so many to so many.
public struct ResourceRange: Codable, Hashable, Sendable {
  public var min: Int?
  public var max: Int?

  public init() {}
}

/// Disks that an image cannot be on.
public struct Disallowed: Codable, Hashable, Sendable {
  public var diskTypes: [String]?

  public init() {}
}

/// Something that an image can do.
public struct GalleryImageFeature: Codable, Hashable, Sendable {
  public var name: String?
  public var value: String?
  public var startsAtVersion: String?

  public init() {}
}
