import Objects
import Syntax

/// `Get-Item x`, `& $block 1`, `. ./file.ps1`: a call of a command, alone or as a stage of a pipeline.
final class CommandNode: Node {
  enum Name {
    case constant(String)
    case dynamic(Child)
  }
  enum Invocation { case plain, call, dot }

  let name: Name
  let invocation: Invocation
  let arguments: [ArgumentNode]
  let redirections: [Redirection]
  let nameExtent: Extent
  /// Only constants, positions and plain names: arguments that can go straight into slots.
  private let isSimple: Bool
  override var isExpression: Bool { false }

  // What was found when the site was last run.
  private var version = 0
  private var resolved: ResolvedCommand?
  private var state: Unmanaged<SessionState>?
  private var plan: CallPlan?
  private var planReference: Unmanaged<CallPlan>?

  init(
    _ name: Name, _ invocation: Invocation, _ arguments: [ArgumentNode], _ redirections: [Redirection], _ nameExtent: Extent,
    _ extent: Extent
  ) {
    self.name = name
    self.invocation = invocation
    self.arguments = arguments
    self.redirections = redirections
    self.nameExtent = nameExtent
    isSimple =
      redirections.isEmpty && invocation != .dot
      && arguments.allSatisfy { argument in
        switch argument {
        case .splat, .splatArguments: return false
        default: return true
        }
      }
    super.init(extent)
  }

  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    if isSimple, case .constant = name {
      if version == f.hot.pointee.commandVersion, state?.toOpaque() == f.scope.stateReference?.toOpaque(), let planReference {
        try planReference._withUnsafeGuaranteedRefThrowing { (plan) throws(Unwind) in try plan.call(self, f, out) }
        return .normal
      }
      let found = try resolve(f)
      if case .function(let function) = found, let plan = CallPlan(function, arguments) {
        self.plan = plan
        planReference = Unmanaged.passUnretained(plan)
        try plan.call(self, f, out)
        return .normal
      }
      plan = nil
      planReference = nil
    }
    try Pipeline.run(self, f, out)
    return .normal
  }

  /// The command this site calls now. An error is the name's, not the whole call's.
  func resolve(_ f: Frame) throws(Unwind) -> ResolvedCommand {
    do throws(Unwind) { return try find(f) } catch {
      if case .error(let record) = error, record.position == nil { record.position = ErrorPosition(nameExtent) }
      throw error
    }
  }

  private func find(_ f: Frame) throws(Unwind) -> ResolvedCommand {
    switch name {
    case .constant(let text):
      if version == f.hot.pointee.commandVersion, state?.toOpaque() == f.scope.stateReference?.toOpaque(), let resolved { return resolved }
      let found = try f.session.resolveCommand(text, f.scope, invocation: invocation)
      plan = nil
      planReference = nil
      // A function of an inner scope may be hidden from the next caller.
      if found.isStable {
        resolved = found
        state = f.scope.stateReference
        version = f.hot.pointee.commandVersion
      } else {
        version = 0
      }
      return found
    case .dynamic(let child):
      let value = try child.evaluate(f)
      switch value.unwrapped {
      case .object(let object):
        if let block = object as? ScriptBlockObject { return .block(block) }
        if let command = object as? CommandInfoObject { return command.resolved }
        if object.isEnumerable { break }
      case .null, .void, .unset:
        throw .runtime(
          "The expression after '\(invocation == .dot ? "." : "&")' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.",
          id: "BadExpression", .invalidOperation)
      default: break
      }
      let text = try value.textInString(f.session)
      guard !text.isEmpty else {
        throw .runtime(
          "The expression after '\(invocation == .dot ? "." : "&")' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.",
          id: "BadExpression", .invalidOperation)
      }
      return try f.session.resolveCommand(text, f.scope, invocation: invocation)
    }
  }

  /// The arguments, evaluated in order.
  func evaluate(arguments f: Frame) throws(Unwind) -> [Argument] {
    var list: [Argument] = []
    list.reserveCapacity(arguments.count)
    for argument in arguments {
      switch argument {
      case .constant(let value, let written): list.append(.positional(value, written: written))
      case .positional(let child): list.append(.positional(try child.evaluate(f).withoutVoid))
      case .bareExpandable(let child):
        let value = try child.evaluate(f)
        list.append(.positional(value, written: value.asString))
      case .named(let name, let child, let text, let hasColon):
        list.append(.named(name, try child?.evaluate(f).withoutVoid, text: text, hasColon: hasColon))
      case .splat(let child): splat(try child.evaluate(f), into: &list)
      case .splatArguments: list += f.scope.nearestInvocation?.original ?? []
      }
    }
    return list
  }

  /// `@table` gives names and values, `@list` positions.
  private func splat(_ value: Value, into list: inout [Argument]) {
    switch value.unwrapped {
    case .null, .void, .unset: return
    case .object(let object):
      if let table = object as? DictionaryObject {
        for (key, value) in table.entries {
          let name = key.displayText
          var argument = Argument.named(name, value, text: "-" + name + ":", hasColon: true)
          argument.isSplatted = true
          list.append(argument)
        }
        return
      }
      guard object.isEnumerable, let items = object.listItems else { break }
      for item in items { list.append(.positional(item, written: item.asString)) }
      return
    default: break
    }
    list.append(.positional(value))
  }
}
