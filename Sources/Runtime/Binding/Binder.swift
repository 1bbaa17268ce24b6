import Objects

/// Binds arguments and pipeline objects to a command's parameters, by PowerShell's rules.
final class Binder {
  let schema: Schema
  let session: Session
  private let site: CommandNode?
  var commandPosition: ErrorPosition? { site?.position }
  /// Values as bound, converted; `nil` where nothing is.
  private(set) var values: [Value?]
  /// Bound from the command line, not from the pipeline.
  private(set) var isFromCommandLine: [Bool]
  /// Script blocks to be evaluated for each pipeline object.
  private(set) var delayed: [(index: Int, block: ScriptBlockObject)] = []
  private(set) var bound = DictionaryObject(type: KnownTypes.boundParametersDictionary)
  /// The sets still possible.
  private(set) var candidates: [String]
  /// Arguments nobody took: `$args` of a simple function.
  private(set) var leftover: ContiguousArray<Value> = []
  /// The same as they were given.
  private(set) var leftoverOriginal: [Argument] = []
  let streams: StreamOptions

  init(_ schema: Schema, _ session: Session, _ streams: StreamOptions, site: CommandNode?) {
    self.schema = schema
    self.session = session
    self.streams = streams
    self.site = site
    values = Array(repeating: nil, count: schema.parameters.count)
    isFromCommandLine = Array(repeating: false, count: schema.parameters.count)
    candidates = schema.setNames
  }

  // MARK: Command line

