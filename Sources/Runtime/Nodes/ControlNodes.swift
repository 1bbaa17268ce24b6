import Objects
import Syntax

/// `if ... elseif ... else`.
final class IfNode: Node {
  private let conditions: Children
  private let bodies: Children
  private let otherwise: Child?
  override var isExpression: Bool { false }
  init(_ clauses: [(Node, Node)], otherwise: Node?, _ extent: Extent) {
    conditions = Children(clauses.map(\.0))
    bodies = Children(clauses.map(\.1))
    self.otherwise = otherwise.map(Child.init)
    super.init(extent)
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    for index in 0..<conditions.count {
      let value: Value
      do throws(Unwind) { value = try conditions[index].evaluate(f) } catch {
        if case .error(let record) = error { record.locate(conditions[index].node, f) }
        throw error
      }
      if Conversion.isTrue(value) { return try bodies[index].execute(f, out) }
    }
    return try otherwise?.execute(f, out) ?? .normal
  }
}

/// What the loops share: how a body's end decides the loop's.
class LoopNode: Node {
  let label: String?
  final override var isExpression: Bool { false }
  init(label: String?, _ extent: Extent) {
    self.label = label
    super.init(extent)
  }
  enum Next { case goOn, leave(Flow) }

  /// Whether `flow` is meant for this loop.
  @inline(__always) final func after(_ flow: Flow, _ f: Frame) -> Next {
    switch flow {
    case .normal: return .goOn
    case .returned: return .leave(.returned)
    case .broke, .continued: return labelled(flow, f)
    }
  }
  @inline(never) private final func labelled(_ flow: Flow, _ f: Frame) -> Next {
    if let wanted = f.hot.pointee.label {
      guard let label, equalsIgnoringCase(label, wanted) else { return .leave(flow) }
      f.hot.pointee.label = nil
    }
    return flow == .broke ? .leave(.normal) : .goOn
  }

  /// Runs the body; a `break` that came out of a command called in it counts as well.
  @inline(__always) final func run(_ body: Child, _ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    if f.hot.pointee.stop.pointee != 0 { throw .stopped }
    do throws(Unwind) { return try body.execute(f, out) } catch {
      guard case .loop(let exit) = error, !exit.isReturn else { throw error }
      f.hot.pointee.label = exit.label
      return exit.isBreak ? .broke : .continued
    }
  }
}

final class WhileNode: LoopNode {
  private let condition: Child
  private let body: Child
  init(label: String?, _ condition: Node, _ body: Node, _ extent: Extent) {
    self.condition = Child(condition)
    self.body = Child(body)
    super.init(label: label, extent)
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    while try condition.isTrue(f) {
      if case .leave(let flow) = after(try run(body, f, out), f) { return flow }
    }
    return .normal
  }
}

final class DoNode: LoopNode {
  private let condition: Child
  private let body: Child
  private let isUntil: Bool
  init(label: String?, _ condition: Node, isUntil: Bool, _ body: Node, _ extent: Extent) {
    self.condition = Child(condition)
    self.body = Child(body)
    self.isUntil = isUntil
    super.init(label: label, extent)
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    repeat {
      if case .leave(let flow) = after(try run(body, f, out), f) { return flow }
    } while try condition.isTrue(f) != isUntil
    return .normal
  }
}

final class ForNode: LoopNode {
  private let initializer: Child?
  private let condition: Child?
  private let iterator: Child?
  private let body: Child
  init(label: String?, _ initializer: Node?, _ condition: Node?, _ iterator: Node?, _ body: Node, _ extent: Extent) {
    self.initializer = initializer.map(Child.init)
    self.condition = condition.map(Child.init)
    self.iterator = iterator.map(Child.init)
    self.body = Child(body)
    super.init(label: label, extent)
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    let nothing = NullSink()
    if let initializer { _ = try initializer.execute(f, nothing) }
    while try condition?.isTrue(f) ?? true {
      if case .leave(let flow) = after(try run(body, f, out), f) { return flow }
      if let iterator { _ = try iterator.execute(f, nothing) }
    }
    return .normal
  }
}

extension Child {
  /// A condition's truth, with the condition itself as the place of its errors.
  @inline(__always) func isTrue(_ f: Frame) throws(Unwind) -> Bool {
    let value: Value
    do throws(Unwind) { value = try evaluate(f) } catch {
      if case .error(let record) = error { record.locate(node, f) }
      throw error
    }
    if case .bool(let flag) = value { return flag }
    return Conversion.isTrue(value)
  }
}

