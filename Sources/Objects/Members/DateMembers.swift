import Culture

extension Members {
  static func dateTime(_ table: inout MemberTable) {
    func date(_ this: Value) -> DateTime {
      if case .dateTime(let date) = this.unwrapped { return date }
      return .minValue
    }
    func property(_ declaration: String, _ get: @escaping (DateTime) -> Value) {
      table.property(declaration) { (this, _) throws(Unwind) in get(date(this)) }
    }
    func method(_ declaration: String, _ body: @escaping (DateTime, [Value]) throws(ValueError) -> Value) {
      table.method(declaration) { (this, a, _) throws(Unwind) in
        try netting { () throws(ValueError) in try body(date(this), a) }
      }
    }
    // In .NET's order of declaration, which is the formatter's.
    func number(_ name: String, _ get: @escaping (DateTime) -> Int) { property("int \(name) { get; }") { Value(get($0)) } }
    property("datetime Date { get; }") { .dateTime($0.date) }
    number("Day") { $0.day }
    property("System.DayOfWeek DayOfWeek { get; }") { .object(EnumObject(.dayOfWeek, Int64($0.dayOfWeek))) }
    number("DayOfYear") { $0.dayOfYear }
    number("Hour") { $0.hour }
    property("System.DateTimeKind Kind { get; }") { .object(EnumObject(.dateTimeKind, Int64($0.kind.rawValue))) }
    number("Millisecond") { $0.millisecond }
    number("Microsecond") { $0.microsecond }
    number("Nanosecond") { $0.nanosecond }
    number("Minute") { $0.minute }
    number("Month") { $0.month }
    number("Second") { $0.second }
    property("long Ticks { get; }") { .long($0.ticks) }
    property("timespan TimeOfDay { get; }") { .timeSpan($0.timeOfDay) }
    number("Year") { $0.year }
    table.property("string DateTime { get; }") { (this, _) throws(Unwind) in
      let moment = date(this)
      return Value(try netting { () throws(ValueError) in try moment.text("D", .enUS) + " " + moment.text("T", .enUS) })
    }
    for (name, unit) in [
      ("AddDays", TimeSpan.ticksPerDay), ("AddHours", TimeSpan.ticksPerHour), ("AddMinutes", TimeSpan.ticksPerMinute),
      ("AddSeconds", TimeSpan.ticksPerSecond), ("AddMilliseconds", TimeSpan.ticksPerMillisecond),
    ] { method("datetime \(name)(double value)") { (d, a) throws(ValueError) in .dateTime(try d.adding(a[0].doubleValue, unit: unit)) } }
    method("datetime AddMonths(int months)") { (d, a) throws(ValueError) in .dateTime(try d.adding(months: a[0].intValue)) }
    method("datetime AddYears(int value)") { (d, a) throws(ValueError) in .dateTime(try d.adding(years: a[0].intValue)) }
    method("datetime AddTicks(long value)") { (d, a) throws(ValueError) in .dateTime(try d.adding(ticks: Int64(a[0].intValue))) }
    method("datetime Add(timespan value)") { (d, a) throws(ValueError) in
      guard case .timeSpan(let span) = a[0].unwrapped else { return .null }
      return .dateTime(try d.adding(span))
    }
    method("timespan Subtract(datetime value)") { (d, a) throws(ValueError) in .timeSpan(d.subtracting(date(a[0]))) }
    method("datetime Subtract(timespan value)") { (d, a) throws(ValueError) in
      guard case .timeSpan(let span) = a[0].unwrapped else { return .null }
      return .dateTime(try d.subtracting(span))
    }
    method("datetime ToUniversalTime()") { (d, _) throws(ValueError) in .dateTime(d.toUniversalTime()) }
    method("datetime ToLocalTime()") { (d, _) throws(ValueError) in .dateTime(d.toLocalTime()) }
    method("bool IsDaylightSavingTime()") { (d, _) throws(ValueError) in .bool(d.isDaylightSavingTime()) }
    method("long ToFileTime()") { (d, _) throws(ValueError) in .long(d.fileTime) }
    method("long ToFileTimeUtc()") { (d, _) throws(ValueError) in .long(d.fileTime) }
    method("int CompareTo(datetime value)") { (d, a) throws(ValueError) in
      let other = date(a[0])
      return .int(d < other ? -1 : d == other ? 0 : 1)
    }
    method("string ToString(string format)") { (d, a) throws(ValueError) in Value(try d.text(a[0].textValue.text, .enUS)) }
    method("string ToString(string format, System.IFormatProvider provider)") { (d, a) throws(ValueError) in
      Value(try d.text(a[0].textValue.text, CultureObject.culture(a[1])))
    }
    for (name, format) in [("ToShortDateString", "d"), ("ToLongDateString", "D"), ("ToShortTimeString", "t"), ("ToLongTimeString", "T")] {
      method("string \(name)()") { (d, _) throws(ValueError) in Value(try d.text(format, .enUS)) }
    }
    for (name, get) in [("Now", { DateTime.now }), ("UtcNow", { DateTime.utcNow }), ("Today", { DateTime.today })] as [(String, () -> DateTime)] {
      table.property("datetime \(name) { get; }", isStatic: true) { (_, _) throws(Unwind) in .dateTime(get()) }
    }
    for (name, value) in [("MinValue", DateTime.minValue), ("MaxValue", .maxValue), ("UnixEpoch", .unixEpoch)] {
      table.property("datetime \(name) { get; }", isStatic: true) { (_, _) throws(Unwind) in .dateTime(value) }
    }
    func fixed(_ declaration: String, _ body: @escaping ([Value]) throws(ValueError) -> Value) {
      table.method(declaration, isStatic: true) { (_, a, _) throws(Unwind) in try netting { () throws(ValueError) in try body(a) } }
    }
    fixed("datetime Parse(string s)") { (a) throws(ValueError) in .dateTime(try DateTime.parse(a[0].textValue.text, .enUS)) }
    fixed("datetime Parse(string s, System.IFormatProvider provider)") { (a) throws(ValueError) in
      .dateTime(try DateTime.parse(a[0].textValue.text, CultureObject.culture(a[1])))
    }
    fixed("datetime ParseExact(string s, string format, System.IFormatProvider provider)") { (a) throws(ValueError) in
      .dateTime(try DateTime.parseExact(a[0].textValue.text, [a[1].textValue.text], CultureObject.culture(a[2])))
    }
    fixed("bool TryParse(string s, [ref] datetime result)") { (a) throws(ValueError) in
      let parsed = try? DateTime.parse(a[0].textValue.text, .enUS)
      (a[1].object() as ReferenceObject?)?.variable.value = .dateTime(parsed ?? .minValue)
      return .bool(parsed != nil)
    }
    fixed("bool IsLeapYear(int year)") { (a) throws(ValueError) in .bool(DateTime.isLeapYear(a[0].intValue)) }
    fixed("int DaysInMonth(int year, int month)") { (a) throws(ValueError) in Value(DateTime.daysInMonth(a[0].intValue, a[1].intValue)) }
    fixed("datetime FromFileTimeUtc(long fileTime)") { (a) throws(ValueError) in
      .dateTime(try DateTime(ticks: Int64(a[0].intValue) + 504_911_232_000_000_000, kind: .utc))
    }
    fixed("datetime SpecifyKind(datetime value, System.DateTimeKind kind)") { (a) throws(ValueError) in
      let kind: EnumObject? = a[1].object()
      return .dateTime(date(a[0]).with(kind: DateTimeKind(rawValue: Int(kind?.raw ?? 0)) ?? .unspecified))
    }
    table.constructor("datetime new(long ticks)") { (_, a, _) throws(Unwind) in
      .dateTime(try netting { () throws(ValueError) in try DateTime(ticks: Int64(a[0].intValue)) })
    }
    table.constructor("datetime new(int year, int month, int day, int hour = 0, int minute = 0, int second = 0, int millisecond = 0)") {
      (_, a, _) throws(Unwind) in
      func at(_ index: Int) -> Int { index < a.count ? a[index].intValue : 0 }
      return .dateTime(
        try netting { () throws(ValueError) in
          try DateTime(year: at(0), month: at(1), day: at(2), hour: at(3), minute: at(4), second: at(5), millisecond: at(6))
        })
    }
    table.constructor("datetime new(int year, int month, int day, int hour, int minute, int second, System.DateTimeKind kind)") { (_, a, _) throws(Unwind) in
      let kind: EnumObject? = a[6].object()
      return .dateTime(
        try netting { () throws(ValueError) in
          try DateTime(year: a[0].intValue, month: a[1].intValue, day: a[2].intValue, hour: a[3].intValue, minute: a[4].intValue, second: a[5].intValue)
            .with(kind: DateTimeKind(rawValue: Int(kind?.raw ?? 0)) ?? .unspecified)
        })
    }
  }

