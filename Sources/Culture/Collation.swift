/// Comparison of text by a culture's rules: .NET's `CompareInfo`.
public enum Collation {
  /// `string.Compare(a, b, culture, options)`: -1, 0 or 1.
  public static func compare(
    _ a: String, _ b: String, _ culture: CultureInfo = .invariant, _ options: CompareOptions = []
  ) -> Int {
    if options.contains(.ordinal) { return Ordinal.compare(a, b) }
    if options.contains(.ordinalIgnoreCase) { return Ordinal.compareIgnoringCase(a, b) }
    if Ordinal.equal(a, b) { return 0 }
    if isRoot(culture), options.collation.isSubset(of: .ignoreCase),
      let order = ASCIIOrder.compare(a, b, ignoringCase: options.contains(.ignoreCase))
    {
      return order
    }
    let collator = Collator.of(culture, options)
    if collator.usesRootOrder, let order = ASCIIOrder.compare(a, b, ignoringCase: options.contains(.ignoreCase)) {
      return order
    }
    return collator.compare(a, b)
  }

  /// The same for text that may hold halves of surrogate pairs.
  public static func compare(
    _ a: [UInt16], _ b: [UInt16], _ culture: CultureInfo = .invariant, _ options: CompareOptions = []
  ) -> Int {
    if options.contains(.ordinal) { return a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1 }
    if options.contains(.ordinalIgnoreCase) {
      return compare(a.map(Casing.upper), b.map(Casing.upper), culture, .ordinal)
    }
    return a == b ? 0 : Collator.of(culture, options).compare(a, b)
  }

  public static func equal(
    _ a: String, _ b: String, _ culture: CultureInfo = .invariant, _ options: CompareOptions = []
  ) -> Bool {
    compare(a, b, culture, options) == 0
  }

  /// Cultures known to sort as the root does without asking ICU.
  private static func isRoot(_ culture: CultureInfo) -> Bool {
    switch culture.twoLetterISOLanguageName {
    case "iv", "en", "de", "fr", "it", "nl", "pt": true
    default: false
    }
  }
}
