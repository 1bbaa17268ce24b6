import Culture
import Objects
import Runtime

struct GetDate: Cmdlet {
  static let name: StaticString = "Get-Date"
  static let help = Help("Gives the date and time, now or as it is told.")
  static let defaultParameterSet: String? = "DateAndFormat"

  @Parameter(at: 0, from: [.pipeline, .propertyName], in: ["DateAndFormat", "DateAndUFormat"], alias: ["LastWriteTime"]) var date: DateTime?
  @Parameter(mandatory: true, in: ["UnixTimeSecondsAndFormat", "UnixTimeSecondsAndUFormat"], alias: ["UnixTime"]) var unixTimeSeconds: Int64?
  @Parameter var year: Int?
  @Parameter var month: Int?
  @Parameter var day: Int?
  @Parameter var hour: Int?
  @Parameter var minute: Int?
  @Parameter var second: Int?
  @Parameter var millisecond: Int?
  @Parameter(complete: .values(["DateTime", "Date", "Time"])) var displayHint: String?
  @Parameter("UFormat", mandatory: true, in: ["DateAndUFormat", "UnixTimeSecondsAndUFormat"]) var uFormat: String?
  @Parameter(in: ["DateAndFormat", "UnixTimeSecondsAndFormat"]) var format: String?
  @Parameter("AsUTC") var asUTC: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    var moment = date ?? DateTime.now
    do throws(ValueError) {
      if let unixTimeSeconds { moment = try DateTimeOffset(unixSeconds: unixTimeSeconds).localDateTime }
      if year ?? month ?? day ?? hour ?? minute ?? second ?? millisecond != nil { moment = try changed(moment) }
      if asUTC.isPresent { moment = moment.toUniversalTime() }
      if let format { return try write(format, moment, call) }
    } catch { throw Unwind(error) }
    if let uFormat {
      do { return try call.write(try UFormat.text(moment, uFormat, .enUS)) } catch let error as Unwind { throw error } catch {
        throw call.terminating("The format '\(uFormat)' is not valid.", id: "FormatException", .invalidArgument, type: .formatException)
      }
    }
    try call.write(.dateTime(moment))
  }

  private func changed(_ moment: DateTime) throws(ValueError) -> DateTime {
    var made = try DateTime(
      year: year ?? moment.year, month: month ?? moment.month, day: day ?? moment.day, hour: hour ?? moment.hour, minute: minute ?? moment.minute,
      second: second ?? moment.second, millisecond: millisecond ?? moment.millisecond)
    if millisecond == nil { made = try made.adding(ticks: moment.ticks % TimeSpan.ticksPerMillisecond) }
    return made.with(kind: moment.kind)
  }

  private func write(_ format: String, _ moment: DateTime, _ call: Call) throws(ValueError) {
    let text: String
    switch foldCase(format) {
    case "filedate": text = try moment.text("yyyyMMdd", .enUS)
    case "filedateuniversal": text = try moment.toUniversalTime().text("yyyyMMddZ", .enUS)
    case "filedatetime": text = try moment.text("yyyyMMddTHHmmssffff", .enUS)
    case "filedatetimeuniversal": text = try moment.toUniversalTime().text("yyyyMMddTHHmmssffffZ", .enUS)
    default: text = try moment.text(format, .enUS)
    }
    do throws(Unwind) { try call.write(text) } catch { throw ValueError(.invalidOperation, "\(error)") }
  }
}
