import Objects

/// The errors of parameter binding, in PowerShell's words and with its ids.
enum BindingError {
  private static func make(
    _ message: String, _ id: String, _ category: ErrorCategory, _ binder: Binder, parameter: String = "", target: Value = .null,
    inner: ExceptionObject? = nil, type: TypeInfo = KnownTypes.parameterBindingException
  ) -> Unwind {
    let exception = ExceptionObject(type, message, inner: inner)
    exception.details = [("ParameterName", Value(parameter)), ("ErrorId", Value(id))]
    let record = ErrorRecord(exception, id: "\(id),\(binder.schema.className)", category, target: target)
    record.activity = binder.schema.commandName
    record.position = binder.commandPosition
    return .error(record)
  }

  static func missingArgument(_ parameter: ParameterInfo, _ binder: Binder) -> Unwind {
    make(
      "Missing an argument for parameter '\(parameter.name)'. Specify a parameter of type '\(parameter.typeName)' and try again.",
      "MissingArgument", .invalidArgument, binder, parameter: parameter.name)
  }
  static func missingCommonArgument(_ parameter: CommonParameter, _ binder: Binder) -> Unwind {
    let type = parameter.name.hasSuffix("Variable") ? "System.String" : "System.Management.Automation.ActionPreference"
    return make(
      "Missing an argument for parameter '\(parameter.name)'. Specify a parameter of type '\(type)' and try again.",
      "MissingArgument", .invalidArgument, binder, parameter: parameter.name)
  }
  static func badAction(_ value: Value, _ parameter: CommonParameter, _ binder: Binder) -> Unwind {
    let names = "Break, Suspend, Ignore, Inquire, Continue, Stop, SilentlyContinue"
    return make(
      "Cannot bind parameter '\(parameter.name)'. Cannot convert value \"\(value.displayText)\" to type \"System.Management.Automation.ActionPreference\". Error: \"Unable to match the identifier name \(value.displayText) to a valid enumerator name. Specify one of the following enumerator names and try again:\n\(names)\"",
      "CannotConvertArgumentNoMessage", .invalidArgument, binder, parameter: parameter.name)
  }
  static func alreadyBound(_ parameter: ParameterInfo, _ binder: Binder) -> Unwind {
    make(
      "Cannot bind parameter because parameter '\(parameter.name)' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, \"-parameter value1,value2,value3\".",
      "ParameterAlreadyBound", .invalidArgument, binder, parameter: parameter.name)
  }
  static func notFound(_ name: String, _ binder: Binder) -> Unwind {
    make("A parameter cannot be found that matches parameter name '\(name)'.", "NamedParameterNotFound", .invalidArgument, binder, parameter: name)
  }
  static func ambiguous(_ name: String, _ names: [String], _ binder: Binder) -> Unwind {
    make(
      "Parameter cannot be processed because the parameter name '\(name)' is ambiguous. Possible matches include: \(names.map { "-" + $0 }.joined(separator: " ")).",
      "AmbiguousParameter", .invalidArgument, binder, parameter: name)
  }
  static func positionalNotFound(_ value: Value, _ binder: Binder) -> Unwind {
    make(
      "A positional parameter cannot be found that accepts argument '\(value.isNull ? "$null" : value.displayText)'.", "PositionalParameterNotFound",
      .invalidArgument, binder)
  }
  static func ambiguousSet(_ binder: Binder) -> Unwind {
    make(
      "Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.",
      "AmbiguousParameterSet", .invalidArgument, binder)
  }
  static func missingMandatory(_ parameters: [ParameterInfo], _ binder: Binder) -> Unwind {
    make(
      "Cannot process command because of one or more missing mandatory parameters: \(parameters.map(\.name).joined(separator: " ")).",
      "MissingMandatoryParameter", .invalidArgument, binder)
  }
  static func transformation(
    _ parameter: ParameterInfo, _ value: Value, _ type: TypeInfo, message: String, inner: ExceptionObject? = nil, _ binder: Binder
  ) -> Unwind {
    if binder.schema.isCmdlet {
      return make(
        "Cannot bind parameter '\(parameter.name)'. \(message)", "CannotConvertArgumentNoMessage", .invalidArgument, binder,
        parameter: parameter.name, inner: inner)
    }
    return make(
      "Cannot process argument transformation on parameter '\(parameter.name)'. \(message)", "ParameterArgumentTransformationError",
      .invalidData, binder, parameter: parameter.name, inner: inner, type: KnownTypes.parameterBindingArgumentTransformationException)
  }
  static func boolMessage(_ value: Value, _ type: TypeInfo) -> String {
    let shown = value.isNull ? "" : value.displayText
    let valueType = value.isNull ? "" : TypeInfo.of(value.unwrapped).fullName
    if type === TypeInfo.bool {
      return
        "Cannot convert value \"\(value.isNull ? "" : valueType)\" to type \"System.Boolean\". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0."
    }
    return "Cannot convert the \"\(shown)\" value of type \"\(valueType)\" to type \"\(type.fullName)\"."
  }
  static func cannotConvertCollection(_ parameter: ParameterInfo, _ value: Value, _ type: TypeInfo, _ binder: Binder) -> Unwind {
    make(
      "Cannot convert '\(TypeInfo.of(value.unwrapped).fullName)' to the type '\(type.fullName)' required by parameter '\(parameter.name)'. Specified method is not supported.",
      "CannotConvertArgument", .invalidArgument, binder, parameter: parameter.name)
  }
  private static let nullType = "System.Management.Automation.ParameterBindingValidationException"
  private static func argument(_ message: String, _ id: String, _ parameter: ParameterInfo, _ binder: Binder) -> Unwind {
    make(
      "Cannot bind argument to parameter '\(parameter.name)' because \(message)", id, .invalidData, binder, parameter: parameter.name,
      type: KnownTypes.parameterBindingValidationException)
  }
  static func nullArgument(_ parameter: ParameterInfo, _ binder: Binder) -> Unwind {
    argument("it is null.", "ParameterArgumentValidationErrorNullNotAllowed", parameter, binder)
  }
  static func emptyString(_ parameter: ParameterInfo, _ binder: Binder) -> Unwind {
    argument("it is an empty string.", "ParameterArgumentValidationErrorEmptyStringNotAllowed", parameter, binder)
  }
  static func emptyCollection(_ parameter: ParameterInfo, _ binder: Binder) -> Unwind {
    argument("it is an empty array.", "ParameterArgumentValidationErrorEmptyArrayNotAllowed", parameter, binder)
  }
  static func nullItem(_ parameter: ParameterInfo, _ binder: Binder) -> Unwind {
    argument("it is null.", "ParameterArgumentValidationErrorNullNotAllowed", parameter, binder)
  }
  static func emptyStringItem(_ parameter: ParameterInfo, _ binder: Binder) -> Unwind {
    argument("it is an empty string.", "ParameterArgumentValidationErrorEmptyStringNotAllowed", parameter, binder)
  }
  static func validation(_ parameter: ParameterInfo, _ value: Value, _ problem: String, _ binder: Binder) -> Unwind {
    make(
      "Cannot validate argument on parameter '\(parameter.name)'. \(problem)", "ParameterArgumentValidationError", .invalidData, binder,
      parameter: parameter.name, inner: ExceptionObject(KnownTypes.validationMetadataException, problem),
      type: KnownTypes.parameterBindingValidationException)
  }
  static func inputNotBound(_ binder: Binder, _ input: Value) -> ErrorRecord {
    record(
      make(
        "The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.",
        "InputObjectNotBound", .invalidArgument, binder, target: input))
  }
  static func inputLacks(_ parameters: [ParameterInfo], _ binder: Binder, _ input: Value) -> Unwind {
    make(
      "The input object cannot be bound because it did not contain the information required to bind all mandatory parameters:  \(parameters.map(\.name).joined(separator: " "))",
      "InputObjectMissingMandatory", .invalidArgument, binder, target: input)
  }
  static func delayBindNothing(_ parameter: ParameterInfo, _ block: ScriptBlockObject, _ binder: Binder) -> Unwind {
    make(
      "Cannot evaluate parameter '\(parameter.name)' because its argument input did not produce any output. Argument input: \"\(block.toString())\".",
      "ScriptBlockArgumentNoOutput", .invalidArgument, binder, parameter: parameter.name)
  }
  static func record(_ unwind: Unwind) -> ErrorRecord {
    if case .error(let record) = unwind { return record }
    return ErrorRecord(ExceptionObject(.runtimeException, "\(unwind)"), id: "Unwind", .notSpecified)
  }
}
