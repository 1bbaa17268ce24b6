import Culture

/// Reads a .NET regular expression into nodes, with .NET's errors at .NET's offsets.
struct RegexParser {
  let pattern: [UInt16]
  let groups: RegexGroups
  var options: RegexOptions
  var index = 0
  /// The next number for a group without a name.
  private var nextUnnamed = 1

  static func parse(_ pattern: [UInt16], _ options: RegexOptions, _ groups: RegexGroups) throws(RegexParseError) -> RegexNode {
    var parser = RegexParser(pattern: pattern, groups: groups, options: options)
    let node = try parser.alternation(isTop: true)
    if parser.index < parser.pattern.count {
      parser.index += 1
      throw parser.failure("Too many )'s.")
    }
    return node
  }

  init(pattern: [UInt16], groups: RegexGroups, options: RegexOptions) {
    self.pattern = pattern
    self.groups = groups
    self.options = options
  }

  func failure(_ reason: String) -> RegexParseError {
    RegexParseError(pattern: String(decoding: pattern, as: UTF16.self), offset: min(index, pattern.count), reason: reason)
  }

  // MARK: Characters

  var isAtEnd: Bool { index >= pattern.count }
  /// The ASCII character at an offset from here; 0 for anything else.
  func peek(_ offset: Int = 0) -> UInt8 {
    index + offset < pattern.count && pattern[index + offset] < 0x80 ? UInt8(pattern[index + offset]) : 0
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  static func option(_ letter: UInt8) -> RegexOptions? {
    switch letter | 0x20 {
    case UInt8(ascii: "i"): .ignoreCase
    case UInt8(ascii: "m"): .multiline
    case UInt8(ascii: "n"): .explicitCapture
    case UInt8(ascii: "s"): .singleline
    case UInt8(ascii: "x"): .ignorePatternWhitespace
    default: nil
    }
  }

  /// Whether `unit` may be part of a group's name.
  static func isNameUnit(_ unit: UInt16) -> Bool {
    if unit < 0x80 { return (unit >= 48 && unit <= 57) || (unit | 0x20 >= 97 && unit | 0x20 <= 122) || unit == 95 }
    switch UnicodeCategory(unit) {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonSpacingMark,
      .decimalDigitNumber, .connectorPunctuation:
      return true
    default: return unit == 0x200D || unit == 0x200C
    }
  }

  /// Skips comments, and white space where that means nothing.
  private mutating func skipBlanks() throws(RegexParseError) {
    while !isAtEnd {
      let byte = peek()
      if options.contains(.ignorePatternWhitespace), byte == 32 || (byte >= 9 && byte <= 13) {
        index += 1
      } else if options.contains(.ignorePatternWhitespace), byte == UInt8(ascii: "#") {
        while !isAtEnd, pattern[index] != 10 { index += 1 }
      } else if byte == UInt8(ascii: "("), peek(1) == UInt8(ascii: "?"), peek(2) == UInt8(ascii: "#") {
        while !isAtEnd, pattern[index] != 41 { index += 1 }
        if isAtEnd { throw failure("Unterminated (?#...) comment.") }
        index += 1
      } else {
        return
      }
    }
  }

  // MARK: Structure

  /// Branches up to the closing parenthesis, which is left, or the end.
  mutating func alternation(isTop: Bool = false) throws(RegexParseError) -> RegexNode {
    var branches: [RegexNode] = []
    while true {
      branches.append(try sequence())
      guard take(UInt8(ascii: "|")) else { break }
    }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func sequence() throws(RegexParseError) -> RegexNode {
    var nodes: [RegexNode] = []
    while true {
      try skipBlanks()
      let byte = peek()
      if isAtEnd || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ")") { break }
      if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "?") || isCountedLoop {
        // A brace is named as it is written, other quantifiers as themselves.
        index += 1
        throw failure("Quantifier '\(Character(Unicode.Scalar(byte)))' following nothing.")
      }
      guard let node = try atom() else { continue }
      nodes.append(try quantified(node))
    }
    return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
  }

