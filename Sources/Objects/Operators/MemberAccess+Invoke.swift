extension MemberAccess {
  // MARK: Calling

  public static func invoke(
    _ target: Value, _ name: MemberName, _ arguments: [Value], _ context: any InvocationContext
  ) throws(Unwind) -> Value {
    if target.isNull {
      throw .runtime("You cannot call a method on a null-valued expression.", id: "InvokeMethodOnNull", .invalidOperation)
    }
    if case .object(let object) = target {
      if let member = object.extended?.find(name.text) { return try call(member, target, arguments, context) }
      if object.isWrapper { return try invoke(object.wrapped, name, arguments, context) }
      if let member = context.typeData(for: object.typeNames, name) { return try call(member, target, arguments, context) }
    }
    let type = TypeInfo.of(target)
    if let member = type.instanceMember(name) {
      switch member.kind {
      case .method(let method): return try call(method, target, arguments, context)
      case .property(let property):
        if let method: MethodObject = try property.get(target, context).object() { return try method.invoke(arguments, context) }
      }
    }
    if case .object(let object) = target, let own = object.property(name), let method: MethodObject = own.object() {
      return try method.invoke(arguments, context)
    }
    switch name.folded {
    case "foreach": return try forEach(target, arguments, context)
    case "where": return try whereItems(target, arguments, context)
    default: break
    }
    if case .object(let object) = target, object.isEnumerable, let items = object.allItems {
      var results: ContiguousArray<Value> = []
      for item in items where !item.isNull {
        let result = try invoke(item, name, arguments, context)
        if case .void = result { continue }
        results.append(result)
      }
      switch results.count {
      case 0: return .void
      case 1: return results[0]
      default: return .object(ArrayObject(results))
      }
    }
    throw .runtime(
      "Method invocation failed because [\(type.fullName)] does not contain a method named '\(name.text)'.", id: "MethodNotFound",
      .invalidOperation, target: Value(name.text))
  }

  static func call(_ member: PSMember, _ target: Value, _ arguments: [Value], _ context: any InvocationContext) throws(Unwind) -> Value {
    switch member.kind {
    case .scriptMethod(let block): return try context.invokeMethod(block, on: target, arguments)
    case .codeMethod(let method): return try call(method, target, arguments, context)
    default:
      let value = try read(member, target, context)
      if let method: MethodObject = value.object() { return try method.invoke(arguments, context) }
      throw .runtime(
        "Method invocation failed because [\(TypeInfo.of(target.unwrapped).fullName)] does not contain a method named '\(member.name)'.",
        id: "MethodNotFound", .invalidOperation, target: Value(member.name))
    }
  }

  public static func invokeStatic(
    _ target: Value, _ name: MemberName, _ arguments: [Value], _ context: any InvocationContext
  ) throws(Unwind) -> Value {
    let type: TypeInfo = target.object() ?? TypeInfo.of(target.unwrapped)
    if name.folded == "new" { return try construct(type, arguments, context) }
    guard let member = type.staticMember(name), case .method(let method) = member.kind else {
      if type.enumeration != nil, let member = TypeInfo.enumType.staticMember(name), case .method(let method) = member.kind {
        return try call(method, .object(type), arguments, context)
      }
      throw .runtime(
        "Method invocation failed because [\(type.fullName)] does not contain a method named '\(name.text)'.", id: "MethodNotFound",
        .invalidOperation, target: Value(name.text))
    }
    return try call(method, .object(type), arguments, context)
  }

  /// `[type]::new(arguments)`.
  public static func construct(_ type: TypeInfo, _ arguments: [Value], _ context: any InvocationContext) throws(Unwind) -> Value {
    let constructors = type.members.constructors
    if constructors.isEmpty {
      if type.isAssignable(to: .exception) { return try exception(type, arguments, context) }
      if type.isValueType, arguments.isEmpty, let value = Conversion.tryConvert(.int(0), to: type, context) { return value }
      if type.definition != nil || type.isArray, let made = try generic(type, arguments, context) { return made }
      throw .runtime(
        "Cannot find an overload for \"new\" and the argument count: \"\(arguments.count)\".", id: "MethodCountCouldNotFindBest", .invalidOperation)
    }
    return try call(MethodMember("new", constructors, isStatic: true), .object(type), arguments, context, shown: ".ctor")
  }

  /// Every exception has these constructors.
  private static func exception(_ type: TypeInfo, _ arguments: [Value], _ context: any InvocationContext) throws(Unwind) -> Value {
    let standard = "Exception of type '\(type.fullName)' was thrown."
    let message = try arguments.first.map { (value) throws(Unwind) in try Conversion.string(value, context) } ?? standard
    let inner: ExceptionObject? = arguments.count > 1 ? arguments[1].object() : nil
    return .object(ExceptionObject(type, message, inner: inner))
  }

  // MARK: Overloads

  static func call(
    _ method: MethodMember, _ target: Value, _ arguments: [Value], _ context: any InvocationContext, shown: String? = nil,
    isIndexer: Bool = false
  ) throws(Unwind) -> Value {
    let (overload, converted) = try choose(method, arguments, context)
    // An indexer's exception comes as it is.
    if isIndexer { return try overload.body(target, converted, context) }
    do throws(Unwind) { return try overload.body(target, converted, context) } catch {
      guard case .error(let record) = error, record.isBare else { throw error }
      let name = shown ?? method.name
      let exception = ExceptionObject(
        .methodInvocationException, "Exception calling \"\(name)\" with \"\(arguments.count)\" argument(s): \"\(record.exception.message)\"",
        inner: record.exception)
      throw .error(ErrorRecord(exception, id: record.exception.type.name, .notSpecified))
    }
  }

  /// The overload that fits best, and the arguments as it takes them.
  private static func choose(
    _ method: MethodMember, _ arguments: [Value], _ context: any InvocationContext
  ) throws(Unwind) -> (MethodOverload, [Value]) {
    var best: (overload: MethodOverload, values: [Value], cost: Int)?
    var countFits = false
    var failure: Unwind?
    for overload in method.overloads {
      let parameters = overload.signature.parameters
      let types = try resolved(overload, context)
      let required = parameters.prefix { !$0.isOptional && !$0.isParams }.count
      let takesRest = parameters.last?.isParams ?? false
      guard arguments.count >= required, arguments.count <= parameters.count || takesRest else { continue }
      countFits = true
      do throws(Unwind) {
        var candidates: [(values: [Value], cost: Int)] = []
        if !takesRest || arguments.count == parameters.count, let plain = try fit(arguments, parameters, types, context) {
          candidates.append(plain)
        }
        if takesRest, let expanded = try fitRest(arguments, parameters, types, context) { candidates.append(expanded) }
        for candidate in candidates where candidate.cost < best?.cost ?? .max {
          best = (overload, candidate.values, candidate.cost)
        }
      } catch { failure = failure ?? error }
      if best?.cost == 0 { break }
    }
    if let best { return (best.overload, best.values) }
    if let failure, countFits, method.overloads.count == 1 { throw wrapped(failure, method, arguments) }
    if countFits {
      // Say which argument it was, as .NET's binder does for a single candidate.
      let shown = arguments.first.map { "\($0.displayText)" } ?? ""
      if method.overloads.filter({ $0.signature.parameters.count == arguments.count }).count == 1,
        let overload = method.overloads.first(where: { $0.signature.parameters.count == arguments.count })
      {
        for (index, value) in arguments.enumerated() {
          let type = try resolved(overload, context)[index]
          if Conversion.tryConvert(value, to: type, context) == nil {
            let inner = conversionMessage(value, type, context)
            throw .runtime(
              "Cannot convert argument \"\(overload.signature.parameters[index].name)\", with value: \"\(value.displayText)\", for \"\(method.name)\" to type \"\(type.fullName)\": \"\(inner)\"",
              id: "MethodArgumentConversionInvalidCastArgument", .invalidOperation, type: .methodException)
          }
        }
      }
      throw .runtime(
        "Multiple ambiguous overloads found for \"\(method.name)\" and the argument count: \"\(arguments.count)\".",
        id: "MethodCountCouldNotFindBest", .invalidOperation, target: Value(shown), type: .methodException)
    }
    throw .runtime(
      "Cannot find an overload for \"\(method.name)\" and the argument count: \"\(arguments.count)\".", id: "MethodCountCouldNotFindBest",
      .invalidOperation, type: .methodException)
  }

  private static func conversionMessage(_ value: Value, _ type: TypeInfo, _ context: any InvocationContext) -> String {
    do throws(Unwind) { _ = try Conversion.convert(value, to: type, context) } catch {
      if case .error(let record) = error { return record.exception.message }
    }
    return ""
  }

  private static func wrapped(_ failure: Unwind, _ method: MethodMember, _ arguments: [Value]) -> Unwind { failure }

  private static func resolved(_ overload: MethodOverload, _ context: any InvocationContext) throws(Unwind) -> [TypeInfo] {
    if let types = overload.resolvedParameters { return types }
    var types: [TypeInfo] = []
    for parameter in overload.signature.parameters {
      types.append(parameter.isReference ? .object : context.type(named: parameter.typeName) ?? .object)
    }
    overload.resolvedParameters = types
    return types
  }

  private static func fit(
    _ arguments: [Value], _ parameters: [Signature.Parameter], _ types: [TypeInfo], _ context: any InvocationContext
  ) throws(Unwind) -> (values: [Value], cost: Int)? {
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    var cost = 0
    for (index, argument) in arguments.enumerated() {
      guard let (value, step) = pass(argument, types[index], context) else { return nil }
      values.append(value)
      cost += step
    }
    return (values, cost + parameters.count - arguments.count)
  }

  private static func fitRest(
    _ arguments: [Value], _ parameters: [Signature.Parameter], _ types: [TypeInfo], _ context: any InvocationContext
  ) throws(Unwind) -> (values: [Value], cost: Int)? {
    let fixed = parameters.count - 1
    guard let element = types[fixed].element ?? Optional(TypeInfo.object), arguments.count >= fixed else { return nil }
    var values: [Value] = []
    var rest: ContiguousArray<Value> = []
    var cost = 10
    for (index, argument) in arguments.enumerated() {
      guard let (value, step) = pass(argument, index < fixed ? types[index] : element, context) else { return nil }
      if index < fixed { values.append(value) } else { rest.append(value) }
      cost += step
    }
    values.append(.object(ArrayObject(rest, of: element)))
    return (values, cost)
  }

  /// The argument as the parameter's type, and how far that is from what it was.
  private static func pass(_ argument: Value, _ type: TypeInfo, _ context: any InvocationContext) -> (Value, Int)? {
    if type === TypeInfo.object { return (argument, argument.isNull ? 1 : 8) }
    let plain = argument.unwrapped
    if plain.isNull { return type.isValueType ? Conversion.tryConvert(plain, to: type, context).map { ($0, 20) } : (type === TypeInfo.string ? Value("") : .null, 2) }
    let own = TypeInfo.of(plain)
    if own === type { return (plain, 0) }
    if own.isAssignable(to: type) { return (plain, 1) }
    guard let value = Conversion.tryConvert(argument, to: type, context) else { return nil }
    let cost: Int
    if plain.isNumeric, type.isNumber {
      cost = TypeInfo.width(type) >= TypeInfo.width(own) ? 2 + TypeInfo.width(type) - TypeInfo.width(own) : 30
    } else if type === TypeInfo.string {
      cost = own === TypeInfo.char ? 3 : 40
    } else if type === TypeInfo.char, own === TypeInfo.string {
      cost = 12
    } else if type.isArray {
      cost = own.isArray ? 9 : 45
    } else if type === TypeInfo.bool {
      cost = 60
    } else {
      cost = 25
    }
    return (value, cost)
  }

  // MARK: `.ForEach` and `.Where`

  private static func items(_ target: Value) -> ContiguousArray<Value> {
    if case .object(let object) = target, object.isEnumerable, let items = object.allItems { return items }
    return [target]
  }

  private static func forEach(_ target: Value, _ arguments: [Value], _ context: any InvocationContext) throws(Unwind) -> Value {
    let results = ListObject(type: .psObjectCollection)
    for item in items(target) {
      guard let first = arguments.first else { break }
      if let type: TypeInfo = first.object() {
        results.items.append(try Conversion.convert(item, to: type, context))
      } else if case .object(let block) = first.unwrapped, block.type === TypeInfo.scriptBlock {
        let value = try context.invoke(block, arguments: Array(arguments.dropFirst()), underbar: item)
        append(value, to: results)
      } else {
        let name = MemberName(first.displayText)
        if arguments.count > 1, TypeInfo.of(item.unwrapped).instanceMember(name).map({ if case .method = $0.kind { true } else { false } }) ?? false {
          append(try invoke(item, name, Array(arguments.dropFirst()), context), to: results)
        } else if arguments.count > 1 {
          try set(item, name, to: arguments[1], context)
        } else {
          let value = try get(item, name, context) ?? .null
          if let method: MethodObject = value.object() { append(try method.invoke([], context), to: results) } else { append(value, to: results) }
        }
      }
    }
    return .object(results)
  }

  private static func append(_ value: Value, to list: ListObject) {
    if case .void = value { return }
    if case .object(let object) = value, object.isEnumerable, let items = object.allItems {
      list.items.append(contentsOf: items)
    } else {
      list.items.append(value)
    }
  }

  private static func whereItems(_ target: Value, _ arguments: [Value], _ context: any InvocationContext) throws(Unwind) -> Value {
    guard let first = arguments.first, case .object(let block) = first.unwrapped, block.type === TypeInfo.scriptBlock else {
      throw .runtime("The condition of Where must be a script block.", id: "MethodArgumentConversionInvalidCastArgument", .invalidOperation)
    }
    let mode = arguments.count > 1 ? foldCase(arguments[1].displayText) : "default"
    var count = 0
    if arguments.count > 2, case .int(let number) = try Conversion.convert(arguments[2], to: .int, context) { count = Int(number) }
    var yes: ContiguousArray<Value> = []
    var no: ContiguousArray<Value> = []
    var hasStarted = false
    for item in items(target) {
      if mode == "skipuntil", hasStarted {
        if count == 0 || yes.count < count { yes.append(item) }
        continue
      }
      let isTrue = Conversion.isTrue(try context.invoke(block, arguments: [], underbar: item))
      switch mode {
      case "until":
        if isTrue || count > 0 && yes.count >= count { return .object(ListObject(yes, type: .psObjectCollection)) }
        yes.append(item)
      case "skipuntil":
        if isTrue {
          hasStarted = true
          yes.append(item)
        }
      default: if isTrue { yes.append(item) } else { no.append(item) }
      }
      if mode == "first", yes.count >= max(1, count) { break }
      if mode == "default", count > 0, yes.count >= count { break }
    }
    switch mode {
    case "last": yes = ContiguousArray(yes.suffix(max(1, count)))
    case "split":
      if count > 0, yes.count > count {
        no += yes[count...]
        yes = ContiguousArray(yes[..<count])
      }
      return .object(
        ListObject(
          [.object(ListObject(yes, type: .psObjectCollection)), .object(ListObject(no, type: .psObjectCollection))], type: .psObjectCollection))
    default: break
    }
    return .object(ListObject(yes, type: .psObjectCollection))
  }
}

