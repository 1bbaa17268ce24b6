/// A virtual network.
public typealias VirtualNetwork = Resource<VirtualNetworkProperties>

/// The properties of a virtual network.
public struct VirtualNetworkProperties: ResourceProperties {
  public static let resourceType = ResourceType.virtualNetworks

  public var addressSpace: AddressSpace?
  public var dhcpOptions: DhcpOptions?
  public var subnets: [Subnet]?
  public var virtualNetworkPeerings: [SubResource]?
  public var resourceGuid: String?
  public var provisioningState: String?
  public var enableDdosProtection: Bool?
  public var enableVmProtection: Bool?
  public var flowTimeoutInMinutes: Int?

  public init() {}
}

/// Ranges of addresses.
public struct AddressSpace: Codable, Hashable, Sendable {
  /// In the form `10.0.0.0/16`.
  public var addressPrefixes: [String]?

  public init(addressPrefixes: [String]? = nil) { self.addressPrefixes = addressPrefixes }
}

/// What machines are told when they ask for an address.
public struct DhcpOptions: Codable, Hashable, Sendable {
  public var dnsServers: [String]?

  public init(dnsServers: [String]? = nil) { self.dnsServers = dnsServers }
}

/// A part of a virtual network.
public typealias Subnet = Resource<SubnetProperties>

/// The properties of a subnet.
public struct SubnetProperties: ResourceProperties {
  public static let resourceType = ResourceType.subnets

  public var addressPrefix: String?
  public var addressPrefixes: [String]?
  public var networkSecurityGroup: SubResource?
  public var routeTable: SubResource?
  public var natGateway: SubResource?
  public var serviceEndpoints: [ServiceEndpoint]?
  public var delegations: [Delegation]?
  /// The addresses that are taken; the service fills it in.
  public var ipConfigurations: [SubResource]?
  public var provisioningState: String?
  public var privateEndpointNetworkPolicies: String?
  public var privateLinkServiceNetworkPolicies: String?
  public var defaultOutboundAccess: Bool?

  public init() {}
}

/// A service that a subnet reaches directly.
public struct ServiceEndpoint: Codable, Hashable, Sendable {
  public var service: String?
  public var locations: [String]?
  public var provisioningState: String?

  public init() {}
}

/// A service that a subnet is given to.
public struct Delegation: Codable, Hashable, Sendable {
  public var name: String?
  public var properties: DelegationProperties?

  public init() {}
}

/// The properties of a ``Delegation``.
public struct DelegationProperties: Codable, Hashable, Sendable {
  public var serviceName: String?
  public var actions: [String]?
  public var provisioningState: String?

  public init() {}
}
