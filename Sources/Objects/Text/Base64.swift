/// `Convert.ToBase64String` and `FromBase64String`.
public enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// With `lineBreaks` a CRLF follows every 76 characters, but not the last.
  public static func encode(_ bytes: some Collection<UInt8>, lineBreaks: Bool = false) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 4 / 3 + 4)
    var group: UInt32 = 0
    var count = 0
    func emit(_ digits: Int) {
      if lineBreaks, !result.isEmpty, result.count % 78 == 76 { result += [13, 10] }
      for index in 0..<4 {
        result.append(index < digits ? alphabet[Int(group >> UInt32(18 - index * 6) & 63)] : UInt8(ascii: "="))
      }
    }
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      count += 1
      if count == 3 {
        emit(4)
        group = 0
        count = 0
      }
    }
    if count > 0 {
      group <<= UInt32((3 - count) * 8)
      emit(count + 1)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// White space is ignored.
  public static func decode(_ text: String) throws(ValueError) -> [UInt8] {
    let invalid = ValueError.format(
      "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters."
    )
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count * 3 / 4)
    var group: UInt32 = 0
    var count = 0
    var padding = 0
    for byte in text.utf8 {
      let value: UInt8
      switch byte {
      case 65...90: value = byte - 65
      case 97...122: value = byte - 71
      case 48...57: value = byte + 4
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      case 9, 10, 13, 32: continue
      case UInt8(ascii: "="):
        padding += 1
        continue
      default: throw invalid
      }
      guard padding == 0 else { throw invalid }
      group = group << 6 | UInt32(value)
      count += 1
      if count == 4 {
        result += [
          UInt8(truncatingIfNeeded: group >> 16), UInt8(truncatingIfNeeded: group >> 8),
          UInt8(truncatingIfNeeded: group),
        ]
        group = 0
        count = 0
      }
    }
    switch (count, padding) {
    case (0, 0): break
    case (2, 2): result.append(UInt8(truncatingIfNeeded: group >> 4))
    case (3, 1): result += [UInt8(truncatingIfNeeded: group >> 10), UInt8(truncatingIfNeeded: group >> 2)]
    default: throw invalid
    }
    return result
  }
}

/// `Convert.ToHexString` and `FromHexString`.
public enum Hex {
  public static func encode(_ bytes: some Collection<UInt8>, lowercase: Bool = false) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      for digit in [byte >> 4, byte & 15] { result.append(digit < 10 ? digit + 48 : digit + (lowercase ? 87 : 55)) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  public static func decode(_ text: String) throws(ValueError) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.count % 2 == 0 else {
      throw .format("The input is not a valid hex string as its length is not a multiple of 2.")
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count, by: 2) {
      guard let high = NumberParsing.hexDigit(bytes[index]), let low = NumberParsing.hexDigit(bytes[index + 1]) else {
        throw .format("The input is not a valid hex string as it contains a non-hex character.")
      }
      result.append(high << 4 | low)
    }
    return result
  }
}
