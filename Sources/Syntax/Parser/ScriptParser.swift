/// Turns tokens into the tree, as PowerShell's `Parser.cs` does: the same trees, the same errors at the same places.
///
/// A recursive descent with one token of look-ahead. The tokenizer's mode is the parser's business: a token that was
/// looked at in one mode is read again when the mode changes, unless its kind is the same in all modes.
final class ScriptParser {
  let tokenizer: Tokenizer
  let errors: ErrorList
  private let stack = StackLimit()

  /// The token looked at but not taken.
  var ungot: Token?
  /// Within arguments of a method or an attribute a comma separates them and makes no array.
  var disablesComma = false
  /// The assignment operator that was taken after the expression a statement begins with.
  var pendingAssignment: Token?
  /// The parser gave up because the text is nested too deeply.
  private var hasGivenUp = false

  init(_ source: SourceText) {
    errors = ErrorList()
    tokenizer = Tokenizer(source, errors: errors)
  }

  // MARK: Tokens

  func next() -> Token {
    defer { ungot = nil }
    return ungot ?? tokenizer.nextToken()
  }

  func peek() -> Token {
    if let ungot { return ungot }
    let token = tokenizer.nextToken()
    ungot = token
    return token
  }

  func skip() { ungot = nil }
  func unget(_ token: Token) { ungot = token }

  func skipNewlines() {
    guard ungot == nil || ungot?.kind == .newLine else { return }
    ungot = nil
    tokenizer.skipNewlines(andSemicolons: false)
  }

  func skipNewlinesAndSemicolons() {
    guard ungot == nil || ungot?.kind == .newLine || ungot?.kind == .semi else { return }
    ungot = nil
    tokenizer.skipNewlines(andSemicolons: true)
  }

  func nextMemberAccess(allowsBracket: Bool) -> Token? {
    ungot == nil ? tokenizer.memberAccessOperator(allowsBracket: allowsBracket) : nil
  }

  func nextInvokeMember() -> Token? { ungot == nil ? tokenizer.invokeMemberOpening() : nil }

  func nextLBracket() -> Token? {
    guard let token = ungot else { return tokenizer.attributeOpening() }
    return token.kind == .lBracket ? next() : nil
  }

  func setMode(_ mode: Tokenizer.Mode) {
    if mode != tokenizer.mode, let token = ungot, !token.kind.hasTrait(.parseModeInvariant) { resync(token) }
    tokenizer.mode = mode
  }

  func resync(_ token: Token) { resync(to: token.extent.startOffset) }

  func resync(to start: Int) {
    ungot = nil
    guard !hasGivenUp else { return }
    tokenizer.resync(to: start)
  }

  /// Skips tokens up to one of `kinds` that is not within brackets, to go on after an error.
  func sync(consumingClosing: Bool, _ kinds: TokenKind...) {
    var parens = kinds.contains(.rParen) ? 1 : 0
    var curlies = kinds.contains(.rCurly) ? 1 : 0
    var brackets = kinds.contains(.rBracket) ? 1 : 0
    while true {
      let token = next()
      var closes = false
      switch token.kind {
      case .lParen: parens += 1
      case .rParen:
        parens -= 1
        closes = parens == 0
      case .lCurly: curlies += 1
      case .rCurly:
        curlies -= 1
        closes = curlies == 0
      case .lBracket: brackets += 1
      case .rBracket:
        brackets -= 1
        closes = brackets == 0
      case .endOfInput:
        unget(token)
        return
      default: break
      }
      if closes, kinds.contains(token.kind) {
        if !consumingClosing { unget(token) }
        return
      }
      if parens == 0, curlies == 0, brackets == 0, kinds.contains(token.kind) { return }
    }
  }

  func requireStatementTerminator() {
    let token = peek()
    if token.kind == .newLine || token.kind == .semi {
      skip()
    } else if token.kind != .endOfInput {
      incomplete(.missingStatementTerminator, token.extent)
    }
  }

  // MARK: Places

  /// From the start of one to the end of the other; what stands nowhere does not count.
  func join(_ first: Extent, _ last: Extent) -> Extent {
    if first.isEmpty { return last }
    return last.isEmpty ? first : first.through(last)
  }

  func before(_ extent: Extent) -> Extent {
    let offset = max(0, extent.startOffset - 1)
    return Extent(source: extent.source, start: offset, end: offset)
  }

  func after(_ extent: Extent) -> Extent {
    Extent(source: extent.source, start: extent.endOffset, end: extent.endOffset)
  }

  // MARK: Errors

  func report(_ id: ErrorId, _ extent: Extent, _ arguments: String...) {
    errors.add(id, at: extent, arguments)
  }

  /// Reports an error that more input could mend. Returns whether nothing but blanks and comments follows.
  @discardableResult
  func incomplete(_ id: ErrorId, _ extent: Extent, detected: Extent? = nil, _ arguments: String...) -> Bool {
    let isIncomplete = tokenizer.isAtEndOfScript(detected ?? extent, ignoringComments: true)
    errors.add(id, at: extent, arguments, incomplete: isIncomplete)
    return isIncomplete
  }

  // MARK: Depth

  /// True when the text is nested too deeply to go on. All rules then come to the end of the input.
  func isTooDeep() -> Bool {
    if hasGivenUp { return true }
    guard stack.isExhausted else { return false }
    giveUp()
    return true
  }

  /// The same for trees that grow deep without recursion: `1+1+1+…`, `$a.b.b.b…`.
  func isTooLong(_ count: Int) -> Bool {
    guard count > stack.chainLimit else { return hasGivenUp }
    giveUp()
    return true
  }

  private func giveUp() {
    guard !hasGivenUp else { return }
    hasGivenUp = true
    report(.scriptTooComplicated, tokenizer.currentExtent())
    errors.isClosed = true
    ungot = nil
    tokenizer.abandon()
  }

  /// Reads the text of a sub-expression within a string.
  func parseNested<Result>(_ text: UnscannedText, at extent: Extent, _ rule: () -> Result) -> (Result, [Token]) {
    let saved = tokenizer.enter(text, at: extent)
    let result = rule()
    let tokens = tokenizer.tokens
    ungot = nil
    tokenizer.leave(saved)
    if hasGivenUp { tokenizer.abandon() }
    return (result, tokens)
  }
}
