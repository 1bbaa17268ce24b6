/// Everything one parse found out.
public struct ParseResult: Sendable {
  /// The tree; there always is one, with error nodes where the text could not be read.
  public let ast: ScriptBlockAst
  /// All tokens, comments, line ends and the end of input included.
  public let tokens: [Token]
  /// What is wrong, in the order of the text.
  public let errors: [ParseError]
  /// What `#Requires` asks for; the same as the tree's.
  public var requirements: ScriptRequirements? { ast.scriptRequirements }
  /// True when the text could be right if more followed: an interactive shell then asks for it.
  public var isIncomplete: Bool { errors.contains(where: \.incompleteInput) }
}

/// What is wrong at one place: `System.Management.Automation.Language.ParseError`.
public struct ParseError: Error, Sendable {
  public let extent: Extent
  /// The name PowerShell knows this error by: `MissingEndCurlyBrace`.
  public let errorId: String
  /// The sentence PowerShell prints.
  public let message: String
  /// The text ends too early: more input could make it right.
  public let incompleteInput: Bool
}
