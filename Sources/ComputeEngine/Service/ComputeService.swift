import AzureModels

/// Everything that can be asked of the cloud: the one interface between what knows rules about resources and the doors to it
/// (cmdlets, REST, command line).
///
/// All methods wait until what they do is done, and throw ``AzureModels/ARMError`` and nothing else, save what a caller's own closure
/// throws, which is passed on. They may be called from any thread. What a method that changes something has done when it returns
/// is durable; one that throws, or whose process dies, has done nothing or is undone before anybody can see it.
public protocol ComputeService: Sendable {
  // MARK: Subscriptions

  /// All subscriptions; there is at least one.
  func subscriptions() throws -> [Subscription]

  // MARK: Resources of any type

  /// PUT: makes the resource that `id` names, or changes it into what `resource` says. Members that `resource` leaves `nil`
  /// keep their value, or take the default. Returns it as it is now.
  func createOrUpdate(_ resource: any ARMResource, at id: ResourceID, _ options: RequestOptions) throws
    -> any ARMResource

  /// PATCH: changes the members of an existing resource that `changes` names. Tags are replaced as a whole.
  func update(_ changes: any ARMResource, at id: ResourceID, _ options: RequestOptions) throws -> any ARMResource

  /// GET.
  func get(_ id: ResourceID) throws -> any ARMResource

  /// HEAD: whether there is such a resource.
  func exists(_ id: ResourceID) throws -> Bool

  /// GET of a collection: calls `body` with one resource after the other, in the order of resource group and name, until it says
  /// `false`. Resources that come or go meanwhile may be in it or not.
  func forEach(_ query: ResourceQuery, _ body: (any ARMResource) throws -> Bool) throws

  /// DELETE. `false`: there was none, which is no error (ARM's 204), as long as its resource group exists.
  @discardableResult
  func delete(_ id: ResourceID, _ options: RequestOptions) throws -> Bool

  // MARK: Bytes of disks and snapshots

  /// The size in bytes of a disk or a snapshot.
  func size(of id: ResourceID) throws -> Int64

  /// `count` bytes of a disk or a snapshot from `offset` on. A range that leaves it is `InvalidParameter`.
  func read(_ id: ResourceID, at offset: Int64, count: Int) throws -> [UInt8]

  /// Writes bytes to a disk, from `offset` on; they are durable when this returns.
  func write(_ bytes: [UInt8], to id: ResourceID, at offset: Int64) throws

  /// Writes all of a file to a disk, from `offset` on; durable when this returns. The number of bytes.
  @discardableResult
  func writeFile(_ path: String, to id: ResourceID, at offset: Int64, _ options: RequestOptions) throws -> Int64

  /// Makes a disk of a file. What `disk` leaves open (location, size, SKU) comes from the resource group and the file.
  func importDisk(
    _ path: String, as format: ImportFormat, to id: ResourceID, _ disk: Disk, _ options: RequestOptions
  ) throws -> Disk

  /// Writes a disk or a snapshot, as it is at this moment, to a file. The bytes of the disk in it.
  @discardableResult
  func export(_ id: ResourceID, to path: String, _ format: ExportFormat, _ options: RequestOptions) throws -> Int64

  /// Puts the bytes of a snapshot back onto a disk: constant time. What the disk held is gone. A disk that is attached to a running
  /// machine is `OperationNotAllowed`.
  func restore(_ disk: ResourceID, from snapshot: ResourceID, _ options: RequestOptions) throws -> Disk

  /// The ranges of a disk or a snapshot that may hold other bytes than zero, ascending.
  func allocatedRanges(of id: ResourceID) throws -> [ByteRange]

  /// The ranges in which a disk or a snapshot differs from a snapshot, ascending, in units of 4 KiB.
  func changedRanges(from base: ResourceID, to id: ResourceID) throws -> [ByteRange]

  /// What a disk or a snapshot takes.
  func usage(of id: ResourceID) throws -> DiskUsage

  // MARK: The home

  /// Reads and checks everything there is. What is wrong is reported, not thrown.
  func verify(_ progress: ProgressHandler?) throws -> StoreReport

  /// Gives back the space of what was deleted: the number of bytes.
  @discardableResult
  func reclaim(_ progress: ProgressHandler?) throws -> Int64

  /// Ends what runs in the background and lets go of all files. The service may be used again; it opens what it needs.
  func close() throws
}

/// What a request may say beside its content.
public struct RequestOptions: Sendable {
  /// The request fails with `PreconditionFailed` unless the resource has this etag; `*`: any.
  public var ifMatch: String?
  /// `*`: the request fails with `PreconditionFailed` when the resource exists.
  public var ifNoneMatch: String?
  /// Is told how far a long operation is; what it throws cancels the operation.
  public var progress: ProgressHandler?
  /// Whether a file of the same name is replaced.
  public var overwrite = false

  public init(ifMatch: String? = nil, ifNoneMatch: String? = nil, progress: ProgressHandler? = nil) {
    self.ifMatch = ifMatch
    self.ifNoneMatch = ifNoneMatch
    self.progress = progress
  }
}

/// Which resources a listing is about.
public struct ResourceQuery: Sendable {
  public var subscription: String
  /// `nil`: of all resource groups.
  public var resourceGroup: String?
  /// `nil`: of all types, resource groups apart.
  public var type: ResourceType?
  /// The id above, for types with several names: of image definitions, their gallery.
  public var parent: ResourceID?
  public var name: String?
  public var location: String?
  public var tagName: String?
  public var tagValue: String?

  public init(
    subscription: String, resourceGroup: String? = nil, type: ResourceType? = nil, parent: ResourceID? = nil
  ) {
    self.subscription = subscription
    self.resourceGroup = resourceGroup
    self.type = type
    self.parent = parent
  }
}
