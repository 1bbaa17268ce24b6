import Objects
import Syntax

extension Lowering {
  func statement(_ ast: StatementAst) -> Node {
    switch ast {
    case let pipeline as PipelineAst: return self.pipeline(pipeline)
    case let assignment as AssignmentStatementAst: return self.assignment(assignment)
    case let chain as PipelineChainAst:
      let node = ChainNode(statement(chain.lhsPipelineChain), isAnd: chain.operator == .andAnd, statement(chain.rhsPipeline), chain.extent)
      return chain.background ? UnsupportedNode("Background pipelines (&) are not supported.", "BackgroundNotSupported", chain.extent) : node
    case let conditional as IfStatementAst:
      return IfNode(
        conditional.clauses.map { (condition($0.condition), body($0.body)) }, otherwise: conditional.elseClause.map(body),
        conditional.extent)
    case let loop as WhileStatementAst:
      return WhileNode(label: loop.label, condition(loop.condition), body(loop.body), loop.extent)
    case let loop as DoWhileStatementAst:
      return DoNode(label: loop.label, condition(loop.condition), isUntil: false, body(loop.body), loop.extent)
    case let loop as DoUntilStatementAst:
      return DoNode(label: loop.label, condition(loop.condition), isUntil: true, body(loop.body), loop.extent)
    case let loop as ForStatementAst:
      return ForNode(
        label: loop.label, loop.initializer.map(statement), loop.condition.map { condition($0) }, loop.iterator.map(statement),
        body(loop.body), loop.extent)
    case let loop as ForEachStatementAst:
      return ForEachNode(label: loop.label, target(loop.variable), value(loop.condition), body(loop.body), loop.extent)
    case let choice as SwitchStatementAst:
      return SwitchNode(
        label: choice.label, value(choice.condition), choice.flags,
        choice.clauses.map { (expression($0.condition), body($0.body)) }, fallback: choice.default.map(body), choice.extent)
    case let attempt as TryStatementAst:
      return TryNode(
        body(attempt.body),
        attempt.catchClauses.map { clause in (clause.catchTypes.map { TypeReference($0.typeName) }, body(clause.body)) },
        finally: attempt.finally.map(body), attempt.extent)
    case let leave as BreakStatementAst: return BreakNode(isBreak: true, label: leave.label.map(expression), leave.extent)
    case let next as ContinueStatementAst: return BreakNode(isBreak: false, label: next.label.map(expression), next.extent)
    case let back as ReturnStatementAst: return ReturnNode(back.pipeline.map(statement), back.extent)
    case let exit as ExitStatementAst: return ExitNode(exit.pipeline.map(statement), exit.extent)
    case let raise as ThrowStatementAst: return ThrowNode(raise.pipeline.map(statement), isRethrow: raise.isRethrow, raise.extent)
    case let function as FunctionDefinitionAst: return self.function(function)
    case let definition as TypeDefinitionAst:
      return ActionNode(definition.extent) { f throws(Unwind) in try f.session.define(definition, f) }
    case let data as DataStatementAst: return self.data(data)
    case let expression as CommandExpressionAst: return self.expression(expression.expression)
    case let command as CommandAst: return self.command(command)
    default:
      return UnsupportedNode("The statement can't be run: it was not understood when it was read.", "InvalidStatement", ast.extent)
    }
  }

  /// A condition: the value of a pipeline.
  private func condition(_ ast: PipelineBaseAst?) -> Node {
    guard let ast else { return ConstantNode(.true, .empty) }
    return value(ast)
  }

  /// What a pipeline or statement yields, as one value.
  func value(_ ast: StatementAst?) -> Node {
    guard let ast else { return ConstantNode(.null, .empty) }
    return statement(ast)
  }

  func pipeline(_ ast: PipelineAst) -> Node {
    if let pure = ast.pureExpression, !ast.background { return expression(pure) }
    if ast.background { return BackgroundNode(ast, ast.extent) }
    if ast.pipelineElements.count == 1, let only = ast.pipelineElements[0] as? CommandAst { return command(only) }
    var first: Node?
    var firstRedirections: [Redirection] = []
    var commands: [CommandNode] = []
    for (index, element) in ast.pipelineElements.enumerated() {
      if let command = element as? CommandAst {
        commands.append(self.command(command))
      } else if let expression = element as? CommandExpressionAst, index == 0 {
        first = self.expression(expression.expression)
        firstRedirections = expression.redirections.map(redirection)
      }
    }
    return PipelineNode(first, firstRedirections, commands, ast.extent)
  }

  private func function(_ ast: FunctionDefinitionAst) -> Node {
    let code = CompiledBlock(ast.body, parameters: ast.parameters, isFilter: ast.isFilter)
    let (qualifier, name) = FunctionObject.split(ast.name)
    return ActionNode(ast.extent) { f throws(Unwind) in
      let function = FunctionObject(name, code, module: f.scope.state.module, isFilter: ast.isFilter)
      function.file = ast.extent.file
      try f.session.define(function, in: f.scope.resolve(qualifier))
    }
  }

  private func data(_ ast: DataStatementAst) -> Node {
    let content = body(ast.body)
    guard let name = ast.variable else { return content }
    let symbol = Symbol.of(name)
    let node = SubExpressionNode(content, ast.extent)
    return ActionNode(ast.extent) { f throws(Unwind) in try f.scope.set(symbol, try node.evaluate(f), f.session) }
  }

  func assignment(_ ast: AssignmentStatementAst) -> Node {
    let target = self.target(ast.left)
    let value = self.value(ast.right)
    switch ast.operator {
    case .equals:
      if let slot = target as? SlotTarget, slot.constraint == nil { return AssignSlotNode(slot, value, ast.extent) }
      return AssignNode(target, value, ast.extent)
    case .questionQuestionEquals: return CoalesceAssignNode(target, value, ast.extent)
    default:
      let op: Arithmetic.Operator =
        switch ast.operator {
        case .plusEquals: .add
        case .minusEquals: .subtract
        case .multiplyEquals: .multiply
        case .divideEquals: .divide
        default: .remainder
        }
      if let slot = target as? SlotTarget, slot.constraint == nil { return CompoundSlotNode(slot, op, value, ast.extent) }
      return CompoundAssignNode(target, op, value, ast.extent)
    }
  }
}

/// A statement that is read but can't be run here: says so when its turn comes.
final class UnsupportedNode: Node {
  private let message: String
  private let id: String
  init(_ message: String, _ id: String, _ extent: Extent) {
    self.message = message
    self.id = id
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value { throw .runtime(message, id: id, .notImplemented) }
}
