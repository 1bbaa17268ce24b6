import Objects

/// What a module of ours brings: a table of names and addresses. Nothing in it is made before it is asked for.
public struct ModuleTable: Sendable {
  public struct Entry: Sendable {
    public let name: StaticString
    public let type: @Sendable () -> any Cmdlet.Type
    public init(_ name: StaticString, _ type: @escaping @Sendable () -> any Cmdlet.Type) {
      self.name = name
      self.type = type
    }
  }
  /// `Az.Compute`.
  public let name: StaticString
  public let version: StaticString
  public let entries: [Entry]
  /// Alias and what it stands for.
  public let aliases: [(StaticString, StaticString)]
  /// Finds a .NET type that the module brings, by its accelerator or full name in lower case (`system.io.fileinfo`).
  public let type: @Sendable (_ foldedName: String) -> TypeInfo?
  public init(
    _ name: StaticString, version: StaticString, _ entries: [Entry], aliases: [(StaticString, StaticString)] = [],
    type: @escaping @Sendable (_ foldedName: String) -> TypeInfo? = { _ in nil }
  ) {
    self.type = type
    self.name = name
    self.version = version
    self.entries = entries
    self.aliases = aliases
  }
}
