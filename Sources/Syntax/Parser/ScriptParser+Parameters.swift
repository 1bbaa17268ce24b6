extension ScriptParser {
  /// `[attributes] param( … )`; `nil` when there is none: the caller goes back to where it started.
  func paramBlockRule() -> ParamBlockAst? {
    skipNewlines()
    let candidates = attributeListRule(inExpression: false)
    skipNewlines()
    let param = peek()
    guard param.kind == .param else { return nil }
    skip()
    skipNewlines()
    let lParen = next()
    guard lParen.kind == .lParen else {
      unget(lParen)
      return nil
    }
    let parameters = parameterListRule()
    skipNewlines()
    let rParen = next()
    var end = rParen.extent
    if rParen.kind != .rParen {
      unget(rParen)
      end = before(rParen.extent)
      incomplete(
        .missingEndParenthesisInFunctionParameterList, after(parameters.last?.extent ?? lParen.extent))
    }
    var attributes: [AttributeAst] = []
    for candidate in candidates {
      if let attribute = candidate as? AttributeAst {
        attributes.append(attribute)
      } else {
        report(.typeNotAllowedBeforeParam, candidate.extent, candidate.typeName.fullName)
      }
    }
    return ParamBlockAst(join(param.extent, end), attributes: attributes, parameters: parameters)
  }

  func parameterListRule() -> [ParameterAst] {
    var parameters: [ParameterAst] = []
    var comma: Token?
    while true {
      guard let parameter = parameterRule() else {
        if let comma { incomplete(.missingExpressionAfterToken, after(comma.extent), comma.kind.text) }
        return parameters
      }
      parameters.append(parameter)
      skipNewlines()
      let token = peek()
      guard token.kind == .comma else { return parameters }
      comma = token
      skip()
    }
  }

  private func parameterRule() -> ParameterAst? {
    let (savedComma, savedMode) = (disablesComma, tokenizer.mode)
    disablesComma = true
    setMode(.expression)
    defer {
      disablesComma = savedComma
      setMode(savedMode)
    }
    skipNewlines()
    let attributes = attributeListRule(inExpression: false)
    skipNewlines()
    let name = next()
    guard case .variable(let path) = name.payload, name.kind == .variable || name.kind == .splattedVariable else {
      unget(name)
      guard let first = attributes.first, let last = attributes.last else { return nil }
      incomplete(.invalidFunctionParameter, after(last.extent))
      sync(consumingClosing: true, .rParen)
      let extent = join(first.extent, last.extent)
      let error = VariableExpressionAst(extent, path: VariablePath("__error__"), splatted: false)
      return ParameterAst(extent, name: error, attributes: attributes, defaultValue: nil)
    }
    skipNewlines()
    var defaultValue: ExpressionAst?
    let equals = peek()
    if equals.kind == .equals {
      skip()
      skipNewlines()
      defaultValue = expressionRule()
      if defaultValue == nil {
        incomplete(.missingExpressionAfterToken, after(equals.extent), equals.kind.text)
      }
    }
    let start = attributes.first?.extent ?? name.extent
    return ParameterAst(
      join(start, defaultValue?.extent ?? name.extent), name: variable(name, path), attributes: attributes,
      defaultValue: defaultValue)
  }

  func variable(_ token: Token, _ path: VariablePath) -> VariableExpressionAst {
    VariableExpressionAst(token.extent, path: path, splatted: token.kind == .splattedVariable)
  }

  // MARK: Attributes

  func attributeListRule(inExpression: Bool) -> [AttributeBaseAst] {
    var attributes: [AttributeBaseAst] = []
    while let attribute = attributeRule() {
      if isTooLong(attributes.count) { break }
      attributes.append(attribute)
      if !inExpression || attribute.kind == .attribute { skipNewlines() }
    }
    return attributes
  }

  /// `[Name(arguments)]` or `[type]`.
  func attributeRule() -> AttributeBaseAst? {
    guard let lBracket = nextLBracket() else { return nil }
    skipNewlines()
    guard let (typeName, nameToken) = typeNameRule(allowsAssembly: true) else {
      resync(lBracket)
      incomplete(.missingTypename, after(lBracket.extent))
      return nil
    }
    let following = next()
    if following.kind == .lParen {
      return attributeWithArguments(lBracket, typeName, nameToken, lParen: following)
    }
    var end = following.extent
    if following.kind != .rBracket {
      unget(following)
      report(.endSquareBracketExpectedAtEndOfAttribute, before(following.extent))
      end = typeName.extent
    }
    return TypeConstraintAst(join(lBracket.extent, end), typeName: typeName)
  }

  private func attributeWithArguments(
    _ lBracket: Token, _ typeName: any ITypeName, _ nameToken: Token, lParen: Token
  ) -> AttributeAst {
    skipNewlines()
    var arguments = AttributeArguments(last: lParen.extent)
    let savedMode = tokenizer.mode
    setMode(.expression)
    attributeArgumentsRule(&arguments)
    setMode(savedMode)
    skipNewlines()
    var end = arguments.last
    let rParen = next()
    let hasParen = rParen.kind == .rParen
    if hasParen {
      end = rParen.extent
    } else {
      unget(rParen)
      incomplete(.missingEndParenthesisInExpression, after(arguments.last))
    }
    skipNewlines()
    let rBracket = next()
    if rBracket.kind == .rBracket {
      end = rBracket.extent
    } else {
      unget(rBracket)
      // With the parenthesis missing too, one error is enough.
      if hasParen { incomplete(.endSquareBracketExpectedAtEndOfAttribute, after(rParen.extent)) }
    }
    nameToken.tokenFlags.insert(.attributeName)
    return AttributeAst(
      join(lBracket.extent, end), typeName: typeName, positionalArguments: arguments.positional,
      namedArguments: arguments.named)
  }

  private struct AttributeArguments {
    var positional: [ExpressionAst] = []
    var named: [NamedAttributeArgumentAst] = []
    /// Where the last one stands.
    var last: Extent

    init(last: Extent) { self.last = last }
  }

  private func attributeArgumentsRule(_ arguments: inout AttributeArguments) {
    let savedComma = disablesComma
    disablesComma = true
    defer { disablesComma = savedComma }
    var comma: Token?
    while true {
      skipNewlines()
      if let name = simpleNameRule() {
        namedArgumentRule(name, &arguments)
      } else if let expression = expressionRule() {
        arguments.positional.append(expression)
        arguments.last = expression.extent
      } else if let comma {
        let place = after(comma.extent)
        incomplete(.missingExpressionAfterToken, place, comma.kind.text)
        arguments.positional.append(ErrorExpressionAst(place))
        arguments.last = place
      }
      skipNewlines()
      let token = peek()
      guard token.kind == .comma else { return }
      comma = token
      arguments.last = token.extent
      skip()
    }
  }

  private func namedArgumentRule(_ name: StringConstantExpressionAst, _ arguments: inout AttributeArguments) {
    var value: ExpressionAst
    var isOmitted = false
    if peek().kind == .equals {
      let equals = next()
      skipNewlines()
      if let expression = expressionRule() {
        value = expression
      } else {
        let place = after(equals.extent)
        incomplete(.missingExpressionInNamedArgument, place)
        value = ErrorExpressionAst(place)
        sync(consumingClosing: true, .comma, .rParen, .rBracket, .newLine)
      }
      arguments.last = value.extent
    } else {
      value = ConstantExpressionAst(.constantExpression, name.extent, value: .bool(true))
      isOmitted = true
    }
    arguments.named.append(
      NamedAttributeArgumentAst(
        join(name.extent, value.extent), argumentName: name.string, argument: value, expressionOmitted: isOmitted))
  }
}
