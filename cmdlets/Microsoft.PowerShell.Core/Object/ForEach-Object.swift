import Objects
import Runtime

/// Does something with each object: runs script blocks, reads a property or calls a method.
///
/// Behaviour and errors are those of PowerShell's `ForEachObjectCommand`.
struct ForEachObject: Cmdlet {
  static let name: StaticString = "ForEach-Object"
  static let help = Help(
    "Performs an operation against each item in a collection of input objects.",
    "With script blocks, $_ is the current object. With a member name, the property is read or the method called.")
  static let examples = [
    Example("Run a script block for each number", run: "1..3 | ForEach-Object { $_ * 2 }", prints: "2\n4\n6\n"),
    Example(
      "Add up, with blocks before and after",
      run: "1..4 | ForEach-Object -Begin { $sum = 0 } -Process { $sum += $_ } -End { $sum }", prints: "10\n"),
    Example("Call a method by its name", run: "'a', 'b' | ForEach-Object ToUpper", prints: "A\nB\n"),
  ]

  static let defaultParameterSet: String? = "ScriptBlockSet"
  static let shouldProcess = ShouldProcess.low

  @Parameter(
    as: .psObject, from: .pipeline, in: ["ParallelParameterSet", "PropertyAndMethodSet", "ScriptBlockSet"],
    help: "The objects to work on."
  )
  var inputObject: Value = .void
  @Parameter("Begin", in: ["ScriptBlockSet"], help: "Runs once, before the first object.")
  var beginBlock: ScriptBlockObject?
  @Parameter(
    "Process", at: 0, mandatory: true, in: ["ScriptBlockSet"], check: [.allowNull, .allowEmptyCollection],
    help: "Runs for each object."
  )
  var processBlocks: [ScriptBlockObject?]?
  @Parameter("End", in: ["ScriptBlockSet"], help: "Runs once, after the last object.")
  var endBlock: ScriptBlockObject?
  @Parameter(
    in: ["ScriptBlockSet"], remaining: true, check: [.allowNull, .allowEmptyCollection],
    help: "Blocks without a parameter name: the first begins and the last ends."
  )
  var remainingScripts: [ScriptBlockObject?]?
  @Parameter(
    at: 0, mandatory: true, in: ["PropertyAndMethodSet"], check: [.notNullOrEmpty],
    help: "A property to read or a method to call."
  )
  var memberName: String?
  @Parameter(in: ["PropertyAndMethodSet"], alias: ["Args"], remaining: true, help: "Arguments of the method.")
  var argumentList: [Value]?
  @Parameter(
    mandatory: true, in: ["ParallelParameterSet"],
    help: "Runs for each object, several at a time; not available in this shell."
  )
  var parallel: ScriptBlockObject?
  @Parameter(in: ["ParallelParameterSet"], check: [.range(1, 2147483647)], help: "How many at a time.")
  var throttleLimit: Int?
  @Parameter(in: ["ParallelParameterSet"], check: [.range(0, 2147483)], help: "How long to wait for all.")
  var timeoutSeconds: Int?
  @Parameter(in: ["ParallelParameterSet"], help: "Run it in the background.")
  var asJob: SwitchParameter
  @Parameter(in: ["ParallelParameterSet"], help: "One runspace for each.")
  var useNewRunspace: SwitchParameter

  private var scripts: [BlockRunner?] = []
  private var first = 0
  private var last = 0
  private var endScript: BlockRunner?
  private var output: Sink = NullSink()
  private var member = MemberCaller("")

  mutating func begin(_ call: Call) throws(Unwind) {
    if call.parameterSetName == "PropertyAndMethodSet" {
      member = MemberCaller(memberName ?? "")
      return
    }
    guard call.parameterSetName == "ScriptBlockSet" else {
      throw call.terminating(
        "ForEach-Object -Parallel is not available in this shell: it has one thread. Leave -Parallel out, and variables of the caller need no $using:.",
        id: "ParallelNotAvailable", .notImplemented, type: NetTypes.psNotSupportedException)
    }
    output = call.sink
    try prepareScripts(call)
  }

  /// Which block is run when: as many unnamed ones as there are, the first is the begin block and the last the end block.
  private mutating func prepareScripts(_ call: Call) throws(Unwind) {
    if call.boundParameters["WhatIf"].map(Conversion.isTrue) ?? false || call.boundParameters["Confirm"].map(Conversion.isTrue) ?? false {
      throw call.terminating(
        "The -WhatIf and -Confirm parameters are not supported for script blocks.", id: "NoShouldProcessForScriptBlockSet",
        .invalidOperation, type: .invalidOperationException)
    }
    var blocks: [ScriptBlockObject?] = []
    if let beginBlock { blocks.append(beginBlock) }
    blocks += processBlocks ?? []
    blocks += remainingScripts ?? []
    if $beginBlock.isBound, beginBlock == nil { blocks.insert(nil, at: 0) }
    scripts = blocks.map { block in block.map { BlockRunner($0, call) } }
    last = scripts.count
    first = scripts.count > 1 ? 1 : 0
    if $endBlock.isBound {
      endScript = endBlock.map { BlockRunner($0, call) }
    } else if scripts.count > 2 {
      last = scripts.count - 1
      endScript = scripts[last]
    }
    if last >= 2 { try scripts[0]?.run(.void, to: output) }
  }

  mutating func process(_ call: Call) throws(Unwind) {
    if last > 0 {
      let object = inputObject
      for index in first..<last { try scripts[index]?.run(object, to: output) }
    } else {
      try member.process(inputObject, argumentList, call)
    }
  }

  mutating func end(_ call: Call) throws(Unwind) { try endScript?.run(.void, to: output) }
}
