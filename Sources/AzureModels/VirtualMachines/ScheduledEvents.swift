/// Which events a machine is told of beforehand.
public struct ScheduledEventsPolicy: Codable, Hashable, Sendable {
  public var userInitiatedRedeploy: AutomaticApproval?
  public var userInitiatedReboot: AutomaticApproval?
  public var scheduledEventsAdditionalPublishingTargets: ScheduledEventsAdditionalPublishingTargets?
  public var allInstancesDown: AutomaticApproval?

  public init() {}
}

/// Whether an event waits for nobody.
public struct AutomaticApproval: Codable, Hashable, Sendable {
  public var automaticallyApprove: Bool?

  public init(automaticallyApprove: Bool? = nil) { self.automaticallyApprove = automaticallyApprove }
}

/// Who else is told of events.
public struct ScheduledEventsAdditionalPublishingTargets: Codable, Hashable, Sendable {
  public var eventGridAndResourceGraph: EventGridAndResourceGraph?

  public init() {}
}

/// Whether Event Grid and Resource Graph are told of events.
public struct EventGridAndResourceGraph: Codable, Hashable, Sendable {
  public var enable: Bool?
  public var scheduledEventsApiVersion: String?

  public init() {}
}

/// How long before its end a machine is told.
public struct ScheduledEventsProfile: Codable, Hashable, Sendable {
  public var terminateNotificationProfile: TerminateNotificationProfile?
  public var osImageNotificationProfile: OSImageNotificationProfile?

  public init() {}
}

/// How long before it is deleted a machine is told.
public struct TerminateNotificationProfile: Codable, Hashable, Sendable {
  public var notBeforeTimeout: String?
  public var enable: Bool?

  public init() {}
}

/// How long before its system is replaced a machine is told.
public struct OSImageNotificationProfile: Codable, Hashable, Sendable {
  public var notBeforeTimeout: String?
  public var enable: Bool?

  public init() {}
}
