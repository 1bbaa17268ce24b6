import Culture
import Objects
import Runtime

/// What Measure-Object gathers of one property.
struct Statistics {
  /// What was asked for.
  struct Wanted {
    var sum = false
    var average = false
    var deviation = false
    var maximum = false
    var minimum = false
    var lines = false
    var words = false
    var characters = false
    var ignoresSpace = false
    var needsNumber: Bool { sum || average || deviation }
  }

  /// The property; `nil` when the objects themselves are measured.
  let name: String?
  var count = 0
  private var sum = 0.0
  private var variance = 0.0
  var maximum: Value = .null
  var minimum: Value = .null
  private var lines = 0
  private var words = 0
  private var characters = 0

  init(name: String?) { self.name = name }

  // MARK: Numbers

  /// The value as the double that PowerShell measures; `nil` when it is none.
  static func number(_ value: Value, _ session: Session) -> Double? {
    switch value {
    case .int(let number): return Double(number)
    case .long(let number): return Double(number)
    case .double(let number): return number
    case .null, .void, .unset: return 0
    default:
      guard case .double(let number)? = Conversion.tryConvert(value, to: .double, session) else { return nil }
      return number
    }
  }

  mutating func add(_ number: Double, _ wanted: Wanted) {
    let previous = sum
    sum += number
    guard wanted.deviation, count > 1 else { return }
    let mean = previous / Double(count - 1)
    variance *= Double(count - 2) / Double(count - 1)
    variance += (number - mean) * (number - mean) / Double(count)
  }

  /// The new value or the extreme one so far: as numbers where both are, otherwise by their order or their texts.
  static func extreme(_ value: Value, _ known: Value, isMinimum: Bool, _ session: Session) -> Value {
    if known.isNull { return value }
    if case .int(let a) = value, case .int(let b) = known { return (isMinimum ? a < b : a > b) ? value : known }
    var current = comparable(value, session)
    var other = comparable(known, session)
    if !current.isNull, TypeInfo.of(current) !== TypeInfo.of(other) {
      current = Value(current.displayText)
      other = Value(other.displayText)
    }
    let order: Int
    do throws(Unwind) {
      if case .string(let a) = other, case .string(let b) = current {
        order = Collation.compare(a.text, b.text, .enUS, [])
      } else {
        order = try Comparison.order(other, current, ignoreCase: false, session)
      }
    } catch { return known }
    return (isMinimum ? order : -order) > 0 ? value : known
  }

  private static func comparable(_ value: Value, _ session: Session) -> Value {
    if value.isNull { return value }
    if let number = number(value, session) { return .double(number) }
    return value
  }

  func info(_ wanted: Wanted, hasNonNumber: Bool, _ session: Session) -> MeasureInfo {
    let low = minimum.isNull ? nil : Statistics.number(minimum, session)
    let high = maximum.isNull ? nil : Statistics.number(maximum, session)
    let isNumeric = (minimum.isNull || low != nil) && (maximum.isNull || high != nil)
    let info = MeasureInfo(isNumeric ? .generic : .genericObject)
    info.count = count
    if !hasNonNumber {
      if wanted.sum { info.sum = .double(sum) }
      if wanted.average, count > 0 { info.average = .double(sum / Double(count)) }
      if wanted.deviation, isNumeric { info.standardDeviation = .double(variance.squareRoot()) }
    }
    if wanted.maximum { info.maximum = isNumeric ? high.map { .double($0) } ?? .null : maximum }
    if wanted.minimum { info.minimum = isNumeric ? low.map { .double($0) } ?? .null : minimum }
    return info
  }

  // MARK: Text

  mutating func add(text: String, _ wanted: Wanted) {
    guard !text.isEmpty else { return }
    var isInWord = false
    var last: UInt16 = 0
    for unit in text.utf16 {
      let isSpace = CharTraits.isWhiteSpace(unit)
      if !isSpace, !isInWord { words += 1 }
      isInWord = !isSpace
      if !(isSpace && wanted.ignoresSpace) { characters += 1 }
      if unit == 10 { lines += 1 }
      last = unit
    }
    if last != 10 { lines += 1 }
  }

  func textInfo(_ wanted: Wanted) -> MeasureInfo {
    let info = MeasureInfo(.text)
    if wanted.lines { info.lines = Value(lines) }
    if wanted.words { info.words = Value(words) }
    if wanted.characters { info.characters = Value(characters) }
    return info
  }
}
