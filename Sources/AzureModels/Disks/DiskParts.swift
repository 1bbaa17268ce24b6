/// The keys that a guest's own encryption uses, disk by disk.
public struct EncryptionSettingsCollection: Codable, Hashable, Sendable {
  public var enabled: Bool?
  public var encryptionSettings: [EncryptionSettingsElement]?
  public var encryptionSettingsVersion: String?

  public init() {}
}

/// One pair of keys of an ``EncryptionSettingsCollection``.
public struct EncryptionSettingsElement: Codable, Hashable, Sendable {
  public var diskEncryptionKey: KeyVaultAndSecretReference?
  public var keyEncryptionKey: KeyVaultAndKeyReference?

  public init() {}
}

/// A secret in a key vault.
public struct KeyVaultAndSecretReference: Codable, Hashable, Sendable {
  public var sourceVault: SubResource?
  public var secretUrl: String?

  public init(sourceVault: SubResource? = nil, secretUrl: String? = nil) {
    self.sourceVault = sourceVault
    self.secretUrl = secretUrl
  }
}

/// A key in a key vault.
public struct KeyVaultAndKeyReference: Codable, Hashable, Sendable {
  public var sourceVault: SubResource?
  public var keyUrl: String?

  public init(sourceVault: SubResource? = nil, keyUrl: String? = nil) {
    self.sourceVault = sourceVault
    self.keyUrl = keyUrl
  }
}

/// Who keeps the key of what lies on the storage.
public struct Encryption: Codable, Hashable, Sendable {
  public var diskEncryptionSetId: String?
  /// `EncryptionAtRestWithPlatformKey` where nothing else was said.
  public var type: String?

  public init(diskEncryptionSetId: String? = nil, type: String? = nil) {
    self.diskEncryptionSetId = diskEncryptionSetId
    self.type = type
  }
}

/// The plan of the image that a disk was made from.
public struct PurchasePlan: Codable, Hashable, Sendable {
  public var publisher: String?
  public var name: String?
  public var product: String?
  public var promotionCode: String?

  public init(publisher: String? = nil, name: String? = nil, product: String? = nil, promotionCode: String? = nil) {
    self.publisher = publisher
    self.name = name
    self.product = product
    self.promotionCode = promotionCode
  }
}

/// What the system on a disk can do.
public struct SupportedCapabilities: Codable, Hashable, Sendable {
  public var diskControllerTypes: String?
  public var acceleratedNetwork: Bool?
  public var architecture: String?
  public var supportedSecurityOption: String?

  public init() {}
}

/// The trust that a disk is made for.
public struct DiskSecurityProfile: Codable, Hashable, Sendable {
  public var securityType: String?
  public var secureVMDiskEncryptionSetId: String?
  public var confidentialVMVersion: String?

  public init() {}
}

/// One machine that a shared disk is attached to.
public struct ShareInfoElement: Codable, Hashable, Sendable {
  public var vmUri: String?

  public init(vmUri: String? = nil) { self.vmUri = vmUri }
}

/// A change that is under way.
public struct PropertyUpdatesInProgress: Codable, Hashable, Sendable {
  public var targetTier: String?

  public init() {}
}

/// What happens when a disk stops answering.
public struct AvailabilityPolicy: Codable, Hashable, Sendable {
  public var actionOnDiskDelay: String?

  public init(actionOnDiskDelay: String? = nil) { self.actionOnDiskDelay = actionOnDiskDelay }
}

/// Why a background copy did not come to its end.
public struct CopyCompletionError: Codable, Hashable, Sendable {
  public var errorCode: String?
  public var errorMessage: String?

  public init() {}
}

/// What is asked for with `beginGetAccess`.
public struct GrantAccessData: Codable, Hashable, Sendable {
  /// `Read` or `Write`.
  public var access: String?
  public var durationInSeconds: Int?
  public var getSecureVMGuestStateSAS: Bool?
  public var fileFormat: String?

  public init(access: String? = nil, durationInSeconds: Int? = nil) {
    self.access = access
    self.durationInSeconds = durationInSeconds
  }
}

/// What `beginGetAccess` gives.
public struct AccessUri: Codable, Hashable, Sendable {
  public var accessSAS: String?
  public var securityDataAccessSAS: String?
  public var securityMetadataAccessSAS: String?

  public init() {}
}
