internal import CICU

/// Searching by a culture's rules, over UTF-16 units.
extension Collation {
  /// Where a match is: its first unit, and how many units it takes, which may differ from the pattern's length.
  public struct Match: Sendable, Hashable {
    public let index: Int
    public let length: Int
  }

  /// `IndexOf`, or `LastIndexOf` with `backwards`. The empty pattern is at the start (at the end).
  public static func find(
    _ pattern: [UInt16], in text: [UInt16], _ culture: CultureInfo = .invariant, _ options: CompareOptions = [],
    backwards: Bool = false
  ) -> Match? {
    if pattern.isEmpty { return Match(index: backwards ? text.count : 0, length: 0) }
    if options.contains(.ordinal) || options.contains(.ordinalIgnoreCase) {
      return findOrdinal(pattern, in: text, ignoringCase: options.contains(.ordinalIgnoreCase), backwards)
    }
    if isPlain(pattern, text, culture, options) {
      return findOrdinal(pattern, in: text, ignoringCase: options.contains(.ignoreCase), backwards)
    }
    if text.isEmpty { return compare(pattern, text, culture, options) == 0 ? Match(index: 0, length: 0) : nil }
    return search(pattern, text, Collator.of(culture, options), backwards)
  }

  /// `IsPrefix`: the length of the match at the start.
  public static func prefix(
    _ pattern: [UInt16], of text: [UInt16], _ culture: CultureInfo = .invariant, _ options: CompareOptions = []
  ) -> Int? {
    if pattern.isEmpty { return 0 }
    let ignoresCase = options.contains(.ordinalIgnoreCase)
    if ignoresCase || options.contains(.ordinal) || isPlain(pattern, text, culture, options) {
      let same = ignoresCase || (options.contains(.ignoreCase) && !options.contains(.ordinal))
      return matches(pattern, text, at: 0, ignoringCase: same) ? pattern.count : nil
    }
    let collator = Collator.of(culture, options)
    if options.collation.isSubset(of: .ignoreCase) { return affix(pattern, text, collator, isPrefix: true) }
    guard let found = search(pattern, text, collator, false) else { return nil }
    let isAtStart = found.index == 0 || compare(Array(text[..<found.index]), [], culture, options) == 0
    return isAtStart ? found.index + found.length : nil
  }

  /// `IsSuffix`: the length of the match at the end.
  public static func suffix(
    _ pattern: [UInt16], of text: [UInt16], _ culture: CultureInfo = .invariant, _ options: CompareOptions = []
  ) -> Int? {
    if pattern.isEmpty { return 0 }
    let ignoresCase = options.contains(.ordinalIgnoreCase)
    if ignoresCase || options.contains(.ordinal) || isPlain(pattern, text, culture, options) {
      let same = ignoresCase || (options.contains(.ignoreCase) && !options.contains(.ordinal))
      return matches(pattern, text, at: text.count - pattern.count, ignoringCase: same) ? pattern.count : nil
    }
    let collator = Collator.of(culture, options)
    if options.collation.isSubset(of: .ignoreCase) { return affix(pattern, text, collator, isPrefix: false) }
    guard let found = search(pattern, text, collator, true) else { return nil }
    let end = found.index + found.length
    let isAtEnd = end == text.count || compare(Array(text[end...]), [], culture, options) == 0
    return isAtEnd ? text.count - found.index : nil
  }

  /// Whether the units themselves decide: ASCII that a root collation has one weight each for.
  private static func isPlain(_ a: [UInt16], _ b: [UInt16], _ culture: CultureInfo, _ options: CompareOptions) -> Bool {
    guard options.collation.isSubset(of: .ignoreCase), ASCIIOrder.covers(a), ASCIIOrder.covers(b) else { return false }
    let language = culture.twoLetterISOLanguageName
    return language == "iv" || language == "en" || Collator.of(culture, options).usesRootOrder
  }

  private static func matches(_ pattern: [UInt16], _ text: [UInt16], at start: Int, ignoringCase: Bool) -> Bool {
    guard start >= 0, start + pattern.count <= text.count else { return false }
    for (offset, unit) in pattern.enumerated() {
      let other = text[start + offset]
      if unit == other { continue }
      guard ignoringCase, Casing.upper(unit) == Casing.upper(other) else { return false }
    }
    return true
  }

