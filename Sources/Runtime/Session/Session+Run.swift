import Objects
import Syntax

/// How running a text or script ended.
public enum Outcome: Equatable, Sendable {
  /// `succeeded` is `$?`.
  case finished(succeeded: Bool)
  /// `exit`.
  case exited(Int32)
  /// An error nobody caught; it has been shown.
  case failed
  /// Ctrl-C.
  case stopped
}

extension Session {
  // MARK: Whole texts

  /// Runs a text in the global scope, as a line typed or given with `-Command`; its output is formatted and shown.
  /// `arguments` are its `$args`.
  public func run(_ text: String, file: String? = nil, arguments: [CommandLineArgument] = []) -> Outcome {
    presented { (out) throws(Unwind) in
      let block = try parse(SourceText(text, fileName: file), isTopLevel: true)
      if !arguments.isEmpty {
        let invocation = Invocation("")
        invocation.original = Session.arguments(arguments)
        invocation.arguments = ContiguousArray(invocation.original.map { $0.value ?? Value($0.text) })
        state.top.invocation = invocation
      }
      let flow = try runTopLevel(block, out)
      _ = flow
    }
  }

  /// Runs a text in the global scope and collects its output instead of showing it.
  public func evaluate(_ text: String) throws(Unwind) -> ContiguousArray<Value> {
    let out = CollectingSink()
    _ = try runTopLevel(try parse(SourceText(text), isTopLevel: true), out)
    return out.takeAll()
  }

  /// Runs a script file with arguments as the command line has them.
  public func run(script path: String, arguments: [CommandLineArgument]) -> Outcome {
    presented { (out) throws(Unwind) in
      let full = Paths.absolute(path, in: currentLocation)
      let code = try script(at: full)
      let stage = FunctionStage(
        code, name: Paths.name(full), function: nil, module: nil, isDotted: false, Session.arguments(arguments), nil, currentFrame, out)
      stage.scriptPath = full
      stage.isOutermost = true
      try Pipeline().run(stage, input: nil, currentFrame)
    }
  }

  /// Runs a script whose text came from elsewhere (standard input) in the global scope.
  private func runTopLevel(_ block: CompiledBlock, _ out: Sink) throws(Unwind) -> Flow {
    let f = frame(of: state)
    hot.pointee.label = nil
    let body = block.dotted
    for part in [body.begin, body.process, body.end] {
      guard let part else { continue }
      let flow = try part.execute(f, out)
      if flow == .returned { break }
    }
    return .normal
  }

  /// Runs `body` with the host's formatted output, and turns how it ended into an outcome; errors are shown.
  func presented(_ body: (Sink) throws(Unwind) -> Void) -> Outcome {
    let out = presenter?.outDefault(self) ?? FinishingSink()
    let outer = terminalOutput
    terminalOutput = out
    hot.pointee.tryDepth = 0
    hot.pointee.depth = 0
    hot.pointee.routing = nil
    defer { terminalOutput = outer }
    var outcome = Outcome.finished(succeeded: true)
    do throws(Unwind) {
      try body(out)
      try out.finish()
      outcome = .finished(succeeded: hot.pointee.succeeded)
    } catch {
      do throws(Unwind) { try out.finish() } catch { outcome = .failed }
      switch error {
      case .error(let record):
        hot.pointee.routing = nil
        if !record.isRecorded || record.isThrown { showAtTop(record) }
        outcome = .failed
      case .exit(let code): outcome = .exited(code)
      case .stopped: outcome = .stopped
      case .loop, .stopUpstream: outcome = .finished(succeeded: hot.pointee.succeeded)
      }
    }
    state.current = state.top
    return outcome
  }

  private func showAtTop(_ record: ErrorRecord) {
    remember(record)
    do throws(Unwind) { try write(error: record) } catch { host.writeError(record.message + "\n") }
  }

  /// Runs a profile in the global scope; its absence is the caller's to know.
  public func run(profile path: String) -> Outcome {
    guard let bytes = Paths.read(path) else { return .failed }
    return run(Session.text(of: bytes), file: path)
  }

