/// What a type of resource has beside the members that all resources have: the `properties` of its JSON.
public protocol ResourceProperties: Codable, Hashable, Sendable {
  static var resourceType: ResourceType { get }
  init()
}

/// A resource as ARM shows it, and as a request describes it. One shape serves for both, and for a PATCH too: what is `nil` was
/// not said.
///
/// The members of `properties` read and write as if they were the resource's own:
///
/// ```swift
/// var disk = Disk(location: "eastus")
/// disk.diskSizeGB = 32
/// disk.creationData = CreationData(createOption: "Empty")
/// ```
@dynamicMemberLookup
public struct Resource<Properties: ResourceProperties>: Codable, Hashable, Sendable {
  public var id: String?
  public var name: String?
  public var type: String?
  public var location: String?
  public var etag: String?
  public var tags: Tags?
  public var sku: Sku?
  public var kind: String?
  public var zones: [String]?
  public var plan: Plan?
  public var identity: Identity?
  public var extendedLocation: ExtendedLocation?
  /// The id of the one that uses it: of a disk, its virtual machine.
  public var managedBy: String?
  /// The ids of all that use a shared disk.
  public var managedByExtended: [String]?
  public var placement: Placement?
  public var properties: Properties?
  public var systemData: SystemData?

  public init() {}

  public init(location: String?, tags: Tags? = nil, properties: Properties = Properties()) {
    self.location = location
    self.tags = tags
    self.properties = properties
  }

  public subscript<Value>(dynamicMember path: WritableKeyPath<Properties, Value>) -> Value {
    get { (properties ?? Properties())[keyPath: path] }
    set { properties = with(properties ?? Properties()) { $0[keyPath: path] = newValue } }
  }

  private func with(_ properties: Properties, _ change: (inout Properties) -> Void) -> Properties {
    var changed = properties
    change(&changed)
    return changed
  }
}

/// Any resource, of whatever type.
public protocol ARMResource: Codable, Hashable, Sendable {
  static var resourceType: ResourceType { get }
  var id: String? { get set }
  var name: String? { get set }
  var type: String? { get set }
  var location: String? { get set }
  var etag: String? { get set }
  var tags: Tags? { get set }
  var sku: Sku? { get set }
  var zones: [String]? { get set }
  var plan: Plan? { get set }
  var identity: Identity? { get set }
  var managedBy: String? { get set }
  init()
}

extension Resource: ARMResource {
  public static var resourceType: ResourceType { Properties.resourceType }
}

extension ARMResource {
  /// The id, where the service has given one.
  public var resourceID: ResourceID? { id.flatMap { ResourceID($0) } }

  /// Read out of the id, as Azure's own models do it: the segment after `/resourceGroups/`.
  public var resourceGroupName: String? { resourceID?.resourceGroup }

  /// The JSON of the resource.
  public func json() throws -> JSONValue { try JSONValue(encoding: self) }
}
