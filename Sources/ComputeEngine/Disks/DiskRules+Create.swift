import AzureModels
import Catalog
import DiskStore

extension DiskRules {
  func create(_ request: Request<Disk>, in service: LocalComputeService) throws -> Disk {
    guard let creation = request.body.creationData else { throw ARMError.missing("disk.creationData") }
    guard let text = creation.createOption else { throw ARMError.missing("disk.creationData.createOption") }
    let option = try DiskChecks.choice(
      text, of: DiskCreateOption.allCases.map(\.rawValue), "disk.creationData.createOption")
    switch option.flatMap(DiskCreateOption.init(rawValue:)) {
    case .empty:
      guard request.body.diskSizeGB != nil else { throw ARMError.missing("disk.diskSizeGB") }
      return try create(request, in: service) { _ in .empty }
    case .upload:
      return try create(request, in: service) { _ in .empty }
    case .copy, .copyStart, .restore:
      let source = try ByteOrigin.sourceID(creation.sourceResourceId, "disk.creationData.sourceResourceId")
      return try create(request, in: service) { try ByteOrigin.stored(source, $0) }
    case .import:
      let image = try ByteOrigin.file(creation.sourceUri, .auto, "disk.creationData.sourceUri")
      return try create(request, in: service) { _ in .file(image) }
    case let option:
      throw ARMError.invalid(
        "disk.creationData.createOption",
        "Create option '\(option?.rawValue ?? text)' is not supported for a disk here.")
    }
  }

  /// Makes a disk whose bytes come from `origin`.
  func create(
    _ request: Request<Disk>, in service: LocalComputeService,
    from origin: (any CatalogReader) throws -> ByteOrigin
  ) throws -> Disk {
    let volume = StoreObject.newVolume()
    let helper = StoreObject.newSnapshot()
    return try service.operate(on: request.id) { catalog in
      try catalog.require(request.id, unchangedSince: nil)
      let origin = try origin(catalog)
      let disk = try draft(request, origin)
      return (.undo([volume, helper]), (disk: disk, origin: origin))
    } act: { store, prepared in
      let size = prepared.disk.diskSizeBytes ?? 0
      switch (prepared.origin, volume.source, helper.source) {
      case (.empty, .volume(let volume), _): try store.about(request.id) { try $0.createVolume(volume, size: size) }
      case (.stored(.snapshot(let name), let source), .volume(let volume), _):
        try store.about(source.id) { try $0.cloneVolume(volume, from: SnapshotID(name), size: size) }
      case (.stored(.volume(let name), let source), .volume(let volume), .snapshot(let helper)):
        try store.about(source.id) {
          try $0.snapshot(VolumeID(name), as: helper)
          try $0.cloneVolume(volume, from: helper, size: size)
        }
      case (.file(let image), .volume(let volume), _):
        try store.importing(image, as: volume, size: size, request.options.progress)
      default: throw ARMError(.internalServerError, 500, "A disk was made from an object that holds no disk.")
      }
    } record: { catalog, prepared, _ in
      try catalog.require(request.id, unchangedSince: nil)
      var disk = prepared.disk
      try catalog.put(&disk, at: request.id)
      try catalog.setContent(volume, of: request.id, part: 0)
      if case .stored(.volume, _) = prepared.origin { return Outcome(value: disk, obsolete: [helper]) }
      return Outcome(value: disk)
    }
  }

  /// The disk as it will be recorded, checked.
  private func draft(_ request: Request<Disk>, _ origin: ByteOrigin) throws -> Disk {
    let body = request.body
    var disk = Disk(location: body.location, tags: body.tags)
    disk.sku = try DiskPerformance.sku(body.sku?.name, default: "Standard_LRS", "disk.sku.name")
    let sku = disk.sku?.name ?? ""
    try DiskChecks.zones(body.zones, sku: sku)
    disk.zones = body.zones
    disk.extendedLocation = body.extendedLocation
    try setDetails(of: &disk, from: body)
    try setSource(of: &disk, from: body, origin)
    disk.timeCreated = .now()
    disk.uniqueId = GUID.new()
    disk.provisioningState = "Succeeded"
    let isUpload = disk.creationData?.createOption == DiskCreateOption.upload.rawValue
    disk.diskState = (isUpload ? DiskState.readyToUpload : .unattached).rawValue
    if disk.creationData?.createOption == DiskCreateOption.copyStart.rawValue { disk.completionPercent = 100 }
    return disk
  }

