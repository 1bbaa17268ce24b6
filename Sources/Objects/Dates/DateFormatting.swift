import Culture

/// Writes dates by .NET's standard and custom formats.
struct DateFormatting {
  /// What the moment is written as: its offset is the `DateTimeOffset`'s, or none for a `DateTime`.
  let moment: DateTime
  let offset: TimeSpan?
  let info: DateTimeFormatInfo

  /// `ToString(format, culture)` of a date; an empty format is `G`, with the offset where there is one.
  static func text(
    _ moment: DateTime, offset: TimeSpan?, _ format: String, _ info: DateTimeFormatInfo
  ) throws(ValueError) -> String {
    if format.utf8.count <= 1 {
      return try standard(moment, offset: offset, format.utf8.first ?? 0, info)
    }
    return try DateFormatting(moment: moment, offset: offset, info: info).custom(format)
  }

  private static func standard(
    _ moment: DateTime, offset: TimeSpan?, _ letter: UInt8, _ info: DateTimeFormatInfo
  ) throws(ValueError) -> String {
    var moment = moment
    var offset = offset
    let pattern: String
    var culture = info
    switch letter {
    case 0: pattern = offset == nil ? info.generalLongTimePattern : info.generalLongTimePattern + " zzz"
    case UInt8(ascii: "o"), UInt8(ascii: "O"):
      return try TextBuffer.text { out throws(ValueError) in roundTrip(moment, offset, to: &out) }
    case UInt8(ascii: "s"):
      return try TextBuffer.text { out throws(ValueError) in sortable(moment, to: &out) }
    case UInt8(ascii: "r"), UInt8(ascii: "R"), UInt8(ascii: "u"):
      if let shift = offset { moment = try moment.subtracting(shift) }
      culture = .invariant
      pattern =
        letter == UInt8(ascii: "u")
        ? DateTimeFormatInfo.universalSortableDateTimePattern : DateTimeFormatInfo.rfc1123Pattern
    case UInt8(ascii: "U"):
      guard offset == nil else { throw .invalidFormatString }
      moment = moment.toUniversalTime()
      offset = nil
      pattern = info.fullDateTimePattern
    default:
      guard let known = info.pattern(standard: letter) else { throw .invalidFormatString }
      pattern = known
    }
    return try DateFormatting(moment: moment, offset: offset, info: culture).custom(pattern)
  }

  // MARK: Fixed shapes

  private static func roundTrip(_ moment: DateTime, _ offset: TimeSpan?, to out: inout TextBuffer) {
    sortable(moment, to: &out)
    out.append(UInt8(ascii: "."))
    out.append(decimal: UInt64(moment.ticks % TimeSpan.ticksPerSecond), width: 7)
    if let offset {
      append(offset, to: &out)
    } else if moment.kind == .utc {
      out.append(UInt8(ascii: "Z"))
    } else if moment.kind == .local {
      append(moment.utcOffset(), to: &out)
    }
  }

  private static func sortable(_ moment: DateTime, to out: inout TextBuffer) {
    let (year, month, day) = moment.civil
    out.append(decimal: year, width: 4)
    out.append(UInt8(ascii: "-"))
    out.append(decimal: month, width: 2)
    out.append(UInt8(ascii: "-"))
    out.append(decimal: day, width: 2)
    out.append(UInt8(ascii: "T"))
    out.append(decimal: moment.hour, width: 2)
    out.append(UInt8(ascii: ":"))
    out.append(decimal: moment.minute, width: 2)
    out.append(UInt8(ascii: ":"))
    out.append(decimal: moment.second, width: 2)
  }

