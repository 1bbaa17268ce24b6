/// What is known of a token beyond its kind: `System.Management.Automation.Language.TokenFlags`, with the same bits.
public struct TokenFlags: OptionSet, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let binaryPrecedenceLogical = TokenFlags(rawValue: 0x1)
  public static let binaryPrecedenceBitwise = TokenFlags(rawValue: 0x2)
  public static let binaryPrecedenceComparison = TokenFlags(rawValue: 0x5)
  public static let binaryPrecedenceCoalesce = TokenFlags(rawValue: 0x7)
  public static let binaryPrecedenceAdd = TokenFlags(rawValue: 0x9)
  public static let binaryPrecedenceMultiply = TokenFlags(rawValue: 0xa)
  public static let binaryPrecedenceFormat = TokenFlags(rawValue: 0xc)
  public static let binaryPrecedenceRange = TokenFlags(rawValue: 0xd)
  static let binaryPrecedenceMask: UInt32 = 0xF
  public static let keyword = TokenFlags(rawValue: 0x0000_0010)
  public static let scriptBlockBlockName = TokenFlags(rawValue: 0x0000_0020)
  public static let binaryOperator = TokenFlags(rawValue: 0x0000_0100)
  public static let unaryOperator = TokenFlags(rawValue: 0x0000_0200)
  public static let caseSensitiveOperator = TokenFlags(rawValue: 0x0000_0400)
  public static let ternaryOperator = TokenFlags(rawValue: 0x0000_0800)
  public static let specialOperator = TokenFlags(rawValue: 0x0000_1000)
  public static let assignmentOperator = TokenFlags(rawValue: 0x0000_2000)
  public static let parseModeInvariant = TokenFlags(rawValue: 0x0000_8000)
  public static let tokenInError = TokenFlags(rawValue: 0x0001_0000)
  public static let disallowedInRestrictedMode = TokenFlags(rawValue: 0x0002_0000)
  public static let prefixOrPostfixOperator = TokenFlags(rawValue: 0x0004_0000)
  public static let commandName = TokenFlags(rawValue: 0x0008_0000)
  public static let memberName = TokenFlags(rawValue: 0x0010_0000)
  public static let typeName = TokenFlags(rawValue: 0x0020_0000)
  public static let attributeName = TokenFlags(rawValue: 0x0040_0000)
  public static let canConstantFold = TokenFlags(rawValue: 0x0080_0000)
  public static let statementDoesntSupportAttributes = TokenFlags(rawValue: 0x0100_0000)
}
