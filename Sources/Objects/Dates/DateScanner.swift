import Culture

/// Reads a date the way `DateTime.Parse` does: in whatever order and with whatever names and separators people write.
struct DateScanner {
  /// A piece of a date. A number of three or more digits can only be a year.
  private enum Piece {
    case number(Int, digits: Int)
    case year(Int)
    case month(Int)
  }

  private let text: String
  private let bytes: [UInt8]
  private let culture: CultureInfo
  private var index = 0
  private var pieces: [Piece] = []
  private var parts = DateParts()
  /// A separator that wants another piece of the date.
  private var openSeparator = false
  /// Whether the last token ended the time, so that a sign starts the zone.
  private var isAfterTime = false

  static func scan(_ text: String, _ culture: CultureInfo) throws(ValueError) -> DateParts {
    var scanner = DateScanner(text, culture)
    return try scanner.scan()
  }

  private init(_ text: String, _ culture: CultureInfo) {
    self.text = text
    bytes = Array(text.utf8)
    self.culture = culture
  }

  private var failure: ValueError { DateParts.notRecognized(text) }
  private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }
  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20 >= 97 && byte | 0x20 <= 122) || byte >= 0x80 }

  /// Length of the white space at `position`, of any script.
  private func whiteLength(_ position: Int) -> Int {
    guard position < bytes.count else { return 0 }
    if NumberScanner.isWhite(bytes[position]) { return 1 }
    for space: [UInt8] in [[0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89], [0xE3, 0x80, 0x80]]
    where bytes[position...].starts(with: space) { return space.count }
    return 0
  }

  private mutating func skipWhite() {
    while case let length = whiteLength(index), length > 0 { index += length }
  }

  private mutating func scan() throws(ValueError) -> DateParts {
    while true {
      skipWhite()
      // Zero characters at the end are forgiven.
      if index >= bytes.count || bytes[index...].allSatisfy({ $0 == 0 }) { break }
      let byte = current
      if isDigit(byte) {
        try scanNumber()
      } else if isAfterTime, byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
        try scanOffset()
      } else if isLetter(byte) {
        try scanWord()
      } else if byte == UInt8(ascii: ",") {
        index += 1
        isAfterTime = false
      } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
        guard !openSeparator, !pieces.isEmpty || parts.weekday != nil else { throw failure }
        index += 1
        // A full stop may end an abbreviation or a date.
        openSeparator = byte != UInt8(ascii: ".")
        isAfterTime = false
      } else {
        throw failure
      }
    }
    guard !openSeparator else { throw failure }
    if pieces.isEmpty {
      guard parts.time != nil else { throw failure }
    } else {
      parts.date = try resolve()
    }
    return parts
  }

  private mutating func number() -> (value: Int, digits: Int) {
    var value = 0
    let start = index
    while isDigit(current) {
      value = min(value * 10 + Int(current - 48), 1 << 40)
      index += 1
    }
    return (value, index - start)
  }

  // MARK: Numbers and times

  private mutating func scanNumber() throws(ValueError) {
    let (value, digits) = number()
    let separator = Array(culture.dateTime.timeSeparator.utf8)
    let isTime =
      current == UInt8(ascii: ":")
      || (separator != [46] && !separator.isEmpty && bytes[index...].starts(with: separator)
        && separator != Array(culture.dateTime.dateSeparator.utf8))
    if isTime {
      guard parts.time == nil, digits <= 2 else { throw failure }
      return try scanTime(hour: value)
    }
    if parts.time == nil, digits <= 2, let isAfternoon = takeHalf() {
      try setTime(hour: value, seconds: 0, fraction: 0, isAfternoon: isAfternoon)
      return
    }
    guard pieces.count < 3 else { throw failure }
    pieces.append(digits >= 3 ? .year(value) : .number(value, digits: digits))
    openSeparator = false
    isAfterTime = false
  }

  private mutating func scanTime(hour: Int) throws(ValueError) {
    index += 1
    skipWhite()
    guard isDigit(current) else { throw failure }
    let minute = number()
    var second = (value: 0, digits: 1)
    var fraction: Int64 = 0
    if current == UInt8(ascii: ":") {
      index += 1
      skipWhite()
      guard isDigit(current) else { throw failure }
      second = number()
      if current == UInt8(ascii: ".") || current == UInt8(ascii: ","), index + 1 < bytes.count,
        isDigit(bytes[index + 1])
      {
        index += 1
        fraction = scanFraction()
      }
    }
    guard minute.digits <= 2, second.digits <= 2, minute.value <= 59, second.value <= 59 else { throw failure }
    let half = takeHalf()
    try setTime(hour: hour, seconds: minute.value * 60 + second.value, fraction: fraction, isAfternoon: half)
  }

  /// Ticks of a fraction of a second, rounded where it has more than seven digits.
  private mutating func scanFraction() -> Int64 {
    var ticks: Int64 = 0
    var digits = 0
    while isDigit(current) {
      if digits < 7 { ticks = ticks * 10 + Int64(current - 48) } else if digits == 7, current >= 53 { ticks += 1 }
      digits += 1
      index += 1
    }
    while digits < 7 {
      ticks *= 10
      digits += 1
    }
    return ticks
  }

  private mutating func setTime(hour: Int, seconds: Int, fraction: Int64, isAfternoon: Bool?) throws(ValueError) {
    var hour = hour
    if let isAfternoon {
      guard hour <= (isAfternoon ? 23 : 12) else { throw failure }
      if isAfternoon, hour < 12 { hour += 12 } else if !isAfternoon, hour == 12 { hour = 0 }
    }
    guard hour <= 23 else { throw failure }
    parts.time = Int64(hour * 3600 + seconds) * TimeSpan.ticksPerSecond + fraction
    openSeparator = false
    isAfterTime = true
  }

  /// `AM` or `PM`, in English or the culture's words, after white space.
  private mutating func takeHalf() -> Bool? {
    let start = index
    skipWhite()
    let info = culture.dateTime
    for (name, isAfternoon) in [
      (info.amDesignator, false), (info.pmDesignator, true), ("AM", false), ("PM", true), ("A", false), ("P", true),
    ] where !name.isEmpty && take(name) { return isAfternoon }
    index = start
    return nil
  }

  /// Moves past `word`, in any case, when it stands here and no letter follows.
  private mutating func take(_ word: String) -> Bool {
    let wanted = Array(word.lowercased().utf8)
    guard index + wanted.count <= bytes.count else { return false }
    let slice = bytes[index..<(index + wanted.count)]
    let found =
      slice.allSatisfy { $0 < 0x80 }
      ? slice.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
      : Array(String(decoding: slice, as: UTF8.self).lowercased().utf8)
    guard found == wanted else { return false }
    let next = index + wanted.count
    if next < bytes.count, isLetter(bytes[next]), whiteLength(next) == 0 { return false }
    index = next
    return true
  }

  private mutating func scanOffset() throws(ValueError) {
    guard parts.zone == nil else { throw failure }
    let isNegative = current == UInt8(ascii: "-")
    index += 1
    guard isDigit(current) else { throw failure }
    let first = number()
    var minutes: Int
    if current == UInt8(ascii: ":") {
      index += 1
      guard isDigit(current) else { throw failure }
      let rest = number()
      guard rest.value <= 59, first.digits <= 2 else { throw failure }
      minutes = first.value * 60 + rest.value
    } else if first.digits <= 2 {
      minutes = first.value * 60
    } else {
      guard first.digits <= 4, first.value % 100 <= 59 else { throw failure }
      minutes = first.value / 100 * 60 + first.value % 100
    }
    guard minutes <= 14 * 60 else { throw failure }
    if isNegative { minutes = -minutes }
    parts.zone = minutes
    isAfterTime = false
  }

  // MARK: Words

  private mutating func scanWord() throws(ValueError) {
    let start = index
    if current | 0x20 == UInt8(ascii: "t"), parts.time == nil, !pieces.isEmpty, index + 1 < bytes.count,
      isDigit(bytes[index + 1])
    {
      index += 1
      let hour = number()
      guard current == UInt8(ascii: ":"), hour.digits <= 2 else { throw failure }
      return try scanTime(hour: hour.value)
    }
    if parts.time != nil, parts.zone == nil, take("Z") || take("GMT") || take("UTC") {
      parts.zone = 0
      parts.isUTC = true
      isAfterTime = false
      return
    }
    for info in [culture.dateTime, .invariant] {
      if let month = takeName([
        info.monthGenitiveNames, info.monthNames, info.abbreviatedMonthGenitiveNames, info.abbreviatedMonthNames,
      ]) {
        guard pieces.count < 3 else { throw failure }
        pieces.append(.month(month + 1))
        openSeparator = false
        isAfterTime = false
        return
      }
      if let day = takeName([info.dayNames, info.abbreviatedDayNames]) {
        guard parts.weekday == nil else { throw failure }
        parts.weekday = day
        return
      }
      if !pieces.isEmpty, take(info.eraName) || take(info.abbreviatedEraName) { return }
    }
    let offset = String(decoding: bytes[..<start], as: UTF8.self).utf16.count
    throw .format(
      "The string '\(text)' was not recognized as a valid DateTime. There is an unknown word starting at index '\(offset)'."
    )
  }

  private mutating func takeName(_ lists: [[String]]) -> Int? {
    for list in lists {
      for (position, name) in list.enumerated() where !name.isEmpty && take(name) { return position }
    }
    return nil
  }

  // MARK: Which number is what

  private func resolve() throws(ValueError) -> (year: Int, month: Int, day: Int) {
    let order = DateOrder(culture.dateTime.shortDatePattern)
    func valid(_ year: Int, _ month: Int, _ day: Int) -> (year: Int, month: Int, day: Int)? {
      DateTime.days(year, month, day) == nil ? nil : (year, month, day)
    }
    func year(_ value: Int, _ digits: Int) -> Int { DateParts.fullYear(value, digits: digits) }
    let found: (year: Int, month: Int, day: Int)?
    switch (pieces.count, pieces[0], pieces.count > 1 ? pieces[1] : nil, pieces.count > 2 ? pieces[2] : nil) {
    case (3, .number(let a, let aDigits), .number(let b, _), .number(let c, let cDigits)):
      switch order {
      case .yearMonthDay: found = valid(year(a, aDigits), b, c)
      case .yearDayMonth: found = valid(year(a, aDigits), c, b)
      case .monthDayYear: found = valid(year(c, cDigits), a, b)
      case .dayMonthYear: found = valid(year(c, cDigits), b, a)
      }
    case (3, .year(let y), .number(let a, _), .number(let b, _)):
      found = order == .yearDayMonth ? valid(y, b, a) : valid(y, a, b)
    case (3, .number(let a, _), .number(let b, _), .year(let y)):
      found = order == .dayMonthYear || order == .yearDayMonth ? valid(y, b, a) : valid(y, a, b)
    case (3, .month(let m), .number(let a, let aDigits), .number(let b, let bDigits)):
      let later = valid(year(b, bDigits), m, a)
      let earlier = valid(year(a, aDigits), m, b)
      found = order == .yearMonthDay ? earlier ?? later : later ?? earlier
    case (3, .number(let a, let aDigits), .month(let m), .number(let b, let bDigits)):
      let later = valid(year(b, bDigits), m, a)
      let earlier = valid(year(a, aDigits), m, b)
      found = order == .yearMonthDay ? earlier ?? later : later ?? earlier
    case (3, .number(let a, let aDigits), .number(let b, let bDigits), .month(let m)):
      found = valid(year(a, aDigits), m, b) ?? valid(year(b, bDigits), m, a)
    case (3, .month(let m), .number(let d, _), .year(let y)), (3, .month(let m), .year(let y), .number(let d, _)),
      (3, .year(let y), .month(let m), .number(let d, _)), (3, .number(let d, _), .month(let m), .year(let y)),
      (3, .year(let y), .number(let d, _), .month(let m)), (3, .number(let d, _), .year(let y), .month(let m)):
      found = valid(y, m, d)
    case (2, .year(let y), .number(let m, _), _), (2, .number(let m, _), .year(let y), _),
      (2, .year(let y), .month(let m), _), (2, .month(let m), .year(let y), _):
      found = valid(y, m, 1)
    case (2, .number(let a, _), .number(let b, _), _):
      let now = DateTime.today.year
      let isDayFirst = PictureLetters(culture.dateTime.monthDayPattern).all.first == UInt8(ascii: "d")
      found = isDayFirst ? valid(now, b, a) : valid(now, a, b)
    case (2, .month(let m), .number(let a, let digits), _), (2, .number(let a, let digits), .month(let m), _):
      // A number that is no day of that month is a year.
      found = valid(DateTime.today.year, m, a) ?? valid(year(a, digits), m, 1)
    default: found = nil
    }
    guard let found else { throw failure }
    return found
  }
}

extension DateTime {
  /// `DateTime.Parse`.
  public static func parse(
    _ text: String, _ culture: CultureInfo = .invariant, _ styles: DateTimeStyles = []
  ) throws(ValueError) -> DateTime {
    try styles.validate()
    return try DateScanner.scan(text, culture).dateTime(text, styles)
  }
}

extension DateTimeOffset {
  /// `DateTimeOffset.Parse`.
  public static func parse(
    _ text: String, _ culture: CultureInfo = .invariant, _ styles: DateTimeStyles = []
  ) throws(ValueError) -> DateTimeOffset {
    try styles.validate()
    return try DateScanner.scan(text, culture).dateTimeOffset(text, styles)
  }
}
