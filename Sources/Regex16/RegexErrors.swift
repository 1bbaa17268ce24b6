/// A pattern that is no regular expression: .NET's `RegexParseException`.
public struct RegexParseError: Error, Sendable, Hashable {
  public let pattern: String
  /// Where the parser stood, in UTF-16 units.
  public let offset: Int
  /// What was wrong, as .NET says it.
  public let reason: String

  /// .NET's message.
  public var message: String { "Invalid pattern '\(pattern)' at offset \(offset). \(reason)" }
}

/// A match that could not be completed.
public enum RegexMatchError: Error, Sendable, Hashable {
  /// The expression needed more steps or memory than any sensible match: .NET's `RegexMatchTimeoutException`.
  case limitExceeded
  /// PCRE2 failed with this code, which no valid input leads to.
  case engine(Int)

  public var message: String {
    switch self {
    case .limitExceeded:
      "The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors."
    case .engine(let code): "The regular expression engine failed with code \(code)."
    }
  }
}
