/// `Equals` and `GetHashCode` as dictionaries use them: no conversion between types.
extension Value {
  public func equals(_ other: Value, ignoringCase: Bool) -> Bool {
    switch (self, other) {
    case (.string(let a), .string(let b)):
      if a === b { return true }
      if a.illFormed != nil || b.illFormed != nil { return a.units == b.units }
      return ignoringCase ? equalsIgnoringCase(a.text, b.text) : PSString.utf8Equal(a.text, b.text)
    case (.int(let a), .int(let b)): return a == b
    case (.long(let a), .long(let b)): return a == b
    case (.bool(let a), .bool(let b)): return a == b
    case (.double(let a), .double(let b)): return a == b || (a.isNaN && b.isNaN)
    case (.char(let a), .char(let b)): return a == b
    case (.byte(let a), .byte(let b)): return a == b
    case (.sbyte(let a), .sbyte(let b)): return a == b
    case (.short(let a), .short(let b)): return a == b
    case (.ushort(let a), .ushort(let b)): return a == b
    case (.uint(let a), .uint(let b)): return a == b
    case (.ulong(let a), .ulong(let b)): return a == b
    case (.single(let a), .single(let b)): return a == b || (a.isNaN && b.isNaN)
    case (.dateTime(let a), .dateTime(let b)): return a.ticks == b.ticks
    case (.timeSpan(let a), .timeSpan(let b)): return a.ticks == b.ticks
    case (.object(let a), _):
      if a.isWrapper { return a.wrapped.equals(other, ignoringCase: ignoringCase) }
      if case .object(let b) = other, a === b { return true }
      return a.equals(other)
    case (_, .object(let b)) where b.isWrapper: return equals(b.wrapped, ignoringCase: ignoringCase)
    default: return isNull && other.isNull
    }
  }

  public func hash(ignoringCase: Bool) -> Int {
    switch self {
    case .null, .void, .unset: return 0
    case .string(let string): return ignoringCase ? hashIgnoringCase(string.text) : hashBytes(string.text)
    case .int(let number): return mix(Int(number))
    case .long(let number): return mix(Int(number))
    case .bool(let flag): return flag ? 1 : 2
    case .double(let number): return number.hashValue
    case .char(let unit): return mix(Int(unit))
    case .byte(let number): return mix(Int(number))
    case .sbyte(let number): return mix(Int(number))
    case .short(let number): return mix(Int(number))
    case .ushort(let number): return mix(Int(number))
    case .uint(let number): return mix(Int(number))
    case .ulong(let number): return mix(Int(truncatingIfNeeded: number))
    case .single(let number): return number.hashValue
    case .dateTime(let date): return mix(Int(date.ticks))
    case .timeSpan(let span): return mix(Int(span.ticks))
    case .object(let object): return object.isWrapper ? object.wrapped.hash(ignoringCase: ignoringCase) : object.hash
    case .variable(let variable): return variable.value.hash(ignoringCase: ignoringCase)
    }
  }
}

@inline(__always) private func mix(_ number: Int) -> Int {
  let product = UInt(bitPattern: number) &* 0x9E37_79B9_7F4A_7C15
  return Int(bitPattern: product ^ (product >> 32))
}

/// FNV-1a over folded bytes; beyond ASCII over the lower-cased text.
private func hashIgnoringCase(_ text: String) -> Int {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 {
    if byte >= 0x80 { return hashBytes(text.lowercased()) }
    hash = (hash ^ UInt64(byte &- 65 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01b3
  }
  return Int(truncatingIfNeeded: hash ^ (hash >> 29))
}

private func hashBytes(_ text: String) -> Int {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return Int(truncatingIfNeeded: hash ^ (hash >> 29))
}