  static func timeSpan(_ table: inout MemberTable) {
    func span(_ this: Value) -> TimeSpan {
      if case .timeSpan(let span) = this.unwrapped { return span }
      return .zero
    }
    for (name, get) in [
      ("Days", { (s: TimeSpan) in s.days }), ("Hours", { $0.hours }), ("Minutes", { $0.minutes }), ("Seconds", { $0.seconds }),
      ("Milliseconds", { $0.milliseconds }), ("Microseconds", { $0.microseconds }), ("Nanoseconds", { $0.nanoseconds }),
    ] as [(String, (TimeSpan) -> Int)] { table.property("int \(name) { get; }") { (this, _) throws(Unwind) in Value(get(span(this))) } }
    table.property("long Ticks { get; }") { (this, _) throws(Unwind) in .long(span(this).ticks) }
    for (name, get) in [
      ("TotalDays", { (s: TimeSpan) in s.totalDays }), ("TotalHours", { $0.totalHours }), ("TotalMinutes", { $0.totalMinutes }),
      ("TotalSeconds", { $0.totalSeconds }), ("TotalMilliseconds", { $0.totalMilliseconds }), ("TotalMicroseconds", { $0.totalMicroseconds }),
      ("TotalNanoseconds", { $0.totalNanoseconds }),
    ] as [(String, (TimeSpan) -> Double)] { table.property("double \(name) { get; }") { (this, _) throws(Unwind) in .double(get(span(this))) } }
    func method(_ declaration: String, _ body: @escaping (TimeSpan, [Value]) throws(ValueError) -> Value) {
      table.method(declaration) { (this, a, _) throws(Unwind) in try netting { () throws(ValueError) in try body(span(this), a) } }
    }
    method("timespan Add(timespan ts)") { (s, a) throws(ValueError) in .timeSpan(try s.adding(span(a[0]))) }
    method("timespan Subtract(timespan ts)") { (s, a) throws(ValueError) in .timeSpan(try s.subtracting(span(a[0]))) }
    method("timespan Negate()") { (s, _) throws(ValueError) in .timeSpan(try s.negated()) }
    method("timespan Duration()") { (s, _) throws(ValueError) in .timeSpan(try s.duration()) }
    method("string ToString(string format)") { (s, a) throws(ValueError) in Value(try s.text(a[0].textValue.text, .enUS)) }
    method("int CompareTo(timespan value)") { (s, a) throws(ValueError) in
      let other = span(a[0])
      return .int(s < other ? -1 : s == other ? 0 : 1)
    }
    for (name, unit) in [
      ("FromDays", TimeSpan.ticksPerDay), ("FromHours", TimeSpan.ticksPerHour), ("FromMinutes", TimeSpan.ticksPerMinute),
      ("FromSeconds", TimeSpan.ticksPerSecond), ("FromMilliseconds", TimeSpan.ticksPerMillisecond),
    ] {
      table.method("timespan \(name)(double value)", isStatic: true) { (_, a, _) throws(Unwind) in
        .timeSpan(try netting { () throws(ValueError) in try TimeSpan.from(a[0].doubleValue, unit: unit) })
      }
    }
    table.method("timespan FromTicks(long value)", isStatic: true) { (_, a, _) throws(Unwind) in .timeSpan(TimeSpan(ticks: Int64(a[0].intValue))) }
    table.method("timespan Parse(string s)", isStatic: true) { (_, a, _) throws(Unwind) in
      .timeSpan(try netting { () throws(ValueError) in try TimeSpan.parse(a[0].textValue.text) })
    }
    for (name, value) in [("Zero", TimeSpan.zero), ("MinValue", .minValue), ("MaxValue", .maxValue)] {
      table.property("timespan \(name) { get; }", isStatic: true) { (_, _) throws(Unwind) in .timeSpan(value) }
    }
    table.constructor("timespan new(long ticks)") { (_, a, _) throws(Unwind) in .timeSpan(TimeSpan(ticks: Int64(a[0].intValue))) }
    table.constructor("timespan new(int hours, int minutes, int seconds)") { (_, a, _) throws(Unwind) in
      .timeSpan(
        TimeSpan(ticks: Int64(a[0].intValue) * TimeSpan.ticksPerHour + Int64(a[1].intValue) * TimeSpan.ticksPerMinute + Int64(a[2].intValue) * TimeSpan.ticksPerSecond))
    }
    table.constructor("timespan new(int days, int hours, int minutes, int seconds, int milliseconds = 0)") { (_, a, _) throws(Unwind) in
      let milliseconds = a.count > 4 ? Int64(a[4].intValue) : 0
      return .timeSpan(
        TimeSpan(
          ticks: Int64(a[0].intValue) * TimeSpan.ticksPerDay + Int64(a[1].intValue) * TimeSpan.ticksPerHour + Int64(a[2].intValue)
            * TimeSpan.ticksPerMinute + Int64(a[3].intValue) * TimeSpan.ticksPerSecond + milliseconds * TimeSpan.ticksPerMillisecond))
    }
  }

