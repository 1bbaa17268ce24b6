import Culture

/// A PowerShell wildcard pattern: `*`, `?`, `[a-c]`, with a backtick before what stands for itself.
public struct Wildcard: Sendable {
  /// The pattern has a `[` without an end; PowerShell's `WildcardPatternException`.
  public struct Malformed: Error, Sendable {
    public let pattern: String
    public var message: String { "The specified wildcard character pattern is not valid: \(pattern)" }
  }

  enum Element: Sendable, Equatable {
    case unit(UInt16)
    case any
    case many
    case oneOf([ClosedRange<UInt16>])
  }

  public let pattern: String
  public let ignoresCase: Bool
  let elements: [Element]
  /// Set when the pattern has no wildcard at all.
  private let isLiteral: Bool

  public init(_ pattern: String, ignoringCase: Bool = true) throws(Malformed) {
    self.pattern = pattern
    ignoresCase = ignoringCase
    elements = try Wildcard.parse(pattern, ignoringCase)
    isLiteral = elements.allSatisfy { if case .unit = $0 { true } else { false } }
  }

  private static func parse(_ pattern: String, _ ignoringCase: Bool) throws(Malformed) -> [Element] {
    let backtick = UInt16(UInt8(ascii: "`"))
    var elements: [Element] = []
    var isEscaped = false
    /// Inside brackets: the units, and whether each is a hyphen that makes a range.
    var set: [(unit: UInt16, isRange: Bool)]?
    func fold(_ unit: UInt16) -> UInt16 { ignoringCase ? Casing.lower(unit) : unit }
    for unit in pattern.utf16 {
      let isEscape = unit == backtick && !isEscaped
      defer { isEscaped = isEscape }
      if set != nil {
        if unit == UInt16(UInt8(ascii: "]")), !isEscaped {
          elements.append(.oneOf(try ranges(set ?? [], pattern)))
          set = nil
        } else if !isEscape {
          set?.append((unit, unit == UInt16(UInt8(ascii: "-")) && !isEscaped))
        }
        continue
      }
      if isEscape { continue }
      switch unit {
      case UInt16(UInt8(ascii: "*")) where !isEscaped:
        if elements.last != .many { elements.append(.many) }
      case UInt16(UInt8(ascii: "?")) where !isEscaped: elements.append(.any)
      case UInt16(UInt8(ascii: "[")) where !isEscaped: set = []
      default: elements.append(.unit(fold(unit)))
      }
    }
    if set != nil { throw Malformed(pattern: pattern) }
    // A backtick at the end has nothing to escape and stands for itself; alone it is nothing.
    if isEscaped, pattern != "`" { elements.append(.unit(backtick)) }
    return elements
  }

  private static func ranges(
    _ set: [(unit: UInt16, isRange: Bool)], _ pattern: String
  ) throws(Malformed) -> [ClosedRange<UInt16>] {
    var result: [ClosedRange<UInt16>] = []
    var index = 0
    while index < set.count {
      let low = set[index].unit
      if index + 2 < set.count, set[index + 1].isRange {
        let high = set[index + 2].unit
        guard low <= high else { throw Malformed(pattern: pattern) }
        result.append(low...high)
        index += 3
      } else {
        result.append(low...low)
        index += 1
      }
    }
    return result
  }

  // MARK: Matching

  /// Whether the whole of `text` matches.
  public func matches(_ text: String) -> Bool {
    if isLiteral, elements.count != text.utf8.count, Casing.isASCIIText(text) { return false }
    if Casing.isASCIIText(text) {
      if let result = text.utf8.withContiguousStorageIfAvailable({ match($0) }) { return result }
    }
    return Array(text.utf16).withUnsafeBufferPointer { match($0) }
  }

  /// The same for UTF-16 units.
  public func matches(_ units: [UInt16]) -> Bool { units.withUnsafeBufferPointer { match($0) } }

  /// Goes back to the last star only: an earlier one never has to take more.
  private func match<Unit: FixedWidthInteger & UnsignedInteger>(_ text: UnsafeBufferPointer<Unit>) -> Bool {
    elements.withUnsafeBufferPointer { elements in
      var at = 0
      var index = 0
      var star = -1
      var resume = 0
      while index < text.count {
        if at < elements.count {
          if case .many = elements[at] {
            star = at
            at += 1
            resume = index
            continue
          }
          if accepts(elements[at], UInt16(truncatingIfNeeded: text[index])) {
            at += 1
            index += 1
            continue
          }
        }
        guard star >= 0 else { return false }
        resume += 1
        index = resume
        at = star + 1
      }
      while at < elements.count, case .many = elements[at] { at += 1 }
      return at == elements.count
    }
  }

  @inline(__always) private func accepts(_ element: Element, _ unit: UInt16) -> Bool {
    switch element {
    case .unit(let wanted): return wanted == unit || (ignoresCase && wanted == Casing.lower(unit))
    case .any: return true
    case .many: return false
    case .oneOf(let ranges):
      for range in ranges where range.contains(unit) { return true }
      guard ignoresCase else { return false }
      let lower = Casing.lower(unit)
      let upper = Casing.upper(unit)
      return ranges.contains { $0.contains(lower) || $0.contains(upper) }
    }
  }

  // MARK: As text

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "*" || scalar == "?" || scalar == "[" || scalar == "]"
  }

  /// `WildcardPattern.ContainsWildcardCharacters`.
  public static func containsWildcards(_ text: String) -> Bool {
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if scalar == "`" {
        isEscaped = true
      } else if isSpecial(scalar) {
        return true
      }
    }
    return false
  }

  /// `WildcardPattern.Escape`.
  public static func escape(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isSpecial(scalar) { result.append("`") }
      result.append(scalar)
    }
    return String(result)
  }

  /// `WildcardPattern.Unescape`: a backtick before a wildcard character goes away.
  public static func unescape(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == "`", !isEscaped {
        isEscaped = true
        continue
      }
      if isEscaped, !isSpecial(scalar) { result.append("`") }
      result.append(scalar)
      isEscaped = false
    }
    if isEscaped { result.append("`") }
    return String(result)
  }

  /// The pattern as a regular expression (`WildcardPattern.ToRegex`); the options it wants are `Singleline` and `IgnoreCase`.
  public var regexPattern: String {
    var result = "^"
    for element in elements {
      switch element {
      case .many: result += ".*"
      case .any: result += "."
      case .unit(let unit): result += Wildcard.regexEscape(unit)
      case .oneOf(let ranges):
        result += "["
        for range in ranges {
          result += Wildcard.bracketEscape(range.lowerBound)
          if range.count > 1 { result += "-" + Wildcard.bracketEscape(range.upperBound) }
        }
        result += "]"
      }
    }
    result += "$"
    // Stars at the ends need no expression.
    if result.hasPrefix("^.*"), result.utf8.count > 4 { result.removeFirst(3) }
    if result.hasSuffix(".*$") { result.removeLast(3) }
    return result
  }

  private static func regexEscape(_ unit: UInt16) -> String {
    let text = String(decoding: [unit], as: UTF16.self)
    return "\\*+?|{[()^$.# ".utf16.contains(unit) ? "\\" + text : text
  }
  private static func bracketEscape(_ unit: UInt16) -> String {
    let text = String(decoding: [unit], as: UTF16.self)
    return "[]-\\^".utf16.contains(unit) ? "\\" + text : text
  }
}
