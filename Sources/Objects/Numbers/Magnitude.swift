/// Arithmetic on unsigned numbers of any length: 64-bit words, least significant first, no zero word at the top.
enum Magnitude {
  typealias Words = [UInt64]

  static func trimmed(_ words: Words) -> Words {
    var words = words
    while words.last == 0 { words.removeLast() }
    return words
  }

  static func compare(_ a: Words, _ b: Words) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for index in a.indices.reversed() where a[index] != b[index] { return a[index] < b[index] ? -1 : 1 }
    return 0
  }

  static func bitWidth(_ a: Words) -> Int {
    guard let top = a.last else { return 0 }
    return a.count * 64 - top.leadingZeroBitCount
  }

  static func add(_ a: Words, _ b: Words) -> Words {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    var result = long
    var carry: UInt64 = 0
    for index in long.indices {
      let other = index < short.count ? short[index] : 0
      if other == 0, carry == 0, index >= short.count { break }
      let (first, overflow) = result[index].addingReportingOverflow(other)
      let (second, again) = first.addingReportingOverflow(carry)
      result[index] = second
      carry = overflow || again ? 1 : 0
    }
    if carry != 0 { result.append(carry) }
    return result
  }

  /// `a - b`, where `a` is not the smaller.
  static func subtract(_ a: Words, _ b: Words) -> Words {
    var result = a
    var borrow: UInt64 = 0
    for index in a.indices {
      let other = index < b.count ? b[index] : 0
      if other == 0, borrow == 0, index >= b.count { break }
      let (first, overflow) = result[index].subtractingReportingOverflow(other)
      let (second, again) = first.subtractingReportingOverflow(borrow)
      result[index] = second
      borrow = overflow || again ? 1 : 0
    }
    return trimmed(result)
  }

  /// Below this many words the schoolbook is faster than Karatsuba.
  private static let karatsubaThreshold = 40

  static func multiply(_ a: Words, _ b: Words) -> Words {
    if a.isEmpty || b.isEmpty { return [] }
    if min(a.count, b.count) >= karatsubaThreshold { return karatsuba(a, b) }
    var result = Words(repeating: 0, count: a.count + b.count)
    for (i, x) in a.enumerated() where x != 0 {
      var carry: UInt64 = 0
      for (j, y) in b.enumerated() {
        let product = x.multipliedFullWidth(by: y)
        let (low, first) = product.low.addingReportingOverflow(result[i + j])
        let (sum, second) = low.addingReportingOverflow(carry)
        result[i + j] = sum
        carry = product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
      }
      result[i + b.count] = carry
    }
    return trimmed(result)
  }

  private static func karatsuba(_ a: Words, _ b: Words) -> Words {
    let half = (max(a.count, b.count) + 1) / 2
    let (a0, a1) = (trimmed(Words(a.prefix(half))), Words(a.dropFirst(half)))
    let (b0, b1) = (trimmed(Words(b.prefix(half))), Words(b.dropFirst(half)))
    let low = multiply(a0, b0)
    let high = multiply(a1, b1)
    let middle = subtract(subtract(multiply(add(a0, a1), add(b0, b1)), low), high)
    return add(add(low, shiftWords(middle, half)), shiftWords(high, 2 * half))
  }

  private static func shiftWords(_ a: Words, _ count: Int) -> Words {
    a.isEmpty ? [] : Words(repeating: 0, count: count) + a
  }

  static func multiply(_ a: Words, by factor: UInt64, adding carry: UInt64 = 0) -> Words {
    var result = a
    var carry = carry
    for index in result.indices {
      let product = result[index].multipliedFullWidth(by: factor)
      let (low, overflow) = product.low.addingReportingOverflow(carry)
      result[index] = low
      carry = product.high &+ (overflow ? 1 : 0)
    }
    if carry != 0 { result.append(carry) }
    return result
  }

  static func divide(_ a: Words, by divisor: UInt64) -> (quotient: Words, remainder: UInt64) {
    var quotient = a
    var remainder: UInt64 = 0
    for index in a.indices.reversed() {
      let part = divisor.dividingFullWidth((high: remainder, low: a[index]))
      quotient[index] = part.quotient
      remainder = part.remainder
    }
    return (trimmed(quotient), remainder)
  }

  /// Long division (Knuth's algorithm D). `b` must not be zero.
  static func divide(_ a: Words, _ b: Words) -> (quotient: Words, remainder: Words) {
    if compare(a, b) < 0 { return ([], a) }
    if b.count == 1 {
      let (quotient, remainder) = divide(a, by: b[0])
      return (quotient, remainder == 0 ? [] : [remainder])
    }
    let shift = b[b.count - 1].leadingZeroBitCount
    let divisor = shiftLeft(b, shift)
    var rest = shiftLeft(a, shift)
    if rest.count == a.count { rest.append(0) }
    let n = divisor.count
    let top = divisor[n - 1]
    var quotient = Words(repeating: 0, count: rest.count - n)
    for j in quotient.indices.reversed() {
      var guess: UInt64
      var over: UInt64
      var isOverflown = false
      if rest[j + n] >= top {
        guess = .max
        let (sum, overflow) = rest[j + n - 1].addingReportingOverflow(top)
        over = sum
        isOverflown = overflow || rest[j + n] > top
      } else {
        (guess, over) = top.dividingFullWidth((high: rest[j + n], low: rest[j + n - 1]))
      }
      while !isOverflown {
        let product = guess.multipliedFullWidth(by: divisor[n - 2])
        if product.high < over || (product.high == over && product.low <= rest[j + n - 2]) { break }
        guess -= 1
        let (sum, overflow) = over.addingReportingOverflow(top)
        over = sum
        isOverflown = overflow
      }
      if subtractProduct(&rest, j, divisor, guess) {
        guess -= 1
        addBack(&rest, j, divisor)
      }
      quotient[j] = guess
    }
    return (trimmed(quotient), shiftRight(trimmed(rest), shift))
  }

  /// Takes `divisor * factor` away from `rest` at word `start`; whether that went below zero.
  private static func subtractProduct(_ rest: inout Words, _ start: Int, _ divisor: Words, _ factor: UInt64) -> Bool {
    var carry: UInt64 = 0
    var borrow: UInt64 = 0
    for (index, word) in divisor.enumerated() {
      let product = word.multipliedFullWidth(by: factor)
      let (low, overflow) = product.low.addingReportingOverflow(carry)
      carry = product.high &+ (overflow ? 1 : 0)
      let (first, under) = rest[start + index].subtractingReportingOverflow(low)
      let (second, again) = first.subtractingReportingOverflow(borrow)
      rest[start + index] = second
      borrow = under || again ? 1 : 0
    }
    let last = start + divisor.count
    let (first, under) = rest[last].subtractingReportingOverflow(carry)
    let (second, again) = first.subtractingReportingOverflow(borrow)
    rest[last] = second
    return under || again
  }

  private static func addBack(_ rest: inout Words, _ start: Int, _ divisor: Words) {
    var carry: UInt64 = 0
    for (index, word) in divisor.enumerated() {
      let (first, overflow) = rest[start + index].addingReportingOverflow(word)
      let (second, again) = first.addingReportingOverflow(carry)
      rest[start + index] = second
      carry = overflow || again ? 1 : 0
    }
    rest[start + divisor.count] &+= carry
  }

  static func shiftLeft(_ a: Words, _ bits: Int) -> Words {
    if a.isEmpty || bits == 0 { return a }
    let (words, rest) = (bits / 64, UInt64(bits % 64))
    var result = Words(repeating: 0, count: words)
    result.reserveCapacity(words + a.count + 1)
    if rest == 0 { return result + a }
    var carry: UInt64 = 0
    for word in a {
      result.append(word << rest | carry)
      carry = word >> (64 - rest)
    }
    if carry != 0 { result.append(carry) }
    return result
  }

  static func shiftRight(_ a: Words, _ bits: Int) -> Words {
    let (words, rest) = (bits / 64, UInt64(bits % 64))
    if words >= a.count { return [] }
    var result = Words(a.dropFirst(words))
    if rest == 0 { return result }
    for index in result.indices {
      let above = index + 1 < result.count ? result[index + 1] << (64 - rest) : 0
      result[index] = result[index] >> rest | above
    }
    return trimmed(result)
  }
}
