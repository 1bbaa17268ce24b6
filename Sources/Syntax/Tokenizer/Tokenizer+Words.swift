extension Tokenizer {
  /// A word of a command that is nothing more special: a name, an argument, a path. `start` is what was read of it and
  /// must be part of it; quotes within are taken off, variables within are kept as nested tokens.
  func scanGeneric(_ start: [UInt16]) -> Token {
    var parts = StringParts(start)
    while true {
      let unit = next()
      if unit.forcesNewToken { break }
      if unit == 0x60, peek() != 0 {
        parts.append(scanEscape())
      } else if unit.isSingleQuote {
        var text: [UInt16] = []
        _ = scanStringLiteral(into: &text)
        parts.append(text)
      } else if unit.isDoubleQuote {
        _ = scanStringExpandable(into: &parts)
      } else if unit == 0x24, scanDollar(into: &parts, inHereString: false) {
        continue
      } else {
        parts.append(unit)
      }
    }
    unread()
    return make(.generic, flags: parts.hasError ? .tokenInError : [], parts.payload())
  }

  /// A dash and letters: a parameter of a command, an operator of an expression. The dash is read.
  func scanParameter() -> Token {
    let start = index
    var hasColon = false
    scanning: while true {
      let unit = next()
      if unit.isASCIILetter { continue }
      if unit.isBlank {
        unread()
        break
      }
      switch unit {
      case 0x7B, 0x7D, 0x28, 0x29, 0x3B, 0x2C, 0x7C, 0x26, 0x2E, 0x5B, 0x0D, 0x0A, 0:
        unread()
        break scanning
      case 0x3A:
        hasColon = true
        if mode != .command { unread() }
        break scanning
      default:
        if unit.isSingleQuote || unit.isDoubleQuote {
          unread()
          // A parameter has no quotes: this is an argument that begins with a dash.
          if mode == .command { return scanGeneric(Array(script[tokenStart..<index])) }
          break scanning
        }
        guard mode == .command else {
          unread()
          break scanning
        }
      }
    }
    let end = hasColon && mode == .command ? index - 1 : index
    if mode == .expression, let kind = Operators.kind(script[start..<min(end, script.count)]) { return make(kind) }
    if end == start { return make(.minus) }
    return make(.parameter, .parameter(name: text(start, end), usedColon: hasColon))
  }

  /// In a command, an operator with more behind it is a word.
  func operatorOrWord(_ units: [UInt16], _ kind: TokenKind) -> Token {
    mode == .command && !peek().forcesNewToken ? scanGeneric(units) : make(kind)
  }

  /// A name, a keyword or a type's name; the first letter is read.
  func scanIdentifier() -> Token {
    while index < script.count, script[index].isIdentifierFollow { index += 1 }
    if mode == .typeName { return scanTypeName() }
    if !wantsSimpleName {
      if mode == .command, !peek().forcesNewToken { return scanGeneric(Array(script[tokenStart..<index])) }
      if mode == .command || mode == .signature, let keyword = Keywords.kind(script[tokenStart..<index]),
        keyword != .inlineScript || inWorkflow
      {
        return make(keyword)
      }
    }
    return make(.identifier)
  }

  /// `:name`, the label of a loop; the colon is read.
  func scanLabel() -> Token {
    let start = index
    guard peek().isIdentifierStart else { return scanGeneric([0x3A]) }
    while index < script.count, script[index].isIdentifierFollow { index += 1 }
    if mode == .command, !peek().forcesNewToken {
      // The character after the name is part of the word whatever it is, as in PowerShell: even a quote.
      skip()
      return scanGeneric(Array(script[tokenStart..<index]))
    }
    return make(.label, .label(text(start, index)))
  }

  /// What follows `--%`, up to the end of the line or a pipe: nothing in it means anything to PowerShell.
  func scanVerbatimArgument() -> Token {
    skipBlanks()
    tokenStart = index
    var inQuotes = false
    while true {
      let unit = next()
      if unit == 0x0D || unit == 0x0A || (unit == 0 && isAtEnd) {
        unread()
        break
      }
      if unit.isDoubleQuote {
        inQuotes.toggle()
      } else if !inQuotes, unit == 0x7C || (unit == 0x26 && peek() == 0x26) {
        unread()
        break
      }
    }
    return make(.generic, .string(StringValue(currentText())))
  }

  // MARK: Types

  /// The rest of a type's name.
  private func scanTypeName() -> Token {
    while index < script.count {
      switch script[index] {
      case 0x2E, 0x60, 0x5F, 0x2B, 0x23, 0x5C: index += 1
      case let unit where unit.isLetterOrDigit: index += 1
      default: return make(.identifier, flags: .typeName)
      }
    }
    return make(.identifier, flags: .typeName)
  }

  /// `assembly, Version=…, Culture=…` behind the comma of a type's name.
  func scanAssemblyName() -> String {
    var name = scanAssemblyNamePart()
    while peek() == 0x2C {
      tokenStart = index
      name += ", "
      skip()
      make(.comma)
      name += scanAssemblyNamePart()
      if peek() == 0x3D {
        tokenStart = index
        name += "="
        skip()
        make(.equals)
        name += scanAssemblyNamePart()
      }
    }
    return name
  }

  private func scanAssemblyNamePart() -> String {
    skipBlanks()
    tokenStart = index
    while index < script.count, !script[index].forcesNewTokenInAssemblyName { index += 1 }
    let part = currentText()
    make(.identifier, flags: .typeName)
    skipBlanks()
    return part
  }
}