  private static func arguments(_ words: [CommandLineArgument]) -> [Argument] {
    words.map { word in
      switch word {
      case .value(let text): return .positional(Value(text), written: text)
      case .parameter(let word, let value):
        return .named(String(word.drop { $0 == "-" }), value, text: word, hasColon: value != nil)
      }
    }
  }

  // MARK: Reading code

  func parse(_ source: SourceText, isTopLevel: Bool) throws(Unwind) -> CompiledBlock {
    let result = Parser.parse(source)
    if let first = result.errors.first { throw parseError(result.errors, first) }
    if let unmet = try requirementsError(result.ast.scriptRequirements, source.fileName) { throw unmet }
    return CompiledBlock(result.ast, isTopLevel: isTopLevel)
  }

  /// A script block of a text: `[scriptblock]::Create(text)`.
  public func scriptBlock(_ text: String) throws(Unwind) -> ScriptBlockObject {
    let result = Parser.parse(SourceText(text))
    if let first = result.errors.first { throw parseError(result.errors, first) }
    return ScriptBlockObject(CompiledBlock(result.ast), module: state.current.state.module)
  }

  private func parseError(_ errors: [ParseError], _ first: ParseError) -> Unwind {
    let exception = ExceptionObject(KnownTypes.parseException, errors.map { $0.positioned }.joined(separator: "\n"))
    exception.details = [("Errors", .object(ArrayObject(errors.map { Value.object(ParseErrorObject($0)) })))]
    let record = ErrorRecord(exception, id: first.errorId, .parserError)
    record.position = ErrorPosition(first.extent)
    record.parseMessage = first.message
    record.isThrown = true
    return .error(record)
  }

  /// A script file's code, kept until the file changes.
  func script(at path: String) throws(Unwind) -> CompiledBlock {
    let stamp = FileStamp(path)
    if let cached = scriptCache[path], cached.stamp == stamp { return cached.code }
    guard let bytes = Paths.read(path) else {
      throw .runtime(
        "The argument '\(path)' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.",
        id: "CommandNotFoundException", .objectNotFound, target: Value(path), type: KnownTypes.commandNotFoundException)
    }
    let code = try parse(SourceText(Session.text(of: bytes), fileName: path), isTopLevel: false)
    scriptCache[path] = (stamp, code)
    return code
  }

  // MARK: Script blocks

  public func invoke(_ callable: NetObject, arguments: [Value], underbar: Value?) throws(Unwind) -> Value {
    let out = CollectingSink()
    try invoke(callable, arguments: arguments, underbar: underbar, to: out)
    return out.take()
  }

  /// Calls a block (in a scope of its own) or method object with values by position.
  public func invoke(_ callable: NetObject, arguments: [Value], underbar: Value?, to out: Sink) throws(Unwind) {
    guard let block = callable as? ScriptBlockObject else {
      if let method = callable as? MethodObject { return try out.write(try method.invoke(arguments, self)) }
      throw .runtime(
        "A value of type \(callable.type.fullName) can't be called.", id: "BadExpression", .invalidOperation)
    }
    let stage = FunctionStage(
      block.code, name: "", function: nil, module: block.module, isDotted: false, arguments.map { Argument.positional($0) }, nil,
      frame(of: block.module?.state ?? state), out)
    stage.underbar = underbar
    try Pipeline().run(stage, input: nil, frame(of: block.module?.state ?? state))
  }

  /// Runs a block in the running scope with `$_` set, for conditions of `switch`.
  func invokeInScope(_ block: ScriptBlockObject, underbar: Value, _ f: Frame) throws(Unwind) -> Value {
    let saved = f.hot.pointee.underbar
    f.hot.pointee.underbar = underbar
    defer { f.hot.pointee.underbar = saved }
    guard let end = block.code.dotted.end else { return .void }
    return try f.collect { (out) throws(Unwind) in
      let flow = try end.execute(f, out)
      if flow != .normal, flow != .returned { try f.leave(flow) }
    }
  }

