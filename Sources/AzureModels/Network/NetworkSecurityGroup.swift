/// Rules on what may come and go.
public typealias NetworkSecurityGroup = Resource<NetworkSecurityGroupProperties>

/// The properties of a network security group.
public struct NetworkSecurityGroupProperties: ResourceProperties {
  public static let resourceType = ResourceType.networkSecurityGroups

  public var flushConnection: Bool?
  public var securityRules: [SecurityRule]?
  /// What holds where no other rule does; the service fills it in.
  public var defaultSecurityRules: [SecurityRule]?
  /// Who is under the rules; the service fills it in.
  public var networkInterfaces: [SubResource]?
  public var subnets: [SubResource]?
  public var resourceGuid: String?
  public var provisioningState: String?

  public init() {}
}

/// One rule of a network security group.
public typealias SecurityRule = Resource<SecurityRuleProperties>

/// The properties of a security rule.
public struct SecurityRuleProperties: ResourceProperties {
  public static let resourceType: ResourceType = "Microsoft.Network/networkSecurityGroups/securityRules"

  public var description: String?
  /// `Tcp`, `Udp`, `Icmp`, `Esp`, `Ah` or `*`.
  public var `protocol`: String?
  public var sourcePortRange: String?
  public var destinationPortRange: String?
  public var sourceAddressPrefix: String?
  public var sourceAddressPrefixes: [String]?
  public var sourceApplicationSecurityGroups: [SubResource]?
  public var destinationAddressPrefix: String?
  public var destinationAddressPrefixes: [String]?
  public var destinationApplicationSecurityGroups: [SubResource]?
  public var sourcePortRanges: [String]?
  public var destinationPortRanges: [String]?
  /// `Allow` or `Deny`.
  public var access: String?
  /// 100 to 4096; the lowest is looked at first.
  public var priority: Int?
  /// `Inbound` or `Outbound`.
  public var direction: String?
  public var provisioningState: String?

  public init() {}
}
