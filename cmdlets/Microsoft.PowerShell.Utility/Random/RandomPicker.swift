import Microsoft_PowerShell_Core
import Objects
import Runtime

/// What Get-Random and Get-SecureRandom have in common.
struct RandomPicker {
  let source: RandomSource
  private var chosen: ContiguousArray<Value> = []
  private var seen = 0

  init(_ source: RandomSource) { self.source = source }

  // MARK: Numbers

  func writeNumbers(_ minimum: Value, _ maximum: Value, count: Int, _ call: Call) throws(Unwind) {
    let low = try operand(minimum, call)
    let high = try operand(maximum, call)
    switch (low, high) {
    case (.double, _), (_, .double):
      let from = low.isNull ? 0 : number(low)
      let below = high.isNull ? Double.greatestFiniteMagnitude : number(high)
      try check(from < below, from, below, call)
      for _ in 0..<count { try call.write(.double(double(from, below))) }
    case (.long, _), (_, .long):
      let from = low.isNull ? 0 : Int64(number(low, exact: low))
      let below = high.isNull ? Int64.max : Int64(number(high, exact: high))
      try check(from < below, from, below, call)
      for _ in 0..<count { try call.write(.long(long(from, below))) }
    default:
      var from: Int32 = 0
      var below = Int32.max
      if case .int(let value) = low { from = value }
      if case .int(let value) = high { below = value }
      try check(from < below, from, below, call)
      for _ in 0..<count { try call.write(.int(source.number(from: from, below: below))) }
    }
  }

  private func check(_ isInOrder: Bool, _ low: some CustomStringConvertible, _ high: some CustomStringConvertible, _ call: Call) throws(Unwind) {
    if isInOrder { return }
    throw call.terminating(
      "The Minimum value (\(low)) cannot be greater than or equal to the Maximum value (\(high)).", id: "MinGreaterThanOrEqualMax",
      .invalidArgument, type: .argumentException)
  }

  /// A bound as an int, a long or a double.
  private func operand(_ value: Value, _ call: Call) throws(Unwind) -> Value {
    let plain = value.unwrapped
    switch plain {
    case .null, .void, .unset: return .null
    case .int, .long, .double: return plain
    case .string(let text):
      for type in [TypeInfo.int, .long] { if let number = Conversion.tryConvert(plain, to: type, call.session), isWhole(text.text) { return number } }
      if let number = Conversion.tryConvert(plain, to: .double, call.session) { return number }
      throw call.terminating(
        "Cannot convert value \"\(text.text)\" to type \"System.Int32\". Error: \"The input string '\(text.text)' was not in a correct format.\"",
        id: "InvalidCastFromStringToInteger", .invalidArgument, target: value, type: .psInvalidCastException)
    default: return try Conversion.convert(plain, to: .double, call.session)
    }
  }

  private func isWhole(_ text: String) -> Bool { !text.utf8.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") } }

  private func number(_ value: Value) -> Double {
    switch value {
    case .int(let number): Double(number)
    case .long(let number): Double(number)
    case .double(let number): number
    default: 0
    }
  }
  private func number(_ value: Value, exact: Value) -> Int {
    switch exact {
    case .int(let number): Int(number)
    case .long(let number): Int(number)
    default: 0
    }
  }

  private func double(_ low: Double, _ high: Double) -> Double {
    var range = high - low
    while true {
      let share = source.double()
      let value = range.isInfinite ? low + share * high - share * low : low + share * range
      if value < high { return value }
      range *= share
    }
  }

  private func long(_ low: Int64, _ high: Int64) -> Int64 {
    let range = UInt64(bitPattern: high &- low)
    if range <= UInt64(Int32.max) { return low + Int64(source.number(from: 0, below: Int32(range))) }
    let mask = UInt64.max >> UInt64(range.leadingZeroBitCount)
    while true {
      let word = source.word() & mask
      if word < range { return low &+ Int64(bitPattern: word) }
    }
  }

  // MARK: Items

  /// Looks at one more item; keeps it, or has it take another's place, so that each is as likely to stay.
  mutating func add(_ items: [Value], count: Int?) {
    for item in items {
      if let count, seen >= count {
        if source.number(from: 0, below: Int32(clamping: seen + 1)) < Int32(clamping: count) {
          chosen[Int(source.number(from: 0, below: Int32(clamping: chosen.count)))] = item
        }
      } else {
        chosen.append(item)
      }
      seen += 1
    }
  }

  /// Writes what was chosen in a random order.
  mutating func writeItems(_ call: Call) throws(Unwind) {
    for index in chosen.indices {
      let other = Int(source.number(from: Int32(clamping: index), below: Int32(clamping: chosen.count)))
      try call.write(chosen[other])
      if index != other { chosen[other] = chosen[index] }
    }
  }
}
