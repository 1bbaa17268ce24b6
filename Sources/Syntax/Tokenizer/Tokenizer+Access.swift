extension Tokenizer {
  /// `.`, `::`, `[`, `?.` or `?[` directly after an expression; `nil` when there is none. Only comments may stand
  /// before it.
  func memberAccessOperator(allowsBracket: Bool) -> Token? {
    while peek() == 0x3C {
      tokenStart = index
      skip()
      guard peek() == 0x23 else {
        unread()
        return nil
      }
      skip()
      scanBlockComment()
    }
    tokenStart = index
    switch peek() {
    case 0x2E:
      skip()
      if peek() != 0x2E, !endsCommandWord(peek()) { return make(.dot) }
    case 0x3A:
      skip()
      if peek() == 0x3A {
        skip()
        if !endsCommandWord(peek()) { return make(.colonColon) }
        unread()
      }
    case 0x5B where allowsBracket:
      skip()
      return make(.lBracket)
    case 0x3F:
      skip()
      if peek() == 0x2E {
        skip()
        return make(.questionDot)
      }
      if peek() == 0x5B, allowsBracket {
        skip()
        return make(.questionLBracket)
      }
    default: return nil
    }
    unread()
    return nil
  }

  /// In a command `$a. b` is two arguments, in an expression it reads a member.
  private func endsCommandWord(_ unit: UInt16) -> Bool {
    mode == .command && (unit.isBlank || unit == 0 || unit == 0x0D || unit == 0x0A)
  }

  /// `(` or `{` directly after a member's name: a call.
  func invokeMemberOpening() -> Token? {
    let unit = peek()
    guard unit == 0x28 || unit == 0x7B else { return nil }
    tokenStart = index
    skip()
    return make(unit == 0x28 ? .lParen : .lCurly)
  }

  /// `[` where an attribute or a type can stand: blanks and comments may precede it. In a command a word may begin
  /// with a bracket, so this asks for the bracket alone.
  func attributeOpening() -> Token? {
    let start = index
    var skippedAny = false
    while true {
      tokenStart = index
      let unit = next()
      switch unit {
      case 0x23:
        skippedAny = true
        scanLineComment()
      case 0x3C where peek() == 0x23:
        // Only blanks after such a comment part a type from its member operator.
        skippedAny = false
        skip()
        scanBlockComment()
      case 0x5B:
        return make(.lBracket)
      case 0x2E, 0x3A:
        if skippedAny {
          // The comments are to be read again, for blanks before a member operator are not allowed.
          resync(to: start + nestedAdjustment)
        } else {
          unread()
        }
        return nil
      default:
        guard unit.isBlank else {
          unread()
          return nil
        }
        skippedAny = true
        skipBlanks()
      }
    }
  }
}
