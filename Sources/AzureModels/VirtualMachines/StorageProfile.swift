/// The disks of a machine.
public struct StorageProfile: Codable, Hashable, Sendable {
  public var imageReference: ImageReference?
  public var osDisk: OSDisk?
  public var dataDisks: [DataDisk]?
  public var diskControllerType: String?
  public var alignRegionalDisksToVMZone: Bool?
  public var diskApiVersion: String?

  public init() {}
}

/// An image: one of the marketplace by publisher, offer, SKU and version, or any other by its id.
public struct ImageReference: Codable, Hashable, Sendable {
  public var id: String?
  public var publisher: String?
  public var offer: String?
  public var sku: String?
  /// A number, or `latest`.
  public var version: String?
  /// The number that `latest` was when the machine was made.
  public var exactVersion: String?
  public var sharedGalleryImageId: String?
  public var communityGalleryImageId: String?

  public init() {}
}

/// The disk that a machine starts from.
public struct OSDisk: Codable, Hashable, Sendable {
  public var osType: String?
  public var encryptionSettings: DiskEncryptionSettings?
  public var name: String?
  public var vhd: VirtualHardDisk?
  public var image: VirtualHardDisk?
  /// `None`, `ReadOnly` or `ReadWrite`.
  public var caching: String?
  public var writeAcceleratorEnabled: Bool?
  public var diffDiskSettings: DiffDiskSettings?
  /// `FromImage` or `Attach`.
  public var createOption: String?
  public var diskSizeGB: Int?
  public var managedDisk: ManagedDiskParameters?
  /// What becomes of the disk when the machine goes: `Delete` or `Detach`.
  public var deleteOption: String?
  public var storageFaultDomainAlignment: String?

  public init() {}
}

/// A further disk of a machine.
public struct DataDisk: Codable, Hashable, Sendable {
  /// Its number, from 0; no two disks of a machine have the same.
  public var lun: Int?
  public var name: String?
  public var vhd: VirtualHardDisk?
  public var image: VirtualHardDisk?
  public var caching: String?
  public var writeAcceleratorEnabled: Bool?
  /// `Empty`, `Attach`, `FromImage`, `Copy` or `Restore`.
  public var createOption: String?
  public var diskSizeGB: Int?
  public var managedDisk: ManagedDiskParameters?
  public var sourceResource: SubResource?
  public var toBeDetached: Bool?
  public var diskIOPSReadWrite: Int64?
  public var diskMBpsReadWrite: Int64?
  /// `ForceDetach`, to take it away without asking the guest.
  public var detachOption: String?
  /// What becomes of the disk when the machine goes: `Delete` or `Detach`.
  public var deleteOption: String?
  public var storageFaultDomainAlignment: String?

  public init() {}
}
