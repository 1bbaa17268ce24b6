extension ScriptParser {
  /// An expression; `nil`, with nothing taken, when there is none. `endsNumberOnTernary` is true between `?` and `:`.
  func expressionRule(endsNumberOnTernary: Bool = false) -> ExpressionAst? {
    if isTooDeep() { return nil }
    let savedMode = tokenizer.mode
    setMode(.expression)
    defer { setMode(savedMode) }
    guard let condition = binaryExpressionRule(endsNumberOnTernary) else { return nil }
    let question = peek()
    guard question.kind == .questionMark else { return condition }
    skip()
    skipNewlines()
    var ifTrue = expressionRule(endsNumberOnTernary: true)
    if ifTrue == nil {
      let place = after(question.extent)
      incomplete(.missingExpression, place, "?")
      ifTrue = ErrorExpressionAst(place)
    }
    let yes = ifTrue ?? ErrorExpressionAst(question.extent)
    skipNewlines()
    let colon = next()
    guard colon.kind == .colon else {
      unget(colon)
      incomplete(.missingColonInTernaryExpression, after(yes.extent))
      return ErrorExpressionAst(join(condition.extent, yes.extent), nestedAst: [condition, yes])
    }
    skipNewlines()
    let no: ExpressionAst
    if let expression = expressionRule() {
      no = expression
    } else {
      let place = after(colon.extent)
      incomplete(.missingExpression, place, ":")
      no = ErrorExpressionAst(place)
    }
    return TernaryExpressionAst(join(condition.extent, no.extent), condition: condition, ifTrue: yes, ifFalse: no)
  }

  /// Operands joined by binary operators, by precedence; equal ones from left to right.
  private func binaryExpressionRule(_ endsNumberOnTernary: Bool) -> ExpressionAst? {
    guard let first = arrayLiteralRule(endsNumberOnTernary) else { return nil }
    var token = peek()
    guard token.has(.binaryOperator) else { return withStrayParameter(first) }
    skip()
    var operands = [first]
    var operators = [token]
    var count = 0
    while true {
      skipNewlines()
      if let operand = arrayLiteralRule(endsNumberOnTernary) {
        operands.append(operand)
      } else {
        let place = after(token.extent)
        incomplete(.expectedValueExpression, place, token.text)
        operands.append(ErrorExpressionAst(place))
      }
      count += 1
      token = peek()
      guard token.has(.binaryOperator), !isTooLong(count) else { break }
      skip()
      while let last = operators.last, token.kind.binaryPrecedence <= last.kind.binaryPrecedence { reduce(&operands, &operators) }
      operators.append(token)
    }
    while !operators.isEmpty { reduce(&operands, &operators) }
    return withStrayParameter(operands[0])
  }

  private func reduce(_ operands: inout [ExpressionAst], _ operators: inout [Token]) {
    let token = operators.removeLast()
    let right = operands.removeLast()
    let left = operands.removeLast()
    operands.append(
      BinaryExpressionAst(
        join(left.extent, right.extent), left: left, operator: token.kind, right: right, errorPosition: token.extent))
  }

  /// `$a -word`: no operator, and no command whose parameter it could be.
  private func withStrayParameter(_ expression: ExpressionAst) -> ExpressionAst {
    let token = peek()
    guard case .parameter(let name, _) = token.payload, token.kind == .parameter else { return expression }
    report(.unexpectedToken, token.extent, token.text)
    skip()
    let parameter = CommandParameterAst(token.extent, parameterName: name, argument: nil, errorPosition: token.extent)
    return ErrorExpressionAst(join(expression.extent, token.extent), nestedAst: [expression, parameter])
  }

  /// `a, b, c`.
  private func arrayLiteralRule(_ endsNumberOnTernary: Bool) -> ExpressionAst? {
    guard let first = unaryExpressionRule(endsNumberOnTernary: endsNumberOnTernary) else { return nil }
    guard !disablesComma, peek().kind == .comma else { return first }
    var elements = [first]
    while peek().kind == .comma {
      let comma = next()
      skipNewlines()
      guard let element = unaryExpressionRule(endsNumberOnTernary: endsNumberOnTernary) else {
        incomplete(.missingExpressionAfterToken, after(comma.extent), comma.kind.text)
        elements.append(ErrorExpressionAst(comma.extent))
        break
      }
      elements.append(element)
    }
    return ArrayLiteralAst(join(first.extent, elements[elements.count - 1].extent), elements: elements)
  }

  // MARK: Unary

  func unaryExpressionRule(endsNumberOnTernary: Bool = false) -> ExpressionAst? {
    if isTooDeep() { return nil }
    let token = peekOperand(endsNumberOnTernary)
    var expression: ExpressionAst?
    if token.has(.unaryOperator) {
      if disablesComma, token.kind == .comma { return nil }
      skip()
      skipNewlines()
      guard let child = unaryExpressionRule(endsNumberOnTernary: endsNumberOnTernary) else {
        incomplete(.missingExpressionAfterOperator, after(token.extent), token.text)
        return ErrorExpressionAst(token.extent)
      }
      let extent = join(token.extent, child.extent)
      expression =
        token.kind == .comma
        ? ArrayLiteralAst(extent, elements: [child]) : UnaryExpressionAst(extent, tokenKind: token.kind, child: child)
    } else if token.kind == .lBracket {
      let attributes = attributeListRule(inExpression: true)
      guard let last = attributes.last else { return nil }
      expression = attributedRule(attributes, last, token, endsNumberOnTernary)
      if expression?.kind == .errorExpression { return expression }
    } else {
      expression = primaryExpressionRule(withMemberAccess: true)
    }
    guard let expression else { return nil }
    let postfix = peek()
    switch postfix.kind {
    case .plusPlus:
      skip()
      return UnaryExpressionAst(join(expression.extent, postfix.extent), tokenKind: .postfixPlusPlus, child: expression)
    case .minusMinus:
      skip()
      return UnaryExpressionAst(join(expression.extent, postfix.extent), tokenKind: .postfixMinusMinus, child: expression)
    default: return expression
    }
  }

  /// The token an operand begins with, read so that a sign belongs to a number.
  private func peekOperand(_ endsNumberOnTernary: Bool) -> Token {
    let saved = (tokenizer.allowsSignedNumbers, tokenizer.endsNumberOnTernary)
    defer { (tokenizer.allowsSignedNumbers, tokenizer.endsNumberOnTernary) = saved }
    tokenizer.allowsSignedNumbers = true
    tokenizer.endsNumberOnTernary = endsNumberOnTernary
    if let ungot, ungot.kind == .minus || ungot.kind == .plus || endsNumberOnTernary && ungot.kind == .generic { resync(ungot) }
    return peek()
  }

  /// Types and attributes before an expression: a cast, or the type itself.
  private func attributedRule(
    _ attributes: [AttributeBaseAst], _ last: AttributeBaseAst, _ token: Token, _ endsNumberOnTernary: Bool
  ) -> ExpressionAst {
    var expression: ExpressionAst
    if let type = last as? TypeConstraintAst {
      let literal = TypeExpressionAst(last.extent, typeName: last.typeName)
      expression = literal
      if let access = nextMemberAccess(allowsBracket: false) {
        expression = memberAccessesRule(access, literal)
      } else {
        let following = peek()
        if following.kind != .newLine, following.kind != .comma,
          let child = unaryExpressionRule(endsNumberOnTernary: endsNumberOnTernary)
        {
          expression = ConvertExpressionAst(join(last.extent, child.extent), type: type, child: child)
        }
      }
    } else {
      skipNewlines()
      guard let child = unaryExpressionRule(endsNumberOnTernary: endsNumberOnTernary) else {
        incomplete(.unexpectedAttribute, last.extent, last.typeName.fullName)
        return ErrorExpressionAst(join(token.extent, last.extent))
      }
      expression = AttributedExpressionAst(.attributedExpression, join(last.extent, child.extent), attribute: last, child: child)
    }
    for attribute in attributes.dropLast().reversed() {
      let extent = join(attribute.extent, expression.extent)
      if let type = attribute as? TypeConstraintAst {
        expression = ConvertExpressionAst(extent, type: type, child: expression)
      } else {
        expression = AttributedExpressionAst(.attributedExpression, extent, attribute: attribute, child: expression)
      }
    }
    return expression
  }
}
