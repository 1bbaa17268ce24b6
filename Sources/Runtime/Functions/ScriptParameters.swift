import Objects
import Syntax

/// Reads a script block's parameters and their attributes into what the binder works with.
struct ScriptParameters {
  private let block: CompiledBlock
  private let session: Session
  private let frame: Frame

  init(_ block: CompiledBlock, _ session: Session) {
    self.block = block
    self.session = session
    frame = Frame(session.state.current, session.hot)
  }

  func schema(_ name: String) throws(Unwind) -> Schema {
    var defaultSet: String?
    var impact = ShouldProcess.none
    var supports = false
    var positionalBinding = true
    for attribute in block.ast.paramBlock?.attributes ?? [] where attribute.shortName == "cmdletbinding" {
      for named in attribute.namedArguments {
        let value = try Lowering.constantOrEvaluated(named.argument, frame)
        switch foldCase(named.argumentName) {
        case "defaultparametersetname": defaultSet = value.displayText
        case "supportsshouldprocess": supports = Conversion.isTrue(value)
        case "positionalbinding": positionalBinding = Conversion.isTrue(value)
        case "confirmimpact":
          switch foldCase(value.displayText) {
          case "none": impact = .none
          case "low": impact = .low
          case "high": impact = .high
          default: impact = .medium
          }
        default: break
        }
      }
    }
    if supports, impact == .none { impact = .medium }
    var drafts: [Draft] = []
    for parameter in block.parameters { drafts.append(try draft(parameter)) }
    // Positions by order, unless someone says a position or a set.
    let isCustom = drafts.contains { draft in
      draft.sets.contains { $0.position != nil || $0.name != ParameterInfo.allSets }
    }
    if positionalBinding, !isCustom {
      var next = 0
      for index in drafts.indices where !drafts[index].isSwitch {
        for set in drafts[index].sets.indices { drafts[index].sets[set].position = next }
        next += 1
      }
    }
    return Schema(
      commandName: name, className: name, parameters: drafts.map { $0.info() }, defaultSet: defaultSet,
      shouldProcess: supports ? impact : .none, isAdvanced: block.isAdvanced, isCmdlet: false, supportsShouldProcess: supports)
  }

  /// A parameter while its attributes are read.
  private struct Draft {
    struct Set {
      var name = ParameterInfo.allSets
      var isMandatory = false
      var position: Int?
      var fromPipeline = false
      var fromPropertyName = false
      var fromRemaining = false
    }
    let name: String
    let type: TypeInfo
    var sets: [Set] = []
    var aliases: [String] = []
    var validators: [Validator] = []
    var help = ""
    var isHidden = false
    var allowsNull = false
    var allowsEmptyString = false
    var allowsEmptyCollection = false
    var completerBlock: ScriptBlockObject?
    var completer: Completer?
    var transformations: [NetObject] = []
    var attributes: [Value] = []
    var isSwitch: Bool { type === TypeInfo.switchParameter }

    func info() -> ParameterInfo {
      let info = ParameterInfo(
        name: name, typeName: type.fullName, isSwitch: isSwitch, aliases: aliases,
        sets: sets.map {
          ParameterInfo.SetInfo(
            name: $0.name, isMandatory: $0.isMandatory, position: $0.position, fromPipeline: $0.fromPipeline,
            fromPropertyName: $0.fromPropertyName, fromRemaining: $0.fromRemaining)
        }, validators: validators, completer: completer, completerBlock: completerBlock, helpMessage: help, isHidden: isHidden,
        transformations: transformations, allowsNull: allowsNull, allowsEmptyString: allowsEmptyString,
        allowsEmptyCollection: allowsEmptyCollection
      ) { [type] (_: Session) throws(Unwind) -> TypeInfo in type }
      info.attributes = attributes
      return info
    }
  }

