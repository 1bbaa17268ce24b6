import AzureModels
import Catalog
import DiskStore

/// Snapshots.
struct SnapshotRules: ResourceRules {
  typealias Model = Snapshot

  private static let skus = ["Standard_LRS", "Premium_LRS", "Standard_ZRS"]

  var names: [NameRule] { [.compute("snapshot.name")] }

  func create(_ request: Request<Snapshot>, in service: LocalComputeService) throws -> Snapshot {
    guard let creation = request.body.creationData else { throw ARMError.missing("snapshot.creationData") }
    guard let text = creation.createOption else { throw ARMError.missing("snapshot.creationData.createOption") }
    let option = try DiskChecks.choice(
      text, of: DiskCreateOption.allCases.map(\.rawValue), "snapshot.creationData.createOption")
    switch option.flatMap(DiskCreateOption.init(rawValue:)) {
    case .copy, .copyStart:
      let source = try ByteOrigin.sourceID(creation.sourceResourceId, "snapshot.creationData.sourceResourceId")
      return try create(request, in: service) { try ByteOrigin.stored(source, $0) }
    case .import:
      let image = try ByteOrigin.file(creation.sourceUri, .auto, "snapshot.creationData.sourceUri")
      return try create(request, in: service) { _ in .file(image) }
    case let option:
      throw ARMError.invalid(
        "snapshot.creationData.createOption",
        "Create option '\(option?.rawValue ?? text)' is not supported for a snapshot.")
    }
  }

  private func create(
    _ request: Request<Snapshot>, in service: LocalComputeService, from origin: (any CatalogReader) throws -> ByteOrigin
  ) throws -> Snapshot {
    let content = StoreObject.newSnapshot()
    let helper = StoreObject.newVolume()
    return try service.operate(on: request.id) { catalog in
      try catalog.require(request.id, unchangedSince: nil)
      let origin = try origin(catalog)
      return (.undo([content, helper]), (snapshot: try draft(request, origin), origin: origin))
    } act: { store, prepared -> Timestamp in
      guard case .snapshot(let content) = content.source, case .volume(let helper) = helper.source else {
        throw ARMError(.internalServerError, 500, "A snapshot was made from an object that holds none.")
      }
      switch prepared.origin {
      case .empty: throw ARMError.missing("snapshot.creationData.sourceResourceId")
      case .stored(.volume(let name), let source):
        try store.about(source.id) { try $0.snapshot(VolumeID(name), as: content) }
      case .stored(.snapshot(let name), let source):
        try store.about(source.id) { try $0.copySnapshot(SnapshotID(name), as: content) }
      case .file(let image):
        let size = prepared.snapshot.diskSizeBytes ?? image.size
        try store.importing(image, as: helper, size: size, request.options.progress)
        try store.about(request.id) { try $0.snapshot(helper, as: content) }
      }
      return .now()
    } record: { catalog, prepared, time in
      try catalog.require(request.id, unchangedSince: nil)
      var snapshot = prepared.snapshot
      snapshot.timeCreated = time
      try catalog.put(&snapshot, at: request.id)
      try catalog.setContent(content, of: request.id, part: 0)
      if case .file = prepared.origin { return Outcome(value: snapshot, obsolete: [helper]) }
      return Outcome(value: snapshot)
    }
  }

  /// The snapshot as it will be recorded, checked; its time comes with its bytes.
  private func draft(_ request: Request<Snapshot>, _ origin: ByteOrigin) throws -> Snapshot {
    let body = request.body
    var snapshot = Snapshot(location: body.location, tags: body.tags)
    snapshot.sku = try DiskPerformance.sku(
      body.sku?.name, among: SnapshotRules.skus, default: "Standard_LRS", "snapshot.sku.name")
    snapshot.extendedLocation = body.extendedLocation
    try setDetails(of: &snapshot, from: body)
    snapshot.incremental = body.incremental ?? false
    var creation = body.creationData ?? CreationData()
    creation.createOption = DiskCreateOption.allCases.map(\.rawValue).first {
      $0.lowercased() == creation.createOption?.lowercased()
    }
    let isIncremental = snapshot.incremental ?? false
    guard !isIncremental || snapshot.sku?.tier == "Standard" else {
      throw ARMError.invalid(
        "snapshot.sku.name",
        "Incremental snapshots are kept on Standard storage; the SKU '\(snapshot.sku?.name ?? "")' is not supported.")
    }
    switch origin {
    case .stored(_, let source):
      creation.sourceUniqueId = source.uniqueId
      try checkPlace(of: snapshot, source, creation)
      snapshot.setSize(source.size)
      snapshot.osType = snapshot.osType ?? source.osType
      snapshot.hyperVGeneration = snapshot.hyperVGeneration ?? source.hyperVGeneration
      snapshot.purchasePlan = snapshot.purchasePlan ?? source.purchasePlan
      snapshot.supportedCapabilities = snapshot.supportedCapabilities ?? source.supportedCapabilities
      snapshot.securityProfile = snapshot.securityProfile ?? source.securityProfile
      snapshot.supportsHibernation = snapshot.supportsHibernation ?? source.supportsHibernation
      if isIncremental, let disk = source.uniqueId {
        snapshot.incrementalSnapshotFamilyId = GUID.derived(from: disk, "incremental snapshots")
      }
    case .file(let image): snapshot.setSize((image.size + 511) / 512 * 512)
    case .empty: break
    }
    if let size = body.diskSizeGB, DiskSize.bytes(gibibytes: size) < snapshot.diskSizeBytes ?? 0,
      size != snapshot.diskSizeGB
    {
      throw DiskSize.reduction(
        from: snapshot.diskSizeBytes ?? 0, to: DiskSize.bytes(gibibytes: size), "snapshot.diskSizeGB")
    }
    snapshot.creationData = creation
    snapshot.uniqueId = GUID.new()
    snapshot.provisioningState = "Succeeded"
    snapshot.diskState = DiskState.unattached.rawValue
    snapshot.completionPercent = 100
    return snapshot
  }

