/// One thing that the text at the cursor may become.
public struct CompletionItem: Sendable, Equatable {
  /// What is put into the line.
  public let text: String
  /// What is shown in a list, shorter than `text` for a path.
  public let listText: String

  public init(text: String, listText: String? = nil) {
    self.text = text
    self.listText = listText ?? text
  }
}

/// What `TabExpansion2` answers: the stretch of the input that is replaced and what may take its place.
/// Positions count UTF-16 units, as .NET's strings do.
public struct Completions: Sendable, Equatable {
  public let replacementStart: Int
  public let replacementLength: Int
  public let items: [CompletionItem]

  public init(replacementStart: Int, replacementLength: Int, items: [CompletionItem]) {
    self.replacementStart = replacementStart
    self.replacementLength = replacementLength
    self.items = items
  }

  public static let none = Completions(replacementStart: 0, replacementLength: 0, items: [])

  /// The longest beginning that all items share, letter case aside, spelt as the first has it.
  var commonPrefix: String {
    guard var prefix = items.first.map({ Array($0.text) }) else { return "" }
    for item in items.dropFirst() {
      let same = zip(prefix, item.text).prefix { $0 == $1 || $0.lowercased() == $1.lowercased() }.count
      prefix.removeLast(prefix.count - same)
    }
    return String(prefix)
  }

  /// The items in columns, sorted down each, as `ls` lays them out; at most `rows` lines, the last saying what is missing.
  func listing(columns: Int, rows: Int) -> String {
    let names = items.map { $0.listText.fitted(to: max(1, columns - 1)) }
    let width = (names.map(\.displayWidth).max() ?? 0) + 2
    let across = max(1, columns / width)
    let needed = (names.count + across - 1) / across
    let lines = needed <= rows ? needed : max(1, rows - 1)
    let shown = names.prefix(lines * across)
    var text = ""
    for line in 0..<lines {
      let row = stride(from: line, to: shown.count, by: lines).map { shown[$0] }
      for name in row.dropLast() { text += name + String(repeating: " ", count: width - name.displayWidth) }
      text += (row.last ?? "") + "\n"
    }
    if shown.count < names.count { text += "... \(names.count) possibilities\n" }
    return text
  }
}
