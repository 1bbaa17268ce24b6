import Culture
import Objects
import Runtime

extension JsonWriter {
  // MARK: Text

  mutating func write(_ string: PSString) {
    bytes.append(UInt8(ascii: "\""))
    var text = string.text
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        if byte >= 0x80 {
          let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
          if escaping == .nonASCII || isLineSeparator(utf8, index) {
            bytes.append(contentsOf: utf8[start..<index])
            escape(utf8[index..<(index + length)])
            start = index + length
          }
          index += length
        } else if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || escaping == .html && isMarkup(byte) {
          bytes.append(contentsOf: utf8[start..<index])
          escape(byte)
          index += 1
          start = index
        } else {
          index += 1
        }
      }
      bytes.append(contentsOf: utf8[start..<utf8.count])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "'")
  }

  /// U+0085, U+2028 and U+2029 break lines in JavaScript.
  private func isLineSeparator(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch utf8[index] {
    case 0xC2: utf8[index + 1] == 0x85
    case 0xE2: utf8[index + 1] == 0x80 && (utf8[index + 2] == 0xA8 || utf8[index + 2] == 0xA9)
    default: false
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\"") where escaping != .html: raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 8: raw("\\b")
    case 9: raw("\\t")
    case 10: raw("\\n")
    case 12: raw("\\f")
    case 13: raw("\\r")
    default: escape(unit: UInt16(byte))
    }
  }

  private mutating func escape(_ character: Slice<UnsafeBufferPointer<UInt8>>) {
    for unit in String(decoding: character, as: UTF8.self).utf16 { escape(unit: unit) }
  }

  private mutating func escape(unit: UInt16) {
    raw("\\u")
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(unit >> UInt16(shift) & 15)
      bytes.append(digit < 10 ? digit + 48 : digit + 87)
    }
  }

  private mutating func quoted(_ text: String) { write(PSString(text)) }

  // MARK: Numbers

  mutating func write(_ number: Int64) {
    if number >= 0, number < 10 {
      bytes.append(UInt8(number) + 48)
      return
    }
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { buffer in
      var place = buffer.count
      var rest = number.magnitude
      repeat {
        place -= 1
        buffer[place] = UInt8(truncatingIfNeeded: rest % 10) + 48
        rest /= 10
      } while rest > 0
      if number < 0 {
        place -= 1
        buffer[place] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: buffer[place...])
    }
  }

  /// A number with a fraction always shows one.
  private mutating func writeReal(_ text: String) {
    raw(text)
    if !text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }) { raw(".0") }
  }

  mutating func writeScalar(_ value: Value) throws(Unwind) {
    switch value {
    case .double(let number):
      if number.isNaN || number.isInfinite { return quoted(number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity") }
      writeReal(try netting { () throws(ValueError) in try NumberFormatting.string(number, "R", .invariant) })
    case .single(let number):
      if number.isNaN || number.isInfinite { return quoted(number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity") }
      writeReal(try netting { () throws(ValueError) in try NumberFormatting.string(number, "R", .invariant) })
    case .char(let unit): write(PSString(units: [unit]))
    case .dateTime(let date):
      quoted(try netting { () throws(ValueError) in try date.text("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", .invariant) })
    case .timeSpan: try writeMembers(value, 0, false)
    default: raw(value.displayText)
    }
  }

  /// Objects that are one JSON value: enums, GUIDs, decimals ... False for all others.
  mutating func writeSimple(_ object: NetObject) throws(Unwind) -> Bool {
    if let number = object as? EnumObject {
      if enumsAsStrings { quoted(number.toString()) } else { write(number.raw) }
      return true
    }
    if let flag = object as? SwitchObject {
      raw("{")
      quoted("IsPresent")
      raw(isCompressed ? ":" : ": ")
      raw(flag.isTrue ? "true" : "false")
      raw("}")
      return true
    }
    let value = Value.object(object)
    if let number = value.decimal {
      writeReal(NumberFormatting.string(number, info: .invariant))
    } else if value.bigInteger != nil {
      raw(object.toString())
    } else if let guid = value.guid {
      quoted(guid.text)
    } else if let date = value.dateTimeOffset {
      quoted(try netting { () throws(ValueError) in try date.text("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", .invariant) })
    } else if object.type.fullName == "System.Uri" {
      quoted(object.toString())
    } else if object.type.fullName == "System.DBNull" {
      raw("null")
    } else {
      return false
    }
    return true
  }
}
