import AzureModels
import Catalog
import DiskStore
import Glibc

extension LocalComputeService {
  /// The object of the store that holds the bytes of a disk or a snapshot.
  func content(of id: ResourceID) throws -> StoreObject {
    try requireSubscription(id.subscription)
    return try read { reader in
      if let group = id.group, try reader.find(group) == nil { throw ARMError.notFound(group) }
      guard try reader.find(id) != nil else { throw ARMError.notFound(id) }
      guard let object = try reader.contents(of: id)[0] else {
        throw ARMError(.badRequest, 400, "The resource '\(id)' has no bytes.")
      }
      return object
    }
  }

  private func withContent<Value>(
    of id: ResourceID, _ body: (LocalBlockStore, DiskSource) throws -> Value
  ) throws -> Value {
    try answering {
      let object = try content(of: id)
      return try store().about(id) { try body($0, object.source) }
    }
  }

  public func size(of id: ResourceID) throws -> Int64 { try withContent(of: id) { try $0.size(of: $1) } }

  public func read(_ id: ResourceID, at offset: Int64, count: Int) throws -> [UInt8] {
    try withContent(of: id) { try $0.read($1, at: offset, count: count) }
  }

  public func write(_ bytes: [UInt8], to id: ResourceID, at offset: Int64) throws {
    try writing(to: id) { store, volume in
      try store.write(volume, at: offset, bytes: bytes)
      try store.flush(volume)
    }
  }

  @discardableResult
  public func writeFile(
    _ path: String, to id: ResourceID, at offset: Int64, _ options: RequestOptions
  ) throws -> Int64 {
    try answering {
      let image = try ByteOrigin.open(path, .raw)
      return try writing(to: id) { store, volume in
        let size = try store.size(of: .volume(volume))
        guard offset >= 0, offset <= size, image.size <= size - offset else {
          throw ARMError.invalid(
            "offset",
            "The range is invalid: \(image.size) bytes at offset \(offset) are not within the disk, which has \(size) bytes."
          )
        }
        let step: Int64 = 1 << 20
        var done: Int64 = 0
        var buffer = [UInt8](repeating: 0, count: Int(min(step, image.size)))
        while done < image.size {
          let count = Int(min(step, image.size - done))
          try buffer.withUnsafeMutableBytes { bytes in
            let part = UnsafeMutableRawBufferPointer(rebasing: bytes[..<count])
            do {
              try image.read(at: done, into: part)
            } catch let error as StoreError {
              throw ARMError(importing: path, error)
            }
            try store.write(volume, at: offset + done, from: UnsafeRawBufferPointer(part))
          }
          done += Int64(count)
          try options.progress?(OperationProgress(completed: done, total: image.size))
        }
        try store.flush(volume)
        return done
      }
    }
  }

  private func writing<Value>(to id: ResourceID, _ body: (LocalBlockStore, VolumeID) throws -> Value) throws -> Value {
    try withContent(of: id) { store, source in
      guard case .volume(let volume) = source else {
        throw ARMError(
          .operationNotAllowed, 409, "Snapshot '\(id.name)' cannot be written: a snapshot never changes.",
          target: id.name)
      }
      return try withSpace(store) { try body(store, volume) }
    }
  }

  public func importDisk(
    _ path: String, as format: ImportFormat, to id: ResourceID, _ disk: Disk, _ options: RequestOptions
  ) throws -> Disk {
    try answering {
      guard let absolute = FileURI.path(path) ?? LocalComputeService.absolute(path) else {
        throw ARMError.invalid("path", "The path '\(path)' is invalid.")
      }
      // What is wrong with the request comes before what is wrong with the file.
      try check(importing: id, disk)
      let image = try ByteOrigin.open(absolute, format)
      var body = disk
      body.creationData = CreationData(createOption: DiskCreateOption.import.rawValue, sourceUri: FileURI.uri(absolute))
      return try persistently(id) {
        let (group, exists) = try read { reader -> (Stored<ResourceGroup>, Bool) in
          guard let group = id.group, let record = try reader.find(group) else {
            throw ARMError.groupNotFound(id.resourceGroup ?? "")
          }
          return (try GroupRules().decode(record), try reader.find(id) != nil)
        }
        guard !exists else {
          throw ARMError(
            .conflict, 409, "The disk '\(id.name)' already exists in resource group '\(group.id.name)'.",
            target: id.name)
        }
        body.location = try CommonRules.location(disk.location ?? group.model.location, of: .disks)
        let canonical = id.canonical(type: .disks, group: group.id.name)
        return try DiskRules().create(
          Request(id: canonical, body: body, options: options, isPatch: false), in: self
        ) { _ in .file(image) }
      }
    }
  }

  private func check(importing id: ResourceID, _ disk: Disk) throws {
    try requireSubscription(id.subscription)
    try GroupRules.check(name: id.resourceGroup ?? "")
    guard id.type == .disks else {
      throw ARMError.invalid("id", "A file can be imported as a disk only, not as '\(id.type)'.")
    }
    for (rule, name) in zip(DiskRules().names, id.names) { try rule.check(name) }
    try CommonRules.check(disk.tags)
  }