  /// Only an incremental snapshot can be copied to another region.
  private func checkPlace(of snapshot: Snapshot, _ source: StoredSource, _ creation: CreationData) throws {
    let isElsewhere = source.location != snapshot.location
    let target = "snapshot.creationData.sourceResourceId"
    guard creation.createOption == DiskCreateOption.copyStart.rawValue else {
      guard !isElsewhere else {
        throw ARMError.invalid(
          target,
          "The source '\(source.id.text)' is in location '\(source.location ?? "")'. It has to be in the location '\(snapshot.location ?? "")' of the snapshot; create option 'CopyStart' copies an incremental snapshot from one location to another."
        )
      }
      return
    }
    guard source.isIncrementalSnapshot, snapshot.incremental ?? false else {
      throw ARMError.invalid(target, "Create option 'CopyStart' is for incremental snapshots only.")
    }
  }

  /// What a request may say both of a new snapshot and of one that is there.
  private func setDetails(of snapshot: inout Snapshot, from body: Snapshot) throws {
    if let value = try DiskChecks.osType(body.osType, "snapshot") { snapshot.osType = value }
    if let value = try DiskChecks.generation(body.hyperVGeneration, "snapshot") { snapshot.hyperVGeneration = value }
    snapshot.encryption =
      try DiskChecks.encryption(body.encryption, "snapshot") ?? snapshot.encryption
      ?? Encryption(type: "EncryptionAtRestWithPlatformKey")
    let network = try DiskChecks.network(body.networkAccessPolicy, body.diskAccessId, "snapshot")
    if let policy = network.policy {
      snapshot.networkAccessPolicy = policy
      snapshot.diskAccessId = network.access
    }
    snapshot.networkAccessPolicy = snapshot.networkAccessPolicy ?? "AllowAll"
    snapshot.publicNetworkAccess =
      try DiskChecks.publicNetwork(body.publicNetworkAccess, "snapshot") ?? snapshot.publicNetworkAccess ?? "Enabled"
    if let value = try DiskChecks.authMode(body.dataAccessAuthMode, "snapshot") { snapshot.dataAccessAuthMode = value }
    if let value = body.encryptionSettingsCollection { snapshot.encryptionSettingsCollection = value }
    if let value = body.purchasePlan { snapshot.purchasePlan = value }
    if let value = body.supportedCapabilities { snapshot.supportedCapabilities = value }
    if let value = body.supportsHibernation { snapshot.supportsHibernation = value }
    if let value = body.securityProfile { snapshot.securityProfile = value }
  }

  func change(
    _ stored: Stored<Snapshot>, _ request: Request<Snapshot>, in service: LocalComputeService
  ) throws -> Snapshot {
    let body = request.body
    var snapshot = stored.model
    if let incremental = body.incremental, incremental != snapshot.incremental ?? false {
      throw ARMError.immutable("incremental")
    }
    func check(_ new: String?, _ old: String?, _ name: String) throws {
      guard let new, new.lowercased() != old?.lowercased() else { return }
      throw ARMError.immutable("creationData.\(name)")
    }
    try check(body.creationData?.createOption, snapshot.creationData?.createOption, "createOption")
    try check(body.creationData?.sourceResourceId, snapshot.creationData?.sourceResourceId, "sourceResourceId")
    try check(body.creationData?.sourceUri, snapshot.creationData?.sourceUri, "sourceUri")
    if let size = body.diskSizeGB, size != snapshot.diskSizeGB { throw ARMError.immutable("diskSizeGB") }
    if let name = body.sku?.name {
      let sku = try DiskPerformance.sku(name, among: SnapshotRules.skus, default: "", "snapshot.sku.name")
      guard sku == snapshot.sku || !(snapshot.incremental ?? false) || sku.tier == "Standard" else {
        throw ARMError.invalid(
          "snapshot.sku.name",
          "Incremental snapshots are kept on Standard storage; the SKU '\(sku.name ?? "")' is not supported.")
      }
      snapshot.sku = sku
    }
    if let tags = body.tags { snapshot.tags = tags.isEmpty ? nil : tags }
    try setDetails(of: &snapshot, from: body)
    return try service.write { catalog in
      try catalog.require(stored.id, unchangedSince: stored.etag)
      try catalog.put(&snapshot, at: stored.id)
      return snapshot
    }
  }

  func remove(_ stored: Stored<Snapshot>, _ options: RequestOptions, in service: LocalComputeService) throws {
    if let error = stored.model.diskState.flatMap({ DiskRules.activeAccess(to: stored.id, state: $0) }) { throw error }
    try service.removeRecorded(stored.id) { catalog in
      try catalog.require(stored.id, unchangedSince: stored.etag)
      let objects = try catalog.contents(of: stored.id)
      try catalog.remove(stored.id)
      return Array(objects.values)
    }
  }

  func obstacle(
    to groupRemoval: ResourceID, _ stored: Stored<Snapshot>, _ reader: any CatalogReader
  ) throws -> ARMError? { stored.model.diskState.flatMap { DiskRules.activeAccess(to: stored.id, state: $0) } }
}
