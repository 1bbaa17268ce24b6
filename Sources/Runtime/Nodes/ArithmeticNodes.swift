import Objects
import Syntax

/// The operators as nodes reach them: the frequent number pairs here, all else in Objects.
enum Operators {
  @inline(__always)
  static func arithmetic(_ op: Arithmetic.Operator, _ left: Value, _ right: Value, _ f: Frame) throws(Unwind) -> Value {
    switch op {
    case .add: return try add(left, right, f)
    case .subtract: return try subtract(left, right, f)
    default: return try Arithmetic.apply(op, left, right, f.session)
    }
  }

  @inline(__always) static func add(_ left: Value, _ right: Value, _ f: Frame) throws(Unwind) -> Value {
    switch (left, right) {
    case (.int(let a), .int(let b)):
      let (sum, overflow) = a.addingReportingOverflow(b)
      return overflow ? .double(Double(a) + Double(b)) : .int(sum)
    case (.long(let a), .int(let b)):
      let (sum, overflow) = a.addingReportingOverflow(Int64(b))
      if !overflow { return .long(sum) }
    case (.long(let a), .long(let b)):
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow { return .long(sum) }
    case (.double(let a), .double(let b)): return .double(a + b)
    default: break
    }
    return try Arithmetic.apply(.add, left, right, f.session)
  }

  @inline(__always) static func subtract(_ left: Value, _ right: Value, _ f: Frame) throws(Unwind) -> Value {
    switch (left, right) {
    case (.int(let a), .int(let b)):
      let (difference, overflow) = a.subtractingReportingOverflow(b)
      return overflow ? .double(Double(a) - Double(b)) : .int(difference)
    case (.double(let a), .double(let b)): return .double(a - b)
    default: return try Arithmetic.apply(.subtract, left, right, f.session)
    }
  }
}

final class AddNode: Node {
  private let left: Child
  private let right: Child
  init(_ left: Node, _ right: Node, _ extent: Extent) {
    self.left = Child(left)
    self.right = Child(right)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    try Operators.add(try left.evaluate(f), try right.evaluate(f), f)
  }
}

final class SubtractNode: Node {
  private let left: Child
  private let right: Child
  init(_ left: Node, _ right: Node, _ extent: Extent) {
    self.left = Child(left)
    self.right = Child(right)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    try Operators.subtract(try left.evaluate(f), try right.evaluate(f), f)
  }
}

/// `$i - 1` and `$i + 1` on a slot: no virtual call but this one.
final class SlotPlusConstantNode: Node {
  private let slot: Int
  private let step: Int32
  private let isSubtraction: Bool
  private let variable: Child
  init(_ variable: SlotNode, _ constant: Int32, isSubtraction: Bool, _ extent: Extent) {
    slot = variable.slot
    step = constant
    self.isSubtraction = isSubtraction
    self.variable = Child(variable)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    if case .int(let number) = f.slots[slot] {
      let (result, overflow) = isSubtraction ? number.subtractingReportingOverflow(step) : number.addingReportingOverflow(step)
      if !overflow { return .int(result) }
    }
    return try Operators.arithmetic(isSubtraction ? .subtract : .add, try variable.evaluate(f), .int(step), f)
  }
}

/// `* / %`, bits and shifts.
final class ArithmeticNode: Node {
  private let op: Arithmetic.Operator
  private let left: Child
  private let right: Child
  init(_ op: Arithmetic.Operator, _ left: Node, _ right: Node, _ extent: Extent) {
    self.op = op
    self.left = Child(left)
    self.right = Child(right)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b {
      switch op {
      case .multiply:
        let (product, overflow) = x.multipliedReportingOverflow(by: y)
        if !overflow { return .int(product) }
      case .remainder where y != 0 && y != -1: return .int(x % y)
      case .divide where y != 0 && y != -1: return x % y == 0 ? .int(x / y) : .double(Double(x) / Double(y))
      case .band: return .int(x & y)
      case .bor: return .int(x | y)
      default: break
      }
    } else if case .double(let x) = a, case .double(let y) = b {
      switch op {
      case .multiply: return .double(x * y)
      case .divide: return .double(x / y)
      default: break
      }
    }
    return try Arithmetic.apply(op, a, b, f.session)
  }
}

/// `-x`, `+x`, `-bnot x`.
final class UnaryArithmeticNode: Node {
  enum Kind { case negate, plus, bnot }
  private let kind: Kind
  private let child: Child
  init(_ kind: Kind, _ child: Node, _ extent: Extent) {
    self.kind = kind
    self.child = Child(child)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let value = try child.evaluate(f)
    switch kind {
    case .negate:
      if case .int(let number) = value, number != .min { return .int(-number) }
      return try Arithmetic.negate(value, f.session)
    case .plus: return try Arithmetic.plus(value, f.session)
    case .bnot: return try Arithmetic.bnot(value, f.session)
    }
  }
}
