/// What an argument stands for, which decides how its words are read.
enum ArgumentContext {
  case commandName, commandNameAfterInvocationOperator, fileName, commandArgument, switchCondition

  var isCommandName: Bool { self == .commandName || self == .commandNameAfterInvocationOperator }
}

extension ScriptParser {
  /// `Get-Item -Path x > y`, `& $command`, `. ./script.ps1`; `nil`, with nothing taken, when there is none.
  func commandRule() -> CommandAst? {
    let savedMode = tokenizer.mode
    let savedComma = disablesComma
    setMode(.command)
    disablesComma = false
    defer {
      setMode(savedMode)
      disablesComma = savedComma
    }
    let first = next()
    var token = first
    var context = ArgumentContext.commandName
    let isInvocation = first.kind == .dot || first.kind == .ampersand
    if isInvocation {
      token = next()
      context = .commandNameAfterInvocationOperator
    }
    var elements: [CommandElementAst] = []
    var redirections: [RedirectionAst] = []
    var end = first.extent
    var sawDashDash = false
    scanning: while true {
      switch token.kind {
      case .endOfInput, .newLine, .semi, .rParen, .rCurly, .pipe, .andAnd, .orOr, .ampersand:
        unget(token)
        break scanning
      case .minusMinus:
        end = token.extent
        elements.append(
          sawDashDash
            ? StringConstantExpressionAst(token.extent, string: token.text, type: .bareWord)
            : CommandParameterAst(token.extent, parameterName: "-", argument: nil, errorPosition: token.extent))
        sawDashDash = true
      case .comma:
        end = token.extent
        report(.missingArgument, token.extent)
        skipNewlines()
      case .redirection, .redirectInStd:
        if let redirection = redirectionRule(token, &redirections) { end = redirection.extent }
        // The name may follow the redirection.
        token = next()
        continue scanning
      case .parameter where !context.isCommandName && !sawDashDash:
        let parameter = parameterElementRule(token)
        end = parameter.extent
        elements.append(parameter)
      case .parameter:
        if context.isCommandName { token.tokenFlags.insert(.commandName) }
        end = token.extent
        elements.append(StringConstantExpressionAst(token.extent, string: token.text, type: .bareWord))
      default:
        guard let argument = argumentRule(context, token) else { break scanning }
        end = argument.extent
        elements.append(argument)
        if let word = argument as? StringConstantExpressionAst, word.stringConstantType == .bareWord, word.string == "--%" {
          let verbatim = tokenizer.scanVerbatimArgument()
          elements.append(StringConstantExpressionAst(verbatim.extent, string: verbatim.text, type: .bareWord))
          end = verbatim.extent
        }
      }
      context = .commandArgument
      token = nextArgumentToken()
    }
    guard !elements.isEmpty else {
      guard isInvocation else {
        if !redirections.isEmpty { report(.missingExpression, after(end), first.text) }
        return nil
      }
      incomplete(.missingExpression, after(first.extent), first.text)
      return CommandAst(
        first.extent, commandElements: [ErrorExpressionAst(first.extent)], invocationOperator: first.kind, redirections: redirections)
    }
    return CommandAst(
      join(first.extent, end), commandElements: elements, invocationOperator: isInvocation ? first.kind : .unknown,
      redirections: redirections)
  }

  /// The next token of a command's arguments, where `-1` is a number.
  private func nextArgumentToken() -> Token {
    let saved = tokenizer.allowsSignedNumbers
    tokenizer.allowsSignedNumbers = true
    defer { tokenizer.allowsSignedNumbers = saved }
    if let token = ungot, token.kind == .minus || token.kind == .plus || token.kind == .generic { resync(token) }
    return next()
  }

  /// `-Name`, `-Name:value`.
  private func parameterElementRule(_ token: Token) -> CommandParameterAst {
    guard case .parameter(let name, let usedColon) = token.payload else {
      return CommandParameterAst(token.extent, parameterName: token.text, argument: nil, errorPosition: token.extent)
    }
    guard usedColon, peek().kind != .comma else {
      return CommandParameterAst(token.extent, parameterName: name, argument: nil, errorPosition: token.extent)
    }
    let following = nextArgumentToken()
    guard let argument = argumentRule(.commandArgument, following) else {
      incomplete(.parameterRequiresArgument, after(token.extent), token.text)
      let error = ErrorExpressionAst(token.extent)
      return CommandParameterAst(token.extent, parameterName: name, argument: error, errorPosition: token.extent)
    }
    return CommandParameterAst(
      join(token.extent, argument.extent), parameterName: name, argument: argument, errorPosition: token.extent)
  }

  /// One argument without a list of others; `nil`, with nothing taken, when there is none.
  func singleArgumentRule(_ context: ArgumentContext) -> ExpressionAst? {
    let savedMode = tokenizer.mode
    let savedComma = disablesComma
    setMode(.command)
    disablesComma = true
    defer {
      setMode(savedMode)
      disablesComma = savedComma
    }
    if peek().kind == .comma { return nil }
    return argumentRule(context, nextArgumentToken())
  }

  /// An argument that begins with `first`, and those that commas join to it.
  private func argumentRule(_ context: ArgumentContext, _ first: Token) -> ExpressionAst? {
    guard var expression = singleArgumentRule(context, first) else { return nil }
    guard context == .commandArgument, !disablesComma, peek().kind == .comma else { return expression }
    var list = [expression]
    while peek().kind == .comma {
      let comma = next()
      skipNewlines()
      let token = nextArgumentToken()
      if let item = singleArgumentRule(context, token) {
        expression = item
      } else {
        incomplete(.missingExpression, after(comma.extent), ",")
        expression = ErrorExpressionAst(comma.extent)
        list.append(expression)
        break
      }
      list.append(expression)
      if isTooLong(list.count / 64) { break }
    }
    return ArrayLiteralAst(join(list[0].extent, expression.extent), elements: list)
  }

  private func singleArgumentRule(_ context: ArgumentContext, _ token: Token) -> ExpressionAst? {
    switch token.kind {
    case .stringLiteral, .stringExpandable, .hereStringLiteral, .hereStringExpandable, .atCurly, .atParen, .dollarParen, .lCurly,
      .lParen, .variable, .splattedVariable:
      unget(token)
      return primaryExpressionRule(withMemberAccess: true)
    case .generic:
      if context.isCommandName { token.tokenFlags.insert(.commandName) }
      if case .expandable(let value) = token.payload {
        if context == .commandName {
          return StringConstantExpressionAst(token.extent, string: value.text, type: .bareWord)
        }
        return expandable(token, value, .bareWord)
      }
      guard case .string(let value) = token.payload else {
        return StringConstantExpressionAst(token.extent, string: token.text, type: .bareWord)
      }
      return StringConstantExpressionAst(token.extent, string: value.text, illFormed: value.illFormed, type: .bareWord)
    case .newLine, .endOfInput, .rParen, .rCurly, .rBracket, .semi, .pipe, .andAnd, .orOr, .ampersand, .comma, .redirection,
      .redirectInStd:
      unget(token)
      return nil
    case .number:
      if case .number(let number) = token.payload, !context.isCommandName {
        return ConstantExpressionAst(.constantExpression, token.extent, value: .number(number))
      }
    default: break
    }
    if context.isCommandName {
      token.tokenFlags.insert(.commandName)
    } else {
      token.tokenFlags.remove(.keyword)
    }
    return StringConstantExpressionAst(token.extent, string: token.text, type: .bareWord)
  }
}
