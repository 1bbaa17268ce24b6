extension ScriptParser {
  /// A type's name and its first token; `nil`, with nothing taken, when there is none.
  func typeNameRule(allowsAssembly: Bool) -> (any ITypeName, Token)? {
    let savedMode = tokenizer.mode
    setMode(.typeName)
    defer { setMode(savedMode) }
    let name = next()
    guard name.kind == .identifier else {
      unget(name)
      return nil
    }
    return (finishTypeNameRule(name, allowsAssembly: allowsAssembly), name)
  }

  private func plain(_ token: Token) -> TypeName { TypeName(token.extent, name: token.text) }

  /// What follows a type's name: array brackets, type arguments, an assembly. `isBareArgument` is true for a type
  /// argument without brackets of its own, where a comma goes on to the next argument.
  private func finishTypeNameRule(
    _ name: Token, isBareArgument: Bool = false, allowsAssembly: Bool = true
  ) -> any ITypeName {
    let following = peek()
    if following.kind == .lBracket {
      skip()
      skipNewlines()
      let token = next()
      switch token.kind {
      case .rBracket, .comma:
        let element = plain(name)
        return arrayTypeNameRule(element, assemblyOf: element, token, isBareArgument: isBareArgument)
      case .lBracket, .identifier:
        return genericTypeNameRule(name, token, isBareArgument: isBareArgument)
      case .endOfInput:
        unget(token)
        incomplete(.missingTypename, after(following.extent))
      default:
        report(.unexpectedToken, token.extent, token.text)
        sync(consumingClosing: true, .rBracket)
      }
      return plain(name)
    }
    if following.kind == .comma, allowsAssembly, !isBareArgument {
      skip()
      let assembly = tokenizer.scanAssemblyName()
      if assembly.allSatisfy(\.isWhitespace) {
        report(.missingAssemblyNameSpecification, after(following.extent))
        return plain(name)
      }
      return TypeName(
        join(name.extent, tokenizer.currentExtent()), name: name.text, assemblyName: assembly)
    }
    return plain(name)
  }

  /// The brackets of an array, several times for arrays of arrays. `opened` is what follows the first `[`.
  private func arrayTypeNameRule(
    _ element: any ITypeName, assemblyOf base: TypeName, _ opened: Token, isBareArgument: Bool
  ) -> any ITypeName {
    var type = element
    var opened = opened
    var depth = 0
    while true {
      switch opened.kind {
      case .comma: type = dimensionsRule(type, opened)
      case .rBracket: type = ArrayTypeName(join(type.extent, opened.extent), elementType: type, rank: 1)
      case .endOfInput:
        unget(opened)
        report(.endSquareBracketExpectedAtEndOfAttribute, before(opened.extent))
      default:
        report(.unexpectedToken, opened.extent, opened.text)
        sync(consumingClosing: true, .rBracket)
      }
      let following = peek()
      if !isBareArgument, following.kind == .comma {
        skip()
        let assembly = tokenizer.scanAssemblyName()
        if assembly.isEmpty {
          report(.missingAssemblyNameSpecification, after(following.extent))
        } else {
          base.assemblyName = assembly
        }
        return type
      }
      depth += 1
      guard following.kind == .lBracket, !isTooLong(depth) else { return type }
      skip()
      opened = next()
    }
  }

  /// `,,]`: an array of more than one dimension.
  private func dimensionsRule(_ element: any ITypeName, _ firstComma: Token) -> any ITypeName {
    var rank = 1
    var lastComma = firstComma
    var token = firstComma
    repeat {
      lastComma = token
      rank += 1
      token = next()
    } while token.kind == .comma
    if rank > 32 {
      if token.kind != .rBracket { unget(token) }
      report(.arrayHasTooManyDimensions, join(firstComma.extent, lastComma.extent), String(rank))
      return element
    }
    if token.kind != .rBracket {
      unget(token)
      report(.endSquareBracketExpectedAtEndOfAttribute, after(lastComma.extent))
    }
    return ArrayTypeName(join(element.extent, token.extent), elementType: element, rank: rank)
  }

  // MARK: Generics

  private func genericTypeNameRule(_ name: Token, _ first: Token, isBareArgument: Bool) -> any ITypeName {
    let (arguments, closing) = genericTypeArgumentsRule(first)
    var end = closing.extent
    if closing.kind != .rBracket {
      unget(closing)
      incomplete(.endSquareBracketExpectedAtEndOfAttribute, before(closing.extent))
      end = arguments.last?.extent ?? first.extent
    }
    let open = plain(name)
    open.genericArgumentCount = arguments.count
    let type = GenericTypeName(join(name.extent, end), typeName: open, genericArguments: arguments)
    let following = peek()
    if following.kind == .lBracket {
      skip()
      return arrayTypeNameRule(type, assemblyOf: open, next(), isBareArgument: isBareArgument)
    }
    if following.kind == .comma, !isBareArgument {
      skip()
      let assembly = tokenizer.scanAssemblyName()
      if assembly.isEmpty {
        report(.missingAssemblyNameSpecification, after(following.extent))
      } else {
        open.assemblyName = assembly
      }
    }
    return type
  }

  /// Type arguments up to the token that should be `]`, which is returned with them.
  func genericTypeArgumentsRule(_ first: Token) -> ([any ITypeName], Token) {
    if isTooDeep() { return ([plain(first)], next()) }
    var arguments = [genericArgumentRule(first)]
    while true {
      skipNewlines()
      let comma = next()
      guard comma.kind == .comma else { return (arguments, comma) }
      skipNewlines()
      let token = peek()
      if token.kind == .identifier || token.kind == .lBracket {
        skip()
        arguments.append(genericArgumentRule(token))
      } else {
        incomplete(.missingTypename, after(comma.extent))
        arguments.append(TypeName(comma.extent, name: ":ErrorTypeName:"))
      }
    }
  }

  private func genericArgumentRule(_ first: Token) -> any ITypeName {
    if first.kind == .identifier { return finishTypeNameRule(first, isBareArgument: true) }
    let token = next()
    guard token.kind == .identifier else {
      unget(token)
      incomplete(.missingTypename, after(token.extent))
      return TypeName(first.extent, name: ":ErrorTypeName:")
    }
    let type = finishTypeNameRule(token)
    let rBracket = next()
    if rBracket.kind != .rBracket {
      unget(rBracket)
      incomplete(.endSquareBracketExpectedAtEndOfType, before(rBracket.extent))
    }
    return type
  }
}
