extension ScriptParser {
  /// A variable, literal, or anything in brackets, with the members read of it.
  func primaryExpressionRule(withMemberAccess: Bool) -> ExpressionAst? {
    let token = next()
    let expression: ExpressionAst
    switch token.kind {
    case .variable, .splattedVariable: expression = usingOrVariableRule(token, withMemberAccess: withMemberAccess)
    case .number:
      guard case .number(let number) = token.payload else {
        expression = ErrorExpressionAst(token.extent)
        break
      }
      expression = ConstantExpressionAst(.constantExpression, token.extent, value: .number(number))
    case .stringLiteral: expression = stringRule(token, .singleQuoted)
    case .hereStringLiteral: expression = stringRule(token, .singleQuotedHereString)
    case .stringExpandable: expression = stringRule(token, .doubleQuoted)
    case .hereStringExpandable: expression = stringRule(token, .doubleQuotedHereString)
    case .lParen: expression = parenthesizedRule(token)
    case .atParen, .dollarParen: expression = subExpressionRule(token)
    case .atCurly: expression = hashExpressionRule(token)
    case .lCurly: expression = scriptBlockExpressionRule(token)
    default:
      unget(token)
      return nil
    }
    guard withMemberAccess else { return expression }
    return memberAccessesRule(nextMemberAccess(allowsBracket: true), expression)
  }

  /// `$x`, or `$using:x` with the members read of it.
  private func usingOrVariableRule(_ token: Token, withMemberAccess: Bool) -> ExpressionAst {
    guard case .variable(let path) = token.payload else { return ErrorExpressionAst(token.extent) }
    guard let drive = path.driveName, drive.equalsIgnoringCase("using"), !path.unqualifiedPath.isEmpty else {
      return variable(token, path)
    }
    var child: ExpressionAst = variable(token, VariablePath(path.unqualifiedPath))
    if withMemberAccess { child = memberAccessesRule(nextMemberAccess(allowsBracket: true), child) }
    return UsingExpressionAst(child.extent, subExpression: child)
  }

  // MARK: Strings

  private func stringRule(_ token: Token, _ type: StringConstantType) -> ExpressionAst {
    switch token.payload {
    case .string(let value):
      return StringConstantExpressionAst(token.extent, string: value.text, illFormed: value.illFormed, type: type)
    case .expandable(let value): return expandable(token, value, type)
    default: return StringConstantExpressionAst(token.extent, string: "", type: type)
    }
  }

  /// A string with variables and sub-expressions: these are parsed now.
  func expandable(_ token: Token, _ value: ExpandableValue, _ type: StringConstantType) -> ExpressionAst {
    var nested: [ExpressionAst] = []
    var tokens: [Token] = []
    for part in value.nestedTokens {
      if case .variable = part.payload {
        nested.append(usingOrVariableRule(part, withMemberAccess: false))
        tokens.append(part)
      } else if let unscanned = part.unscanned {
        let saved = (ungot, disablesComma, tokenizer.mode, pendingAssignment)
        ungot = nil
        disablesComma = false
        tokenizer.mode = .expression
        pendingAssignment = nil
        let (expression, read) = parseNested(unscanned, at: part.extent) { primaryExpressionRule(withMemberAccess: true) }
        (ungot, disablesComma, tokenizer.mode, pendingAssignment) = saved
        nested.append(expression ?? ErrorExpressionAst(part.extent))
        tokens += read
      }
    }
    var updated = value
    updated.nestedTokens = tokens
    token.payload = .expandable(updated)
    let segments = value.segments.map { ExpandableStringExpressionAst.Segment(text: $0.text, illFormed: $0.illFormed) }
    return ExpandableStringExpressionAst(
      token.extent, value: value.text, segments: segments, type: type, nestedExpressions: nested)
  }

  // MARK: Brackets

  private func parenthesizedRule(_ lParen: Token) -> ExpressionAst {
    inCommandMode {
      skipNewlines()
      let pipeline: PipelineBaseAst
      if let found = pipelineChainRule() {
        pipeline = found
      } else {
        let place = after(lParen.extent)
        incomplete(.expectedExpression, place)
        pipeline = ErrorStatementAst(place)
      }
      skipNewlines()
      let rParen = next()
      var end = rParen.extent
      if rParen.kind != .rParen {
        unget(rParen)
        incomplete(.missingEndParenthesisInExpression, after(pipeline.extent))
        end = pipeline.extent
      }
      return ParenExpressionAst(join(lParen.extent, end), pipeline: pipeline)
    }
  }

