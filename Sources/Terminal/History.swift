import Glibc

/// What was typed, oldest first: of this session and, through a file, of all others.
public final class History {
  /// All entries, oldest first. An entry may have several lines.
  public private(set) var entries: [String] = []
  /// Why the file cannot be used, in words; the history goes on in memory. Nil while it works.
  public private(set) var problem: String?

  private let file: HistoryFile?
  private let path: String
  private let limit: Int

  /// - Parameters:
  ///   - path: the file, made with its folders when something is added; nil for a history in memory only.
  ///   - limit: how many entries are kept, in memory and on disk.
  public init(path: String?, limit: Int = 10_000) {
    self.path = path ?? ""
    self.limit = limit
    file = path.map(HistoryFile.init)
    refresh()
    if entries.count > limit + limit / 4 {
      entries.removeFirst(entries.count - limit)
      attempt { file throws(HistoryFile.Failure) in try file.rewrite(entries) }
    }
  }

  /// Takes in what other sessions added.
  public func refresh() {
    attempt { file throws(HistoryFile.Failure) in entries += try file.readNew() }
  }

  /// Adds what was typed. A repetition of the last entry and a blank one are left out, as PSReadLine does.
  public func add(_ entry: String) {
    guard entry.contains(where: { !$0.isWhitespace }), entry != entries.last else { return }
    if !HistoryFormat.looksSensitive(entry) {
      History.makeFolder(of: path)
      attempt { file throws(HistoryFile.Failure) in entries += try file.append(entry) }
    }
    entries.append(entry)
  }

  private func attempt(_ work: (HistoryFile) throws(HistoryFile.Failure) -> Void) {
    guard let file, problem == nil else { return }
    do {
      try work(file)
    } catch {
      problem = "Cannot \(error.operation) the history file '\(path)': \(String(cString: strerror(error.code)))."
    }
  }

  private static func makeFolder(of path: String) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    if mkdir(folder, 0o700) != 0, errno == ENOENT {
      makeFolder(of: folder)
      mkdir(folder, 0o700)
    }
  }
}

/// Moving through the history with the arrow keys: only entries that begin with what was typed, none twice in a row.
struct HistoryCursor {
  private let entries: [String]
  /// What stood in the line when moving began; it comes back below the newest entry.
  private let draft: String
  private var index: Int

  init(entries: [String], draft: String) {
    self.entries = entries
    self.draft = draft
    index = entries.count
  }

  /// The text that is shown now.
  var current: String { index < entries.count ? entries[index] : draft }

  /// The next older entry; nil at the oldest.
  mutating func older() -> String? {
    let shown = current
    guard let found = entries[..<index].lastIndex(where: { $0.hasPrefix(draft) && $0 != shown }) else { return nil }
    index = found
    return current
  }

  /// The next newer entry, and at last the draft; nil when that is shown already.
  mutating func newer() -> String? {
    guard index < entries.count else { return nil }
    let shown = current
    index = entries[(index + 1)...].firstIndex { $0.hasPrefix(draft) && $0 != shown } ?? entries.count
    return current
  }
}

/// Ctrl-R: the newest entry that contains what was typed so far.
struct HistorySearch {
  private let entries: [String]
  private(set) var pattern = ""
  /// The entry that matches; nil before the first match.
  private(set) var match: Int?
  private(set) var failed = false

  init(entries: [String]) { self.entries = entries }

  var text: String? { match.map { entries[$0] } }

  var prompt: String { "(\(failed ? "failed " : "")reverse-i-search)`\(pattern)': " }

  mutating func type(_ scalar: Unicode.Scalar) {
    pattern.unicodeScalars.append(scalar)
    find(in: 0..<(match.map { $0 + 1 } ?? entries.count))
  }

  /// Takes back the last character and begins again from the newest.
  mutating func eraseLast() {
    guard !pattern.isEmpty else { return }
    pattern.unicodeScalars.removeLast()
    find(in: 0..<entries.count)
  }

  /// The next older match, other than the one that is shown.
  mutating func older() { find(in: 0..<(match ?? entries.count)) }

  /// The next newer match.
  mutating func newer() {
    guard let match, !pattern.isEmpty else { return }
    let shown = entries[match]
    let found = entries[(match + 1)...].firstIndex { contains($0) && $0 != shown }
    failed = found == nil
    self.match = found ?? match
  }

  private mutating func find(in range: Range<Int>) {
    guard !pattern.isEmpty else {
      failed = false
      return
    }
    let shown = range.upperBound == match ? text : nil
    let found = entries[range].lastIndex { contains($0) && $0 != shown }
    failed = found == nil
    match = found ?? match
  }

  /// Letter case matters only when the pattern has a capital, as in PSReadLine's and most editors' searches.
  private func contains(_ entry: String) -> Bool {
    pattern == pattern.lowercased() ? entry.lowercased().contains(pattern) : entry.contains(pattern)
  }
}
