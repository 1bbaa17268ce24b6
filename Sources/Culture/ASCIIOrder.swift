/// The order of ASCII in ICU's root collation, which needs no ICU to compare the usual text.
///
/// Every printable ASCII character and the five white controls have one weight each; nothing in ASCII contracts. So two
/// texts compare by the letters regardless of case, and only if those are all the same by case, lower before upper.
/// A test proves the table against ICU.
enum ASCIIOrder {
  /// The order of characters, case aside; letters stand for both their cases.
  static let sequence = "\t\n\u{B}\u{C}\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz"

  /// Rank by character; 0 for what this table can't judge.
  static let ranks: [UInt8] = {
    var ranks = [UInt8](repeating: 0, count: 256)
    for (rank, byte) in sequence.utf8.enumerated() {
      ranks[Int(byte)] = UInt8(rank + 1)
      if byte >= 97, byte <= 122 { ranks[Int(byte) - 32] = UInt8(rank + 1) }
    }
    return ranks
  }()

  /// -1, 0 or 1; `nil` when a text has anything but the characters of the table.
  static func compare(_ a: String, _ b: String, ignoringCase: Bool) -> Int? {
    ranks.withUnsafeBufferPointer { ranks in
      var left = a.utf8.makeIterator()
      var right = b.utf8.makeIterator()
      var caseOrder = 0
      while true {
        switch (left.next(), right.next()) {
        case (nil, nil): return caseOrder
        case (nil, let y?): return isKnown(y, &right, ranks) ? -1 : nil
        case (let x?, nil): return isKnown(x, &left, ranks) ? 1 : nil
        case (let x?, let y?):
          let rankX = ranks[Int(x)]
          let rankY = ranks[Int(y)]
          if rankX == 0 || rankY == 0 { return nil }
          if rankX != rankY {
            guard isKnown(x, &left, ranks), isKnown(y, &right, ranks) else { return nil }
            return rankX < rankY ? -1 : 1
          }
          // The same letter in two cases: the lower one comes first.
          if x != y, caseOrder == 0, !ignoringCase { caseOrder = x > y ? -1 : 1 }
        }
      }
    }
  }

  /// Whether `first` and the one character after it can be judged: a following mark could still change a letter.
  private static func isKnown(
    _ first: UInt8, _ rest: inout String.UTF8View.Iterator, _ ranks: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard ranks[Int(first)] != 0 else { return false }
    guard let next = rest.next() else { return true }
    return ranks[Int(next)] != 0
  }

  /// Whether all characters of `units` are in the table.
  static func covers(_ units: [UInt16]) -> Bool { units.allSatisfy { $0 < 0x80 && ranks[Int($0)] != 0 } }
}
