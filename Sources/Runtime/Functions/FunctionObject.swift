import Objects
import Syntax

/// A function or filter: a name and the code it stands for.
public final class FunctionObject: NetObject {
  public let name: String
  public let code: CompiledBlock
  /// The module it belongs to; `nil` is the session.
  public let module: ModuleObject?
  public let isFilter: Bool
  public var file: String?
  public var options: PSVariable.Options = []
  public var summary = ""

  public init(_ name: String, _ code: CompiledBlock, module: ModuleObject?, isFilter: Bool) {
    self.name = name
    self.code = code
    self.module = module
    self.isFilter = isFilter
    super.init()
  }
  public override func toString() -> String { name }

  /// The block as `$function:name` has it.
  public var block: ScriptBlockObject {
    let block = ScriptBlockObject(code, module: module)
    block.file = file
    return block
  }

  /// `global:name` as scope and name.
  static func split(_ name: String) -> (ScopeQualifier, String) {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (.local, name) }
    let rest = String(name[name.utf8.index(after: colon)...])
    switch foldCase(String(name[..<colon])) {
    case "global": return (.global, rest)
    case "script": return (.script, rest)
    case "local", "private", "function": return (.local, rest)
    default: return (.local, name)
    }
  }
}
