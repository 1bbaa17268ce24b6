import Objects
import Syntax

/// A function, script or script block as a stage of a pipeline, or called in a way that needs the binder.
final class FunctionStage: Stage {
  private let code: CompiledBlock
  private let name: String
  private let function: FunctionObject?
  private let isDotted: Bool
  private let arguments: [Argument]
  private let site: CommandNode?
  private let body: BlockBody
  private let streams: StreamOptions
  let scope: Scope
  private var binder: Binder?
  private let invocation: Invocation
  /// The path, when it is a script file.
  var scriptPath: String?
  /// Started by the command line: `exit` in it ends the shell.
  var isOutermost = false
  private var hasExited = false
  private var collects = false
  private var outerInvocation: Invocation?
  /// `$_` before the call, for a block given one from outside.
  var underbar: Value?

  init(
    _ code: CompiledBlock, name: String, function: FunctionObject?, module: ModuleObject?, isDotted: Bool, _ arguments: [Argument],
    _ site: CommandNode?, _ f: Frame, _ output: Sink
  ) {
    self.code = code
    self.name = name
    self.function = function
    self.isDotted = isDotted
    self.arguments = arguments
    self.site = site
    invocation = Invocation(name)
    streams = StreamOptions(f.scope)
    let session = f.session
    let state = module?.state ?? (function == nil ? f.scope.state.unsafelyUnwrapped : session.state)
    let outer = state === f.scope.state ? f.scope : state.current
    if isDotted {
      body = code.dotted
      scope = outer
    } else {
      body = code.own
      scope = Scope(owning: code.layout, parent: outer, state: state)
      scope.function = function
      scope.callSite = site
      scope.caller = f.scope
    }
    super.init(f, output: output)
  }

  private var frame: Frame { Frame(scope, hot) }

  override func prepare() throws(Unwind) {
    streams.pipeline = pipeline
    invocation.function = function
    invocation.scriptPath = scriptPath
    invocation.isExpectingInput = expectsInput
    invocation.site = site
    invocation.callerScope = callerScope
    invocation.output = output
    invocation.streams = streams
    if let scriptPath {
      scope.isScriptScope = true
      scope.scriptPath = scriptPath
    }
    let schema = try code.schema(name, session)
    invocation.schema = schema
    let binder = Binder(schema, session, streams, site: site)
    binder.expectsInput = expectsInput
    self.binder = binder
    try binder.bind(arguments)
    try binder.finishCommandLine()
    if isDotted {
      outerInvocation = scope.invocation
    }
    scope.invocation = invocation
    invocation.arguments = binder.leftover
    invocation.original = binder.leftoverOriginal
    invocation.boundParameters = binder.bound
    if schema.isAdvanced {
      invocation.cmdlet = ScriptCmdletObject(invocation, session)
      streams.apply(to: scope, session)
    }
    collects = expectsInput && body.process == nil
    try fill(all: true)
  }

  /// Puts bound values and defaults into the scope's variables.
  private func fill(all: Bool) throws(Unwind) {
    guard let binder else { return }
    for (index, parameter) in code.parameters.enumerated() {
      let symbol = Symbol.of(parameter.name.variablePath.unqualifiedPath)
      if let value = binder.values[index] {
        set(symbol, index, value)
      } else if all {
        if let fallback = body.defaults[index], !binder.isDelayedParameter(index) {
          let value: Value
          let saved = scope.state.current
          scope.state.current = scope
          defer { scope.state.current = saved }
          do throws(Unwind) { value = try fallback.evaluate(frame).withoutVoid } catch {
            if case .error(let record) = error { record.locate(fallback, frame) }
            throw error
          }
          set(symbol, index, try binder.converted(value, index, isDefault: true))
        } else {
          set(symbol, index, try binder.schema.parameters[index].initialValue(session))
        }
      }
    }
    invocation.boundParameters = binder.bound
    invocation.parameterSetName = binder.setName
  }

  private func set(_ symbol: Symbol, _ index: Int, _ value: Value) {
    if !isDotted, index < body.slots.count, body.slots[index] >= 0 {
      scope.slots[body.slots[index]] = value
    } else if let variable = scope.ownVariable(symbol) {
      variable.value = value
    } else {
      scope.ensuredTable.set(symbol, PSVariable(symbol.name, value))
    }
  }

  override func begin() throws(Unwind) {
    guard let begin = body.begin else { return }
    try run(begin, underbar: nil)
  }

  override func process(_ value: Value) throws(Unwind) {
    if collects, !binderTakesInput {
      invocation.input.append(value)
      return
    }
    if let binder, binderTakesInput {
      do throws(Unwind) {
        guard try binder.bindInput(value) else {
          try reportBinding(BindingError.inputNotBound(binder, value))
          return
        }
      } catch {
        guard case .error(let record) = error else { throw error }
        try reportBinding(record)
        return
      }
      try fill(all: false)
    } else if binder?.schema.isAdvanced ?? false, let binder {
      try reportBinding(BindingError.inputNotBound(binder, value))
      return
    }
    if collects {
      invocation.input.append(value)
      return
    }
    guard let process = body.process else { return }
    invocation.input = [value]
    try run(process, underbar: value)
  }

  private var binderTakesInput: Bool { binder?.schema.takesPipeline ?? false }

  private func reportBinding(_ record: ErrorRecord) throws(Unwind) {
    record.position = record.position ?? site?.position
    record.stackFrames = session.stackFrames(record.position, callerScope)
    try streams.writeError(record, session)
  }

  override func end() throws(Unwind) {
    if !expectsInput, let process = body.process { try run(process, underbar: underbar) }
    if let end = body.end { try run(end, underbar: collects ? nil : underbar) }
  }

  override func cleanUp() {
    if let clean = body.clean {
      do throws(Unwind) { try run(clean, underbar: nil) } catch {
        if case .error(let record) = error { session.showQuietly(record) }
      }
    }
    if isDotted { scope.invocation = outerInvocation }
    streams.finish(session)
  }

  private func run(_ block: BlockNode, underbar: Value?) throws(Unwind) {
    guard !hasExited else { return }
    let state = scope.state.unsafelyUnwrapped
    let previous = state.current
    state.current = scope
    let savedUnderbar = hot.pointee.underbar
    if let underbar { hot.pointee.underbar = underbar }
    hot.pointee.depth += 1
    defer {
      hot.pointee.depth -= 1
      state.current = previous
      hot.pointee.underbar = savedUnderbar
    }
    guard hot.pointee.depth < hot.pointee.depthLimit else { throw session.callDepthOverflow() }
    let sink = streams.hasOutputSinks ? StreamSink(streams, output) : output
    do throws(Unwind) {
      let flow = try block.execute(frame, sink)
      if flow != .normal, flow != .returned { try frame.leave(flow) }
    } catch {
      if case .exit(let code) = error, scriptPath != nil, !isDotted, !isOutermost {
        hasExited = true
        session.setLastExitCode(code)
        hot.pointee.succeeded = code == 0
        if code != 0 { pipeline.hasErrors = true }
        return
      }
      throw error
    }
  }
}

/// Output on its way past `-OutVariable` and `-PipelineVariable`.
final class StreamSink: Sink {
  private let streams: StreamOptions
  private let output: Sink
  init(_ streams: StreamOptions, _ output: Sink) {
    self.streams = streams
    self.output = output
    super.init()
  }
  override func write(_ value: Value) throws(Unwind) { try streams.write(value, to: output) }
}
