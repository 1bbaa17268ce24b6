/// The type of a resource as ARM writes it: `Microsoft.Compute/disks`, `Microsoft.Compute/galleries/images`. Two types are the
/// same whatever the case of their letters.
public struct ResourceType: Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }

  /// The provider's namespace: `Microsoft.Compute`.
  public var namespace: String { String(text.prefix { $0 != "/" }) }

  /// What comes after the namespace, one element per name in an id: `["galleries", "images"]`.
  public var segments: [String] { text.split(separator: "/").dropFirst().map(String.init) }

  /// The type without its last segment; `nil` for one that has no parent.
  public var parent: ResourceType? {
    let parts = text.split(separator: "/")
    return parts.count > 2 ? ResourceType(parts.dropLast().joined(separator: "/")) : nil
  }

  public var description: String { text }

  /// What is equal for all ways to write the type.
  public var key: String { text.lowercased() }
}

extension ResourceType: Hashable {
  public static func == (left: ResourceType, right: ResourceType) -> Bool {
    left.text == right.text || left.key == right.key
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
