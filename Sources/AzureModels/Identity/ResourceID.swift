/// The name of a resource, worldwide: subscription, resource group, provider, types and names.
///
/// ```swift
/// let id = ResourceID(subscription: "…", resourceGroup: "rg", .disks, "web-os")
/// id.text  // /subscriptions/…/resourceGroups/rg/providers/Microsoft.Compute/disks/web-os
/// ResourceID("/subscriptions/…/resourceGroups/RG/providers/microsoft.compute/DISKS/web-os") == id  // true
/// ```
///
/// Ids differ by more than the case of their letters, or are the same. The case that was given is kept.
public struct ResourceID: Sendable {
  /// The id of the subscription.
  public let subscription: String
  /// The name of the resource group; `nil` for the subscription itself and for what lies directly in it.
  public let resourceGroup: String?
  public let type: ResourceType
  /// One name for each segment of ``type``; the last is the resource's own.
  public let names: [String]
  /// For an extension resource (a lock, say): the text of the id of what it is attached to.
  public let scope: String?
  /// The whole id.
  public let text: String

  private init(
    subscription: String, resourceGroup: String?, type: ResourceType, names: [String], scope: String?, text: String
  ) {
    self.subscription = subscription
    self.resourceGroup = resourceGroup
    self.type = type
    self.names = names
    self.scope = scope
    self.text = text
  }

  /// The id of a subscription.
  public init(subscription: String) {
    self.init(
      subscription: subscription, resourceGroup: nil, type: .subscriptions, names: [subscription], scope: nil,
      text: "/subscriptions/\(subscription)")
  }

  /// The id of a resource group.
  public init(subscription: String, resourceGroup: String) {
    self.init(
      subscription: subscription, resourceGroup: resourceGroup, type: .resourceGroups, names: [resourceGroup],
      scope: nil, text: "/subscriptions/\(subscription)/resourceGroups/\(resourceGroup)")
  }

  /// The id of a resource in a resource group. The names are not checked here, for what is wrong with them depends on
  /// the type; who takes the id checks it.
  public init(subscription: String, resourceGroup: String, _ type: ResourceType, _ names: String...) {
    self.init(subscription: subscription, resourceGroup: resourceGroup, type, names: names)
  }

  /// The id of a resource in a resource group, one name for each segment of its type.
  public init(subscription: String, resourceGroup: String, _ type: ResourceType, names: [String]) {
    let path = ResourceID.path(type, names)
    self.init(
      subscription: subscription, resourceGroup: resourceGroup, type: type, names: names, scope: nil,
      text: "/subscriptions/\(subscription)/resourceGroups/\(resourceGroup)\(path)")
  }

  /// The id of a resource below this one: an image definition of a gallery, a version of an image definition.
  public func child(_ segment: String, _ name: String) -> ResourceID {
    ResourceID(
      subscription: subscription, resourceGroup: resourceGroup, type: ResourceType("\(type.text)/\(segment)"),
      names: names + [name], scope: scope, text: "\(text)/\(segment)/\(name)")
  }

  /// The id of an extension resource attached to this.
  public func attached(_ type: ResourceType, _ name: String) -> ResourceID {
    ResourceID(
      subscription: subscription, resourceGroup: resourceGroup, type: type, names: [name], scope: text,
      text: text + ResourceID.path(type, [name]))
  }

  private static func path(_ type: ResourceType, _ names: [String]) -> String {
    zip(type.segments, names).reduce("/providers/\(type.namespace)") { "\($0)/\($1.0)/\($1.1)" }
  }
}

extension ResourceID {
  /// The resource's own name.
  public var name: String { names.last ?? "" }

  /// The id of the resource group that it is in, or is.
  public var group: ResourceID? {
    resourceGroup.map { ResourceID(subscription: subscription, resourceGroup: $0) }
  }

  /// The id one level up: of `…/galleries/g/images/i` that of the gallery; of a resource with one name, its group's.
  public var parent: ResourceID? {
    if let scope { return ResourceID(scope) }
    if type == .subscriptions { return nil }
    guard type != .resourceGroups, let resourceGroup else { return ResourceID(subscription: subscription) }
    guard let above = type.parent else { return group }
    return ResourceID(
      subscription: subscription, resourceGroup: resourceGroup, above, names: Array(names.dropLast()))
  }

  /// What is equal for all ways to write the id.
  public var key: String { text.lowercased() }

  /// Reads an id; `nil`: it is none.
  public init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, parts.count % 2 == 0 || parts.contains(where: { $0.isProviders }),
      parts[0].lowercased() == "subscriptions", !parts.contains("")
    else { return nil }
    var rest = parts[2...]
    var group: String?
    if let first = rest.first, first.lowercased() == "resourcegroups", rest.count >= 2 {
      group = rest[rest.startIndex + 1]
      rest = rest.dropFirst(2)
    }
    guard !rest.isEmpty else {
      if let group {
        self.init(
          subscription: parts[1], resourceGroup: group, type: .resourceGroups, names: [group], scope: nil, text: text)
      } else {
        self.init(
          subscription: parts[1], resourceGroup: nil, type: .subscriptions, names: [parts[1]], scope: nil, text: text)
      }
      return
    }
    // The last provider is the resource's own; what stands before it, it extends.
    guard rest.first?.isProviders == true, let last = rest.lastIndex(where: { $0.isProviders }) else { return nil }
    let own = Array(rest[(last + 1)...])
    guard own.count >= 3, own.count % 2 == 1 else { return nil }
    let segments = stride(from: 1, to: own.count, by: 2).map { own[$0] }
    let names = stride(from: 2, to: own.count, by: 2).map { own[$0] }
    let isExtension = last > rest.startIndex || own[0].lowercased() == "microsoft.authorization"
    let scope = isExtension ? "/" + parts[..<last].joined(separator: "/") : nil
    if let scope, ResourceID(scope) == nil { return nil }
    self.init(
      subscription: parts[1], resourceGroup: group,
      type: ResourceType(([own[0]] + segments).joined(separator: "/")), names: names, scope: scope, text: text)
  }
}

extension ResourceID: Hashable, CustomStringConvertible {
  public static func == (left: ResourceID, right: ResourceID) -> Bool {
    left.text == right.text || left.key == right.key
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  public var description: String { text }
}

extension String {
  fileprivate var isProviders: Bool { utf8.count == 9 && lowercased() == "providers" }
}
