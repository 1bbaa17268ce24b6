import Objects

/// A module: a session state of its own and the names it exports. Also what a closure's variables live in.
public final class ModuleObject: NetObject {
  public let name: String
  public var path: String
  public var version: String
  public let state: SessionState
  public var summary = ""
  /// What importing brought, by kind.
  public var exportedFunctions: [String] = []
  public var exportedAliases: [String] = []
  public var exportedVariables: [String] = []
  public var exportedCmdlets: [String] = []
  /// Export-ModuleMember was called: only what it named is exported.
  public var hasExplicitExports = false

  public init(_ name: String, path: String, version: String = "0.0", parent: SessionState) {
    self.name = name
    self.path = path
    self.version = version
    state = SessionState(parent: parent)
    super.init()
    state.module = self
  }
  private static let netType = TypeInfo("System.Management.Automation.PSModuleInfo") { table in
    table.property("string Name { get; }") { (this, _) throws(Unwind) in
      let module: ModuleObject? = this.object()
      return Value(module?.name)
    }
    table.property("string Path { get; }") { (this, _) throws(Unwind) in
      let module: ModuleObject? = this.object()
      return Value(module?.path)
    }
    table.property("version Version { get; }") { (this, context) throws(Unwind) in
      let module: ModuleObject? = this.object()
      guard let type = context.type(named: "version") else { return Value(module?.version) }
      return try Conversion.convert(Value(module?.version ?? "0.0"), to: type, context)
    }
    table.property("string Description { get; set; }") { (this, _) throws(Unwind) in
      let module: ModuleObject? = this.object()
      return Value(module?.summary)
    }
  }
  public override var type: TypeInfo { ModuleObject.netType }
  public override func toString() -> String { name }
}
