/// `System.Globalization.DateTimeStyles`.
public struct DateTimeStyles: OptionSet, Sendable, Hashable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let allowLeadingWhite = DateTimeStyles(rawValue: 1)
  public static let allowTrailingWhite = DateTimeStyles(rawValue: 2)
  public static let allowInnerWhite = DateTimeStyles(rawValue: 4)
  public static let allowWhiteSpaces: DateTimeStyles = [.allowLeadingWhite, .allowTrailingWhite, .allowInnerWhite]
  /// A time without a date is of 0001-01-01, not of today.
  public static let noCurrentDateDefault = DateTimeStyles(rawValue: 8)
  public static let adjustToUniversal = DateTimeStyles(rawValue: 16)
  public static let assumeLocal = DateTimeStyles(rawValue: 32)
  public static let assumeUniversal = DateTimeStyles(rawValue: 64)
  public static let roundtripKind = DateTimeStyles(rawValue: 128)

  /// Rejects the combinations that .NET rejects.
  func validate() throws(ValueError) {
    guard rawValue & ~0xFF == 0 else {
      throw ValueError(.argument, "An undefined DateTimeStyles value is being used.", parameter: "styles")
    }
    if contains([.assumeLocal, .assumeUniversal]) {
      throw ValueError(
        .argument, "The DateTimeStyles values AssumeLocal and AssumeUniversal cannot be used together.",
        parameter: "styles")
    }
    if contains(.roundtripKind), !isDisjoint(with: [.assumeLocal, .assumeUniversal, .adjustToUniversal]) {
      throw ValueError(
        .argument,
        "The DateTimeStyles value RoundtripKind cannot be used with the values AssumeLocal, AssumeUniversal or AdjustToUniversal.",
        parameter: "styles")
    }
  }
}
