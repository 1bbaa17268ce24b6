extension Tokenizer {
  /// Where to come back to with ``resync(to:)``.
  func restorePoint() -> Int {
    tokenStart = index
    return currentExtent().startOffset
  }

  /// Reads again from the start of `token`.
  func resync(_ token: Token) { resync(to: token.extent.startOffset) }

  /// Reads again from `start`, an offset in the source, and forgets the tokens behind it.
  func resync(to start: Int) {
    var adjustment = nestedAdjustment
    for skipped in skippedOffsets where skipped >= nestedAdjustment && skipped < start - 1 { adjustment += 1 }
    index = max(0, min(start - adjustment, script.count + 1))
    if let first = firstToken, index <= first.extent.startOffset { firstToken = nil }
    Tokenizer.forget(&tokens, from: start)
    Tokenizer.forget(&requiresTokens, from: start)
  }

  private static func forget(_ tokens: inout [Token], from start: Int) {
    if tokens.isEmpty { return }
    var last = tokens.count - 1
    if tokens[last].kind == .endOfInput { last -= 1 }
    while last >= 0, tokens[last].extent.endOffset > start { last -= 1 }
    tokens.removeSubrange((last + 1)...)
  }

  /// Whether the text ends where `extent` does, or nothing but blanks and comments follows it.
  func isAtEndOfScript(_ extent: Extent, ignoringComments: Bool = false) -> Bool {
    if extent.endOffset >= script.count { return true }
    guard ignoringComments else { return false }
    var index = extent.endOffset
    while index < script.count {
      let unit = script[index]
      if unit == 0x23 {
        index = lineCommentEnd(index + 1)
      } else if unit == 0x3C, index + 1 < script.count, script[index + 1] == 0x23 {
        index = blockCommentEnd(index + 2)
      } else if unit.isBlank {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  /// Whether the line after the line end `extent` starts with `|`. Lines with only a comment may stand between; an
  /// empty line may not.
  func continuesPipeline(after extent: Extent) -> Bool {
    guard extent.endOffset < script.count else { return false }
    var atLineStart = true
    var index = extent.endOffset
    while index < script.count - 1 {
      let unit = script[index]
      if unit.isBlank {
        index += 1
        continue
      }
      if unit == 0x0A || unit == 0x0D {
        if atLineStart { return false }
        atLineStart = true
        index += unit == 0x0D && script[index + 1] == 0x0A ? 2 : 1
        continue
      }
      atLineStart = false
      if unit == 0x23 {
        index = lineCommentEnd(index + 1)
      } else if unit == 0x3C, script[index + 1] == 0x23 {
        index = blockCommentEnd(index + 2)
      } else {
        return unit == 0x7C
      }
    }
    return script[script.count - 1] == 0x7C
  }

  private func lineCommentEnd(_ start: Int) -> Int {
    var index = start
    while index < script.count, script[index] != 0x0D, script[index] != 0x0A { index += 1 }
    return index
  }

  private func blockCommentEnd(_ start: Int) -> Int {
    var index = start
    while index < script.count {
      if script[index] == 0x23, index + 1 < script.count, script[index + 1] == 0x3E { return index + 2 }
      index += 1
    }
    return index
  }

  /// Skips blanks, line ends and comments, and `;` if asked to. What was skipped is in ``tokens``.
  func skipNewlines(andSemicolons: Bool) {
    while true {
      let unit = next()
      switch unit {
      case 0x0D, 0x0A:
        tokenStart = index - 1
        finishLineEnd(unit)
        make(.newLine)
      case 0x3B where andSemicolons:
        tokenStart = index - 1
        make(.semi)
      case 0x23:
        tokenStart = index - 1
        scanLineComment()
      case 0x3C where peek() == 0x23:
        tokenStart = index - 1
        skip()
        scanBlockComment()
      case 0x60:
        let following = next()
        if following == 0x0A || following == 0x0D {
          tokenStart = index - 2
          finishLineEnd(following)
          make(.lineContinuation)
        } else if following.isWhiteSpace {
          skipBlanks()
        } else {
          unread()
          unread()
          return
        }
      default:
        guard unit.isBlank else {
          unread()
          return
        }
        skipBlanks()
      }
    }
  }

  // MARK: Nested text

  /// What is put aside while the text of a sub-expression is read.
  struct Saved {
    let script: [UInt16]
    let index: Int
    let tokenStart: Int
    let nestedAdjustment: Int
    let skippedOffsets: [Int]
    let tokens: [Token]
    let firstToken: Token?
    let lastToken: Token?
  }

  /// Begins to read `nested` instead of the script.
  func enter(_ nested: UnscannedText, at extent: Extent) -> Saved {
    let saved = Saved(
      script: script, index: index, tokenStart: tokenStart, nestedAdjustment: nestedAdjustment,
      skippedOffsets: skippedOffsets, tokens: tokens, firstToken: firstToken, lastToken: lastToken)
    script = nested.units
    index = 0
    tokenStart = 0
    nestedAdjustment = extent.startOffset
    skippedOffsets = nested.skippedOffsets
    tokens = []
    return saved
  }

  /// Goes back to what was read before ``enter(_:at:)``.
  func leave(_ saved: Saved) {
    script = saved.script
    index = saved.index
    tokenStart = saved.tokenStart
    nestedAdjustment = saved.nestedAdjustment
    skippedOffsets = saved.skippedOffsets
    tokens = saved.tokens
    firstToken = saved.firstToken
    lastToken = saved.lastToken
  }

  /// Stands still at the end of the text: what is left of it is not read.
  func abandon() { index = script.count + 1 }
}

/// The text of `$( … )` within a string, to be read later. Doubled quotes are one here, as in the string's value.
struct UnscannedText: Sendable {
  let units: [UInt16]
  /// The offsets in the source of the quotes that were left out. Ascending.
  let skippedOffsets: [Int]
}
