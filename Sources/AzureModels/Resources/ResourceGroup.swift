/// A resource group. What is in it, it takes with it when it goes.
public typealias ResourceGroup = Resource<ResourceGroupProperties>

/// The properties of a resource group.
public struct ResourceGroupProperties: ResourceProperties {
  public static let resourceType = ResourceType.resourceGroups

  /// `Succeeded`, or `Deleting`.
  public var provisioningState: String?

  public init() {}
}

/// A subscription.
public struct Subscription: Codable, Hashable, Sendable {
  /// `/subscriptions/{subscriptionId}`
  public var id: String
  public var subscriptionId: String
  public var displayName: String
  public var tenantId: String
  /// `Enabled`
  public var state: String

  public init(subscriptionId: String, displayName: String, tenantId: String, state: String = "Enabled") {
    id = "/subscriptions/\(subscriptionId)"
    self.subscriptionId = subscriptionId
    self.displayName = displayName
    self.tenantId = tenantId
    self.state = state
  }
}
