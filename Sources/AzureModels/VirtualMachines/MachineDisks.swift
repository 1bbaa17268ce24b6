/// A managed disk as a machine names it.
public struct ManagedDiskParameters: Codable, Hashable, Sendable {
  public var id: String?
  public var storageAccountType: String?
  public var diskEncryptionSet: SubResource?
  public var securityProfile: VMDiskSecurityProfile?
  public var additionalDiskProperties: AdditionalDiskProperties?

  public init() {}
}

/// A file in a storage account.
public struct VirtualHardDisk: Codable, Hashable, Sendable {
  public var uri: String?

  public init() {}
}

/// For a system disk that lives as long as its machine only.
public struct DiffDiskSettings: Codable, Hashable, Sendable {
  public var option: String?
  public var placement: String?
  public var enableFullCaching: Bool?

  public init() {}
}

/// What of a disk is encrypted for confidential machines.
public struct VMDiskSecurityProfile: Codable, Hashable, Sendable {
  public var securityEncryptionType: String?
  public var diskEncryptionSet: SubResource?

  public init() {}
}

/// Properties for a disk that is made together with its machine.
public struct AdditionalDiskProperties: Codable, Hashable, Sendable {
  public var managedDiskProperties: VirtualMachineDiskProperties?

  public init() {}
}

/// What a disk that is made together with its machine is to be like.
public struct VirtualMachineDiskProperties: Codable, Hashable, Sendable {
  public var tier: String?
  public var burstingEnabled: Bool?
  public var performancePlus: Bool?
  public var optimizedForFrequentAttach: Bool?
  public var availabilityPolicy: AvailabilityPolicy?
  public var maxShares: Int?
  public var networkAccessPolicy: String?
  public var diskAccessId: String?
  public var diskIOPSReadOnly: Int?
  public var diskMBpsReadOnly: Int?
  public var logicalSectorSize: Int?

  public init() {}
}

/// The keys that a guest's own encryption of a disk uses.
public struct DiskEncryptionSettings: Codable, Hashable, Sendable {
  public var diskEncryptionKey: KeyVaultSecretReference?
  public var keyEncryptionKey: KeyVaultKeyReference?
  public var enabled: Bool?

  public init() {}
}

/// A secret in a key vault.
public struct KeyVaultSecretReference: Codable, Hashable, Sendable {
  public var secretUrl: String?
  public var sourceVault: SubResource?

  public init() {}
}

/// A key in a key vault.
public struct KeyVaultKeyReference: Codable, Hashable, Sendable {
  public var keyUrl: String?
  public var sourceVault: SubResource?

  public init() {}
}
