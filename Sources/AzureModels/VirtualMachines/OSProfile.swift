/// How the system on a machine is set up when it is made from a generalised image.
public struct OSProfile: Codable, Hashable, Sendable {
  public var computerName: String?
  public var adminUsername: String?
  /// Never in an answer.
  public var adminPassword: String?
  /// Base64; never in an answer.
  public var customData: String?
  public var windowsConfiguration: WindowsConfiguration?
  public var linuxConfiguration: LinuxConfiguration?
  public var secrets: [VaultSecretGroup]?
  public var allowExtensionOperations: Bool?
  public var requireGuestProvisionSignal: Bool?

  public init() {}
}

/// Certificates of one key vault.
public struct VaultSecretGroup: Codable, Hashable, Sendable {
  public var sourceVault: SubResource?
  public var vaultCertificates: [VaultCertificate]?

  public init() {}
}

/// A certificate that the machine finds in its store.
public struct VaultCertificate: Codable, Hashable, Sendable {
  public var certificateUrl: String?
  public var certificateStore: String?

  public init() {}
}

/// What is particular to Linux.
public struct LinuxConfiguration: Codable, Hashable, Sendable {
  public var disablePasswordAuthentication: Bool?
  public var ssh: SshConfiguration?
  public var provisionVMAgent: Bool?
  public var patchSettings: LinuxPatchSettings?
  public var enableVMAgentPlatformUpdates: Bool?

  public init() {}
}

/// Who may log in with a key.
public struct SshConfiguration: Codable, Hashable, Sendable {
  public var publicKeys: [SshPublicKey]?

  public init() {}
}

/// A public key and the file that it is put into.
public struct SshPublicKey: Codable, Hashable, Sendable {
  public var path: String?
  public var keyData: String?

  public init() {}
}

/// How updates come to a Linux machine.
public struct LinuxPatchSettings: Codable, Hashable, Sendable {
  public var patchMode: String?
  public var assessmentMode: String?
  public var automaticByPlatformSettings: LinuxVMGuestPatchAutomaticByPlatformSettings?

  public init() {}
}

/// How the platform installs updates.
public struct LinuxVMGuestPatchAutomaticByPlatformSettings: Codable, Hashable, Sendable {
  public var rebootSetting: String?
  public var bypassPlatformSafetyChecksOnUserSchedule: Bool?

  public init() {}
}
