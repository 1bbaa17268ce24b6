import Objects
import Syntax

/// What can stand on the left of `=`.
class TargetNode: Node {
  func assign(_ value: Value, _ f: Frame) throws(Unwind) {}
  /// Evaluates what must be evaluated once (`$a[f()] += 1`) and gives reader and writer.
  func reference(_ f: Frame) throws(Unwind) -> TargetReference { TargetReference(self, f) }
}

/// A target whose parts are evaluated, for compound assignment.
class TargetReference {
  let target: TargetNode
  init(_ target: TargetNode, _ f: Frame) { self.target = target }
  func read(_ f: Frame) throws(Unwind) -> Value { try target.evaluate(f) }
  func write(_ value: Value, _ f: Frame) throws(Unwind) { try target.assign(value, f) }
}

/// `$x` with a slot of its own.
final class SlotTarget: TargetNode {
  let slot: Int
  let symbol: Symbol
  /// The declared type of a parameter, which every assignment converts to.
  let constraint: TypeReference?
  init(_ slot: Int, _ symbol: Symbol, constraint: TypeReference?, _ extent: Extent) {
    self.slot = slot
    self.symbol = symbol
    self.constraint = constraint
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let value = f.slots[slot]
    switch value {
    case .unset: return try f.readInherited(symbol, extent)
    case .variable(let variable): return variable.value
    default: return value
    }
  }
  override func assign(_ value: Value, _ f: Frame) throws(Unwind) {
    switch f.slots[slot] {
    case .variable(let variable): try variable.assign(value, f.session)
    case .unset:
      if let guarded = f.scope.inheritedAllScope(symbol) { return try guarded.assign(value, f.session) }
      f.slots[slot] = try constrained(value, f)
    default: f.slots[slot] = try constrained(value, f)
    }
  }
  @inline(__always) private func constrained(_ value: Value, _ f: Frame) throws(Unwind) -> Value {
    guard let constraint else { return value }
    return try convertAssigned(value, to: constraint.resolve(f.session), symbol.name, f.session)
  }
}

/// `$x` where the scope is only known at run time.
final class NamedTarget: TargetNode {
  let symbol: Symbol
  private unowned(unsafe) var layout: Layout?
  private var slot = 0
  private unowned(unsafe) var table: ScopeTable?
  private var version = -1
  private var variable: PSVariable?

  init(_ symbol: Symbol, _ extent: Extent) {
    self.symbol = symbol
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    if layout === f.scope.layout, let _ = layout {
      switch f.slots[slot] {
      case .unset: break
      case .variable(let variable): return variable.value
      case let value: return value
      }
    } else if let table, table === f.scope.table, table.version == version, let variable {
      return variable.value
    }
    return try f.readInherited(symbol, extent)
  }
  override func assign(_ value: Value, _ f: Frame) throws(Unwind) {
    if layout === f.scope.layout, let _ = layout {
      switch f.slots[slot] {
      case .unset, .variable: break
      default:
        f.slots[slot] = value
        return
      }
    } else if let table, table === f.scope.table, table.version == version, let variable, variable.isPlain {
      variable.value = value
      return
    }
    try f.scope.set(symbol, value, f.session)
    layout = nil
    table = nil
    variable = nil
    if let found = f.scope.layout.slot(of: symbol) {
      layout = f.scope.layout
      slot = found
    } else if let own = f.scope.table, let found = own.variable(symbol) {
      table = own
      version = own.version
      variable = found
    }
  }
}

/// `$global:x = ...`.
final class ScopedTarget: TargetNode {
  let symbol: Symbol
  let qualifier: ScopeQualifier
  let isPrivate: Bool
  init(_ symbol: Symbol, _ qualifier: ScopeQualifier, isPrivate: Bool, _ extent: Extent) {
    self.symbol = symbol
    self.qualifier = qualifier
    self.isPrivate = isPrivate
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    if let value = f.scope.resolve(qualifier).own(symbol) { return value }
    return try f.missing(symbol, extent)
  }
  override func assign(_ value: Value, _ f: Frame) throws(Unwind) {
    let scope = f.scope.resolve(qualifier)
    try scope.set(symbol, value, f.session)
    if isPrivate { scope.ownVariable(symbol)?.options.insert(.isPrivate) }
  }
}

