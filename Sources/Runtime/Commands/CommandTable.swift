import Objects

/// The cmdlets of the modules that are built in, and the aliases they bring. Filled when the first name is looked up.
public final class CommandTable {
  private let tables: [ModuleTable]
  private var entries: [String: CmdletEntry]?
  private var shortNames: [String: String] = [:]

  init(_ tables: [ModuleTable]) { self.tables = tables }

  private func load() -> [String: CmdletEntry] {
    if let entries { return entries }
    var made: [String: CmdletEntry] = [:]
    made.reserveCapacity(512)
    for table in tables {
      for entry in table.entries {
        let name = String(describing: entry.name)
        made[foldCase(name)] = CmdletEntry(name, table, entry.type())
      }
      for (alias, target) in table.aliases { shortNames[foldCase(String(describing: alias))] = String(describing: target) }
    }
    entries = made
    return made
  }

  public func cmdlet(_ name: String) -> CmdletEntry? { load()[foldCase(name)] }
  func alias(_ folded: String) -> String? {
    _ = load()
    return shortNames[folded]
  }
  /// A type that one of the modules brings.
  func type(named name: String) -> TypeInfo? {
    let folded = foldCase(name)
    for table in tables { if let type = table.type(folded) { return type } }
    guard !folded.hasPrefix("system.") else { return nil }
    for table in tables { if let type = table.type("system." + folded) { return type } }
    return nil
  }
  func removeAlias(_ folded: String) { shortNames[folded] = nil }

  /// All, by name.
  public var all: [CmdletEntry] { load().values.sorted { $0.name < $1.name } }
  public var aliases: [(name: String, definition: String)] {
    _ = load()
    var named: [(String, String)] = []
    for table in tables {
      for (alias, target) in table.aliases where shortNames[foldCase(String(describing: alias))] != nil {
        named.append((String(describing: alias), String(describing: target)))
      }
    }
    return named.sorted { $0.0 < $1.0 }
  }
  /// Names and versions of the built-in modules.
  public var modules: [(name: String, version: String)] {
    tables.map { (String(describing: $0.name), String(describing: $0.version)) }
  }
}
