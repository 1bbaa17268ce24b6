extension ScriptParser {
  func ifStatementRule(_ ifToken: Token) -> StatementAst {
    var clauses: [(condition: PipelineBaseAst, body: StatementBlockAst)] = []
    var read: [Ast] = []
    var keyword = ifToken
    while true {
      skipNewlines()
      let lParen = next()
      guard lParen.kind == .lParen else {
        unget(lParen)
        incomplete(.missingOpenParenthesisInIfStatement, after(keyword.extent), keyword.text)
        return ErrorStatementAst(join(ifToken.extent, keyword.extent), nestedAst: read)
      }
      skipNewlines()
      let condition: PipelineBaseAst
      if let pipeline = pipelineChainRule() {
        condition = pipeline
        read.append(pipeline)
      } else {
        let place = after(lParen.extent)
        incomplete(.ifStatementMissingCondition, place, keyword.text)
        condition = ErrorStatementAst(place)
      }
      skipNewlines()
      let rParen = next()
      guard rParen.kind == .rParen else {
        unget(rParen)
        if condition.kind != .errorStatement {
          incomplete(.missingEndParenthesisAfterStatement, rParen.extent, keyword.text)
        }
        return ErrorStatementAst(join(ifToken.extent, before(rParen.extent)), nestedAst: read)
      }
      skipNewlines()
      guard let body = statementBlockRule() else {
        incomplete(.missingStatementBlock, rParen.extent, keyword.text)
        return ErrorStatementAst(join(ifToken.extent, rParen.extent), nestedAst: read)
      }
      read.append(body)
      clauses.append((condition, body))
      // `else` may stand on a later line; when it does not, the line ends belong to what follows.
      let restorePoint = ungot?.extent.startOffset ?? tokenizer.restorePoint()
      skipNewlines()
      keyword = peek()
      if keyword.kind == .elseIf {
        skip()
        continue
      }
      var elseClause: StatementBlockAst?
      if keyword.kind == .else {
        skip()
        skipNewlines()
        elseClause = statementBlockRule()
        if elseClause == nil {
          incomplete(.missingStatementBlockAfterElse, after(keyword.extent))
          return ErrorStatementAst(join(ifToken.extent, keyword.extent), nestedAst: read)
        }
      } else {
        resync(to: restorePoint)
      }
      let end = elseClause?.extent ?? body.extent
      return IfStatementAst(join(ifToken.extent, end), clauses: clauses, elseClause: elseClause)
    }
  }

  func tryStatementRule(_ tryToken: Token) -> StatementAst {
    skipNewlines()
    guard let body = statementBlockRule() else {
      incomplete(.missingTryStatementBlock, after(tryToken.extent))
      return ErrorStatementAst(tryToken.extent)
    }
    var errorEnd: Extent?
    var catches: [CatchClauseAst] = []
    var orphans: [TypeConstraintAst] = []
    while let clause = catchClauseRule(&errorEnd, &orphans) { catches.append(clause) }
    skipNewlines()
    var finally: StatementBlockAst?
    let finallyToken = peek()
    if finallyToken.kind == .finally {
      skip()
      finally = statementBlockRule()
      if finally == nil {
        errorEnd = finallyToken.extent
        incomplete(.missingFinallyStatementBlock, after(finallyToken.extent), finallyToken.kind.text)
      }
    }
    if catches.isEmpty, finally == nil, errorEnd == nil {
      errorEnd = body.extent
      incomplete(.missingCatchOrFinally, after(body.extent))
    }
    if let errorEnd {
      return ErrorStatementAst(
        join(tryToken.extent, errorEnd), nestedAst: [body] + (catches as [Ast]) + (orphans as [Ast]))
    }
    let end = finally?.extent ?? catches.last?.extent ?? body.extent
    return TryStatementAst(join(tryToken.extent, end), body: body, catchClauses: catches, finally: finally)
  }

  private func catchClauseRule(_ errorEnd: inout Extent?, _ orphans: inout [TypeConstraintAst]) -> CatchClauseAst? {
    skipNewlines()
    let catchToken = next()
    guard catchToken.kind == .catch else {
      unget(catchToken)
      return nil
    }
    var types: [TypeConstraintAst] = []
    var comma: Token?
    var isReported = false
    while true {
      let restorePoint = tokenizer.restorePoint()
      skipNewlines()
      guard let attribute = attributeRule() else {
        if let comma {
          errorEnd = comma.extent
          isReported = true
          incomplete(.missingTypeLiteralToken, after(comma.extent))
        }
        break
      }
      guard let type = attribute as? TypeConstraintAst else {
        resync(to: restorePoint)
        break
      }
      types.append(type)
      skipNewlines()
      let token = peek()
      comma = token
      guard token.kind == .comma else { break }
      skip()
    }
    guard let handler = statementBlockRule() else {
      if !isReported {
        let end = types.last?.extent ?? catchToken.extent
        errorEnd = end
        incomplete(.missingCatchHandlerBlock, after(end))
      }
      orphans += types
      return nil
    }
    return CatchClauseAst(join(catchToken.extent, handler.extent), catchTypes: types, body: handler)
  }
}
