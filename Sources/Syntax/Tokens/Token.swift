/// A word of a script: `System.Management.Automation.Language.Token` and the classes below it.
///
/// What .NET's subclasses add is in ``payload``.
public final class Token: @unchecked Sendable {
  public internal(set) var kind: TokenKind
  public internal(set) var tokenFlags: TokenFlags
  public let extent: Extent
  public internal(set) var payload: Payload
  /// The text of a sub-expression within a string, before the parser read it.
  var unscanned: UnscannedText?

  /// What a token of some kinds carries.
  public enum Payload: Sendable {
    case none
    /// `NumberToken.Value`.
    case number(NumberValue)
    /// `ParameterToken`: the name without its dash, and whether a colon follows it.
    case parameter(name: String, usedColon: Bool)
    /// `VariableToken.VariablePath`.
    case variable(VariablePath)
    /// `StringLiteralToken.Value`, also of identifiers and bare words.
    case string(StringValue)
    /// `StringExpandableToken`.
    case expandable(ExpandableValue)
    /// `LabelToken.LabelText`.
    case label(String)
    /// `MergingRedirectionToken`.
    case merging(from: RedirectionStream, to: RedirectionStream)
    /// `FileRedirectionToken`.
    case file(from: RedirectionStream, append: Bool)
  }

  init(_ kind: TokenKind, _ extent: Extent, flags: TokenFlags = [], payload: Payload = .none) {
    self.kind = kind
    self.extent = extent
    tokenFlags = flags.union(kind.traits)
    self.payload = payload
  }

  public var text: String { extent.text }
  public var hasError: Bool { tokenFlags.contains(.tokenInError) }

  func has(_ flags: TokenFlags) -> Bool { !tokenFlags.isDisjoint(with: flags) }
}

/// The text of a string token after its escapes.
public struct StringValue: Sendable, Equatable {
  public let text: String
  /// The UTF-16 units of a text that is not well-formed; `nil` for every other.
  public let illFormed: [UInt16]?

  init(_ text: String) {
    self.text = text
    illFormed = nil
  }

  init(units: [UInt16]) {
    text = units.withUnsafeBufferPointer { String(units: $0) }
    illFormed = StringValue.isWellFormed(units) ? nil : units
  }

  private static func isWellFormed(_ units: [UInt16]) -> Bool {
    var index = 0
    while index < units.count {
      if UTF16.isLeadSurrogate(units[index]) {
        guard index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) else { return false }
        index += 2
      } else if UTF16.isTrailSurrogate(units[index]) {
        return false
      } else {
        index += 1
      }
    }
    return true
  }
}

/// The text of a string with variables in it, and what stands for them.
public struct ExpandableValue: Sendable {
  /// The text as written between the quotes, escapes applied.
  public let text: String
  /// The constant text around the nested tokens: one piece more than there are nested expressions.
  let segments: [StringValue]
  /// The tokens of the variables and sub-expressions.
  public internal(set) var nestedTokens: [Token]
}
