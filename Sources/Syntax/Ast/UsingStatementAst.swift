/// The word after `using`: `System.Management.Automation.Language.UsingStatementKind`.
public enum UsingStatementKind: UInt8, Sendable {
  case assembly = 0
  case command, module, namespace, type
}

/// `using namespace System.IO`, `using module name`, `using assembly path`.
public final class UsingStatementAst: StatementAst, @unchecked Sendable {
  public let usingStatementKind: UsingStatementKind
  /// The name; `nil` when a module specification was written.
  public let name: StringConstantExpressionAst?
  public let alias: StringConstantExpressionAst?
  /// `@{ ModuleName = …; ModuleVersion = … }`.
  public let moduleSpecification: HashtableAst?

  init(
    _ extent: Extent, kind: UsingStatementKind, name: StringConstantExpressionAst?,
    alias: StringConstantExpressionAst? = nil, moduleSpecification: HashtableAst? = nil
  ) {
    usingStatementKind = kind
    self.name = name
    self.alias = alias
    self.moduleSpecification = moduleSpecification
    super.init(.usingStatement, extent)
    adopt(children)
  }

  public override var children: [Ast] {
    var all: [Ast] = []
    if let name { all.append(name) }
    if let moduleSpecification { all.append(moduleSpecification) }
    if let alias { all.append(alias) }
    return all
  }
}

/// A module named by `#Requires -Modules` or `using module`: `Microsoft.PowerShell.Commands.ModuleSpecification`.
public struct ModuleSpecification: Sendable, Equatable {
  public var name: String
  public var version: String?
  public var requiredVersion: String?
  public var maximumVersion: String?
  public var guid: String?

  public init(
    name: String, version: String? = nil, requiredVersion: String? = nil, maximumVersion: String? = nil,
    guid: String? = nil
  ) {
    self.name = name
    self.version = version
    self.requiredVersion = requiredVersion
    self.maximumVersion = maximumVersion
    self.guid = guid
  }
}

/// What the `#Requires` lines of a script ask for: `System.Management.Automation.Language.ScriptRequirements`.
public struct ScriptRequirements: Sendable, Equatable {
  /// A dotted version: `7.1`.
  public var requiredPSVersion: String?
  public var requiredPSEditions: [String] = []
  public var requiredModules: [ModuleSpecification] = []
  public var requiredAssemblies: [String] = []
  public var requiredApplicationId: String?
  public var isElevationRequired = false

  public init() {}
}
