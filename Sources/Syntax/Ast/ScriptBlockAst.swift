/// A script, a function's body, or `{ … }`.
public final class ScriptBlockAst: Ast, @unchecked Sendable {
  public let usingStatements: [UsingStatementAst]
  public let attributes: [AttributeAst]
  public let paramBlock: ParamBlockAst?
  public let dynamicParamBlock: NamedBlockAst?
  public let beginBlock: NamedBlockAst?
  public let processBlock: NamedBlockAst?
  /// `end { }`, or the statements of a script block without named blocks.
  public let endBlock: NamedBlockAst?
  public let cleanBlock: NamedBlockAst?
  /// What `#Requires` asks for; only on the root.
  public internal(set) var scriptRequirements: ScriptRequirements?

  init(
    _ extent: Extent, usingStatements: [UsingStatementAst] = [], attributes: [AttributeAst] = [],
    paramBlock: ParamBlockAst?, dynamicParamBlock: NamedBlockAst? = nil, beginBlock: NamedBlockAst? = nil,
    processBlock: NamedBlockAst? = nil, endBlock: NamedBlockAst?, cleanBlock: NamedBlockAst? = nil
  ) {
    self.usingStatements = usingStatements
    self.attributes = attributes
    self.paramBlock = paramBlock
    self.dynamicParamBlock = dynamicParamBlock
    self.beginBlock = beginBlock
    self.processBlock = processBlock
    self.endBlock = endBlock
    self.cleanBlock = cleanBlock
    super.init(.scriptBlock, extent)
    adopt(children)
  }

  public override var children: [Ast] {
    var all: [Ast] = usingStatements
    all += attributes as [Ast]
    if let paramBlock { all.append(paramBlock) }
    for case let block? in [dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock] { all.append(block) }
    return all
  }
}

/// `[attributes] param( … )`.
public final class ParamBlockAst: Ast, @unchecked Sendable {
  public let attributes: [AttributeAst]
  public let parameters: [ParameterAst]

  init(_ extent: Extent, attributes: [AttributeAst], parameters: [ParameterAst]) {
    self.attributes = attributes
    self.parameters = parameters
    super.init(.paramBlock, extent)
    adopt(children)
  }

  public override var children: [Ast] { attributes + parameters }
}

/// `begin { }`, `process { }`, `end { }`, `clean { }`, `dynamicparam { }`, or the statements that stand in none.
public final class NamedBlockAst: Ast, @unchecked Sendable {
  /// True when no keyword was written.
  public let unnamed: Bool
  /// `.begin`, `.process`, `.end`, `.clean` or `.dynamicparam`.
  public let blockKind: TokenKind
  public let statements: [StatementAst]
  public let traps: [TrapStatementAst]

  init(_ extent: Extent, blockKind: TokenKind, unnamed: Bool, statements: [StatementAst], traps: [TrapStatementAst]) {
    self.blockKind = blockKind
    self.unnamed = unnamed
    self.statements = statements
    self.traps = traps
    super.init(.namedBlock, extent)
    adopt(children)
  }

  public override var children: [Ast] { traps + statements }
}

/// Statements between braces or parentheses. `trap` statements are kept apart: they hold for the whole block.
public final class StatementBlockAst: Ast, @unchecked Sendable {
  public let statements: [StatementAst]
  public let traps: [TrapStatementAst]

  init(_ extent: Extent, statements: [StatementAst], traps: [TrapStatementAst] = []) {
    self.statements = statements
    self.traps = traps
    super.init(.statementBlock, extent)
    adopt(children)
  }

  public override var children: [Ast] { traps + statements }
}

extension ScriptBlockAst {
  /// A block without any statement.
  public static let nothing = ScriptBlockAst(.empty, paramBlock: nil, endBlock: nil)
}

extension VariableExpressionAst {
  /// The same variable, not splatted.
  public var unsplatted: VariableExpressionAst { VariableExpressionAst(extent, path: variablePath, splatted: false) }
}
