extension ScriptParser {
  /// `class Name : Base { }`.
  func classDefinitionRule(_ attributes: [AttributeBaseAst], _ keyword: Token) -> StatementAst {
    skipNewlines()
    guard let (name, nameToken) = simpleNameTokenRule() else {
      incomplete(.missingNameAfterKeyword, after(keyword.extent), keyword.text)
      return ErrorStatementAst(keyword.extent)
    }
    nameToken.tokenFlags.remove(.memberName)
    nameToken.tokenFlags.insert(.typeName)
    return inSignatureMode {
      skipNewlines()
      var end = name.extent
      let bases = baseTypesRule(&end)
      skipNewlines()
      let lCurly = next()
      guard lCurly.kind == .lCurly else {
        unget(lCurly)
        incomplete(.missingTypeBody, after(end), keyword.kind.text)
        return ErrorStatementAst(join(keyword.extent, end), nestedAst: bases)
      }
      end = lCurly.extent
      var members: [MemberAst] = []
      while true {
        switch classMemberRule(name.string) {
        case .member(let member):
          members.append(member)
          end = member.extent
          continue
        case .failed: continue
        case .none: break
        }
        break
      }
      return closed(attributes, keyword, name, members, .class, bases, lCurly, end)
    }
  }

  /// `enum Name : type { }`.
  func enumDefinitionRule(_ attributes: [AttributeBaseAst], _ keyword: Token) -> StatementAst {
    skipNewlines()
    guard let (name, nameToken) = simpleNameTokenRule() else {
      incomplete(.missingNameAfterKeyword, after(keyword.extent), keyword.text)
      return ErrorStatementAst(keyword.extent)
    }
    nameToken.tokenFlags.remove(.memberName)
    nameToken.tokenFlags.insert(.typeName)
    return inSignatureMode {
      skipNewlines()
      var end = name.extent
      let bases = baseTypesRule(&end)
      skipNewlines()
      let lCurly = next()
      guard lCurly.kind == .lCurly else {
        unget(lCurly)
        incomplete(.missingTypeBody, after(end), keyword.kind.text)
        return ErrorStatementAst(join(keyword.extent, end), nestedAst: bases)
      }
      end = lCurly.extent
      var members: [MemberAst] = []
      while let member = enumMemberRule() {
        members.append(member)
        end = member.extent
      }
      return closed(attributes, keyword, name, members, .enum, bases, lCurly, end)
    }
  }

  private func closed(
    _ attributes: [AttributeBaseAst], _ keyword: Token, _ name: StringConstantExpressionAst, _ members: [MemberAst],
    _ kind: TypeAttributes, _ bases: [TypeConstraintAst], _ lCurly: Token, _ last: Extent
  ) -> StatementAst {
    skipNewlinesAndSemicolons()
    let rCurly = next()
    var end = rCurly.extent
    if rCurly.kind != .rCurly {
      unget(rCurly)
      incomplete(.missingEndCurlyBrace, lCurly.extent, detected: rCurly.extent)
      end = last
    }
    return TypeDefinitionAst(
      join(attributes.first?.extent ?? keyword.extent, end), name: name.string, attributes: attributes.compactMap { $0 as? AttributeAst },
      members: members, typeAttributes: kind, baseTypes: bases)
  }

  private func inSignatureMode(_ rule: () -> StatementAst) -> StatementAst {
    let (savedMode, savedComma) = (tokenizer.mode, disablesComma)
    setMode(.signature)
    disablesComma = false
    defer {
      setMode(savedMode)
      disablesComma = savedComma
    }
    return rule()
  }

  /// `: Base, IInterface`.
  private func baseTypesRule(_ end: inout Extent) -> [TypeConstraintAst] {
    var bases: [TypeConstraintAst] = []
    var separator = peek()
    guard separator.kind == .colon else { return [] }
    skip()
    while true {
      skipNewlines()
      guard let (type, _) = typeNameRule(allowsAssembly: false) else {
        incomplete(.typeNameExpected, after(separator.extent))
        return bases
      }
      bases.append(TypeConstraintAst(type.extent, typeName: type))
      end = type.extent
      skipNewlines()
      separator = peek()
      guard separator.kind == .comma else { return bases }
      skip()
    }
  }