final class ForEachNode: LoopNode {
  private let target: TargetNode
  private let slot: SlotTarget?
  private let collection: Child
  /// `foreach ($i in 1..n)`: counts instead of making the array.
  private let range: RangeNode?
  private let body: Child
  init(label: String?, _ target: TargetNode, _ collection: Node, _ body: Node, _ extent: Extent) {
    self.target = target
    slot = target as? SlotTarget
    self.collection = Child(collection)
    range = collection as? RangeNode
    self.body = Child(body)
    super.init(label: label, extent)
  }

  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    if let range {
      let bounds = try RangeOperator.bounds(try range.left.evaluate(f), try range.right.evaluate(f), f.session)
      if !bounds.isChars, let first = Int32(exactly: bounds.first), let last = Int32(exactly: bounds.last) {
        return try count(first, last, f, out)
      }
    }
    let value: Value
    do throws(Unwind) { value = try collection.evaluate(f) } catch {
      if case .error(let record) = error { record.locate(collection.node, f) }
      throw error
    }
    switch value {
    case .null, .void, .unset: return .normal
    case .object(let object):
      guard object.isEnumerable else { break }
      if let array = object as? ArrayObject {
        let items = array.items
        for item in items {
          try target.assign(item, f)
          if case .leave(let flow) = after(try run(body, f, out), f) { return flow }
        }
        return .normal
      }
      if let list = object as? ListObject {
        let version = list.version
        var index = 0
        while index < list.items.count {
          if list.version != version { throw ForEachNode.modified() }
          try target.assign(list.items[index], f)
          if case .leave(let flow) = after(try run(body, f, out), f) { return flow }
          index += 1
        }
        if list.version != version { throw ForEachNode.modified() }
        return .normal
      }
      guard var items = object.enumerate() else { break }
      while let item = items.next() {
        try target.assign(item, f)
        if case .leave(let flow) = after(try run(body, f, out), f) { return flow }
      }
      return .normal
    default: break
    }
    try target.assign(value, f)
    if case .leave(let flow) = after(try run(body, f, out), f) { return flow }
    return .normal
  }

  private func count(_ first: Int32, _ last: Int32, _ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    var number = first
    let step: Int32 = first <= last ? 1 : -1
    while true {
      try target.assign(.int(number), f)
      if case .leave(let flow) = after(try run(body, f, out), f) { return flow }
      if number == last { return .normal }
      number += step
    }
  }

  private static func modified() -> Unwind {
    .exception(.invalidOperationException, "Collection was modified; enumeration operation may not execute.")
  }
}

final class BreakNode: Node {
  private let isBreak: Bool
  private let label: Child?
  override var isExpression: Bool { false }
  init(isBreak: Bool, label: Node?, _ extent: Extent) {
    self.isBreak = isBreak
    self.label = label.map(Child.init)
    super.init(extent)
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    f.hot.pointee.label = try label?.evaluate(f).textInString(f.session)
    return isBreak ? .broke : .continued
  }
}

final class ReturnNode: Node {
  private let value: Child?
  override var isExpression: Bool { false }
  init(_ value: Node?, _ extent: Extent) {
    self.value = value.map(Child.init)
    super.init(extent)
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    if let value {
      let flow = try value.execute(f, out)
      if flow != .normal { return flow }
    }
    return .returned
  }
}

final class ExitNode: Node {
  private let code: Child?
  override var isExpression: Bool { false }
  init(_ code: Node?, _ extent: Extent) {
    self.code = code.map(Child.init)
    super.init(extent)
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    var number: Int32 = 0
    if let value = try code?.evaluate(f) {
      if case .int(let exact)? = Conversion.tryConvert(value, to: .int, f.session) { number = exact }
    }
    throw .exit(number)
  }
}

/// `throw`.
final class ThrowNode: Node {
  private let value: Child?
  private let isRethrow: Bool
  override var isExpression: Bool { false }
  init(_ value: Node?, isRethrow: Bool, _ extent: Extent) {
    self.value = value.map(Child.init)
    self.isRethrow = isRethrow
    super.init(extent)
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    if isRethrow, case .object(let object) = f.hot.pointee.underbar, let record = object as? ErrorRecord {
      record.isThrown = true
      throw .error(record)
    }
    let thrown = try value?.evaluate(f) ?? .null
    let record = try f.session.errorRecord(thrown: thrown)
    record.isThrown = true
    if !(thrown.reference is ErrorRecord) { record.exception.wasThrown = true }
    if record.position == nil || !(thrown.reference is ErrorRecord) {
      record.position = position
      record.stackFrames = f.session.stackFrames(record.position, f.scope)
    }
    throw .error(record)
  }
}

/// A statement that only declares or does something at its turn: functions, classes, `using`.
final class ActionNode: Node {
  private let action: (Frame) throws(Unwind) -> Void
  override var isExpression: Bool { false }
  init(_ extent: Extent, _ action: @escaping (Frame) throws(Unwind) -> Void) {
    self.action = action
    super.init(extent)
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    try action(f)
    return .normal
  }
}
