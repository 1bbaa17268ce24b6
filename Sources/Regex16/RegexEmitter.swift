/// Writes nodes as a PCRE2 pattern over UTF-16 units, with .NET's meaning.
struct RegexEmitter {
  private(set) var text: [UInt16] = []
  /// The engine's group numbers that stand for each of .NET's.
  private(set) var numbers: [Int: [Int]] = [:]
  private var count = 0
  private let caseless: Bool

  init(caseless: Bool) { self.caseless = caseless }

  private mutating func put(_ string: StaticString) {
    string.withUTF8Buffer { text.append(contentsOf: $0.lazy.map { UInt16($0) }) }
  }
  private mutating func put(_ string: String) { text.append(contentsOf: string.utf16) }

  private mutating func unit(_ unit: UInt16) {
    switch unit {
    case 48...57, 65...90, 97...122, 95: text.append(unit)
    default: put("\\x{" + String(unit, radix: 16) + "}")
    }
  }

  /// Wraps what is written when its case rule isn't the whole pattern's.
  private mutating func cased(_ ignoresCase: Bool, _ body: (inout RegexEmitter) -> Void) {
    if ignoresCase == caseless { return body(&self) }
    if ignoresCase { put("(?i:") } else { put("(?-i:") }
    body(&self)
    put(")")
  }

  mutating func emit(_ node: RegexNode) {
    switch node {
    case .empty: break
    case .unit(let value, let ignoresCase): cased(ignoresCase) { $0.unit(value) }
    case .set(let set): cased(set.ignoresCase) { $0.emit(set) }
    case .dot(let matchesNewline): if matchesNewline { put("(?s:.)") } else { put("\\N") }
    case .anchor(let anchor): emit(anchor)
    case .sequence(let nodes): for node in nodes { if case .alternation = node { group("(?:", node) } else { emit(node) } }
    case .alternation(let branches):
      for (index, branch) in branches.enumerated() {
        if index > 0 { put("|") }
        emit(branch)
      }
    case .capture(let number, let body):
      count += 1
      numbers[number, default: []].append(count)
      group("(", body)
    case .look(let isAhead, let isNegative, let body):
      switch (isAhead, isNegative) {
      case (true, false): group("(?=", body)
      case (true, true): group("(?!", body)
      case (false, false): group("(?<=", body)
      case (false, true): group("(?<!", body)
      }
    case .atomic(let body): group("(?>", body)
    case .backreference(let number, let ignoresCase):
      cased(ignoresCase) { emitter in
        emitter.put("\\g{\(emitter.numbers[number]?.first ?? number)}")
      }
    case .ifGroup(let number, let yes, let no):
      put("(?(\(numbers[number]?.first ?? number))")
      branches(yes, no)
    case .ifMatch(let condition, let yes, let no):
      put("(?")
      emit(condition)
      branches(yes, no)
    case .loop(let body, let least, let most, let isLazy):
      if RegexEmitter.isAtom(body) { emit(body) } else { group("(?:", body) }
      switch (least, most) {
      case (0, nil): put("*")
      case (1, nil): put("+")
      case (0, 1): put("?")
      case (let least, nil): put("{\(min(least, 65535)),}")
      case (let least, let most?) where least == most: put("{\(min(least, 65535))}")
      case (let least, let most?): if most > 65535 { put("{\(min(least, 65535)),}") } else { put("{\(least),\(most)}") }
      }
      if isLazy { put("?") }
    }
  }

  private static func isAtom(_ node: RegexNode) -> Bool {
    switch node {
    case .unit, .set, .dot, .capture, .backreference: true
    default: false
    }
  }

  private mutating func group(_ opening: StaticString, _ body: RegexNode) {
    put(opening)
    emit(body)
    put(")")
  }

  private mutating func branches(_ yes: RegexNode, _ no: RegexNode) {
    group("(?:", yes)
    put("|")
    group("(?:", no)
    put(")")
  }

  private mutating func emit(_ anchor: RegexNode.Anchor) {
    switch anchor {
    case .lineStart: put("(?m:^)")
    case .lineEnd: put("(?m:$)")
    case .start: put("\\A")
    case .end: put("\\z")
    case .endOrNewline: put("\\Z")
    case .matchStart: put("\\G")
    case .boundary(let isNegative, _): put(isNegative ? "\\B" : "\\b")
    }
  }

  // MARK: Classes

  private mutating func emit(_ set: RegexSet) {
    guard !set.subtracted.isEmpty else { return plain(set) }
    put("(?:(?!")
    for (index, other) in set.subtracted.enumerated() {
      if index > 0 { put("|") }
      emit(other)
    }
    put(")")
    plain(set)
    put(")")
  }

  private mutating func plain(_ set: RegexSet) {
    if set.items.count == 1, !set.isNegated, case .shorthand(let letter, let isASCII) = set.items[0], !isASCII, letter | 0x20 != 119 {
      put("\\")
      text.append(UInt16(letter))
      return
    }
    guard !set.items.isEmpty else { return put(set.isNegated ? "(?s:.)" : "(?!)") }
    // A class of the engine can't hold the negation of more than one thing, so negated words stand beside it.
    let outside = set.items.filter(RegexEmitter.standsOutside)
    let inside = set.items.filter { !RegexEmitter.standsOutside($0) }
    if outside.isEmpty {
      put(set.isNegated ? "[^" : "[")
      for item in inside { member(item) }
      put("]")
      return
    }
    put(set.isNegated ? "(?:(?!" : "(?:")
    var isFirst = true
    if !inside.isEmpty {
      put("[")
      for item in inside { member(item) }
      put("]")
      isFirst = false
    }
    for item in outside {
      if !isFirst { put("|") }
      isFirst = false
      switch item {
      case .shorthand(_, let isASCII): put(isASCII ? "[^a-zA-Z0-9_]" : "[^\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]")
      case .block(let range, _):
        put("[^")
        bounds(range)
        put("]")
      default: break
      }
    }
    put(set.isNegated ? ")(?s:.))" : ")")
  }

  private static func standsOutside(_ item: RegexSet.Item) -> Bool {
    switch item {
    case .shorthand(UInt8(ascii: "W"), _): true
    case .block(_, let isNegated): isNegated
    default: false
    }
  }

  private mutating func bounds(_ range: ClosedRange<UInt16>) {
    unit(range.lowerBound)
    if range.count > 1 {
      put("-")
      unit(range.upperBound)
    }
  }

  private mutating func member(_ item: RegexSet.Item) {
    switch item {
    case .range(let range), .block(let range, _): bounds(range)
    case .category(let name, let isNegated):
      put(isNegated ? "\\P{" : "\\p{")
      put(name)
      put("}")
    case .shorthand(let letter, let isASCII):
      switch (letter, isASCII) {
      case (UInt8(ascii: "w"), false): put("\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}")
      case (UInt8(ascii: "w"), true): put("a-zA-Z0-9_")
      case (UInt8(ascii: "d"), true): put("0-9")
      case (UInt8(ascii: "s"), true): put("\\x{9}-\\x{d}\\x{20}")
      default:
        put("\\")
        text.append(UInt16(letter))
      }
    }
  }
}
