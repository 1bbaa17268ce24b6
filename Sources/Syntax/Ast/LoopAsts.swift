/// `foreach ($x in pipeline) { }`.
public final class ForEachStatementAst: LoopStatementAst, @unchecked Sendable {
  public let variable: VariableExpressionAst
  /// `-parallel` was written; PowerShell 7 refuses it outside a workflow.
  public let parallel: Bool
  public let throttleLimit: ExpressionAst?

  init(
    _ extent: Extent, label: String?, parallel: Bool, throttleLimit: ExpressionAst?, variable: VariableExpressionAst,
    expression: PipelineBaseAst, body: StatementBlockAst
  ) {
    self.variable = variable
    self.parallel = parallel
    self.throttleLimit = throttleLimit
    super.init(.forEachStatement, extent, label: label, condition: expression, body: body)
    adopt(throttleLimit)
    adopt(variable)
  }

  public override var children: [Ast] { [variable] + loopChildren }
}

/// `for (initializer; condition; iterator) { }`.
public final class ForStatementAst: LoopStatementAst, @unchecked Sendable {
  public let initializer: PipelineBaseAst?
  public let iterator: PipelineBaseAst?

  init(
    _ extent: Extent, label: String?, initializer: PipelineBaseAst?, condition: PipelineBaseAst?,
    iterator: PipelineBaseAst?, body: StatementBlockAst
  ) {
    self.initializer = initializer
    self.iterator = iterator
    super.init(.forStatement, extent, label: label, condition: condition, body: body)
    adopt(initializer)
    adopt(iterator)
  }

  public override var children: [Ast] {
    var all: [Ast] = []
    for case let part? in [initializer, condition, iterator] { all.append(part) }
    all.append(body)
    return all
  }
}

/// `while (condition) { }`.
public final class WhileStatementAst: LoopStatementAst, @unchecked Sendable {
  init(_ extent: Extent, label: String?, condition: PipelineBaseAst, body: StatementBlockAst) {
    super.init(.whileStatement, extent, label: label, condition: condition, body: body)
  }

  public override var children: [Ast] { loopChildren }
}

/// `do { } while (condition)`.
public final class DoWhileStatementAst: LoopStatementAst, @unchecked Sendable {
  init(_ extent: Extent, label: String?, condition: PipelineBaseAst, body: StatementBlockAst) {
    super.init(.doWhileStatement, extent, label: label, condition: condition, body: body)
  }

  public override var children: [Ast] { loopChildren }
}

/// `do { } until (condition)`.
public final class DoUntilStatementAst: LoopStatementAst, @unchecked Sendable {
  init(_ extent: Extent, label: String?, condition: PipelineBaseAst, body: StatementBlockAst) {
    super.init(.doUntilStatement, extent, label: label, condition: condition, body: body)
  }

  public override var children: [Ast] { loopChildren }
}

extension LoopStatementAst {
  /// The condition comes first, also where it was written last.
  fileprivate var loopChildren: [Ast] { condition.map { [$0, body] } ?? [body] }
}

/// The words after `switch`: `System.Management.Automation.Language.SwitchFlags`.
public struct SwitchFlags: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let file = SwitchFlags(rawValue: 1)
  public static let regex = SwitchFlags(rawValue: 2)
  public static let wildcard = SwitchFlags(rawValue: 4)
  public static let exact = SwitchFlags(rawValue: 8)
  public static let caseSensitive = SwitchFlags(rawValue: 16)
  public static let parallel = SwitchFlags(rawValue: 32)
}

/// `switch (condition) { value { } default { } }`.
public final class SwitchStatementAst: LabeledStatementAst, @unchecked Sendable {
  public let flags: SwitchFlags
  public let clauses: [(condition: ExpressionAst, body: StatementBlockAst)]
  public let `default`: StatementBlockAst?

  init(
    _ extent: Extent, label: String?, condition: PipelineBaseAst, flags: SwitchFlags,
    clauses: [(condition: ExpressionAst, body: StatementBlockAst)], default: StatementBlockAst?
  ) {
    self.flags = flags
    self.clauses = clauses
    self.default = `default`
    super.init(.switchStatement, extent, label: label, condition: condition)
    adopt(children)
  }

  public override var children: [Ast] {
    var all: [Ast] = condition.map { [$0] } ?? []
    for clause in clauses { all += [clause.condition, clause.body] as [Ast] }
    if let `default` { all.append(`default`) }
    return all
  }
}
