import Objects
import Syntax

/// How one call site calls one plain function: which argument goes into which slot, decided once.
final class CallPlan {
  private let function: FunctionObject
  private let layout: Layout
  private let body: BlockBody
  private let code: BlockNode?
  private let parameters: [PlainParameters.Parameter]
  /// The parameter of each argument.
  private let places: [(parameter: Int, node: ArgumentNode)]
  /// Parameters that no argument fills, with defaults to evaluate.
  private let unbound: [Int]

  init?(_ function: FunctionObject, _ arguments: [ArgumentNode]) {
    guard let plain = function.code.plainParameters else { return nil }
    var taken = [Bool](repeating: false, count: plain.parameters.count)
    var places: [(Int, ArgumentNode)] = []
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
          places.append((found, value.map { .positional($0) } ?? .constant(.object(SwitchObject(true)), written: nil)))
        } else if let value {
          places.append((found, .positional(value)))
        } else {
          guard index < arguments.count else { return nil }
          if case .named = arguments[index] { return nil }
          places.append((found, arguments[index]))
          index += 1
        }
      }
    }
    for argument in positional {
      guard let free = taken.indices.first(where: { !taken[$0] && !plain.parameters[$0].isSwitch }) else { return nil }
      taken[free] = true
      places.append((free, argument))
    }
    self.function = function
    layout = function.code.layout
    body = function.code.own
    code = body.end
    parameters = plain.parameters
    self.places = places
    unbound = taken.indices.filter { !taken[$0] }
  }

  func call(_ site: CommandNode, _ f: Frame, _ out: Sink) throws(Unwind) {
    let hot = f.hot
    let base = hot.pointee.top
    let count = layout.symbols.count
    let newTop = base + count
    hot.pointee.depth += 1
    guard hot.pointee.depth < hot.pointee.depthLimit, newTop < hot.pointee.stackSize else {
      hot.pointee.depth -= 1
      throw f.session.callDepthOverflow()
    }
    let slots = hot.pointee.stack + base
    slots.initialize(repeating: .unset, count: count)
    hot.pointee.top = newTop
    var scope: Scope?
    defer {
      slots.deinitialize(count: count)
      hot.pointee.top = base
      hot.pointee.depth -= 1
      if let scope { f.session.giveBack(scope) }
    }
    for index in 0..<places.count {
      let value: Value
      switch places[index].node {
      case .constant(let constant, let written):
        if let written, let type = parameters[places[index].parameter].type, type.isString, constant.isNumber {
          value = Value(written)
        } else {
          value = constant
        }
      case .positional(let child), .bareExpandable(let child): value = try child.evaluate(f).withoutVoid
      default: value = .null
      }
      let parameter = places[index].parameter
      if let type = parameters[parameter].type {
        slots[parameters[parameter].slot] = try converted(value, type, parameter, site, f)
      } else {
        slots[parameters[parameter].slot] = value
      }
    }
    let state = function.module?.state ?? f.session.state
    let made = f.session.takeScope(layout, slots, parent: state === f.scope.state ? f.scope : state.current, state)
    scope = made
    made.function = function
    made.callSite = site
    made.caller = f.scope
    let previous = state.current
    state.current = made
    defer { state.current = previous }
    let frame = Frame(slots: slots, scope: made, hot: hot)
    for parameter in unbound {
      let slot = parameters[parameter].slot
      if let initial = parameters[parameter].initial { slots[slot] = initial }
      if let fallback = body.defaults[parameter] {
        let value = try fallback.evaluate(frame).withoutVoid
        if let type = parameters[parameter].type {
          slots[slot] = try converted(value, type, parameter, site, frame)
        } else {
          slots[slot] = value
        }
      }
    }
    guard let code else { return }
    do throws(Unwind) {
      let flow = try code.execute(frame, out)
      if flow != .normal, flow != .returned { try frame.leave(flow) }
    } catch {
      // What the caller sees failed in its own scope is located here, while the scope still stands.
      throw error
    }
    hot.pointee.succeeded = true
  }

  @inline(__always)
  private func converted(_ value: Value, _ type: TypeReference, _ parameter: Int, _ site: CommandNode, _ f: Frame) throws(Unwind) -> Value {
    let resolved = try type.resolve(f.session)
    switch value {
    case .int where resolved === TypeInfo.int: return value
    case .string where resolved === TypeInfo.string: return value
    case .double where resolved === TypeInfo.double: return value
    case .bool where resolved === TypeInfo.bool: return value
    default: return try slowlyConverted(value, parameter, site, f)
    }
  }

  /// Through the binder, whose messages these are.
  @inline(never)
  private func slowlyConverted(_ value: Value, _ parameter: Int, _ site: CommandNode, _ f: Frame) throws(Unwind) -> Value {
    let schema = try function.code.schema(function.name, f.session)
    let binder = Binder(schema, f.session, StreamOptions(f.scope), site: site)
    return try binder.converted(value, parameter)
  }
}
