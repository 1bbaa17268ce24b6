import Objects

/// Wildcard patterns out of arguments.
package enum Patterns {
  /// The pattern, or the error that PowerShell raises for one that is malformed.
  package static func wildcard(_ text: String, ignoringCase: Bool = true) throws(Unwind) -> Wildcard {
    do throws(Wildcard.Malformed) { return try Wildcard(text, ignoringCase: ignoringCase) } catch {
      throw .runtime(error.message, id: "RuntimeException", .invalidArgument, type: NetTypes.wildcardPatternException)
    }
  }

  package static func wildcards(_ texts: [String]) throws(Unwind) -> [Wildcard] {
    var patterns: [Wildcard] = []
    for text in texts { patterns.append(try wildcard(text)) }
    return patterns
  }
}
