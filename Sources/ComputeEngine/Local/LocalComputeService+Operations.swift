import AzureModels
import Catalog
import DiskStore
import Glibc

/// The state that a request was based on has changed: it is to be looked at anew.
struct StateChanged: Error {}

/// Another operation is under way on the same resource.
struct TargetBusy: Error {
  let operation: CatalogOperation
}

/// What the catalogue says after the store has done its part.
struct Outcome<Value> {
  var value: Value
  /// Objects of the store that nobody needs any more.
  var obsolete: [StoreObject] = []
}

extension LocalComputeService {
  /// Changes catalogue and store together.
  ///
  /// - `prepare` checks the rules and says what to do when the rest never happens. Nothing is changed in it.
  /// - `act` does the store's part. It may run twice, when the first time found no space and there was some to give back.
  /// - `record` writes what is now true.
  func operate<Prepared, Done, Value>(
    on target: ResourceID,
    prepare: (any CatalogReader) throws -> (plan: OperationPlan, prepared: Prepared),
    act: (LocalBlockStore, Prepared) throws -> Done,
    record: (any CatalogWriter, Prepared, Done) throws -> Outcome<Value>
  ) throws -> Value {
    let owner = try catalogForWriting().owner()
    let store = try store()
    let (operation, prepared) = try write { catalog in
      try requireIdle(target, catalog)
      let (plan, prepared) = try prepare(catalog)
      var operation = CatalogOperation(owner: owner, target: target, plan: try plan.json)
      operation.number = try catalog.begin(operation)
      return (operation, prepared)
    }
    let outcome: Outcome<Value>
    do {
      try options.willReach(.planned)
      let done = try withSpace(store) { try act(store, prepared) }
      try options.willReach(.acted)
      outcome = try write { catalog in
        let outcome = try record(catalog, prepared, done)
        if outcome.obsolete.isEmpty {
          try catalog.end(operation.number)
        } else {
          try catalog.replace(operation.with(.finish(outcome.obsolete)))
        }
        return outcome
      }
    } catch {
      // The first error is the one to tell. What cannot be cleared away now, because the disk is full or fails, is still recorded, and
      // the next who opens the home does it.
      try? settle(operation)
      throw error
    }
    if !outcome.obsolete.isEmpty { finish(try operation.with(.finish(outcome.obsolete))) }
    return outcome.value
  }

  /// Removes resources from the catalogue, and then their objects from the store.
  func removeRecorded(
    _ target: ResourceID, _ remove: (any CatalogWriter) throws -> [StoreObject]
  ) throws {
    let owner = try catalogForWriting().owner()
    let operation = try write(frees: true) { catalog -> CatalogOperation? in
      try requireIdle(target, catalog)
      let objects = try remove(catalog)
      if objects.isEmpty { return nil }
      var operation = CatalogOperation(owner: owner, target: target, plan: try OperationPlan.finish(objects).json)
      operation.number = try catalog.begin(operation)
      return operation
    }
    if let operation { finish(operation) }
  }

  /// Clears away what an operation left that has succeeded. What fails here changes nothing of that, and is done by the next who
  /// opens the home.
  private func finish(_ operation: CatalogOperation) {
    do {
      try options.willReach(.recorded)
      try settle(operation)
    } catch {
      return
    }
  }

  /// Throws when an operation on a resource is under way, or was left behind.
  private func requireIdle(_ target: ResourceID, _ catalog: any CatalogReader) throws {
    if let other = try catalog.operations().first(where: { $0.target == target }) { throw TargetBusy(operation: other) }
  }

  /// Runs a request again while others change what it is based on.
  func persistently<Value>(_ target: ResourceID, _ body: () throws -> Value) throws -> Value {
    let start = Timestamp.now()
    while true {
      do {
        return try body()
      } catch is StateChanged {
        try checkPatience(start, target)
      } catch let busy as TargetBusy {
        try checkPatience(start, target)
        let catalog = try catalogForWriting()
        if try catalog.takeOver(busy.operation.owner) {
          defer { catalog.release(busy.operation.owner) }
          try settleIfPresent(busy.operation)
        } else {
          usleep(5000)
        }
      }
    }
  }

