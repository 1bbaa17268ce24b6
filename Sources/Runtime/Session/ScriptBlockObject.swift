import Objects
import Syntax

/// `{ ... }`: code as a value. Bound to the module it was written in, not to the scope.
public final class ScriptBlockObject: NetObject, ObjectParameter {
  public static var parameterType: TypeInfo { .scriptBlock }
  public let code: CompiledBlock
  /// The module (or closure) whose variables and functions it sees; `nil` is the session's own.
  public let module: ModuleObject?
  public var file: String?

  public init(_ code: CompiledBlock, module: ModuleObject?) {
    self.code = code
    self.module = module
    super.init()
  }
  public override var type: TypeInfo { .scriptBlock }
  /// The text between the braces.
  public override func toString() -> String { code.text }
}
