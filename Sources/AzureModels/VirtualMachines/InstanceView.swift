/// How a machine is at this moment.
public struct VirtualMachineInstanceView: Codable, Hashable, Sendable {
  public var platformUpdateDomain: Int?
  public var platformFaultDomain: Int?
  public var computerName: String?
  public var osName: String?
  public var osVersion: String?
  public var hyperVGeneration: String?
  /// Of Windows machines.
  public var rdpThumbPrint: String?
  public var vmAgent: VirtualMachineAgentInstanceView?
  public var maintenanceRedeployStatus: MaintenanceRedeployStatus?
  public var disks: [DiskInstanceView]?
  public var extensions: [VirtualMachineExtensionInstanceView]?
  public var vmHealth: VirtualMachineHealthStatus?
  public var bootDiagnostics: BootDiagnosticsInstanceView?
  public var assignedHost: String?
  public var statuses: [InstanceViewStatus]?
  public var patchStatus: VirtualMachinePatchStatus?
  public var isVMInStandbyPool: Bool?
  public var interconnectInstanceView: InterconnectInstanceView?
  public var capacityReservationType: String?

  public init() {}
}

/// One status of something: `PowerState/running`, `ProvisioningState/succeeded` ...
public struct InstanceViewStatus: Codable, Hashable, Sendable {
  public var code: String?
  /// `Info`, `Warning` or `Error`.
  public var level: String?
  public var displayStatus: String?
  public var message: String?
  public var time: Timestamp?

  public init(_ code: String? = nil, _ displayStatus: String? = nil, level: String? = "Info", time: Timestamp? = nil) {
    self.code = code
    self.displayStatus = displayStatus
    self.level = level
    self.time = time
  }
}

/// The agent in the guest.
public struct VirtualMachineAgentInstanceView: Codable, Hashable, Sendable {
  public var vmAgentVersion: String?
  public var extensionHandlers: [ExtensionHandlerInstanceView]?
  public var statuses: [InstanceViewStatus]?

  public init() {}
}

/// What runs one type of extension in the guest.
public struct ExtensionHandlerInstanceView: Codable, Hashable, Sendable {
  public var type: String?
  public var typeHandlerVersion: String?
  public var status: InstanceViewStatus?

  public init() {}
}

/// An extension at this moment.
public struct VirtualMachineExtensionInstanceView: Codable, Hashable, Sendable {
  public var name: String?
  public var type: String?
  public var typeHandlerVersion: String?
  public var substatuses: [InstanceViewStatus]?
  public var statuses: [InstanceViewStatus]?

  public init() {}
}

/// A disk at this moment.
public struct DiskInstanceView: Codable, Hashable, Sendable {
  public var name: String?
  public var encryptionSettings: [DiskEncryptionSettings]?
  public var statuses: [InstanceViewStatus]?
  public var storageAlignmentStatus: String?

  public init() {}
}

/// What an application says of its health.
public struct VirtualMachineHealthStatus: Codable, Hashable, Sendable {
  public var status: InstanceViewStatus?

  public init() {}
}

/// What a machine showed when it started.
public struct BootDiagnosticsInstanceView: Codable, Hashable, Sendable {
  public var consoleScreenshotBlobUri: String?
  public var serialConsoleLogBlobUri: String?
  public var status: InstanceViewStatus?

  public init() {}
}

/// The part of an interconnect that a machine is in.
public struct InterconnectInstanceView: Codable, Hashable, Sendable {
  public var interconnectSubgroupId: String?

  public init() {}
}
