import AzureModels
import Catalog
import DiskStore

extension DiskRules {
  func change(_ stored: Stored<Disk>, _ request: Request<Disk>, in service: LocalComputeService) throws -> Disk {
    let disk = try changed(stored.model, by: request.body, isPatch: request.isPatch)
    guard disk.diskSizeBytes != stored.model.diskSizeBytes, let size = disk.diskSizeBytes else {
      return try service.write { catalog in
        try catalog.require(stored.id, unchangedSince: stored.etag)
        var disk = disk
        try catalog.put(&disk, at: stored.id)
        return disk
      }
    }
    return try service.operate(on: stored.id) { catalog in
      try catalog.require(stored.id, unchangedSince: stored.etag)
      guard case .volume(let volume)? = try catalog.contents(of: stored.id)[0] else {
        throw ARMError.notFound(stored.id)
      }
      return (.resize(volume: volume, size: size), VolumeID(volume))
    } act: { store, volume in
      try store.about(stored.id) { try $0.resizeVolume(volume, to: size) }
    } record: { catalog, _, _ in
      try catalog.require(stored.id, unchangedSince: stored.etag)
      var disk = disk
      try catalog.put(&disk, at: stored.id)
      return Outcome(value: disk)
    }
  }

  /// The disk as a request wants it.
  private func changed(_ disk: Disk, by body: Disk, isPatch: Bool) throws -> Disk {
    try checkUnchanged(disk, body)
    var result = disk
    if let tags = body.tags { result.tags = tags.isEmpty ? nil : tags }
    if let sku = body.sku?.name {
      let sku = try DiskPerformance.sku(sku, default: "", "disk.sku.name")
      if sku != disk.sku {
        try checkChange(of: disk, to: sku)
        result.sku = sku
        if !DiskPerformance.isProvisioned(sku.name) { result.diskIOPSReadOnly = nil }
      }
    }
    if let shares = body.maxShares, shares != disk.maxShares, disk.managedBy != nil {
      throw ARMError(
        .operationNotAllowed, 409,
        "Changing property 'maxShares' is not allowed while the disk is attached to a running VM.", target: "maxShares")
    }
    try setDetails(of: &result, from: body)
    if let size = body.diskSizeGB, size != disk.diskSizeGB {
      try DiskSize.check(size, sku: result.sku?.name ?? "", "disk.diskSizeGB")
      let (current, requested) = (disk.diskSizeBytes ?? 0, DiskSize.bytes(gibibytes: size))
      guard requested >= current else { throw DiskSize.reduction(from: current, to: requested, "disk.diskSizeGB") }
      if let error = disk.diskState.flatMap({ DiskRules.activeAccess(to: disk, state: $0) }) { throw error }
      result.setSize(requested)
    }
    // A tier that an answer showed is no wish when the size or the SKU changes with it.
    var wish = body
    if !isPatch && body.tier == disk.tier { wish.tier = nil }
    try setTier(of: &result, wish)
    return result
  }

  private static func activeAccess(to disk: Disk, state: String) -> ARMError? {
    disk.resourceID.flatMap { activeAccess(to: $0, state: state) }
  }

  /// What stays as it is for good.
  private func checkUnchanged(_ disk: Disk, _ body: Disk) throws {
    if let zones = body.zones, zones != disk.zones ?? [] { throw ARMError.immutable("zones") }
    guard let creation = body.creationData, let stored = disk.creationData else { return }
    func check(_ new: String?, _ old: String?, _ name: String) throws {
      guard let new, new.lowercased() != old?.lowercased() else { return }
      throw ARMError.immutable("creationData.\(name)")
    }
    try check(creation.createOption, stored.createOption, "createOption")
    try check(creation.sourceResourceId, stored.sourceResourceId, "sourceResourceId")
    try check(creation.sourceUri, stored.sourceUri, "sourceUri")
    try check(creation.imageReference?.id, stored.imageReference?.id, "imageReference")
    try check(creation.galleryImageReference?.id, stored.galleryImageReference?.id, "galleryImageReference")
    try check(
      creation.logicalSectorSize.map(String.init), stored.logicalSectorSize.map(String.init), "logicalSectorSize")
    try check(creation.uploadSizeBytes.map(String.init), stored.uploadSizeBytes.map(String.init), "uploadSizeBytes")
  }

  /// Which SKU can become which.
  private func checkChange(of disk: Disk, to sku: Sku) throws {
    let (old, new) = (disk.sku?.name ?? "", sku.name ?? "")
    guard !DiskPerformance.isProvisioned(old) && !DiskPerformance.isProvisioned(new) else {
      throw ARMError(
        .operationNotAllowed, 409, "Changing the SKU of the disk from '\(old)' to '\(new)' is not allowed.",
        target: "sku")
    }
    guard disk.diskState != DiskState.attached.rawValue else {
      throw ARMError(
        .operationNotAllowed, 409,
        "Cannot change the SKU of disk '\(disk.name ?? "")' while it is attached to running VM '\(disk.managedBy ?? "")'.",
        target: "sku")
    }
    try DiskChecks.zones(disk.zones, sku: new)
  }
}
