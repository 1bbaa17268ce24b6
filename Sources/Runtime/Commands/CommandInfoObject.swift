import Objects

/// A command as Get-Command gives it: `CmdletInfo`, `FunctionInfo`, `AliasInfo`, `ApplicationInfo`, `ExternalScriptInfo`.
public final class CommandInfoObject: NetObject, ObjectParameter {
  public static var parameterType: TypeInfo { base }
  public enum Kind: String, Sendable { case cmdlet = "Cmdlet", function = "Function", filter = "Filter", alias = "Alias", application = "Application", script = "ExternalScript" }
  public let kind: Kind
  public let name: String
  /// What an alias stands for, a script's path, a cmdlet's or function's text.
  public let definition: String
  public let moduleName: String
  public let version: String
  let resolved: ResolvedCommand

  init(_ kind: Kind, _ name: String, definition: String, moduleName: String = "", version: String = "", _ resolved: ResolvedCommand) {
    self.kind = kind
    self.name = name
    self.definition = definition
    self.moduleName = moduleName
    self.version = version
    self.resolved = resolved
    super.init()
  }

  public override func toString() -> String { name }

  /// What it takes; `nil` for programs and scripts that can't be read.
  public func schema(_ session: Session) throws(Unwind) -> Schema? {
    switch resolved {
    case .cmdlet(let entry): return entry.schema
    case .function(let function): return try function.code.schema(function.name, session)
    case .block(let block): return try block.code.schema(name, session)
    case .script(let path): return try session.script(at: path).schema(name, session)
    case .application: return nil
    }
  }
  /// The cmdlet's declaration, for help.
  public var cmdlet: CmdletEntry? {
    if case .cmdlet(let entry) = resolved { return entry }
    return nil
  }
  /// The function's or script's code.
  public func block(_ session: Session) throws(Unwind) -> ScriptBlockObject? {
    switch resolved {
    case .function(let function): return function.block
    case .block(let block): return block
    case .script(let path):
      let block = ScriptBlockObject(try session.script(at: path), module: nil)
      block.file = path
      return block
    default: return nil
    }
  }

  static let base = TypeInfo("System.Management.Automation.CommandInfo") { table in
    func text(_ name: String, _ get: @escaping (CommandInfoObject) -> String) {
      table.property("string \(name) { get; }") { (this, _) throws(Unwind) in
        let info: CommandInfoObject? = this.object()
        return Value(info.map(get))
      }
    }
    text("Name") { $0.name }
    text("Definition") { $0.definition }
    text("Source") { $0.moduleName }
    text("ModuleName") { $0.moduleName }
    table.property("System.Management.Automation.CommandTypes CommandType { get; }") { (this, _) throws(Unwind) in
      let info: CommandInfoObject? = this.object()
      guard let info else { return .null }
      let number = CommandInfoObject.commandTypes.enumeration?.cases.first { $0.name == info.kind.rawValue }?.value ?? 0
      return .object(EnumObject(CommandInfoObject.commandTypes, number))
    }
    table.property("version Version { get; }") { (this, context) throws(Unwind) in
      let info: CommandInfoObject? = this.object()
      guard let info, !info.version.isEmpty, let type = context.type(named: "version") else { return .null }
      return Conversion.tryConvert(Value(info.version), to: type, context) ?? Value(info.version)
    }
    table.property("scriptblock ScriptBlock { get; }") { (this, context) throws(Unwind) in
      let info: CommandInfoObject? = this.object()
      guard let info, let session = context as? Session, let block = try info.block(session) else { return .null }
      return .object(block)
    }
    table.property("string ParameterSets { get; }") { (this, context) throws(Unwind) in
      let info: CommandInfoObject? = this.object()
      guard let info, let session = context as? Session, let schema = try info.schema(session) else { return .null }
      return .array(schema.setNames)
    }
    table.property("string Path { get; }") { (this, _) throws(Unwind) in
      let info: CommandInfoObject? = this.object()
      guard let info, info.kind == .application || info.kind == .script else { return .null }
      return Value(info.definition)
    }
  }
  public static let commandTypes =
    TypeRegistry.find("System.Management.Automation.CommandTypes")
    ?? TypeInfo.enumeration(
      "System.Management.Automation.CommandTypes",
      EnumInfo([
        ("Alias", 1), ("Function", 2), ("Filter", 4), ("Cmdlet", 8), ("ExternalScript", 16), ("Application", 32), ("Script", 64),
        ("Configuration", 256), ("All", 383),
      ], isFlags: true))
  private static let types: [Kind: TypeInfo] = {
    func make(_ name: String, _ base: TypeInfo = CommandInfoObject.base) -> TypeInfo {
      TypeInfo("System.Management.Automation.\(name)", base: base)
    }
    let function = make("FunctionInfo")
    return [
      .cmdlet: make("CmdletInfo"), .function: function, .filter: make("FilterInfo", function), .alias: make("AliasInfo"),
      .application: make("ApplicationInfo"), .script: make("ExternalScriptInfo"),
    ]
  }()
  public override var type: TypeInfo { CommandInfoObject.types[kind] ?? CommandInfoObject.base }
}
