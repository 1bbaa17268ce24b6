extension Tokenizer {
  /// The next token. At the end it is `endOfInput`, as often as asked.
  func nextToken() -> Token {
    while true {
      tokenStart = index
      let unit = next()
      if unit.isASCIILetter || unit == 0x5F { return scanIdentifier() }
      switch unit {
      case 0x20, 0x09, 0x0B, 0x0C, 0xA0, 0x85: skipBlanks()
      case 0x24:  // $
        if peek() == 0x28 {
          skip()
          return make(.dollarParen)
        }
        return scanVariable(splatted: false, inString: false)
      case 0x0D, 0x0A:
        finishLineEnd(unit)
        return make(.newLine)
      case 0x27, 0x2018...0x201B: return scanStringLiteral()
      case 0x22, 0x201C...0x201E: return scanStringExpandable()
      case 0x28: return make(.lParen)
      case 0x29: return make(.rParen)
      case 0x7B: return make(.lCurly)
      case 0x7D: return make(.rCurly)
      case 0x5D: return make(.rBracket)
      case 0x3B: return make(.semi)
      case 0x2C: return make(.comma)
      case 0x2D, 0x2013, 0x2014, 0x2015: return scanDash(unit)
      case 0x23: scanLineComment()
      case 0x3C:  // <
        guard peek() == 0x23 else { return make(.redirectInStd) }
        skip()
        scanBlockComment()
      case 0x60:
        if let token = scanBacktick() { return token }
      case 0x30, 0x37...0x39: return scanNumber(unit)
      case 0x31...0x36: return scanDigitOrRedirection(unit)
      case 0x40: return scanAt()
      case 0:
        guard isAtEnd else { return scanGeneric([unit]) }
        // One behind the end, as PowerShell has it.
        return save(Token(.endOfInput, extent(tokenStart + 1, tokenStart + 1)))
      default:
        if let token = scanOperator(unit) { return token }
        if unit.isBlank {
          skipBlanks()
        } else if unit.isLetter {
          return scanIdentifier()
        } else {
          return scanGeneric([unit])
        }
      }
    }
  }

  /// Hash table, array, here-string or splatted variable.
  private func scanAt() -> Token {
    let unit = peek()
    switch unit {
    case 0x7B:
      skip()
      return make(.atCurly)
    case 0x28:
      skip()
      return make(.atParen)
    default:
      if unit.isSingleQuote {
        skip()
        return scanHereStringLiteral()
      }
      if unit.isDoubleQuote {
        skip()
        return scanHereStringExpandable()
      }
      if unit.isVariableStart { return scanVariable(splatted: true, inString: false) }
      report(.unrecognizedToken, at: index - 1)
      return make(.unknown)
    }
  }

  /// A continued line, or a word that begins with an escape. `nil` when only blanks were read.
  private func scanBacktick() -> Token? {
    let unit = peek()
    if unit == 0x0A || unit == 0x0D {
      skip()
      finishLineEnd(unit)
      make(.lineContinuation)
      return nil
    }
    if unit.isWhiteSpace {
      skip()
      skipBlanks()
      return nil
    }
    if index >= script.count {
      skip()
      reportIncomplete(.incompleteString, from: index)
      unread()
      return nil
    }
    return scanGeneric(scanEscape())
  }

  /// Minus, `--`, `-=`, a parameter or a word operator, or a signed number.
  private func scanDash(_ unit: UInt16) -> Token {
    let following = peek()
    if following.isDash {
      skip()
      return operatorOrWord([unit, following], .minusMinus)
    }
    if following == 0x3D {
      skip()
      return operatorOrWord([unit, following], .minusEquals)
    }
    if following.isLetter || following == 0x5F || following == 0x3F { return scanParameter() }
    if allowsSignedNumbers, following.isDigit || following == 0x2E { return scanNumber(unit) }
    return operatorOrWord([unit], .minus)
  }

  /// `2>`, `2>>`, `2>&1`, or a number.
  private func scanDigitOrRedirection(_ unit: UInt16) -> Token {
    guard peek() == 0x3E, let stream = RedirectionStream(rawValue: UInt8(unit & 0x0F)) else { return scanNumber(unit) }
    skip()
    return scanRedirection(from: stream, isExplicit: true)
  }

  /// The rest of a redirection; its first `>` is read.
  private func scanRedirection(from stream: RedirectionStream, isExplicit: Bool) -> Token {
    let append = peek() == 0x3E
    if append {
      skip()
    } else if peek() == 0x26, isExplicit || stream == .all {
      skip()
      let target = peek()
      if target == 0x31 || (target == 0x32 && stream != .all) {
        skip()
        return make(.redirection, .merging(from: stream, to: target == 0x31 ? .output : .error))
      }
      unread()
    }
    if isExplicit, mode == .expression {
      // `1>2` compares nothing here, but the digit is a number and not a stream.
      unread()
      if append { unread() }
      return make(.number, .number(.int(Int32(stream.rawValue))))
    }
    return make(.redirection, .file(from: stream, append: append))
  }

  /// An operator of signs, `nil` when `unit` starts none.
  private func scanOperator(_ unit: UInt16) -> Token? {
    switch unit {
    case 0x3D: return operatorOrWord([unit], .equals)
    case 0x2B:  // +
      let following = peek()
      if following == unit {
        skip()
        return operatorOrWord([unit, unit], .plusPlus)
      }
      if allowsSignedNumbers, following.isDigit || following == 0x2E { return scanNumber(unit) }
      return scanAssignment(unit, .plus, .plusEquals)
    case 0x2A:  // *
      guard peek() == 0x3E else { return scanAssignment(unit, .multiply, .multiplyEquals) }
      skip()
      return scanRedirection(from: .all, isExplicit: false)
    case 0x2F: return scanAssignment(unit, .divide, .divideEquals)
    case 0x25: return scanAssignment(unit, .rem, .remainderEquals)
    case 0x3E: return scanRedirection(from: .output, isExplicit: false)
    case 0x5B:  // [
      return operatorOrWord([unit], .lBracket)
    case 0x2E: return scanDot()
    case 0x26: return scanDoubled(unit, .ampersand, .andAnd)
    case 0x7C: return scanDoubled(unit, .pipe, .orOr)
    case 0x21: return scanExclaim()
    case 0x3A:  // :
      if peek() == unit {
        skip()
        if mode == .command, !wantsSimpleName, !peek().forcesNewToken { return scanGeneric([unit, unit]) }
        return make(.colonColon)
      }
      return mode == .command ? scanLabel() : make(.colon)
    case 0x3F where mode == .expression:  // ?
      guard peek() == unit else { return make(.questionMark) }
      skip()
      guard peek() == 0x3D else { return make(.questionQuestion) }
      skip()
      return make(.questionQuestionEquals)
    default: return nil
    }
  }

  private func scanAssignment(_ unit: UInt16, _ plain: TokenKind, _ assignment: TokenKind) -> Token {
    guard peek() == 0x3D else { return operatorOrWord([unit], plain) }
    skip()
    return operatorOrWord([unit, 0x3D], assignment)
  }

  private func scanDoubled(_ unit: UInt16, _ single: TokenKind, _ double: TokenKind) -> Token {
    guard peek() == unit else { return make(single) }
    skip()
    return make(double)
  }

  private func scanDot() -> Token {
    let following = peek()
    if following == 0x2E {
      skip()
      if mode == .command, !peek().forcesNewToken {
        unread()
        return scanGeneric([0x2E])
      }
      return make(.dotDot)
    }
    if following.isDecimalDigit { return scanNumber(0x2E) }
    // `.$command` and `."a command"` dot-source; `.name` is a name.
    if mode == .command, !following.forcesNewToken, following != 0x24, following != 0x22, following != 0x27 {
      return scanGeneric([0x2E])
    }
    return make(.dot)
  }

  private func scanExclaim() -> Token {
    let following = peek()
    if mode == .command ? !following.forcesNewToken : mode == .expression && following.isIdentifierStart {
      return scanGeneric([0x21])
    }
    if mode == .expression, following.isDigit || following == 0x2E {
      // `!1` negates a number, `!1x` is a word. The sign itself takes part in the reading, as in PowerShell.
      let literal = scanNumberLiteral(0x21)
      index = tokenStart + 1
      if literal == nil { return scanGeneric([0x21]) }
    }
    return make(.exclaim)
  }
}
