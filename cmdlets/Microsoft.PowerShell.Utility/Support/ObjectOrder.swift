import Culture
import Objects
import Runtime

/// How Sort-Object and its kind compare two values: as the language does, and by their text where it can't.
struct ObjectOrder {
  let ignoreCase: Bool
  let culture: CultureInfo
  let session: Session

  init(caseSensitive: Bool, culture: CultureInfo?, _ session: Session) {
    ignoreCase = !caseSensitive
    self.culture = culture ?? .enUS
    self.session = session
  }

  private var options: CompareOptions { ignoreCase ? .ignoreCase : [] }

  /// Negative, zero or positive; never fails.
  func compare(_ first: Value, _ second: Value) -> Int {
    switch (first, second) {
    case (.int(let a), .int(let b)): return a < b ? -1 : a == b ? 0 : 1
    case (.string(let a), .string(let b)): return compare(a, b)
    case (.dateTime(let a), .dateTime(let b)): return a < b ? -1 : a == b ? 0 : 1
    case (.double(let a), .double(let b)) where !a.isNaN && !b.isNaN: return a < b ? -1 : a == b ? 0 : 1
    default: break
    }
    let a = first.unwrapped
    let b = second.unwrapped
    if case .string(let x) = a, case .string(let y) = b { return compare(x, y) }
    if a.isNull, b.isNull { return 0 }
    do throws(Unwind) {
      if case .string(let x) = a { return compare(x, PSString(try Conversion.string(b, session))) }
      return try Comparison.order(a, b, ignoreCase: ignoreCase, session)
    } catch {
      return compare(text(a), text(b))
    }
  }

  func isEqual(_ first: Value, _ second: Value) -> Bool { compare(first, second) == 0 }

  private func text(_ value: Value) -> PSString {
    if value.reference is PSCustomObject { return .empty }
    do throws(Unwind) { return PSString(try Conversion.string(value, session)) } catch { return PSString(value.displayText) }
  }

  func compare(_ a: PSString, _ b: PSString) -> Int {
    if a === b { return 0 }
    if a.illFormed != nil || b.illFormed != nil { return Collation.compare(a.units, b.units, culture, options) }
    return Collation.compare(a.text, b.text, culture, options)
  }
}
