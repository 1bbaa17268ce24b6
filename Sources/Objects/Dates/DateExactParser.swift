import Culture

/// Reads a date that must follow a format to the letter: `DateTime.ParseExact`.
struct DateExactParser {
  private let bytes: [UInt8]
  private let format: [UInt8]
  private let info: DateTimeFormatInfo
  private let styles: DateTimeStyles
  private var index = 0
  private var at = 0

  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var hour: Int?
  private var minute: Int?
  private var second: Int?
  private var fraction: Int64 = 0
  private var isAfternoon: Bool?
  private var isTwelveHours = false
  private var parts = DateParts()

  /// `nil` when the text doesn't follow the format; throws when it does and is no date.
  static func parse(
    _ text: String, _ format: String, _ culture: CultureInfo, _ styles: DateTimeStyles
  ) throws(ValueError) -> DateParts? {
    guard !format.isEmpty else { throw .invalidFormatString }
    var info = culture.dateTime
    var picture = format
    var isUTC = false
    if format.utf8.count == 1, let letter = format.utf8.first {
      switch letter {
      case UInt8(ascii: "o"), UInt8(ascii: "O"):
        picture = "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK"
        info = .invariant
      case UInt8(ascii: "r"), UInt8(ascii: "R"):
        picture = DateTimeFormatInfo.rfc1123Pattern
        info = .invariant
        isUTC = true
      case UInt8(ascii: "s"): picture = DateTimeFormatInfo.sortableDateTimePattern
      case UInt8(ascii: "u"):
        picture = DateTimeFormatInfo.universalSortableDateTimePattern
        isUTC = true
      case UInt8(ascii: "U"): picture = info.fullDateTimePattern
      default:
        guard let known = info.pattern(standard: letter) else { throw .invalidFormatString }
        picture = known
      }
    }
    var parser = DateExactParser(Array(text.utf8), Array(picture.utf8), info, styles)
    guard try parser.match() else { return nil }
    var parts = parser.parts
    guard parser.finish(&parts) else { return nil }
    // `r` and `u` are of UTC, which only a DateTimeOffset has a place for.
    if isUTC, parts.zone == nil { parts.impliedUTC = true }
    return parts
  }

  private init(_ bytes: [UInt8], _ format: [UInt8], _ info: DateTimeFormatInfo, _ styles: DateTimeStyles) {
    self.bytes = bytes
    self.format = format
    self.info = info
    self.styles = styles
  }

  private mutating func skipWhite() {
    while index < bytes.count, NumberScanner.isWhite(bytes[index]) { index += 1 }
  }

  private mutating func digits(_ least: Int, _ most: Int) -> Int? {
    var value = 0
    var count = 0
    while count < most, index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 {
      value = value * 10 + Int(bytes[index] - 48)
      index += 1
      count += 1
    }
    return count >= least ? value : nil
  }

  private mutating func take(_ word: String) -> Bool {
    let wanted = Array(word.lowercased().utf8)
    guard !wanted.isEmpty, index + wanted.count <= bytes.count else { return false }
    guard String(decoding: bytes[index..<(index + wanted.count)], as: UTF8.self).lowercased().utf8.elementsEqual(wanted)
    else {
      return false
    }
    index += wanted.count
    return true
  }

  /// The longest of the names that stands here.
  private mutating func takeName(_ lists: [String]...) -> Int? {
    var best: (position: Int, end: Int)?
    let start = index
    for list in lists {
      for (position, name) in list.enumerated() {
        index = start
        if take(name), index > best?.end ?? 0 { best = (position, index) }
      }
    }
    index = best?.end ?? start
    return best?.position
  }

  private static func set(_ slot: inout Int?, _ value: Int?) -> Bool {
    guard let value, slot == nil || slot == value else { return false }
    slot = value
    return true
  }

  private mutating func match() throws(ValueError) -> Bool {
    if styles.contains(.allowLeadingWhite) { skipWhite() }
    while at < format.count {
      if styles.contains(.allowInnerWhite) { skipWhite() }
      let letter = format[at]
      let length = format[at...].prefix { $0 == letter }.count
      at += length
      guard try match(letter, length) else { return false }
    }
    if styles.contains(.allowTrailingWhite) || styles.contains(.allowInnerWhite) { skipWhite() }
    return index == bytes.count
  }

