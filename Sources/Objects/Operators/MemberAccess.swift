/// `$value.Name`, `$value.Method(...)`, `$value[index]`, `[type]::Name`: finds members of every sort in PowerShell's order (the object's
/// own and extended ones, type data, then the .NET type's).
public enum MemberAccess {
  // MARK: Reading

  /// A property's value; `nil` when the value has no such property (a collection's items are the Runtime's to ask).
  public static func get(_ value: Value, _ name: MemberName, _ context: any InvocationContext) throws(Unwind) -> Value? {
    if case .object(let object) = value {
      if let member = object.extended?.find(name.text) { return try read(member, value, context) }
      if object.isWrapper {
        if let found = try intrinsic(object, value, name) { return found }
        return try get(object.wrapped, name, context)
      }
      if let own = object.property(name) { return own }
      if let member = context.typeData(for: object.typeNames, name) { return try read(member, value, context) }
      if let member = object.type.instanceMember(name) { return try read(member, value, context) }
      return try intrinsic(object, value, name)
    }
    let type = TypeInfo.of(value)
    if let member = context.typeData(for: type.hierarchyNames, name) { return try read(member, value, context) }
    if let member = type.instanceMember(name) { return try read(member, value, context) }
    return try intrinsic(nil, value, name)
  }

  private static func read(_ member: TypeMember, _ value: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    switch member.kind {
    case .property(let property): return try property.get(value, context)
    case .method(let method): return .object(MethodObject(value, method.name, method))
    }
  }

  static func read(_ member: PSMember, _ value: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    switch member.kind {
    case .note(let note): return note
    case .alias(let target): return try get(value, MemberName(target), context) ?? .null
    case .scriptProperty(let getter, _): return try context.invokeMethod(getter, on: value, []).withoutNothing
    case .codeProperty(let property): return try property.get(value, context)
    case .scriptMethod, .codeMethod: return .object(MethodObject(value, member.name, nil, script: member))
    case .propertySet(let names): return .array(names)
    case .memberSet(let members): return .object(ArrayObject(ContiguousArray(members.map { Value($0.name) })))
    }
  }

  /// What every object has: `PSObject`, `PSTypeNames`, and a count of one for what is no collection.
  private static func intrinsic(_ object: NetObject?, _ value: Value, _ name: MemberName) throws(Unwind) -> Value? {
    switch name.folded {
    case "psobject": return .object(PSObjectView(value))
    case "pstypenames": return .object(ListObject(ContiguousArray(names(of: value).map { Value($0) }), type: .arrayList))
    case "psbase", "psextended", "psadapted": return value.unwrapped
    case "count", "length":
      if let object, object.isEnumerable || object.isWrapper { return nil }
      return .int(1)
    default: return nil
    }
  }

  public static func names(of value: Value) -> [String] {
    if case .object(let object) = value { return object.typeNames }
    return TypeInfo.of(value).hierarchyNames
  }

  // MARK: Setting

  public static func set(_ value: Value, _ name: MemberName, to new: Value, _ context: any InvocationContext) throws(Unwind) {
    if value.isNull { throw notSettable(name) }
    if case .object(let object) = value {
      if let member = object.extended?.find(name.text) { return try write(member, value, new, context) }
      if object.isWrapper { return try set(object.wrapped, name, to: new, context) }
      if let table = object as? DictionaryObject, table.type.instanceMember(name) == nil || table.contains(Value(name.text)) {
        table[Value(name.text)] = new
        return
      }
      if try object.setProperty(name, to: new, context) { return }
      if let member = context.typeData(for: object.typeNames, name) { return try write(member, value, new, context) }
    }
    guard let member = TypeInfo.of(value).instanceMember(name), case .property(let property) = member.kind else {
      if case .object(let object) = value, object.isEnumerable, let items = object.allItems, !items.isEmpty {
        for item in items { try set(item, name, to: new, context) }
        return
      }
      throw notSettable(name)
    }
    guard let setter = property.set else {
      throw .runtime("'\(property.name)' is a ReadOnly property.", id: "PropertyAssignmentException", .invalidOperation)
    }
    let converted = try converted(new, property.typeName, property.name, context)
    do throws(Unwind) { try setter(value, converted, context) } catch {
      guard case .error(let record) = error, record.isBare else { throw error }
      let exception = ExceptionObject(
        .setValueInvocationException, "Exception setting \"\(property.name)\": \"\(record.exception.message)\"", inner: record.exception)
      throw .error(ErrorRecord(exception, id: "ExceptionWhenSetting", .notSpecified))
    }
  }

  private static func converted(_ value: Value, _ typeName: String, _ name: String, _ context: any InvocationContext) throws(Unwind) -> Value {
    guard let type = context.type(named: typeName) else { return value }
    do throws(Unwind) { return try Conversion.convert(value, to: type, context) } catch {
      guard case .error(let record) = error else { throw error }
      throw .error(
        ErrorRecord(
          ExceptionObject(
            .setValueInvocationException, "Exception setting \"\(name)\": \"\(record.exception.message)\"", inner: record.exception),
          id: "ExceptionWhenSetting", .notSpecified))
    }
  }

  private static func write(_ member: PSMember, _ value: Value, _ new: Value, _ context: any InvocationContext) throws(Unwind) {
    switch member.kind {
    case .note: member.kind = .note(new)
    case .alias(let target): try set(value, MemberName(target), to: new, context)
    case .scriptProperty(_, let setter?): _ = try context.invokeMethod(setter, on: value, [new])
    case .codeProperty(let property):
      guard let setter = property.set else { fallthrough }
      try setter(value, new, context)
    default:
      throw .runtime("'\(member.name)' is a ReadOnly property.", id: "PropertyAssignmentException", .invalidOperation)
    }
  }

  private static func notSettable(_ name: MemberName) -> Unwind {
    .runtime(
      "The property '\(name.text)' cannot be found on this object. Verify that the property exists and can be set.", id: "PropertyNotFound",
      .invalidOperation)
  }

  // MARK: Static members

  private static func type(_ target: Value) throws(Unwind) -> TypeInfo {
    if let type: TypeInfo = target.object() { return type }
    return TypeInfo.of(target.unwrapped)
  }

  public static func getStatic(_ target: Value, _ name: MemberName, _ context: any InvocationContext) throws(Unwind) -> Value {
    let type = try type(target)
    if let info = type.enumeration, let found = info.cases.first(where: { equalsIgnoringCase($0.name, name.text) }) {
      return .object(EnumObject(type, found.value))
    }
    if let member = type.staticMember(name) { return try read(member, .object(type), context) }
    if name.folded == "new" { return .object(MethodObject(.object(type), "new", nil, constructs: type)) }
    return .null
  }

  public static func setStatic(_ target: Value, _ name: MemberName, to value: Value, _ context: any InvocationContext) throws(Unwind) {
    let type = try type(target)
    guard let member = type.staticMember(name), case .property(let property) = member.kind else {
      throw .runtime(
        "The property '\(name.text)' cannot be found on this object. Verify that the property exists and can be set.", id: "PropertyNotFound",
        .invalidOperation)
    }
    guard let setter = property.set else {
      throw .runtime("'\(property.name)' is a ReadOnly property.", id: "PropertyAssignmentException", .invalidOperation)
    }
    try setter(.object(type), try converted(value, property.typeName, property.name, context), context)
  }
}

extension Value {
  /// `$null` for nothing.
  public var withoutNothing: Value {
    if case .void = self { return .null }
    return self
  }
}
