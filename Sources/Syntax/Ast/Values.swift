/// The value of a number literal, in the .NET type that PowerShell gives it.
public enum NumberValue: Sendable, Equatable {
  case sbyte(Int8)
  case byte(UInt8)
  case short(Int16)
  case ushort(UInt16)
  case int(Int32)
  case uint(UInt32)
  case long(Int64)
  case ulong(UInt64)
  case double(Double)
  /// `System.Decimal`, as the digits written with sign, decimal point and multiplier applied: scale is kept.
  case decimal(String)
  /// `System.Numerics.BigInteger`, as decimal digits with a sign.
  case bigInteger(String)
}

/// What a ``ConstantExpressionAst`` stands for.
public enum ConstantValue: Sendable, Equatable {
  case number(NumberValue)
  case string(String)
  /// Only made by the parser itself: the value of an attribute argument without one.
  case bool(Bool)
}

/// How a string was written: `System.Management.Automation.Language.StringConstantType`.
public enum StringConstantType: UInt8, Sendable {
  case singleQuoted = 0
  case singleQuotedHereString
  case doubleQuoted
  case doubleQuotedHereString
  case bareWord
}

/// The streams a redirection names: `System.Management.Automation.Language.RedirectionStream`.
public enum RedirectionStream: UInt8, Sendable {
  case all = 0
  case output, error, warning, verbose, debug, information
}