  /// `$( … )` and `@( … )`.
  private func subExpressionRule(_ opening: Token) -> ExpressionAst {
    inCommandMode {
      skipNewlinesAndSemicolons()
      var statements: [StatementAst] = []
      var traps: [TrapStatementAst] = []
      let listExtent = statementListRule(&statements, &traps)
      skipNewlines()
      let rParen = next()
      var end = rParen.extent
      if rParen.kind != .rParen {
        unget(rParen)
        incomplete(.missingEndParenthesisInSubexpression, opening.extent, detected: rParen.extent)
        end = listExtent ?? opening.extent
      }
      let extent = join(opening.extent, end)
      let block = StatementBlockAst(listExtent ?? .empty, statements: statements, traps: traps)
      return opening.kind == .dollarParen
        ? SubExpressionAst(extent, subExpression: block) : ArrayExpressionAst(extent, subExpression: block)
    }
  }

  func scriptBlockExpressionRule(_ lCurly: Token) -> ExpressionAst {
    inCommandMode {
      let block = scriptBlockRule(lCurly, isFilter: false)
      return ScriptBlockExpressionAst(block.extent, scriptBlock: block)
    }
  }

  /// Statements stand within: words are commands, and commas make arrays.
  private func inCommandMode(_ rule: () -> ExpressionAst) -> ExpressionAst {
    let (savedMode, savedComma, savedAssignment) = (tokenizer.mode, disablesComma, pendingAssignment)
    setMode(.command)
    disablesComma = false
    pendingAssignment = nil
    defer {
      setMode(savedMode)
      disablesComma = savedComma
      pendingAssignment = savedAssignment
    }
    return rule()
  }

  // MARK: Hash tables

  func hashExpressionRule(_ atCurly: Token) -> HashtableAst {
    let (savedMode, savedComma, savedAssignment) = (tokenizer.mode, disablesComma, pendingAssignment)
    disablesComma = false
    pendingAssignment = nil
    defer {
      setMode(savedMode)
      disablesComma = savedComma
      pendingAssignment = savedAssignment
    }
    setMode(.expression)
    skipNewlines()
    var pairs: [(key: ExpressionAst, value: StatementAst)] = []
    while let pair = keyValuePairRule() {
      pairs.append(pair)
      let token = peek()
      guard token.kind == .newLine || token.kind == .semi else { break }
      skipNewlinesAndSemicolons()
    }
    let rCurly = next()
    var end = rCurly.extent
    if rCurly.kind != .rCurly {
      unget(rCurly)
      incomplete(.missingEndCurlyBrace, atCurly.extent, detected: rCurly.extent)
      end = before(rCurly.extent)
    }
    return HashtableAst(join(atCurly.extent, end), keyValuePairs: pairs)
  }

  private func keyValuePairRule() -> (key: ExpressionAst, value: StatementAst)? {
    setMode(.expression)
    guard let key = labelOrKeyRule() else { return nil }
    let equals = next()
    guard equals.kind == .equals else {
      unget(equals)
      let place = after(key.extent)
      incomplete(.missingEqualsInHashLiteral, place)
      sync(consumingClosing: false, .rCurly, .semi, .newLine)
      return (key, ErrorStatementAst(place))
    }
    setMode(.command)
    skipNewlines()
    let value: StatementAst
    if let statement = statementRule() {
      value = statement
    } else {
      let place = after(equals.extent)
      incomplete(.missingStatementInHashLiteral, place)
      value = ErrorStatementAst(place)
    }
    setMode(.expression)
    return (key, value)
  }

  // MARK: Members

  /// The members and items read of an expression, one after another. `first` is the operator after it, if there is one.
  func memberAccessesRule(_ first: Token?, _ target: ExpressionAst) -> ExpressionAst {
    var expression = target
    var access = first
    var count = 0
    while let token = access {
      switch token.kind {
      case .dot, .colonColon, .questionDot: expression = memberAccessRule(expression, token)
      default: expression = elementAccessRule(expression, token)
      }
      count += 1
      if isTooLong(count) { break }
      access = nextMemberAccess(allowsBracket: true)
    }
    return expression
  }

  private func memberAccessRule(_ target: ExpressionAst, _ access: Token) -> ExpressionAst {
    let isStatic = access.kind == .colonColon
    let nullConditional = access.kind == .questionDot
    guard let member = memberNameRule() else {
      incomplete(.missingPropertyName, after(access.extent))
      let member = singleArgumentRule(.commandArgument) ?? ErrorExpressionAst(join(target.extent, access.extent))
      return MemberExpressionAst(
        .memberExpression, join(target.extent, member.extent), expression: target, member: member, static: isStatic,
        nullConditional: nullConditional)
    }
    if ungot == nil {
      let restorePoint = tokenizer.restorePoint()
      let generics = methodTypeArgumentsRule(restorePoint)
      if let opening = nextInvokeMember() {
        return memberInvokeRule(target, opening, access, member, generics)
      }
      if generics != nil { resync(to: restorePoint) }
    }
    return MemberExpressionAst(
      .memberExpression, join(target.extent, member.extent), expression: target, member: member, static: isStatic,
      nullConditional: nullConditional)
  }

