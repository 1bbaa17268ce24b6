import Glibc
import Objects

extension Session {
  /// Moves the location that relative paths begin at; the directory must be there.
  public func changeLocation(_ path: String) {
    currentLocation = path
    if let variable = state.top.ownVariable(Symbol.of("PWD")) { variable.value = Value(path) }
  }

  /// An item of a drive that holds no files: `env:PATH` is an entry, `variable:x` the variable, `function:f` the command.
  public func driveItem(_ drive: String, _ name: String) throws(Unwind) -> Value {
    switch foldCase(drive) {
    case "env":
      guard let value = getenv(name) else { return .null }
      return .object(EntryObject(Value(name), Value(String(cString: value))))
    case "variable": return state.current.findVariable(Symbol.of(name)).map { .object($0) } ?? .null
    case "function": return findFunction(foldCase(name), state.current).map { .object(info(.function($0))) } ?? .null
    case "alias": return try commandInfo(name).map { $0.kind == .alias ? .object($0) : .null } ?? .null
    default: return .null
    }
  }

  /// All items of such a drive, or the one that is named.
  public func driveItems(_ drive: String, _ name: String) throws(Unwind) -> Value {
    guard name.isEmpty || name == "*" else { return try driveItem(drive, name) }
    var items: ContiguousArray<Value> = []
    switch foldCase(drive) {
    case "env":
      var entry = environ
      var names: [(String, String)] = []
      while let text = entry.pointee {
        let pair = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        names.append((String(pair[0]), pair.count > 1 ? String(pair[1]) : ""))
        entry += 1
      }
      for (name, value) in names.sorted(by: { $0.0 < $1.0 }) { items.append(.object(EntryObject(Value(name), Value(value)))) }
    case "variable":
      for handle in ScopeHandle(scope: state.current, session: self).chain {
        for variable in handle.variables { items.append(.object(variable)) }
      }
    case "function": for command in visibleFunctions { items.append(.object(command)) }
    case "alias": for alias in visibleAliases { if let info = try commandInfo(alias.name) { items.append(.object(info)) } }
    default: break
    }
    return .object(ArrayObject(items))
  }

  /// What Get-Content reads of such an item.
  public func driveItemContent(_ drive: String, _ name: String) throws(Unwind) -> Value { try driveVariable(drive, name) }
  public func setDriveItem(_ drive: String, _ name: String, _ value: Value) throws(Unwind) { try setDriveVariable(drive, name, value) }

  public func removeDriveItem(_ drive: String, _ name: String) throws(Unwind) {
    switch foldCase(drive) {
    case "env": unsetenv(name)
    case "function": removeFunction(name, state.current)
    case "variable":
      var scope: Scope? = state.current
      while let at = scope {
        if at.ownVariable(Symbol.of(name)) != nil { return at.remove(Symbol.of(name)) }
        scope = at.parent
      }
    case "alias":
      ScopeHandle(scope: state.current, session: self).chain.first { $0.alias(name) != nil }?.removeAlias(name)
    default: break
    }
  }
}
