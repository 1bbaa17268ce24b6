/// Ordinal comparison: UTF-16 unit by UTF-16 unit, with or without case.
///
/// Swift keeps UTF-8, whose bytes order as code points do; UTF-16 puts U+E000...U+FFFF after the supplementary planes.
public enum Ordinal {
  /// Unit for unit the same, which Swift's `==` is not: that forgives another normal form.
  public static func equal(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count && a.utf8.elementsEqual(b.utf8)
  }

  /// `string.CompareOrdinal`: -1, 0 or 1.
  public static func compare(_ a: String, _ b: String) -> Int {
    var left = a.utf8.makeIterator()
    var right = b.utf8.makeIterator()
    while true {
      switch (left.next(), right.next()) {
      case (nil, nil): return 0
      case (nil, _): return -1
      case (_, nil): return 1
      case (let x?, let y?):
        if x == y { continue }
        // EE and EF lead U+E000...U+FFFF, F0 and more lead surrogate pairs.
        if x >= 0xEE, y >= 0xF0, x < 0xF0 { return 1 }
        if y >= 0xEE, x >= 0xF0, y < 0xF0 { return -1 }
        return x < y ? -1 : 1
      }
    }
  }

  /// `OrdinalIgnoreCase` equality.
  public static func equalIgnoringCase(_ a: String, _ b: String) -> Bool {
    var left = a.utf8.makeIterator()
    var right = b.utf8.makeIterator()
    while true {
      guard let x = left.next() else { return right.next() == nil }
      guard let y = right.next() else { return false }
      if x == y, x < 0x80 { continue }
      if x >= 0x80 || y >= 0x80 { return compareFolded(a, b) == 0 }
      if x ^ y != 0x20 || (x | 0x20) < 97 || (x | 0x20) > 122 { return false }
    }
  }

  /// `OrdinalIgnoreCase` order, by upper case: -1, 0 or 1.
  public static func compareIgnoringCase(_ a: String, _ b: String) -> Int {
    var left = a.utf8.makeIterator()
    var right = b.utf8.makeIterator()
    while true {
      switch (left.next(), right.next()) {
      case (nil, nil): return 0
      case (nil, _): return -1
      case (_, nil): return 1
      case (let x?, let y?):
        if x >= 0x80 || y >= 0x80 { return compareFolded(a, b) }
        let upperX = x >= 97 && x <= 122 ? x - 32 : x
        let upperY = y >= 97 && y <= 122 ? y - 32 : y
        if upperX != upperY { return upperX < upperY ? -1 : 1 }
      }
    }
  }

  private static func compareFolded(_ a: String, _ b: String) -> Int {
    var left = a.unicodeScalars.makeIterator()
    var right = b.unicodeScalars.makeIterator()
    while true {
      switch (left.next(), right.next()) {
      case (nil, nil): return 0
      case (nil, _): return -1
      case (_, nil): return 1
      case (let x?, let y?):
        if x == y { continue }
        let upperX = Casing.upper(x.value)
        let upperY = Casing.upper(y.value)
        if upperX == upperY { continue }
        // In UTF-16 supplementary characters begin with a surrogate, below U+E000.
        let keyX = upperX > 0xFFFF ? 0xD800 + (upperX - 0x10000) >> 10 : upperX
        let keyY = upperY > 0xFFFF ? 0xD800 + (upperY - 0x10000) >> 10 : upperY
        if keyX != keyY { return keyX < keyY ? -1 : 1 }
        return upperX < upperY ? -1 : 1
      }
    }
  }

  /// A hash that agrees with `equalIgnoringCase`.
  public static func hashIgnoringCase(_ text: String, into hasher: inout Hasher) {
    for scalar in text.unicodeScalars { hasher.combine(Casing.upper(scalar.value)) }
  }
}
