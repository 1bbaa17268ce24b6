/// A virtual machine.
public typealias VirtualMachine = Resource<VirtualMachineProperties>

/// The properties of a virtual machine, as api-version 2025-04-01 of `Microsoft.Compute/virtualMachines` has them.
public struct VirtualMachineProperties: ResourceProperties {
  public static let resourceType = ResourceType.virtualMachines

  public var hardwareProfile: HardwareProfile?
  public var scheduledEventsPolicy: ScheduledEventsPolicy?
  public var storageProfile: StorageProfile?
  public var additionalCapabilities: AdditionalCapabilities?
  public var osProfile: OSProfile?
  public var networkProfile: NetworkProfile?
  public var securityProfile: SecurityProfile?
  public var diagnosticsProfile: DiagnosticsProfile?
  public var availabilitySet: SubResource?
  public var virtualMachineScaleSet: SubResource?
  public var proximityPlacementGroup: SubResource?
  /// `Regular`, `Low` or `Spot`.
  public var priority: String?
  /// What becomes of a spot machine that has to go: `Deallocate` or `Delete`.
  public var evictionPolicy: String?
  public var billingProfile: BillingProfile?
  public var host: SubResource?
  public var hostGroup: SubResource?
  public var provisioningState: String?
  /// Only where it was asked for.
  public var instanceView: VirtualMachineInstanceView?
  public var licenseType: String?
  /// A GUID that no other machine ever gets.
  public var vmId: String?
  public var extensionsTimeBudget: String?
  public var platformFaultDomain: Int?
  public var scheduledEventsProfile: ScheduledEventsProfile?
  public var userData: String?
  public var capacityReservation: CapacityReservationProfile?
  public var applicationProfile: ApplicationProfile?
  public var timeCreated: Timestamp?

  public init() {}
}

/// An extension of a virtual machine: something that runs in it at the platform's wish.
public typealias VirtualMachineExtension = Resource<VirtualMachineExtensionProperties>

/// The properties of a virtual machine's extension.
public struct VirtualMachineExtensionProperties: ResourceProperties {
  public static let resourceType = ResourceType.extensions

  public var forceUpdateTag: String?
  public var publisher: String?
  /// The extension's type in its publisher's words: `CustomScript`.
  public var type: String?
  public var typeHandlerVersion: String?
  public var autoUpgradeMinorVersion: Bool?
  public var enableAutomaticUpgrade: Bool?
  public var settings: JSONValue?
  /// Never in an answer.
  public var protectedSettings: JSONValue?
  public var provisioningState: String?
  public var instanceView: VirtualMachineExtensionInstanceView?
  public var suppressFailures: Bool?
  public var protectedSettingsFromKeyVault: KeyVaultSecretReference?
  public var provisionAfterExtensions: [String]?

  public init() {}
}
