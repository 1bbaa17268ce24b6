import Glibc
import Objects
import Syntax

extension Session {
  // MARK: Defining

  func define(_ function: FunctionObject, in scope: Scope) throws(Unwind) {
    let key = foldCase(function.name)
    if let existing = scope.table?.functions[key], !existing.options.isDisjoint(with: [.readOnly, .constant]) {
      throw .runtime(
        "Cannot write to function \(function.name) because it is read-only or constant.", id: "FunctionNotWritable", .writeError,
        target: Value(function.name), type: KnownTypes.unauthorizedVariable)
    }
    scope.ensuredTable.functions[key] = function
    commandsChanged()
  }

  func removeFunction(_ name: String, _ scope: Scope) {
    let key = foldCase(name)
    var current: Scope? = scope
    while let at = current {
      if at.table?.functions.removeValue(forKey: key) != nil { break }
      current = at.parent
    }
    commandsChanged()
  }

  func setAlias(_ name: String, _ entry: AliasEntry, _ scope: Scope) {
    scope.ensuredTable.aliases[foldCase(name)] = entry
    commandsChanged()
  }

  func commandsChanged() { hot.pointee.commandVersion += 1 }

  // MARK: Finding

  func findAlias(_ folded: String, _ scope: Scope) -> AliasEntry? {
    var current: Scope? = scope
    while let at = current {
      if let entry = at.table?.aliases[folded] { return entry }
      current = at.parent
    }
    return commands.alias(folded).map { AliasEntry(name: folded, definition: $0) }
  }

  func findFunction(_ folded: String, _ scope: Scope) -> FunctionObject? {
    var current: Scope? = scope
    while let at = current {
      if let function = at.table?.functions[folded] { return function }
      current = at.parent
    }
    return nil
  }

  /// What a name stands for: alias, function, cmdlet, then a script or program.
  func resolveCommand(_ text: String, _ scope: Scope, invocation: CommandNode.Invocation = .plain) throws(Unwind) -> ResolvedCommand {
    if let found = try findCommand(text, scope) { return found }
    throw commandNotFound(text)
  }

  func commandNotFound(_ name: String) -> Unwind {
    let exception = ExceptionObject(
      KnownTypes.commandNotFoundException,
      "The term '\(name)' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again."
    )
    exception.details = [("CommandName", Value(name))]
    let record = ErrorRecord(exception, id: "CommandNotFoundException", .objectNotFound, target: Value(name))
    record.activity = name
    return .error(record)
  }

