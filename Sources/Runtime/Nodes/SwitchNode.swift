import Glibc
import Objects
import Syntax

/// `switch`, in all its modes.
final class SwitchNode: LoopNode {
  struct Clause {
    let condition: Child
    let constant: Value?
    let body: Child
  }
  private let subject: Child
  private let flags: SwitchFlags
  private let clauses: [Clause]
  private let fallback: Child?
  init(label: String?, _ subject: Node, _ flags: SwitchFlags, _ clauses: [(Node, Node)], fallback: Node?, _ extent: Extent) {
    self.subject = Child(subject)
    self.flags = flags
    self.clauses = clauses.map { Clause(condition: Child($0.0), constant: ($0.0 as? ConstantNode)?.value, body: Child($0.1)) }
    self.fallback = fallback.map(Child.init)
    super.init(label: label, extent)
  }

  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    let value = try subject.evaluate(f)
    let saved = f.hot.pointee.underbar
    let savedSwitch = f.hot.pointee.switchItem
    defer {
      f.hot.pointee.underbar = saved
      f.hot.pointee.switchItem = savedSwitch
    }
    if flags.contains(.file) {
      for line in try f.session.readLines(try value.textInString(f.session)) {
        if case .leave(let flow) = try one(Value(line), f, out) { return flow }
      }
      return .normal
    }
    if case .object(let object) = value, object.isEnumerable, let items = object.listItems {
      for item in items {
        if case .leave(let flow) = try one(item, f, out) { return flow }
      }
      return .normal
    }
    if case .void = value { return .normal }
    if case .leave(let flow) = try one(value, f, out) { return flow }
    return .normal
  }

  /// All clauses that match an item run; `continue` goes to the next item, `break` leaves.
  private func one(_ item: Value, _ f: Frame, _ out: Sink) throws(Unwind) -> Next {
    var matched = false
    for clause in clauses {
      f.hot.pointee.underbar = item
      f.hot.pointee.switchItem = item
      guard try matches(clause, item, f) else { continue }
      matched = true
      switch try run(clause.body, f, out) {
      case .normal: continue
      case let flow: return decide(flow, f)
      }
    }
    if !matched, let fallback {
      f.hot.pointee.underbar = item
      f.hot.pointee.switchItem = item
      switch try run(fallback, f, out) {
      case .normal: break
      case let flow: return decide(flow, f)
      }
    }
    return .goOn
  }

  private func decide(_ flow: Flow, _ f: Frame) -> Next { after(flow, f) }

  private func matches(_ clause: Clause, _ item: Value, _ f: Frame) throws(Unwind) -> Bool {
    let wanted: Value
    if let constant = clause.constant { wanted = constant } else { wanted = try clause.condition.evaluate(f) }
    let session = f.session
    let ignoreCase = !flags.contains(.caseSensitive)
    if case .object(let object) = wanted, let block = object as? ScriptBlockObject {
      return Conversion.isTrue(try session.invokeInScope(block, underbar: item, f))
    }
    if flags.contains(.regex) {
      let (result, matches) = try TextOperators.match(
        Value(try item.textInString(session)), wanted, ignoreCase: ignoreCase, negated: false, session)
      if let matches { try f.scope.set(Symbol.of("Matches"), .object(matches), session) }
      return Conversion.isTrue(result)
    }
    if flags.contains(.wildcard) {
      return Conversion.isTrue(
        try TextOperators.like(Value(try item.textInString(session)), wanted, ignoreCase: ignoreCase, negated: false, session))
    }
    if item.isNull || wanted.isNull { return item.isNull && wanted.isNull }
    return try Comparison.equal(item, wanted, ignoreCase: ignoreCase, session)
  }
}
