import Objects

extension Call {
  /// Where the cmdlet's output goes, as a sink: for handing it to code that writes by itself.
  public var sink: Sink { streams.hasOutputSinks ? StreamSink(streams, output) : output }

  /// Runs a text in the caller's scope (`Invoke-Expression`); its output goes to `out`.
  public func evaluate(_ text: String, to out: Sink) throws(Unwind) {
    let block = try session.scriptBlock(text)
    try run(block, arguments: [], input: nil, newScope: false, to: out)
  }

  /// Runs a block with arguments, in the caller's own scope or in one of its own below it.
  ///
  /// `input` is piped into it; `nil` when nothing is.
  public func run(
    _ block: ScriptBlockObject, arguments: [Value], input: ContiguousArray<Value>?, newScope: Bool, to out: Sink
  ) throws(Unwind) {
    let home = block.module?.state ?? scope.state.unsafelyUnwrapped
    let outer = home === scope.state ? scope : home.current
    let f = Frame(outer, session.hot)
    let stage = FunctionStage(
      block.code, name: "", function: nil, module: block.module, isDotted: !newScope, arguments.map { Argument.positional($0) }, nil, f, out)
    try Pipeline().run(stage, input: input, f)
  }

  /// `Set-StrictMode`'s version in the caller's scope: 0 is off.
  public var strictVersion: Int { session.hot.pointee.strict }
  public func setStrictVersion(_ version: Int) { session.hot.pointee.strict = version }
}

extension Call {
  /// The same for a record that was made elsewhere: `throw call.terminating(record)`.
  public func terminating(_ record: ErrorRecord) -> Unwind {
    complete(record)
    return .error(record)
  }
}
