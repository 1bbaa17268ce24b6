import Objects
import Syntax

/// `try { } catch [type] { } finally { }`.
final class TryNode: Node {
  struct Clause {
    let types: [TypeReference]
    let body: Child
  }
  private let body: Child
  private let clauses: [Clause]
  private let finally: Child?
  override var isExpression: Bool { false }

  init(_ body: Node, _ clauses: [(types: [TypeReference], body: Node)], finally: Node?, _ extent: Extent) {
    self.body = Child(body)
    self.clauses = clauses.map { Clause(types: $0.types, body: Child($0.body)) }
    self.finally = finally.map(Child.init)
    super.init(extent)
  }

  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    guard let finally else { return try guarded(f, out) }
    let flow: Flow
    do throws(Unwind) { flow = try guarded(f, out) } catch {
      try runFinally(finally, f, out)
      throw error
    }
    // What `break` or `return` set must survive the block.
    let label = f.hot.pointee.label
    try runFinally(finally, f, out)
    f.hot.pointee.label = label
    return flow
  }

  /// The block runs also after Ctrl-C.
  private func runFinally(_ finally: Child, _ f: Frame, _ out: Sink) throws(Unwind) {
    let stopped = f.hot.pointee.stop.pointee
    f.hot.pointee.stop.pointee = 0
    let tries = f.hot.pointee.tryDepth
    f.hot.pointee.tryDepth = 0
    defer {
      f.hot.pointee.tryDepth = tries
      if stopped != 0 { f.hot.pointee.stop.pointee = stopped }
    }
    try f.leave(try finally.execute(f, out))
  }

  private func guarded(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    guard !clauses.isEmpty else { return try body.execute(f, out) }
    let depth = f.hot.pointee.depth
    do throws(Unwind) {
      f.hot.pointee.tryDepth += 1
      defer { f.hot.pointee.tryDepth -= 1 }
      return try body.execute(f, out)
    } catch {
      guard case .error(let record) = error else { throw error }
      record.locate(body.node, f)
      f.hot.pointee.depth = depth
      guard let clause = try choose(record, f) else { throw error }
      f.session.remember(record)
      record.isThrown = false
      let saved = f.hot.pointee.underbar
      f.hot.pointee.underbar = .object(record)
      defer { f.hot.pointee.underbar = saved }
      return try clause.body.execute(f, out)
    }
  }

  /// The clause whose type is nearest to the error's exception.
  private func choose(_ record: ErrorRecord, _ f: Frame) throws(Unwind) -> Clause? {
    var best: (clause: Clause, distance: Int)?
    for clause in clauses {
      if clause.types.isEmpty {
        if best == nil { best = (clause, .max) }
        continue
      }
      for type in clause.types {
        guard let resolved = try? type.resolve(f.session) else { continue }
        if let distance = try CatchMatch.distance(record, resolved), distance < best?.distance ?? .max { best = (clause, distance) }
      }
    }
    return best?.clause
  }
}

/// How near an error is to a type named in `catch` or `trap`.
enum CatchMatch {
  /// The number of base classes between; what the exception wraps counts as well. `nil`: not that type.
  static func distance(_ record: ErrorRecord, _ type: TypeInfo) throws(Unwind) -> Int? {
    var exception: ExceptionObject? = record.exception
    if let outer = exception, outer.isShellWrapper, let inner = outer.inner { exception = inner }
    var tried: [ExceptionObject] = []
    if let exception { tried.append(exception) }
    if let outer = tried.first, outer !== record.exception { tried.append(record.exception) }
    for candidate in tried {
      var steps = 0
      var current: TypeInfo? = candidate.type
      while let at = current {
        if at === type { return steps }
        current = at.base
        steps += 1
      }
    }
    if type === TypeInfo.errorRecord { return 1000 }
    return nil
  }
}

extension ExceptionObject {
  /// An exception the shell put around the one that happened (`MethodInvocationException` and its kind).
  var isShellWrapper: Bool {
    switch type.name {
    case "MethodInvocationException", "CmdletInvocationException", "CmdletProviderInvocationException",
      "GetValueInvocationException", "SetValueInvocationException", "ActionPreferenceStopException", "ParameterBindingException",
      "PSInvalidCastException", "TargetInvocationException":
      return inner != nil
    default: return false
    }
  }
}
