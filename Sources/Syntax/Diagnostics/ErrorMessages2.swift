// The wording is PowerShell's own: what a script prints must be the same to the byte.

extension ErrorId {
  /// The sentences of MissingCurlyBraceInSwitchStatement to ParameterCannotHaveArgument.
  var template2: String? {
    switch self {
    case .missingCurlyBraceInSwitchStatement: "Missing '{' in switch statement."
    case .missingCurlyInConfigurationStatement: "Missing '{' in configuration statement."
    case .missingEndCurlyBrace: "Missing closing '}' in statement block or type definition."
    case .missingEndParenthesisAfterForeach:
      """
      Missing closing ')' after expression part of foreach loop.
      The correct form is: foreach ($a in $b) {...}
      """
    case .missingEndParenthesisAfterStatement: "Missing closing ')' after expression in '{0}' statement."
    case .missingEndParenthesisInExpression: "Missing closing ')' in expression."
    case .missingEndParenthesisInFunctionParameterList: "Missing ')' in function parameter list."
    case .missingEndParenthesisInMethodCall: "Missing ')' in method call."
    case .missingEndParenthesisInSubexpression: "Missing closing ')' in subexpression."
    case .missingEndParenthesisInSwitchStatement: "Missing ')' after expression in switch statement."
    case .missingEndSquareBracket: "Missing ']' after array index expression."
    case .missingEqualsInHashLiteral: "Missing '=' operator after key in hash literal."
    case .missingEqualsInUsingAlias: "Missing '=' operator"
    case .missingExpression: "Missing expression after '{0}' in pipeline element."
    case .missingExpressionAfterKeyword: "Missing expression after '{0}' in loop."
    case .missingExpressionAfterOperator: "Missing expression after unary operator '{0}'."
    case .missingExpressionAfterToken: "Missing expression after '{0}'."
    case .missingExpressionInNamedArgument: "Missing statement after '=' in named argument."
    case .missingFileSpecification: "Missing file specification after redirection operator."
    case .missingFilenameOption:
      "Cannot process the 'switch' statement because of a missing file name argument to the -file option."
    case .missingFinallyStatementBlock: "The Finally block is missing its statement block."
    case .missingForeachExpression:
      """
      Missing expression in foreach loop.
      The correct form is: foreach ($a in $b) {...}
      """
    case .missingForeachStatement:
      """
      Missing statement body in foreach loop.
      The correct form is: foreach ($a in $b) {...}
      """
    case .missingFunctionBody: "Missing function body in function declaration."
    case .missingInInForeach:
      """
      Missing 'in' after variable in foreach loop.
      The correct form is: foreach ($a in $b) {...}
      """
    case .missingLoopStatement: "Missing statement body in {0} loop."
    case .missingMethodParameterList: "Missing '(' in class method parameter list."
    case .missingNameAfterKeyword: "Missing name after {0} keyword."
    case .missingNamedBlocks: "unexpected token '{0}', expected 'begin', 'process', 'end', 'clean', or 'dynamicparam'."
    case .missingNamedStatementBlock: "Missing statement block after '{0}'."
    case .missingNamespaceAlias: "Missing namespace alias"
    case .missingOpenParenthesisAfterKeyword: "Missing opening '(' after keyword '{0}'."
    case .missingOpenParenthesisInIfStatement: "Missing '(' after '{0}' in if statement."
    case .missingPropertyName: "Missing property name after reference operator."
    case .missingPropertyTerminator: "Missing ';' or end-of-line in property definition."
    case .missingStatementAfterKeyword: "Missing statement body after keyword '{0}'."
    case .missingStatementBlock: "Missing statement block after {0} ( condition )."
    case .missingStatementBlockAfterElse: "Missing statement block after 'else' keyword."
    case .missingStatementBlockForDataSection: "The Data section is missing its statement block."
    case .missingStatementInHashLiteral: "Missing statement after '=' in hash literal."
    case .missingStatementTerminator: "Missing a newline or semicolon."
    case .missingSwitchConditionExpression: "Missing condition in switch statement clause."
    case .missingSwitchStatementClause: "Missing statement block in switch statement clause."
    case .missingTerminatorMultiLineComment: "The terminator '#>' is missing from the multiline comment."
    case .missingThis: "Cannot assign property, use '{0}{1}'."
    case .missingThrottleLimit:
      "The ThrottleLimit parameter of the foreach statement is missing a value. Supply a throttle limit to "
        + "the parameter."
    case .missingTrapStatement: "The 'trap' statement was incomplete. A trap statement requires a body."
    case .missingTryStatementBlock: "The Try statement is missing its statement block."
    case .missingTypeBody: "Missing '{0}' body in '{0}' declaration."
    case .missingTypeInStaticPropertyAssignment: "Cannot assign property, use '{0}{1}'."
    case .missingTypeLiteralToken: "Missing type literal."
    case .missingTypename: "Missing type name after '['."
    case .missingUnicodeEscapeSequenceTerminator: "The Unicode escape sequence is missing the closing '}'."
    case .missingUsingItemName: "Missing using name"
    case .missingUsingStatementDirective: "Missing using directive"
    case .missingValueForSupportedCommandInDataSectionStatement:
      "The SupportedCommand parameter of the Data section is missing a value. Supply a cmdlet or function "
        + "name to the parameter."
    case .missingVariableNameAfterForeach:
      """
      Missing variable name after foreach.
      The correct form is: foreach ($a in $b) {...}
      """
    case .missingWhileOrUntilInDoWhile: "Missing while or until keyword in do loop."
    case .moduleNotFoundDuringParse: "Could not find the module '{0}'."
    case .multipleSwitchDefaultClauses: "A switch statement can have only one default clause."
    case .multipleTypeConstraintsOnMethodParam: "Multiple type constraints are not allowed on a method parameter."
    case .namedBlockNotAllowedInMethod: "A named block is not allowed in a class method."
    case .nonStaticMemberAccessInStaticMember:
      "Cannot access the non-static member '{0}' in a static method or initializer of a static property."
    case .nonVoidMethodMissingReturnValue: "Invalid return statement within non-void method."
    case .onlyOneParameterListAllowed:
      "The param statement cannot be used if arguments were specified in the function declaration."
    case .openBraceNeedsToBeBackTickedInVariableName: "Use `{ instead of { in variable names."
    case .operatorNotSupportedInDataSection:
      "The '{0}' operator is not allowed in restricted language mode or a Data section."
    case .operatorRequiresVariableOrProperty: "The '{0}' operator works only on variables or on properties."
    case .orderedAttributeOnlyOnHashLiteralNode: "The {0} attribute can be specified only on a hash literal node."
    case .parallelAndSequenceBlockNotSupportedInDataSection:
      "Parallel and sequence blocks are not allowed in restricted language mode or a Data section."
    case .paramBlockNotAllowedInMethod: "A param block is not allowed in a class method."
    case .parameterAlreadyBound:
      "Cannot bind parameter because parameter '{1}' is specified more than once. To provide multiple "
        + "values to parameters that can accept multiple values, use the array syntax. For example, "
        + "\"-parameter value1,value2,value3\"."
    case .parameterAttributeArgumentNeedsToBeConstant: "Attribute argument must be a constant."
    case .parameterAttributeArgumentNeedsToBeConstantOrScriptBlock:
      "Attribute argument must be a constant or a script block."
    case .parameterCannotHaveArgument: "Parameter {0} cannot have an argument."
    default: nil
    }
  }
}
