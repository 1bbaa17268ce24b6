extension LineEditor {
  /// Up: within text of several lines to the line above, at the first to the entry before.
  func moveUp() -> CommandResult {
    if let above = verticalMove(by: -1) {
      line.cursor = above
      return .refresh
    }
    return move { $0.older() }
  }

  /// Down: within text of several lines to the line below, at the last to the entry after.
  func moveDown() -> CommandResult {
    if let below = verticalMove(by: 1) {
      line.cursor = below
      return .refresh
    }
    return move { $0.newer() }
  }

  private func move(_ step: (inout HistoryCursor) -> String?) -> CommandResult {
    let text = line.text
    // What is in the line was typed, or typed over: moving starts from it.
    var moving =
      cursor.flatMap { $0.current == text ? $0 : nil } ?? HistoryCursor(entries: history.entries, draft: text)
    let found = step(&moving)
    cursor = moving
    guard let found else { return .error }
    show(found)
    return .refresh
  }

  /// Where the cursor is in the line above or below of a text of several lines; nil when there is none.
  private func verticalMove(by step: Int) -> Int? {
    let state = line
    let lines = state.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(\.count)
    var row = 0
    var start = 0
    while row < lines.count - 1, state.cursor > start + lines[row] {
      start += lines[row] + 1
      row += 1
    }
    let target = row + step
    guard lines.indices.contains(target) else { return nil }
    let targetStart = step < 0 ? start - lines[target] - 1 : start + lines[row] + 1
    return targetStart + min(state.cursor - start, lines[target])
  }

  // MARK: Search

  func beginSearch() -> CommandResult {
    search = (HistorySearch(entries: history.entries), "\0", line)
    return .refresh
  }

  /// A key while searching: characters narrow, Ctrl-R and Ctrl-S move on, Ctrl-G and Ctrl-C give up, escape and the
  /// cursor keys take what was found, and any other key takes it and then does what it does.
  func searchKey() -> CommandResult {
    guard let (begun, key, origin) = search else { return .error }
    var state = begun
    switch key {
    case "\u{12}", Key.up.scalar: state.older()
    case "\u{13}", Key.down.scalar: state.newer()
    case "\u{8}", "\u{7f}": state.eraseLast()
    case "\u{7}", "\u{3}":
      search = nil
      line = origin
      return .refresh
    case "\u{1b}":
      search = nil
      return .refresh
    case _ where key.value >= 0x20 && !(0x80...0x9f).contains(key.value): state.type(key)
    default:
      search = nil
      keys.queue(key)
      return .refresh
    }
    search = (state, key, origin)
    if let text = state.text { show(text) }
    return state.failed ? .refreshAndError : .refresh
  }
}