  /// Whether `{n}`, `{n,}` or `{n,m}` stands here; any other brace is itself.
  private var isCountedLoop: Bool {
    guard peek() == UInt8(ascii: "{") else { return false }
    var at = index + 1
    func digits() -> Bool {
      let start = at
      while at < pattern.count, pattern[at] >= 48, pattern[at] <= 57 { at += 1 }
      return at > start
    }
    guard digits() else { return false }
    if at < pattern.count, pattern[at] == 44 {
      at += 1
      _ = digits()
    }
    return at < pattern.count && pattern[at] == 125
  }

  private mutating func number() throws(RegexParseError) -> Int? {
    var value = 0
    let start = index
    while !isAtEnd, pattern[index] >= 48, pattern[index] <= 57 {
      value = value * 10 + Int(pattern[index] - 48)
      index += 1
      if value > Int(Int32.max) {
        throw failure("Capture group numbers must be less than or equal to Int32.MaxValue.")
      }
    }
    return index > start ? value : nil
  }

  private mutating func quantified(_ node: RegexNode) throws(RegexParseError) -> RegexNode {
    try skipBlanks()
    let byte = peek()
    var least = 0
    var most: Int?
    switch byte {
    case UInt8(ascii: "*"): index += 1
    case UInt8(ascii: "+"):
      index += 1
      least = 1
    case UInt8(ascii: "?"):
      index += 1
      most = 1
    case UInt8(ascii: "{") where isCountedLoop:
      index += 1
      least = try number() ?? 0
      most = least
      if take(UInt8(ascii: ",")) { most = try number() }
      index += 1
      if let most, most < least { throw failure("Illegal {x,y} with x > y.") }
    default: return node
    }
    try skipBlanks()
    let isLazy = take(UInt8(ascii: "?"))
    try skipBlanks()
    let next = peek()
    if next == UInt8(ascii: "*") || next == UInt8(ascii: "+") || next == UInt8(ascii: "?") || isCountedLoop {
      index += 1
      throw failure("Nested quantifier '\(Character(Unicode.Scalar(next)))'.")
    }
    return .loop(node, least: least, most: most, isLazy: isLazy)
  }

  /// One thing that a quantifier may follow; `nil` for an option that only changes what comes after.
  private mutating func atom() throws(RegexParseError) -> RegexNode? {
    let unit = pattern[index]
    switch peek() {
    case UInt8(ascii: "["):
      index += 1
      return .set(try set())
    case UInt8(ascii: "("):
      index += 1
      return try group()
    case UInt8(ascii: "^"):
      index += 1
      return .anchor(options.contains(.multiline) ? .lineStart : .start)
    case UInt8(ascii: "$"):
      index += 1
      return .anchor(options.contains(.multiline) ? .lineEnd : .endOrNewline)
    case UInt8(ascii: "."):
      index += 1
      return .dot(matchesNewline: options.contains(.singleline))
    case UInt8(ascii: "\\"):
      index += 1
      return try escape()
    default:
      index += 1
      return .unit(unit, ignoresCase: options.contains(.ignoreCase))
    }
  }

  // MARK: Groups

  private mutating func close(_ node: RegexNode) throws(RegexParseError) -> RegexNode {
    guard take(UInt8(ascii: ")")) else { throw failure("Not enough )'s.") }
    return node
  }

  private mutating func group() throws(RegexParseError) -> RegexNode? {
    let outer = options
    guard peek() == UInt8(ascii: "?") else {
      let number = options.contains(.explicitCapture) ? nil : claimUnnamed()
      let node = try close(alternation())
      options = outer
      return number.map { .capture($0, node) } ?? .sequence([node])
    }
    index += 1
    let unrecognized = "Unrecognized grouping construct."
    guard !isAtEnd else { throw failure(unrecognized) }
    let opener = peek()
    index += 1
    var node: RegexNode
    switch opener {
    case UInt8(ascii: ":"): node = .sequence([try alternation()])
    case UInt8(ascii: "="): node = .look(isAhead: true, isNegative: false, try alternation())
    case UInt8(ascii: "!"): node = .look(isAhead: true, isNegative: true, try alternation())
    case UInt8(ascii: ">"): node = .atomic(try alternation())
    case UInt8(ascii: "<") where peek() == UInt8(ascii: "=") || peek() == UInt8(ascii: "!"):
      let isNegative = peek() == UInt8(ascii: "!")
      index += 1
      node = .look(isAhead: false, isNegative: isNegative, try alternation())
    case UInt8(ascii: "<"), UInt8(ascii: "'"):
      let number = try groupName(closing: opener == UInt8(ascii: "<") ? UInt8(ascii: ">") : opener)
      node = .capture(number, try alternation())
    case UInt8(ascii: "("): node = try conditional()
    default:
      index -= 1
      guard try inlineOptions(unrecognized) else { return nil }
      node = .sequence([try alternation()])
    }
    node = try close(node)
    options = outer
    return node
  }

