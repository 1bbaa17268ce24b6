/// What is kept for finding faults.
public struct DiagnosticsProfile: Codable, Hashable, Sendable {
  public var bootDiagnostics: BootDiagnostics?

  public init() {}
}

/// Whether what the machine shows at its start is kept, and where.
public struct BootDiagnostics: Codable, Hashable, Sendable {
  public var enabled: Bool?
  public var storageUri: String?

  public init() {}
}

/// The most that a spot machine may cost.
public struct BillingProfile: Codable, Hashable, Sendable {
  /// US dollars an hour; -1: whatever it costs.
  public var maxPrice: Double?

  public init() {}
}

/// What else a machine can do.
public struct AdditionalCapabilities: Codable, Hashable, Sendable {
  public var ultraSSDEnabled: Bool?
  public var hibernationEnabled: Bool?
  public var enableFips1403Encryption: Bool?

  public init() {}
}

/// The reserved capacity that a machine uses.
public struct CapacityReservationProfile: Codable, Hashable, Sendable {
  public var capacityReservationGroup: SubResource?
  public var disableCapacityReservationAssignment: Bool?

  public init() {}
}

/// Applications of a gallery that are on the machine.
public struct ApplicationProfile: Codable, Hashable, Sendable {
  public var galleryApplications: [VMGalleryApplication]?

  public init() {}
}

/// An application of a gallery.
public struct VMGalleryApplication: Codable, Hashable, Sendable {
  public var tags: String?
  public var order: Int?
  public var packageReferenceId: String?
  public var configurationReference: String?
  public var treatFailureAsDeploymentFailure: Bool?
  public var enableAutomaticUpgrade: Bool?

  public init() {}
}
