/// What is particular to Windows.
public struct WindowsConfiguration: Codable, Hashable, Sendable {
  public var provisionVMAgent: Bool?
  public var enableAutomaticUpdates: Bool?
  public var timeZone: String?
  public var additionalUnattendContent: [AdditionalUnattendContent]?
  public var patchSettings: PatchSettings?
  public var winRM: WinRMConfiguration?
  public var enableVMAgentPlatformUpdates: Bool?

  public init() {}
}

/// A piece of an unattended set-up.
public struct AdditionalUnattendContent: Codable, Hashable, Sendable {
  public var passName: String?
  public var componentName: String?
  public var settingName: String?
  public var content: String?

  public init() {}
}

/// How updates come to a Windows machine.
public struct PatchSettings: Codable, Hashable, Sendable {
  public var patchMode: String?
  public var enableHotpatching: Bool?
  public var assessmentMode: String?
  public var automaticByPlatformSettings: WindowsVMGuestPatchAutomaticByPlatformSettings?

  public init() {}
}

/// How the platform installs updates.
public struct WindowsVMGuestPatchAutomaticByPlatformSettings: Codable, Hashable, Sendable {
  public var rebootSetting: String?
  public var bypassPlatformSafetyChecksOnUserSchedule: Bool?

  public init() {}
}

/// Where the machine listens for remote management.
public struct WinRMConfiguration: Codable, Hashable, Sendable {
  public var listeners: [WinRMListener]?

  public init() {}
}

/// A protocol of remote management, with its certificate.
public struct WinRMListener: Codable, Hashable, Sendable {
  public var `protocol`: String?
  public var certificateUrl: String?

  public init() {}
}
