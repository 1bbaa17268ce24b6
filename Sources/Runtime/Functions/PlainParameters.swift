import Objects
import Syntax

/// The parameters of a block that a plain call can fill by itself: no attributes, no binder.
final class PlainParameters {
  struct Parameter {
    let name: String
    let slot: Int
    let type: TypeReference?
    let isSwitch: Bool
    /// What it is when it is given no argument and has no default.
    let initial: Value?
  }
  let parameters: [Parameter]
  /// Only the `end` block has statements.
  let block: CompiledBlock

  /// `nil` when the block asks for more than this can do.
  init?(_ block: CompiledBlock) {
    let ast = block.ast
    guard !block.isAdvanced, !block.isFilter, !block.features.asksForInvocation, ast.dynamicParamBlock == nil,
      ast.beginBlock == nil, ast.processBlock == nil, ast.cleanBlock == nil, ast.endBlock?.unnamed ?? true
    else { return nil }
    var parameters: [Parameter] = []
    for parameter in block.parameters {
      var type: TypeReference?
      var isSwitch = false
      var initial: Value? = .null
      for attribute in parameter.attributes {
        guard let constraint = attribute as? TypeConstraintAst, type == nil else { return nil }
        type = TypeReference(constraint.typeName)
        switch foldCase(constraint.typeName.fullName) {
        case "switch", "system.management.automation.switchparameter": isSwitch = true
        case "string": initial = Value("")
        case "int", "int32": initial = .int(0)
        case "long", "int64": initial = .long(0)
        case "double": initial = .double(0)
        case "bool": initial = .false
        case "object", "array", "hashtable", "psobject", "scriptblock": initial = .null
        case "object[]", "string[]", "int[]": initial = .null
        default: initial = nil
        }
        if isSwitch { initial = .object(SwitchObject(false)) }
      }
      let symbol = Symbol.of(parameter.name.variablePath.unqualifiedPath)
      guard let slot = block.layout.slot(of: symbol) else { return nil }
      if initial == nil, parameter.defaultValue == nil { return nil }
      parameters.append(Parameter(name: symbol.name, slot: slot, type: type, isSwitch: isSwitch, initial: initial))
    }
    self.parameters = parameters
    self.block = block
  }
}
