import Objects
import Syntax

/// How one call site calls one plain function: which argument goes into which slot, decided once.
///
/// A call touches no reference count of its own: nodes and the function are the plan's, scopes are used again by depth.
final class CallPlan {
  private let function: FunctionObject
  private let body: BlockBody
  private let code: Unmanaged<BlockNode>?
  private let parameters: [PlainParameters.Parameter]
  private let layoutReference: Unmanaged<Layout>
  private let slotCount: Int
  private let places: UnsafeMutableBufferPointer<Place>
  /// Parameters that no argument fills.
  private let unbound: [Int]
  private let isOfSession: Bool

  /// Where one argument goes.
  private struct Place {
    let slot: Int
    let parameter: Int
    /// `nil` for a constant.
    let node: Child?
    let constant: Value
    let kind: Kind
    let written: String?
  }

  /// A declared type whose usual values pass without a look at it.
  private enum Kind: UInt8 { case any, int, long, double, string, bool, other }

  init?(_ function: FunctionObject, _ arguments: [ArgumentNode]) {
    guard let plain = function.code.plainParameters else { return nil }
    var taken = [Bool](repeating: false, count: plain.parameters.count)
    var chosen: [(Int, ArgumentNode)] = []
    var positional: [ArgumentNode] = []
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      switch argument {
      case .splat, .splatArguments: return nil
      case .constant, .positional, .bareExpandable: positional.append(argument)
      case .named(let name, let value, _, _):
        guard let found = plain.parameters.firstIndex(where: { equalsIgnoringCase($0.name, name) }), !taken[found] else { return nil }
        taken[found] = true
        if plain.parameters[found].isSwitch {
          chosen.append((found, value.map { .positional($0) } ?? .constant(.object(SwitchObject(true)), written: nil)))
        } else if let value {
          chosen.append((found, .positional(value)))
        } else {
          guard index < arguments.count else { return nil }
          if case .named = arguments[index] { return nil }
          chosen.append((found, arguments[index]))
          index += 1
        }
      }
    }
    for argument in positional {
      guard let free = taken.indices.first(where: { !taken[$0] && !plain.parameters[$0].isSwitch }) else { return nil }
      taken[free] = true
      chosen.append((free, argument))
    }
    self.function = function
    layoutReference = Unmanaged.passUnretained(function.code.layout)
    slotCount = function.code.layout.symbols.count
    body = function.code.own
    code = body.end.map(Unmanaged.passUnretained)
    parameters = plain.parameters
    unbound = taken.indices.filter { !taken[$0] }
    isOfSession = function.module == nil
    places = .allocate(capacity: chosen.count)
    for (at, (parameter, node)) in chosen.enumerated() {
      places.initializeElement(at: at, to: CallPlan.place(plain.parameters[parameter], parameter, node))
    }
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  private static func place(_ parameter: PlainParameters.Parameter, _ index: Int, _ node: ArgumentNode) -> Place {
    let kind: Kind
    switch parameter.type.map({ foldCase($0.name.fullName) }) {
    case nil, "object", "system.object": kind = .any
    case "int", "int32", "system.int32": kind = .int
    case "long", "int64", "system.int64": kind = .long
    case "double", "system.double": kind = .double
    case "string", "system.string": kind = .string
    case "bool", "boolean", "system.boolean": kind = .bool
    default: kind = .other
    }
    switch node {
    case .positional(let child), .bareExpandable(let child):
      return Place(slot: parameter.slot, parameter: index, node: child, constant: .null, kind: kind, written: nil)
    case .constant(let value, let written):
      return Place(slot: parameter.slot, parameter: index, node: nil, constant: value, kind: kind, written: value.isNumber ? written : nil)
    default: return Place(slot: parameter.slot, parameter: index, node: nil, constant: .null, kind: kind, written: nil)
    }
  }

