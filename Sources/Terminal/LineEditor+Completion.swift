/// The choices a Tab left open, for the next one to go through.
struct CompletionCycle {
  let completions: Completions
  /// The whole line as it stood before the first choice was put in.
  let origin: LineState
  /// The line as the last choice left it: another text means that the user went on.
  var shown: LineState
  var index: Int?
}

extension LineEditor {
  /// Tab: what all choices share is put in; when nothing is gained, they are listed; after that, one by one.
  func completeForward() -> CommandResult {
    if let cycle, cycle.shown == line { return advance(by: 1) }
    cycle = nil
    let origin = line
    let completions = complete(precedingText + origin.text, utf16Cursor(of: origin))
    guard let first = completions.items.first else { return .error }
    if completions.items.count == 1 {
      line = replacing(completions, in: origin, by: first.text)
      return .refresh
    }
    let prefix = completions.commonPrefix
    let typed = replaced(completions, in: origin)
    if prefix.utf16.count > typed.utf16.count, prefix.lowercased().hasPrefix(typed.lowercased()) {
      line = replacing(completions, in: origin, by: prefix)
      return .refresh
    }
    cycle = CompletionCycle(completions: completions, origin: origin, shown: origin, index: nil)
    let size = TerminalSize.of(.standardOutput) ?? TerminalSize(columns: 80, rows: 24)
    return depart(.listing(completions.listing(columns: size.columns, rows: max(2, size.rows - 3))))
  }

  /// Shift-Tab: back through the choices, without listing them first.
  func completeBackward() -> CommandResult {
    if let cycle, cycle.shown == line { return advance(by: -1) }
    let origin = line
    let completions = complete(precedingText + origin.text, utf16Cursor(of: origin))
    guard !completions.items.isEmpty else { return .error }
    cycle = CompletionCycle(completions: completions, origin: origin, shown: origin, index: nil)
    return advance(by: -1)
  }

  private func advance(by step: Int) -> CommandResult {
    guard var cycle else { return .error }
    let count = cycle.completions.items.count
    let next = cycle.index.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    cycle.index = next
    cycle.shown = replacing(cycle.completions, in: cycle.origin, by: cycle.completions.items[next].text)
    line = cycle.shown
    self.cycle = cycle
    return .refresh
  }

  // MARK: Positions

  private func utf16Cursor(of state: LineState) -> Int {
    let before = state.text.unicodeScalars.prefix(state.cursor)
    return precedingText.utf16.count + before.reduce(0) { $0 + UTF16.width($1) }
  }

  /// The stretch to replace as indices into this line: a completion cannot reach back into lines that were entered.
  private func range(_ completions: Completions, in text: String) -> Range<String.Index> {
    let before = precedingText.utf16.count
    let units = text.utf16
    let start = min(max(0, completions.replacementStart - before), units.count)
    let end = min(max(start, completions.replacementStart + completions.replacementLength - before), units.count)
    return units.index(units.startIndex, offsetBy: start)..<units.index(units.startIndex, offsetBy: end)
  }

  private func replaced(_ completions: Completions, in state: LineState) -> String {
    String(state.text[range(completions, in: state.text)])
  }

  private func replacing(_ completions: Completions, in state: LineState, by text: String) -> LineState {
    let stretch = range(completions, in: state.text)
    let head = String(state.text[..<stretch.lowerBound]) + text
    return LineState(text: head + String(state.text[stretch.upperBound...]), cursor: head.unicodeScalars.count)
  }
}