  static func dateTimeOffset(_ table: inout MemberTable) {
    func with(_ this: Value) -> DateTimeOffset { this.dateTimeOffset ?? .minValue }
    table.property("datetime DateTime { get; }") { (this, _) throws(Unwind) in .dateTime(with(this).dateTime) }
    table.property("datetime UtcDateTime { get; }") { (this, _) throws(Unwind) in .dateTime(with(this).utcDateTime) }
    table.property("datetime LocalDateTime { get; }") { (this, _) throws(Unwind) in .dateTime(with(this).localDateTime) }
    table.property("timespan Offset { get; }") { (this, _) throws(Unwind) in .timeSpan(with(this).offset) }
    table.property("long Ticks { get; }") { (this, _) throws(Unwind) in .long(with(this).dateTime.ticks) }
    table.method("long ToUnixTimeSeconds()") { (this, _, _) throws(Unwind) in .long(with(this).unixSeconds) }
    table.method("long ToUnixTimeMilliseconds()") { (this, _, _) throws(Unwind) in .long(with(this).unixMilliseconds) }
    table.method("System.DateTimeOffset ToUniversalTime()") { (this, _, _) throws(Unwind) in Value(with(this).toUniversalTime()) }
    table.method("System.DateTimeOffset ToLocalTime()") { (this, _, _) throws(Unwind) in Value(with(this).toLocalTime()) }
    table.method("string ToString(string format)") { (this, a, _) throws(Unwind) in
      Value(try netting { () throws(ValueError) in try with(this).text(a[0].textValue.text, .enUS) })
    }
    table.property("System.DateTimeOffset Now { get; }", isStatic: true) { (_, _) throws(Unwind) in Value(DateTimeOffset.now) }
    table.property("System.DateTimeOffset UtcNow { get; }", isStatic: true) { (_, _) throws(Unwind) in Value(DateTimeOffset.utcNow) }
    table.method("System.DateTimeOffset FromUnixTimeSeconds(long seconds)", isStatic: true) { (_, a, _) throws(Unwind) in
      Value(try netting { () throws(ValueError) in try DateTimeOffset(unixSeconds: Int64(a[0].intValue)) })
    }
    table.method("System.DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)", isStatic: true) { (_, a, _) throws(Unwind) in
      Value(try netting { () throws(ValueError) in try DateTimeOffset(unixMilliseconds: Int64(a[0].intValue)) })
    }
    table.method("System.DateTimeOffset Parse(string input)", isStatic: true) { (_, a, _) throws(Unwind) in
      Value(try netting { () throws(ValueError) in try DateTimeOffset.parse(a[0].textValue.text) })
    }
  }
}

extension TypeInfo {
  public static let dayOfWeek = enumeration(
    "System.DayOfWeek", EnumInfo("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"))
  public static let dateTimeKind = enumeration("System.DateTimeKind", EnumInfo("Unspecified", "Utc", "Local"))
}
