import AzureModels
import Catalog
import DiskStore
import Glibc

extension LocalComputeService {
  public func verify(_ progress: ComputeEngine.ProgressHandler?) throws -> StoreReport {
    try answering {
      var report = StoreReport()
      guard access(home + "/catalog.db", F_OK) == 0 else {
        if access(storeDirectory, F_OK) == 0 { report.damaged.append("\(home)/catalog.db is missing") }
        return report
      }
      let catalog = try catalogForWriting()
      report.damaged += try catalog.damage()
      try verifyRecords(&report)
      guard access(storeDirectory, F_OK) == 0 else {
        if try !read({ try $0.allContents().isEmpty }) { report.damaged.append("\(storeDirectory) is missing") }
        return report
      }
      try verifyContents(&report)
      let found = try store().about(LocalComputeService.nobody) { try $0.verify(progress: progress.forStore) }
      report.checkedBlocks = found.checkedChunks
      report.checkedBytes = found.checkedBytes
      report.damaged += found.damaged
      report.leaks += found.leaks
      report.reclaimable = found.reclaimable
      return report
    }
  }

  /// Stands for the home where an error is about no resource.
  static let nobody = ResourceID(subscription: Subscription.local.subscriptionId)

  /// Every record can be read, and lies in a group that is there.
  private func verifyRecords(_ report: inout StoreReport) throws {
    var last = ""
    while true {
      let records = try read { reader in
        let records = try reader.page(
          CatalogRange(subscription: Subscription.local.subscriptionId), after: last, limit: 256)
        for record in records {
          do {
            _ = try RulesTable.required(for: record.id.type).show(record, reader)
          } catch let error as ARMError {
            report.damaged.append(error.message)
          }
          if record.id.type != .resourceGroups, let group = record.id.group, try reader.find(group) == nil {
            report.leaks.append("\(record.id) is in a resource group that does not exist")
          }
        }
        return records
      }
      report.checkedResources += records.count
      guard let next = records.last?.id.key else { return }
      last = next
    }
  }

  /// Catalogue and store agree on what there is. What others make or remove meanwhile is no fault, so the catalogue is asked before
  /// the store and after it.
  private func verifyContents(_ report: inout StoreReport) throws {
    let before = try accounted()
    let store = try store()
    let sizes = try store.about(LocalComputeService.nobody) { store in
      let volumes = try store.volumes().map { (StoreObject.volume($0.id.text), $0.size) }
      let snapshots = try store.snapshots().map { (StoreObject.snapshot($0.id.text), $0.size) }
      return Dictionary(volumes + snapshots, uniquingKeysWith: { first, _ in first })
    }
    let after = try accounted()
    for object in sizes.keys where before[object] == nil && after[object] == nil {
      report.leaks.append("\(storeDirectory) has \(object.described), which belongs to no resource")
    }
    for (object, owner) in before {
      guard let owner, after[object] == owner else { continue }
      guard let size = sizes[object] else {
        report.damaged.append("\(owner.id) needs \(object.described), which \(storeDirectory) does not have")
        continue
      }
      if let recorded = owner.size, recorded != size {
        report.damaged.append("\(owner.id) is recorded with \(recorded) bytes and has \(size)")
      }
    }
    report.leaks.sort()
    report.damaged.sort()
  }

  /// A resource that has bytes.
  private struct Owner: Hashable {
    let id: String
    let size: Int64?
  }

  /// The objects that the catalogue knows, with their resources; those of operations under way with none.
  private func accounted() throws -> [StoreObject: Owner?] {
    try read { reader in
      var result: [StoreObject: Owner?] = [:]
      for operation in try reader.operations() {
        for object in try OperationPlan(json: operation.plan).objects { result[object] = .some(nil) }
      }
      for (key, part, object) in try reader.allContents() {
        guard let id = ResourceID(key) else { continue }
        result[object] = Owner(id: key, size: part == 0 ? try recordedSize(of: id, reader) : nil)
      }
      return result
    }
  }

  private func recordedSize(of id: ResourceID, _ reader: any CatalogReader) throws -> Int64? {
    guard let record = try reader.find(id) else { return nil }
    if id.type == .disks { return try? DiskRules().decode(record).model.diskSizeBytes }
    if id.type == .snapshots { return try? SnapshotRules().decode(record).model.diskSizeBytes }
    return nil
  }

  @discardableResult
  public func reclaim(_ progress: ComputeEngine.ProgressHandler?) throws -> Int64 {
    try answering {
      guard access(storeDirectory, F_OK) == 0 else { return 0 }
      return try store().about(LocalComputeService.nobody) { store in
        // What is not sealed yet cannot be shared, and its deletion gives back whole files at once.
        try store.collect(progress: progress.forStore)
      }
    }
  }
}

extension StoreObject {
  fileprivate var described: String {
    switch self {
    case .volume(let name): "volume '\(name)'"
    case .snapshot(let name): "snapshot '\(name)'"
    }
  }
}
