extension ScriptParser {
  /// One statement; `nil` at the end of a block.
  func statementRule() -> StatementAst? {
    if isTooDeep() { return nil }
    var token = next()
    var attributes: [AttributeBaseAst] = []
    var restorePoint = 0
    if token.kind == .generic, tokenizer.startsWithBracket(token) {
      restorePoint = token.extent.startOffset
      resync(token)
      attributes = attributeListRule(inExpression: false)
      token = next()
      if let first = attributes.first {
        if token.has(.statementDoesntSupportAttributes) {
          if attributes.contains(where: { $0.kind == .typeConstraint }) {
            resync(to: restorePoint)
            token = next()
          } else {
            report(.unexpectedAttribute, first.extent, first.typeName.fullName)
          }
        } else if token.has(.keyword) {
          if let type = attributes.first(where: { $0.kind == .typeConstraint }) {
            report(.typeNotAllowedBeforeStatement, type.extent, type.typeName.fullName)
          }
        } else {
          resync(to: restorePoint)
          token = next()
        }
      }
    }
    switch token.kind {
    case .if: return ifStatementRule(token)
    case .switch: return switchStatementRule(label: nil, token)
    case .foreach: return foreachStatementRule(label: nil, token)
    case .for: return forStatementRule(label: nil, token)
    case .while: return whileStatementRule(label: nil, token)
    case .do: return doStatementRule(label: nil, token)
    case .function, .filter, .workflow: return functionDeclarationRule(token)
    case .return, .throw, .exit: return exitingStatementRule(token)
    case .break, .continue: return jumpStatementRule(token)
    case .trap: return trapStatementRule(token)
    case .try: return tryStatementRule(token)
    case .data: return dataStatementRule(token)
    case .parallel, .sequence: return blockStatementRule(token)
    case .configuration: return configurationStatementRule(token)
    case .from, .define, .var:
      report(.reservedKeywordNotAllowed, token.extent, token.kind.text)
      return ErrorStatementAst(token.extent)
    case .label:
      skipNewlines()
      return labeledStatementRule(token)
    case .endOfInput:
      guard !attributes.isEmpty else {
        unget(token)
        return nil
      }
      resync(to: restorePoint)
      return pipelineChainRule()
    case .else, .elseIf, .catch, .until:
      // After an error, the rest of a broken statement is not worth another one.
      guard errors.isEmpty else {
        skipNewlines()
        return statementRule()
      }
    case .class: return classDefinitionRule(attributes, token)
    case .enum: return enumDefinitionRule(attributes, token)
    case .using:
      let statement = usingStatementRule(token)
      report(.usingMustBeAtStartOfScript, statement.extent)
      return statement
    default: break
    }
    if attributes.isEmpty { unget(token) } else { resync(to: restorePoint) }
    return pipelineChainRule()
  }

  // MARK: Names

  /// A plain name; `nil`, with nothing taken, when there is none.
  func simpleNameRule() -> StringConstantExpressionAst? { simpleNameTokenRule()?.0 }

  func simpleNameTokenRule() -> (StringConstantExpressionAst, Token)? {
    tokenizer.wantsSimpleName = true
    let token = peek()
    tokenizer.wantsSimpleName = false
    guard token.kind == .identifier else { return nil }
    token.tokenFlags.insert(.memberName)
    skip()
    return (StringConstantExpressionAst(token.extent, string: token.text, type: .bareWord), token)
  }

  /// The label of a jump, or the key of a hash table.
  func labelOrKeyRule() -> ExpressionAst? {
    if let name = simpleNameRule() { return name }
    let token = peek()
    guard token.kind != .newLine, token.kind != .semi else { return nil }
    let savedComma = disablesComma
    disablesComma = true
    defer { disablesComma = savedComma }
    return unaryExpressionRule()
  }

  // MARK: Jumps

  private func jumpStatementRule(_ keyword: Token) -> StatementAst {
    let label = labelOrKeyRule()
    let extent = label.map { join(keyword.extent, $0.extent) } ?? keyword.extent
    return keyword.kind == .break
      ? BreakStatementAst(extent, label: label) : ContinueStatementAst(extent, label: label)
  }

