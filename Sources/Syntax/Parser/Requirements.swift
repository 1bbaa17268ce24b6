/// Reads `#Requires` lines.
enum Requirements {
  /// What the lines ask for; `nil` when there are none.
  static func read(_ tokens: [Token], _ errors: ErrorList) -> ScriptRequirements? {
    guard !tokens.isEmpty else { return nil }
    var requirements = ScriptRequirements()
    for token in tokens { read(token, &requirements, errors) }
    return requirements
  }

  private static func read(_ token: Token, _ requirements: inout ScriptRequirements, _ errors: ErrorList) {
    // The rest of the line is read as the arguments of a command.
    let parser = ScriptParser(SourceText("requires" + token.text.dropFirst("#requires".utf16.count)))
    guard let command = parser.commandRule() else { return }
    var index = 1
    let elements = command.commandElements
    while index < elements.count {
      guard let parameter = elements[index] as? CommandParameterAst else {
        errors.add(.scriptRequiresInvalidFormat, at: token.extent, [])
        return
      }
      var argument = parameter.argument
      if argument == nil, index + 1 < elements.count, let next = elements[index + 1] as? ExpressionAst {
        argument = next
        index += 1
      }
      index += 1
      apply(parameter.parameterName.lowercased(), argument, token, &requirements, errors)
    }
  }

  private static func apply(
    _ name: String, _ argument: ExpressionAst?, _ token: Token, _ requirements: inout ScriptRequirements, _ errors: ErrorList
  ) {
    func matches(_ full: String) -> Bool { !name.isEmpty && full.hasPrefix(name) }
    if matches("runasadministrator") {
      requirements.isElevationRequired = true
    } else if matches("version") {
      guard let text = argument.map({ self.text($0) }), isVersion(text) else {
        errors.add(.requiresVersionInvalid, at: token.extent, [])
        return
      }
      requirements.requiredPSVersion = text
    } else if matches("psedition") {
      requirements.requiredPSEditions = list(argument).map { text($0) }
    } else if matches("modules") {
      requirements.requiredModules += list(argument).compactMap(module)
    } else if matches("assembly") {
      requirements.requiredAssemblies += list(argument).map { text($0) }
    } else if matches("shellid") {
      requirements.requiredApplicationId = argument.map { text($0) }
    } else if !matches("pssnapin") {
      errors.add(.scriptRequiresInvalidFormat, at: token.extent, [])
    }
  }

  private static func list(_ argument: ExpressionAst?) -> [ExpressionAst] {
    (argument as? ArrayLiteralAst)?.elements ?? argument.map { [$0] } ?? []
  }
  private static func text(_ argument: ExpressionAst) -> String {
    (argument as? StringConstantExpressionAst)?.string ?? argument.extent.text
  }
  private static func isVersion(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return (1...4).contains(parts.count) && parts.allSatisfy { UInt32($0) != nil }
  }

  private static func module(_ argument: ExpressionAst) -> ModuleSpecification? {
    guard let table = argument as? HashtableAst else { return ModuleSpecification(name: text(argument)) }
    var module = ModuleSpecification(name: "")
    for (key, value) in table.keyValuePairs {
      guard let expression = (value as? PipelineAst)?.pureExpression else { continue }
      switch text(key).lowercased() {
      case "modulename": module.name = text(expression)
      case "moduleversion": module.version = text(expression)
      case "requiredversion": module.requiredVersion = text(expression)
      case "maximumversion": module.maximumVersion = text(expression)
      case "guid": module.guid = text(expression)
      default: break
      }
    }
    return module.name.isEmpty ? nil : module
  }
}
