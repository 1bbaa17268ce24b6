/// Character classes.
extension RegexParser {
  /// The class whose bracket was just read.
  mutating func set() throws(RegexParseError) -> RegexSet {
    var set = RegexSet()
    set.ignoresCase = options.contains(.ignoreCase)
    set.isNegated = take(UInt8(ascii: "^"))
    var isFirst = true
    /// The lower end of a range whose hyphen was read.
    var low: UInt16?
    while true {
      guard !isAtEnd else { throw failure("Unterminated [] set.") }
      if !isFirst, take(UInt8(ascii: "]")) { break }
      isFirst = false
      if peek() == UInt8(ascii: "\\"), index + 1 < pattern.count, let item = try classEscape(low) {
        set.items.append(item)
        continue
      }
      // POSIX classes are read and mean nothing in .NET.
      let unit: UInt16
      if peek() == UInt8(ascii: "\\") {
        index += 1
        unit = try escapedUnit()
      } else {
        unit = pattern[index]
        index += 1
      }
      if let start = low {
        low = nil
        guard start <= unit else { throw failure("[x-y] range in reverse order.") }
        set.items.append(.range(start...unit))
      } else if peek() == UInt8(ascii: "-"), index + 1 < pattern.count, pattern[index + 1] != 93 {
        if pattern[index + 1] == 91 {
          // `a-[`: the hyphen announces what is taken away.
          set.items.append(.range(unit...unit))
          try subtract(from: &set)
        } else {
          low = unit
          index += 1
        }
      } else if unit == 45, peek() == UInt8(ascii: "["), !set.items.isEmpty {
        index -= 1
        try subtract(from: &set)
      } else {
        set.items.append(.range(unit...unit))
      }
    }
    return set
  }

  /// `-[...]`, at the hyphen; nothing may come after it.
  private mutating func subtract(from set: inout RegexSet) throws(RegexParseError) {
    index += 2
    set.subtracted.append(try self.set())
    if !isAtEnd, peek() != UInt8(ascii: "]") {
      throw failure("A subtraction must be the last element in a character class.")
    }
  }

  /// `\d` and its kind within a class; `nil` for what is a single character.
  private mutating func classEscape(_ low: UInt16?) throws(RegexParseError) -> RegexSet.Item? {
    let letter = peek(1)
    let isProperty = letter == UInt8(ascii: "p") || letter == UInt8(ascii: "P")
    guard isProperty || RegexParser.isShorthand(letter) else {
      // A hyphen in a class may be escaped like any punctuation.
      return nil
    }
    index += 1
    if low != nil {
      index += 1
      throw failure("Cannot include class \\\(Character(Unicode.Scalar(letter))) in character range.")
    }
    if isProperty { return try property() }
    index += 1
    return .shorthand(letter, isASCII: options.contains(.ecmaScript))
  }
}
