/// What a machine was like when the restore point was taken.
public struct RestorePointSourceMetadata: Codable, Hashable, Sendable {
  public var hardwareProfile: HardwareProfile?
  public var storageProfile: RestorePointSourceVMStorageProfile?
  public var osProfile: OSProfile?
  public var diagnosticsProfile: DiagnosticsProfile?
  public var licenseType: String?
  public var vmId: String?
  public var securityProfile: SecurityProfile?
  public var location: String?
  public var userData: String?
  public var hyperVGeneration: String?

  public init() {}
}

/// The disks that a machine had.
public struct RestorePointSourceVMStorageProfile: Codable, Hashable, Sendable {
  public var osDisk: RestorePointSourceVMOSDisk?
  public var dataDisks: [RestorePointSourceVMDataDisk]?
  public var diskControllerType: String?

  public init() {}
}

/// The system disk that a machine had.
public struct RestorePointSourceVMOSDisk: Codable, Hashable, Sendable {
  public var osType: String?
  public var encryptionSettings: DiskEncryptionSettings?
  public var name: String?
  public var caching: String?
  public var diskSizeGB: Int?
  public var managedDisk: ManagedDiskParameters?
  public var diskRestorePoint: DiskRestorePointAttributes?
  public var writeAcceleratorEnabled: Bool?

  public init() {}
}

/// A data disk that a machine had.
public struct RestorePointSourceVMDataDisk: Codable, Hashable, Sendable {
  public var lun: Int?
  public var name: String?
  public var caching: String?
  public var diskSizeGB: Int?
  public var managedDisk: ManagedDiskParameters?
  public var diskRestorePoint: DiskRestorePointAttributes?
  public var writeAcceleratorEnabled: Bool?

  public init() {}
}

/// What was kept of a disk.
public struct DiskRestorePointAttributes: Codable, Hashable, Sendable {
  public var id: String?
  public var encryption: RestorePointEncryption?
  public var sourceDiskRestorePoint: SubResource?

  public init() {}
}

/// Who keeps the key of what was kept.
public struct RestorePointEncryption: Codable, Hashable, Sendable {
  public var diskEncryptionSet: SubResource?
  public var type: String?

  public init() {}
}

/// How a restore point is at this moment.
public struct RestorePointInstanceView: Codable, Hashable, Sendable {
  public var diskRestorePoints: [DiskRestorePointInstanceView]?
  public var statuses: [InstanceViewStatus]?

  public init() {}
}

/// How what was kept of a disk is at this moment.
public struct DiskRestorePointInstanceView: Codable, Hashable, Sendable {
  public var id: String?
  public var replicationStatus: DiskRestorePointReplicationStatus?
  public var snapshotAccessState: String?

  public init() {}
}

/// How far a copy is.
public struct DiskRestorePointReplicationStatus: Codable, Hashable, Sendable {
  public var status: InstanceViewStatus?
  public var completionPercent: Int?

  public init() {}
}

/// What restore points are taken of.
public struct RestorePointCollectionSourceProperties: Codable, Hashable, Sendable {
  public var location: String?
  public var id: String?

  public init() {}
}