  /// Calls a command by name with arguments; what it writes goes to `out`.
  public func invoke(
    command name: String, _ arguments: [(name: String?, value: Value)], input: ContiguousArray<Value>? = nil, to out: Sink
  ) throws(Unwind) {
    let f = currentFrame
    let list = arguments.map { argument -> Argument in
      if let name = argument.name { return .named(name, argument.value, text: "-" + name, hasColon: true) }
      return .positional(argument.value)
    }
    let resolved = try resolveCommand(name, f.scope)
    let stage: Stage
    switch resolved {
    case .cmdlet(let entry): stage = CmdletStage(entry, list, nil, f, out)
    case .function(let function):
      stage = FunctionStage(
        function.code, name: function.name, function: function, module: function.module, isDotted: false, list, nil, f, out)
    case .block(let block):
      stage = FunctionStage(block.code, name: "", function: nil, module: block.module, isDotted: false, list, nil, f, out)
    case .script(let path):
      let script = FunctionStage(
        try self.script(at: path), name: Paths.name(path), function: nil, module: nil, isDotted: false, list, nil, f, out)
      script.scriptPath = path
      stage = script
    case .application(let path): stage = NativeStage(path, list, nil, f, out)
    }
    try Pipeline().run(stage, input: input, f)
  }
}

extension Pipeline {
  /// Runs one stage by itself.
  func run(_ stage: Stage, input: ContiguousArray<Value>?, _ f: Frame) throws(Unwind) {
    adopt(stage, expectsInput: input != nil)
    defer { stage.cleanUp() }
    do throws(Unwind) {
      try stage.prepare()
      try stage.start()
      for item in input ?? [] { try stage.write(item) }
      try stage.finish()
    } catch {
      if case .stopUpstream(let token) = error, token === stage.token {
        try stage.finish()
      } else {
        f.hot.pointee.succeeded = false
        throw error
      }
    }
    f.hot.pointee.succeeded = !hasErrors
  }
}

/// A block that a cmdlet runs for each object in its caller's scope (`ForEach-Object`, `Where-Object`, calculated properties).
public final class BlockRunner {
  /// The body; the block's syntax owns it.
  private let code: Child?
  private let block: ScriptBlockObject
  private let frame: Frame
  private let scope: Scope
  private let session: Session
  private let general: ScriptBlockObject?
  /// Where errors within the block go; `nil` leaves them to the caller's streams.
  private let errors: StreamRouting?

  /// - `ownScope`: what the block assigns stays in it, as in calculated properties.
  /// - `quiet`: errors of its statements are recorded but not shown; what it throws still comes out of `run`.
  public init(_ block: ScriptBlockObject, _ call: Call, ownScope: Bool = false, quiet: Bool = false) {
    session = call.session
    if quiet {
      let routing = StreamRouting(session.hot.pointee.routing)
      routing.error = NullSink()
      errors = routing
    } else {
      errors = nil
    }
    let home = block.module?.state ?? session.state
    let caller = call.scope
    scope = home === caller.state ? caller : home.current
    frame = Frame(scope, session.hot)
    let isPlain = block.code.parameters.isEmpty && block.code.ast.beginBlock == nil && block.code.ast.processBlock == nil
      && !(ownScope && !block.code.layout.symbols.isEmpty)
    self.block = block
    code = isPlain ? block.code.dotted.end.map { Child.unowned($0) } : nil
    general = isPlain ? nil : block
  }

  /// Runs it with `$_` set to `item`; what it writes goes to `out`.
  public func run(_ item: Value, to out: Sink) throws(Unwind) {
    guard let errors else { return try runPlainly(item, to: out) }
    let outer = frame.hot.pointee.routing
    frame.hot.pointee.routing = errors
    defer { frame.hot.pointee.routing = outer }
    try runPlainly(item, to: out)
  }

  private func runPlainly(_ item: Value, to out: Sink) throws(Unwind) {
    if let general { return try session.invoke(general, arguments: [], underbar: item, to: out) }
    guard let code else { return }
    let hot = frame.hot
    let saved = hot.pointee.underbar
    hot.pointee.underbar = item
    defer { hot.pointee.underbar = saved }
    let flow = try code.execute(frame, out)
    if flow != .normal, flow != .returned { try frame.leave(flow) }
  }

  /// What it yields for `item`: `void`, one value, or an array.
  public func value(_ item: Value) throws(Unwind) -> Value {
    try frame.collect { (out) throws(Unwind) in try run(item, to: out) }
  }

  /// Whether what it yields is true.
  public func test(_ item: Value) throws(Unwind) -> Bool { Conversion.isTrue(try value(item)) }
}
