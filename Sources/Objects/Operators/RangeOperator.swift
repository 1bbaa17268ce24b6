/// `first..last`, up or down, both included.
public enum RangeOperator {
  public struct Bounds {
    public let first: Int64
    public let last: Int64
    /// `'a'..'e'`: the items are characters.
    public let isChars: Bool
    /// All items.
    public var items: ContiguousArray<Value> {
      var items: ContiguousArray<Value> = []
      items.reserveCapacity(Int(abs(last - first)) + 1)
      var number = first
      while true {
        if isChars {
          items.append(.char(UInt16(truncatingIfNeeded: number)))
        } else if let small = Int32(exactly: number) {
          items.append(.int(small))
        } else {
          items.append(.long(number))
        }
        if number == last { return items }
        number += first <= last ? 1 : -1
      }
    }
    public init(first: Int64, last: Int64, isChars: Bool) {
      self.first = first
      self.last = last
      self.isChars = isChars
    }
  }

  public static func bounds(_ left: Value, _ right: Value, _ context: any InvocationContext) throws(Unwind) -> Bounds {
    if case .int(let a) = left, case .int(let b) = right { return Bounds(first: Int64(a), last: Int64(b), isChars: false) }
    if let a = character(left), let b = character(right) { return Bounds(first: Int64(a), last: Int64(b), isChars: true) }
    let first = try number(left, context)
    let last = try number(right, context)
    return Bounds(first: first, last: last, isChars: false)
  }

  /// A `[char]`, or a string of one character that is no digit.
  private static func character(_ value: Value) -> UInt16? {
    switch value.unwrapped {
    case .char(let unit): return unit
    case .string(let text) where text.length == 1 && !(48...57).contains(text[0]): return text[0]
    default: return nil
    }
  }

  private static func number(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> Int64 {
    if case .int(let number) = try Conversion.convert(value, to: .int, context) { return Int64(number) }
    return 0
  }
}