  /// `+hh:mm`.
  static func append(_ offset: TimeSpan, to out: inout TextBuffer) {
    out.append(offset.ticks < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    let minutes = Int(offset.ticks.magnitude / UInt64(TimeSpan.ticksPerMinute))
    out.append(decimal: minutes / 60, width: 2)
    out.append(UInt8(ascii: ":"))
    out.append(decimal: minutes % 60, width: 2)
  }

  /// Copies what stands in quotes at `index`, without them; returns how many bytes of the format that took.
  static func appendQuoted(
    _ format: UnsafeBufferPointer<UInt8>, _ index: Int, to out: inout TextBuffer
  ) throws(ValueError) -> Int {
    let quote = format[index]
    var position = index + 1
    while position < format.count {
      let byte = format[position]
      position += 1
      if byte == quote { return position - index }
      if byte == UInt8(ascii: "\\") {
        guard position < format.count else { throw .invalidFormatString }
        out.append(format[position])
        position += 1
      } else {
        out.append(byte)
      }
    }
    throw .format("Cannot find a matching quote character for the character '\(Character(Unicode.Scalar(quote)))'.")
  }

  // MARK: Custom formats

  private func custom(_ format: String) throws(ValueError) -> String {
    try withBytes(of: format) { format throws(ValueError) in
      try TextBuffer.text { out throws(ValueError) in try custom(format, to: &out) }
    }
  }

  private func custom(_ format: UnsafeBufferPointer<UInt8>, to out: inout TextBuffer) throws(ValueError) {
    let (year, month, day) = moment.civil
    var index = 0
    while index < format.count {
      let letter = format[index]
      var length = 1
      while index + length < format.count, format[index + length] == letter { length += 1 }
      switch letter {
      case UInt8(ascii: "g"): out.append(info.eraName)
      case UInt8(ascii: "h"):
        let hour = moment.hour % 12
        out.append(decimal: hour == 0 ? 12 : hour, width: min(length, 2))
      case UInt8(ascii: "H"): out.append(decimal: moment.hour, width: min(length, 2))
      case UInt8(ascii: "m"): out.append(decimal: moment.minute, width: min(length, 2))
      case UInt8(ascii: "s"): out.append(decimal: moment.second, width: min(length, 2))
      case UInt8(ascii: "f"), UInt8(ascii: "F"):
        guard length <= 7 else { throw .invalidFormatString }
        appendFraction(length, trimming: letter == UInt8(ascii: "F"), to: &out)
      case UInt8(ascii: "t"): appendHalf(length, to: &out)
      case UInt8(ascii: "d"):
        if length <= 2 {
          out.append(decimal: day, width: length)
        } else {
          out.append((length == 3 ? info.abbreviatedDayNames : info.dayNames)[moment.dayOfWeek])
        }
      case UInt8(ascii: "M"):
        if length <= 2 {
          out.append(decimal: month, width: length)
        } else {
          out.append(monthName(month, isShort: length == 3, isGenitive: hasDay(format, index, length)))
        }
      case UInt8(ascii: "y"): out.append(decimal: length <= 2 ? year % 100 : year, width: length)
      case UInt8(ascii: "z"): appendOffset(length, to: &out)
      case UInt8(ascii: "K"):
        length = 1
        if let offset {
          DateFormatting.append(offset, to: &out)
        } else if moment.kind == .utc {
          out.append(UInt8(ascii: "Z"))
        } else if moment.kind == .local {
          DateFormatting.append(moment.utcOffset(), to: &out)
        }
      case UInt8(ascii: ":"):
        length = 1
        out.append(info.timeSeparator)
      case UInt8(ascii: "/"):
        length = 1
        out.append(info.dateSeparator)
      case UInt8(ascii: "'"), UInt8(ascii: "\""): length = try DateFormatting.appendQuoted(format, index, to: &out)
      case UInt8(ascii: "%"):
        // Makes the next letter a custom format of its own; nothing to write.
        guard index + 1 < format.count, format[index + 1] != letter else { throw .invalidFormatString }
        length = 1
      case UInt8(ascii: "\\"):
        guard index + 1 < format.count else { throw .invalidFormatString }
        out.append(format[index + 1])
        length = 2
      default:
        length = 1
        out.append(letter)
      }
      index += length
    }
  }

  private func appendFraction(_ digits: Int, trimming: Bool, to out: inout TextBuffer) {
    let before = out.count
    TimeSpan.append(
      fraction: UInt64(moment.ticks % TimeSpan.ticksPerSecond), digits: digits, trimming: trimming, to: &out)
    // A point before a fraction that vanished goes with it.
    if trimming, out.count == before, out.last == UInt8(ascii: ".") { out.truncate(to: before - 1) }
  }

  private func appendHalf(_ length: Int, to out: inout TextBuffer) {
    let name = moment.hour < 12 ? info.amDesignator : info.pmDesignator
    if length > 1 { return out.append(name) }
    if let first = name.unicodeScalars.first { out.append(String(first)) }
  }

  private func appendOffset(_ length: Int, to out: inout TextBuffer) {
    let offset = self.offset ?? moment.utcOffset()
    if length >= 3 { return DateFormatting.append(offset, to: &out) }
    out.append(offset.ticks < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    out.append(decimal: Int(offset.ticks.magnitude / UInt64(TimeSpan.ticksPerHour)), width: length)
  }

  private func monthName(_ month: Int, isShort: Bool, isGenitive: Bool) -> String {
    if isGenitive {
      return (isShort ? info.abbreviatedMonthGenitiveNames : info.monthGenitiveNames)[month - 1]
    }
    return (isShort ? info.abbreviatedMonthNames : info.monthNames)[month - 1]
  }

  /// Whether the nearest `d` on either side of the month is a day number: then languages that inflect use the genitive.
  private func hasDay(_ format: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> Bool {
    let letter = UInt8(ascii: "d")
    if let last = format[..<index].lastIndex(of: letter) {
      var first = last
      while first > 0, format[first - 1] == letter { first -= 1 }
      if last - first <= 1 { return true }
    }
    guard let next = format[(index + length)...].firstIndex(of: letter) else { return false }
    return format[next...].prefix { $0 == letter }.count <= 2
  }
}

extension DateTimeFormatInfo {
  /// The pattern behind a standard format letter, but for those that aren't patterns (`o`, `r`, `s`, `u`, `U`).
  func pattern(standard letter: UInt8) -> String? {
    switch letter {
    case UInt8(ascii: "d"): shortDatePattern
    case UInt8(ascii: "D"): longDatePattern
    case UInt8(ascii: "f"): longDatePattern + " " + shortTimePattern
    case UInt8(ascii: "F"): fullDateTimePattern
    case UInt8(ascii: "g"): generalShortTimePattern
    case UInt8(ascii: "G"): generalLongTimePattern
    case UInt8(ascii: "m"), UInt8(ascii: "M"): monthDayPattern
    case UInt8(ascii: "t"): shortTimePattern
    case UInt8(ascii: "T"): longTimePattern
    case UInt8(ascii: "y"), UInt8(ascii: "Y"): yearMonthPattern
    default: nil
    }
  }
}

extension DateTime {
  /// `ToString(format, culture)`.
  public func text(_ format: String = "", _ culture: CultureInfo = .invariant) throws(ValueError) -> String {
    try DateFormatting.text(self, offset: nil, format, culture.dateTime)
  }
}
