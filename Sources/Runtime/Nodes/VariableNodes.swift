import Objects
import Syntax

/// A variable with a slot in the running scope.
final class SlotNode: Node {
  let slot: Int
  let symbol: Symbol
  init(_ slot: Int, _ symbol: Symbol, _ extent: Extent) {
    self.slot = slot
    self.symbol = symbol
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let value = f.slots[slot]
    switch value {
    case .unset, .variable: return try slow(value, f)
    default: return value
    }
  }
  @inline(never) private func slow(_ value: Value, _ f: Frame) throws(Unwind) -> Value {
    if case .variable(let variable) = value { return variable.value }
    return try f.readInherited(symbol, extent)
  }
}

/// A variable found by name in the scopes, and remembered where it was.
final class NamedVariableNode: Node {
  let symbol: Symbol
  /// Kept alive, so that no other layout or table can come to stand at its address.
  private var layout: Layout?
  private var slot = 0
  private var table: ScopeTable?
  private var version = -1
  private var variable: PSVariable?

  init(_ symbol: Symbol, _ extent: Extent) {
    self.symbol = symbol
    super.init(extent)
  }

  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    if layout === f.scope.layout, slot >= 0 {
      let value = f.slots[slot]
      switch value {
      case .unset: break
      case .variable(let variable): return variable.value
      default: return value
      }
    } else if let table, table === f.scope.table, table.version == version, let variable {
      return variable.value
    }
    return try find(f)
  }

  @inline(never) private func find(_ f: Frame) throws(Unwind) -> Value {
    let scope = f.scope
    if let found = scope.layout.slot(of: symbol) {
      layout = scope.layout
      slot = found
      let value = scope.slots[found]
      if case .variable(let variable) = value { return variable.value }
      if case .unset = value {} else { return value }
    } else {
      layout = nil
      slot = -1
      if let own = scope.table, let variable = own.variable(symbol) {
        table = own
        version = own.version
        self.variable = variable
        return variable.value
      }
    }
    return try f.readInherited(symbol, extent)
  }
}

/// `$_`.
final class UnderbarNode: Node {
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let value = f.hot.pointee.underbar
    if case .void = value { return .null }
    return value
  }
}

/// `$global:x`, `$script:x`, `$private:x`, `$local:x`.
final class ScopedVariableNode: Node {
  let symbol: Symbol
  let qualifier: ScopeQualifier
  init(_ symbol: Symbol, _ qualifier: ScopeQualifier, _ extent: Extent) {
    self.symbol = symbol
    self.qualifier = qualifier
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    if let value = f.scope.resolve(qualifier).own(symbol) { return value }
    return try f.missing(symbol, extent)
  }
}

/// `$env:PATH`, `$function:prompt`, `$variable:x`: a provider's item as a variable.
final class DriveVariableNode: Node {
  let drive: String
  let path: String
  init(_ drive: String, _ path: String, _ extent: Extent) {
    self.drive = drive
    self.path = path
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    try f.session.driveVariable(drive, path)
  }
}

/// An automatic variable that is computed when it is read (`$?`, `$args`, `$MyInvocation` ...).
final class AutomaticVariableNode: Node {
  let automatic: AutomaticVariable
  let symbol: Symbol
  init(_ automatic: AutomaticVariable, _ symbol: Symbol, _ extent: Extent) {
    self.automatic = automatic
    self.symbol = symbol
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    if let value = f.session.automatic(automatic, in: f.scope) { return value }
    return try f.readInherited(symbol, extent)
  }
}

enum ScopeQualifier { case local, script, global }

extension Scope {
  func resolve(_ qualifier: ScopeQualifier) -> Scope {
    switch qualifier {
    case .local: return self
    case .global:
      var scope = self
      while let parent = scope.parent { scope = parent }
      return scope
    case .script:
      var scope = self
      while !scope.isScriptScope, let parent = scope.parent { scope = parent }
      return scope
    }
  }

  /// The variable's value when this very scope has it.
  func own(_ symbol: Symbol) -> Value? {
    if let slot = layout.slot(of: symbol) {
      switch slots[slot] {
      case .unset: break
      case .variable(let variable): return variable.value
      case let value: return value
      }
    }
    return table?.variable(symbol)?.value
  }

  /// The variable itself; a plain slot becomes one.
  func ownVariable(_ symbol: Symbol) -> PSVariable? {
    if let slot = layout.slot(of: symbol) {
      switch slots[slot] {
      case .unset: break
      case .variable(let variable): return variable
      case let value:
        let variable = PSVariable(symbol.name, value)
        slots[slot] = .variable(variable)
        return variable
      }
    }
    return table?.variable(symbol)
  }

  /// The nearest variable of that name, from here up. Private ones show only in their own scope.
  func findVariable(_ symbol: Symbol) -> PSVariable? {
    var scope: Scope? = self
    while let current = scope {
      if let variable = current.ownVariable(symbol), current === self || !variable.options.contains(.isPrivate) { return variable }
      scope = current.parent
    }
    return nil
  }

  func read(_ symbol: Symbol) -> Value? {
    var scope: Scope? = self
    while let current = scope {
      if let slot = current.layout.slot(of: symbol) {
        switch current.slots[slot] {
        case .unset: break
        case .variable(let variable):
          if current === self || !variable.options.contains(.isPrivate) { return variable.value }
        case let value: return value
        }
      }
      if let variable = current.table?.variable(symbol), current === self || !variable.options.contains(.isPrivate) {
        return variable.value
      }
      scope = current.parent
    }
    return nil
  }
}

extension Frame {
  /// The variable as a caller's scope has it; a missing one is `$null`, or an error under strict mode.
  @inline(never) func readInherited(_ symbol: Symbol, _ extent: Extent) throws(Unwind) -> Value {
    if let value = scope.read(symbol) { return value }
    return try missing(symbol, extent)
  }

  func missing(_ symbol: Symbol, _ extent: Extent) throws(Unwind) -> Value {
    guard hot.pointee.strict > 0 else { return .null }
    throw .runtime(
      "The variable '$\(symbol.name)' cannot be retrieved because it has not been set.", id: "VariableIsUndefined",
      target: Value(symbol.name))
  }
}