  private mutating func claimUnnamed() -> Int {
    // Numbers given in the pattern are passed over.
    while !groups.contains(nextUnnamed) || isNamed(nextUnnamed) { nextUnnamed += 1 }
    nextUnnamed += 1
    return nextUnnamed - 1
  }

  private func isNamed(_ number: Int) -> Bool { groups.explicitNumbers.contains(number) }

  /// The name after `(?<`; returns the group's number.
  private mutating func groupName(closing: UInt8) throws(RegexParseError) -> Int {
    let start = index
    guard !isAtEnd, RegexParser.isNameUnit(pattern[index]) || peek() == UInt8(ascii: "-") else {
      throw failure("Invalid group name: Group names must begin with a word character.")
    }
    while !isAtEnd, RegexParser.isNameUnit(pattern[index]) { index += 1 }
    let name = String(decoding: pattern[start..<index], as: UTF16.self)
    if peek() == UInt8(ascii: "-") {
      throw failure("Balancing groups (?<name-other>...) are not supported.")
    }
    guard take(closing) else {
      throw failure("Invalid group name: Group names must begin with a word character.")
    }
    if pattern[start] >= 48, pattern[start] <= 57 {
      guard let number = Int(name) else {
        throw failure("Invalid group name: Group names must begin with a word character.")
      }
      if number == 0 { throw failure("Capture number cannot be zero.") }
      return number
    }
    guard let number = groups.number(named: name) else {
      throw failure("Reference to undefined group name '\(name)'.")
    }
    return number
  }

  /// `(?(`: a group that may have matched, or an expression that may match here.
  private mutating func conditional() throws(RegexParseError) -> RegexNode {
    let start = index
    while !isAtEnd, RegexParser.isNameUnit(pattern[index]) { index += 1 }
    let name = String(decoding: pattern[start..<index], as: UTF16.self)
    var group: Int?
    if !name.isEmpty, peek() == UInt8(ascii: ")") {
      if let number = Int(name) {
        guard groups.contains(number) else {
          throw failure("Conditional alternation refers to an undefined group number \(number).")
        }
        group = number
      } else {
        group = groups.number(named: name)
      }
    }
    let condition: RegexNode
    if group != nil {
      index += 1
      condition = .empty
    } else {
      // The parenthesis of the condition is a look-ahead unless it says otherwise.
      index = start - 1
      if peek(1) == UInt8(ascii: "?"), peek(2) != UInt8(ascii: "=") && peek(2) != UInt8(ascii: "!") && peek(2) != UInt8(ascii: "<") {
        throw failure("Illegal conditional (?(...)) expression.")
      }
      if peek(1) == UInt8(ascii: "?") {
        index += 1
        condition = try self.group() ?? .empty
      } else {
        index += 1
        condition = try close(.look(isAhead: true, isNegative: false, alternation()))
      }
    }
    let body = try alternation()
    var branches = [body]
    if case .alternation(let several) = body { branches = several }
    guard branches.count <= 2 else { throw failure("Too many | in (?()|).") }
    let no: RegexNode = branches.count == 2 ? branches[1] : .empty
    return group.map { .ifGroup($0, yes: branches[0], no: no) } ?? .ifMatch(condition, yes: branches[0], no: no)
  }

  /// `(?imnsx-imnsx)`, which ends here and returns false, or `(?imnsx-imnsx:`.
  private mutating func inlineOptions(_ unrecognized: String) throws(RegexParseError) -> Bool {
    var isOff = false
    while !isAtEnd {
      let byte = peek()
      index += 1
      if byte == UInt8(ascii: ")") { return false }
      if byte == UInt8(ascii: ":") { return true }
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        isOff = byte == UInt8(ascii: "-")
      } else if let option = RegexParser.option(byte) {
        if isOff { options.remove(option) } else { options.insert(option) }
      } else {
        throw failure(unrecognized)
      }
    }
    throw failure(unrecognized)
  }
}