  func bind(_ arguments: [Argument]) throws(Unwind) {
    var positional: [Argument] = []
    var named: Set<Int> = []
    for argument in arguments where argument.name != nil && !argument.isSplatted {
      if case .parameter(let index) = schema.match(argument.name ?? "") { named.insert(index) }
    }
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      guard let name = argument.name else {
        positional.append(argument)
        continue
      }
      switch schema.match(name) {
      case .parameter(let parameter):
        if argument.isSplatted, named.contains(parameter) { continue }
        let info = schema.parameters[parameter]
        if let value = argument.value {
          try bindNamed(parameter, value, argument)
        } else if info.isSwitch {
          try bindNamed(parameter, .object(SwitchObject(true)), argument)
        } else {
          guard index < arguments.count, let value = arguments[index].value, arguments[index].name == nil else {
            throw BindingError.missingArgument(info, self)
          }
          try bindNamed(parameter, value, arguments[index])
          index += 1
        }
      case .common(let common):
        if argument.isSplatted, bound[common.name] != nil { continue }
        var value = argument.value
        if value == nil {
          if common.isSwitch {
            value = .bool(true)
          } else {
            guard index < arguments.count, let next = arguments[index].value, arguments[index].name == nil else {
              throw BindingError.missingCommonArgument(common, self)
            }
            value = next
            index += 1
          }
        }
        try streams.set(common, value ?? .null, self)
        bound[common.name] = common.isSwitch ? .object(SwitchObject(Conversion.isTrue(value ?? .null))) : value ?? .null
      case .ambiguous(let names): throw BindingError.ambiguous(name, names, self)
      case .none:
        if !schema.isAdvanced, !schema.isCmdlet {
          if argument.isSplatted {
            leftover.append(Value(argument.text))
            if let value = argument.value { leftover.append(value) }
            leftoverOriginal.append(argument)
          } else {
            positional.append(Argument(name: nil, value: Value(argument.text), text: argument.text, isSplatted: true))
            if let value = argument.value, argument.hasColon { positional.append(.positional(value)) }
          }
        } else if !schema.remaining.isEmpty, !argument.isSplatted {
          positional.append(Argument(name: nil, value: Value(argument.text), text: "\u{0}", isSplatted: true))
          if let value = argument.value { positional.append(.positional(value)) }
        } else {
          throw BindingError.notFound(name, self)
        }
      }
    }
    try bindPositional(positional)
  }

  private func bindNamed(_ index: Int, _ value: Value, _ argument: Argument) throws(Unwind) {
    if values[index] != nil || delayed.contains(where: { $0.index == index }) {
      throw BindingError.alreadyBound(schema.parameters[index], self)
    }
    try assign(index, try written(value, argument, index), fromCommandLine: true)
    narrow(index)
  }

  /// A bare number that goes to a string parameter is the text that was typed.
  private func written(_ value: Value, _ argument: Argument, _ index: Int) throws(Unwind) -> Value {
    guard let text = argument.written, value.isNumber, try schema.parameters[index].resolveType(session) === TypeInfo.string else { return value }
    return Value(text)
  }

  /// Keeps only the sets the parameter belongs to.
  private func narrow(_ index: Int) {
    let parameter = schema.parameters[index]
    guard !parameter.isInAllSets else { return }
    let left = candidates.filter { name in parameter.sets.contains { $0.name == name } }
    candidates = left
  }

  /// The parameter that takes the rest in one of the sets that are still possible.
  private var remaining: Int? {
    schema.remaining.first { index in
      schema.parameters[index].sets.contains { set in
        set.fromRemaining && (set.name == ParameterInfo.allSets || candidates.contains(set.name))
      }
    }
  }

  private func bindPositional(_ arguments: [Argument]) throws(Unwind) {
    var rest = arguments[...]
    for (position, indices) in schema.positional {
      guard let argument = rest.first, let value = argument.value else { break }
      let open = indices.filter { values[$0] == nil && isPossible($0, at: position) && !isDelayed($0) }
      guard !open.isEmpty else { continue }
      // A parameter that takes the rest is bound below.
      if open.count == 1, open[0] == remaining,
        schema.parameters[open[0]].sets.allSatisfy(\.fromRemaining)
      {
        break
      }
      if argument.isSplatted, argument.text.hasPrefix("-") {
        leave(argument)
        rest = rest.dropFirst()
        continue
      }
      let choice = try choose(open, value, position)
      try assign(choice, try written(value, argument, choice), fromCommandLine: true)
      narrow(choice)
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty else { return }
    if let remaining, values[remaining] == nil {
      var items: ContiguousArray<Value> = []
      for argument in rest { items.append(argument.value ?? .null) }
      let single = items.count == 1 && (items[0].reference?.isEnumerable ?? false)
      try assign(remaining, single ? items[0] : .object(ArrayObject(items)), fromCommandLine: true)
      narrow(remaining)
      return
    }
    if schema.isAdvanced || schema.isCmdlet {
      throw BindingError.positionalNotFound(rest.first?.value ?? .null, self)
    }
    for argument in rest { leave(argument) }
  }

  /// Keeps an argument that no parameter takes, for `$args`.
  private func leave(_ argument: Argument) {
    leftover.append(argument.value ?? .null)
    if argument.isSplatted, argument.text.hasPrefix("-") {
      leftoverOriginal.append(.named(String(argument.text.dropFirst()), nil, text: argument.text))
    } else {
      leftoverOriginal.append(argument)
    }
  }

  var hasDelayed: Bool { !delayed.isEmpty }
  func isDelayedParameter(_ index: Int) -> Bool { isDelayed(index) }

  /// A value for a parameter: transformed, converted and checked, but not bound.
  func converted(_ value: Value, _ index: Int, isDefault: Bool = false) throws(Unwind) -> Value {
    let parameter = schema.parameters[index]
    var converted = value
    for transformation in parameter.transformations { converted = try session.transform(converted, transformation, parameter, self) }
    converted = try convert(converted, to: try parameter.resolveType(session), parameter)
    if !isDefault { try check(converted, parameter) }
    return converted
  }

  private func isDelayed(_ index: Int) -> Bool { delayed.contains { $0.index == index } }

  private func isPossible(_ index: Int, at position: Int) -> Bool {
    schema.parameters[index].sets.contains { set in
      set.position == position && (set.name == ParameterInfo.allSets || candidates.contains(set.name))
    }
  }

  /// Of several parameters at one position, the one whose type fits without conversion, the default set's first. One whose
  /// transformation refuses the value is passed over.
  private func choose(_ open: [Int], _ value: Value, _ position: Int) throws(Unwind) -> Int {
    guard open.count > 1 else { return open[0] }
    let accepting = open.filter { index in
      guard let transformation = schema.parameters[index].transformation else { return true }
      do throws(Unwind) { _ = try transformation(value, session) } catch { return false }
      return true
    }
    let preferred = accepting.filter { index in
      schema.defaultSet.map { schema.parameters[index].traits(in: $0)?.position == position } ?? false
    }
    for index in preferred + accepting {
      let type = try schema.parameters[index].resolveType(session)
      if Conversion.isInstance(value, of: type) { return index }
    }
    for index in preferred + accepting {
      let type = try schema.parameters[index].resolveType(session)
      if Conversion.tryConvert(value, to: type, session) != nil { return index }
    }
    return preferred.first ?? open[0]
  }

  // MARK: Values

  /// Converts, validates and stores.
  private func assign(_ index: Int, _ value: Value, fromCommandLine: Bool) throws(Unwind) {
    let parameter = schema.parameters[index]
    let type = try parameter.resolveType(session)
    if fromCommandLine, parameter.takesPipeline || parameter.takesPropertyName, expectsInput,
      case .object(let object) = value.unwrapped, let block = object as? ScriptBlockObject, type !== TypeInfo.scriptBlock,
      type !== TypeInfo.object, type.element !== TypeInfo.scriptBlock
    {
      delayed.append((index, block))
      return
    }
    var converted = value
    for transformation in parameter.transformations {
      converted = try session.transform(converted, transformation, parameter, self)
    }
    if let transformation = parameter.transformation {
      do throws(Unwind) { converted = try transformation(converted, session) } catch {
        guard case .error(let record) = error else { throw error }
        throw BindingError.transformation(parameter, value, type, message: record.exception.message, inner: record.exception, self)
      }
    }
    converted = try convert(converted, to: type, parameter)
    try check(converted, parameter)
    values[index] = converted
    isFromCommandLine[index] = fromCommandLine
    bound[parameter.name] = converted
  }

  /// Whether the pipeline feeds this command; set before binding.
  var expectsInput = false

  private func convert(_ value: Value, to type: TypeInfo, _ parameter: ParameterInfo) throws(Unwind) -> Value {
    if type === TypeInfo.object { return value.withoutVoid }
    if type === TypeInfo.string, case .string = value { return value }
    if value.isNull {
      if type.isArray || !type.isValueType && type !== TypeInfo.string { return .null }
      if type === TypeInfo.string { return parameter.allowsNull ? .null : Value("") }
    }
    if type === TypeInfo.switchParameter || type === TypeInfo.bool {
      if let flag = value.unwrapped.switchState { return type === TypeInfo.bool ? .bool(flag) : .object(SwitchObject(flag)) }
      switch value.unwrapped {
      case .string, .null, .void, .unset: break
      default:
        if value.isNumber {
          return type === TypeInfo.bool ? .bool(Conversion.isTrue(value)) : .object(SwitchObject(Conversion.isTrue(value)))
        }
      }
      throw BindingError.transformation(parameter, value, type, message: BindingError.boolMessage(value, type), self)
    }
    if type === TypeInfo.string, case .object(let object) = value.unwrapped, object.isEnumerable,
      !(object is DictionaryObject), schema.isCmdlet
    {
      throw BindingError.cannotConvertCollection(parameter, value, type, self)
    }
    do throws(Unwind) { return try Conversion.convert(value, to: type, session) } catch {
      guard case .error(let record) = error else { throw error }
      throw BindingError.transformation(parameter, value, type, message: record.exception.message, inner: record.exception, self)
    }
  }

  private func check(_ value: Value, _ parameter: ParameterInfo) throws(Unwind) {
    let isMandatory = parameter.sets.contains { $0.isMandatory }
    if isMandatory {
      if value.isNull, !parameter.allowsNull { throw BindingError.nullArgument(parameter, self) }
      if let text = value.asString, text.isEmpty, !parameter.allowsEmptyString { throw BindingError.emptyString(parameter, self) }
      if !parameter.allowsEmptyCollection, parameter.typeName.hasSuffix("]"), case .object(let object) = value, object.isEnumerable, let array = object as? ArrayObject {
        if array.items.isEmpty { throw BindingError.emptyCollection(parameter, self) }
        if !parameter.allowsNull || !parameter.allowsEmptyString {
          for item in array.items {
            if item.isNull, !parameter.allowsNull { throw BindingError.nullItem(parameter, self) }
            if !parameter.allowsEmptyString, array.elementType === TypeInfo.string, item.asString?.isEmpty == true {
              throw BindingError.emptyStringItem(parameter, self)
            }
          }
        }
      }
    }
    for validator in parameter.validators {
      if let problem = try validator.problem(value, session) { throw BindingError.validation(parameter, value, problem, self) }
    }
  }

  // MARK: Sets and mandatory parameters

  /// Settles the set as far as the command line can, and sees that nothing mandatory is missing.
  func finishCommandLine() throws(Unwind) {
    guard !candidates.isEmpty else { throw BindingError.ambiguousSet(self) }
    if expectsInput, schema.takesPipeline {
      // The pipeline may still decide; what it can't bring must be here.
      let set = bestSet
      for (index, parameter) in schema.parameters.enumerated() where values[index] == nil && !isDelayed(index) {
        let needed = candidates.allSatisfy { parameter.traits(in: $0)?.isMandatory ?? false }
        let canCome = parameter.sets.contains {
          ($0.name == ParameterInfo.allSets || candidates.contains($0.name)) && ($0.fromPipeline || $0.fromPropertyName)
        }
        if needed, !canCome, set != nil { try missing([index]) }
      }
      return
    }
    try settle()
    let absent = schema.parameters.indices.filter { index in
      values[index] == nil && !isDelayed(index) && (schema.parameters[index].traits(in: setName)?.isMandatory ?? false)
    }
    if !absent.isEmpty { try missing(absent) }
  }

  private var bestSet: String? { candidates.first }

  /// Chooses one set.
  private func settle() throws(Unwind) {
    guard candidates.count > 1 else { return }
    if let preferred = schema.defaultSet, candidates.contains(preferred) {
      candidates = [preferred]
      return
    }
    // The sets whose mandatory parameters are all there.
    let complete = candidates.filter { set in
      schema.parameters.indices.allSatisfy { index in
        values[index] != nil || isDelayed(index) || !(schema.parameters[index].traits(in: set)?.isMandatory ?? false)
      }
    }
    if complete.count == 1 {
      candidates = complete
      return
    }
    // Without a default, a set that asks for nothing more than the others is no choice at all.
    if complete.count > 1 || schema.defaultSet == nil {
      let distinguishing = schema.parameters.contains { !$0.isInAllSets }
      if distinguishing { throw BindingError.ambiguousSet(self) }
    }
    candidates = [candidates[0]]
  }

  var setName: String {
    if candidates.count == 1 { return candidates[0] }
    if let preferred = schema.defaultSet, candidates.contains(preferred) { return preferred }
    return candidates.first ?? ParameterInfo.allSets
  }

  private func missing(_ indices: [Int]) throws(Unwind) {
    let parameters = indices.map { schema.parameters[$0] }
    guard session.canPrompt else { throw BindingError.missingMandatory(parameters, self) }
    for index in indices {
      guard let typed = try session.promptForParameter(schema.parameters[index], schema.commandName, first: index == indices.first) else {
        throw BindingError.missingMandatory(parameters, self)
      }
      try assign(index, typed, fromCommandLine: true)
    }
  }

  // MARK: Pipeline

  private var kept: (values: [Value?], candidates: [String])?
  private var keptBound: [(key: Value, value: Value)] = []

  /// Binds one pipeline object. False when nothing could be bound (the error is the caller's to write).
  func bindInput(_ input: Value) throws(Unwind) -> Bool {
    if let kept {
      for (index, value) in values.enumerated() where kept.values[index] == nil && value != nil { bound[schema.parameters[index].name] = nil }
      values = kept.values
      candidates = kept.candidates
    } else {
      kept = (values, candidates)
    }
    var any = false
    for (index, block) in delayed {
      let result = try session.invoke(block, arguments: [], underbar: input)
      guard !result.isNull else { throw BindingError.delayBindNothing(schema.parameters[index], block, self) }
      try assign(index, result, fromCommandLine: false)
      narrow(index)
      any = true
    }
    let open = schema.parameters.indices.filter { values[$0] == nil }
    var first: Unwind?
    // By value, then by property name; without conversion, then with it.
    for pass in 0..<4 {
      let byValue = pass == 0 || pass == 2
      let converting = pass >= 2
      for index in open where values[index] == nil {
        let parameter = schema.parameters[index]
        let possible = parameter.sets.contains { set in
          (set.name == ParameterInfo.allSets || candidates.contains(set.name)) && (byValue ? set.fromPipeline : set.fromPropertyName)
        }
        guard possible else { continue }
        var value = input
        if !byValue {
          guard let found = try property(of: input, parameter) else { continue }
          value = found
        }
        let type = try parameter.resolveType(session)
        let fits = type === TypeInfo.object || Conversion.isInstance(value, of: type)
        if !converting, !fits { continue }
        if converting, byValue, any, schema.parameters.indices.contains(where: { values[$0] != nil && kept?.values[$0] == nil && schema.parameters[$0].takesPipeline && !fits }) {
          continue
        }
        do throws(Unwind) {
          try assign(index, value, fromCommandLine: false)
          narrow(index)
          any = true
        } catch {
          if byValue, converting || fits { first = first ?? error } else if !byValue { throw error }
        }
      }
    }
    if !any {
      if let first { throw first }
      return delayed.isEmpty ? open.isEmpty : true
    }
    if candidates.count > 1 { try settleWithInput() }
    let absent = schema.parameters.indices.filter { index in
      values[index] == nil && (schema.parameters[index].traits(in: setName)?.isMandatory ?? false)
    }
    if !absent.isEmpty { throw BindingError.inputLacks(absent.map { schema.parameters[$0] }, self, input) }
    return true
  }

  private func settleWithInput() throws(Unwind) {
    let complete = candidates.filter { set in
      schema.parameters.indices.allSatisfy { values[$0] != nil || !(schema.parameters[$0].traits(in: set)?.isMandatory ?? false) }
    }
    if let preferred = schema.defaultSet, complete.contains(preferred) {
      candidates = [preferred]
    } else if let only = complete.first, complete.count == 1 {
      candidates = [only]
    } else if let preferred = schema.defaultSet, candidates.contains(preferred) {
      candidates = [preferred]
    }
  }

  private func property(of input: Value, _ parameter: ParameterInfo) throws(Unwind) -> Value? {
    if let value = try MemberAccess.get(input, parameter.key, session) { return value }
    for alias in parameter.aliases {
      if let value = try MemberAccess.get(input, MemberName(alias), session) { return value }
    }
    return nil
  }
}