  /// Between one and two digits for a single letter, else exactly as many as there are letters.
  private mutating func twoDigits(_ length: Int) -> Int? { digits(length == 1 ? 1 : 2, 2) }

  private mutating func match(_ letter: UInt8, _ length: Int) throws(ValueError) -> Bool {
    switch letter {
    case UInt8(ascii: "y"):
      let start = index
      guard let value = digits(length <= 2 ? (length == 1 ? 1 : 2) : length, max(length, 2)) else { return false }
      return DateExactParser.set(&year, length <= 2 ? DateParts.fullYear(value, digits: index - start) : value)
    case UInt8(ascii: "M"):
      if length <= 2 { return DateExactParser.set(&month, twoDigits(length)) }
      let found =
        length == 3
        ? takeName(info.abbreviatedMonthGenitiveNames, info.abbreviatedMonthNames)
        : takeName(info.monthGenitiveNames, info.monthNames)
      return DateExactParser.set(&month, found.map { $0 + 1 })
    case UInt8(ascii: "d"):
      if length <= 2 { return DateExactParser.set(&day, twoDigits(length)) }
      parts.weekday = length == 3 ? takeName(info.abbreviatedDayNames) : takeName(info.dayNames)
      return parts.weekday != nil
    case UInt8(ascii: "h"):
      isTwelveHours = true
      return DateExactParser.set(&hour, twoDigits(length))
    case UInt8(ascii: "H"): return DateExactParser.set(&hour, twoDigits(length))
    case UInt8(ascii: "m"): return DateExactParser.set(&minute, twoDigits(length))
    case UInt8(ascii: "s"): return DateExactParser.set(&second, twoDigits(length))
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      guard length <= 7 else { return false }
      return matchFraction(length, isOptional: letter == UInt8(ascii: "F"))
    case UInt8(ascii: "t"): return matchHalf(length)
    case UInt8(ascii: "g"): return take(info.eraName) || take(info.abbreviatedEraName) || take("A.D.") || take("AD")
    case UInt8(ascii: "z"): return matchOffset(hasMinutes: length >= 3)
    case UInt8(ascii: "K"):
      at -= length - 1
      return matchKind()
    case UInt8(ascii: "Z"):
      at -= length - 1
      return matchUTC()
    case UInt8(ascii: ":"): return repeated(length) { $0.take($0.info.timeSeparator) }
    case UInt8(ascii: "/"): return repeated(length) { $0.take($0.info.dateSeparator) }
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      at -= length
      return try matchQuoted()
    case UInt8(ascii: "%"):
      guard length == 1, at < format.count else { throw .invalidFormatString }
      return true
    case UInt8(ascii: "\\"):
      at -= length - 1
      guard at < format.count else { throw .invalidFormatString }
      at += 1
      return literal(format[at - 1])
    default:
      if NumberScanner.isWhite(letter), styles.contains(.allowInnerWhite) {
        skipWhite()
        return true
      }
      // A point before an optional fraction that isn't there is optional too.
      if letter == UInt8(ascii: "."), length == 1, at < format.count, format[at] == UInt8(ascii: "F"),
        index >= bytes.count || bytes[index] != letter
      {
        at += format[at...].prefix { $0 == UInt8(ascii: "F") }.count
        return true
      }
      return repeated(length) { $0.literal(letter) }
    }
  }

  private mutating func repeated(_ count: Int, _ body: (inout DateExactParser) -> Bool) -> Bool {
    for _ in 0..<count where !body(&self) { return false }
    return true
  }

