/// How entries are written to the history file: PSReadLine's form, one line each, where a line that goes on ends in a
/// backtick. A file that PowerShell wrote can be taken over as it is.
enum HistoryFormat {
  static func encode(_ entry: String) -> String {
    entry.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "`\n") + "\n"
  }

  /// The entries of a file's text. A last line without line end is what another process is still writing: it is left out.
  static func decode(_ text: Substring) -> [String] {
    var entries: [String] = []
    var open: [Substring] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines.removeLast()
    for line in lines {
      if line.utf8.last == UInt8(ascii: "`") {
        open.append(line.dropLast())
      } else {
        open.append(line)
        entries.append(open.joined(separator: "\n"))
        open.removeAll(keepingCapacity: true)
      }
    }
    return entries.filter { !$0.isEmpty }
  }

  /// Whether an entry looks as if it held a secret. Such an entry stays in memory and is never written: PSReadLine's
  /// rule and its words.
  static func looksSensitive(_ entry: String) -> Bool {
    let text = entry.lowercased()
    return ["password", "asplaintext", "token", "apikey", "secret", "connectionstring"].contains { text.contains($0) }
  }
}
