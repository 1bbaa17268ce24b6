import Culture
import Microsoft_PowerShell_Core
import Objects
import Runtime

/// The date and time: now, or the one given, with parts of it changed; as an object or as text.
struct GetDate: Cmdlet {
  static let name: StaticString = "Get-Date"
  static let help = Help("Gets the current date and time.", "-Format takes .NET's formats and FileDate, FileDateTime and their Universal forms.")
  static let examples = [
    Example("A date as text", run: "Get-Date '2024-03-05 14:07' -Format 'yyyy-MM-dd HH:mm'", prints: "2024-03-05 14:07\n"),
    Example("For a file name", run: "Get-Date '2024-03-05' -Format FileDate", prints: "20240305\n"),
  ]

  static let defaultParameterSet: String? = "DateAndFormat"
  static let outputTypes = ["System.String", "System.DateTime"]

  @Parameter(
    at: 0, from: [.pipeline, .propertyName], in: ["DateAndFormat", "DateAndUFormat"], alias: ["LastWriteTime"],
    help: "The date instead of now."
  )
  var date: DateTime?
  @Parameter(
    mandatory: true, in: ["UnixTimeSecondsAndFormat", "UnixTimeSecondsAndUFormat"], alias: ["UnixTime"],
    check: [.range(-62135596800, 253402300799)], help: "The date as seconds since 1970-01-01 UTC."
  )
  var unixTimeSeconds: Int64?
  @Parameter(check: [.range(1, 9999)], help: "The year instead.")
  var year: Int?
  @Parameter(check: [.range(1, 12)], help: "The month instead.")
  var month: Int?
  @Parameter(check: [.range(1, 31)], help: "The day instead.")
  var day: Int?
  @Parameter(check: [.range(0, 23)], help: "The hour instead.")
  var hour: Int?
  @Parameter(check: [.range(0, 59)], help: "The minute instead.")
  var minute: Int?
  @Parameter(check: [.range(0, 59)], help: "The second instead.")
  var second: Int?
  @Parameter(check: [.range(0, 999)], help: "The millisecond instead.")
  var millisecond: Int?
  @Parameter(as: NetEnums.displayHint, help: "Show the date, the time, or both.")
  var displayHint: Value?
  @Parameter(
    mandatory: true, in: ["DateAndUFormat", "UnixTimeSecondsAndUFormat"],
    help: "A format of strftime's kind: %Y-%m-%d."
  )
  var uFormat: String?
  @Parameter(
    in: ["DateAndFormat", "UnixTimeSecondsAndFormat"],
    help: "A .NET format, or FileDate, FileDateTime, FileDateUniversal, FileDateTimeUniversal."
  )
  var format: String?
  @Parameter(help: "In coordinated universal time.")
  var asUTC: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    var date = self.date ?? .now
    if let seconds = unixTimeSeconds {
      date = try call.dotNet { () throws(ValueError) in try DateTimeOffset(unixSeconds: seconds).localDateTime }
    }
    date = try call.dotNet { [self, date] () throws(ValueError) in try changed(date) }
    if asUTC.isPresent { date = date.toUniversalTime() }
    if let uFormat {
      return try call.write(try text(date, uFormat: uFormat, call))
    }
    if let format {
      let (date, pattern) = GetDate.fileFormat(format, date)
      return try call.write(try call.dotNet { () throws(ValueError) in try date.text(pattern, .enUS) })
    }
    let object = WrapperObject(.dateTime(date))
    let hint = displayHint?.object(EnumObject.self) ?? EnumObject(NetEnums.displayHint, 2)
    try MemberAccess.addNote("DisplayHint", .object(hint), to: object)
    try call.write(object)
  }

  private func changed(_ start: DateTime) throws(ValueError) -> DateTime {
    var date = start
    if let year { date = try date.adding(years: year - date.year) }
    if let month { date = try date.adding(months: month - date.month) }
    if let day { date = try date.adding(ticks: Int64(day - date.day) * TimeSpan.ticksPerDay) }
    if let hour { date = try date.adding(ticks: Int64(hour - date.hour) * TimeSpan.ticksPerHour) }
    if let minute { date = try date.adding(ticks: Int64(minute - date.minute) * TimeSpan.ticksPerMinute) }
    if let second { date = try date.adding(ticks: Int64(second - date.second) * TimeSpan.ticksPerSecond) }
    if let millisecond {
      date = try date.adding(ticks: Int64(millisecond - date.millisecond) * TimeSpan.ticksPerMillisecond)
      date = try date.adding(ticks: -(date.ticks % TimeSpan.ticksPerMillisecond))
    }
    return date
  }

  private static func fileFormat(_ format: String, _ date: DateTime) -> (DateTime, String) {
    switch foldCase(format) {
    case "filedate": (date, "yyyyMMdd")
    case "filedateuniversal": (date.toUniversalTime(), "yyyyMMddZ")
    case "filedatetime": (date, "yyyyMMddTHHmmssffff")
    case "filedatetimeuniversal": (date.toUniversalTime(), "yyyyMMddTHHmmssffffZ")
    default: (date, format)
    }
  }

  private func text(_ date: DateTime, uFormat: String, _ call: Call) throws(Unwind) -> String {
    do throws(UFormat.Failure) { return try UFormat.text(date, uFormat, .enUS) } catch {
      switch error {
      case .endsInPercent:
        throw call.unhandled(.indexOutOfRangeException, "Index was outside the bounds of the array.")
      case .value(let error): throw call.unhandled(error)
      }
    }
  }
}
