import CPCRE2

/// A compiled .NET regular expression: `System.Text.RegularExpressions.Regex`.
///
/// PCRE2 with its just-in-time compiler does the work on UTF-16 units; pattern syntax, group numbers, options and error texts
/// are .NET's. It may be used by several threads at once.
public final class DotNetRegex: @unchecked Sendable {
  public let pattern: String
  public let options: RegexOptions
  /// .NET's group numbers in ascending order, 0 first, and their names.
  public let groupNumbers: [Int]
  public let groupNames: [String]
  private let code: OpaquePointer
  /// For each of .NET's groups, the engine's that may hold it.
  private let slots: [[Int]]

  /// - Throws: `RegexParseError` with .NET's message and offset.
  public init(_ pattern: String, _ options: RegexOptions = []) throws(RegexParseError) {
    self.pattern = pattern
    self.options = options
    let units = Array(pattern.utf16)
    let groups = RegexGroups(units, options)
    let node = try RegexParser.parse(units, options, groups)
    if options.contains(.rightToLeft) {
      throw RegexParseError(pattern: pattern, offset: 0, reason: "RegexOptions.RightToLeft is not supported.")
    }
    var emitter = RegexEmitter(caseless: options.contains(.ignoreCase))
    emitter.emit(node)
    groupNumbers = groups.numbers
    groupNames = groups.names
    slots = groups.numbers.map { $0 == 0 ? [0] : emitter.numbers[$0] ?? [] }
    var flags = UInt32(PCRE2_UCP) | UInt32(PCRE2_ALT_CIRCUMFLEX)
    if options.contains(.ignoreCase) { flags |= UInt32(PCRE2_CASELESS) }
    let context = pcre2_compile_context_create_16(nil)
    defer { pcre2_compile_context_free_16(context) }
    pcre2_set_newline_16(context, UInt32(PCRE2_NEWLINE_LF))
    var errorCode: Int32 = 0
    var offset = 0
    let compiled = emitter.text.withUnsafeBufferPointer {
      pcre2_compile_16($0.baseAddress, $0.count, flags, &errorCode, &offset, context)
    }
    guard let compiled else {
      throw RegexParseError(pattern: pattern, offset: 0, reason: DotNetRegex.message(errorCode))
    }
    code = compiled
    pcre2_jit_compile_16(compiled, UInt32(PCRE2_JIT_COMPLETE))
  }

  deinit { pcre2_code_free_16(code) }

  private static func message(_ code: Int32) -> String {
    var buffer = [UInt16](repeating: 0, count: 256)
    let count = pcre2_get_error_message_16(code, &buffer, buffer.count)
    return "Not supported here: " + String(decoding: buffer[..<max(0, Int(count))], as: UTF16.self) + "."
  }

  /// The number of a group by its name or number in text; `nil` when there is none.
  public func number(of name: String) -> Int? {
    if let index = groupNames.firstIndex(of: name) { return groupNumbers[index] }
    return nil
  }

  /// The first match at or after `start`; `nil` when there is none.
  ///
  /// - Parameter previousEmpty: an empty match just before stood at `start`: the next must not be that one again.
  public func firstMatch(
    in units: UnsafeBufferPointer<UInt16>, from start: Int = 0
  ) throws(RegexMatchError) -> RegexMatch? {
    guard let data = pcre2_match_data_create_from_pattern_16(code, nil) else { return nil }
    defer { pcre2_match_data_free_16(data) }
    var empty: UInt16 = 0
    let count: Int32
    if let base = units.baseAddress {
      count = pcre2_match_16(code, base, units.count, start, 0, data, nil)
    } else {
      count = pcre2_match_16(code, &empty, 0, 0, 0, data, nil)
    }
    if count == PCRE2_ERROR_NOMATCH { return nil }
    if count == PCRE2_ERROR_MATCHLIMIT || count == PCRE2_ERROR_JIT_STACKLIMIT || count == PCRE2_ERROR_HEAPLIMIT
      || count == PCRE2_ERROR_DEPTHLIMIT
    {
      throw .limitExceeded
    }
    guard count > 0, let vector = pcre2_get_ovector_pointer_16(data) else { throw .engine(Int(count)) }
    let total = Int(pcre2_get_ovector_count_16(data))
    var groups: [Range<Int>?] = []
    groups.reserveCapacity(slots.count)
    for candidates in slots {
      var found: Range<Int>?
      // PCRE2_UNSET is the largest size_t, which is -1 as Swift reads it.
      for slot in candidates where slot < total && vector[2 * slot] >= 0 {
        let range = vector[2 * slot]..<max(vector[2 * slot], vector[2 * slot + 1])
        if found == nil || range.lowerBound >= (found?.lowerBound ?? 0) { found = range }
      }
      groups.append(found)
    }
    return RegexMatch(groups: groups)
  }

  /// All matches in order, at most `limit`; after an empty one the next begins one unit on.
  public func matches(in units: UnsafeBufferPointer<UInt16>, from start: Int = 0, limit: Int = .max) throws(RegexMatchError) -> [RegexMatch] {
    var found: [RegexMatch] = []
    var position = start
    while found.count < limit, position <= units.count, let match = try firstMatch(in: units, from: position) {
      found.append(match)
      position = match.range.isEmpty ? match.range.upperBound + 1 : match.range.upperBound
    }
    return found
  }

  public func isMatch(_ text: String) throws(RegexMatchError) -> Bool {
    let units = Array(text.utf16)
    var failure: RegexMatchError?
    let found = units.withUnsafeBufferPointer { buffer -> Bool in
      do throws(RegexMatchError) { return try firstMatch(in: buffer) != nil } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    return found
  }

  /// `Regex.Escape`.
  public static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "*", "+", "?", "|", "{", "[", "(", ")", "^", "$", ".", "#": result += "\\" + String(Character(scalar))
      case " ": result += "\\ "
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{C}": result += "\\f"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// `Regex.Unescape`.
  public static func unescape(_ text: String) throws(RegexParseError) -> String {
    let units = Array(text.utf16)
    return String(decoding: try RegexParser.unescape(units), as: UTF16.self)
  }
}

/// One match.
public struct RegexMatch: Sendable {
  /// By index into `groupNumbers`; `nil` for a group that took no part. The first is the whole match.
  public let groups: [Range<Int>?]
  public var range: Range<Int> { groups.first.flatMap { $0 } ?? 0..<0 }
}
