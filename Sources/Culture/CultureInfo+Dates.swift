internal import CICU

/// Dates of a culture, from ICU's patterns and names, rewritten the way .NET rewrites them.
extension CultureInfo {
  static func dates(_ locale: String) -> DateTimeFormatInfo {
    var info = DateTimeFormatInfo()
    let short = [datePattern(locale, UDAT_SHORT), datePattern(locale, UDAT_MEDIUM), skeleton(locale, "yMd")]
    let long = [datePattern(locale, UDAT_FULL), datePattern(locale, UDAT_LONG)]
    info.shortDatePatterns = withFourDigitYear(unique(short.compactMap { $0.map(DatePattern.net) }))
    info.longDatePatterns = unique(long.compactMap { $0.map(DatePattern.net) })
    info.yearMonthPatterns = [skeleton(locale, "yMMMM")].compactMap { $0.map(DatePattern.net) }
    info.shortTimePatterns = [timePattern(locale, UDAT_SHORT)].compactMap { $0.map(DatePattern.netTime) }
    info.longTimePatterns = [timePattern(locale, UDAT_MEDIUM)].compactMap { $0.map(DatePattern.netTime) }
    info.shortDatePattern = info.shortDatePatterns.first ?? info.shortDatePattern
    info.longDatePattern = info.longDatePatterns.first ?? info.longDatePattern
    info.yearMonthPattern = info.yearMonthPatterns.first ?? info.yearMonthPattern
    info.shortTimePattern = info.shortTimePatterns.first ?? info.shortTimePattern
    info.longTimePattern = info.longTimePatterns.first ?? info.longTimePattern
    info.monthDayPattern = skeleton(locale, "MMMMd").map(DatePattern.net) ?? info.monthDayPattern
    info.dateSeparator = DatePattern.separator(in: info.shortDatePattern, of: "dyM")
    info.timeSeparator = DatePattern.separator(in: info.longTimePattern, of: "Hhms")
    names(locale, &info)
    var status = U_ZERO_ERROR
    if let calendar = icu_cal_open(locale, Int32(UCAL_TRADITIONAL.rawValue), &status) {
      info.firstDayOfWeek = Int(icu_cal_attribute(calendar, Int32(UCAL_FIRST_DAY_OF_WEEK.rawValue))) - 1
      let days = icu_cal_attribute(calendar, Int32(UCAL_MINIMAL_DAYS_IN_FIRST_WEEK.rawValue))
      info.calendarWeekRule = days == 1 ? 0 : days == 7 ? 1 : 2
      icu_cal_close(calendar)
    }
    return info
  }

  private static func names(_ locale: String, _ info: inout DateTimeFormatInfo) {
    var status = U_ZERO_ERROR
    guard let format = icu_dat_open(Int32(UDAT_DEFAULT.rawValue), Int32(UDAT_DEFAULT.rawValue), locale, &status) else {
      return
    }
    defer { icu_dat_close(format) }
    func list(_ type: UDateFormatSymbolType, from start: Int32 = 0) -> [String] {
      let count = icu_dat_countSymbols(format, Int32(type.rawValue))
      return (start..<max(start, count)).compactMap { index in
        ICUText.utf16 { icu_dat_symbol(format, Int32(type.rawValue), index, $0, $1, &$2) }
      }
    }
    func months(_ type: UDateFormatSymbolType) -> [String] { list(type) + [""] }
    info.dayNames = list(UDAT_STANDALONE_WEEKDAYS, from: 1)
    info.abbreviatedDayNames = list(UDAT_STANDALONE_SHORT_WEEKDAYS, from: 1)
    info.shortestDayNames = list(UDAT_STANDALONE_SHORTER_WEEKDAYS, from: 1)
    info.monthNames = months(UDAT_STANDALONE_MONTHS)
    info.abbreviatedMonthNames = months(UDAT_STANDALONE_SHORT_MONTHS)
    info.monthGenitiveNames = months(UDAT_MONTHS)
    info.abbreviatedMonthGenitiveNames = months(UDAT_SHORT_MONTHS)
    info.eraName = list(UDAT_ERAS).last ?? info.eraName
    let halves = list(UDAT_AM_PMS)
    if halves.count == 2 { (info.amDesignator, info.pmDesignator) = (halves[0], halves[1]) }
  }

  private static func datePattern(_ locale: String, _ style: UDateFormatStyle) -> String? {
    pattern(locale, time: UDAT_NONE, date: style)
  }
  private static func timePattern(_ locale: String, _ style: UDateFormatStyle) -> String? {
    pattern(locale, time: style, date: UDAT_NONE)
  }

  private static func pattern(_ locale: String, time: UDateFormatStyle, date: UDateFormatStyle) -> String? {
    var status = U_ZERO_ERROR
    guard let format = icu_dat_open(Int32(time.rawValue), Int32(date.rawValue), locale, &status) else { return nil }
    defer { icu_dat_close(format) }
    return ICUText.utf16 { icu_dat_pattern(format, $0, $1, &$2) }
  }

  private static func skeleton(_ locale: String, _ skeleton: String) -> String? {
    var status = U_ZERO_ERROR
    guard let generator = icu_datpg_open(locale, &status) else { return nil }
    defer { icu_datpg_close(generator) }
    let units = Array(skeleton.utf16)
    return ICUText.utf16 { icu_datpg_best(generator, units, Int32(units.count), $0, $1, &$2) }
  }

  private static func unique(_ patterns: [String]) -> [String] {
    patterns.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The default short date shows four digits of the year; the form with two moves to the end.
  private static func withFourDigitYear(_ patterns: [String]) -> [String] {
    guard let first = patterns.first, let wide = DatePattern.wideningYear(first), wide != first else { return patterns }
    var result = patterns
    result[0] = wide
    if let same = result.dropFirst().firstIndex(of: wide) { result[same] = first } else { result.append(first) }
    return result
  }
}
