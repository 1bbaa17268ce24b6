/// What follows a backslash.
extension RegexParser {
  /// Outside of a class.
  mutating func escape() throws(RegexParseError) -> RegexNode {
    guard !isAtEnd else { throw failure("Illegal \\ at end of pattern.") }
    let isASCII = options.contains(.ecmaScript)
    switch peek() {
    case UInt8(ascii: "b"), UInt8(ascii: "B"):
      index += 1
      return .anchor(.boundary(isNegative: pattern[index - 1] == 66, isASCII: isASCII))
    case UInt8(ascii: "A"): return anchor(.start)
    case UInt8(ascii: "G"): return anchor(.matchStart)
    case UInt8(ascii: "Z"): return anchor(.endOrNewline)
    case UInt8(ascii: "z"): return anchor(.end)
    case let letter where RegexParser.isShorthand(letter):
      index += 1
      return .set(RegexSet(items: [.shorthand(letter, isASCII: isASCII)]))
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      return .set(RegexSet(items: [try property()], ignoresCase: options.contains(.ignoreCase)))
    case UInt8(ascii: "k"): return try namedReference()
    case UInt8(ascii: "1")...UInt8(ascii: "9"):
      if let reference = try numberedReference() { return reference }
    default: break
    }
    return .unit(try escapedUnit(), ignoresCase: options.contains(.ignoreCase))
  }

  private mutating func anchor(_ anchor: RegexNode.Anchor) -> RegexNode {
    index += 1
    return .anchor(anchor)
  }

  static func isShorthand(_ letter: UInt8) -> Bool { "dDsSwW".utf8.contains(letter) }

  private mutating func namedReference() throws(RegexParseError) -> RegexNode {
    let malformed = "Malformed \\k<...> named back reference."
    index += 1
    let opener = peek()
    guard opener == UInt8(ascii: "<") || opener == UInt8(ascii: "'") else { throw failure(malformed) }
    index += 1
    let start = index
    while !isAtEnd, RegexParser.isNameUnit(pattern[index]) { index += 1 }
    let name = String(decoding: pattern[start..<index], as: UTF16.self)
    guard !name.isEmpty, take(opener == UInt8(ascii: "<") ? UInt8(ascii: ">") : opener) else { throw failure(malformed) }
    if let number = Int(name) {
      guard groups.contains(number) else { throw failure("Reference to undefined group number \(number).") }
      return .backreference(number, ignoresCase: options.contains(.ignoreCase))
    }
    guard let number = groups.number(named: name) else { throw failure("Reference to undefined group name '\(name)'.") }
    return .backreference(number, ignoresCase: options.contains(.ignoreCase))
  }

  /// `\1`; `nil` when several digits name no group and are an octal character instead.
  private mutating func numberedReference() throws(RegexParseError) -> RegexNode? {
    let start = index
    var number = 0
    while !isAtEnd, pattern[index] >= 48, pattern[index] <= 57, number < 100_000_000 {
      number = number * 10 + Int(pattern[index] - 48)
      index += 1
    }
    if groups.contains(number) { return .backreference(number, ignoresCase: options.contains(.ignoreCase)) }
    if number <= 9 { throw failure("Reference to undefined group number \(number).") }
    index = start
    return nil
  }

  /// A single character written with a backslash, here and in classes.
  mutating func escapedUnit() throws(RegexParseError) -> UInt16 {
    guard !isAtEnd else { throw failure("Illegal \\ at end of pattern.") }
    let unit = pattern[index]
    index += 1
    guard unit < 0x80 else { return try plain(unit) }
    switch UInt8(unit) {
    case 48...55:
      index -= 1
      return octal()
    case UInt8(ascii: "x"): return try hexadecimal(2)
    case UInt8(ascii: "u"): return try hexadecimal(4)
    case UInt8(ascii: "a"): return 7
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "e"): return 0x1B
    case UInt8(ascii: "f"): return 0xC
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "v"): return 11
    case UInt8(ascii: "c"): return try control()
    default: return try plain(unit)
    }
  }

  private func plain(_ unit: UInt16) throws(RegexParseError) -> UInt16 {
    if !options.contains(.ecmaScript), RegexParser.isNameUnit(unit) {
      throw failure("Unrecognized escape sequence \\\(String(decoding: [unit], as: UTF16.self)).")
    }
    return unit
  }

  private mutating func octal() -> UInt16 {
    var value: UInt16 = 0
    var count = 0
    while !isAtEnd, count < 3, pattern[index] >= 48, pattern[index] <= 55 {
      value = value * 8 + pattern[index] - 48
      index += 1
      count += 1
      if options.contains(.ecmaScript), value >= 0x20 { break }
    }
    return value & 0xFF
  }

  private mutating func hexadecimal(_ count: Int) throws(RegexParseError) -> UInt16 {
    var value: UInt16 = 0
    guard index + count <= pattern.count else { throw failure("Insufficient or invalid hexadecimal digits.") }
    for _ in 0..<count {
      let digit: UInt16
      switch peek() {
      case let byte where byte >= 48 && byte <= 57: digit = UInt16(byte) - 48
      case let byte where (byte | 0x20) >= 97 && (byte | 0x20) <= 102: digit = UInt16(byte | 0x20) - 87
      default:
        index += 1
        throw failure("Insufficient or invalid hexadecimal digits.")
      }
      value = value << 4 | digit
      index += 1
    }
    return value
  }

  private mutating func control() throws(RegexParseError) -> UInt16 {
    guard !isAtEnd else { throw failure("Missing control character.") }
    var byte = peek()
    index += 1
    if byte >= 97, byte <= 122 { byte -= 32 }
    guard byte >= 64, byte < 96 else { throw failure("Unrecognized control character.") }
    return UInt16(byte - 64)
  }

  /// `p{Name}` or `P{Name}`.
  mutating func property() throws(RegexParseError) -> RegexSet.Item {
    let isNegated = peek() == UInt8(ascii: "P")
    index += 1
    guard index + 3 <= pattern.count else { throw failure("Incomplete \\p{X} character escape.") }
    guard take(UInt8(ascii: "{")) else { throw failure("Malformed \\p{X} character escape.") }
    let start = index
    while !isAtEnd, RegexParser.isNameUnit(pattern[index]) || peek() == UInt8(ascii: "-") { index += 1 }
    let name = String(decoding: pattern[start..<index], as: UTF16.self)
    guard take(UInt8(ascii: "}")) else { throw failure("Incomplete \\p{X} character escape.") }
    if RegexSet.categories.contains(name) { return .category(name, isNegated: isNegated) }
    if let block = UnicodeBlocks.range(name) { return .block(block, isNegated: isNegated) }
    throw failure("Unknown property '\(name)'.")
  }
}

extension RegexParser {
  /// `Regex.Unescape`.
  static func unescape(_ units: [UInt16]) throws(RegexParseError) -> [UInt16] {
    var parser = RegexParser(unescaping: units)
    var result: [UInt16] = []
    while !parser.isAtEnd {
      let unit = units[parser.index]
      parser.index += 1
      result.append(unit == 92 ? try parser.escapedUnit() : unit)
    }
    return result
  }

  private init(unescaping units: [UInt16]) { self.init(pattern: units, groups: RegexGroups([], []), options: []) }
}
