extension ScriptParser {
  func foreachStatementRule(label: Token?, _ keyword: Token) -> StatementAst {
    let start = (label ?? keyword).extent
    skipNewlines()
    var errorEnd: Extent?
    var isParallel = false
    var throttleLimit: ExpressionAst?
    while case .parameter(let name, _) = peek().payload {
      let token = next()
      if "parallel".hasPrefixIgnoringCase(of: name) {
        isParallel = true
      } else if "throttlelimit".hasPrefixIgnoringCase(of: name) {
        skipNewlines()
        throttleLimit = singleArgumentRule(.commandArgument)
        if throttleLimit == nil { incomplete(.missingThrottleLimit, after(token.extent)) }
      } else {
        errorEnd = token.extent
        report(.invalidForeachFlag, token.extent, name)
      }
      skipNewlines()
    }
    let lParen = next()
    guard lParen.kind == .lParen else {
      unget(lParen)
      incomplete(.missingOpenParenthesisAfterKeyword, after(keyword.extent), keyword.kind.text)
      return ErrorStatementAst(join(start, keyword.extent))
    }
    skipNewlines()
    let name = next()
    guard case .variable(let path) = name.payload else {
      unget(name)
      incomplete(.missingVariableNameAfterForeach, after(lParen.extent))
      return ErrorStatementAst(join(start, lParen.extent))
    }
    let variable = variable(name, path)
    skipNewlines()
    let inToken = next()
    var pipeline: PipelineBaseAst?
    var body: StatementBlockAst?
    if inToken.kind != .in {
      unget(inToken)
      errorEnd = variable.extent
      incomplete(.missingInInForeach, after(variable.extent))
    } else {
      skipNewlines()
      pipeline = pipelineChainRule()
      if let pipeline {
        skipNewlines()
        let rParen = next()
        if rParen.kind != .rParen {
          unget(rParen)
          errorEnd = pipeline.extent
          incomplete(.missingEndParenthesisAfterForeach, after(pipeline.extent))
        } else {
          body = statementBlockRule()
          if body == nil {
            errorEnd = rParen.extent
            incomplete(.missingForeachStatement, after(rParen.extent))
          }
        }
      } else {
        errorEnd = inToken.extent
        incomplete(.missingForeachExpression, after(inToken.extent))
      }
    }
    guard errorEnd == nil, let pipeline, let body else {
      return ErrorStatementAst(
        join(start, errorEnd ?? variable.extent), nestedAst: [variable, pipeline, body].compactMap { $0 as Ast? })
    }
    return ForEachStatementAst(
      join(start, body.extent), label: label?.labelText, parallel: isParallel, throttleLimit: throttleLimit,
      variable: variable, expression: pipeline, body: body)
  }

  func forStatementRule(label: Token?, _ keyword: Token) -> StatementAst {
    let start = (label ?? keyword).extent
    skipNewlines()
    let lParen = next()
    guard lParen.kind == .lParen else {
      unget(lParen)
      incomplete(.missingOpenParenthesisAfterKeyword, after(keyword.extent), keyword.kind.text)
      return ErrorStatementAst(join(start, keyword.extent))
    }
    var end = lParen.extent
    var parts: [PipelineBaseAst?] = []
    for part in 0..<3 {
      skipNewlines()
      let pipeline = pipelineChainRule()
      if let pipeline { end = pipeline.extent }
      parts.append(pipeline)
      if part < 2, peek().kind == .semi { end = next().extent }
    }
    skipNewlines()
    let rParen = next()
    if rParen.kind != .rParen {
      unget(rParen)
      incomplete(.missingEndParenthesisAfterStatement, after(end), keyword.kind.text)
    } else if let body = statementBlockRule() {
      return ForStatementAst(
        join(start, body.extent), label: label?.labelText, initializer: parts[0], condition: parts[1],
        iterator: parts[2], body: body)
    } else {
      end = rParen.extent
      incomplete(.missingLoopStatement, after(end), keyword.kind.text)
    }
    return ErrorStatementAst(join(start, end), nestedAst: parts.compactMap { $0 })
  }

  func whileStatementRule(label: Token?, _ keyword: Token) -> StatementAst {
    let start = (label ?? keyword).extent
    skipNewlines()
    let lParen = next()
    guard lParen.kind == .lParen else {
      unget(lParen)
      incomplete(.missingOpenParenthesisAfterKeyword, after(keyword.extent), keyword.text)
      return ErrorStatementAst(join(start, keyword.extent))
    }
    skipNewlines()
    let pipeline = pipelineChainRule()
    if pipeline == nil {
      incomplete(.missingExpressionAfterKeyword, after(lParen.extent), keyword.kind.text)
    }
    let condition = pipeline ?? ErrorStatementAst(after(lParen.extent))
    let nested = pipeline.map { [$0] } ?? []
    skipNewlines()
    let rParen = next()
    guard rParen.kind == .rParen else {
      unget(rParen)
      if condition.kind != .errorStatement {
        incomplete(.missingEndParenthesisAfterStatement, after(condition.extent), keyword.kind.text)
      }
      return ErrorStatementAst(join(start, condition.extent), nestedAst: nested)
    }
    skipNewlines()
    guard let body = statementBlockRule() else {
      incomplete(.missingLoopStatement, after(rParen.extent), keyword.kind.text)
      return ErrorStatementAst(join(start, rParen.extent), nestedAst: nested)
    }
    return WhileStatementAst(join(start, body.extent), label: label?.labelText, condition: condition, body: body)
  }

  /// `do { } while ( … )` and `do { } until ( … )`.
  func doStatementRule(label: Token?, _ keyword: Token) -> StatementAst {
    let start = (label ?? keyword).extent
    guard let body = statementBlockRule() else {
      incomplete(.missingLoopStatement, after(keyword.extent), keyword.kind.text)
      return ErrorStatementAst(join(start, keyword.extent))
    }
    func error(_ end: Extent, _ condition: PipelineBaseAst? = nil) -> StatementAst {
      ErrorStatementAst(join(start, end), nestedAst: [body] + (condition.map { [$0] } ?? []))
    }
    skipNewlines()
    let kind = next()
    guard kind.kind == .while || kind.kind == .until else {
      unget(kind)
      incomplete(.missingWhileOrUntilInDoWhile, after(body.extent))
      return error(body.extent)
    }
    skipNewlines()
    let lParen = next()
    guard lParen.kind == .lParen else {
      unget(lParen)
      incomplete(.missingOpenParenthesisAfterKeyword, after(kind.extent), kind.kind.text)
      return error(kind.extent)
    }
    skipNewlines()
    let condition = pipelineChainRule()
    if condition == nil {
      incomplete(.missingExpressionAfterKeyword, after(lParen.extent), kind.kind.text)
    }
    skipNewlines()
    let rParen = next()
    if rParen.kind != .rParen {
      unget(rParen)
      if let condition {
        incomplete(.missingEndParenthesisAfterStatement, after(condition.extent), kind.kind.text)
      }
      return error((condition?.extent) ?? lParen.extent, condition)
    }
    guard let condition else { return error(lParen.extent) }
    let extent = join(start, rParen.extent)
    return kind.kind == .until
      ? DoUntilStatementAst(extent, label: label?.labelText, condition: condition, body: body)
      : DoWhileStatementAst(extent, label: label?.labelText, condition: condition, body: body)
  }
}
