/// A node of the syntax tree. The classes and their properties are those of `System.Management.Automation.Language`,
/// spelled in lower camel case.
///
/// A tree does not change after the parse that made it, so several threads may read it.
public class Ast: @unchecked Sendable {
  /// Which class this is, for switching on.
  public final let kind: AstKind
  public final let extent: Extent
  /// The node that holds this one; `nil` at the root, and after the root is gone: hold the root to walk upwards.
  public internal(set) final weak var parent: Ast?

  init(_ kind: AstKind, _ extent: Extent) {
    self.kind = kind
    self.extent = extent
  }

  /// The nodes directly below, in the order in which PowerShell's visitors meet them.
  public var children: [Ast] { [] }

  final func adopt(_ child: Ast?) { child?.parent = self }
  final func adopt(_ children: [Ast]) { for child in children { child.parent = self } }
}

/// Anything that can stand in a statement list.
public class StatementAst: Ast, @unchecked Sendable {}

/// A pipeline, a chain of pipelines, an assignment, or an error in place of one.
public class PipelineBaseAst: StatementAst, @unchecked Sendable {}

/// What `&&` and `||` join.
public class ChainableAst: PipelineBaseAst, @unchecked Sendable {}

/// What a command is made of: a name, a parameter, an argument.
public class CommandElementAst: Ast, @unchecked Sendable {}

public class ExpressionAst: CommandElementAst, @unchecked Sendable {}

/// A loop or a `switch`: what a label can stand before.
public class LabeledStatementAst: StatementAst, @unchecked Sendable {
  /// The label without its colon.
  public final let label: String?
  public final let condition: PipelineBaseAst?

  init(_ kind: AstKind, _ extent: Extent, label: String?, condition: PipelineBaseAst?) {
    self.label = label
    self.condition = condition
    super.init(kind, extent)
    adopt(condition)
  }
}

public class LoopStatementAst: LabeledStatementAst, @unchecked Sendable {
  public final let body: StatementBlockAst

  init(_ kind: AstKind, _ extent: Extent, label: String?, condition: PipelineBaseAst?, body: StatementBlockAst) {
    self.body = body
    super.init(kind, extent, label: label, condition: condition)
    adopt(body)
  }
}
