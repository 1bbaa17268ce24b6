/// What is wrong with a tree although it could be read: `System.Management.Automation.Language.SemanticChecks`.
struct SemanticChecks {
  let errors: ErrorList
  init(_ errors: ErrorList) { self.errors = errors }

  func check(_ ast: ScriptBlockAst) {
    ast.walk { node in
      visit(node)
      return .continue
    }
  }

  private func report(_ id: ErrorId, _ extent: Extent, _ arguments: String...) { errors.add(id, at: extent, arguments) }

  private func visit(_ node: Ast) {
    switch node {
    case let assignment as AssignmentStatementAst:
      assignable(assignment.left, simple: assignment.operator == .equals, at: assignment.left.extent)
    case let unary as UnaryExpressionAst:
      switch unary.tokenKind {
      case .plusPlus, .minusMinus, .postfixPlusPlus, .postfixMinusMinus: incrementable(unary)
      default: break
      }
    case let table as HashtableAst: keys(table)
    case let block as ParamBlockAst: parameters(block.parameters)
    case let function as FunctionDefinitionAst:
      parameters(function.parameters ?? [])
      if function.parameters != nil, let block = function.body.paramBlock { report(.onlyOneParameterListAllowed, block.extent) }
    case let attempt as TryStatementAst: catches(attempt)
    case let choice as ForEachStatementAst where choice.parallel:
      report(.keywordParameterReservedForFutureUse, choice.extent, "foreach", "parallel")
    case let list as ArrayLiteralAst:
      for element in list.elements { splat(element) }
    case let binary as BinaryExpressionAst:
      splat(binary.left)
      splat(binary.right)
    case let call as InvokeMemberExpressionAst:
      for argument in call.arguments ?? [] {
        if let variable = argument as? VariableExpressionAst, variable.splatted {
          report(.splattingNotPermittedInArgumentList, variable.extent, variable.variablePath.userPath)
        }
      }
    case let expression as CommandExpressionAst: splat(expression.expression)
    case let attempt as StatementBlockAst where (attempt.parent as? TryStatementAst)?.finally === attempt: finally(attempt)
    default: break
    }
  }

  private func splat(_ ast: ExpressionAst) {
    guard let variable = ast as? VariableExpressionAst, variable.splatted else { return }
    report(.splattingNotPermitted, variable.extent, variable.variablePath.userPath)
  }

  // MARK: Assignment

  private func assignable(_ target: ExpressionAst, simple: Bool, at extent: Extent) {
    switch target {
    case let variable as VariableExpressionAst where !variable.splatted: return
    case let member as MemberExpressionAst where !(member is InvokeMemberExpressionAst): 
      if member.nullConditional { report(.invalidLeftHandSide, extent) }
    case let index as IndexExpressionAst: if index.nullConditional { report(.invalidLeftHandSide, extent) }
    case let list as ArrayLiteralAst where simple: for element in list.elements { assignable(element, simple: true, at: element.extent) }
    case let paren as ParenExpressionAst:
      guard let inner = (paren.pipeline as? PipelineAst)?.pureExpression else { return report(.invalidLeftHandSide, extent) }
      assignable(inner, simple: simple, at: inner.extent)
    case let attributed as AttributedExpressionAst where simple: assignable(attributed.child, simple: simple, at: extent)
    case is ErrorExpressionAst: return
    default: report(.invalidLeftHandSide, extent)
    }
  }

  private func incrementable(_ unary: UnaryExpressionAst) {
    switch unary.child {
    case let variable as VariableExpressionAst where !variable.splatted: return
    case let member as MemberExpressionAst where !(member is InvokeMemberExpressionAst) && !member.nullConditional: return
    case let index as IndexExpressionAst where !index.nullConditional: return
    case let paren as ParenExpressionAst:
      if let inner = (paren.pipeline as? PipelineAst)?.pureExpression, inner is VariableExpressionAst || inner is MemberExpressionAst || inner is IndexExpressionAst { return }
      report(.operatorRequiresVariableOrProperty, unary.child.extent, unary.tokenKind.text)
    case is AttributedExpressionAst, is ErrorExpressionAst: return
    default: report(.operatorRequiresVariableOrProperty, unary.child.extent, unary.tokenKind.text)
    }
  }

  // MARK: Names that must not come twice

  private func keys(_ table: HashtableAst) {
    var seen: Set<String> = []
    for (key, _) in table.keyValuePairs {
      let name: String
      switch key {
      case let string as StringConstantExpressionAst: name = "s" + string.string.lowercased()
      case let number as ConstantExpressionAst: name = "n\(number.value)"
      default: continue
      }
      if !seen.insert(name).inserted { report(.duplicateKeyInHashLiteral, key.extent, String(name.dropFirst())) }
    }
  }

  private func parameters(_ list: [ParameterAst]) {
    var seen: Set<String> = []
    for parameter in list {
      let name = parameter.name.variablePath.userPath
      if !seen.insert(name.lowercased()).inserted { report(.duplicateFormalParameter, parameter.name.extent, name) }
      if parameter.name.splatted { report(.splattingNotPermitted, parameter.name.extent, name) }
    }
  }

  private func catches(_ attempt: TryStatementAst) {
    for clause in attempt.catchClauses.dropLast() where clause.isCatchAll { report(.emptyCatchNotLast, clause.extent) }
  }

  /// Control must not leave a `finally` block.
  private func finally(_ block: StatementBlockAst) {
    func search(_ ast: Ast, loops: Int) {
      switch ast {
      case is ReturnStatementAst: report(.controlLeavingFinally, ast.extent)
      case let jump as BreakStatementAst where jump.label == nil && loops == 0: report(.controlLeavingFinally, ast.extent)
      case let jump as ContinueStatementAst where jump.label == nil && loops == 0: report(.controlLeavingFinally, ast.extent)
      case is ScriptBlockExpressionAst, is FunctionDefinitionAst, is TypeDefinitionAst: return
      default: break
      }
      for child in ast.children { search(child, loops: loops + (ast is LabeledStatementAst ? 1 : 0)) }
    }
    for statement in block.statements { search(statement, loops: 0) }
  }
}