  private func checkPatience(_ start: Timestamp, _ target: ResourceID) throws {
    let waited = Double(Timestamp.now().ticks - start.ticks) / Double(Timestamp.second)
    guard waited < options.patience else {
      throw ARMError(
        .conflict, 409, "Another operation is in progress on resource '\(target.name)'. Please try again later.",
        target: target.name)
    }
  }

  /// Undoes or finishes what dead processes left behind.
  func recover() throws {
    let catalog = try catalogForWriting()
    for operation in try catalog.read({ try $0.operations() }) {
      guard try catalog.takeOver(operation.owner) else { continue }
      defer { catalog.release(operation.owner) }
      try settleIfPresent(operation)
    }
  }

  /// Settles an operation whose owner was taken over, unless another did between our reading of it and that.
  private func settleIfPresent(_ operation: CatalogOperation) throws {
    let present = try read { try $0.operations().first { $0.number == operation.number } }
    if let present { try settle(present) }
  }

  /// Brings an operation to its end. May be repeated.
  private func settle(_ operation: CatalogOperation) throws {
    let store = try store()
    do {
      switch try OperationPlan(json: operation.plan) {
      case .undo(let remove), .finish(let remove): try store.remove(remove.compactMap { StoreObject(text: $0) })
      case .revert(let volume, let snapshot):
        try? store.revert(VolumeID(volume), to: SnapshotID(snapshot))
        try recordSize(of: volume, operation.target, store)
      case .resize(let volume, let size):
        try? store.resizeVolume(VolumeID(volume), to: size)
        try recordSize(of: volume, operation.target, store)
      }
    } catch let error as StoreError {
      throw ARMError(error, about: operation.target)
    }
    try write(frees: true) { try $0.end(operation.number) }
  }

  /// Whether or not the store could do what was planned (the snapshot may be gone, the disk full), the record is to say what the disk
  /// has now.
  private func recordSize(of volume: String, _ target: ResourceID, _ store: LocalBlockStore) throws {
    let size: Int64
    do {
      size = try store.size(of: .volume(VolumeID(volume)))
    } catch let error as StoreError where error.code == .notFound {
      return
    }
    try write(frees: true) { catalog in
      guard let record = try catalog.find(target) else { return }
      var disk = try DiskRules().decode(record).model
      guard disk.diskSizeBytes != size else { return }
      disk.setSize(size)
      try catalog.put(&disk, at: target)
    }
  }

  /// Runs `body`, once more when it found no space and some could be given back.
  func withSpace<Value>(_ store: LocalBlockStore, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error where error.isOutOfSpace {
      guard let reclaimed = try? store.collect(progress: nil), reclaimed > 0 else { throw error }
      return try body()
    }
  }
}

extension Error {
  fileprivate var isOutOfSpace: Bool {
    if let error = self as? StoreError { return error.code == .noSpace }
    return (self as? ARMError)?.code == .insufficientStorage
  }
}

extension CatalogOperation {
  func with(_ plan: OperationPlan) throws -> CatalogOperation {
    var copy = self
    copy.plan = try plan.json
    return copy
  }
}

extension CatalogWriter {
  /// Records a resource as it is from now on, with a new etag.
  func put<Model: ARMResource>(_ model: inout Model, at id: ResourceID) throws {
    if id.type != .resourceGroups, let group = id.group, try find(group) == nil { throw StateChanged() }
    model.id = id.text
    model.name = id.name
    model.type = Model.resourceType.text
    model.etag = nil
    let etag = "\"\(GUID.new())\""
    let body: JSONValue
    do {
      body = try JSONValue(encoding: model)
    } catch let error as EncodingError {
      throw ARMError(.internalServerError, 500, "The resource '\(id)' cannot be recorded: \(error)")
    }
    try put(CatalogRecord(id: id, etag: etag, body: body.text))
    model.etag = etag
  }
}

extension CatalogReader {
  /// Throws ``StateChanged`` unless a resource is as a request found it. `nil`: it was not there.
  func require(_ id: ResourceID, unchangedSince etag: String?) throws {
    guard try find(id)?.etag == etag else { throw StateChanged() }
  }
}
