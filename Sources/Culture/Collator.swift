internal import CICU
import Synchronization

/// An ICU collator set up as .NET sets it up for a culture and `CompareOptions`.
///
/// Opened on first use and kept; ICU allows any number of threads to compare with one.
final class Collator: @unchecked Sendable {
  let handle: OpaquePointer
  /// Whether the culture sorts ASCII as the root collation does, which `ASCIIOrder` knows by heart.
  let usesRootOrder: Bool

  private init(_ handle: OpaquePointer, usesRootOrder: Bool) {
    self.handle = handle
    self.usesRootOrder = usesRootOrder
  }

  private struct Key: Hashable {
    let culture: String
    let options: CompareOptions
  }

  private static let cache = Mutex<[Key: Collator]>([:])

  static func of(_ culture: CultureInfo, _ options: CompareOptions) -> Collator {
    let key = Key(culture: culture.name, options: options.collation)
    if let known = cache.withLock({ $0[key] }) { return known }
    guard let opened = open(culture, options.collation) else {
      fatalError("ICU has no collation data: the library is broken")
    }
    return cache.withLock { cache in
      if let known = cache[key] { return known }
      cache[key] = opened
      return opened
    }
  }

  private static func open(_ culture: CultureInfo, _ options: CompareOptions) -> Collator? {
    var status = U_ZERO_ERROR
    guard let base = icu_col_open(CultureInfo.icuName(culture.name), &status), status.rawValue <= 0 else { return nil }
    var length: Int32 = 0
    let localeRules = icu_col_rules(base, &length)
    var codes = U_ZERO_ERROR
    // A culture without rules and reordering of its own is the root's.
    let isRoot = length == 0 && icu_col_reorderCodes(base, &codes) == 0
    if options.isEmpty { return Collator(base, usesRootOrder: isRoot) }

    var strength = Int32(UCOL_TERTIARY.rawValue)
    if options.contains(.ignoreCase) { strength = Int32(UCOL_SECONDARY.rawValue) }
    if options.contains(.ignoreNonSpace) { strength = Int32(UCOL_PRIMARY.rawValue) }
    let isWeak = strength < Int32(UCOL_TERTIARY.rawValue)
    let extra = CollationRules.additions(options, isWeak: isWeak)
    let collator: OpaquePointer?
    if extra.isEmpty {
      collator = icu_col_clone(base, &status)
    } else {
      var rules = Array(UnsafeBufferPointer(start: localeRules, count: Int(length)))
      rules += extra
      collator = icu_col_openRules(rules, Int32(rules.count), strength, &status)
    }
    guard let collator, status.rawValue <= 0 else { return nil }
    if options.contains(.ignoreSymbols) { icu_col_ignoreSymbols(collator, &status) }
    icu_col_setAttribute(collator, Int32(UCOL_STRENGTH.rawValue), strength, &status)
    // Below the third level case is not looked at, unless it gets a level of its own.
    if isWeak, !options.contains(.ignoreCase) {
      icu_col_setAttribute(collator, Int32(UCOL_CASE_LEVEL.rawValue), Int32(UCOL_ON.rawValue), &status)
    }
    return Collator(collator, usesRootOrder: isRoot && options.isSubset(of: .ignoreCase))
  }

  func compare(_ a: String, _ b: String) -> Int {
    var a = a
    var b = b
    return a.withUTF8 { left in
      b.withUTF8 { right in
        var status = U_ZERO_ERROR
        return Int(
          icu_col_compareUTF8(
            handle, left.baseAddress, Int32(left.count), right.baseAddress, Int32(right.count), &status))
      }
    }
  }

  func compare(_ a: [UInt16], _ b: [UInt16]) -> Int {
    Int(icu_col_compare(handle, a, Int32(a.count), b, Int32(b.count)))
  }
}
