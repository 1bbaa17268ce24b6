/// Where text ends up on a screen of a given width, by libedit's rules: a character that does not fit goes to the next
/// row whole, and a full row is left at once.
struct LineLayout {
  let columns: Int
  private(set) var row = 0
  private(set) var column = 0

  init(columns: Int) { self.columns = max(1, columns) }

  /// Lays out a prompt in libedit's form: what stands between fences takes no space.
  mutating func put(prompt: String) {
    var literal = false
    for scalar in prompt.unicodeScalars {
      if scalar == PromptText.fence { literal.toggle() } else if !literal { put(scalar) }
    }
  }

  mutating func put(_ text: some Sequence<Unicode.Scalar>) {
    for scalar in text { put(scalar) }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n": newRow()
    case "\t": repeat { advance(1) } while column % 8 != 0
    // libedit shows a control character as ^X.
    default: advance(scalar.value < 0x20 ? 2 : scalar.displayWidth)
    }
  }

  private mutating func advance(_ width: Int) {
    if column + width > columns { newRow() }
    column += width
    if column >= columns { newRow() }
  }

  private mutating func newRow() {
    row += 1
    column = 0
  }
}
