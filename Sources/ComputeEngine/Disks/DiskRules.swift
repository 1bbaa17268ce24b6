import AzureModels
import Catalog
import DiskStore

/// Managed disks.
struct DiskRules: ResourceRules {
  typealias Model = Disk

  var names: [NameRule] { [.compute("disk.name")] }

  func remove(_ stored: Stored<Disk>, _ options: RequestOptions, in service: LocalComputeService) throws {
    if let error = DiskRules.obstacle(toRemoving: stored) { throw error }
    try service.removeRecorded(stored.id) { catalog in
      try catalog.require(stored.id, unchangedSince: stored.etag)
      let objects = try catalog.contents(of: stored.id)
      try catalog.remove(stored.id)
      return Array(objects.values)
    }
  }

  /// What speaks against removing a disk.
  private static func obstacle(toRemoving stored: Stored<Disk>) -> ARMError? {
    if let machine = stored.model.managedBy {
      return ARMError(
        .operationNotAllowed, 409, "Disk \(stored.id.name) is attached to VM \(machine).", target: stored.id.name)
    }
    return stored.model.diskState.flatMap { activeAccess(to: stored.id, state: $0) }
  }

  /// The error of a disk or snapshot whose bytes somebody was given access to.
  static func activeAccess(to id: ResourceID, state: String) -> ARMError? {
    guard state == DiskState.activeSAS.rawValue || state == DiskState.activeUpload.rawValue else { return nil }
    let kind = id.type == .disks ? "disk" : "snapshot"
    return ARMError(
      .operationNotAllowed, 409,
      "There is an active shared access signature outstanding for \(kind) \(id.name). Call EndGetAccess before deleting or attaching the \(kind).",
      target: id.name)
  }

  func obstacle(to groupRemoval: ResourceID, _ stored: Stored<Disk>, _ reader: any CatalogReader) throws -> ARMError? {
    // A machine in the same group goes with it.
    if let machine = stored.model.managedBy.flatMap({ ResourceID($0) }), machine.group == groupRemoval { return nil }
    return DiskRules.obstacle(toRemoving: stored)
  }
}
