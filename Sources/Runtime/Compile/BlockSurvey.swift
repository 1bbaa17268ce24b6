import Objects
import Syntax

/// Reads a block once for what its scope must hold: every plain variable that it, or a script block within it, assigns.
struct BlockSurvey {
  private(set) var symbols: [Symbol] = []
  private(set) var features = BlockFeatures()
  private var seen: Set<ObjectIdentifier> = []

  init(_ ast: ScriptBlockAst, parameters: [ParameterAst], extra: [String]) {
    for name in extra { add(name) }
    for parameter in parameters {
      add(parameter.name.variablePath.unqualifiedPath)
      for attribute in parameter.attributes {
        guard let attribute = attribute as? AttributeAst else { continue }
        let name = attribute.shortName
        if name == "parameter" { features.isAdvanced = true }
      }
      if let value = parameter.defaultValue { visit(value) }
    }
    for attribute in ast.paramBlock?.attributes ?? [] where attribute.shortName == "cmdletbinding" { features.isAdvanced = true }
    for case let block? in [ast.dynamicParamBlock, ast.beginBlock, ast.processBlock, ast.endBlock, ast.cleanBlock] { visit(block) }
  }

  private mutating func add(_ name: String) {
    let symbol = Symbol.of(name)
    guard !AutomaticVariable.isReserved(symbol.folded), seen.insert(ObjectIdentifier(symbol)).inserted else { return }
    symbols.append(symbol)
  }

  private mutating func assigned(_ target: ExpressionAst) {
    switch target {
    case let variable as VariableExpressionAst:
      let path = variable.variablePath
      if path.isUnscopedVariable || path.isLocal { add(path.unqualifiedPath) }
    case let attributed as AttributedExpressionAst: assigned(attributed.child)
    case let list as ArrayLiteralAst: for element in list.elements { assigned(element) }
    case let paren as ParenExpressionAst:
      if let inner = (paren.pipeline as? PipelineAst)?.pureExpression { assigned(inner) }
    default: break
    }
  }

  private mutating func visit(_ ast: Ast) {
    switch ast {
    case is FunctionDefinitionAst, is TypeDefinitionAst: return
    case let assignment as AssignmentStatementAst: assigned(assignment.left)
    case let loop as ForEachStatementAst: assigned(loop.variable)
    case let unary as UnaryExpressionAst:
      switch unary.tokenKind {
      case .plusPlus, .minusMinus, .postfixPlusPlus, .postfixMinusMinus: assigned(unary.child)
      default: break
      }
    case let variable as VariableExpressionAst:
      switch foldCase(variable.variablePath.userPath) {
      case "args", "input", "myinvocation", "psboundparameters", "pscmdlet", "psscriptroot", "pscommandpath":
        features.asksForInvocation = true
      case "?": features.asksForSuccess = true
      default: break
      }
    default: break
    }
    for child in ast.children { visit(child) }
  }
}

extension AttributeBaseAst {
  /// The attribute's name as it is usually written: without namespace and `Attribute`, in lower case.
  var shortName: String {
    var name = foldCase(typeName.name)
    if let dot = name.lastIndex(of: ".") { name = String(name[name.index(after: dot)...]) }
    if name.hasSuffix("attribute") { name = String(name.dropLast(9)) }
    return name
  }
}
