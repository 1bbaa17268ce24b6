/// `System.ConsoleColor` as escape sequences.
enum ConsoleColour {
  /// In the enum's numeric order; the number is that of the foreground's sequence.
  private static let codes: [(name: String, code: Int)] = [
    ("black", 30), ("darkblue", 34), ("darkgreen", 32), ("darkcyan", 36), ("darkred", 31), ("darkmagenta", 35),
    ("darkyellow", 33), ("gray", 37), ("darkgray", 90), ("blue", 94), ("green", 92), ("cyan", 96), ("red", 91),
    ("magenta", 95), ("yellow", 93), ("white", 97),
  ]

  /// The number in the sequence of a colour, by name in any case; `nil` for what is none.
  static func code(_ name: String, isBackground: Bool) -> Int? {
    let folded = name.lowercased()
    return codes.first { $0.name == folded }.map { $0.code + (isBackground ? 10 : 0) }
  }

  /// What sets both colours; empty when neither is given.
  static func sequence(_ foreground: String?, _ background: String?) -> String {
    var text = ""
    if let foreground, let code = code(foreground, isBackground: false) { text += "\u{1b}[\(code)m" }
    if let background, let code = code(background, isBackground: true) { text += "\u{1b}[\(code)m" }
    return text
  }
}
