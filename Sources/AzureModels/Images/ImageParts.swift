/// The disks of an image.
public struct ImageStorageProfile: Codable, Hashable, Sendable {
  public var osDisk: ImageOSDisk?
  public var dataDisks: [ImageDataDisk]?
  public var zoneResilient: Bool?

  public init() {}
}

/// The system disk of an image.
public struct ImageOSDisk: Codable, Hashable, Sendable {
  public var snapshot: SubResource?
  public var managedDisk: SubResource?
  /// A VHD file.
  public var blobUri: String?
  public var caching: String?
  public var diskSizeGB: Int?
  public var storageAccountType: String?
  public var diskEncryptionSet: SubResource?
  public var osType: String?
  /// `Generalized` or `Specialized`.
  public var osState: String?

  public init() {}
}

/// A further disk of an image.
public struct ImageDataDisk: Codable, Hashable, Sendable {
  public var snapshot: SubResource?
  public var managedDisk: SubResource?
  /// A VHD file.
  public var blobUri: String?
  public var caching: String?
  public var diskSizeGB: Int?
  public var storageAccountType: String?
  public var diskEncryptionSet: SubResource?
  public var lun: Int?

  public init() {}
}
