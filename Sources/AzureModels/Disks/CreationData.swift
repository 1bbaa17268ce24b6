/// Where the first bytes of a disk or a snapshot come from.
public struct CreationData: Codable, Hashable, Sendable {
  /// A ``DiskCreateOption``.
  public var createOption: String?
  /// Of `Import`: the storage account that ``sourceUri`` lies in.
  public var storageAccountId: String?
  /// Of `FromImage`: a marketplace image.
  public var imageReference: ImageDiskReference?
  public var galleryImageReference: ImageDiskReference?
  /// Of `Import`: where the VHD is; a `file:` URI here, or the path itself.
  public var sourceUri: String?
  /// Of `Copy` and `Restore`: the id of a snapshot, a disk or a disk restore point.
  public var sourceResourceId: String?
  /// The ``DiskProperties/uniqueId`` of what was copied; the service fills it in.
  public var sourceUniqueId: String?
  /// Of `Upload`: the size of the VHD with its footer.
  public var uploadSizeBytes: Int64?
  public var logicalSectorSize: Int?
  public var securityDataUri: String?
  public var securityMetadataUri: String?
  public var performancePlus: Bool?
  public var elasticSanResourceId: String?
  public var provisionedBandwidthCopySpeed: String?
  public var instantAccessDurationMinutes: Int?

  public init(createOption: String? = nil, sourceResourceId: String? = nil, sourceUri: String? = nil) {
    self.createOption = createOption
    self.sourceResourceId = sourceResourceId
    self.sourceUri = sourceUri
  }
}

/// A disk of an image.
public struct ImageDiskReference: Codable, Hashable, Sendable {
  public var id: String?
  public var sharedGalleryImageId: String?
  public var communityGalleryImageId: String?
  /// Of a data disk: its number; `nil`: the system disk.
  public var lun: Int?

  public init(id: String? = nil, lun: Int? = nil) {
    self.id = id
    self.lun = lun
  }
}

/// What `createOption` may say.
public enum DiskCreateOption: String, CaseIterable, Sendable {
  case empty = "Empty"
  case attach = "Attach"
  case fromImage = "FromImage"
  case `import` = "Import"
  case copy = "Copy"
  case restore = "Restore"
  case upload = "Upload"
  case copyStart = "CopyStart"
  case importSecure = "ImportSecure"
  case uploadPreparedSecure = "UploadPreparedSecure"
  case copyFromSanSnapshot = "CopyFromSanSnapshot"
}

/// What `diskState` may say.
public enum DiskState: String, CaseIterable, Sendable {
  case unattached = "Unattached"
  case attached = "Attached"
  /// Attached to a machine that is deallocated.
  case reserved = "Reserved"
  case frozen = "Frozen"
  /// Somebody was given access to its bytes.
  case activeSAS = "ActiveSAS"
  case activeSASFrozen = "ActiveSASFrozen"
  /// Waits for the bytes that it was made for.
  case readyToUpload = "ReadyToUpload"
  case activeUpload = "ActiveUpload"
}
