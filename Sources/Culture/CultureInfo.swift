/// A culture: its name and how it writes numbers and dates. .NET's `CultureInfo`, read-only.
///
/// The invariant culture and en-US are in this binary; every other one is read from ICU when it is first asked for.
public final class CultureInfo: Sendable, Hashable {
  /// `en-US`; empty for the invariant culture.
  public let name: String
  public let number: NumberFormatInfo
  public let dateTime: DateTimeFormatInfo
  /// What separates items of a list, as `Export-Csv -UseCulture` writes them.
  public var listSeparator: String { name.isEmpty || number.numberDecimalSeparator != "," ? "," : ";" }
  /// The first part of the name, `en`; `iv` for the invariant culture.
  public var twoLetterISOLanguageName: String {
    name.isEmpty ? "iv" : String(decoding: name.utf8.prefix { $0 != UInt8(ascii: "-") }, as: UTF8.self)
  }
  /// Whether the name says no region.
  public var isNeutral: Bool { !name.isEmpty && regionIndex == nil }
  /// Whether upper case of `i` is `İ` and lower case of `I` is `ı`.
  public var usesTurkishCase: Bool { twoLetterISOLanguageName == "tr" || twoLetterISOLanguageName == "az" }

  public init(name: String, number: NumberFormatInfo, dateTime: DateTimeFormatInfo) {
    self.name = name
    self.number = number
    self.dateTime = dateTime
  }

  public static let invariant = CultureInfo(name: "", number: .invariant, dateTime: .invariant)
  public static let enUS = CultureInfo(name: "en-US", number: .enUS, dateTime: .enUS)

  public static func == (a: CultureInfo, b: CultureInfo) -> Bool { a === b || a.name == b.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  private var parts: [Substring.UTF8View.SubSequence] { Substring(name).utf8.split(separator: UInt8(ascii: "-")) }

  private var regionIndex: Int? {
    parts.indices.dropFirst().first { index in
      let part = parts[index]
      return part.count == 2 || (part.count == 3 && part.allSatisfy { $0 >= 48 && $0 <= 57 })
    }
  }

  /// `de` for `de-DE`; empty (the invariant culture) for `de`.
  public var parentName: String {
    guard let dash = name.utf8.lastIndex(of: UInt8(ascii: "-")) else { return "" }
    return String(name[..<dash])
  }
}

extension CultureInfo {
  /// The culture that the environment asks for (`LC_ALL`, `LC_MESSAGES`, `LANG`), as .NET picks it; invariant for `C` and `POSIX`.
  public static func fromEnvironment(_ variable: (String) -> String?) -> CultureInfo {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = variable(name), !value.isEmpty else { continue }
      let locale = value.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "@") }
      let text = String(decoding: locale.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
      if text == "C" || text == "POSIX" { return .invariant }
      return named(text) ?? .invariant
    }
    return .invariant
  }

  /// The culture called `name`, in any case; `nil` when that can't be a culture's name.
  ///
  /// As in .NET a well-formed name that nobody knows is a culture too, with invariant habits.
  public static func named(_ name: String) -> CultureInfo? {
    if name.isEmpty { return .invariant }
    guard let canonical = canonicalName(name) else { return nil }
    if canonical == "en-US" { return .enUS }
    return CultureCache.shared.culture(canonical) { load($0) }
  }

  /// `EN-us` as `en-US`; `nil` when malformed.
  static func canonicalName(_ name: String) -> String? {
    var result: [UInt8] = []
    var hasScript = false
    let parts = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isAlphanumeric = part.allSatisfy { ($0 | 0x20 >= 97 && $0 | 0x20 <= 122) || ($0 >= 48 && $0 <= 57) }
      guard isAlphanumeric, part.count >= 1, part.count <= 8 else { return nil }
      if index == 0, part.count < 2 || part.count > 4 { return nil }
      let isLetters = part.allSatisfy { $0 >= 65 }
      var bytes = part.map { $0 >= 65 ? $0 | 0x20 : $0 }
      if index > 0, part.count == 4, isLetters, !hasScript {
        bytes[0] &= ~0x20
        hasScript = true
      } else if index > 0, part.count == 2, isLetters {
        bytes = bytes.map { $0 & ~0x20 }
      }
      if index > 0 { result.append(UInt8(ascii: "-")) }
      result += bytes
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension NumberFormatInfo {
  /// en-US as ICU 72 has it, which is how .NET sees it on Debian 12.
  static let enUS: NumberFormatInfo = {
    var info = NumberFormatInfo()
    info.positiveInfinitySymbol = "∞"
    info.negativeInfinitySymbol = "-∞"
    info.numberDecimalDigits = 3
    info.currencySymbol = "$"
    info.currencyNegativePattern = 1
    info.percentDecimalDigits = 3
    info.percentPositivePattern = 1
    info.percentNegativePattern = 1
    return info
  }()
}

extension DateTimeFormatInfo {
  /// en-US as ICU 72 has it: the space before AM and PM is a narrow no-break one.
  static let enUS: DateTimeFormatInfo = {
    var info = DateTimeFormatInfo()
    info.eraName = "AD"
    info.shortDatePattern = "M/d/yyyy"
    info.longDatePattern = "dddd, MMMM d, yyyy"
    info.shortTimePattern = "h:mm\u{202F}tt"
    info.longTimePattern = "h:mm:ss\u{202F}tt"
    info.monthDayPattern = "MMMM d"
    info.yearMonthPattern = "MMMM yyyy"
    info.shortDatePatterns = ["M/d/yyyy", "MMM d, yyyy", "M/d/yy"]
    info.longDatePatterns = ["dddd, MMMM d, yyyy", "MMMM d, yyyy"]
    info.shortTimePatterns = ["h:mm\u{202F}tt"]
    info.longTimePatterns = ["h:mm:ss\u{202F}tt"]
    info.yearMonthPatterns = ["MMMM yyyy"]
    return info
  }()
}
