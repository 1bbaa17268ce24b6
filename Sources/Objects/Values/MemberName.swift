/// A member's name, folded once so that look-ups compare without case.
public struct MemberName: Hashable, Sendable, CustomStringConvertible {
  /// As it was written.
  public let text: String
  /// Folded for comparison.
  public let folded: String

  public init(_ text: String) {
    self.text = text
    folded = foldCase(text)
  }

  public var description: String { text }
  public static func == (left: MemberName, right: MemberName) -> Bool { PSString.utf8Equal(left.folded, right.folded) }
  public func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}

/// The text in lower case, letter by letter as .NET's ordinal comparison folds it. ASCII costs one pass over bytes.
public func foldCase(_ text: String) -> String {
  var hasUpper = false
  for byte in text.utf8 {
    if byte >= 0x80 { return text.lowercased() }
    if byte &- 65 < 26 { hasUpper = true }
  }
  guard hasUpper else { return text }
  return String(unsafeUninitializedCapacity: text.utf8.count) { buffer in
    var index = 0
    for byte in text.utf8 {
      buffer[index] = byte &- 65 < 26 ? byte | 0x20 : byte
      index += 1
    }
    return index
  }
}

/// Equality of names: ordinal, without case.
public func equalsIgnoringCase(_ left: String, _ right: String) -> Bool {
  var a = left.utf8.makeIterator()
  var b = right.utf8.makeIterator()
  while true {
    guard let x = a.next() else { return b.next() == nil }
    guard let y = b.next() else { return false }
    if x == y, x < 0x80 { continue }
    if x >= 0x80 || y >= 0x80 { return left.lowercased() == right.lowercased() }
    let fx = x &- 65 < 26 ? x | 0x20 : x
    let fy = y &- 65 < 26 ? y | 0x20 : y
    if fx != fy { return false }
  }
}
