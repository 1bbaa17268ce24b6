extension ScriptParser {
  /// The `using` statements at the start of a script.
  func usingStatementsRule() -> [UsingStatementAst] {
    var statements: [UsingStatementAst] = []
    while true {
      skipNewlinesAndSemicolons()
      let token = peek()
      guard token.kind == .using else {
        // What follows is read again from here: a parameter block may stand here or not.
        resync(token)
        return statements
      }
      if let using = usingStatementRule(next()) as? UsingStatementAst { statements.append(using) }
    }
  }

  /// `using namespace System.IO`, `using module name`, `using assembly path`; the keyword is taken.
  func usingStatementRule(_ keyword: Token) -> StatementAst {
    let directive = next()
    let kind: UsingStatementKind
    switch directive.kind {
    case .namespace: kind = .namespace
    case .module: kind = .module
    case .assembly: kind = .assembly
    case .command: kind = .command
    case .type: kind = .type
    default:
      unget(directive)
      incomplete(.missingUsingStatementDirective, after(keyword.extent))
      return ErrorStatementAst(keyword.extent)
    }
    guard let item = singleArgumentRule(.commandArgument) else {
      incomplete(.missingUsingItemName, after(directive.extent))
      return ErrorStatementAst(join(keyword.extent, directive.extent))
    }
    var end = item.extent
    var alias: StringConstantExpressionAst?
    if kind == .namespace || kind == .type || kind == .module || kind == .command, peek().kind == .equals {
      let equals = next()
      guard let target = singleArgumentRule(.commandArgument) as? StringConstantExpressionAst else {
        incomplete(.missingNamespaceAlias, after(equals.extent))
        return ErrorStatementAst(join(keyword.extent, equals.extent))
      }
      alias = target
      end = target.extent
    }
    let extent = join(keyword.extent, end)
    if kind == .command || kind == .type || alias != nil { report(.usingStatementNotSupported, extent) }
    requireStatementTerminator()
    if let name = item as? StringConstantExpressionAst {
      return UsingStatementAst(extent, kind: kind, name: name, alias: alias)
    }
    if kind == .module, let table = item as? HashtableAst {
      return UsingStatementAst(extent, kind: kind, name: nil, alias: alias, moduleSpecification: table)
    }
    report(.invalidValueForUsingItemName, item.extent, item.extent.text)
    return ErrorStatementAst(extent, nestedAst: [item])
  }
}
