import Culture

/// `Get-Date -UFormat`: the letters of `date(1)`, as PowerShell maps them.
public enum UFormat {
  /// A `%` at the very end has nothing after it, which PowerShell meets with an `IndexOutOfRangeException`.
  public enum Failure: Error { case endsInPercent, value(ValueError) }

  /// The date by `format`. As in PowerShell the format becomes a composite one, so that braces in it mean items.
  public static func text(_ date: DateTime, _ format: String, _ culture: CultureInfo) throws(Failure) -> String {
    let composite = try compositeFormat(date, format)
    return try CompositeFormat.string(composite, count: 1, fail: Failure.value) { _, format throws(Failure) in
      do throws(ValueError) { return try date.text(format ?? "", culture) } catch { throw .value(error) }
    }
  }

  private static func compositeFormat(_ date: DateTime, _ format: String) throws(Failure) -> String {
    var result = ""
    var scalars = Substring(format).unicodeScalars
    if scalars.first == "+" { scalars.removeFirst() }
    while let scalar = scalars.first {
      scalars.removeFirst()
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      guard let letter = scalars.first else { throw .endsInPercent }
      scalars.removeFirst()
      result += item(letter, date)
    }
    return result
  }

  private static func item(_ letter: Unicode.Scalar, _ date: DateTime) -> String {
    switch letter {
    case "A": "{0:dddd}"
    case "a": "{0:ddd}"
    case "B": "{0:MMMM}"
    case "b", "h": "{0:MMM}"
    case "C": String(date.year / 100)
    case "c": "{0:ddd} {0:dd} {0:MMM} {0:yyyy} {0:HH}:{0:mm}:{0:ss}"
    case "D", "x": "{0:MM/dd/yy}"
    case "d": "{0:dd}"
    case "e": "{0,2:%d}"
    case "F": "{0:yyyy}-{0:MM}-{0:dd}"
    case "G": padded(date.isoWeek.year, 4)
    case "g": padded(date.isoWeek.year % 100, 2)
    case "H": "{0:HH}"
    case "I": "{0:hh}"
    case "j": padded(date.dayOfYear, 3)
    case "k": "{0,2:%H}"
    case "l": "{0,2:%h}"
    case "M": "{0:mm}"
    case "m": "{0:MM}"
    case "n": "\n"
    case "p": "{0:tt}"
    case "R": "{0:HH:mm}"
    case "r": "{0:hh:mm:ss tt}"
    case "S": "{0:ss}"
    case "s": String(date.toUniversalTime().unixSeconds)
    case "T", "X": "{0:HH:mm:ss}"
    case "t": "\t"
    // Weeks are days of the year by seven in PowerShell, whatever day they begin on.
    case "U", "W": String(date.dayOfYear / 7)
    case "u": String(date.dayOfWeek == 0 ? 7 : date.dayOfWeek)
    case "V": padded(date.isoWeek.week, 2)
    case "w": String(date.dayOfWeek)
    case "Y": "{0:yyyy}"
    case "y": "{0:yy}"
    case "Z": "{0:zz}"
    default: String(letter)
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