  private func draft(_ ast: ParameterAst) throws(Unwind) -> Draft {
    let type = try ast.typeConstraint.map { (name) throws(Unwind) in try session.resolveType(name) } ?? TypeInfo.object
    var draft = Draft(name: ast.name.variablePath.unqualifiedPath, type: type)
    for case let attribute as AttributeAst in ast.attributes {
      switch attribute.shortName {
      case "parameter": draft.sets.append(try set(attribute, &draft))
      case "alias":
        for argument in attribute.positionalArguments {
          let value = try Lowering.constantOrEvaluated(argument, frame)
          draft.aliases += (value.reference?.listItems ?? [value]).map(\.displayText)
        }
      case "allownull": draft.allowsNull = true
      case "allowemptystring": draft.allowsEmptyString = true
      case "allowemptycollection": draft.allowsEmptyCollection = true
      case "argumentcompleter":
        if let block: ScriptBlockObject = try attribute.positionalArguments.first.map({ (ast) throws(Unwind) in
          try Lowering.constantOrEvaluated(ast, frame)
        })?.object() {
          draft.completerBlock = block
        }
      case "argumentcompletions":
        var values: [String] = []
        for argument in attribute.positionalArguments { values.append(try Lowering.constantOrEvaluated(argument, frame).displayText) }
        draft.completer = .values(values)
      default:
        if let validator = try Validators.make(attribute, frame) {
          draft.validators.append(validator)
          if case .set(let values, _, _) = validator.rule { draft.completer = .values(values) }
        } else if let custom = try session.transformation(attribute, frame) {
          draft.transformations.append(custom)
        }
      }
    }
    if draft.sets.isEmpty { draft.sets = [Draft.Set()] }
    return draft
  }

  private func set(_ attribute: AttributeAst, _ draft: inout Draft) throws(Unwind) -> Draft.Set {
    var set = Draft.Set()
    for named in attribute.namedArguments {
      let value = try Lowering.constantOrEvaluated(named.argument, frame)
      switch foldCase(named.argumentName) {
      case "mandatory": set.isMandatory = Conversion.isTrue(value)
      case "position": if case .int(let position)? = Conversion.tryConvert(value, to: .int, session) { set.position = Int(position) }
      case "parametersetname": set.name = value.displayText
      case "valuefrompipeline": set.fromPipeline = Conversion.isTrue(value)
      case "valuefrompipelinebypropertyname": set.fromPropertyName = Conversion.isTrue(value)
      case "valuefromremainingarguments": set.fromRemaining = Conversion.isTrue(value)
      case "helpmessage": draft.help = value.displayText
      case "dontshow": draft.isHidden = Conversion.isTrue(value)
      case "helpmessagebasename", "helpmessageresourceid", "experimentname", "experimentaction": break
      default:
        throw .runtime(
          "Property '\(named.argumentName)' cannot be found for type 'System.Management.Automation.ParameterAttribute'.",
          id: "PropertyNotFoundForType", .invalidOperation)
      }
    }
    return set
  }
}

extension ParameterInfo {
  /// What an advanced or plain function's variable holds when nothing was bound: numbers 0, strings empty, flags off.
  func initialValue(_ session: Session) throws(Unwind) -> Value {
    let type = try resolveType(session)
    if type === TypeInfo.object { return .null }
    if type === TypeInfo.string { return Value("") }
    if type === TypeInfo.bool { return .false }
    if type === TypeInfo.switchParameter { return .object(SwitchObject(false)) }
    if type.isNumeric { return try Conversion.convert(.int(0), to: type, session) }
    return .null
  }
}

extension TypeInfo {
  /// The number types that arithmetic works on.
  var isNumeric: Bool {
    self === TypeInfo.int || self === TypeInfo.long || self === TypeInfo.double || self === TypeInfo.byte || self === TypeInfo.sbyte
      || self === TypeInfo.short || self === TypeInfo.ushort || self === TypeInfo.uint || self === TypeInfo.ulong
      || self === TypeInfo.single || self === TypeInfo.decimal
  }
}
