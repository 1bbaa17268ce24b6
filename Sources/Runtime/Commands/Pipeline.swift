import Objects
import Syntax

/// One run of a pipeline. Objects are pushed: what the first command writes goes through all the others before it writes the next.
final class Pipeline {
  private(set) var stages: [Stage] = []
  /// Some stage redirects a stream, so that each stage must put its own redirections in place.
  private(set) var redirects = false
  /// The error that ended it, on its way past commands that must not catch it.
  private var failure: Unwind?
  private let identity = NetObject()
  /// Files that redirections write.
  private var files: [RedirectedFile] = []

  /// A single command.
  static func run(_ command: CommandNode, _ f: Frame, _ out: Sink) throws(Unwind) {
    try Pipeline().run(nil, [], [command], command, f, out)
  }

  func run(
    _ first: Child?, _ firstRedirections: [Redirection], _ commands: [CommandNode], _ node: Node, _ f: Frame, _ out: Sink
  ) throws(Unwind) {
    let hot = f.hot
    let outerRouting = hot.pointee.routing
    var failed: Unwind?
    do throws(Unwind) {
      try build(first != nil, commands, f, out)
      for stage in stages { try stage.prepare() }
      for stage in stages { try stage.start() }
      try feed(first, firstRedirections, f, out)
    } catch {
      failed = settle(error)
    }
    if case .stopUpstream(let token)? = failed, let index = stages.firstIndex(where: { $0.token === token }) {
      // Whoever wanted no more, and all behind, end as usual; what fed them doesn't.
      failed = nil
      do throws(Unwind) {
        for stage in stages[index...] { try stage.finish() }
      } catch {
        failed = settle(error)
      }
    }
    hot.pointee.routing = outerRouting
    for stage in stages { stage.cleanUp() }
    for file in files {
      if failed == nil { do throws(Unwind) { try file.finish() } catch { failed = error } }
      file.close()
    }
    if let failed {
      hot.pointee.succeeded = false
      if case .error(let record) = failed { record.locate(node, f) }
      throw failed
    }
    hot.pointee.succeeded = !hasErrors
  }

  /// Some command reported an error and went on.
  var hasErrors = false

  private func build(_ hasSource: Bool, _ commands: [CommandNode], _ f: Frame, _ out: Sink) throws(Unwind) {
    var sink = out
    var built: [Stage] = []
    for (index, command) in commands.enumerated().reversed() {
      var output = sink
      var routing: StreamRouting?
      if !command.redirections.isEmpty {
        redirects = true
        (output, routing) = try redirect(command.redirections, output, f)
      }
      let resolved: ResolvedCommand
      do throws(Unwind) { resolved = try command.resolve(f) } catch {
        if case .error(let record) = error, record.position == nil { record.position = ErrorPosition(command.nameExtent) }
        throw error
      }
      let saved = f.hot.pointee.routing
      if let routing { f.hot.pointee.routing = routing }
      let stage: Stage
      do throws(Unwind) { stage = try resolved.stage(command, f, output) } catch {
        f.hot.pointee.routing = saved
        if case .error(let record) = error, record.position == nil { record.position = ErrorPosition(command.extent) }
        throw error
      }
      f.hot.pointee.routing = saved
      stage.pipeline = self
      stage.expectsInput = hasSource || index > 0
      built.append(stage)
      sink = stage
    }
    stages = built.reversed()
    if let native = stages.last as? NativeStage { native.isLast = native.output === f.session.terminalOutput }
  }

  private func feed(_ first: Child?, _ redirections: [Redirection], _ f: Frame, _ out: Sink) throws(Unwind) {
    if let first {
      var target: Sink = stages.first ?? out
      if !redirections.isEmpty {
        let (output, routing) = try redirect(redirections, target, f)
        target = output
        f.hot.pointee.routing = routing
      }
      try f.leave(try first.execute(f, target))
    }
    for stage in stages { try stage.finish() }
  }

  /// Makes one stage the whole pipeline.
  func adopt(_ stage: Stage, expectsInput: Bool) {
    stages = [stage]
    stage.pipeline = self
    stage.expectsInput = expectsInput
  }

  // MARK: Failing

  /// What a stage's error becomes while it passes the commands that feed the stage: none of them may catch it.
  func failed(_ error: Unwind, in stage: Stage) -> Unwind {
    guard stages.count > 1 || stages.isEmpty, case .error = error, stage !== stages.first, failure == nil else { return error }
    failure = error
    return .stopUpstream(identity)
  }

  private func settle(_ error: Unwind) -> Unwind {
    if case .stopUpstream(let token) = error, token === identity, let failure { return failure }
    return error
  }

  // MARK: Redirections

  private func redirect(_ list: [Redirection], _ output: Sink, _ f: Frame) throws(Unwind) -> (Sink, StreamRouting) {
    let routing = StreamRouting(f.hot.pointee.routing)
    var out = output
    for redirection in list {
      switch redirection {
      case .file(let stream, let location, let append):
        let path = try location.evaluate(f)
        let file: Sink
        if path.isNull {
          file = NullSink()
        } else {
          let opened = try f.session.openRedirection(try path.textInString(f.session), append: append)
          files.append(opened)
          file = opened
        }
        if stream == .output {
          out = file
        } else if stream == .all {
          out = file
          routing.set(.all, file)
        } else {
          routing.set(stream, file)
        }
      case .merge: continue
      }
    }
    // `2>&1` joins the output wherever that goes by now.
    for case .merge(let stream, let target) in list where target == .output { routing.set(stream, out) }
    return (out, routing)
  }
}

extension StreamRouting {
  func set(_ stream: RedirectionStream, _ sink: Sink) {
    switch stream {
    case .error: error = sink
    case .warning: warning = sink
    case .verbose: verbose = sink
    case .debug: debug = sink
    case .information: information = sink
    case .all:
      error = sink
      warning = sink
      verbose = sink
      debug = sink
      information = sink
    case .output: break
    }
  }
}

/// `a | b | c`, or anything with a redirection on an expression.
final class PipelineNode: Node {
  private let first: Child?
  private let redirections: [Redirection]
  private let commands: [CommandNode]
  override var isExpression: Bool { false }
  init(_ first: Node?, _ redirections: [Redirection], _ commands: [CommandNode], _ extent: Extent) {
    self.first = first.map(Child.init)
    self.redirections = redirections
    self.commands = commands
    super.init(extent)
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    try Pipeline().run(first, redirections, commands, self, f, out)
    return .normal
  }
}

/// `a && b`, `a || b`.
final class ChainNode: Node {
  private let left: Child
  private let isAnd: Bool
  private let right: Child
  override var isExpression: Bool { false }
  init(_ left: Node, isAnd: Bool, _ right: Node, _ extent: Extent) {
    self.left = Child(left)
    self.isAnd = isAnd
    self.right = Child(right)
    super.init(extent)
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    f.hot.pointee.succeeded = true
    do throws(Unwind) {
      let flow = try left.execute(f, out)
      if flow != .normal { return flow }
    } catch {
      guard case .error(let record) = error, f.hot.pointee.tryDepth == 0, !record.isTerminatingForScript else { throw error }
      record.locate(left.node, f)
      try f.session.report(record, f)
      f.hot.pointee.succeeded = false
    }
    guard f.hot.pointee.succeeded == isAnd else { return .normal }
    return try right.execute(f, out)
  }
}
