/// A parsed .NET expression. Options are already resolved into the nodes, so that a node means the same wherever it stands.
indirect enum RegexNode {
  case empty
  /// One UTF-16 unit.
  case unit(UInt16, ignoresCase: Bool)
  case set(RegexSet)
  /// `.`
  case dot(matchesNewline: Bool)
  case anchor(Anchor)
  case sequence([RegexNode])
  case alternation([RegexNode])
  /// A capturing group, by .NET's number.
  case capture(Int, RegexNode)
  case look(isAhead: Bool, isNegative: Bool, RegexNode)
  case atomic(RegexNode)
  case backreference(Int, ignoresCase: Bool)
  /// `(?(1)yes|no)`.
  case ifGroup(Int, yes: RegexNode, no: RegexNode)
  /// `(?(expression)yes|no)`; the condition is a look-around.
  case ifMatch(RegexNode, yes: RegexNode, no: RegexNode)
  /// `most` is `nil` for no limit.
  case loop(RegexNode, least: Int, most: Int?, isLazy: Bool)

  enum Anchor {
    case lineStart, lineEnd, start, end, endOrNewline, matchStart
    case boundary(isNegative: Bool, isASCII: Bool)
  }
}

/// A character class.
struct RegexSet {
  enum Item {
    case range(ClosedRange<UInt16>)
    /// `\p{Lu}`: a general category or a group of them.
    case category(String, isNegated: Bool)
    /// `\p{IsGreek}`.
    case block(ClosedRange<UInt16>, isNegated: Bool)
    /// `\d`, `\s` or `\w`; negated by upper case.
    case shorthand(UInt8, isASCII: Bool)
  }

  var isNegated = false
  var items: [Item] = []
  /// Held apart, for the engine has no such thing.
  var subtracted: [RegexSet] = []
  var ignoresCase = false
}
