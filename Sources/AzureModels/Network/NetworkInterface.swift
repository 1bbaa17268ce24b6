/// A network interface.
public typealias NetworkInterface = Resource<NetworkInterfaceProperties>

/// The properties of a network interface.
public struct NetworkInterfaceProperties: ResourceProperties {
  public static let resourceType = ResourceType.networkInterfaces

  /// The machine that it is in; the service fills it in.
  public var virtualMachine: SubResource?
  public var networkSecurityGroup: SubResource?
  public var ipConfigurations: [NetworkInterfaceIPConfiguration]?
  public var dnsSettings: NetworkInterfaceDnsSettings?
  /// Only of an interface in a machine that has been started.
  public var macAddress: String?
  public var primary: Bool?
  public var enableAcceleratedNetworking: Bool?
  public var enableIPForwarding: Bool?
  public var resourceGuid: String?
  public var provisioningState: String?
  public var nicType: String?
  public var auxiliaryMode: String?
  public var auxiliarySku: String?
  public var vnetEncryptionSupported: Bool?
  public var disableTcpStateTracking: Bool?

  public init() {}
}

/// Name servers of an interface.
public struct NetworkInterfaceDnsSettings: Codable, Hashable, Sendable {
  public var dnsServers: [String]?
  public var appliedDnsServers: [String]?
  public var internalDnsNameLabel: String?
  public var internalFqdn: String?
  public var internalDomainNameSuffix: String?

  public init() {}
}

/// An address of an interface.
public typealias NetworkInterfaceIPConfiguration = Resource<NetworkInterfaceIPConfigurationProperties>

/// The properties of an address of an interface.
public struct NetworkInterfaceIPConfigurationProperties: ResourceProperties {
  public static let resourceType: ResourceType = "Microsoft.Network/networkInterfaces/ipConfigurations"

  public var privateIPAddress: String?
  /// `Dynamic` or `Static`.
  public var privateIPAllocationMethod: String?
  /// `IPv4` or `IPv6`.
  public var privateIPAddressVersion: String?
  public var subnet: Subnet?
  public var primary: Bool?
  public var publicIPAddress: PublicIPAddress?
  public var applicationSecurityGroups: [SubResource]?
  public var loadBalancerBackendAddressPools: [SubResource]?
  public var loadBalancerInboundNatRules: [SubResource]?
  public var applicationGatewayBackendAddressPools: [SubResource]?
  public var provisioningState: String?

  public init() {}
}
