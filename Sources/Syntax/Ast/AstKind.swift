/// One case for each class of the tree, in the order of `ast.cs`. The name is the class's without `Ast`.
public enum AstKind: UInt8, Sendable, CaseIterable {
  case errorStatement, errorExpression
  case scriptBlock, paramBlock, namedBlock, namedAttributeArgument, attribute, typeConstraint, parameter
  case statementBlock, typeDefinition, usingStatement, propertyMember, functionMember, functionDefinition
  case ifStatement, dataStatement, forEachStatement, forStatement, doWhileStatement, doUntilStatement, whileStatement
  case switchStatement, catchClause, tryStatement, trapStatement, breakStatement, continueStatement, returnStatement
  case exitStatement, throwStatement, pipelineChain, pipeline, commandParameter, command, commandExpression
  case mergingRedirection, fileRedirection, assignmentStatement, configurationDefinition
  case ternaryExpression, binaryExpression, unaryExpression, blockStatement, attributedExpression, convertExpression
  case memberExpression, invokeMemberExpression, baseCtorInvokeMemberExpression, typeExpression, variableExpression
  case constantExpression, stringConstantExpression, expandableStringExpression, scriptBlockExpression, arrayLiteral
  case hashtable, arrayExpression, parenExpression, subExpression, usingExpression, indexExpression

  /// The .NET name of the class: `IfStatementAst`.
  public var className: String {
    let name = "\(self)"
    return name.prefix(1).uppercased() + name.dropFirst() + "Ast"
  }
}
