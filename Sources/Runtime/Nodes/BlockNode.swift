import Objects
import Syntax

/// Statements in a row, with the traps declared among them.
///
/// Here a statement's error becomes what the preferences say: shown, and the next statement runs; or passed on.
final class BlockNode: Node {
  let statements: Children
  let traps: [TrapNode]
  override var isExpression: Bool { false }

  init(_ statements: [Node], traps: [TrapNode], _ extent: Extent) {
    self.statements = Children(statements)
    self.traps = traps
    super.init(extent)
  }

  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    if !traps.isEmpty { return try executeTrapped(f, out) }
    for index in 0..<statements.count {
      let flow: Flow
      do throws(Unwind) {
        flow = try statements[index].execute(f, out)
      } catch {
        flow = try failed(error, statements[index].node, f, out)
      }
      if flow != .normal { return flow }
    }
    return .normal
  }

  /// What follows an error that left a statement.
  @inline(never)
  private func failed(_ error: Unwind, _ statement: Node, _ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    if case .loop(let exit) = error, exit.isReturn { return .returned }
    guard case .error(let record) = error else { throw error }
    record.locate(statement, f)
    f.hot.pointee.succeeded = false
    if f.hot.pointee.tryDepth > 0 || record.isTerminatingForScript { throw error }
    try f.session.report(record, f)
    return .normal
  }

  private func executeTrapped(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    for index in 0..<statements.count {
      let flow: Flow
      do throws(Unwind) {
        f.hot.pointee.tryDepth += 1
        defer { f.hot.pointee.tryDepth -= 1 }
        flow = try statements[index].execute(f, out)
      } catch {
        guard case .error(let record) = error else {
          if case .loop(let exit) = error, exit.isReturn { return .returned }
          throw error
        }
        record.locate(statements[index].node, f)
        guard let trap = try TrapNode.choose(traps, for: record, f) else { throw error }
        flow = try trap.handle(record, f, out)
        f.hot.pointee.succeeded = false
      }
      if flow != .normal { return flow }
    }
    return .normal
  }
}

extension ErrorRecord {
  /// Adds where it happened, when nobody nearer did.
  func locate(_ statement: Node, _ f: Frame) {
    if position == nil { position = statement.position }
    if !hasStackTrace { stackFrames = f.session.stackFrames(position, f.scope) }
    if isBare {
      isBare = false
      if exception.type === TypeInfo.runtimeException || exception.record === self { return }
    }
    if exception.record == nil { exception.record = self }
  }

  /// Whether it ends the script however `$ErrorActionPreference` stands.
  var isTerminatingForScript: Bool { isThrown }
}

/// `trap [type] { ... }`.
final class TrapNode {
  let type: TypeReference?
  let body: Node
  init(_ type: TypeReference?, _ body: Node) {
    self.type = type
    self.body = body
  }

  /// The trap for an error: one of its exact kind before a general one.
  static func choose(_ traps: [TrapNode], for record: ErrorRecord, _ f: Frame) throws(Unwind) -> TrapNode? {
    var best: (trap: TrapNode, distance: Int)?
    for trap in traps {
      guard let type = trap.type else {
        if best == nil { best = (trap, .max) }
        continue
      }
      if let distance = try CatchMatch.distance(record, type.resolve(f.session)), distance < best?.distance ?? .max { best = (trap, distance) }
    }
    return best?.trap
  }

  /// Runs the trap. `continue` goes on after the statement, `break` passes the error on, neither shows it and goes on.
  func handle(_ record: ErrorRecord, _ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    f.session.remember(record)
    let saved = f.hot.pointee.underbar
    f.hot.pointee.underbar = .object(record)
    defer { f.hot.pointee.underbar = saved }
    let flow: Flow
    do throws(Unwind) { flow = try body.execute(f, out) } catch {
      guard case .loop(let exit) = error else { throw error }
      if exit.isReturn { return .returned }
      if exit.isBreak { throw .error(record) }
      return .normal
    }
    switch flow {
    case .continued: return .normal
    case .broke: throw .error(record)
    case .returned: return .returned
    case .normal:
      try f.session.show(record)
      return .normal
    }
  }
}
