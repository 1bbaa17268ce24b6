extension ScriptParser {
  /// An assignment, a pipeline, or pipelines joined by `&&` and `||`; `nil`, with nothing taken, when there is none.
  func pipelineChainRule() -> PipelineBaseAst? {
    if isTooDeep() { return nil }
    var expression = leadingExpressionRule()
    if let target = expression, let assignment = assignmentRule(target) { return assignment }
    var chain: ChainableAst?
    var chainOperator: Token?
    var count = 0
    while true {
      guard let pipeline = pipelineRule(expression) else {
        guard let chainOperator, let chain else { return nil }
        incomplete(.emptyPipelineChainElement, after(chainOperator.extent), chainOperator.text)
        return ErrorStatementAst(join(chain.extent, chainOperator.extent), keyword: chainOperator, nestedAst: [chain])
      }
      expression = nil
      count += 1
      let following = peek()
      var isBackground = false
      switch following.kind {
      case .andAnd, .orOr:
        skip()
        skipNewlines()
        chain = joined(chain, chainOperator, pipeline)
        chainOperator = following
        if isTooLong(count) { return chain }
        continue
      case .ampersand:
        skip()
        let behind = peek()
        if behind.kind == .andAnd || behind.kind == .orOr {
          skip()
          report(.backgroundOperatorInPipelineChain, behind.extent)
          return ErrorStatementAst(join((chain ?? pipeline).extent, behind.extent))
        }
        isBackground = true
      default: break
      }
      guard let chain, let chainOperator else {
        if isBackground { pipeline.background = true }
        return pipeline
      }
      return PipelineChainAst(
        join(chain.extent, pipeline.extent), lhs: chain, rhs: pipeline, operator: chainOperator.kind, background: isBackground)
    }
  }

  private func joined(_ chain: ChainableAst?, _ chainOperator: Token?, _ pipeline: PipelineAst) -> ChainableAst {
    guard let chain, let chainOperator else { return pipeline }
    return PipelineChainAst(join(chain.extent, pipeline.extent), lhs: chain, rhs: pipeline, operator: chainOperator.kind)
  }

  /// The expression that a statement begins with, if it begins with one.
  private func leadingExpressionRule() -> ExpressionAst? {
    let savedMode = tokenizer.mode
    setMode(.expression)
    defer { setMode(savedMode) }
    let expression = expressionRule()
    // Looked at in this mode, else `=0` would be one word.
    if expression != nil { _ = peekAssignment() }
    return expression
  }

  /// Takes an assignment operator in expression mode and keeps it for ``assignmentRule(_:)``.
  private func peekAssignment() -> Token? {
    let token = peek()
    guard token.has(.assignmentOperator) else { return nil }
    pendingAssignment = token
    skip()
    return token
  }

  private func assignmentRule(_ target: ExpressionAst) -> AssignmentStatementAst? {
    guard let token = pendingAssignment else { return nil }
    pendingAssignment = nil
    skipNewlines()
    let value: StatementAst
    if let statement = statementRule() {
      value = statement
    } else {
      let place = after(token.extent)
      incomplete(.expectedValueExpression, place, token.kind.text)
      value = ErrorStatementAst(place)
    }
    return AssignmentStatementAst(
      join(target.extent, value.extent), left: target, operator: token.kind, right: value, errorPosition: token.extent)
  }

  /// Commands joined by `|`. `first` is the expression the pipeline begins with, when it is read already.
  private func pipelineRule(_ first: ExpressionAst?) -> PipelineAst? {
    var elements: [CommandBaseAst] = []
    var pipe: Token?
    var expression = first
    while true {
      if isTooLong(elements.count) { break }
      if expression == nil {
        let savedMode = tokenizer.mode
        setMode(.expression)
        expression = expressionRule()
        setMode(savedMode)
      }
      if let expression {
        if !elements.isEmpty { report(.expressionsMustBeFirstInPipeline, expression.extent) }
        elements.append(expressionElementRule(expression))
      } else if let command = commandRule() {
        elements.append(command)
      } else if !elements.isEmpty || peek().kind == .pipe {
        incomplete(.emptyPipeElement, pipe.map { after($0.extent) } ?? peek().extent)
      }
      expression = nil
      var following = peek()
      if following.kind == .newLine, tokenizer.continuesPipeline(after: following.extent) {
        skipNewlines()
        following = peek()
      }
      switch following.kind {
      case .semi, .newLine, .rParen, .rCurly, .endOfInput, .andAnd, .orOr, .ampersand:
        return finished(elements)
      case .pipe:
        pipe = following
        skip()
        skipNewlines()
        if peek().kind == .endOfInput {
          incomplete(.emptyPipeElement, following.extent)
          return finished(elements)
        }
      default:
        report(.unexpectedToken, following.extent, following.text)
        return finished(elements)
      }
    }
    return finished(elements)
  }

  private func finished(_ elements: [CommandBaseAst]) -> PipelineAst? {
    guard let first = elements.first, let last = elements.last else { return nil }
    return PipelineAst(join(first.extent, last.extent), elements: elements)
  }

  /// An expression as a stage, with its redirections.
  private func expressionElementRule(_ expression: ExpressionAst) -> CommandExpressionAst {
    var redirections: [RedirectionAst] = []
    var end = expression.extent
    while peek().kind == .redirection || peek().kind == .redirectInStd {
      if let redirection = redirectionRule(next(), &redirections) { end = redirection.extent }
    }
    return CommandExpressionAst(join(expression.extent, end), expression: expression, redirections: redirections)
  }

  // MARK: Redirections

  /// What follows a redirection operator, which is taken.
  func redirectionRule(_ token: Token, _ redirections: inout [RedirectionAst]) -> RedirectionAst? {
    let redirection: RedirectionAst
    switch token.payload {
    case .merging(let from, let to):
      if to != .output || from == to { report(.redirectionNotSupported, token.extent, token.text) }
      redirection = MergingRedirectionAst(token.extent, from: from, to: .output)
    default:
      let location: ExpressionAst
      if let argument = singleArgumentRule(.fileName) {
        location = argument
      } else {
        report(.missingFileSpecification, after(token.extent))
        location = ErrorExpressionAst(token.extent)
      }
      guard case .file(let from, let append) = token.payload else {
        report(.redirectionNotSupported, token.extent, token.text)
        return nil
      }
      redirection = FileRedirectionAst(join(token.extent, location.extent), from: from, location: location, append: append)
    }
    if redirections.contains(where: { $0.fromStream == redirection.fromStream }) {
      let name = redirection.fromStream == .all ? "all" : "\(redirection.fromStream)"
      report(.streamAlreadyRedirected, redirection.extent, name)
    } else {
      redirections.append(redirection)
    }
    return redirection
  }
}
