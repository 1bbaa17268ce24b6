/// Machines that do not fail together.
public typealias AvailabilitySet = Resource<AvailabilitySetProperties>

/// The properties of an availability set.
public struct AvailabilitySetProperties: ResourceProperties {
  public static let resourceType = ResourceType.availabilitySets

  public var platformUpdateDomainCount: Int?
  public var platformFaultDomainCount: Int?
  /// The machines in it; the service fills it in.
  public var virtualMachines: [SubResource]?
  public var proximityPlacementGroup: SubResource?
  public var statuses: [InstanceViewStatus]?
  public var scheduledEventsPolicy: ScheduledEventsPolicy?

  public init() {}
}

/// Machines that are near each other.
public typealias ProximityPlacementGroup = Resource<ProximityPlacementGroupProperties>

/// The properties of a proximity placement group.
public struct ProximityPlacementGroupProperties: ResourceProperties {
  public static let resourceType = ResourceType.proximityPlacementGroups

  /// `Standard` or `Ultra`.
  public var proximityPlacementGroupType: String?
  /// What is in it; the service fills it in.
  public var virtualMachines: [SubResource]?
  public var virtualMachineScaleSets: [SubResource]?
  public var availabilitySets: [SubResource]?
  public var colocationStatus: InstanceViewStatus?
  public var intent: ProximityPlacementIntent?

  public init() {}
}

/// Which sizes are to fit into a proximity placement group.
public struct ProximityPlacementIntent: Codable, Hashable, Sendable {
  public var vmSizes: [String]?

  public init() {}
}
