/// What a resource costs and performs like. Which members a type uses differs: disks and snapshots have `name` and `tier`.
public struct Sku: Codable, Hashable, Sendable {
  public var name: String?
  public var tier: String?
  public var size: String?
  public var family: String?
  public var model: String?
  public var capacity: Int?

  public init(name: String? = nil, tier: String? = nil) {
    self.name = name
    self.tier = tier
  }
}

/// An edge zone.
public struct ExtendedLocation: Codable, Hashable, Sendable {
  public var name: String?
  public var type: String?

  public init(name: String? = nil, type: String? = nil) {
    self.name = name
    self.type = type
  }
}

/// The plan of a marketplace image.
public struct Plan: Codable, Hashable, Sendable {
  public var name: String?
  public var publisher: String?
  public var product: String?
  public var promotionCode: String?

  public init(name: String? = nil, publisher: String? = nil, product: String? = nil, promotionCode: String? = nil) {
    self.name = name
    self.publisher = publisher
    self.product = product
    self.promotionCode = promotionCode
  }
}

/// A managed identity.
public struct Identity: Codable, Hashable, Sendable {
  public var principalId: String?
  public var tenantId: String?
  /// `SystemAssigned`, `UserAssigned`, `SystemAssigned, UserAssigned` or `None`.
  public var type: String?
  public var userAssignedIdentities: [String: UserAssignedIdentity]?

  public init(type: String? = nil) { self.type = type }
}

/// One of the identities that a user gave a resource.
public struct UserAssignedIdentity: Codable, Hashable, Sendable {
  public var principalId: String?
  public var clientId: String?

  public init() {}
}

/// Where a machine is put when nobody names a zone.
public struct Placement: Codable, Hashable, Sendable {
  public var zonePlacementPolicy: String?
  public var includeZones: [String]?
  public var excludeZones: [String]?

  public init() {}
}

/// Who made a resource and who changed it last.
public struct SystemData: Codable, Hashable, Sendable {
  public var createdBy: String?
  public var createdByType: String?
  public var createdAt: Timestamp?
  public var lastModifiedBy: String?
  public var lastModifiedByType: String?
  public var lastModifiedAt: Timestamp?

  public init() {}
}

/// A reference to another resource.
public struct SubResource: Codable, Hashable, Sendable {
  public var id: String?

  public init(id: String? = nil) { self.id = id }
}
