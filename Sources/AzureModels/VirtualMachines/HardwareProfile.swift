/// What a machine is made of.
public struct HardwareProfile: Codable, Hashable, Sendable {
  /// The name of a size: `Standard_D2s_v3`.
  public var vmSize: String?
  public var vmSizeProperties: VMSizeProperties?
  public var processorMode: String?

  public init() {}
}

/// A size with some of its processors left out.
public struct VMSizeProperties: Codable, Hashable, Sendable {
  public var vCPUsAvailable: Int?
  public var vCPUsPerCore: Int?

  public init() {}
}