  /// What a request may say both of a new disk and of one that is there.
  func setDetails(of disk: inout Disk, from body: Disk) throws {
    if let value = try DiskChecks.osType(body.osType, "disk") { disk.osType = value }
    if let value = try DiskChecks.generation(body.hyperVGeneration, "disk") { disk.hyperVGeneration = value }
    disk.encryption =
      try DiskChecks.encryption(body.encryption, "disk") ?? disk.encryption
      ?? Encryption(type: "EncryptionAtRestWithPlatformKey")
    let network = try DiskChecks.network(body.networkAccessPolicy, body.diskAccessId, "disk")
    if let policy = network.policy {
      disk.networkAccessPolicy = policy
      disk.diskAccessId = network.access
    }
    disk.networkAccessPolicy = disk.networkAccessPolicy ?? "AllowAll"
    disk.publicNetworkAccess =
      try DiskChecks.publicNetwork(body.publicNetworkAccess, "disk") ?? disk.publicNetworkAccess ?? "Enabled"
    if let value = try DiskChecks.authMode(body.dataAccessAuthMode, "disk") { disk.dataAccessAuthMode = value }
    if let value = body.encryptionSettingsCollection { disk.encryptionSettingsCollection = value }
    if let value = body.purchasePlan { disk.purchasePlan = value }
    if let value = body.supportedCapabilities { disk.supportedCapabilities = value }
    if let value = body.supportsHibernation { disk.supportsHibernation = value }
    if let value = body.securityProfile { disk.securityProfile = value }
    if let value = body.optimizedForFrequentAttach { disk.optimizedForFrequentAttach = value }
    if let value = body.availabilityPolicy { disk.availabilityPolicy = value }
    if let shares = body.maxShares {
      guard (1...15).contains(shares) else {
        throw ARMError.invalid(
          "disk.maxShares",
          "The value '\(shares)' of parameter 'disk.maxShares' is out of range. Value '\(shares)' must be between '1' and '15', inclusive."
        )
      }
      disk.maxShares = shares
    }
    if DiskPerformance.isProvisioned(disk.sku?.name) {
      if let value = body.diskIOPSReadWrite { disk.diskIOPSReadWrite = value }
      if let value = body.diskMBpsReadWrite { disk.diskMBpsReadWrite = value }
      if let value = body.diskIOPSReadOnly { disk.diskIOPSReadOnly = value }
      if let value = body.diskMBpsReadOnly { disk.diskMBpsReadOnly = value }
    }
  }

