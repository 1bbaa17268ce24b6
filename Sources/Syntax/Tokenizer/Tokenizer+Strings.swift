/// A string with variables while it is read: its text, and the text between them.
struct StringParts {
  /// The value so far; a variable stands in it as it was written.
  var value: [UInt16] = []
  /// The text since the last variable.
  var segment: [UInt16] = []
  var segments: [StringValue] = []
  var nested: [Token] = []

  init(_ start: [UInt16] = []) {
    value = start
    segment = start
  }

  mutating func append(_ unit: UInt16) {
    value.append(unit)
    segment.append(unit)
  }

  mutating func append(_ units: [UInt16]) {
    value += units
    segment += units
  }

  mutating func append(variable token: Token, written: ArraySlice<UInt16>) {
    value += written
    segments.append(StringValue(units: segment))
    segment = []
    nested.append(token)
  }

  /// What the token carries: plain text when there was no variable.
  func payload() -> Token.Payload {
    if nested.isEmpty { return .string(StringValue(units: value)) }
    return .expandable(
      ExpandableValue(
        text: String(decoding: value, as: UTF16.self), segments: segments + [StringValue(units: segment)],
        nestedTokens: nested))
  }

  var hasError: Bool { nested.contains(where: \.hasError) }
}

extension Tokenizer {
  // MARK: Single quotes

  /// `'…'`; the first quote is read.
  func scanStringLiteral() -> Token {
    var text: [UInt16] = []
    let flags = scanStringLiteral(into: &text)
    return make(.stringLiteral, flags: flags, .string(StringValue(units: text)))
  }

  /// The rest of `'…'`, a doubled quote being one.
  func scanStringLiteral(into text: inout [UInt16]) -> TokenFlags {
    let start = index - 1
    while true {
      var unit = next()
      if unit == 0, isAtEnd {
        unread()
        reportIncomplete(.terminatorExpectedAtEndOfString, from: start, "'")
        return .tokenInError
      }
      if unit.isSingleQuote {
        guard peek().isSingleQuote else { return [] }
        unit = next()
      }
      text.append(unit)
    }
  }

  // MARK: Double quotes

  /// `"…"`; the first quote is read.
  func scanStringExpandable() -> Token {
    var parts = StringParts()
    let flags = scanStringExpandable(into: &parts)
    return make(.stringExpandable, flags: parts.hasError ? flags.union(.tokenInError) : flags, parts.payload())
  }

  /// The rest of `"…"`.
  func scanStringExpandable(into parts: inout StringParts) -> TokenFlags {
    let start = index - 1
    while true {
      var unit = next()
      if unit == 0, isAtEnd {
        unread()
        reportIncomplete(.terminatorExpectedAtEndOfString, from: start, "\"")
        return .tokenInError
      }
      if unit.isDoubleQuote {
        guard peek().isDoubleQuote else { return [] }
        unit = next()
      } else if unit == 0x24 {
        if scanDollar(into: &parts, inHereString: false) { continue }
      } else if unit == 0x60, peek() != 0 {
        parts.append(scanEscape())
        continue
      }
      parts.append(unit)
    }
  }

  /// A variable or `$( … )` within a string; the `$` is read. Returns false when it is only a dollar.
  func scanDollar(into parts: inout StringParts, inHereString: Bool) -> Bool {
    let dollar = index - 1
    let following = peek()
    let (savedStart, savedMode, savedSaves) = (tokenStart, mode, savesTokens)
    savesTokens = false
    mode = .expression
    defer { (tokenStart, mode, savesTokens) = (savedStart, savedMode, savedSaves) }
    let nested: Token
    if following == 0x28 {
      skip()
      nested = scanSubExpression(inHereString: inHereString)
    } else if following.isVariableStart || following == 0x7B {
      tokenStart = index - 1
      nested = scanVariable(splatted: false, inString: true)
    } else {
      return false
    }
    parts.append(variable: nested, written: script[dollar..<min(index, script.count)])
    return true
  }

  /// `$( … )` within a string; the `$(` is read. Only parentheses are counted: its text is read again later.
  private func scanSubExpression(inHereString: Bool) -> Token {
    tokenStart = index - 2
    var text: [UInt16] = [0x24, 0x28]
    var depth = 1
    var flags: TokenFlags = []
    var skipped: [Int] = []
    scanning: while true {
      let unit = next()
      switch unit {
      case 0x28:
        text.append(unit)
        depth += 1
      case 0x29:
        text.append(unit)
        depth -= 1
        if depth == 0 { break scanning }
      case 0x60, 0x22, 0x201C, 0x201D, 0x201E:
        let following = peek()
        if !inHereString, following.isDoubleQuote {
          skip()
          text.append(following)
          skipped.append(index - 2 + nestedAdjustment)
        } else {
          text.append(unit)
        }
      case 0 where isAtEnd:
        unread()
        reportIncomplete(.incompleteDollarSubexpressionReference, from: tokenStart)
        flags = .tokenInError
        break scanning
      default: text.append(unit)
      }
    }
    let token = Token(.stringLiteral, currentExtent(), flags: flags, payload: .string(StringValue(units: text)))
    token.unscanned = UnscannedText(units: text, skippedOffsets: skipped.isEmpty ? skippedOffsets : skipped)
    return token
  }

  // MARK: Escapes

  /// What a backtick and the character after it stand for; the backtick is read.
  func scanEscape() -> [UInt16] {
    let unit = next()
    switch unit {
    case 0x30: return [0]
    case 0x61: return [0x07]
    case 0x62: return [0x08]
    case 0x65: return [0x1B]
    case 0x66: return [0x0C]
    case 0x6E: return [0x0A]
    case 0x72: return [0x0D]
    case 0x74: return [0x09]
    case 0x75: return scanUnicodeEscape()
    case 0x76: return [0x0B]
    default: return [unit]
    }
  }

  /// `{` one to six hexadecimal digits `}`; the backtick and the `u` are read. U+FFFF stands for an error.
  private func scanUnicodeEscape() -> [UInt16] {
    let start = index - 2
    let invalid: [UInt16] = [0xFFFF]
    guard next() == 0x7B else {
      unread()
      report(.invalidUnicodeEscapeSequence, extent(start, index))
      return invalid
    }
    var value: UInt32 = 0
    var digits = 0
    while true {
      let unit = next()
      if unit == 0x7D {
        if digits > 0 { break }
        report(.invalidUnicodeEscapeSequence, extent(start, index))
        return invalid
      }
      guard unit.isHexDigit else {
        unread()
        report(digits < 6 ? .invalidUnicodeEscapeSequence : .missingUnicodeEscapeSequenceTerminator, at: index)
        return invalid
      }
      guard digits < 6 else {
        unread()
        report(.tooManyDigitsInUnicodeEscapeSequence, at: index)
        return invalid
      }
      value = value << 4 | UInt32(unit.isDecimalDigit ? unit & 0x0F : (unit & 0x0F) + 9)
      digits += 1
    }
    if value <= 0xFFFF { return [UInt16(value)] }
    guard value <= 0x10FFFF else {
      report(.invalidUnicodeEscapeSequenceValue, extent(start + 3, index - 1))
      return invalid
    }
    return [UInt16((value - 0x10000) >> 10 + 0xD800), UInt16((value - 0x10000) & 0x3FF + 0xDC00)]
  }
}
