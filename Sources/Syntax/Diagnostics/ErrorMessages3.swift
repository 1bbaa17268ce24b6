// The wording is PowerShell's own: what a script prints must be the same to the byte.

extension ErrorId {
  /// The sentences of ParameterDeclarationNotSupportedInDataSection to WorkflowNotSupportedInPowerShellCore.
  var template3: String? {
    switch self {
    case .parameterDeclarationNotSupportedInDataSection:
      "Parameter declarations are not allowed in restricted language mode or a Data section."
    case .parameterRequiresArgument: "Parameter {0} requires an argument."
    case .pipelineValueRequired:
      "A switch statement must have one of the following:  '-file file_name' or '( expression )'."
    case .propertyNotFoundForAttribute:
      "Property '{0}' cannot be found for attribute '{1}'. Specify one of the following properties: {2}."
    case .propertyReferenceNotSupportedInDataSection:
      "Property references are not allowed in restricted language mode or a Data section."
    case .readOnlyProperty: "\"{0}\" is a ReadOnly property."
    case .redirectionNotSupported: "The '{0}' operator is reserved for future use."
    case .redirectionNotSupportedInDataSection:
      "Redirection is not allowed in restricted language mode or a Data section."
    case .referenceNeedsToBeByItselfInTypeConstraint: "Cannot use [ref] with other types in a type constraint."
    case .referenceNeedsToBeByItselfInTypeSequence: "Cannot have two occurrences of [ref] in a type sequence."
    case .referenceNeedsToBeLastTypeInTypeConversion: "[ref] can only be the final type in type conversion sequence."
    case .requiresArgumentMustBeConstant: "Argument must be constant."
    case .requiresInvalidStringArgument:
      "The argument for the {0} parameter is not valid. Specify a valid string argument."
    case .requiresModuleInvalid: "The argument for the Module parameter is not valid. {0}"
    case .requiresPSEditionInvalid:
      "The argument for the {0} parameter is not valid. Specify a valid PowerShell edition."
    case .requiresPSEditionValueIsAlreadySpecified:
      "The argument for the {0} parameter contains duplicate values. Do not specify duplicate PowerShell "
        + "edition values."
    case .requiresVersionInvalid:
      "The argument for the Version parameter is not valid. Specify a valid PowerShell version, in the "
        + "format major.minor version."
    case .reservedKeywordNotAllowed: "The '{0}' keyword is not supported in this version of the language."
    case .scriptBlockNotSupportedInDataSection:
      "Script block literals are not allowed in restricted language mode or a Data section."
    case .scriptRequiresInvalidFormat:
      """
      Cannot process the #requires statement because it is not in the correct format.
      The #requires statement must be in one of the following formats:
       "#requires -shellid <shellID>"
       "#requires -version <major.minor>"
       "#requires -psedition <edition>"
       "#requires -pssnapin <psSnapInName> [-version <major.minor>]"
       "#requires -modules <ModuleSpecification>"
       "#requires -runasadministrator"
      """
    case .scriptTooComplicated: "Processing was stopped because the script is too complex."
    case .splattingNotPermitted:
      "The splatting operator '@' cannot be used to reference variables in an expression. '@{0}' can be "
        + "used only as an argument to a command. To reference variables in an expression use '${0}'."
    case .splattingNotPermittedInArgumentList:
      "Splatted variables like '@{0}' cannot be part of a comma-separated list of arguments."
    case .streamAlreadyRedirected: "The {0} for this command is already redirected."
    case .switchStatementNotSupportedInDataSection:
      "The switch statement is not allowed in restricted language mode or a Data section."
    case .terminatorExpectedAtEndOfString: "The string is missing the terminator: {0}."
    case .throttleLimitRequiresParallelFlag:
      "The ThrottleLimit parameter is only supported on foreach statements that use the Parallel parameter."
    case .tokenAfterEndOfValidScriptText: "Executable script code found in signature block."
    case .tooManyDigitsInUnicodeEscapeSequence:
      "The Unicode escape sequence contains more than the maximum of six hex digits between braces."
    case .tooManyTypes: "Only one type may be specified on class members."
    case .trapStatementNotSupportedInDataSection:
      "The Trap statement is not allowed in restricted language mode or a Data section."
    case .tryStatementNotSupportedInDataSection:
      "The Try statement is not allowed in restricted language mode or a Data section."
    case .typeNameExpected: "Type name expected."
    case .typeNotAllowedBeforeParam: "Unexpected type [{0}] was found in the parameter statement."
    case .typeNotAllowedBeforeStatement: "Unexpected type [{0}] was found before statement."
    case .typeNotAllowedForProperty: "The type '{0}' is not allowed on a property."
    case .typeNotAllowedInDataSection: "The type {0} is not allowed in restricted language mode or a Data section."
    case .typeNotFound: "Unable to find type [{0}]."
    case .unexpectedAttribute: "Unexpected attribute '{0}'."
    case .unexpectedCharactersAfterHereStringHeader:
      "No characters are allowed after a here-string header but before the end of the line."
    case .unexpectedKeyword: "Unexpected keyword '{0}'."
    case .unexpectedToken: "Unexpected token '{0}' in expression or statement."
    case .unexpectedUnaryOperator: "Internal error - unexpected unary operator {0}."
    case .unrecognizedToken: "Unrecognized token in source text."
    case .usingMustBeAtStartOfScript: "A 'using' statement must appear before any other statements in a script."
    case .usingStatementNotSupported: "This syntax of the 'using' statement is not supported."
    case .variableNotLocal: "Variable is not assigned in the method."
    case .variableReferenceNotSupportedInDataSection:
      "A variable that cannot be referenced in restricted language mode or a Data section is being "
        + "referenced. Variables that can be referenced include the following: {0}."
    case .voidMethodHasReturn: "Invalid return statement within void method."
    case .voidTypeConstraintNotAllowed:
      "[void] cannot be used as a parameter type, or on the left side of an assignment."
    case .whitespaceBeforeHereStringFooter: "White space is not allowed before the string terminator."
    case .wildCardModuleNameError: "Wildcard characters are not supported for module names."
    case .workflowNotSupportedInPowerShellCore: "Workflow is not supported in PowerShell 6+."
    default: nil
    }
  }
}
