import Culture

/// Writes a `DigitBuffer` by a custom numeric format such as `#,##0.00;(#);zero`, as .NET does.
struct CustomNumberFormat {
  /// What one section of a picture asks for, found in a first walk over it.
  private struct Section {
    var start = 0
    var digitCount = 0
    var decimalPosition = -1
    var firstZero = Int.max
    var lastZero = 0
    var isScientific = false
    var hasGroups = false
    /// Powers of ten that `%`, `‰` and trailing commas move the number by.
    var scaleAdjustment = 0
  }

  private let format: UnsafeBufferPointer<UInt8>
  private let info: NumberFormatInfo

  static func write(
    _ number: DigitBuffer, _ format: UnsafeBufferPointer<UInt8>, _ info: NumberFormatInfo, to out: inout TextBuffer
  ) {
    CustomNumberFormat(format: format, info: info).write(number, to: &out)
  }

  private init(format: UnsafeBufferPointer<UInt8>, info: NumberFormatInfo) {
    self.format = format
    self.info = info
  }

  private func byte(_ index: Int) -> UInt8 { index < format.count ? format[index] : 0 }

  /// Whether the three bytes of `‰` stand at `index`.
  private func isPerMille(_ index: Int) -> Bool {
    byte(index) == 0xE2 && byte(index + 1) == 0x80 && byte(index + 2) == 0xB0
  }

  /// Whether an exponent's zeros follow the `E` before `index`, after an optional sign.
  private func exponentZeros(at index: Int) -> Int? {
    if byte(index) == 48 { return index }
    if byte(index) == UInt8(ascii: "+") || byte(index) == UInt8(ascii: "-"), byte(index + 1) == 48 { return index + 1 }
    return nil
  }

