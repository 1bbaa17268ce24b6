/// The network interfaces of a machine.
public struct NetworkProfile: Codable, Hashable, Sendable {
  public var networkInterfaces: [NetworkInterfaceReference]?
  public var networkApiVersion: String?
  public var networkInterfaceConfigurations: [VirtualMachineNetworkInterfaceConfiguration]?
  public var interconnectGroupProfile: InterconnectGroupProfile?

  public init() {}
}

/// A network interface as a machine names it. The members but the id lie in `properties` on the wire.
@dynamicMemberLookup
public struct NetworkInterfaceReference: Codable, Hashable, Sendable {
  public var id: String?
  public var properties: NetworkInterfaceReferenceProperties?

  public init(id: String? = nil, primary: Bool? = nil, deleteOption: String? = nil) {
    self.id = id
    guard primary != nil || deleteOption != nil else { return }
    properties = NetworkInterfaceReferenceProperties(primary: primary, deleteOption: deleteOption)
  }

  public subscript<Value>(dynamicMember path: WritableKeyPath<NetworkInterfaceReferenceProperties, Value>) -> Value {
    get { (properties ?? NetworkInterfaceReferenceProperties())[keyPath: path] }
    set {
      var changed = properties ?? NetworkInterfaceReferenceProperties()
      changed[keyPath: path] = newValue
      properties = changed
    }
  }
}

/// What a machine says of a network interface.
public struct NetworkInterfaceReferenceProperties: Codable, Hashable, Sendable {
  /// Whether it is the machine's first; one is.
  public var primary: Bool?
  /// What becomes of it when the machine goes: `Delete` or `Detach`.
  public var deleteOption: String?

  public init(primary: Bool? = nil, deleteOption: String? = nil) {
    self.primary = primary
    self.deleteOption = deleteOption
  }
}

/// A network interface that is made together with its machine.
public struct VirtualMachineNetworkInterfaceConfiguration: Codable, Hashable, Sendable {
  public var name: String?
  public var primary: Bool?
  public var deleteOption: String?
  public var enableAcceleratedNetworking: Bool?
  public var disableTcpStateTracking: Bool?
  public var enableFpga: Bool?
  public var enableIPForwarding: Bool?
  public var networkSecurityGroup: SubResource?
  public var dnsSettings: VirtualMachineNetworkInterfaceDnsSettingsConfiguration?
  public var ipConfigurations: [VirtualMachineNetworkInterfaceIPConfiguration]?
  public var dscpConfiguration: SubResource?
  public var auxiliaryMode: String?
  public var auxiliarySku: String?
  public var tags: Tags?

  public init() {}
}

/// Name servers of an interface.
public struct VirtualMachineNetworkInterfaceDnsSettingsConfiguration: Codable, Hashable, Sendable {
  public var dnsServers: [String]?

  public init() {}
}

/// An address of an interface that is made together with its machine.
public struct VirtualMachineNetworkInterfaceIPConfiguration: Codable, Hashable, Sendable {
  public var name: String?
  public var subnet: SubResource?
  public var primary: Bool?
  public var publicIPAddressConfiguration: VirtualMachinePublicIPAddressConfiguration?
  public var privateIPAddressVersion: String?
  public var applicationSecurityGroups: [SubResource]?
  public var applicationGatewayBackendAddressPools: [SubResource]?
  public var loadBalancerBackendAddressPools: [SubResource]?
  public var privateIPAddressPrefixLength: Int?

  public init() {}
}

/// A public address that is made together with its machine.
public struct VirtualMachinePublicIPAddressConfiguration: Codable, Hashable, Sendable {
  public var name: String?
  public var sku: Sku?
  public var idleTimeoutInMinutes: Int?
  public var deleteOption: String?
  public var dnsSettings: VirtualMachinePublicIPAddressDnsSettingsConfiguration?
  public var ipTags: [VirtualMachineIpTag]?
  public var publicIPPrefix: SubResource?
  public var publicIPAddressVersion: String?
  public var publicIPAllocationMethod: String?
  public var tags: Tags?

  public init() {}
}

/// The name of a public address.
public struct VirtualMachinePublicIPAddressDnsSettingsConfiguration: Codable, Hashable, Sendable {
  public var domainNameLabel: String?
  public var domainNameLabelScope: String?

  public init() {}
}

/// A mark that decides which range an address is out of.
public struct VirtualMachineIpTag: Codable, Hashable, Sendable {
  public var ipTagType: String?
  public var tag: String?
  public var firstPartyServiceTagId: String?

  public init() {}
}

/// The interconnect that a machine is part of.
public struct InterconnectGroupProfile: Codable, Hashable, Sendable {
  public var interconnectGroup: SubResource?
  public var subgroups: [SubResource]?

  public init() {}
}