  /// Size, and what a disk takes over from where its bytes come from.
  private func setSource(of disk: inout Disk, from body: Disk, _ origin: ByteOrigin) throws {
    let sku = disk.sku?.name ?? ""
    var creation = body.creationData ?? CreationData()
    if let size = body.diskSizeGB { try DiskSize.check(size, sku: sku, "disk.diskSizeGB") }
    let requested = body.diskSizeGB.map { DiskSize.bytes(gibibytes: $0) }
    var least: Int64 = 0
    switch origin {
    case .empty:
      if creation.createOption?.lowercased() == "upload" { least = try DiskRules.uploadSize(creation) }
    case .file(let image):
      least = (image.size + 511) / 512 * 512
    case .stored(_, let source):
      least = source.size
      creation.sourceUniqueId = source.uniqueId
      guard source.location == disk.location || creation.createOption?.lowercased() == "copystart" else {
        throw ARMError.invalid(
          "disk.creationData.sourceResourceId",
          "The source '\(source.id.text)' is in location '\(source.location ?? "")'. It has to be in the location '\(disk.location ?? "")' of the disk."
        )
      }
      disk.osType = disk.osType ?? source.osType
      disk.hyperVGeneration = disk.hyperVGeneration ?? source.hyperVGeneration
      disk.purchasePlan = disk.purchasePlan ?? source.purchasePlan
      disk.supportedCapabilities = disk.supportedCapabilities ?? source.supportedCapabilities
      disk.securityProfile = disk.securityProfile ?? source.securityProfile
      disk.supportsHibernation = disk.supportsHibernation ?? source.supportsHibernation
    }
    // Whoever repeats the GiB that an answer showed asks for no other size.
    let size = requested.map { DiskSize.gibibytes(least) == body.diskSizeGB ? max($0, least) : $0 } ?? least
    guard size >= least else { throw DiskSize.reduction(from: least, to: size, "disk.diskSizeGB") }
    creation.createOption = DiskCreateOption.allCases.map(\.rawValue).first {
      $0.lowercased() == creation.createOption?.lowercased()
    }
    disk.creationData = creation
    disk.setSize(size)
    try setTier(of: &disk, body)
  }

  /// The bytes of the disk in a VHD that is to be uploaded: all but the footer.
  private static func uploadSize(_ creation: CreationData) throws -> Int64 {
    let target = "disk.creationData.uploadSizeBytes"
    guard let bytes = creation.uploadSizeBytes else { throw ARMError.missing(target) }
    let (least, most): (Int64, Int64) = (20_972_032, 35_183_298_347_520)
    guard (least...most).contains(bytes), bytes % 512 == 0 else {
      throw ARMError.invalid(
        target,
        "The value '\(bytes)' of parameter '\(target)' is out of range. Value '\(bytes)' must be a multiple of '512' between '\(least)' and '\(most)', inclusive."
      )
    }
    return bytes - 512
  }

  func setTier(of disk: inout Disk, _ body: Disk) throws {
    if let tier = body.tier {
      guard let baseline = DiskPerformance.baselineTier(sku: disk.sku?.name, gibibytes: disk.diskSizeGB ?? 1) else {
        throw ARMError.invalid("disk.tier", "Performance tier is supported on disks with a Premium SKU only.")
      }
      let upper = tier.uppercased()
      guard DiskPerformance.isTier(upper, atLeast: baseline) else {
        throw ARMError.invalid(
          "disk.tier", "Performance tier '\(tier)' is invalid for the disk: it has to be '\(baseline)' or higher.")
      }
      disk.tier = upper
    }
    if let bursting = body.burstingEnabled {
      guard !bursting || disk.tier != nil && (disk.diskSizeGB ?? 0) > 512 else {
        throw ARMError.invalid(
          "disk.burstingEnabled",
          "On-demand bursting is supported on Premium disks with a size greater than 512 GB only.")
      }
      if bursting != disk.burstingEnabled ?? false { disk.burstingEnabledTime = .now() }
      disk.burstingEnabled = bursting
    }
    disk.updatePerformance()
  }
}

extension LocalBlockStore {
  /// Runs a part of an operation, with the errors of a resource.
  func about<Value>(_ id: ResourceID, _ body: (LocalBlockStore) throws -> Value) throws -> Value {
    do {
      return try body(self)
    } catch let error as StoreError {
      throw ARMError(error, about: id)
    }
  }

  /// Makes a volume of a file.
  func importing(_ image: DiskImage, as volume: VolumeID, size: Int64, _ progress: ComputeEngine.ProgressHandler?)
    throws
  {
    do {
      try importVolume(volume, size: size, from: image, progress: progress.forStore)
    } catch let error as StoreError {
      switch error.code {
      case .noSpace: throw ARMError.noSpace(error.message)
      case .readOnly: throw ARMError.readOnlyHome(error.message)
      default: throw ARMError(importing: image.path, error)
      }
    }
  }
}
