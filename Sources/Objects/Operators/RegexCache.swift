import Regex16

/// Compiled expressions by pattern and options, so that an operator in a loop compiles its pattern once.
final class RegexCache: @unchecked Sendable {
  private struct Key: Hashable {
    let pattern: String
    let options: RegexOptions
  }
  private var regexes: [Key: DotNetRegex] = [:]
  private var last: (key: Key, regex: DotNetRegex)?
  private let lock = Latch()
  static let shared = RegexCache()

  func regex(_ pattern: String, _ options: RegexOptions) throws(RegexParseError) -> DotNetRegex {
    lock.lock()
    defer { lock.unlock() }
    if let last, last.key.options == options, PSString.utf8Equal(last.key.pattern, pattern) { return last.regex }
    let key = Key(pattern: pattern, options: options)
    if let regex = regexes[key] {
      last = (key, regex)
      return regex
    }
    let regex = try DotNetRegex(pattern, options)
    if regexes.count >= 256 { regexes.removeAll(keepingCapacity: true) }
    regexes[key] = regex
    last = (key, regex)
    return regex
  }
}