  private func exitingStatementRule(_ keyword: Token) -> StatementAst {
    let pipeline = pipelineChainRule()
    let extent = pipeline.map { join(keyword.extent, $0.extent) } ?? keyword.extent
    return switch keyword.kind {
    case .return: ReturnStatementAst(extent, pipeline: pipeline)
    case .exit: ExitStatementAst(extent, pipeline: pipeline)
    default: ThrowStatementAst(extent, pipeline: pipeline)
    }
  }

  private func labeledStatementRule(_ label: Token) -> StatementAst? {
    let token = next()
    switch token.kind {
    case .switch: return switchStatementRule(label: label, token)
    case .foreach: return foreachStatementRule(label: label, token)
    case .for: return forStatementRule(label: label, token)
    case .while: return whileStatementRule(label: label, token)
    case .do: return doStatementRule(label: label, token)
    default:
      // `:x` before anything else is the name of a command.
      resync(label)
      return pipelineChainRule()
    }
  }

  // MARK: Blocks

  private func blockStatementRule(_ keyword: Token) -> StatementAst {
    guard let body = statementBlockRule() else {
      incomplete(.missingStatementAfterKeyword, after(keyword.extent), keyword.text)
      return ErrorStatementAst(keyword.extent)
    }
    return BlockStatementAst(join(keyword.extent, body.extent), keyword: keyword, body: body)
  }

  private func trapStatementRule(_ keyword: Token) -> StatementAst {
    let restorePoint = tokenizer.restorePoint()
    skipNewlines()
    let attribute = attributeRule()
    let type = attribute as? TypeConstraintAst
    if attribute != nil, type == nil { resync(to: restorePoint) }
    guard let body = statementBlockRule() else {
      let end = type?.extent ?? keyword.extent
      incomplete(.missingTrapStatement, after(end))
      return ErrorStatementAst(join(keyword.extent, end), nestedAst: type.map { [$0] } ?? [])
    }
    return TrapStatementAst(join(keyword.extent, body.extent), trapType: type, body: body)
  }

  /// `data name -SupportedCommand a, b { }`.
  private func dataStatementRule(_ keyword: Token) -> StatementAst {
    skipNewlines()
    let name = simpleNameRule()
    skipNewlines()
    var commands: [ExpressionAst] = []
    var errorEnd: Extent?
    let parameter = peek()
    if case .parameter(let parameterName, _) = parameter.payload {
      skip()
      if !"supportedcommand".hasPrefixIgnoringCase(of: parameterName) {
        errorEnd = parameter.extent
        report(.invalidParameterForDataSectionStatement, parameter.extent, parameterName)
      }
      var comma: Token?
      while true {
        skipNewlines()
        guard let command = singleArgumentRule(.commandName) else {
          let place = (comma ?? parameter).extent
          if errorEnd == nil {
            incomplete(.missingValueForSupportedCommandInDataSectionStatement, after(place))
          }
          errorEnd = place
          break
        }
        commands.append(command)
        guard peek().kind == .comma else { break }
        comma = next()
      }
    }
    if errorEnd == nil {
      if let body = statementBlockRule() {
        return DataStatementAst(
          join(keyword.extent, body.extent), variable: name?.string, commandsAllowed: commands, body: body)
      }
      errorEnd = commands.last?.extent ?? name?.extent ?? keyword.extent
      incomplete(.missingStatementBlockForDataSection, after(errorEnd ?? keyword.extent))
    }
    return ErrorStatementAst(join(keyword.extent, errorEnd ?? keyword.extent), nestedAst: commands)
  }
}

extension String {
  /// Whether this, in lower case, starts with `parameter`: how PowerShell takes a parameter's abbreviations.
  func hasPrefixIgnoringCase(of parameter: String) -> Bool { hasPrefix(parameter.lowercased()) }
}

extension Tokenizer {
  /// Whether the token begins with `[`: an attribute, not the name of a command.
  func startsWithBracket(_ token: Token) -> Bool {
    let start = token.extent.startOffset
    return start < source.units.count && source.units[start] == 0x5B
  }
}