/// `$env:X = ...`, `$function:f = ...`.
final class DriveTarget: TargetNode {
  let drive: String
  let path: String
  init(_ drive: String, _ path: String, _ extent: Extent) {
    self.drive = drive
    self.path = path
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value { try f.session.driveVariable(drive, path) }
  override func assign(_ value: Value, _ f: Frame) throws(Unwind) { try f.session.setDriveVariable(drive, path, value) }
}

/// `$_ = ...`.
final class UnderbarTarget: TargetNode {
  override func evaluate(_ f: Frame) throws(Unwind) -> Value { f.hot.pointee.underbar }
  override func assign(_ value: Value, _ f: Frame) throws(Unwind) { f.hot.pointee.underbar = value }
}

/// `[int]$x = ...`, `[ValidateRange(1, 5)]$x = ...`: declares the variable's attributes, then assigns.
final class ConstrainedTarget: TargetNode {
  let inner: TargetNode
  let symbol: Symbol
  let qualifier: ScopeQualifier
  let type: TypeReference?
  let attributes: [AttributeAst]
  init(
    _ inner: TargetNode, _ symbol: Symbol, _ qualifier: ScopeQualifier, type: TypeReference?, attributes: [AttributeAst],
    _ extent: Extent
  ) {
    self.inner = inner
    self.symbol = symbol
    self.qualifier = qualifier
    self.type = type
    self.attributes = attributes
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value { try inner.evaluate(f) }
  override func assign(_ value: Value, _ f: Frame) throws(Unwind) {
    let scope = f.scope.resolve(qualifier)
    let resolved = try type?.resolve(f.session)
    let converted = try resolved.map { (type) throws(Unwind) in try convertAssigned(value, to: type, symbol.name, f.session) } ?? value
    let validators = try Validators.make(attributes, f)
    for validator in validators { try validator.checkVariable(converted, symbol.name, f.session) }
    let existing = scope.ownVariable(symbol)
    if let existing, !existing.options.isDisjoint(with: [.readOnly, .constant]) { return try existing.assign(value, f.session) }
    let variable = existing ?? PSVariable(symbol.name, converted)
    variable.value = converted
    variable.constraint = resolved
    variable.validators = validators
    scope.install(symbol, variable)
  }
}

/// `$a, $b = ...`.
final class ListTarget: TargetNode {
  let targets: [TargetNode]
  init(_ targets: [TargetNode], _ extent: Extent) {
    self.targets = targets
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    var items: ContiguousArray<Value> = []
    for target in targets { items.append(try target.evaluate(f)) }
    return .object(ArrayObject(items))
  }
  /// Item by item; the last target takes all that is left, and targets without an item get `$null`.
  override func assign(_ value: Value, _ f: Frame) throws(Unwind) {
    var items: ContiguousArray<Value>
    if case .object(let object) = value, object.isEnumerable, let list = object.listItems {
      items = list
    } else {
      items = value.isNull ? [] : [value]
    }
    for (index, target) in targets.enumerated() {
      if index == targets.count - 1 {
        let rest = items.dropFirst(index)
        switch rest.count {
        case 0: try target.assign(.null, f)
        case 1: try target.assign(rest[rest.startIndex], f)
        default: try target.assign(.object(ArrayObject(ContiguousArray(rest))), f)
        }
      } else {
        try target.assign(index < items.count ? items[index] : .null, f)
      }
    }
  }
}

/// `target = value`, as a statement and as an expression.
final class AssignNode: Node {
  private let target: TargetNode
  private let value: Child
  private let valueNode: Node
  init(_ target: TargetNode, _ value: Node, _ extent: Extent) {
    self.target = target
    self.value = Child(value)
    valueNode = value
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let value = try self.value.evaluate(f)
    try target.assign(value, f)
    return value
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    let value = try self.value.evaluate(f)
    try target.assign(value, f)
    return .normal
  }
}

/// `$x = value` for a plain slot: the commonest statement of all.
final class AssignSlotNode: Node {
  private let slot: Int
  private let target: SlotTarget
  private let value: Child
  init(_ target: SlotTarget, _ value: Node, _ extent: Extent) {
    slot = target.slot
    self.target = target
    self.value = Child(value)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let value = try self.value.evaluate(f)
    switch f.slots[slot] {
    case .unset, .variable: try target.assign(value, f)
    default: f.slots[slot] = value
    }
    return value
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    _ = try evaluate(f)
    return .normal
  }
}

/// `target op= value`.
final class CompoundAssignNode: Node {
  private let target: TargetNode
  private let value: Child
  private let op: Arithmetic.Operator
  init(_ target: TargetNode, _ op: Arithmetic.Operator, _ value: Node, _ extent: Extent) {
    self.target = target
    self.op = op
    self.value = Child(value)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let reference = try target.reference(f)
    let left = try reference.read(f)
    let right = try value.evaluate(f)
    let result = try Operators.arithmetic(op, left, right, f)
    try reference.write(result, f)
    return result
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    _ = try evaluate(f)
    return .normal
  }
}

/// `$i += value` on a plain slot.
final class CompoundSlotNode: Node {
  private let slot: Int
  private let target: SlotTarget
  private let value: Child
  private let op: Arithmetic.Operator
  init(_ target: SlotTarget, _ op: Arithmetic.Operator, _ value: Node, _ extent: Extent) {
    slot = target.slot
    self.target = target
    self.op = op
    self.value = Child(value)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let right = try value.evaluate(f)
    if op == .add {
      switch (f.slots[slot], right) {
      case (.int(let a), .int(let b)):
        let (sum, overflow) = a.addingReportingOverflow(b)
        if !overflow {
          f.slots[slot] = .int(sum)
          return .int(sum)
        }
      case (.long(let a), .int(let b)):
        let (sum, overflow) = a.addingReportingOverflow(Int64(b))
        if !overflow {
          f.slots[slot] = .long(sum)
          return .long(sum)
        }
      case (.double(let a), .double(let b)):
        f.slots[slot] = .double(a + b)
        return .double(a + b)
      default: break
      }
    }
    let result = try Operators.arithmetic(op, try target.evaluate(f), right, f)
    try target.assign(result, f)
    return result
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    _ = try evaluate(f)
    return .normal
  }
}

/// `target ??= value`.
final class CoalesceAssignNode: Node {
  private let target: TargetNode
  private let value: Child
  init(_ target: TargetNode, _ value: Node, _ extent: Extent) {
    self.target = target
    self.value = Child(value)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let strict = f.hot.pointee.strict
    f.hot.pointee.strict = 0
    defer { f.hot.pointee.strict = strict }
    let reference = try target.reference(f)
    let left = try reference.read(f)
    guard left.isNull else { return left }
    let right = try value.evaluate(f)
    try reference.write(right, f)
    return right
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    _ = try evaluate(f)
    return .normal
  }
}

/// `$i++`, `--$i`: writes nothing as a statement.
final class IncrementNode: Node {
  private let target: TargetNode
  private let slot: Int?
  private let step: Int32
  private let isPrefix: Bool
  init(_ target: TargetNode, step: Int32, isPrefix: Bool, _ extent: Extent) {
    self.target = target
    slot = (target as? SlotTarget)?.slot
    self.step = step
    self.isPrefix = isPrefix
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    if let slot, case .int(let old) = f.slots[slot] {
      let (new, overflow) = old.addingReportingOverflow(step)
      if !overflow {
        f.slots[slot] = .int(new)
        return .int(isPrefix ? new : old)
      }
    }
    let reference = try target.reference(f)
    var old = try reference.read(f)
    if old.isNull { old = .int(0) }
    guard old.isNumber else {
      throw .runtime(
        "The '\(step > 0 ? "++" : "--")' operator works only on numbers. The operand is a '\(TypeInfo.of(old.unwrapped).fullName)'.",
        id: "OperatorRequiresNumber", target: old)
    }
    let new = try Operators.arithmetic(.add, old, .int(step), f)
    try reference.write(new, f)
    return isPrefix ? new : old
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    _ = try evaluate(f)
    return .normal
  }
}