  private func memberNameRule() -> CommandElementAst? {
    if let name = simpleNameRule() { return name }
    let savedMode = tokenizer.mode
    setMode(.expression)
    defer { setMode(savedMode) }
    return primaryExpressionRule(withMemberAccess: false)
  }

  /// `[int, string]` between a method's name and its arguments; `nil`, with nothing taken, when there is none.
  private func methodTypeArgumentsRule(_ restorePoint: Int) -> [any ITypeName]? {
    guard let bracket = nextMemberAccess(allowsBracket: true) else { return nil }
    guard bracket.kind == .lBracket else {
      resync(to: restorePoint)
      return nil
    }
    let savedMode = tokenizer.mode
    tokenizer.mode = .typeName
    defer { tokenizer.mode = savedMode }
    skipNewlines()
    let first = next()
    guard first.kind == .identifier || first.kind == .lBracket else {
      resync(to: restorePoint)
      return nil
    }
    let before = errors.errors.count
    let (arguments, closing) = genericTypeArgumentsRule(first)
    // `(` must follow at once, else it was an index.
    guard closing.kind == .rBracket, errors.errors.count == before, ungot == nil, tokenizer.peek() == 0x28 else {
      resync(to: restorePoint)
      return nil
    }
    return arguments
  }

  private func memberInvokeRule(
    _ target: ExpressionAst, _ opening: Token, _ access: Token, _ member: CommandElementAst, _ generics: [any ITypeName]?
  ) -> ExpressionAst {
    let arguments: [ExpressionAst]
    let end: Extent
    if opening.kind == .lParen {
      (arguments, end) = argumentListRule(opening)
    } else {
      let block = scriptBlockExpressionRule(opening)
      arguments = [block]
      end = block.extent
    }
    return InvokeMemberExpressionAst(
      .invokeMemberExpression, join(target.extent, end), expression: target, method: member, arguments: arguments.isEmpty ? nil : arguments,
      static: access.kind == .colonColon, nullConditional: access.kind == .questionDot, genericTypeArguments: generics)
  }

  /// Arguments of a method up to the closing parenthesis, and where they end.
  func argumentListRule(_ lParen: Token) -> ([ExpressionAst], Extent) {
    let (savedMode, savedComma, savedAssignment) = (tokenizer.mode, disablesComma, pendingAssignment)
    setMode(.expression)
    disablesComma = true
    pendingAssignment = nil
    defer {
      setMode(savedMode)
      disablesComma = savedComma
      pendingAssignment = savedAssignment
    }
    var arguments: [ExpressionAst] = []
    var comma: Token?
    var hasError = false
    while true {
      skipNewlines()
      guard let argument = expressionRule() else {
        if let comma {
          incomplete(.missingExpressionAfterToken, after(comma.extent), comma.kind.text)
          hasError = true
        }
        break
      }
      arguments.append(argument)
      skipNewlines()
      let token = next()
      guard token.kind == .comma else {
        unget(token)
        comma = nil
        break
      }
      comma = token
    }
    skipNewlines()
    let rParen = next()
    if rParen.kind == .rParen { return (arguments, rParen.extent) }
    unget(rParen)
    let last = arguments.last?.extent ?? lParen.extent
    if !hasError { incomplete(.missingEndParenthesisInMethodCall, after(last)) }
    return (arguments, comma?.extent ?? last)
  }

  private func elementAccessRule(_ target: ExpressionAst, _ lBracket: Token) -> ExpressionAst {
    let savedComma = disablesComma
    disablesComma = false
    defer { disablesComma = savedComma }
    skipNewlines()
    let index: ExpressionAst
    if let expression = expressionRule() {
      index = expression
    } else {
      incomplete(.missingArrayIndexExpression, after(lBracket.extent))
      index = ErrorExpressionAst(lBracket.extent)
    }
    skipNewlines()
    let rBracket = next()
    var end = rBracket.extent
    if rBracket.kind != .rBracket {
      unget(rBracket)
      if index.kind != .errorExpression { incomplete(.missingEndSquareBracket, after(index.extent)) }
      end = index.extent
    }
    return IndexExpressionAst(
      join(target.extent, end), target: target, index: index, nullConditional: lBracket.kind == .questionLBracket)
  }
}
