import Objects
import Syntax

/// `-eq -ne -lt -le -gt -ge`; a collection on the left is filtered.
final class ComparisonNode: Node {
  enum Operator { case eq, ne, lt, le, gt, ge }
  private let op: Operator
  private let ignoreCase: Bool
  private let left: Child
  private let right: Child
  init(_ op: Operator, ignoreCase: Bool, _ left: Node, _ right: Node, _ extent: Extent) {
    self.op = op
    self.ignoreCase = ignoreCase
    self.left = Child(left)
    self.right = Child(right)
    super.init(extent)
  }

  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b {
      switch op {
      case .eq: return .bool(x == y)
      case .ne: return .bool(x != y)
      case .lt: return .bool(x < y)
      case .le: return .bool(x <= y)
      case .gt: return .bool(x > y)
      case .ge: return .bool(x >= y)
      }
    }
    if case .object(let object) = a, object.isEnumerable, let items = object.listItems {
      var kept: ContiguousArray<Value> = []
      for item in items where try compare(item, b, f) { kept.append(item) }
      return .object(ArrayObject(kept))
    }
    return .bool(try compare(a, b, f))
  }

  private func compare(_ a: Value, _ b: Value, _ f: Frame) throws(Unwind) -> Bool {
    switch op {
    case .eq: return try Comparison.equal(a, b, ignoreCase: ignoreCase, f.session)
    case .ne: return try !Comparison.equal(a, b, ignoreCase: ignoreCase, f.session)
    case .lt: return try Comparison.order(a, b, ignoreCase: ignoreCase, f.session) < 0
    case .le: return try Comparison.order(a, b, ignoreCase: ignoreCase, f.session) <= 0
    case .gt: return try Comparison.order(a, b, ignoreCase: ignoreCase, f.session) > 0
    case .ge: return try Comparison.order(a, b, ignoreCase: ignoreCase, f.session) >= 0
    }
  }
}

/// A slot compared with an integer: the condition of most loops.
final class SlotComparisonNode: Node {
  private let op: ComparisonNode.Operator
  private let slot: Int
  private let number: Int32
  private let general: Child
  init(_ op: ComparisonNode.Operator, _ slot: Int, _ number: Int32, general: Node, _ extent: Extent) {
    self.op = op
    self.slot = slot
    self.number = number
    self.general = Child(general)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    guard case .int(let x) = f.slots[slot] else { return try general.evaluate(f) }
    switch op {
    case .eq: return .bool(x == number)
    case .ne: return .bool(x != number)
    case .lt: return .bool(x < number)
    case .le: return .bool(x <= number)
    case .gt: return .bool(x > number)
    case .ge: return .bool(x >= number)
    }
  }
}

/// `-contains -in` and their negations.
final class ContainmentNode: Node {
  private let isIn: Bool
  private let isNegated: Bool
  private let ignoreCase: Bool
  private let left: Child
  private let right: Child
  init(isIn: Bool, isNegated: Bool, ignoreCase: Bool, _ left: Node, _ right: Node, _ extent: Extent) {
    self.isIn = isIn
    self.isNegated = isNegated
    self.ignoreCase = ignoreCase
    self.left = Child(left)
    self.right = Child(right)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    let (set, item) = isIn ? (b, a) : (a, b)
    return .bool(try Comparison.contains(set, item, ignoreCase: ignoreCase, f.session) != isNegated)
  }
}

/// `-and -or -xor`, `-not`.
final class LogicalNode: Node {
  enum Operator { case and, or, xor }
  private let op: Operator
  private let left: Child
  private let right: Child
  init(_ op: Operator, _ left: Node, _ right: Node, _ extent: Extent) {
    self.op = op
    self.left = Child(left)
    self.right = Child(right)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let a = Conversion.isTrue(try left.evaluate(f))
    switch op {
    case .and: return .bool(a ? Conversion.isTrue(try right.evaluate(f)) : false)
    case .or: return .bool(a ? true : Conversion.isTrue(try right.evaluate(f)))
    case .xor: return .bool(a != Conversion.isTrue(try right.evaluate(f)))
    }
  }
}

