/// Cutting text to a number of columns, escape sequences kept whole.
enum Truncation {
  /// What a cut leaves behind.
  static let ellipsis = "\u{2026}"

  /// The beginning of the text that fits into `cells`, with `suffix` after it. Sequences before the cut stay, and a reset closes
  /// them.
  static func head(_ text: String, cells: Int, suffix: String = "") -> String {
    let parts = TextElements(text)
    var kept: [UInt8] = []
    var used = 0
    var hasEscapes = false
    for element in parts.elements {
      if element.isEscape {
        if used == cells { break }
        hasEscapes = true
        kept.append(contentsOf: parts.bytes[element.range])
        continue
      }
      if used + element.cells > cells {
        // Half of a surrogate pair: .NET writes what is left of it as a replacement character.
        if used < cells, element.range.count == 4 { kept.append(text: "\u{fffd}") }
        break
      }
      kept.append(contentsOf: parts.bytes[element.range])
      used += element.cells
      if used == cells { break }
    }
    return closed(kept, suffix: suffix, hasEscapes: hasEscapes)
  }

  /// The end of the text that fits into `cells`, with `prefix` before it.
  static func tail(_ text: String, cells: Int, prefix: String = "") -> String {
    let parts = TextElements(text)
    var used = 0
    var start = parts.elements.count
    while start > 0 {
      let element = parts.elements[start - 1]
      if used + element.cells > cells { break }
      used += element.cells
      start -= 1
    }
    var kept: [UInt8] = []
    var hasEscapes = false
    var isPrefixed = false
    for (index, element) in parts.elements.enumerated() {
      if element.isEscape {
        hasEscapes = true
        kept.append(contentsOf: parts.bytes[element.range])
      } else if index >= start {
        if !isPrefixed {
          kept.append(text: prefix)
          isPrefixed = true
        }
        kept.append(contentsOf: parts.bytes[element.range])
      }
    }
    return closed(kept, suffix: "", hasEscapes: hasEscapes)
  }

  /// Up to the first line break, which an ellipsis stands for.
  static func atLineBreak(_ text: String) -> String {
    guard let end = text.utf8.firstIndex(where: { $0 == 10 || $0 == 13 }) else { return text }
    return String(text[..<end]) + ellipsis
  }

  private static func closed(_ kept: [UInt8], suffix: String, hasEscapes: Bool) -> String {
    var kept = kept
    guard hasEscapes else {
      kept.append(text: suffix)
      return kept.asText
    }
    if kept.endsWith(Styles.reset) { kept.removeLast(Styles.reset.utf8.count) }
    kept.append(text: suffix)
    kept.append(text: Styles.reset)
    return kept.asText
  }
}