  private static func findOrdinal(
    _ pattern: [UInt16], in text: [UInt16], ignoringCase: Bool, _ backwards: Bool
  ) -> Match? {
    let last = text.count - pattern.count
    guard last >= 0 else { return nil }
    for step in 0...last {
      let index = backwards ? last - step : step
      if matches(pattern, text, at: index, ignoringCase: ignoringCase) {
        return Match(index: index, length: pattern.count)
      }
    }
    return nil
  }

  // MARK: ICU

  /// Where a match may begin and end: not within a letter and its marks, but, as in .NET, between CR and LF.
  private static let boundaries = """
    !!chain;
    $Mark = [\\p{Grapheme_Cluster_Break=Extend}\\p{Grapheme_Cluster_Break=SpacingMark}\\p{Grapheme_Cluster_Break=ZWJ}];
    $L = [\\p{Grapheme_Cluster_Break=L}];
    $V = [\\p{Grapheme_Cluster_Break=V}\\p{Grapheme_Cluster_Break=LV}];
    $T = [\\p{Grapheme_Cluster_Break=T}\\p{Grapheme_Cluster_Break=LVT}];
    $L ($L | $V | $T);
    $V [\\p{Grapheme_Cluster_Break=V}\\p{Grapheme_Cluster_Break=T}];
    $T [\\p{Grapheme_Cluster_Break=T}];
    [^\\p{Grapheme_Cluster_Break=Control}\\r\\n] $Mark;
    .;
    """

  private static func search(_ pattern: [UInt16], _ text: [UInt16], _ collator: Collator, _ backwards: Bool) -> Match? {
    var status = U_ZERO_ERROR
    let rules = Array(boundaries.utf16)
    let breaks = icu_brk_openRules(rules, Int32(rules.count), text, Int32(text.count), &status)
    defer { if let breaks { icu_brk_close(breaks) } }
    guard status.rawValue <= 0 else { fatalError("ICU refuses the boundary rules: status \(status.rawValue)") }
    return pattern.withUnsafeBufferPointer { pattern in
      text.withUnsafeBufferPointer { text in
        guard
          let search = icu_search_open(
            pattern.baseAddress, Int32(pattern.count), text.baseAddress, Int32(text.count), collator.handle, breaks,
            &status)
        else { return nil }
        defer { icu_search_close(search) }
        let index = Int(backwards ? icu_search_last(search, &status) : icu_search_first(search, &status))
        guard index >= 0, status.rawValue <= 0 else { return nil }
        let length = Int(icu_search_matchedLength(search))
        // A pattern without weight is found behind the last character, as the empty one is.
        if backwards, length == 0, index >= text.count - 2 { return Match(index: text.count, length: 0) }
        return Match(index: index, length: length)
      }
    }
  }

  /// Walks the collation elements of both from one end; returns how many units of the text the pattern took.
  private static func affix(_ pattern: [UInt16], _ text: [UInt16], _ collator: Collator, isPrefix: Bool) -> Int? {
    var status = U_ZERO_ERROR
    let tertiary = icu_col_strength(collator.handle) >= Int32(UCOL_TERTIARY.rawValue)
    let mask: UInt32 = tertiary ? 0xFFFF_FFFF : 0xFFFF_FF00
    return pattern.withUnsafeBufferPointer { patternUnits in
      text.withUnsafeBufferPointer { textUnits in
        guard
          let wanted = icu_elements_open(collator.handle, patternUnits.baseAddress, Int32(pattern.count), &status)
        else { return nil }
        defer { icu_elements_close(wanted) }
        guard let source = icu_elements_open(collator.handle, textUnits.baseAddress, Int32(text.count), &status) else {
          return nil
        }
        defer { icu_elements_close(source) }
        func next(_ elements: OpaquePointer) -> UInt32 {
          UInt32(bitPattern: isPrefix ? icu_elements_next(elements, &status) : icu_elements_previous(elements, &status))
        }
        let end = UInt32.max
        var offset = icu_elements_offset(source)
        var want = next(wanted)
        var have = next(source)
        while true {
          if want == end {
            // A mark that follows belongs to the last letter: that is another letter then.
            if isPrefix, have != end, have & 0xFFFF_0000 == 0, have & 0xFF00 != 0 { return nil }
            return isPrefix ? Int(offset) : text.count - Int(offset)
          }
          if want == 0 {
            want = next(wanted)
            continue
          }
          if have == 0 {
            offset = icu_elements_offset(source)
            have = next(source)
            continue
          }
          guard want & mask == have & mask, have != end else { return nil }
          want = next(wanted)
          offset = icu_elements_offset(source)
          have = next(source)
        }
      }
    }
  }
}
