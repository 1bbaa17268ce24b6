extension Tokenizer {
  /// `@'` line end … line end `'@`; the header is read.
  func scanHereStringLiteral() -> Token {
    var text: [UInt16] = []
    let flags = scanHereString(quote: 0x27, isQuote: \.isSingleQuote) { unit in
      text.append(unit)
    } trim: { count in
      text.removeLast(count)
    }
    return make(.hereStringLiteral, flags: flags, .string(StringValue(units: text)))
  }

  /// `@"` line end … line end `"@`; the header is read.
  func scanHereStringExpandable() -> Token {
    var parts = StringParts()
    let flags = scanHereString(quote: 0x22, isQuote: \.isDoubleQuote) { unit in
      if unit == 0x24, scanDollar(into: &parts, inHereString: true) { return }
      if unit == 0x60, peek() != 0 {
        parts.append(scanEscape())
      } else {
        parts.append(unit)
      }
    } trim: { count in
      parts.value.removeLast(count)
      parts.segment.removeLast(count)
    }
    return make(
      .hereStringExpandable, flags: parts.hasError ? flags.union(.tokenInError) : flags, parts.payload())
  }

  /// The frame both kinds share. `take` gets what is no terminator, `trim` takes the last line end back.
  private func scanHereString(
    quote: UInt16, isQuote: (UInt16) -> Bool, take: (UInt16) -> Void, trim: (Int) -> Void
  ) -> TokenFlags {
    let header = index - 2
    guard scanAfterHeader(quote: quote) else { return .tokenInError }
    var falseFooter: Int?
    if scanFooter(isQuote, take, &falseFooter) { return [] }
    while true {
      let unit = next()
      if unit == 0x0D || unit == 0x0A {
        take(unit)
        var length = 1
        if unit == 0x0D, peek() == 0x0A {
          skip()
          take(0x0A)
          length = 2
        }
        // What follows may begin with blanks that are part of the text: count what is added until the footer shows.
        let before = index
        if scanFooter(isQuote, take, &falseFooter) {
          assert(index == before + 2, "a footer has no blanks before it")
          trim(length)
          return []
        }
      } else if unit != 0 || !isAtEnd {
        take(unit)
      } else {
        unread()
        if let falseFooter {
          reportIncomplete(.whitespaceBeforeHereStringFooter, from: falseFooter)
        } else {
          reportIncomplete(
            .terminatorExpectedAtEndOfString, from: header, quote == 0x27 ? "'@" : "\"@")
        }
        return .tokenInError
      }
    }
  }

  /// Blanks and the line end after the header.
  private func scanAfterHeader(quote: UInt16) -> Bool {
    let header = index - 2
    var unit: UInt16
    repeat { unit = next() } while unit.isBlank
    if unit == 0x0D {
      finishLineEnd(unit)
      return true
    }
    if unit == 0x0A { return true }
    if unit == 0, isAtEnd {
      unread()
      reportIncomplete(.terminatorExpectedAtEndOfString, from: header, quote == 0x27 ? "'@" : "\"@")
      return false
    }
    unread()
    report(.unexpectedCharactersAfterHereStringHeader, at: index)
    // Look for a terminator on this line, and leave its end for the statement.
    while true {
      unit = next()
      if unit == quote, peek() == 0x40 {
        skip()
        return false
      }
      if unit == 0x0D || unit == 0x0A || (unit == 0 && isAtEnd) {
        unread()
        return false
      }
    }
  }

  /// At the start of a line: the terminator, or blanks before what could have been one.
  private func scanFooter(_ isQuote: (UInt16) -> Bool, _ take: (UInt16) -> Void, _ falseFooter: inout Int?) -> Bool {
    var unit = next()
    if isQuote(unit), peek() == 0x40 {
      skip()
      return true
    }
    while unit.isBlank {
      take(unit)
      unit = next()
    }
    if unit == 0x0D || unit == 0x0A || (unit == 0 && isAtEnd) {
      unread()
    } else if isQuote(unit), peek() == 0x40 {
      take(unit)
      if falseFooter == nil { falseFooter = index - 1 }
      take(next())
    } else {
      // It may be a dollar or a backtick, which is the caller's business.
      unread()
    }
    return false
  }
}
