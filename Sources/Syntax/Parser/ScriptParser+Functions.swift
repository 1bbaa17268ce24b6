extension ScriptParser {
  /// `function name(parameters) { }`, `filter name { }`.
  func functionDeclarationRule(_ keyword: Token) -> StatementAst {
    skipNewlines()
    let name = next()
    switch name.kind {
    case .generic, .identifier, .number, .parameter, .label:
      name.tokenFlags.insert(.commandName)
    default:
      guard name.has(.keyword) || name.has([.binaryOperator, .unaryOperator, .assignmentOperator]), name.kind != .comma else {
        unget(name)
        incomplete(.missingNameAfterKeyword, after(keyword.extent), keyword.text)
        return ErrorStatementAst(keyword.extent)
      }
      name.tokenFlags.remove(.keyword)
      name.tokenFlags.insert(.commandName)
    }
    let text: String
    switch name.payload {
    case .string(let value): text = value.text
    case .expandable(let value): text = value.text
    default: text = name.text
    }
    var end = name.extent
    let parameters = parenthesizedParametersRule(&end)
    skipNewlines()
    let lCurly = next()
    guard lCurly.kind == .lCurly else {
      unget(lCurly)
      incomplete(.missingFunctionBody, after(end))
      return ErrorStatementAst(join(keyword.extent, end), nestedAst: parameters ?? [])
    }
    if keyword.kind == .workflow { report(.workflowNotSupportedInPowerShellCore, keyword.extent) }
    let body = functionBodyRule(lCurly, isFilter: keyword.kind == .filter)
    return FunctionDefinitionAst(
      join(keyword.extent, body.extent), isFilter: keyword.kind == .filter, isWorkflow: keyword.kind == .workflow, name: text,
      nameExtent: name.extent, parameters: parameters, body: body)
  }

  private func functionBodyRule(_ lCurly: Token, isFilter: Bool, first: StatementAst? = nil) -> ScriptBlockAst {
    let (savedMode, savedComma) = (tokenizer.mode, disablesComma)
    setMode(.command)
    disablesComma = false
    defer {
      setMode(savedMode)
      disablesComma = savedComma
    }
    return scriptBlockRule(lCurly, isFilter: isFilter, first: first)
  }

  /// `(parameters)`; `nil` when there is no parenthesis. `end` moves behind what was read.
  private func parenthesizedParametersRule(_ end: inout Extent) -> [ParameterAst]? {
    skipNewlines()
    let lParen = peek()
    guard lParen.kind == .lParen else { return nil }
    skip()
    let parameters = parameterListRule()
    skipNewlines()
    let rParen = next()
    if rParen.kind == .rParen {
      end = rParen.extent
    } else {
      unget(rParen)
      end = parameters.last?.extent ?? lParen.extent
      incomplete(.missingEndParenthesisInFunctionParameterList, after(end))
    }
    return parameters
  }

  // MARK: Methods

  /// A method or constructor; its name is taken. `nil` after an error.
  func methodDeclarationRule(_ name: Token, className: String, isStatic: Bool) -> FunctionDefinitionAst? {
    var end = name.extent
    guard let parameters = parenthesizedParametersRule(&end) else {
      incomplete(.missingMethodParameterList, after(name.extent))
      return nil
    }
    var baseCall: StatementAst?
    if name.text.equalsIgnoringCase(className), !isStatic {
      guard let call = baseConstructorCallRule(&end, bodyOf: name) else { return nil }
      baseCall = call
    }
    skipNewlines()
    let lCurly = next()
    guard lCurly.kind == .lCurly else {
      unget(lCurly)
      incomplete(.missingFunctionBody, after(end))
      return nil
    }
    let body = functionBodyRule(lCurly, isFilter: false, first: baseCall)
    return FunctionDefinitionAst(
      join(name.extent, body.extent), isFilter: false, isWorkflow: false, name: name.text, nameExtent: name.extent,
      parameters: parameters, body: body)
  }

  /// `: base(arguments)`, or the call without arguments that stands for it when it is not written. `nil` after an error.
  private func baseConstructorCallRule(_ end: inout Extent, bodyOf name: Token) -> StatementAst? {
    skipNewlines()
    let colon = peek()
    guard colon.kind == .colon else {
      let call = BaseCtorInvokeMemberExpressionAst(baseKeywordExtent: .empty, baseCallExtent: .empty, arguments: [])
      return CommandExpressionAst(.empty, expression: call)
    }
    skip()
    skipNewlines()
    let base = next()
    guard base.kind == .base else {
      unget(base)
      incomplete(.missingBaseCtorCall, after(colon.extent))
      return nil
    }
    skipNewlines()
    let lParen = next()
    guard lParen.kind == .lParen else {
      unget(lParen)
      incomplete(.missingMethodParameterList, after(base.extent))
      return nil
    }
    let (arguments, last) = argumentListRule(lParen)
    end = last
    let extent = join(base.extent, last)
    let call = BaseCtorInvokeMemberExpressionAst(baseKeywordExtent: base.extent, baseCallExtent: extent, arguments: arguments)
    return CommandExpressionAst(extent, expression: call)
  }

  /// `configuration name { }`: not on this platform.
  func configurationStatementRule(_ keyword: Token) -> StatementAst {
    report(.configurationNotSupportedInPowerShellCore, keyword.extent)
    skipNewlines()
    _ = singleArgumentRule(.commandArgument)
    if let body = statementBlockRule() { return ErrorStatementAst(join(keyword.extent, body.extent), keyword: keyword) }
    return ErrorStatementAst(keyword.extent, keyword: keyword)
  }
}
