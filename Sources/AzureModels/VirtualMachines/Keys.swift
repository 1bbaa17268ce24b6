/// A public key that machines can be made with.
public typealias SshPublicKeyResource = Resource<SshPublicKeyProperties>

/// The properties of a public key.
public struct SshPublicKeyProperties: ResourceProperties {
  public static let resourceType = ResourceType.sshPublicKeys

  /// One line as in `authorized_keys`.
  public var publicKey: String?

  public init() {}
}

/// Keys of one's own that disks are encrypted with.
public typealias DiskEncryptionSet = Resource<DiskEncryptionSetProperties>

/// The properties of a disk encryption set.
public struct DiskEncryptionSetProperties: ResourceProperties {
  public static let resourceType = ResourceType.diskEncryptionSets

  public var encryptionType: String?
  public var activeKey: KeyVaultAndKeyReference?
  public var previousKeys: [KeyVaultAndKeyReference]?
  public var provisioningState: String?
  public var rotationToLatestKeyVersionEnabled: Bool?
  public var lastKeyRotationTimestamp: Timestamp?
  public var federatedClientId: String?

  public init() {}
}

/// Where disks can be reached through a private network.
public typealias DiskAccess = Resource<DiskAccessProperties>

/// The properties of a disk access.
public struct DiskAccessProperties: ResourceProperties {
  public static let resourceType = ResourceType.diskAccesses

  public var provisioningState: String?
  public var timeCreated: Timestamp?

  public init() {}
}