  private static func absolute(_ path: String) -> String? {
    guard !path.isEmpty, let directory = getcwd(nil, 0) else { return nil }
    defer { free(directory) }
    return "\(String(cString: directory))/\(path)"
  }

  @discardableResult
  public func export(_ id: ResourceID, to path: String, _ format: ExportFormat, _ options: RequestOptions) throws
    -> Int64
  {
    try answering {
      let store = try store()
      return try withMoment(of: id) { source in
        var export = DiskImageExport(format: format.imageFormat)
        export.overwrites = options.overwrite
        export.progress = options.progress.forStore
        let disk = try store.about(id) { try StoredDisk(source, in: $0) }
        do {
          return try export.write(disk, to: path)
        } catch let error as StoreError {
          throw ARMError(exporting: path, error)
        }
      }
    }
  }

  /// Runs `body` on the bytes of a disk as they are at one moment, whoever goes on writing to it.
  private func withMoment<Value>(of id: ResourceID, _ body: (DiskSource) throws -> Value) throws -> Value {
    let object = try content(of: id)
    guard case .volume(let volume) = object.source else { return try body(object.source) }
    let moment = StoreObject.newSnapshot()
    // As a target of its own, so that what takes long is in nobody's way.
    let target = id.attached("Microsoft.Compute/exports", GUID.new())
    return try operate(on: target) { _ in
      (.undo([moment]), ())
    } act: { store, _ in
      if case .snapshot(let name) = moment.source { try store.about(id) { try $0.snapshot(volume, as: name) } }
      return try body(moment.source)
    } record: { _, _, value in
      Outcome(value: value, obsolete: [moment])
    }
  }

  public func restore(_ disk: ResourceID, from snapshot: ResourceID, _ options: RequestOptions) throws -> Disk {
    try answering {
      try requireSubscription(disk.subscription)
      return try persistently(disk) {
        try operate(on: disk) { catalog in
          if let group = disk.group, try catalog.find(group) == nil { throw ARMError.notFound(group) }
          guard let record = try catalog.find(disk), case .volume(let volume)? = try catalog.contents(of: disk)[0]
          else {
            throw ARMError.notFound(disk)
          }
          let stored = try DiskRules().decode(record)
          try CommonRules.check(options, etag: stored.etag)
          try checkRestorable(stored)
          guard case .stored(.snapshot(let source), _) = try ByteOrigin.stored(snapshot, catalog) else {
            throw ARMError.invalid("snapshot", "The resource '\(snapshot)' is no snapshot.")
          }
          return (.revert(volume: volume, snapshot: source), (stored, VolumeID(volume), SnapshotID(source)))
        } act: { store, prepared in
          let (_, volume, source) = prepared
          return try store.about(snapshot) { store in
            try store.revert(volume, to: source)
            return try store.size(of: .volume(volume))
          }
        } record: { catalog, prepared, size in
          var stored = prepared.0
          try catalog.require(stored.id, unchangedSince: stored.etag)
          stored.model.setSize(size)
          try catalog.put(&stored.model, at: stored.id)
          return Outcome(value: stored.model)
        }
      }
    }
  }

  private func checkRestorable(_ disk: Stored<Disk>) throws {
    if disk.model.diskState == DiskState.attached.rawValue {
      throw ARMError(
        .operationNotAllowed, 409,
        "Disk \(disk.id.name) is attached to running VM \(disk.model.managedBy ?? ""). Deallocate the VM before the disk is restored.",
        target: disk.id.name)
    }
    if let error = disk.model.diskState.flatMap({ DiskRules.activeAccess(to: disk.id, state: $0) }) { throw error }
  }

  public func allocatedRanges(of id: ResourceID) throws -> [ByteRange] {
    try withContent(of: id) { try $0.allocatedExtents(of: $1).map(ByteRange.init) }
  }

  public func changedRanges(from base: ResourceID, to id: ResourceID) throws -> [ByteRange] {
    try answering {
      guard case .snapshot(let snapshot) = try content(of: base).source else {
        throw ARMError.invalid(
          "base", "The resource '\(base)' is no snapshot: changes are counted from a moment that is kept.")
      }
      return try withContent(of: id) { try $0.changedExtents(from: snapshot, to: $1).map(ByteRange.init) }
    }
  }

  public func usage(of id: ResourceID) throws -> DiskUsage {
    try withContent(of: id) { store, source in
      let usage = try store.usage(of: source)
      return DiskUsage(
        size: usage.logicalSize, allocated: usage.allocated, stored: usage.stored, unique: usage.unique)
    }
  }
}

extension ByteRange {
  init(_ extent: Extent) { self.init(offset: extent.offset, length: extent.length) }
}

extension ExportFormat {
  var imageFormat: DiskImageFormat {
    switch self {
    case .raw: .raw
    case .vhd: .vhdFixed
    case .dynamicVhd: .vhdDynamic
    }
  }
}