extension Value {
  /// One of .NET's number types.
  var isNumeric: Bool {
    switch self {
    case .int, .long, .double, .byte, .sbyte, .short, .ushort, .uint, .ulong, .single: true
    default: decimal != nil || bigInteger != nil
    }
  }
}

extension TypeInfo {
  var isNumber: Bool { TypeInfo.width(self) < 100 }
  /// How wide a number type is, for choosing overloads.
  static func width(_ type: TypeInfo) -> Int {
    switch ObjectIdentifier(type) {
    case ObjectIdentifier(TypeInfo.byte), ObjectIdentifier(TypeInfo.sbyte): 0
    case ObjectIdentifier(TypeInfo.short), ObjectIdentifier(TypeInfo.ushort): 1
    case ObjectIdentifier(TypeInfo.int): 2
    case ObjectIdentifier(TypeInfo.uint): 3
    case ObjectIdentifier(TypeInfo.long): 4
    case ObjectIdentifier(TypeInfo.ulong): 5
    case ObjectIdentifier(TypeInfo.double): 7
    case ObjectIdentifier(TypeInfo.single): 8
    case ObjectIdentifier(TypeInfo.decimal): 9
    case ObjectIdentifier(TypeInfo.bigInteger): 10
    default: 100
    }
  }
  public static let methodInvocationException = TypeInfo("System.Management.Automation.MethodInvocationException", base: methodException)
  public static let methodException = TypeInfo("System.Management.Automation.MethodException", base: runtimeException)
  public static let setValueInvocationException = TypeInfo("System.Management.Automation.SetValueInvocationException", base: runtimeException)
  public static let psInvalidCastException = TypeInfo("System.Management.Automation.PSInvalidCastException", base: invalidCastException)
  public static let psObjectCollection = TypeInfo(
    "System.Collections.ObjectModel.Collection`1[System.Management.Automation.PSObject]", base: object, interfaces: [list], arguments: [psObject],
    members: Members.list)
}