  /// Where the section for negative numbers (1) or zero (2) starts; 0 when it is missing or empty.
  private func start(ofSection wanted: Int) -> Int {
    guard wanted > 0 else { return 0 }
    var left = wanted
    var index = 0
    while index < format.count {
      let current = format[index]
      index += 1
      switch current {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        while index < format.count, format[index] != current { index += 1 }
        index += 1
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: ";"):
        left -= 1
        if left == 0 { return byte(index) != 0 && byte(index) != UInt8(ascii: ";") ? index : 0 }
      case 0: return 0
      default: break
      }
    }
    return 0
  }

  private func scan(from start: Int) -> Section {
    var section = Section(start: start)
    var thousandPosition = -1
    var thousandCount = 0
    var index = start
    scanning: while index < format.count {
      let current = format[index]
      index += 1
      switch current {
      case 0, UInt8(ascii: ";"): break scanning
      case UInt8(ascii: "#"): section.digitCount += 1
      case UInt8(ascii: "0"):
        if section.firstZero == Int.max { section.firstZero = section.digitCount }
        section.digitCount += 1
        section.lastZero = section.digitCount
      case UInt8(ascii: "."):
        if section.decimalPosition < 0 { section.decimalPosition = section.digitCount }
      case UInt8(ascii: ","):
        guard section.digitCount > 0, section.decimalPosition < 0 else { break }
        if thousandPosition >= 0 {
          if thousandPosition == section.digitCount {
            thousandCount += 1
            break
          }
          section.hasGroups = true
        }
        thousandPosition = section.digitCount
        thousandCount = 1
      case UInt8(ascii: "%"): section.scaleAdjustment += 2
      case 0xE2 where isPerMille(index - 1):
        section.scaleAdjustment += 3
        index += 2
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        while index < format.count, format[index] != current { index += 1 }
        index += 1
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "E"), UInt8(ascii: "e"):
        if let zeros = exponentZeros(at: index) {
          index = zeros
          while byte(index) == 48 { index += 1 }
          section.isScientific = true
        }
      default: break
      }
    }
    if section.decimalPosition < 0 { section.decimalPosition = section.digitCount }
    if thousandPosition >= 0 {
      if thousandPosition == section.decimalPosition {
        section.scaleAdjustment -= thousandCount * 3
      } else {
        section.hasGroups = true
      }
    }
    return section
  }

  private func write(_ source: DigitBuffer, to out: inout TextBuffer) {
    var number = source
    var section = scan(from: start(ofSection: number.isZero ? 2 : number.isNegative ? 1 : 0))
    while !number.isZero {
      number.scale += section.scaleAdjustment
      number.round(
        to: section.isScientific
          ? section.digitCount : number.scale + section.digitCount - section.decimalPosition)
      guard number.isZero else { break }
      // Rounded away: the section for zero takes over where there is one.
      let zero = start(ofSection: 2)
      if zero == section.start { break }
      section = scan(from: zero)
    }
    if number.isZero {
      if number.kind != .floating { number.isNegative = false }
      number.scale = 0
    }
    var writer = SectionWriter(
      number, section.firstZero, section.lastZero, section.decimalPosition, section.isScientific)
    writer.hasGroups = section.hasGroups && !info.numberGroupSeparator.isEmpty
    write(section, &writer, to: &out)
  }

  /// The moving state of the second walk.
  private struct SectionWriter {
    let number: DigitBuffer
    /// Digits that are written even when they are zeros in front, and behind the point (negative).
    let firstDigit: Int
    let lastDigit: Int
    /// Digits still to write before the decimal point; negative behind it.
    var position: Int
    /// Digits that the number has more (positive) or fewer (negative) than the picture has places for.
    var surplus: Int
    var next = 0
    var hasGroups = false
    var isScientific: Bool
    var hasWrittenPoint = false

    init(_ number: DigitBuffer, _ firstZero: Int, _ lastZero: Int, _ decimalPosition: Int, _ isScientific: Bool) {
      self.number = number
      self.isScientific = isScientific
      firstDigit = firstZero < decimalPosition ? decimalPosition - firstZero : 0
      lastDigit = lastZero > decimalPosition ? decimalPosition - lastZero : 0
      position = isScientific ? decimalPosition : max(number.scale, decimalPosition)
      surplus = isScientific ? 0 : number.scale - decimalPosition
    }
  }

  private func write(_ digit: UInt8, _ writer: inout SectionWriter, to out: inout TextBuffer) {
    out.append(digit)
    if writer.hasGroups, writer.position > 1, NumberWriter.isGroupBoundary(writer.position - 1, info.numberGroupSizes) {
      out.append(info.numberGroupSeparator)
    }
  }

  private func write(_ section: Section, _ writer: inout SectionWriter, to out: inout TextBuffer) {
    let number = writer.number
    if number.isNegative, section.start == 0, number.scale != 0 { out.append(info.negativeSign) }
    var index = section.start
    writing: while index < format.count {
      let current = format[index]
      index += 1
      if writer.surplus > 0, current == 35 || current == 48 || current == 46 {
        while writer.surplus > 0 {
          write(number.digit(writer.next), &writer, to: &out)
          writer.next += 1
          writer.position -= 1
          writer.surplus -= 1
        }
      }
      switch current {
      case 0, UInt8(ascii: ";"): break writing
      case UInt8(ascii: "#"), UInt8(ascii: "0"):
        if writer.surplus < 0 {
          writer.surplus += 1
          if writer.position <= writer.firstDigit { write(48, &writer, to: &out) }
        } else if writer.next < number.count {
          write(number.digits[writer.next], &writer, to: &out)
          writer.next += 1
        } else if writer.position > writer.lastDigit {
          write(48, &writer, to: &out)
        }
        writer.position -= 1
      case UInt8(ascii: "."):
        guard writer.position == 0, !writer.hasWrittenPoint else { break }
        if writer.lastDigit < 0 || (section.decimalPosition < section.digitCount && writer.next < number.count) {
          out.append(info.numberDecimalSeparator)
          writer.hasWrittenPoint = true
        }
      case UInt8(ascii: "%"): out.append(info.percentSymbol)
      case 0xE2 where isPerMille(index - 1):
        out.append(info.perMilleSymbol)
        index += 2
      case UInt8(ascii: ","): break
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        while index < format.count, format[index] != current {
          out.append(format[index])
          index += 1
        }
        index += 1
      case UInt8(ascii: "\\"):
        if index < format.count {
          out.append(format[index])
          index += 1
        }
      case UInt8(ascii: "E"), UInt8(ascii: "e"):
        writeExponent(current, &index, section, &writer, to: &out)
      default: out.append(current)
      }
    }
    // A minus zero shows its sign only when anything is shown.
    if number.isNegative, section.start == 0, number.scale == 0, out.count > 0 { out.prepend(info.negativeSign) }
  }

  private func writeExponent(
    _ letter: UInt8, _ index: inout Int, _ section: Section, _ writer: inout SectionWriter, to out: inout TextBuffer
  ) {
    guard writer.isScientific else {
      out.append(letter)
      if byte(index) == UInt8(ascii: "+") || byte(index) == UInt8(ascii: "-") {
        out.append(format[index])
        index += 1
      }
      while byte(index) == 48 {
        out.append(48)
        index += 1
      }
      return
    }
    guard let zeros = exponentZeros(at: index) else { return out.append(letter) }
    let hasPlus = byte(index) == UInt8(ascii: "+")
    index = zeros
    var digits = 0
    while byte(index) == 48 {
      digits += 1
      index += 1
    }
    let exponent = writer.number.isZero ? 0 : writer.number.scale - section.decimalPosition
    NumberWriter.writeExponent(exponent, letter, minDigits: min(digits, 10), plus: hasPlus, info, to: &out)
    writer.isScientific = false
  }
}