  func findCommand(_ text: String, _ scope: Scope) throws(Unwind) -> ResolvedCommand? {
    var name = text
    var folded = foldCase(name)
    for _ in 0..<16 {
      guard let alias = findAlias(folded, scope) else { break }
      if foldCase(alias.definition) == folded { break }
      name = alias.definition
      folded = foldCase(name)
    }
    if let function = findFunction(folded, scope) { return .function(function) }
    if let entry = commands.cmdlet(name) { return .cmdlet(entry) }
    if let found = findQualified(name) { return found }
    if let found = findFile(name) { return found }
    // `process` is `Get-Process`.
    if !name.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }) {
      if let function = findFunction("get-" + folded, scope) { return .function(function) }
      if let entry = commands.cmdlet("Get-" + name) { return .cmdlet(entry) }
    }
    return nil
  }

  /// `Module\Name`, and functions named with a scope (`global:f`).
  private func findQualified(_ name: String) -> ResolvedCommand? {
    if let backslash = name.utf8.lastIndex(of: UInt8(ascii: "\\")) {
      let module = String(name[..<backslash])
      let short = String(name[name.utf8.index(after: backslash)...])
      if let entry = commands.cmdlet(short), equalsIgnoringCase(entry.moduleName, module) { return .cmdlet(entry) }
      for loaded in modules where equalsIgnoringCase(loaded.name, module) {
        if let function = loaded.state.top.table?.functions[foldCase(short)] { return .function(function) }
      }
      return nil
    }
    guard name.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let (qualifier, short) = FunctionObject.split(name)
    guard short != name else { return nil }
    let scope = state.current.resolve(qualifier)
    return findFunction(foldCase(short), scope).map { .function($0) }
  }

  private func findFile(_ name: String) -> ResolvedCommand? {
    let isPath = name.utf8.contains(UInt8(ascii: "/")) || name.hasPrefix("~") || name.hasPrefix(".\\") || name.hasPrefix("..\\")
    if isPath {
      let path = Paths.absolute(name.hasPrefix(".\\") || name.hasPrefix("..\\") ? slashed(name) : name, in: currentLocation)
      if Paths.kind(path) == .file {
        return foldCase(path).hasSuffix(".ps1") ? .script(path) : access(path, X_OK) == 0 ? .application(path) : nil
      }
      if Paths.kind(path + ".ps1") == .file { return .script(path + ".ps1") }
      return nil
    }
    guard let list = getenv("PATH") else { return nil }
    for directory in String(cString: list).split(separator: ":", omittingEmptySubsequences: true) {
      let path = directory + "/" + name
      if foldCase(name).hasSuffix(".ps1") {
        if Paths.kind(String(path)) == .file { return .script(String(path)) }
        continue
      }
      if Paths.kind(path + ".ps1") == .file { return .script(path + ".ps1") }
      if Paths.isExecutable(String(path)) { return .application(String(path)) }
    }
    return nil
  }

  private func slashed(_ path: String) -> String { String(path.map { $0 == "\\" ? "/" : $0 }) }

  // MARK: For cmdlets

  /// A command as an object; `nil` when there is none of that name.
  public func commandInfo(_ name: String) throws(Unwind) -> CommandInfoObject? {
    if let alias = findAlias(foldCase(name), state.current), let target = try findCommand(alias.definition, state.current) {
      return CommandInfoObject(.alias, alias.name.isEmpty ? name : name, definition: alias.definition, target)
    }
    return try findCommand(name, state.current).map { info($0) }
  }

  func info(_ command: ResolvedCommand) -> CommandInfoObject {
    switch command {
    case .cmdlet(let entry):
      return CommandInfoObject(
        .cmdlet, entry.name, definition: entry.name, moduleName: entry.moduleName, version: entry.moduleVersion, command)
    case .function(let function):
      return CommandInfoObject(
        function.isFilter ? .filter : .function, function.name, definition: function.code.text, moduleName: function.module?.name ?? "",
        version: function.module?.version ?? "", command)
    case .block(let block): return CommandInfoObject(.function, "", definition: block.toString(), command)
    case .script(let path): return CommandInfoObject(.script, Paths.name(path), definition: path, command)
    case .application(let path): return CommandInfoObject(.application, Paths.name(path), definition: path, version: "0.0.0.0", command)
    }
  }

  /// All functions that code in the innermost scope can call.
  public var visibleFunctions: [CommandInfoObject] {
    var seen: Set<String> = []
    var found: [CommandInfoObject] = []
    var scope: Scope? = state.current
    while let at = scope {
      for (key, function) in at.table?.functions ?? [:] where seen.insert(key).inserted { found.append(info(.function(function))) }
      scope = at.parent
    }
    return found.sorted { $0.name < $1.name }
  }

  /// All aliases that code in the innermost scope can use.
  public var visibleAliases: [(name: String, definition: String)] {
    var found: [String: (String, String)] = [:]
    for (name, definition) in commands.aliases { found[foldCase(name)] = (name, definition) }
    var chain: [Scope] = []
    var scope: Scope? = state.current
    while let at = scope {
      chain.append(at)
      scope = at.parent
    }
    for at in chain.reversed() {
      for (key, alias) in at.table?.aliases ?? [:] { found[key] = (alias.name, alias.definition) }
    }
    return found.values.sorted { $0.0 < $1.0 }.map { (name: $0.0, definition: $0.1) }
  }
}
