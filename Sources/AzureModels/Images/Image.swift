/// A managed image: disks that machines can be made from.
public typealias Image = Resource<ImageProperties>

/// The properties of a managed image.
public struct ImageProperties: ResourceProperties {
  public static let resourceType = ResourceType.images

  public var sourceVirtualMachine: SubResource?
  public var storageProfile: ImageStorageProfile?
  public var provisioningState: String?
  /// `V1` or `V2`.
  public var hyperVGeneration: String?

  public init() {}
}
