import AzureModels
import Catalog
import DiskStore

/// The cloud in a directory, its *home*: the catalogue in SQLite, the bytes in a block store.
///
/// ```swift
/// let service = LocalComputeService(home: "/home/ada/.local/share/azsh")
/// try service.createOrUpdate(ResourceGroup(location: "eastus"), at: ResourceID(subscription: id, resourceGroup: "rg"))
/// ```
///
/// Nothing is opened before it is needed, and nothing is made before something is written. Any number of services, in one process or
/// in several, may use one home.
///
/// **One order.** What concerns both the catalogue and the block store is recorded in the catalogue first, then done in the store,
/// then recorded as done. So whatever moment a process dies at, the next that opens the home knows what to undo (what was not there
/// yet) or to finish (what was already gone).
public final class LocalComputeService: ComputeService {
  /// How a service works.
  public struct Options: Sendable {
    /// How the block store works.
    public var store = LocalBlockStore.Options()
    /// How many seconds a request waits for another one on the same resource.
    public var patience = 30.0
    /// Is called between the steps of an operation, and what it throws takes the operation back; for tests.
    public var willReach: @Sendable (OperationStep) throws -> Void = { _ in }
    /// Is called when a transaction of the catalogue is about to become durable; for tests.
    public var willCommit: @Sendable () throws -> Void = {}

    public init() {}
  }

  public let home: String
  let options: Options
  private let opened = Guarded(Opened())

  private struct Opened {
    var catalog: (any Catalog)?
    var canWrite = false
    var store: LocalBlockStore?
  }

  /// Opens nothing.
  public init(home: String, options: Options = Options()) {
    self.home = home
    self.options = options
  }

  var storeDirectory: String { home + "/store" }

  /// Runs `body` on one state of the catalogue; on an empty one when there is no home.
  func read<Value>(_ body: (any CatalogReader) throws -> Value) throws -> Value {
    guard let catalog = try catalogForReading() else { return try body(EmptyCatalog()) }
    return try catalog.read(body)
  }

  /// Runs `body` on the catalogue alone among all processes.
  func write<Value>(frees: Bool = false, _ body: (any CatalogWriter) throws -> Value) throws -> Value {
    try catalogForWriting().write(frees: frees, body)
  }

  private func catalogForReading() throws -> (any Catalog)? {
    let (catalog, isNew) = try opened.with { opened -> ((any Catalog)?, Bool) in
      if let catalog = opened.catalog { return (catalog, false) }
      opened.catalog = try SQLiteCatalog(directory: home, access: .read, willCommit: options.willCommit)
      return (opened.catalog, opened.catalog != nil)
    }
    if isNew, let catalog, try catalog.read({ try !$0.operations().isEmpty }) {
      // What is left behind is invisible to readers. Who cannot mend it (for the home is read-only, or full) leaves it to the next.
      try? recover()
    }
    return catalog
  }

  func catalogForWriting() throws -> any Catalog {
    let (catalog, isNew) = try opened.with { opened -> (any Catalog, Bool) in
      if opened.canWrite, let catalog = opened.catalog { return (catalog, false) }
      guard let catalog = try SQLiteCatalog(directory: home, access: .write, willCommit: options.willCommit) else {
        throw ARMError.readOnlyHome(home)
      }
      opened.catalog = catalog
      opened.canWrite = true
      return (catalog, true)
    }
    if isNew { try recover() }
    return catalog
  }

  /// The block store, opened when it is first needed.
  func store() throws -> LocalBlockStore {
    try opened.with { opened in
      if let store = opened.store { return store }
      do {
        let store = try LocalBlockStore(directory: storeDirectory, options: options.store)
        opened.store = store
        return store
      } catch let error as StoreError {
        throw ARMError(error, about: ResourceID(subscription: Subscription.local.subscriptionId))
      }
    }
  }

  public func close() throws {
    let (catalog, store) = opened.with { opened in
      defer { opened = Opened() }
      return (opened.catalog, opened.store)
    }
    catalog?.close()
    do {
      try store?.close()
    } catch let error as StoreError where error.code == .noSpace {
      // All bytes are durable since they were written. What could not be noted is that nothing was going on, which the next who
      // opens the store finds out for itself.
      return
    } catch let error as StoreError {
      throw ARMError(error, about: ResourceID(subscription: Subscription.local.subscriptionId))
    }
  }
}

/// A catalogue with nothing in it: what a home that was never written to has.
struct EmptyCatalog: CatalogReader {
  func find(_ id: ResourceID) -> CatalogRecord? { nil }
  func page(_ range: CatalogRange, after key: String, limit: Int) -> [CatalogRecord] { [] }
  func isEmpty(_ range: CatalogRange) -> Bool { true }
  func contents(of id: ResourceID) -> [Int: StoreObject] { [:] }
  func allContents() -> [(key: String, part: Int, object: StoreObject)] { [] }
  func operations() -> [CatalogOperation] { [] }
}
