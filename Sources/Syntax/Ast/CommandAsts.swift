/// Commands and expressions joined by `|`.
public final class PipelineAst: ChainableAst, @unchecked Sendable {
  public let pipelineElements: [CommandBaseAst]
  /// Ended by `&`.
  public internal(set) var background: Bool

  init(_ extent: Extent, elements: [CommandBaseAst], background: Bool = false) {
    pipelineElements = elements
    self.background = background
    super.init(.pipeline, extent)
    adopt(elements)
  }

  public override var children: [Ast] { pipelineElements }

  /// The expression this pipeline is, when it is one expression without redirection; `nil` otherwise.
  public var pureExpression: ExpressionAst? {
    guard pipelineElements.count == 1, let only = pipelineElements[0] as? CommandExpressionAst,
      only.redirections.isEmpty
    else { return nil }
    return only.expression
  }
}

/// `a && b`, `a || b`.
public final class PipelineChainAst: ChainableAst, @unchecked Sendable {
  public let lhsPipelineChain: ChainableAst
  public let rhsPipeline: PipelineAst
  /// `.andAnd` or `.orOr`.
  public let `operator`: TokenKind
  /// Ended by `&`.
  public let background: Bool

  init(_ extent: Extent, lhs: ChainableAst, rhs: PipelineAst, operator: TokenKind, background: Bool = false) {
    lhsPipelineChain = lhs
    rhsPipeline = rhs
    self.operator = `operator`
    self.background = background
    super.init(.pipelineChain, extent)
    adopt(lhs)
    adopt(rhs)
  }

  public override var children: [Ast] { [lhsPipelineChain, rhsPipeline] }
}

/// A stage of a pipeline.
public class CommandBaseAst: StatementAst, @unchecked Sendable {
  public final let redirections: [RedirectionAst]

  init(_ kind: AstKind, _ extent: Extent, redirections: [RedirectionAst]) {
    self.redirections = redirections
    super.init(kind, extent)
    adopt(redirections)
  }
}

/// `Get-Item -Path x`, `& $command`, `. ./script.ps1`.
public final class CommandAst: CommandBaseAst, @unchecked Sendable {
  /// The name, then parameters and arguments; never empty.
  public let commandElements: [CommandElementAst]
  /// `.ampersand`, `.dot`, or `.unknown` when neither was written.
  public let invocationOperator: TokenKind

  init(
    _ extent: Extent, commandElements: [CommandElementAst], invocationOperator: TokenKind,
    redirections: [RedirectionAst]
  ) {
    self.commandElements = commandElements
    self.invocationOperator = invocationOperator
    super.init(.command, extent, redirections: redirections)
    adopt(commandElements)
  }

  public override var children: [Ast] { commandElements + redirections }

  /// The name when it is constant text; `nil` when it is only known at run time.
  public var commandName: String? { (commandElements.first as? StringConstantExpressionAst)?.string }
}

/// An expression as a stage of a pipeline.
public final class CommandExpressionAst: CommandBaseAst, @unchecked Sendable {
  public let expression: ExpressionAst

  init(_ extent: Extent, expression: ExpressionAst, redirections: [RedirectionAst] = []) {
    self.expression = expression
    super.init(.commandExpression, extent, redirections: redirections)
    adopt(expression)
  }

  public override var children: [Ast] { [expression] + redirections }
}

/// `-Path`, or `-Path:value`.
public final class CommandParameterAst: CommandElementAst, @unchecked Sendable {
  /// The name without its dash.
  public let parameterName: String
  /// The value after a colon; an argument after a space is an element of its own.
  public let argument: ExpressionAst?
  /// The extent of the parameter without its argument.
  public let errorPosition: Extent

  init(_ extent: Extent, parameterName: String, argument: ExpressionAst?, errorPosition: Extent) {
    self.parameterName = parameterName
    self.argument = argument
    self.errorPosition = errorPosition
    super.init(.commandParameter, extent)
    adopt(argument)
  }

  public override var children: [Ast] { argument.map { [$0] } ?? [] }
}

public class RedirectionAst: Ast, @unchecked Sendable {
  public final let fromStream: RedirectionStream

  init(_ kind: AstKind, _ extent: Extent, from: RedirectionStream) {
    fromStream = from
    super.init(kind, extent)
  }
}

/// `2>&1`, `*>&1`.
public final class MergingRedirectionAst: RedirectionAst, @unchecked Sendable {
  public let toStream: RedirectionStream

  init(_ extent: Extent, from: RedirectionStream, to: RedirectionStream) {
    toStream = to
    super.init(.mergingRedirection, extent, from: from)
  }
}

/// `> file`, `2>> file`.
public final class FileRedirectionAst: RedirectionAst, @unchecked Sendable {
  public let location: ExpressionAst
  public let append: Bool

  init(_ extent: Extent, from: RedirectionStream, location: ExpressionAst, append: Bool) {
    self.location = location
    self.append = append
    super.init(.fileRedirection, extent, from: from)
    adopt(location)
  }

  public override var children: [Ast] { [location] }
}

/// `left = right`, `left += right`.
public final class AssignmentStatementAst: PipelineBaseAst, @unchecked Sendable {
  public let left: ExpressionAst
  /// `.equals`, `.plusEquals`, …
  public let `operator`: TokenKind
  /// Any statement: `$x = if (…) { … }`.
  public let right: StatementAst
  /// The extent of the operator.
  public let errorPosition: Extent

  init(_ extent: Extent, left: ExpressionAst, operator: TokenKind, right: StatementAst, errorPosition: Extent) {
    self.left = left
    self.operator = `operator`
    self.right = right
    self.errorPosition = errorPosition
    super.init(.assignmentStatement, extent)
    adopt(left)
    adopt(right)
  }

  public override var children: [Ast] { [left, right] }
}
