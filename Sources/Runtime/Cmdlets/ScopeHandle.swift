import Objects

/// A scope as the variable, function and alias cmdlets work on it: what it holds itself, and the scopes around it.
public struct ScopeHandle {
  let scope: Scope
  let session: Session

  /// The scope around this one, as dynamic scoping has it; `nil` beyond the outermost.
  public var parent: ScopeHandle? { scope.parent.map { ScopeHandle(scope: $0, session: session) } }
  public var global: ScopeHandle { ScopeHandle(scope: scope.resolve(.global), session: session) }
  /// The nearest script's or module's scope, or the global one.
  public var script: ScopeHandle { ScopeHandle(scope: scope.resolve(.script), session: session) }
  public static func == (left: ScopeHandle, right: ScopeHandle) -> Bool { left.scope === right.scope }

  /// This scope and those around it, innermost first.
  public var chain: [ScopeHandle] {
    var list: [ScopeHandle] = []
    var current: ScopeHandle? = self
    while let at = current {
      list.append(at)
      current = at.parent
    }
    return list
  }

  // MARK: Variables

  /// The variable of that name in this very scope.
  public func variable(_ name: String) -> PSVariable? { scope.ownVariable(Symbol.of(name)) }
  /// The nearest variable of that name, as code in this scope sees it.
  public func findVariable(_ name: String) -> PSVariable? { scope.findVariable(Symbol.of(name)) }

  /// All variables of this very scope, in the order they came.
  public var variables: [PSVariable] {
    var found: [PSVariable] = []
    for symbol in scope.layout.symbols { if let variable = scope.ownVariable(symbol) { found.append(variable) } }
    for symbol in scope.table?.order ?? [] where scope.layout.slot(of: symbol) == nil {
      if let variable = scope.table?.variable(symbol) { found.append(variable) }
    }
    return found
  }

  /// Assigns as code in this scope would; what guards the variable is honoured.
  public func set(_ name: String, _ value: Value) throws(Unwind) { try scope.set(Symbol.of(name), value, session) }
  /// Puts the variable into this scope, whatever was there.
  public func install(_ variable: PSVariable) { scope.install(Symbol.of(variable.name), variable) }
  public func removeVariable(_ name: String) { scope.remove(Symbol.of(name)) }

  // MARK: Functions

  /// The functions of this very scope, by name.
  public var functions: [FunctionObject] { (scope.table?.functions ?? [:]).values.sorted { $0.name < $1.name } }
  public func function(_ name: String) -> FunctionObject? { scope.table?.functions[foldCase(name)] }
  public func define(_ function: FunctionObject) throws(Unwind) { try session.define(function, in: scope) }
  /// Takes the function out of this very scope.
  public func removeFunction(_ name: String) {
    scope.table?.functions[foldCase(name)] = nil
    session.commandsChanged()
  }

  // MARK: Aliases

  /// The aliases of this very scope; the global one has those of the built-in modules as well.
  public var aliases: [AliasEntry] {
    var found: [String: AliasEntry] = [:]
    if scope.parent == nil {
      for (name, definition) in session.commands.aliases {
        found[foldCase(name)] = AliasEntry(name: name, definition: definition, options: AliasEntry.builtInOptions(name))
      }
    }
    for (key, entry) in scope.table?.aliases ?? [:] { found[key] = entry }
    return found.values.sorted { $0.name < $1.name }
  }
  public func alias(_ name: String) -> AliasEntry? {
    let key = foldCase(name)
    if let own = scope.table?.aliases[key] { return own }
    guard scope.parent == nil, let definition = session.commands.alias(key) else { return nil }
    let spelled = session.commands.aliases.first { foldCase($0.name) == key }?.name ?? name
    return AliasEntry(name: spelled, definition: definition, options: AliasEntry.builtInOptions(spelled))
  }
  public func set(_ alias: AliasEntry) { session.setAlias(alias.name, alias, scope) }
  public func removeAlias(_ name: String) {
    let key = foldCase(name)
    if scope.table?.aliases.removeValue(forKey: key) == nil, scope.parent == nil { session.commands.removeAlias(key) }
    session.commandsChanged()
  }
}

extension AliasEntry {
  /// Aliases that every shell relies on are guarded; the rest may be changed freely.
  static func builtInOptions(_ name: String) -> PSVariable.Options {
    guarded.contains(foldCase(name)) ? [.readOnly] : []
  }
  private static let guarded: Set<String> = [
    "?", "%", "foreach", "where", "select", "sort", "group", "measure", "tee", "compare", "diff", "clc", "cli", "clp", "clv", "cpi", "cvpa",
    "dbp", "ebp", "epal", "epcsv", "fc", "fl", "ft", "fw", "gal", "gbp", "gc", "gci", "gcm", "gcs", "gdr", "ghy", "gi", "gl", "gm", "gmo",
    "gp", "gps", "gpv", "gsv", "gu", "gv", "iex", "ihy", "ii", "ipal", "ipcsv", "ipmo", "mi", "mp", "nal", "ndr", "ni", "nmo", "nsn", "nv",
    "oh", "rbp", "rdr", "ri", "rni", "rnp", "rp", "rv", "rvpa", "sal", "saps", "sasv", "sbp", "sc", "si", "sl", "sls", "sp", "spps", "spsv",
    "sv", "sleep", "iwr", "icm", "gtz", "gin", "gcb", "scb", "write", "asnp", "ac",
  ]
}
