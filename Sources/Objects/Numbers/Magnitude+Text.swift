/// Decimal text of unsigned numbers of any length, halved recursively so that long ones don't cost the square.
extension Magnitude {
  private static let chunk: UInt64 = 10_000_000_000_000_000_000
  private static let chunkDigits = 19

  static func decimalText(_ words: Words) -> String {
    if words.isEmpty { return "0" }
    if words.count == 1 { return String(words[0]) }
    // 10^19, squared again and again until it is longer than half of the number.
    var powers: [Words] = [[chunk]]
    while let last = powers.last, last.count * 2 <= words.count + 1 { powers.append(multiply(last, last)) }
    var digits: [UInt8] = []
    digits.reserveCapacity(words.count * 20)
    append(words, level: powers.count - 1, powers, padded: false, to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  private static func append(_ words: Words, level: Int, _ powers: [Words], padded: Bool, to digits: inout [UInt8]) {
    if level < 0 {
      let text = String(words.first ?? 0)
      if padded { digits.append(contentsOf: repeatElement(48, count: chunkDigits - text.utf8.count)) }
      digits.append(contentsOf: text.utf8)
      return
    }
    let (high, low) = divide(words, powers[level])
    if !padded, high.isEmpty { return append(low, level: level - 1, powers, padded: false, to: &digits) }
    append(high, level: level - 1, powers, padded: padded, to: &digits)
    append(low, level: level - 1, powers, padded: true, to: &digits)
  }

  /// Reads ASCII digits.
  static func parse(_ digits: UnsafeBufferPointer<UInt8>) -> Words {
    if digits.count <= 400 {
      var words: Words = []
      var index = 0
      // The first piece takes what doesn't fill a chunk, so that every later one does.
      var stop = digits.count % chunkDigits
      while index < digits.count {
        if stop == index { stop = index + chunkDigits }
        var part: UInt64 = 0
        while index < stop {
          part = part * 10 + UInt64(digits[index] - 48)
          index += 1
        }
        words = words.isEmpty ? (part == 0 ? [] : [part]) : multiply(words, by: chunk, adding: part)
      }
      return words
    }
    let half = digits.count / 2
    let low = parse(UnsafeBufferPointer(rebasing: digits[(digits.count - half)...]))
    let high = parse(UnsafeBufferPointer(rebasing: digits[..<(digits.count - half)]))
    return add(multiply(high, power(10, half)), low)
  }

  static func power(_ base: UInt64, _ exponent: Int) -> Words { power([base], exponent) }

  static func power(_ base: Words, _ exponent: Int) -> Words {
    var result: Words = [1]
    var square = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = multiply(result, square) }
      rest >>= 1
      if rest > 0 { square = multiply(square, square) }
    }
    return result
  }
}
