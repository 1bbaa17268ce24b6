// The wording is PowerShell's own: what a script prints must be the same to the byte.

extension ErrorId {
  /// The sentences of AmbiguousTypeReference to MissingConfigurationName.
  var template1: String? {
    switch self {
    case .ambiguousTypeReference: "Type name '{0}' is ambiguous, it could be '{1}' or '{2}'."
    case .arrayHasTooManyDimensions:
      "The array has too many dimensions: {0}. The number of dimensions for an array must be less than or equal to 32."
    case .arrayReferenceNotSupportedInDataSection:
      "Array references are not allowed in restricted language mode or a Data section."
    case .assignmentStatementNotSupportedInDataSection:
      "Assignment statements are not allowed in restricted language mode or a Data section."
    case .assignmentStatementToAutomaticNotSupported: "Cannot assign automatic variable '{0}' with type '{1}'"
    case .attributeNotAllowedOnDeclaration:
      "Attribute '{0}' is not valid on this declaration. It is valid on '{1}' declarations only."
    case .attributeNotSupportedInDataSection:
      "Attributes are not allowed in restricted language mode or a Data section."
    case .backgroundOperatorInPipelineChain: "Background operators can only be used at the end of a pipeline chain."
    case .badNumericConstant: "The numeric constant {0} is not valid."
    case .cannotLoadAssemblyFromUncPath: "Cannot use assembly with an UNC path: '{0}'."
    case .cannotLoadAssemblyWithUriSchema: "Cannot use assembly with uri schema '{0}'."
    case .cmdletNotInAllowedListForDataSection:
      "The command '{0}' is not allowed in restricted language mode or a Data section."
    case .configurationBodyEmpty:
      "The configuration block results were null or empty. Verify that configurations were defined in the block."
    case .configurationNotSupportedInPowerShellCore: "Configuration keyword is not supported in PowerShell 6+."
    case .constructorCantHaveReturnType: "A constructor cannot specify a return type."
    case .controlLeavingFinally: "Flow of control cannot leave a Finally block."
    case .customAttributeTypeNotFound:
      "Cannot find the type for custom attribute '{0}'. Make sure that the assembly that contains this type is loaded."
    case .dataSectionStatementNotSupportedInDataSection:
      "The data statement is not allowed in restricted language mode or another Data section."
    case .doWhileStatementNotSupportedInDataSection:
      "The Do and While statements are not allowed in restricted language mode or a Data section."
    case .dotSourcingNotSupportedInDataSection:
      "Dot sourcing is not allowed in restricted language mode or a Data section."
    case .duplicateFormalParameter: "Duplicate parameter ${0} in parameter list."
    case .duplicateKeyInHashLiteral: "Duplicate keys '{0}' are not allowed in hash literals."
    case .duplicateNamedArgument: "Duplicate named arguments '{0}' are not allowed."
    case .duplicateQualifier: "Duplicate '{0}' qualifier"
    case .duplicateScriptCommandClause: "Script command clause '{0}' has already been defined."
    case .emptyCatchNotLast: "Catch block must be the last catch block."
    case .emptyPipeElement: "An empty pipe element is not allowed."
    case .emptyPipelineChainElement: "A pipeline chain operator must be followed by a pipeline."
    case .emptyVariableReference: "An empty ${} variable reference was found. A name is required inside the braces."
    case .endSquareBracketExpectedAtEndOfAttribute: "Missing ] at end of attribute or type literal."
    case .endSquareBracketExpectedAtEndOfType: "Missing ] at end of type token."
    case .errorLoadingAssembly: "Cannot load assembly '{0}'."
    case .exceptionTypeAlreadyCaught: "Exception type {0} is already handled by a previous handler."
    case .expectedExpression: "An expression was expected after '('."
    case .expectedValueExpression: "You must provide a value expression following the '{0}' operator."
    case .expressionsMustBeFirstInPipeline: "Expressions are only allowed as the first element of a pipeline."
    case .flowControlStatementNotSupportedInDataSection:
      "Flow control statements such as Break, Continue, Return, Exit, and Throw are not allowed in "
        + "restricted language mode or a Data section."
    case .forWhileStatementNotSupportedInDataSection:
      "For and While statements are not allowed in restricted language mode or a Data section."
    case .foreachStatementNotSupportedInDataSection:
      "Foreach statements are not allowed in restricted language mode or a Data section."
    case .functionDeclarationNotSupportedInDataSection:
      "Function declarations are not allowed in restricted language mode or a Data section."
    case .ifStatementMissingCondition: "Missing condition in if statement after '{0} ('."
    case .incompleteDollarSubexpressionReference: "$(subexpression) is missing the closing ')'."
    case .incompleteDollarVariableReference: "${{variable}} reference starting is missing the closing '}}'."
    case .incompleteMemberDefinition: "Missing a property name or method definition."
    case .incompleteString: "Incomplete string token."
    case .invalidBracedVariableReference: "Variable reference is not valid. The variable name is missing."
    case .invalidConfigurationName:
      "The configuration name '{0}' is not valid. Standard names may only contain letters (a-z, A-Z), "
        + "numbers (0-9), period (.), hyphen (-) and underscore (_). The name may not be null or empty, and "
        + "should start with a letter."
    case .invalidEndOfLine: "The token '{0}' is not a valid statement separator in this version."
    case .invalidForeachFlag: "The parameter {0} is not valid for the foreach statement."
    case .invalidFunctionParameter:
      "Parameter declarations are a comma-separated list of variable names with optional initializer expressions."
    case .invalidLeftHandSide:
      "The assignment expression is not valid. The input to an assignment operator must be an object that "
        + "is able to accept assignments, such as a variable or a property."
    case .invalidNamespaceValue: "The specified namespace in the 'using' statement contains invalid characters."
    case .invalidPSSnapInName:
      "The format of the specified snap-in name was not valid.  PowerShell snap-in names can only contain "
        + "alpha-numeric characters, dashes, underscores and periods. Correct the name and then try the "
        + "operation again."
    case .invalidParameterForDataSectionStatement:
      "The \"{0}\" parameter of the Data section is not valid. The valid Data section parameter is SupportedCommand."
    case .invalidSwitchFlag: "The parameter {0} is not valid for the switch statement."
    case .invalidUnderlyingType:
      "'{0}' is not a valid underlying type for enums. Expected a builtin integral type (one of byte, "
        + "sbyte, short, ushort, int, uint, long or ulong)"
    case .invalidUnicodeEscapeSequence:
      "The Unicode escape sequence is not valid. A valid sequence is `u{ followed by one to six hex digits "
        + "and a closing '}'."
    case .invalidUnicodeEscapeSequenceValue:
      "The Unicode escape sequence value is out of range. The maximum value is 0x10FFFF."
    case .invalidUsingExpression: "Expression is not allowed in a Using expression."
    case .invalidValueForUsingItemName: "'{0}' is not a valid value for using name."
    case .invalidVariableReference:
      "Variable reference is not valid. '$' was not followed by a valid variable name character. Consider "
        + "using ${} to delimit the name."
    case .invalidVariableReferenceWithDrive:
      "Variable reference is not valid. ':' was not followed by a valid variable name character. Consider "
        + "using ${} to delimit the name."
    case .keywordParameterReservedForFutureUse: "The {0} '-{1}' parameter is reserved for future use."
    case .labelNotFound: "Label '{0}' not found inside the method."
    case .memberAlreadyDefined: "The member '{0}' is already defined."
    case .methodCallNotSupportedInDataSection:
      "Method calls are not allowed in restricted language mode or a Data section."
    case .methodHasCodePathNotReturn: "Not all code path returns value within method."
    case .missingArgument: "Missing argument in parameter list."
    case .missingArrayIndexExpression: "Array index expression is missing or not valid."
    case .missingAssemblyNameSpecification: "The type name is missing the assembly name specification."
    case .missingBaseCtorCall: "Missing 'base' after ':' in a base class constructor call."
    case .missingCatchHandlerBlock: "The Catch block is missing its statement block."
    case .missingCatchOrFinally: "The Try statement is missing its Catch or Finally block."
    case .missingColonInTernaryExpression: "Missing ':' in the ternary expression."
    case .missingConfigurationName:
      "The name for the configuration is missing. Provide the missing name as a simple name, string, or "
        + "string-valued expression."
    default: nil
    }
  }
}
