/// A number as the operators see it: which .NET type it is, in the order of promotion.
enum Number {
  case int(Int32)
  case long(Int64)
  case ulong(UInt64)
  case decimal(Decimal128)
  case big(BigInteger)
  case double(Double)
  case single(Float)

  /// A number of any of .NET's types, and what PowerShell takes for one in arithmetic: characters, flags, nothing.
  init?(_ value: Value) {
    switch value {
    case .int(let n): self = .int(n)
    case .long(let n): self = .long(n)
    case .double(let n): self = .double(n)
    case .byte(let n): self = .int(Int32(n))
    case .sbyte(let n): self = .int(Int32(n))
    case .short(let n): self = .int(Int32(n))
    case .ushort(let n): self = .int(Int32(n))
    case .uint(let n): self = .long(Int64(n))
    case .ulong(let n): self = .ulong(n)
    case .single(let n): self = .single(n)
    case .bool(let flag): self = .int(flag ? 1 : 0)
    case .null, .void, .unset: self = .int(0)
    case .object(let object):
      if object.isWrapper {
        self.init(object.wrapped)
      } else if let number = object as? EnumObject {
        self = Int32(exactly: number.raw).map { .int($0) } ?? .long(number.raw)
      } else if let number = (object as? Boxed<Decimal128>)?.payload {
        self = .decimal(number)
      } else if let number = (object as? Boxed<BigInteger>)?.payload {
        self = .big(number)
      } else if let flag = object as? SwitchObject {
        self = .int(flag.isTrue ? 1 : 0)
      } else {
        return nil
      }
    case .variable(let variable): self.init(variable.value)
    default: return nil
    }
  }

  var double: Double {
    switch self {
    case .int(let n): Double(n)
    case .long(let n): Double(n)
    case .ulong(let n): Double(n)
    case .decimal(let n): n.doubleValue
    case .big(let n): n.doubleValue
    case .double(let n): n
    case .single(let n): Double(n)
    }
  }
  var big: BigInteger? {
    switch self {
    case .int(let n): BigInteger(n)
    case .long(let n): BigInteger(n)
    case .ulong(let n): BigInteger(n)
    case .big(let n): n
    case .double(let n): try? BigInteger(n)
    case .single(let n): try? BigInteger(Double(n))
    case .decimal(let n): BigInteger(n)
    }
  }
  var isReal: Bool {
    switch self {
    case .double, .single: true
    default: false
    }
  }
  func decimal() throws(ValueError) -> Decimal128 {
    switch self {
    case .int(let n): return Decimal128(Int64(n))
    case .long(let n): return Decimal128(n)
    case .ulong(let n): return Decimal128(n)
    case .decimal(let n): return n
    case .big(let n): return try Decimal128(n)
    case .double(let n): return try Decimal128(n)
    case .single(let n): return try Decimal128(n)
    }
  }
  /// The whole number it is, for integers only.
  var int128: Int128? {
    switch self {
    case .int(let n): Int128(n)
    case .long(let n): Int128(n)
    case .ulong(let n): Int128(n)
    default: nil
    }
  }
  var value: Value {
    switch self {
    case .int(let n): .int(n)
    case .long(let n): .long(n)
    case .ulong(let n): .ulong(n)
    case .decimal(let n): Value(n)
    case .big(let n): Value(n)
    case .double(let n): .double(n)
    case .single(let n): .single(n)
    }
  }

  /// A string as a number, as PowerShell's operators read it; `nil` when it is none.
  static func parse(_ text: String) -> Number? {
    let trimmed = text.trimmingBlanks()
    if trimmed.isEmpty { return .int(0) }
    if let small = Int32(trimmed) { return .int(small) }
    if let large = Int64(trimmed) { return .long(large) }
    var digits = trimmed
    var isNegative = false
    if digits.hasPrefix("-") || digits.hasPrefix("+") {
      isNegative = digits.hasPrefix("-")
      digits.removeFirst()
    }
    if digits.hasPrefix("0x") || digits.hasPrefix("0X"), let bits = UInt64(digits.dropFirst(2), radix: 16) {
      let value = digits.utf8.count <= 10 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
      let signed = isNegative ? -value : value
      return Int32(exactly: signed).map { .int($0) } ?? .long(signed)
    }
    if let number = try? NumberParsing.double(trimmed) { return .double(number) }
    return nil
  }
}

extension String {
  /// Without blanks and line ends around.
  func trimmingBlanks() -> String {
    let utf8 = self.utf8
    guard let first = utf8.first, let last = utf8.last else { return self }
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    guard isBlank(first) || isBlank(last) else { return self }
    var start = utf8.startIndex
    var end = utf8.endIndex
    while start < end, isBlank(utf8[start]) { start = utf8.index(after: start) }
    while end > start, isBlank(utf8[utf8.index(before: end)]) { end = utf8.index(before: end) }
    return String(self[start..<end])
  }
}
