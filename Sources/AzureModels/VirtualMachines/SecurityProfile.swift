/// How far a machine is to be trusted, and by whom it is encrypted.
public struct SecurityProfile: Codable, Hashable, Sendable {
  public var uefiSettings: UefiSettings?
  public var encryptionAtHost: Bool?
  /// `Standard`, `TrustedLaunch` or `ConfidentialVM`.
  public var securityType: String?
  public var encryptionIdentity: EncryptionIdentity?
  public var proxyAgentSettings: ProxyAgentSettings?

  public init() {}
}

/// How the machine starts.
public struct UefiSettings: Codable, Hashable, Sendable {
  public var secureBootEnabled: Bool?
  public var vTpmEnabled: Bool?

  public init() {}
}

/// The identity that fetches keys.
public struct EncryptionIdentity: Codable, Hashable, Sendable {
  public var userAssignedIdentityResourceId: String?

  public init() {}
}

/// Who in the guest may talk to the host.
public struct ProxyAgentSettings: Codable, Hashable, Sendable {
  public var enabled: Bool?
  public var mode: String?
  public var keyIncarnationId: Int?
  public var wireServer: HostEndpointSettings?
  public var imds: HostEndpointSettings?
  public var addProxyAgentExtension: Bool?

  public init() {}
}

/// Who may talk to one endpoint of the host.
public struct HostEndpointSettings: Codable, Hashable, Sendable {
  public var mode: String?
  public var inVMAccessControlProfileReferenceId: String?
  public var useLocalFileRules: Bool?

  public init() {}
}
