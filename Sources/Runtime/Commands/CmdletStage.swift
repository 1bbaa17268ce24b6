import Objects
import Syntax

/// A cmdlet as a stage: binds, then runs `begin`, `process` for each object, `end`.
final class CmdletStage: Stage {
  private let entry: CmdletEntry
  private let arguments: [Argument]
  private let site: CommandNode?
  private var cmdlet: any Cmdlet
  private let cells: [Cell]
  private let binder: Binder
  private let call: Call
  private let streams: StreamOptions
  /// The parameter that takes every object as it is; `cells` owns it.
  private var soleInput: Unmanaged<Cell>?
  private var needsBinding = false
  private var terminated = false

  init(_ entry: CmdletEntry, _ arguments: [Argument], _ site: CommandNode?, _ f: Frame, _ output: Sink) {
    self.entry = entry
    self.arguments = arguments
    self.site = site
    let schema = entry.schema
    (cmdlet, cells) = Collector.make(entry.type)
    streams = StreamOptions(f.scope)
    binder = Binder(schema, f.session, streams, site: site)
    call = Call(
      session: f.session, commandName: entry.name, schema: schema, cells: cells, output: output, streams: streams, site: site,
      scope: f.scope)
    super.init(f, output: output)
    token = call.pipelineToken
  }

  override func prepare() throws(Unwind) {
    streams.pipeline = pipeline
    binder.expectsInput = expectsInput
    call.isExpectingInput = expectsInput
    do throws(Unwind) {
      try binder.bind(arguments)
      try binder.finishCommandLine()
    } catch {
      if case .error(let record) = error { call.complete(binding: record) }
      throw error
    }
    try fill()
    if expectsInput {
      if let sole = entry.schema.soleInput, binder.values[sole] == nil, !binder.hasDelayed {
        soleInput = .passUnretained(cells[sole])
      } else {
        needsBinding = true
      }
    }
  }

  /// Puts what the binder has into the cmdlet's properties.
  private func fill() throws(Unwind) {
    for (index, cell) in cells.enumerated() {
      if let value = binder.values[index] {
        guard cell.bind(value) else {
          throw BindingError.transformation(
            entry.schema.parameters[index], value, try entry.schema.parameters[index].resolveType(session),
            message: "Cannot convert the value to type \"\(entry.schema.parameters[index].typeName)\".", binder)
        }
      } else if cell.isBound {
        cell.reset()
      }
    }
    call.parameterSetName = binder.setName
    call.boundParameters = binder.bound
  }

  override func begin() throws(Unwind) { try run { () throws(Unwind) in try cmdlet.begin(call) } }

  override func process(_ value: Value) throws(Unwind) {
    call.input = value
    if let soleInput {
      _ = soleInput._withUnsafeGuaranteedRef { $0.bind(value) }
      do throws(Unwind) { try cmdlet.process(call) } catch { throw dressed(error) }
      return
    }
    if needsBinding {
      do throws(Unwind) {
        guard try binder.bindInput(value) else {
          let record = BindingError.inputNotBound(binder, value)
          call.complete(binding: record)
          try call.writeBindingError(record)
          return
        }
      } catch {
        guard case .error(let record) = error else { throw error }
        call.complete(binding: record)
        try call.writeBindingError(record)
        return
      }
      try fill()
    }
    try run { () throws(Unwind) in try cmdlet.process(call) }
  }

  override func end() throws(Unwind) {
    if !expectsInput {
      do throws(Unwind) { try run { () throws(Unwind) in try cmdlet.process(call) } } catch {
        // It wants no more of what nobody sends.
        guard case .stopUpstream(let wanted) = error, wanted === call.pipelineToken else { throw error }
      }
    }
    call.input = .void
    try run { () throws(Unwind) in try cmdlet.end(call) }
  }

  override func cleanUp() {
    cmdlet.cleanUp()
    streams.finish(session)
  }

  @inline(__always) private func run(_ body: () throws(Unwind) -> Void) throws(Unwind) {
    do throws(Unwind) { try body() } catch { throw dressed(error) }
  }

  /// An error that ends the cmdlet says which cmdlet it was, and honours `-ErrorAction` as a terminating error does.
  private func dressed(_ error: Unwind) -> Unwind {
    guard case .error(let record) = error else { return error }
    call.completeTerminating(record)
    return error
  }
}
