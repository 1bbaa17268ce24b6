/// The groups of an expression and their numbers: the unnamed from 1 in order, then the named ones, which is .NET's rule.
struct RegexGroups {
  /// .NET's numbers in ascending order, 0 first.
  private(set) var numbers: [Int] = [0]
  /// Names of those groups, in the same order; a group without a name is named by its number.
  private(set) var names: [String] = ["0"]
  private var byName: [String: Int] = [:]
  /// Numbers that the pattern gives itself: `(?<5>...)`.
  let explicitNumbers: Set<Int>

  func contains(_ number: Int) -> Bool { numbers.contains(number) }
  func number(named name: String) -> Int? { byName[name] }

  /// Finds the groups in a first, forgiving walk over the pattern: what `\10` means depends on how many there are.
  init(_ pattern: [UInt16], _ options: RegexOptions) {
    var walk = Walk(pattern: pattern, options: options)
    walk.run()
    explicitNumbers = Set(walk.numbered)
    var taken = explicitNumbers.union([0])
    var next = 1
    for _ in walk.unnamed {
      while explicitNumbers.contains(next) { next += 1 }
      taken.insert(next)
      next += 1
    }
    for name in walk.named where byName[name] == nil {
      while taken.contains(next) { next += 1 }
      byName[name] = next
      taken.insert(next)
    }
    numbers = taken.sorted()
    let nameOf = Dictionary(byName.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    names = numbers.map { nameOf[$0] ?? String($0) }
  }

  private struct Walk {
    let pattern: [UInt16]
    var options: RegexOptions
    var index = 0
    var unnamed: [Int] = []
    var numbered: [Int] = []
    var named: [String] = []
    private var stack: [RegexOptions] = []

    init(pattern: [UInt16], options: RegexOptions) {
      self.pattern = pattern
      self.options = options
    }

    private func peek(_ offset: Int = 0) -> UInt8 {
      index + offset < pattern.count && pattern[index + offset] < 0x80 ? UInt8(pattern[index + offset]) : 0
    }

    mutating func run() {
      while index < pattern.count {
        let unit = peek()
        index += 1
        switch unit {
        case UInt8(ascii: "\\"): index += 1
        case UInt8(ascii: "#") where options.contains(.ignorePatternWhitespace):
          while index < pattern.count, pattern[index] != 10 { index += 1 }
        case UInt8(ascii: "["): skipSet()
        case UInt8(ascii: ")"): if let outer = stack.popLast() { options = outer }
        case UInt8(ascii: "("): open()
        default: break
        }
      }
    }

    private mutating func skipSet() {
      if peek() == UInt8(ascii: "^") { index += 1 }
      if peek() == UInt8(ascii: "]") { index += 1 }
      var depth = 1
      while index < pattern.count, depth > 0 {
        let unit = peek()
        index += 1
        switch unit {
        case UInt8(ascii: "\\"): index += 1
        case UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: "-") where peek() == UInt8(ascii: "["):
          // A subtracted set.
          index += 1
          depth += 1
          if peek() == UInt8(ascii: "^") { index += 1 }
          if peek() == UInt8(ascii: "]") { index += 1 }
        default: break
        }
      }
    }

    private mutating func open() {
      if peek() == UInt8(ascii: "?"), peek(1) == UInt8(ascii: "#") {
        while index < pattern.count, pattern[index] != 41 { index += 1 }
        index += 1
        return
      }
      stack.append(options)
      guard peek() == UInt8(ascii: "?") else {
        if !options.contains(.explicitCapture) { unnamed.append(index) }
        return
      }
      index += 1
      let opener = peek()
      if opener == UInt8(ascii: "<") || opener == UInt8(ascii: "'") {
        index += 1
        let start = index
        while index < pattern.count, RegexParser.isNameUnit(pattern[index]) { index += 1 }
        guard index > start else { return }
        let name = String(decoding: pattern[start..<index], as: UTF16.self)
        if let number = Int(name) { if number > 0 { numbered.append(number) } } else { named.append(name) }
        return
      }
      if opener == UInt8(ascii: "(") {
        // A condition: its own parenthesis captures nothing when it names a group, and is walked as one when not.
        index += 1
        stack.append(options)
        if peek() == UInt8(ascii: "?") { index += 1 }
        return
      }
      scanOptions()
    }

    private mutating func scanOptions() {
      var isOff = false
      var changed = options
      while index < pattern.count {
        let unit = peek()
        if unit == UInt8(ascii: "-") || unit == UInt8(ascii: "+") {
          isOff = unit == UInt8(ascii: "-")
        } else if let option = RegexParser.option(unit) {
          if isOff { changed.remove(option) } else { changed.insert(option) }
        } else {
          break
        }
        index += 1
      }
      if peek() == UInt8(ascii: ")") {
        // For the rest of the group around.
        index += 1
        _ = stack.popLast()
        options = changed
      } else if peek() == UInt8(ascii: ":") {
        options = changed
      }
    }
  }
}
