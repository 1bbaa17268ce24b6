/// Reads script text: `System.Management.Automation.Language.Parser`.
public enum Parser {
  /// Reads `text` and returns its tree, its tokens and what is wrong with it. A tree always comes back.
  ///
  /// - Parameter fileName: the path that extents show; `nil` for text that was typed.
  public static func parseInput(_ text: String, fileName: String? = nil) -> ParseResult {
    parse(SourceText(text, fileName: fileName))
  }

  public static func parse(_ source: SourceText) -> ParseResult {
    let parser = ScriptParser(source)
    let ast = parser.scriptBlockRule(nil, isFilter: false)
    ast.scriptRequirements = Requirements.read(parser.tokenizer.requiresTokens, parser.errors)
    SemanticChecks(parser.errors).check(ast)
    return ParseResult(ast: ast, tokens: parser.tokenizer.tokens, errors: parser.errors.errors)
  }
}