final class NotNode: Node {
  private let child: Child
  init(_ child: Node, _ extent: Extent) {
    self.child = Child(child)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value { .bool(!Conversion.isTrue(try child.evaluate(f))) }
}

/// `a ? b : c`.
final class TernaryNode: Node {
  private let condition: Child
  private let yes: Child
  private let no: Child
  init(_ condition: Node, _ yes: Node, _ no: Node, _ extent: Extent) {
    self.condition = Child(condition)
    self.yes = Child(yes)
    self.no = Child(no)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    Conversion.isTrue(try condition.evaluate(f)) ? try yes.evaluate(f) : try no.evaluate(f)
  }
}

/// `a ?? b`.
final class CoalesceNode: Node {
  private let left: Child
  private let right: Child
  init(_ left: Node, _ right: Node, _ extent: Extent) {
    self.left = Child(left)
    self.right = Child(right)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let strict = f.hot.pointee.strict
    f.hot.pointee.strict = 0
    let value: Value
    do throws(Unwind) { value = try left.evaluate(f) } catch {
      f.hot.pointee.strict = strict
      throw error
    }
    f.hot.pointee.strict = strict
    return value.isNull ? try right.evaluate(f) : value
  }
}

/// `-is -isnot -as`.
final class TypeOperatorNode: Node {
  enum Operator { case `is`, isNot, `as` }
  private let op: Operator
  private let left: Child
  private let right: Child
  init(_ op: Operator, _ left: Node, _ right: Node, _ extent: Extent) {
    self.op = op
    self.left = Child(left)
    self.right = Child(right)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let value = try left.evaluate(f)
    let named = try right.evaluate(f)
    let type = try f.session.typeOperand(named, op == .as ? "-as" : "-is")
    switch op {
    case .is: return .bool(Conversion.isInstance(value, of: type))
    case .isNot: return .bool(!Conversion.isInstance(value, of: type))
    case .as: return Conversion.tryConvert(value, to: type, f.session) ?? .null
    }
  }
}

/// `-like -match -replace -split -join -f` and their variants.
final class TextOperatorNode: Node {
  enum Operator { case like, match, replace, split, join, format, unarySplit, unaryJoin }
  private let op: Operator
  private let isNegated: Bool
  private let ignoreCase: Bool
  private let left: Child
  private let right: Child?
  init(_ op: Operator, isNegated: Bool = false, ignoreCase: Bool = true, _ left: Node, _ right: Node?, _ extent: Extent) {
    self.op = op
    self.isNegated = isNegated
    self.ignoreCase = ignoreCase
    self.left = Child(left)
    self.right = right.map(Child.init)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let a = try left.evaluate(f)
    let b = try right?.evaluate(f) ?? .null
    let session = f.session
    switch op {
    case .like: return try TextOperators.like(a, b, ignoreCase: ignoreCase, negated: isNegated, session)
    case .match:
      let (result, matches) = try TextOperators.match(a, b, ignoreCase: ignoreCase, negated: isNegated, session)
      if let matches { try f.scope.set(Symbol.of("Matches"), .object(matches), session) }
      return result
    case .replace: return try TextOperators.replace(a, b, ignoreCase: ignoreCase, session)
    case .split: return try TextOperators.split(a, b, ignoreCase: ignoreCase, session)
    case .unarySplit: return try TextOperators.unarySplit(a, session)
    case .join: return try TextOperators.join(a, try b.textInString(session), session)
    case .unaryJoin: return try TextOperators.join(a, "", session)
    case .format: return try TextOperators.format(a, b, session)
    }
  }
}

/// `1..5`.
final class RangeNode: Node {
  let left: Child
  let right: Child
  init(_ left: Node, _ right: Node, _ extent: Extent) {
    self.left = Child(left)
    self.right = Child(right)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let bounds = try RangeOperator.bounds(try left.evaluate(f), try right.evaluate(f), f.session)
    return .object(ArrayObject(bounds.items))
  }
  /// Without making the array, when it is a range of ints: straight into the pipeline.
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    let bounds = try RangeOperator.bounds(try left.evaluate(f), try right.evaluate(f), f.session)
    guard !bounds.isChars, let first = Int32(exactly: bounds.first), let last = Int32(exactly: bounds.last) else {
      for item in bounds.items { try out.write(item) }
      return .normal
    }
    var number = first
    let step: Int32 = first <= last ? 1 : -1
    while true {
      try out.write(.int(number))
      if number == last { return .normal }
      number += step
    }
  }
}
