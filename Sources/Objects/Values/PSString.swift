/// A .NET string: a sequence of UTF-16 code units, that may hold halves of surrogate pairs.
///
/// Well-formed text lives in a Swift `String`; only text with a lone surrogate keeps its units beside it. Measured, every
/// sensible form beats the goal by three times, so this one was chosen for being simple and true to .NET.
public final class PSString: @unchecked Sendable {
  /// The text. Where a lone surrogate stands, it shows U+FFFD.
  public let text: String
  /// The units of a text that is not well-formed UTF-16; `nil` for every other.
  public let illFormed: [UInt16]?

  @inlinable public init(_ text: String) {
    self.text = text
    illFormed = nil
  }

  /// From UTF-16 code units, well-formed or not.
  public init(units: [UInt16]) {
    if units.allSatisfy({ $0 < 0x80 }) {
      text = String(unsafeUninitializedCapacity: units.count) { buffer in
        for index in 0..<units.count { buffer[index] = UInt8(truncatingIfNeeded: units[index]) }
        return units.count
      }
      illFormed = nil
    } else {
      text = String(decoding: units, as: UTF16.self)
      illFormed = PSString.isWellFormed(units) ? nil : units
    }
  }

  public static let empty = PSString("")

  /// `Length`: the number of UTF-16 code units.
  @inlinable public var length: Int { illFormed?.count ?? text.utf16.count }
  @inlinable public var isASCII: Bool { illFormed == nil && text.utf8.count == text.utf16.count }
  @inlinable public var isEmpty: Bool { text.isEmpty }

  /// All code units.
  public var units: [UInt16] {
    if let illFormed { return illFormed }
    var copy = text
    return copy.withUTF8 { bytes in
      if bytes.count > 0, !bytes.allSatisfy({ $0 < 0x80 }) { return Array(String(decoding: bytes, as: UTF8.self).utf16) }
      return [UInt16](unsafeUninitializedCapacity: bytes.count) { buffer, count in
        for index in 0..<bytes.count { buffer[index] = UInt16(bytes[index]) }
        count = bytes.count
      }
    }
  }

  /// The code unit at `index`, which must be within `0..<length`.
  public subscript(index: Int) -> UInt16 {
    if let illFormed { return illFormed[index] }
    if isASCII { return UInt16(text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: index)]) }
    return text.utf16[text.utf16.index(text.utf16.startIndex, offsetBy: index)]
  }

  /// The substring of code units `range`, which must be within bounds.
  public func substring(_ range: Range<Int>) -> PSString {
    if isASCII {
      let utf8 = text.utf8
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      let end = utf8.index(start, offsetBy: range.count)
      return PSString(String(text[start..<end]))
    }
    return PSString(units: Array(units[range]))
  }

  /// Both texts in a row; halves of a surrogate pair join.
  public static func + (left: PSString, right: PSString) -> PSString {
    if left.illFormed == nil, right.illFormed == nil { return PSString(left.text + right.text) }
    return PSString(units: left.units + right.units)
  }

  private static func isWellFormed(_ units: [UInt16]) -> Bool {
    var index = 0
    while index < units.count {
      let unit = units[index]
      if UTF16.isLeadSurrogate(unit) {
        guard index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) else { return false }
        index += 2
      } else if UTF16.isTrailSurrogate(unit) {
        return false
      } else {
        index += 1
      }
    }
    return true
  }
}

extension PSString {
  /// Ordinal equality, unit for unit.
  public static func ordinalEqual(_ left: PSString, _ right: PSString) -> Bool {
    if left === right { return true }
    if left.illFormed == nil, right.illFormed == nil { return utf8Equal(left.text, right.text) }
    return left.units == right.units
  }

  /// Swift's `==` forgives another normal form; .NET's ordinal comparison does not.
  @inlinable public static func utf8Equal(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
  }
}
