/// Arguments as the bodies of members read them: the overload already converted them.
extension Value {
  var intValue: Int {
    switch unwrapped {
    case .int(let n): Int(n)
    case .long(let n): Int(n)
    case .char(let n): Int(n)
    case .byte(let n): Int(n)
    default: 0
    }
  }
  var textValue: PSString {
    switch unwrapped {
    case .string(let text): text
    case .char(let unit): PSString(units: [unit])
    case .null, .void, .unset: .empty
    default: PSString(displayText)
    }
  }
  var flagValue: Bool { Conversion.isTrue(self) }
  var doubleValue: Double { Number(unwrapped)?.double ?? 0 }
  var itemsValue: ContiguousArray<Value> { reference?.allItems ?? [] }
}

extension Unwind {
  static func argumentNull(_ name: String) -> Unwind {
    .exception(.argumentNullException, "Value cannot be null. (Parameter '\(name)')")
  }
  static func outOfRange(_ message: String, _ name: String) -> Unwind {
    .exception(.argumentOutOfRangeException, "\(message) (Parameter '\(name)')")
  }
}
