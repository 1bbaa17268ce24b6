/// How a culture writes dates: .NET's `DateTimeFormatInfo` for the Gregorian calendar, with the invariant culture's values.
public struct DateTimeFormatInfo: Sendable, Hashable {
  public var amDesignator = "AM"
  public var pmDesignator = "PM"
  public var dateSeparator = "/"
  public var timeSeparator = ":"
  /// 0 is Sunday.
  public var firstDayOfWeek = 0
  /// 0: the week of 1 January, 1: the first full week, 2: the first week of four days.
  public var calendarWeekRule = 0

  /// Sunday first.
  public var dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  public var abbreviatedDayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  public var shortestDayNames = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"]
  /// Thirteen entries, as .NET has them; the last is empty.
  public var monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December", "",
  ]
  public var abbreviatedMonthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "",
  ]
  /// The forms a month takes beside a day number, in languages that inflect.
  public var monthGenitiveNames: [String]
  public var abbreviatedMonthGenitiveNames: [String]
  public var eraName = "A.D."
  public var abbreviatedEraName = "AD"

  public var shortDatePattern = "MM/dd/yyyy"
  public var longDatePattern = "dddd, dd MMMM yyyy"
  public var shortTimePattern = "HH:mm"
  public var longTimePattern = "HH:mm:ss"
  public var monthDayPattern = "MMMM dd"
  public var yearMonthPattern = "yyyy MMMM"

  /// Further patterns that parsing and `GetAllDateTimePatterns` know; the default of each kind comes first.
  public var shortDatePatterns = ["MM/dd/yyyy", "yyyy-MM-dd"]
  public var longDatePatterns = ["dddd, dd MMMM yyyy"]
  public var shortTimePatterns = ["HH:mm", "hh:mm tt", "H:mm", "h:mm tt"]
  public var longTimePatterns = ["HH:mm:ss", "hh:mm:ss tt", "H:mm:ss", "h:mm:ss tt"]
  public var yearMonthPatterns = ["yyyy MMMM"]

  public init() {
    monthGenitiveNames = monthNames
    abbreviatedMonthGenitiveNames = abbreviatedMonthNames
  }

  public static let invariant = DateTimeFormatInfo()

  /// `F`: the long date and the long time.
  public var fullDateTimePattern: String { longDatePattern + " " + longTimePattern }
  /// `g`.
  public var generalShortTimePattern: String { shortDatePattern + " " + shortTimePattern }
  /// `G`, and what `ToString()` writes.
  public var generalLongTimePattern: String { shortDatePattern + " " + longTimePattern }

  public static let sortableDateTimePattern = "yyyy'-'MM'-'dd'T'HH':'mm':'ss"
  public static let universalSortableDateTimePattern = "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"
  public static let rfc1123Pattern = "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"
}