  func call(_ site: CommandNode, _ f: Frame, _ out: Sink) throws(Unwind) {
    let hot = f.hot
    let base = hot.pointee.top
    let newTop = base + slotCount
    let depth = hot.pointee.depth + 1
    guard depth < hot.pointee.depthLimit, newTop < hot.pointee.stackSize else { throw f.session.callDepthOverflow() }
    let slots = hot.pointee.stack + base
    slots.initialize(repeating: .unset, count: slotCount)
    hot.pointee.top = newTop
    hot.pointee.depth = depth
    defer {
      slots.deinitialize(count: slotCount)
      hot.pointee.top = base
      hot.pointee.depth = depth - 1
    }
    for index in 0..<places.count { try fill(places.baseAddress.unsafelyUnwrapped + index, slots, site, f) }
    if depth > hot.pointee.scopeCount { CallPlan.addScopes(f, through: depth) }
    let state = isOfSession ? hot.pointee.state : Unmanaged.passUnretained(function.module.unsafelyUnwrapped.state)
    let scope = hot.pointee.scopes[depth - 1]
    let previous = state._withUnsafeGuaranteedRef { $0.currentReference }
    try scope._withUnsafeGuaranteedRefThrowing { (made) throws(Unwind) in
      made.slots = slots
      made.layout = layoutReference._withUnsafeGuaranteedRef { $0 }
      made.parent = previous._withUnsafeGuaranteedRef { $0 }
      made.stateReference = state
      made.function = function
      made.callSite = site
      made.caller = f.scope
      state._withUnsafeGuaranteedRef { $0.currentReference = scope }
      defer {
        state._withUnsafeGuaranteedRef { $0.currentReference = previous }
        if made.table != nil { made.table = nil }
        if made.invocation != nil { made.invocation = nil }
      }
      let frame = Frame(slots: slots, scope: made, hot: hot)
      if !unbound.isEmpty { try fillUnbound(slots, site, frame) }
      guard let code else { return }
      let flow = try code._withUnsafeGuaranteedRefThrowing { (node) throws(Unwind) in try node.execute(frame, out) }
      if flow != .normal, flow != .returned { try frame.leave(flow) }
    }
    hot.pointee.succeeded = true
  }

  @inline(never) private static func addScopes(_ f: Frame, through depth: Int) {
    while f.hot.pointee.scopeCount < depth {
      let scope = Scope(.empty, slots: f.slots, parent: nil, state: nil)
      f.hot.pointee.scopes[f.hot.pointee.scopeCount] = Unmanaged.passRetained(scope)
      f.hot.pointee.scopeCount += 1
    }
  }

  @inline(__always)
  private func fill(_ place: UnsafeMutablePointer<Place>, _ slots: UnsafeMutablePointer<Value>, _ site: CommandNode, _ f: Frame) throws(Unwind) {
    let value: Value
    if let node = place.pointee.node {
      value = try node.evaluate(f)
    } else {
      value = place.pointee.constant
    }
    switch (place.pointee.kind, value) {
    case (.any, .void): slots[place.pointee.slot] = .null
    case (.any, _), (.int, .int), (.long, .long), (.double, .double), (.string, .string), (.bool, .bool): slots[place.pointee.slot] = value
    default: slots[place.pointee.slot] = try converted(value.withoutVoid, place, site, f)
    }
  }

  @inline(never)
  private func converted(_ value: Value, _ place: UnsafeMutablePointer<Place>, _ site: CommandNode, _ f: Frame) throws(Unwind) -> Value {
    if place.pointee.kind == .string, let written = place.pointee.written { return Value(written) }
    return try converted(value, place.pointee.parameter, site, f)
  }

  /// Through the binder, whose messages these are.
  private func converted(_ value: Value, _ parameter: Int, _ site: CommandNode, _ f: Frame) throws(Unwind) -> Value {
    let schema = try function.code.schema(function.name, f.session)
    let binder = Binder(schema, f.session, StreamOptions(f.scope), site: site)
    return try binder.converted(value, parameter)
  }

  private func fillUnbound(_ slots: UnsafeMutablePointer<Value>, _ site: CommandNode, _ frame: Frame) throws(Unwind) {
    for parameter in unbound {
      let slot = parameters[parameter].slot
      if let initial = parameters[parameter].initial { slots[slot] = initial }
      guard let fallback = body.defaults[parameter] else { continue }
      let value = try fallback.evaluate(frame).withoutVoid
      slots[slot] = parameters[parameter].type == nil ? value : try converted(value, parameter, site, frame)
    }
  }
}

extension Unmanaged {
  /// Calls `body` without touching the reference count; typed errors pass.
  @inline(__always)
  func _withUnsafeGuaranteedRefThrowing<Result>(_ body: (Instance) throws(Unwind) -> Result) throws(Unwind) -> Result {
    var failure: Unwind?
    let result = _withUnsafeGuaranteedRef { instance -> Result? in
      do throws(Unwind) { return try body(instance) } catch {
        failure = error
        return nil
      }
    }
    if let failure { throw failure }
    return result.unsafelyUnwrapped
  }
}
