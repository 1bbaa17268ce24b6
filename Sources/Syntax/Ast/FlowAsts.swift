/// `break`, `break label`.
public final class BreakStatementAst: StatementAst, @unchecked Sendable {
  public let label: ExpressionAst?

  init(_ extent: Extent, label: ExpressionAst?) {
    self.label = label
    super.init(.breakStatement, extent)
    adopt(label)
  }

  public override var children: [Ast] { label.map { [$0] } ?? [] }
}

/// `continue`, `continue label`.
public final class ContinueStatementAst: StatementAst, @unchecked Sendable {
  public let label: ExpressionAst?

  init(_ extent: Extent, label: ExpressionAst?) {
    self.label = label
    super.init(.continueStatement, extent)
    adopt(label)
  }

  public override var children: [Ast] { label.map { [$0] } ?? [] }
}

/// `return`, `return pipeline`.
public final class ReturnStatementAst: StatementAst, @unchecked Sendable {
  public let pipeline: PipelineBaseAst?

  init(_ extent: Extent, pipeline: PipelineBaseAst?) {
    self.pipeline = pipeline
    super.init(.returnStatement, extent)
    adopt(pipeline)
  }

  public override var children: [Ast] { pipeline.map { [$0] } ?? [] }
}

/// `exit`, `exit pipeline`.
public final class ExitStatementAst: StatementAst, @unchecked Sendable {
  public let pipeline: PipelineBaseAst?

  init(_ extent: Extent, pipeline: PipelineBaseAst?) {
    self.pipeline = pipeline
    super.init(.exitStatement, extent)
    adopt(pipeline)
  }

  public override var children: [Ast] { pipeline.map { [$0] } ?? [] }
}

/// `throw`, `throw pipeline`.
public final class ThrowStatementAst: StatementAst, @unchecked Sendable {
  public let pipeline: PipelineBaseAst?

  init(_ extent: Extent, pipeline: PipelineBaseAst?) {
    self.pipeline = pipeline
    super.init(.throwStatement, extent)
    adopt(pipeline)
  }

  public override var children: [Ast] { pipeline.map { [$0] } ?? [] }

  /// `throw` alone within a `catch` throws again what was caught.
  public var isRethrow: Bool {
    guard pipeline == nil else { return false }
    var above = parent
    while let ast = above {
      if ast.kind == .catchClause { return true }
      if ast.kind == .functionDefinition || ast.kind == .scriptBlock { return false }
      above = ast.parent
    }
    return false
  }
}
