/// The errors of the parser. The names, capitalised, are PowerShell's error identifiers (`ParserStrings.resx`).
enum ErrorId: UInt8 {
  case ambiguousTypeReference, arrayHasTooManyDimensions, arrayReferenceNotSupportedInDataSection
  case assignmentStatementNotSupportedInDataSection, assignmentStatementToAutomaticNotSupported
  case attributeNotAllowedOnDeclaration, attributeNotSupportedInDataSection, backgroundOperatorInPipelineChain
  case badNumericConstant, cannotLoadAssemblyFromUncPath, cannotLoadAssemblyWithUriSchema
  case cmdletNotInAllowedListForDataSection, configurationBodyEmpty, configurationNotSupportedInPowerShellCore
  case constructorCantHaveReturnType, controlLeavingFinally, customAttributeTypeNotFound
  case dataSectionStatementNotSupportedInDataSection, doWhileStatementNotSupportedInDataSection
  case dotSourcingNotSupportedInDataSection, duplicateFormalParameter, duplicateKeyInHashLiteral
  case duplicateNamedArgument, duplicateQualifier, duplicateScriptCommandClause, emptyCatchNotLast
  case emptyPipeElement, emptyPipelineChainElement, emptyVariableReference
  case endSquareBracketExpectedAtEndOfAttribute, endSquareBracketExpectedAtEndOfType, errorLoadingAssembly
  case exceptionTypeAlreadyCaught, expectedExpression, expectedValueExpression, expressionsMustBeFirstInPipeline
  case flowControlStatementNotSupportedInDataSection, forWhileStatementNotSupportedInDataSection
  case foreachStatementNotSupportedInDataSection, functionDeclarationNotSupportedInDataSection
  case ifStatementMissingCondition, incompleteDollarSubexpressionReference, incompleteDollarVariableReference
  case incompleteMemberDefinition, incompleteString, invalidBracedVariableReference, invalidConfigurationName
  case invalidEndOfLine, invalidForeachFlag, invalidFunctionParameter, invalidLeftHandSide, invalidNamespaceValue
  case invalidPSSnapInName, invalidParameterForDataSectionStatement, invalidSwitchFlag, invalidUnderlyingType
  case invalidUnicodeEscapeSequence, invalidUnicodeEscapeSequenceValue, invalidUsingExpression
  case invalidValueForUsingItemName, invalidVariableReference, invalidVariableReferenceWithDrive
  case keywordParameterReservedForFutureUse, labelNotFound, memberAlreadyDefined
  case methodCallNotSupportedInDataSection, methodHasCodePathNotReturn, missingArgument
  case missingArrayIndexExpression, missingAssemblyNameSpecification, missingBaseCtorCall, missingCatchHandlerBlock
  case missingCatchOrFinally, missingColonInTernaryExpression, missingConfigurationName
  case missingCurlyBraceInSwitchStatement, missingCurlyInConfigurationStatement, missingEndCurlyBrace
  case missingEndParenthesisAfterForeach, missingEndParenthesisAfterStatement, missingEndParenthesisInExpression
  case missingEndParenthesisInFunctionParameterList, missingEndParenthesisInMethodCall
  case missingEndParenthesisInSubexpression, missingEndParenthesisInSwitchStatement, missingEndSquareBracket
  case missingEqualsInHashLiteral, missingEqualsInUsingAlias, missingExpression, missingExpressionAfterKeyword
  case missingExpressionAfterOperator, missingExpressionAfterToken, missingExpressionInNamedArgument
  case missingFileSpecification, missingFilenameOption, missingFinallyStatementBlock, missingForeachExpression
  case missingForeachStatement, missingFunctionBody, missingInInForeach, missingLoopStatement
  case missingMethodParameterList, missingNameAfterKeyword, missingNamedBlocks, missingNamedStatementBlock
  case missingNamespaceAlias, missingOpenParenthesisAfterKeyword, missingOpenParenthesisInIfStatement
  case missingPropertyName, missingPropertyTerminator, missingStatementAfterKeyword, missingStatementBlock
  case missingStatementBlockAfterElse, missingStatementBlockForDataSection, missingStatementInHashLiteral
  case missingStatementTerminator, missingSwitchConditionExpression, missingSwitchStatementClause
  case missingTerminatorMultiLineComment, missingThis, missingThrottleLimit, missingTrapStatement
  case missingTryStatementBlock, missingTypeBody, missingTypeInStaticPropertyAssignment, missingTypeLiteralToken
  case missingTypename, missingUnicodeEscapeSequenceTerminator, missingUsingItemName
  case missingUsingStatementDirective, missingValueForSupportedCommandInDataSectionStatement
  case missingVariableNameAfterForeach, missingWhileOrUntilInDoWhile, moduleNotFoundDuringParse
  case multipleSwitchDefaultClauses, multipleTypeConstraintsOnMethodParam, namedBlockNotAllowedInMethod
  case nonStaticMemberAccessInStaticMember, nonVoidMethodMissingReturnValue, onlyOneParameterListAllowed
  case openBraceNeedsToBeBackTickedInVariableName, operatorNotSupportedInDataSection
  case operatorRequiresVariableOrProperty, orderedAttributeOnlyOnHashLiteralNode
  case parallelAndSequenceBlockNotSupportedInDataSection, paramBlockNotAllowedInMethod, parameterAlreadyBound
  case parameterAttributeArgumentNeedsToBeConstant, parameterAttributeArgumentNeedsToBeConstantOrScriptBlock
  case parameterCannotHaveArgument, parameterDeclarationNotSupportedInDataSection, parameterRequiresArgument
  case pipelineValueRequired, propertyNotFoundForAttribute, propertyReferenceNotSupportedInDataSection
  case readOnlyProperty, redirectionNotSupported, redirectionNotSupportedInDataSection
  case referenceNeedsToBeByItselfInTypeConstraint, referenceNeedsToBeByItselfInTypeSequence
  case referenceNeedsToBeLastTypeInTypeConversion, requiresArgumentMustBeConstant, requiresInvalidStringArgument
  case requiresModuleInvalid, requiresPSEditionInvalid, requiresPSEditionValueIsAlreadySpecified
  case requiresVersionInvalid, reservedKeywordNotAllowed, scriptBlockNotSupportedInDataSection
  case scriptRequiresInvalidFormat, scriptTooComplicated, splattingNotPermitted
  case splattingNotPermittedInArgumentList, streamAlreadyRedirected, switchStatementNotSupportedInDataSection
  case terminatorExpectedAtEndOfString, throttleLimitRequiresParallelFlag, tokenAfterEndOfValidScriptText
  case tooManyDigitsInUnicodeEscapeSequence, tooManyTypes, trapStatementNotSupportedInDataSection
  case tryStatementNotSupportedInDataSection, typeNameExpected, typeNotAllowedBeforeParam
  case typeNotAllowedBeforeStatement, typeNotAllowedForProperty, typeNotAllowedInDataSection, typeNotFound
  case unexpectedAttribute, unexpectedCharactersAfterHereStringHeader, unexpectedKeyword, unexpectedToken
  case unexpectedUnaryOperator, unrecognizedToken, usingMustBeAtStartOfScript, usingStatementNotSupported
  case variableNotLocal, variableReferenceNotSupportedInDataSection, voidMethodHasReturn
  case voidTypeConstraintNotAllowed, whitespaceBeforeHereStringFooter, wildCardModuleNameError
  case workflowNotSupportedInPowerShellCore

  /// The identifier a script sees: `MissingEndCurlyBrace`.
  var name: String {
    let name = "\(self)"
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The sentence with `arguments` in place of `{0}`, `{1}`, …
  func message(_ arguments: [String]) -> String {
    let template = self.template
    guard !arguments.isEmpty else { return template }
    var result = ""
    var rest = Substring(template)
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      result += rest[..<brace]
      rest = rest[brace...]
      if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
        result.append(rest.removeFirst())
        rest.removeFirst()
      } else if let end = rest.firstIndex(of: "}"), let index = Int(rest[rest.index(after: brace)..<end]) {
        result += index < arguments.count ? arguments[index] : ""
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }
}
