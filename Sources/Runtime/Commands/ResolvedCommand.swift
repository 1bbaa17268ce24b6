import Objects
import Syntax

/// What a command's name stands for.
enum ResolvedCommand {
  case function(FunctionObject)
  case cmdlet(CmdletEntry)
  case block(ScriptBlockObject)
  /// A `.ps1` file, by its full path.
  case script(String)
  /// A program, by its full path.
  case application(String)

  /// Whether a call site may remember it until commands change.
  var isStable: Bool {
    switch self {
    case .function, .cmdlet, .block: true
    case .script, .application: false
    }
  }

  /// A stage of a pipeline that runs it.
  func stage(_ site: CommandNode, _ f: Frame, _ output: Sink) throws(Unwind) -> Stage {
    switch self {
    case .cmdlet(let entry): return CmdletStage(entry, try site.evaluate(arguments: f), site, f, output)
    case .function(let function):
      return FunctionStage(
        function.code, name: function.name, function: function, module: function.module, isDotted: site.invocation == .dot,
        try site.evaluate(arguments: f), site, f, output)
    case .block(let block):
      return FunctionStage(
        block.code, name: "", function: nil, module: block.module, isDotted: site.invocation == .dot,
        try site.evaluate(arguments: f), site, f, output)
    case .script(let path):
      let script = try f.session.script(at: path)
      let stage = FunctionStage(
        script, name: Paths.name(path), function: nil, module: nil, isDotted: site.invocation == .dot,
        try site.evaluate(arguments: f), site, f, output)
      stage.scriptPath = path
      return stage
    case .application(let path): return NativeStage(path, try site.evaluate(arguments: f), site, f, output)
    }
  }
}

/// A cmdlet in its module's table: its schema is made when it is first needed.
public final class CmdletEntry: @unchecked Sendable {
  public let name: String
  public let moduleName: String
  public let moduleVersion: String
  let type: any Cmdlet.Type
  private var made: Schema?

  init(_ name: String, _ module: ModuleTable, _ type: any Cmdlet.Type) {
    self.name = name
    moduleName = String(describing: module.name)
    moduleVersion = String(describing: module.version)
    self.type = type
  }

  public var schema: Schema {
    if let made { return made }
    let schema = Schema(cmdlet: type)
    made = schema
    return schema
  }
  public var help: Help { type.help }
  public var examples: [Example] { type.examples }
  public var outputTypes: [String] { type.outputTypes }
}