  // MARK: Members

  private enum MemberResult {
    case member(MemberAst)
    /// An error was reported; there may be more members.
    case failed
    case none
  }

  private func classMemberRule(_ className: String) -> MemberResult {
    var attributes: [AttributeAst] = []
    var type: TypeConstraintAst?
    var flags: MemberAttributes = .public
    var start: Extent?
    var last: Extent?
    skipNewlinesAndSemicolons()
    while true {
      skipNewlines()
      if let attribute = attributeRule() {
        start = start ?? attribute.extent
        last = attribute.extent
        if let plain = attribute as? AttributeAst {
          attributes.append(plain)
        } else if type == nil {
          type = attribute as? TypeConstraintAst
        } else {
          report(.tooManyTypes, attribute.extent)
        }
        continue
      }
      let token = peek()
      guard token.kind == .static || token.kind == .hidden else { break }
      let flag: MemberAttributes = token.kind == .static ? .static : .hidden
      if flags.contains(flag) { report(.duplicateQualifier, token.extent, token.text) }
      flags.insert(flag)
      start = start ?? token.extent
      last = token.extent
      skip()
    }
    let token = peek()
    if case .variable(let path) = token.payload, token.kind == .variable {
      skip()
      return .member(propertyRule(token, path, type, attributes, flags, start ?? token.extent))
    }
    tokenizer.wantsSimpleName = true
    if token.has(.keyword) { resync(token) }
    let name = peek()
    tokenizer.wantsSimpleName = false
    if name.kind == .identifier {
      skip()
      guard let function = methodDeclarationRule(name, className: className, isStatic: flags.contains(.static)) else {
        sync(consumingClosing: false, .rCurly)
        return .none
      }
      return .member(
        FunctionMemberAst(
          join(start ?? name.extent, function.extent), function: function, returnType: type, attributes: attributes, flags: flags))
    }
    if let last { incomplete(.incompleteMemberDefinition, after(last)) }
    return .none
  }

  private func propertyRule(
    _ token: Token, _ path: VariablePath, _ type: TypeConstraintAst?, _ attributes: [AttributeAst], _ flags: MemberAttributes,
    _ start: Extent
  ) -> PropertyMemberAst {
    var end = token.extent
    var initial: ExpressionAst?
    let savedMode = tokenizer.mode
    setMode(.expression)
    if peek().kind == .equals {
      let equals = next()
      skipNewlines()
      initial = expressionRule()
      if let initial { end = initial.extent } else { incomplete(.missingExpressionAfterToken, after(equals.extent), equals.kind.text) }
    }
    setMode(savedMode)
    let following = peek()
    if following.kind != .newLine, following.kind != .semi, following.kind != .rCurly {
      incomplete(.missingPropertyTerminator, after(end))
    }
    skipNewlinesAndSemicolons()
    return PropertyMemberAst(
      join(start, end), name: path.userPath, propertyType: type, attributes: attributes, flags: flags, initialValue: initial)
  }

  private func enumMemberRule() -> PropertyMemberAst? {
    skipNewlinesAndSemicolons()
    tokenizer.wantsSimpleName = true
    if let ungot, ungot.has(.keyword) { resync(ungot) }
    let name = peek()
    tokenizer.wantsSimpleName = false
    guard name.kind == .identifier else { return nil }
    skip()
    var end = name.extent
    var initial: ExpressionAst?
    let savedMode = tokenizer.mode
    setMode(.expression)
    if peek().kind == .equals {
      let equals = next()
      skipNewlines()
      initial = expressionRule()
      if let initial { end = initial.extent } else { incomplete(.missingExpressionAfterToken, after(equals.extent), equals.kind.text) }
    }
    setMode(savedMode)
    let following = peek()
    if following.kind != .newLine, following.kind != .semi, following.kind != .rCurly {
      incomplete(.missingPropertyTerminator, after(end))
      sync(consumingClosing: false, .rCurly)
    }
    return PropertyMemberAst(
      join(name.extent, end), name: name.text, propertyType: nil, attributes: [], flags: [.public, .static, .literal], initialValue: initial)
  }
}
