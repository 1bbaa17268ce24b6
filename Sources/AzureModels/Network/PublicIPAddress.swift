/// A public address.
public typealias PublicIPAddress = Resource<PublicIPAddressProperties>

/// The properties of a public address.
public struct PublicIPAddressProperties: ResourceProperties {
  public static let resourceType = ResourceType.publicIPAddresses

  /// `Dynamic` or `Static`.
  public var publicIPAllocationMethod: String?
  /// `IPv4` or `IPv6`.
  public var publicIPAddressVersion: String?
  /// Who has it; the service fills it in.
  public var ipConfiguration: SubResource?
  public var dnsSettings: PublicIPAddressDnsSettings?
  public var ipTags: [IpTag]?
  public var ipAddress: String?
  public var publicIPPrefix: SubResource?
  public var idleTimeoutInMinutes: Int?
  public var resourceGuid: String?
  public var provisioningState: String?
  /// What becomes of it when its machine goes: `Delete` or `Detach`.
  public var deleteOption: String?

  public init() {}
}

/// The name of a public address.
public struct PublicIPAddressDnsSettings: Codable, Hashable, Sendable {
  public var domainNameLabel: String?
  public var domainNameLabelScope: String?
  public var fqdn: String?
  public var reverseFqdn: String?

  public init() {}
}

/// A mark that decides which range an address is out of.
public struct IpTag: Codable, Hashable, Sendable {
  public var ipTagType: String?
  public var tag: String?

  public init() {}
}
