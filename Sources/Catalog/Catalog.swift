import AzureModels

/// Where resources are recorded: their descriptions, which bytes of the block store are theirs, and what is under way.
///
/// Errors are ``AzureModels/ARMError``, save those of a caller's own closure, which are passed on.
public protocol Catalog: Sendable {
  /// Runs `body` on one state of the catalogue.
  func read<Value>(_ body: (any CatalogReader) throws -> Value) throws -> Value

  /// Runs `body` alone among all processes. What it did is durable when this returns, and undone when it throws.
  ///
  /// `frees`: it gives space back in the end, so it may use what is kept for a full disk.
  func write<Value>(frees: Bool, _ body: (any CatalogWriter) throws -> Value) throws -> Value

  /// The owner of operations that this process begins; others see whether it is still alive.
  func owner() throws -> OperationOwner

  /// Whether the process that an owner stands for is gone. If so, it is taken over: nobody else gets `true` before ``release(_:)``.
  func takeOver(_ owner: OperationOwner) throws -> Bool

  func release(_ owner: OperationOwner)

  /// One sentence for each place where the catalogue itself is damaged.
  func damage() throws -> [String]

  /// Lets go of all files.
  func close()
}

extension Catalog {
  public func write<Value>(_ body: (any CatalogWriter) throws -> Value) throws -> Value {
    try write(frees: false, body)
  }
}

/// What can be read of a catalogue.
public protocol CatalogReader {
  /// The description of a resource.
  func find(_ id: ResourceID) throws -> CatalogRecord?

  /// Up to `limit` descriptions in the order of their keys, from behind `key` on.
  func page(_ range: CatalogRange, after key: String, limit: Int) throws -> [CatalogRecord]

  /// Whether anything lies in a range.
  func isEmpty(_ range: CatalogRange) throws -> Bool

  /// The objects of the block store that hold a resource's bytes: its own under 0, those of data disks under LUN + 1.
  func contents(of id: ResourceID) throws -> [Int: StoreObject]

  /// All contents there are.
  func allContents() throws -> [(key: String, part: Int, object: StoreObject)]

  /// What is under way, oldest first.
  func operations() throws -> [CatalogOperation]
}

/// What can be changed in a catalogue.
public protocol CatalogWriter: CatalogReader {
  /// Records a resource, over what was recorded under its id.
  func put(_ record: CatalogRecord) throws

  /// Removes a resource with its contents; `false`: there was none.
  @discardableResult
  func remove(_ id: ResourceID) throws -> Bool

  /// Says where a resource's bytes are; `nil`: nowhere any more.
  func setContent(_ object: StoreObject?, of id: ResourceID, part: Int) throws

  /// Records that something is under way; its number.
  func begin(_ operation: CatalogOperation) throws -> Int64

  /// Changes what is recorded of an operation.
  func replace(_ operation: CatalogOperation) throws

  /// It is done, or undone.
  func end(_ operation: Int64) throws
}

/// A resource as it is recorded.
public struct CatalogRecord: Hashable, Sendable {
  public let id: ResourceID
  public var etag: String
  /// The JSON of the resource.
  public var body: String

  public init(id: ResourceID, etag: String, body: String) {
    self.id = id
    self.etag = etag
    self.body = body
  }
}

/// Some resources: those of a type, or those below an id, or those that are both.
public struct CatalogRange: Hashable, Sendable {
  public var subscription: String
  public var type: ResourceType?
  /// Only what has an id that begins with this one's and goes on.
  public var below: ResourceID?

  public init(subscription: String, type: ResourceType? = nil, below: ResourceID? = nil) {
    self.subscription = subscription
    self.type = type
    self.below = below
  }
}

/// An object of the block store.
public enum StoreObject: Hashable, Sendable {
  case volume(String)
  case snapshot(String)

  /// `v:…` or `s:…`
  public var text: String {
    switch self {
    case .volume(let name): "v:\(name)"
    case .snapshot(let name): "s:\(name)"
    }
  }

  public init?(text: String) {
    switch text.prefix(2) {
    case "v:": self = .volume(String(text.dropFirst(2)))
    case "s:": self = .snapshot(String(text.dropFirst(2)))
    default: return nil
    }
  }
}

/// The process that an operation belongs to.
public struct OperationOwner: Hashable, Sendable {
  public let number: Int64
  public init(number: Int64) { self.number = number }
}

/// Something under way that concerns both the catalogue and the block store, recorded before the store is touched, so that
/// whoever finds it left behind can undo or finish it.
public struct CatalogOperation: Hashable, Sendable {
  public var number: Int64 = 0
  public var owner: OperationOwner
  /// The resource that it makes, changes or removes. One operation at a time has a target.
  public var target: ResourceID
  /// What to do when it is found left behind, for the engine to read.
  public var plan: String

  public init(owner: OperationOwner, target: ResourceID, plan: String) {
    self.owner = owner
    self.target = target
    self.plan = plan
  }
}
