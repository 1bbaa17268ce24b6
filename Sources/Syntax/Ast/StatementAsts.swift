/// `if (condition) { } elseif (condition) { } else { }`.
public final class IfStatementAst: StatementAst, @unchecked Sendable {
  public let clauses: [(condition: PipelineBaseAst, body: StatementBlockAst)]
  public let elseClause: StatementBlockAst?

  init(
    _ extent: Extent, clauses: [(condition: PipelineBaseAst, body: StatementBlockAst)], elseClause: StatementBlockAst?
  ) {
    self.clauses = clauses
    self.elseClause = elseClause
    super.init(.ifStatement, extent)
    adopt(children)
  }

  public override var children: [Ast] {
    var all: [Ast] = []
    for clause in clauses { all += [clause.condition, clause.body] as [Ast] }
    if let elseClause { all.append(elseClause) }
    return all
  }
}

/// `try { } catch { } finally { }`.
public final class TryStatementAst: StatementAst, @unchecked Sendable {
  public let body: StatementBlockAst
  public let catchClauses: [CatchClauseAst]
  public let finally: StatementBlockAst?

  init(_ extent: Extent, body: StatementBlockAst, catchClauses: [CatchClauseAst], finally: StatementBlockAst?) {
    self.body = body
    self.catchClauses = catchClauses
    self.finally = finally
    super.init(.tryStatement, extent)
    adopt(children)
  }

  public override var children: [Ast] {
    var all: [Ast] = [body]
    all += catchClauses as [Ast]
    if let finally { all.append(finally) }
    return all
  }
}

/// `catch [type], [type] { }`.
public final class CatchClauseAst: Ast, @unchecked Sendable {
  /// Empty when everything is caught.
  public let catchTypes: [TypeConstraintAst]
  public let body: StatementBlockAst
  public var isCatchAll: Bool { catchTypes.isEmpty }

  init(_ extent: Extent, catchTypes: [TypeConstraintAst], body: StatementBlockAst) {
    self.catchTypes = catchTypes
    self.body = body
    super.init(.catchClause, extent)
    adopt(children)
  }

  public override var children: [Ast] { catchTypes + [body] }
}

/// `trap [type] { }`.
public final class TrapStatementAst: StatementAst, @unchecked Sendable {
  public let trapType: TypeConstraintAst?
  public let body: StatementBlockAst

  init(_ extent: Extent, trapType: TypeConstraintAst?, body: StatementBlockAst) {
    self.trapType = trapType
    self.body = body
    super.init(.trapStatement, extent)
    adopt(children)
  }

  public override var children: [Ast] { trapType.map { [$0, body] } ?? [body] }
}

/// `data name -supportedCommand x { }`.
public final class DataStatementAst: StatementAst, @unchecked Sendable {
  /// The variable that takes the result; `nil` when the result is output.
  public let variable: String?
  public let commandsAllowed: [ExpressionAst]
  public let body: StatementBlockAst

  init(_ extent: Extent, variable: String?, commandsAllowed: [ExpressionAst], body: StatementBlockAst) {
    self.variable = variable
    self.commandsAllowed = commandsAllowed
    self.body = body
    super.init(.dataStatement, extent)
    adopt(commandsAllowed)
    adopt(body)
  }

  public override var children: [Ast] { [body] }
}

/// `parallel { }`, `sequence { }`: only known so that a workflow gets PowerShell 7's error.
public final class BlockStatementAst: StatementAst, @unchecked Sendable {
  public let body: StatementBlockAst
  /// The word before the block: `Kind` in .NET.
  public let keyword: Token

  init(_ extent: Extent, keyword: Token, body: StatementBlockAst) {
    self.keyword = keyword
    self.body = body
    super.init(.blockStatement, extent)
    adopt(body)
  }

  public override var children: [Ast] { [body] }
}

/// Stands where a statement could not be read, with what could.
public final class ErrorStatementAst: PipelineBaseAst, @unchecked Sendable {
  /// The word the statement began with: `Kind` in .NET.
  public let keyword: Token?
  /// The flags of a `switch`, with their values.
  public let flags: [(name: String, token: Token, value: Ast?)]
  public let conditions: [Ast]
  public let bodies: [Ast]
  public let nestedAst: [Ast]

  init(
    _ extent: Extent, keyword: Token? = nil, flags: [(name: String, token: Token, value: Ast?)] = [],
    conditions: [Ast] = [], bodies: [Ast] = [], nestedAst: [Ast] = []
  ) {
    self.keyword = keyword
    self.flags = flags
    self.conditions = conditions
    self.bodies = bodies
    self.nestedAst = nestedAst
    super.init(.errorStatement, extent)
    adopt(children)
  }

  public override var children: [Ast] { nestedAst + flags.compactMap(\.value) + conditions + bodies }
}
