/// How a culture writes numbers: .NET's `NumberFormatInfo`, with its defaults (the invariant culture's).
public struct NumberFormatInfo: Sendable, Hashable {
  public var negativeSign = "-"
  public var positiveSign = "+"
  public var nanSymbol = "NaN"
  public var positiveInfinitySymbol = "Infinity"
  public var negativeInfinitySymbol = "-Infinity"

  public var numberDecimalDigits = 2
  public var numberDecimalSeparator = "."
  public var numberGroupSeparator = ","
  /// Sizes of the groups left of the decimal point, nearest first; the last one repeats, zero ends grouping.
  public var numberGroupSizes = [3]
  /// Index into `NumberFormatInfo.numberNegativePatterns`.
  public var numberNegativePattern = 1

  public var currencyDecimalDigits = 2
  public var currencyDecimalSeparator = "."
  public var currencyGroupSeparator = ","
  public var currencyGroupSizes = [3]
  public var currencySymbol = "¤"
  /// Index into `NumberFormatInfo.currencyPositivePatterns`.
  public var currencyPositivePattern = 0
  /// Index into `NumberFormatInfo.currencyNegativePatterns`.
  public var currencyNegativePattern = 0

  public var percentDecimalDigits = 2
  public var percentDecimalSeparator = "."
  public var percentGroupSeparator = ","
  public var percentGroupSizes = [3]
  public var percentSymbol = "%"
  public var perMilleSymbol = "‰"
  /// Index into `NumberFormatInfo.percentPositivePatterns`.
  public var percentPositivePattern = 0
  /// Index into `NumberFormatInfo.percentNegativePatterns`.
  public var percentNegativePattern = 0

  public init() {}

  public static let invariant = NumberFormatInfo()
}

extension NumberFormatInfo {
  // In the patterns of .NET's documentation `n` is the number, `$` the currency symbol, `%` the percent symbol and
  // `-` the negative sign; the order is theirs.
  public static let numberNegativePatterns = ["(n)", "-n", "- n", "n-", "n -"]
  public static let currencyPositivePatterns = ["$n", "n$", "$ n", "n $"]
  public static let currencyNegativePatterns = [
    "($n)", "-$n", "$-n", "$n-", "(n$)", "-n$", "n-$", "n$-", "-n $", "-$ n", "n $-", "$ n-", "$ -n", "n- $", "($ n)",
    "(n $)", "$- n",
  ]
  public static let percentPositivePatterns = ["n %", "n%", "%n", "% n"]
  public static let percentNegativePatterns = [
    "-n %", "-n%", "-%n", "%-n", "%n-", "n-%", "n%-", "-% n", "n %-", "% n-", "% -n", "n- %",
  ]
}
