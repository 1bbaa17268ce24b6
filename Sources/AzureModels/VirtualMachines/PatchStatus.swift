/// Which updates a machine lacks, and how the last ones went.
public struct VirtualMachinePatchStatus: Codable, Hashable, Sendable {
  public var availablePatchSummary: AvailablePatchSummary?
  public var lastPatchInstallationSummary: LastPatchInstallationSummary?
  public var configurationStatuses: [InstanceViewStatus]?

  public init() {}
}

/// Which updates a machine lacks.
public struct AvailablePatchSummary: Codable, Hashable, Sendable {
  public var status: String?
  public var assessmentActivityId: String?
  public var rebootPending: Bool?
  public var criticalAndSecurityPatchCount: Int?
  public var otherPatchCount: Int?
  public var startTime: Timestamp?
  public var lastModifiedTime: Timestamp?
  public var error: ApiError?

  public init() {}
}

/// How the last updates went.
public struct LastPatchInstallationSummary: Codable, Hashable, Sendable {
  public var status: String?
  public var installationActivityId: String?
  public var maintenanceWindowExceeded: Bool?
  public var notSelectedPatchCount: Int?
  public var excludedPatchCount: Int?
  public var pendingPatchCount: Int?
  public var installedPatchCount: Int?
  public var failedPatchCount: Int?
  public var startTime: Timestamp?
  public var lastModifiedTime: Timestamp?
  public var error: ApiError?

  public init() {}
}

/// Maintenance that is to come.
public struct MaintenanceRedeployStatus: Codable, Hashable, Sendable {
  public var isCustomerInitiatedMaintenanceAllowed: Bool?
  public var preMaintenanceWindowStartTime: Timestamp?
  public var preMaintenanceWindowEndTime: Timestamp?
  public var maintenanceWindowStartTime: Timestamp?
  public var maintenanceWindowEndTime: Timestamp?
  public var lastOperationResultCode: String?
  public var lastOperationMessage: String?

  public init() {}
}

/// An error as part of a resource.
public struct ApiError: Codable, Hashable, Sendable {
  public var details: [ApiErrorBase]?
  public var innererror: InnerError?
  public var code: String?
  public var target: String?
  public var message: String?

  public init() {}
}

/// An error behind another.
public struct ApiErrorBase: Codable, Hashable, Sendable {
  public var code: String?
  public var target: String?
  public var message: String?

  public init() {}
}

/// An error in the words of the platform.
public struct InnerError: Codable, Hashable, Sendable {
  public var exceptiontype: String?
  public var errordetail: String?

  public init() {}
}
