/// Turns code units into tokens, one at a time, in the mode that the parser sets.
///
/// Behaviour is that of PowerShell's `tokenizer.cs`, found out by reading and by comparing token lists.
final class Tokenizer {
  /// What the parser expects next; the same characters make other tokens in another mode.
  enum Mode {
    case command, expression, typeName
    /// The head of a class or a method.
    case signature
  }

  let source: SourceText
  let errors: ErrorList

  /// What is being read: the source, or the text of a sub-expression within a string.
  var script: [UInt16]
  /// The next code unit; may stand one behind the end, so that the end can be taken back like a character.
  var index = 0
  /// Where the current token began.
  var tokenStart = 0
  /// What to add to an offset in ``script`` to get one in the source.
  var nestedAdjustment = 0
  /// Offsets in the source that are not in ``script``: doubled quotes of a sub-expression within a string. Ascending.
  var skippedOffsets: [Int] = []

  var mode = Mode.command
  /// Whether `-1` is one token.
  var allowsSignedNumbers = false
  /// Whether `?` and `:` end a number.
  var endsNumberOnTernary = false
  /// Whether a word is a plain name, even where it could be a command.
  var wantsSimpleName = false
  var inWorkflow = false

  /// Everything seen, comments and line ends included; not filled while ``savesTokens`` is false.
  var tokens: [Token] = []
  var savesTokens = true
  /// Comments that start with `#requires`.
  var requiresTokens: [Token] = []
  /// Where a comment looked like the begin of a signature block.
  var signatureBegin: Extent?
  /// The first and last token of the whole text: `$^` and `$$` of an interactive shell.
  var firstToken: Token?
  var lastToken: Token?

  init(_ source: SourceText, errors: ErrorList) {
    self.source = source
    self.errors = errors
    script = source.units
    tokens.reserveCapacity(source.units.count / 5)
  }

  // MARK: Characters

  /// The next code unit; 0 at the end, which counts as read too.
  @inline(__always) func next() -> UInt16 {
    let current = index
    index += 1
    return current < script.count ? script[current] : 0
  }

  @inline(__always) func unread() { index -= 1 }
  @inline(__always) func skip() { index += 1 }
  @inline(__always) func peek() -> UInt16 { index < script.count ? script[index] : 0 }

  /// True after the end was read.
  var isAtEnd: Bool { index > script.count }

  func skipBlanks() {
    while peek().isBlank { skip() }
  }

  /// After `\r`: takes the `\n` of a Windows line end along.
  func finishLineEnd(_ unit: UInt16) {
    if unit == 0x0D, peek() == 0x0A { skip() }
  }

  // MARK: Places

  func extent(_ start: Int, _ end: Int) -> Extent {
    Extent(source: source, start: start + nestedAdjustment, end: end + nestedAdjustment)
  }

  /// From the start of the token to here.
  func currentExtent() -> Extent {
    var start = tokenStart + nestedAdjustment
    var end = index + nestedAdjustment
    for skipped in skippedOffsets where skipped >= nestedAdjustment {
      if skipped < start {
        start += 1
        end += 1
      } else if skipped < end {
        end += 1
      }
    }
    return Extent(source: source, start: start, end: end)
  }

  /// The text of the token so far.
  func currentText() -> String { text(tokenStart, index) }

  func text(_ start: Int, _ end: Int) -> String {
    script.withUnsafeBufferPointer { String(units: UnsafeBufferPointer(rebasing: $0[start..<min(end, $0.count)])) }
  }

  // MARK: Tokens

  @discardableResult
  func save(_ token: Token) -> Token {
    if savesTokens { tokens.append(token) }
    switch token.kind {
    case .newLine, .lineContinuation, .comment, .endOfInput: break
    default:
      if firstToken == nil { firstToken = token }
      lastToken = token
    }
    return token
  }

  @discardableResult
  func make(_ kind: TokenKind, flags: TokenFlags = [], _ payload: Token.Payload = .none) -> Token {
    save(Token(kind, currentExtent(), flags: flags, payload: payload))
  }

  // MARK: Errors

  func report(_ id: ErrorId, at offset: Int, _ arguments: String...) {
    errors.add(id, at: extent(offset, offset + 1), arguments)
  }

  func report(_ id: ErrorId, _ extent: Extent, _ arguments: String...) {
    errors.add(id, at: extent, arguments)
  }

  /// An error that more input could mend, if nothing but blanks and comments follows.
  func reportIncomplete(_ id: ErrorId, from offset: Int, _ arguments: String...) {
    let extent = extent(offset, index)
    errors.add(id, at: extent, arguments, incomplete: isAtEndOfScript(extent, ignoringComments: true))
  }
}
