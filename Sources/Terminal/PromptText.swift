/// A prompt in the form that libedit wants: only its last line, escape sequences fenced off as taking no space.
///
/// libedit measures a prompt to know where the line begins; what stands between two ``fence`` characters it sends as it
/// is and counts as nothing. It ties such a literal to the character after it, so a sequence at the very end would be
/// lost (prompt.c, `prompt_print`): that one moves before the last visible character, which for the usual trailing space
/// looks the same.
struct PromptText: Equatable {
  /// The character that fences literals; never typed, never printed.
  static let fence: Unicode.Scalar = "\u{1}"

  /// The lines before the last, with their line ends: written once, before the editor starts.
  let head: String
  /// The last line, fenced.
  let line: String

  init(_ prompt: String) {
    let lines = prompt.split(separator: "\n", omittingEmptySubsequences: false)
    head = lines.dropLast().map { $0 + "\n" }.joined()
    line = PromptText.fenced(String(lines.last ?? ""))
  }

  private enum Piece {
    case visible(Unicode.Scalar)
    case literal(String)
  }

  private static func fenced(_ text: String) -> String {
    var pieces = pieces(of: text)
    var trailing = ""
    while case .literal(let sequence)? = pieces.last {
      trailing = sequence + trailing
      pieces.removeLast()
    }
    if !trailing.isEmpty { pieces.insert(.literal(trailing), at: max(0, pieces.count - 1)) }
    // Nothing visible to tie a literal to: it is dropped rather than shown as text.
    guard pieces.contains(where: { if case .visible = $0 { true } else { false } }) else { return "" }
    return joined(pieces)
  }

  /// Neighbouring literals share one fence: a fence directly after a fence would end up inside the second literal.
  private static func joined(_ pieces: [Piece]) -> String {
    var text = ""
    var literal = ""
    for piece in pieces {
      switch piece {
      case .literal(let sequence): literal += sequence
      case .visible(let scalar):
        if !literal.isEmpty {
          text.unicodeScalars.append(fence)
          text += literal
          text.unicodeScalars.append(fence)
          literal = ""
        }
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Array(text.unicodeScalars)[...]
    while let first = rest.first {
      if let end = escapeEnd(rest) {
        var sequence = String.UnicodeScalarView()
        sequence.append(contentsOf: rest[..<end])
        pieces.append(.literal(String(sequence)))
        rest = rest[end...]
      } else {
        rest.removeFirst()
        // A control character alone would be drawn as ^X or move the cursor behind libedit's back.
        if first.value >= 0x20 { pieces.append(.visible(first)) }
      }
    }
    return pieces
  }

  /// Where the escape sequence at the start of `text` ends: CSI up to its final byte, OSC up to BEL or ST, else two.
  private static func escapeEnd(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.first == "\u{1b}", text.count > 1 else { return nil }
    let body = text.startIndex + 2
    switch text[text.startIndex + 1] {
    case "[":
      guard let final = text[body...].firstIndex(where: { (0x40...0x7e).contains($0.value) }) else {
        return text.endIndex
      }
      return final + 1
    case "]":
      for index in body..<text.endIndex {
        if text[index] == "\u{7}" { return index + 1 }
        if text[index] == "\\", text[index - 1] == "\u{1b}" { return index + 1 }
      }
      return text.endIndex
    default: return body
    }
  }
}