  private mutating func literal(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func matchFraction(_ length: Int, isOptional: Bool) -> Bool {
    let start = index
    guard let value = digits(isOptional ? 0 : length, length) else { return false }
    fraction = Int64(value)
    for _ in (index - start)..<7 { fraction *= 10 }
    return true
  }

  private mutating func matchHalf(_ length: Int) -> Bool {
    for (name, half) in [(info.amDesignator, false), (info.pmDesignator, true)] {
      let wanted = length > 1 ? name : name.unicodeScalars.first.map { String($0) } ?? ""
      if take(wanted) {
        isAfternoon = half
        return true
      }
    }
    return false
  }

  private mutating func matchOffset(hasMinutes: Bool) -> Bool {
    guard parts.zone == nil, index < bytes.count else { return false }
    let sign = bytes[index]
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return false }
    index += 1
    guard let hours = digits(1, 2) else { return false }
    var minutes = hours * 60
    if hasMinutes {
      _ = literal(UInt8(ascii: ":"))
      guard let rest = digits(2, 2), rest <= 59 else { return false }
      minutes += rest
    }
    guard minutes <= 14 * 60 else { return false }
    parts.zone = sign == UInt8(ascii: "-") ? -minutes : minutes
    return true
  }

  private mutating func matchKind() -> Bool {
    guard index < bytes.count else { return true }
    if bytes[index] == UInt8(ascii: "Z") { return matchUTC() }
    if bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { return matchOffset(hasMinutes: true) }
    return true
  }

  private mutating func matchUTC() -> Bool {
    guard parts.zone == nil, take("GMT") || take("Z") else { return false }
    parts.zone = 0
    parts.isUTC = true
    return true
  }

  private mutating func matchQuoted() throws(ValueError) -> Bool {
    let quote = format[at]
    at += 1
    while at < format.count {
      var byte = format[at]
      at += 1
      if byte == quote { return true }
      if byte == UInt8(ascii: "\\") {
        guard at < format.count else { throw .invalidFormatString }
        byte = format[at]
        at += 1
      }
      guard literal(byte) else { return false }
    }
    throw .format("Cannot find a matching quote character for the character '\(Character(Unicode.Scalar(quote)))'.")
  }

  /// Puts the pieces together; a date's missing pieces are the first of their kind, a missing date is today's.
  private func finish(_ parts: inout DateParts) -> Bool {
    if year != nil || month != nil || day != nil {
      parts.date = (year ?? DateTime.today.year, month ?? 1, day ?? 1)
      if styles.contains(.noCurrentDateDefault), year == nil { parts.date?.year = 1 }
    }
    var hours = hour ?? 0
    if isTwelveHours {
      guard hours <= 12 else { return false }
      if let isAfternoon { hours = hours % 12 + (isAfternoon ? 12 : 0) } else { hours %= 12 }
    } else if let isAfternoon {
      if hour == nil { hours = isAfternoon ? 12 : 0 } else if isAfternoon != (hours >= 12) { return false }
    }
    guard hours <= 23, minute ?? 0 <= 59, second ?? 0 <= 59 else { return false }
    let seconds = hours * 3600 + (minute ?? 0) * 60 + (second ?? 0)
    parts.time = Int64(seconds) * TimeSpan.ticksPerSecond + fraction
    return true
  }
}

extension DateTime {
  /// `DateTime.ParseExact`: the first of `formats` that the text follows.
  public static func parseExact(
    _ text: String, _ formats: [String], _ culture: CultureInfo = .invariant, _ styles: DateTimeStyles = []
  ) throws(ValueError) -> DateTime {
    try styles.validate()
    return try exactParts(text, formats, culture, styles).dateTime(text, styles)
  }

  static func exactParts(
    _ text: String, _ formats: [String], _ culture: CultureInfo, _ styles: DateTimeStyles
  ) throws(ValueError) -> DateParts {
    for format in formats {
      guard let parts = try DateExactParser.parse(text, format, culture, styles) else { continue }
      // With several formats one that gives no date lets the next one try.
      if formats.count > 1, (try? parts.clock(text, styles)) == nil { continue }
      return parts
    }
    throw DateParts.notRecognized(text)
  }
}

extension DateTimeOffset {
  /// `DateTimeOffset.ParseExact`.
  public static func parseExact(
    _ text: String, _ formats: [String], _ culture: CultureInfo = .invariant, _ styles: DateTimeStyles = []
  ) throws(ValueError) -> DateTimeOffset {
    try styles.validate()
    var parts = try DateTime.exactParts(text, formats, culture, styles)
    if parts.impliedUTC { parts.zone = 0 }
    return try parts.dateTimeOffset(text, styles)
  }
}
