/// What a value type's operation fails with: the .NET exception it stands for, and .NET's own message.
///
/// The layers above turn it into an exception object; nothing below them needs to know what one is.
public struct ValueError: Error, Sendable, Hashable {
  /// The .NET exception.
  public enum Kind: Sendable, Hashable {
    case format
    case overflow
    case divideByZero
    case argument
    case argumentNull
    case argumentOutOfRange
    case invalidOperation
    case notSupported
    case cultureNotFound

    /// Its full .NET name.
    public var typeName: String {
      switch self {
      case .format: "System.FormatException"
      case .overflow: "System.OverflowException"
      case .divideByZero: "System.DivideByZeroException"
      case .argument: "System.ArgumentException"
      case .argumentNull: "System.ArgumentNullException"
      case .argumentOutOfRange: "System.ArgumentOutOfRangeException"
      case .invalidOperation: "System.InvalidOperationException"
      case .notSupported: "System.NotSupportedException"
      case .cultureNotFound: "System.Globalization.CultureNotFoundException"
      }
    }
  }

  public let kind: Kind
  /// The message as .NET words it, with `(Parameter 'name')` at its end where .NET appends that.
  public let message: String

  public init(_ kind: Kind, _ message: String, parameter: String? = nil) {
    self.kind = kind
    if let parameter { self.message = "\(message) (Parameter '\(parameter)')" } else { self.message = message }
  }
}

extension ValueError {
  static func format(_ message: String) -> ValueError { ValueError(.format, message) }

  /// A number's text that can't be read.
  static func notNumber(_ text: String) -> ValueError {
    .format("The input string '\(text)' was not in a correct format.")
  }
  static let badFormatSpecifier = format("Format specifier was invalid.")
  static let invalidFormatString = format("Input string was not in a correct format.")

  /// A value that doesn't fit a .NET integer type: `tooLarge("an Int32")`.
  static func tooLarge(_ type: String) -> ValueError {
    ValueError(.overflow, "Value was either too large or too small for \(type).")
  }
  static let decimalOverflow = tooLarge("a Decimal")
  static let divideByZero = ValueError(.divideByZero, "Attempted to divide by zero.")
}
