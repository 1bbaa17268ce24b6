/// Who keeps the keys of the disks of a version in one region.
public struct EncryptionImages: Codable, Hashable, Sendable {
  public var osDiskImage: OSDiskImageEncryption?
  public var dataDiskImages: [DataDiskImageEncryption]?

  public init() {}
}

/// Who keeps the key of a system disk.
public struct OSDiskImageEncryption: Codable, Hashable, Sendable {
  public var diskEncryptionSetId: String?
  public var securityProfile: OSDiskImageSecurityProfile?

  public init() {}
}

/// How a system disk is encrypted for confidential machines.
public struct OSDiskImageSecurityProfile: Codable, Hashable, Sendable {
  public var confidentialVMEncryptionType: String?
  public var secureVMDiskEncryptionSetId: String?

  public init() {}
}

/// Who keeps the key of a data disk.
public struct DataDiskImageEncryption: Codable, Hashable, Sendable {
  public var diskEncryptionSetId: String?
  public var lun: Int?
  public var securityProfile: DataDiskImageSecurityProfile?

  public init() {}
}

/// How a data disk is encrypted for confidential machines.
public struct DataDiskImageSecurityProfile: Codable, Hashable, Sendable {
  public var confidentialVMEncryptionType: String?
  public var secureVMDiskEncryptionSetId: String?

  public init() {}
}
