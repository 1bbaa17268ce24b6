import AzureModels
import Catalog
import DiskStore

/// Where the first bytes of a disk come from.
enum ByteOrigin: Sendable {
  /// All zero.
  case empty
  /// An object of the store.
  case stored(StoreObject, StoredSource)
  /// A file, checked and open.
  case file(DiskImage)
}

/// A disk or a snapshot that another is made from.
struct StoredSource: Sendable {
  let id: ResourceID
  let size: Int64
  let uniqueId: String?
  let location: String?
  let osType: String?
  let hyperVGeneration: String?
  let purchasePlan: PurchasePlan?
  let supportedCapabilities: SupportedCapabilities?
  let securityProfile: DiskSecurityProfile?
  let supportsHibernation: Bool?
  /// The SKU's name.
  let sku: String?
  let isIncrementalSnapshot: Bool
}

extension ByteOrigin {
  /// The id that a request names as its source.
  static func sourceID(_ text: String?, _ target: String) throws -> ResourceID {
    guard let text, !text.isEmpty else { throw ARMError.missing(target) }
    guard let id = ResourceID(text) else {
      throw ARMError(
        .linkedInvalidPropertyId, 400,
        "Property id '\(text)' at path 'properties.creationData.sourceResourceId' is invalid. Expect fully qualified resource Id "
          + "that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.",
        target: target)
    }
    guard id.type == .disks || id.type == .snapshots else {
      throw ARMError.invalid(
        target, "The resource '\(text)' is neither a disk nor a snapshot, and has no bytes to copy.")
    }
    return id
  }

  /// Looks up what a copy is to be made of.
  static func stored(_ id: ResourceID, _ reader: any CatalogReader) throws -> ByteOrigin {
    guard let group = id.group, try reader.find(group) != nil else {
      throw ARMError.groupNotFound(id.resourceGroup ?? "")
    }
    guard let record = try reader.find(id), let object = try reader.contents(of: id)[0] else {
      throw ARMError.notFound(id)
    }
    if id.type == .snapshots {
      let snapshot = try SnapshotRules().decode(record).model
      return .stored(
        object,
        StoredSource(
          id: record.id, size: snapshot.diskSizeBytes ?? 0, uniqueId: snapshot.uniqueId, location: snapshot.location,
          osType: snapshot.osType, hyperVGeneration: snapshot.hyperVGeneration, purchasePlan: snapshot.purchasePlan,
          supportedCapabilities: snapshot.supportedCapabilities, securityProfile: snapshot.securityProfile,
          supportsHibernation: snapshot.supportsHibernation, sku: snapshot.sku?.name,
          isIncrementalSnapshot: snapshot.incremental ?? false))
    }
    let disk = try DiskRules().decode(record).model
    guard disk.diskState != DiskState.readyToUpload.rawValue, disk.diskState != DiskState.activeUpload.rawValue else {
      throw ARMError(
        .operationNotAllowed, 409,
        "Disk '\(id.name)' is in state '\(disk.diskState ?? "")': its upload has not come to its end.", target: id.name)
    }
    return .stored(
      object,
      StoredSource(
        id: record.id, size: disk.diskSizeBytes ?? 0, uniqueId: disk.uniqueId, location: disk.location,
        osType: disk.osType, hyperVGeneration: disk.hyperVGeneration, purchasePlan: disk.purchasePlan,
        supportedCapabilities: disk.supportedCapabilities, securityProfile: disk.securityProfile,
        supportsHibernation: disk.supportsHibernation, sku: disk.sku?.name, isIncrementalSnapshot: false))
  }

  /// Opens the file that a request names: a `file:` URI or an absolute path.
  static func file(_ text: String?, _ format: ImportFormat, _ target: String) throws -> DiskImage {
    guard let text, !text.isEmpty else { throw ARMError.missing(target) }
    guard let path = FileURI.path(text) else {
      throw ARMError.invalid(
        target, "The source '\(text)' cannot be read from here: a file is named by its absolute path or a 'file:' URI.")
    }
    return try open(path, format)
  }

  static func open(_ path: String, _ format: ImportFormat) throws -> DiskImage {
    do {
      let kind: DiskImage.Kind =
        switch format {
        case .auto: .detected
        case .raw: .raw
        case .vhd: .vhd
        }
      return try DiskImage.open(path, as: kind)
    } catch let error as StoreError {
      throw ARMError(importing: path, error)
    }
  }
}
