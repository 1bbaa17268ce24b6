import Objects
import Syntax

/// `a, b, c`.
final class ArrayLiteralNode: Node {
  private let items: Children
  init(_ items: [Node], _ extent: Extent) {
    self.items = Children(items)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    var values: ContiguousArray<Value> = []
    values.reserveCapacity(items.count)
    for index in 0..<items.count { values.append(try items[index].evaluate(f).withoutVoid) }
    return .object(ArrayObject(values))
  }
}

/// `@( ... )`.
final class ArrayExpressionNode: Node {
  private let body: Child
  /// `@($x)` of a single expression: an array stays the array it is.
  private let single: Child?
  init(_ body: Node, single: Node?, _ extent: Extent) {
    self.body = Child(body)
    self.single = single.map(Child.init)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    if let single {
      let value = try single.evaluate(f)
      switch value {
      case .object(let object):
        if object is ArrayObject, (object as? ArrayObject)?.elementType === TypeInfo.object { return value }
        if object.isEnumerable, let items = object.listItems { return .object(ArrayObject(items)) }
        return .object(ArrayObject([value]))
      case .void: return .object(ArrayObject([]))
      default: return .object(ArrayObject([value]))
      }
    }
    return .object(ArrayObject(try f.collectAll { (out) throws(Unwind) in try f.leave(try body.execute(f, out)) }))
  }
}

/// `$( ... )`, and `( ... )` around what is no plain expression.
final class SubExpressionNode: Node {
  private let body: Child
  init(_ body: Node, _ extent: Extent) {
    self.body = Child(body)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    try f.collect { (out) throws(Unwind) in try f.leave(try body.execute(f, out)) }
  }
}

/// `( pipeline )`: as a statement its value is written, which assignments and increments don't do by themselves.
final class ParenNode: Node {
  private let child: Child
  init(_ child: Node, _ extent: Extent) {
    self.child = Child(child)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    try child.evaluate(f)
  }
}

/// `@{ key = value }` and `[ordered]@{ ... }`.
final class HashtableNode: Node {
  private let keys: Children
  private let values: Children
  private let isOrdered: Bool
  init(_ pairs: [(Node, Node)], isOrdered: Bool, _ extent: Extent) {
    keys = Children(pairs.map(\.0))
    values = Children(pairs.map(\.1))
    self.isOrdered = isOrdered
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let table = DictionaryObject(type: isOrdered ? .orderedDictionary : .hashtable)
    for index in 0..<keys.count {
      let key = try keys[index].evaluate(f).unwrapped
      guard !key.isNull else {
        throw .runtime("A null key is not allowed in a hash literal.", id: "InvalidNullKey")
      }
      if table.contains(key) {
        throw .runtime(
          "Item has already been added. Key in dictionary: '\(key.displayText)'  Key being added: '\(key.displayText)'",
          id: "DuplicateKeyInHashLiteral", target: key)
      }
      table[key] = try values[index].evaluate(f).withoutVoid
    }
    return .object(table)
  }
}

/// `[pscustomobject]@{ ... }` with constant keys: the shape is found once.
final class CustomObjectNode: Node {
  private let shape: Shape
  private let values: Children
  init(_ names: [MemberName], _ values: [Node], _ extent: Extent) {
    var shape = Shape.empty
    for name in names { shape = shape.adding(name) }
    self.shape = shape
    self.values = Children(values)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    var slots: ContiguousArray<Value> = []
    slots.reserveCapacity(values.count)
    for index in 0..<values.count { slots.append(try values[index].evaluate(f).withoutVoid) }
    return .object(PSCustomObject(shape, slots))
  }
}

/// `{ ... }`.
final class ScriptBlockNode: Node {
  private let code: CompiledBlock
  init(_ code: CompiledBlock, _ extent: Extent) {
    self.code = code
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    .object(ScriptBlockObject(code, module: f.scope.state.module))
  }
}

extension Value {
  /// What a variable, array or dictionary stores for "nothing".
  var withoutVoid: Value {
    if case .void = self { return .null }
    return self
  }
  var isNumber: Bool {
    switch unwrapped {
    case .int, .long, .double, .byte, .sbyte, .short, .ushort, .uint, .ulong, .single, .char: return true
    case .object(let object): return object.type === TypeInfo.decimal || object.type === TypeInfo.bigInteger
    default: return false
    }
  }
}

extension NetObject {
  /// Its items as an array, when it is enumerated by pipelines.
  public var listItems: ContiguousArray<Value>? {
    if let array = self as? ArrayObject { return array.items }
    if let list = self as? ListObject { return list.items }
    guard var iterator = enumerate() else { return nil }
    var items: ContiguousArray<Value> = []
    while let item = iterator.next() { items.append(item) }
    return items
  }
}

extension Frame {
  /// Control that leaves an expression it started in: passed on as an unwind.
  func leave(_ flow: Flow) throws(Unwind) {
    switch flow {
    case .normal: return
    case .returned: throw .loop(LoopExit.returning)
    case .broke, .continued:
      let label = hot.pointee.label
      hot.pointee.label = nil
      throw .loop(LoopExit(isBreak: flow == .broke, label: label))
    }
  }
}

extension LoopExit {
  /// `return` out of a sub-expression: ends the enclosing block.
  static let returning = LoopExit(isBreak: false, label: "\u{0}return")
  var isReturn: Bool { self === LoopExit.returning }
}
