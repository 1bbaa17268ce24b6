/// The keys that arrive as several bytes, each given one character of its own.
///
/// libedit's own way is to bind byte sequences. In vi mode that cannot work, since their first byte, escape, is a
/// command there; so ``KeyReader`` recognises the sequences by their timing and hands on one character from the C1
/// control range, which no keyboard types, and both keymaps bind that.
enum Key: UInt32, CaseIterable {
  case up = 0x80
  case down, left, right, home, end, delete, wordLeft, wordRight, shiftTab
  /// What is pasted follows, up to ``KeyReader/readPaste()``.
  case paste
  /// A sequence nobody bound.
  case none
  /// Not typed but queued by the editor itself: leave the line now that the cursor is at its end.
  case leave
  /// Queued: put the text back that was there before a listing was shown.
  case restore
  /// Queued: a key of the history search is in ``LineEditor/search``.
  case search

  var scalar: Unicode.Scalar { Unicode.Scalar(UInt8(rawValue)) }

  /// The key of a CSI or SS3 sequence by its parameters and final character, as xterm, the Linux console, rxvt and tmux
  /// send them.
  init(parameters: String, final: Character) {
    let fields = parameters.split(separator: ";")
    let modified = fields.count > 1 && fields[1] != "1"
    switch final {
    case "A": self = .up
    case "B": self = .down
    case "C": self = modified ? .wordRight : .right
    case "D": self = modified ? .wordLeft : .left
    case "H": self = .home
    case "F": self = .end
    case "Z": self = .shiftTab
    case "~":
      switch fields.first {
      case "1", "7": self = .home
      case "4", "8": self = .end
      case "3": self = .delete
      case "200": self = .paste
      default: self = .none
      }
    default: self = .none
    }
  }
}
