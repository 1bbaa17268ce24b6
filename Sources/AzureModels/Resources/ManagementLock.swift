/// A lock: it keeps a resource, and what is in it, from being deleted or changed.
public typealias ManagementLock = Resource<ManagementLockProperties>

/// The properties of a lock.
public struct ManagementLockProperties: ResourceProperties {
  public static let resourceType = ResourceType.locks

  /// `CanNotDelete` or `ReadOnly`.
  public var level: String?
  public var notes: String?

  public init() {}
}
