import Objects
import Syntax

/// `target.name`.
final class MemberNode: Node {
  private let target: Child
  let targetNode: Node
  private let name: MemberName?
  private let dynamicName: Child?
  private let nullConditional: Bool
  private var shape: Shape?
  private var slot = 0

  init(_ target: Node, _ name: MemberName?, dynamic: Node?, nullConditional: Bool, _ extent: Extent) {
    self.target = Child(target)
    targetNode = target
    self.name = name
    dynamicName = dynamic.map(Child.init)
    self.nullConditional = nullConditional
    super.init(extent)
  }

  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let value = try target.evaluate(f)
    guard let name else {
      let dynamic = try dynamicName?.evaluate(f) ?? .null
      return try read(value, MemberName(try dynamic.textInString(f.session)), f)
    }
    if case .object(let object) = value, let custom = object as? PSCustomObject {
      if custom.shape === shape { return custom.values[slot] }
      if let found = custom.shape.slot(of: name), custom.extended == nil {
        shape = custom.shape
        slot = found
        return custom.values[found]
      }
    }
    return try read(value, name, f)
  }

  private func read(_ value: Value, _ name: MemberName, _ f: Frame) throws(Unwind) -> Value {
    if nullConditional, value.isNull { return .null }
    return try Members.read(value, name, f)
  }
}

extension Members {
  /// `$value.name` with member enumeration and strict mode.
  static func read(_ value: Value, _ name: MemberName, _ f: Frame) throws(Unwind) -> Value {
    let session = f.session
    if value.isNull {
      if f.hot.pointee.strict >= 2 {
        throw .runtime(
          "The property '\(name.text)' cannot be found on this object. Verify that the property exists.", id: "PropertyNotFoundStrict")
      }
      return name.folded == "count" || name.folded == "length" ? .int(0) : .null
    }
    if let found = try MemberAccess.get(value, name, session) { return found }
    if case .object(let object) = value, object.isEnumerable, let items = object.listItems {
      var all: ContiguousArray<Value> = []
      var foundAny = false
      for item in items {
        guard !item.isNull else { continue }
        if let found = try MemberAccess.get(item, name, session) {
          foundAny = true
          collect(found, into: &all)
        } else if case .object(let inner) = item, inner.isEnumerable, let _ = inner.listItems {
          let nested = try read(item, name, f)
          if !nested.isNull {
            foundAny = true
            collect(nested, into: &all)
          }
        }
      }
      if foundAny || f.hot.pointee.strict < 2 || items.isEmpty && f.hot.pointee.strict < 2 {
        switch all.count {
        case 0: return .null
        case 1: return all[0]
        default: return .object(ArrayObject(all))
        }
      }
    }
    if f.hot.pointee.strict >= 2 {
      throw .runtime(
        "The property '\(name.text)' cannot be found on this object. Verify that the property exists.", id: "PropertyNotFoundStrict")
    }
    return .null
  }

  private static func collect(_ value: Value, into all: inout ContiguousArray<Value>) {
    if case .object(let object) = value, object.isEnumerable, let items = object.listItems {
      all.append(contentsOf: items)
    } else {
      all.append(value)
    }
  }
}

/// `[type]::Name`.
final class StaticMemberNode: Node {
  private let target: Child
  private let name: Child?
  private let constantName: MemberName?
  init(_ target: Node, _ name: MemberName?, dynamic: Node?, _ extent: Extent) {
    self.target = Child(target)
    constantName = name
    self.name = dynamic.map(Child.init)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let target = try self.target.evaluate(f)
    let name: MemberName
    if let constantName { name = constantName } else { name = MemberName(try (try self.name?.evaluate(f) ?? .null).textInString(f.session)) }
    return try MemberAccess.getStatic(target, name, f.session)
  }
}

/// `target.Method(arguments)` and `[type]::Method(arguments)`.
final class InvokeMemberNode: Node {
  private let target: Child
  private let name: MemberName?
  private let dynamicName: Child?
  private let arguments: Children
  private let isStatic: Bool
  private let nullConditional: Bool
  private let typeArguments: [TypeReference]
  init(
    _ target: Node, _ name: MemberName?, dynamic: Node?, _ arguments: [Node], isStatic: Bool, nullConditional: Bool,
    typeArguments: [TypeReference], _ extent: Extent
  ) {
    self.target = Child(target)
    self.name = name
    dynamicName = dynamic.map(Child.init)
    self.arguments = Children(arguments)
    self.isStatic = isStatic
    self.nullConditional = nullConditional
    self.typeArguments = typeArguments
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let value = try target.evaluate(f)
    if nullConditional, value.isNull { return .null }
    let session = f.session
    var called = name
    if called == nil {
      let dynamic = try dynamicName?.evaluate(f) ?? .null
      if case .object(let object) = dynamic, let method = object as? MethodObject {
        return try method.invoke(try values(f), session)
      }
      called = MemberName(try dynamic.textInString(session))
    }
    let arguments = try values(f)
    guard let called else { return .null }
    if isStatic {
      return try MemberAccess.invokeStatic(value, called, arguments, session)
    }
    return try MemberAccess.invoke(value, called, arguments, session)
  }
  private func values(_ f: Frame) throws(Unwind) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    for index in 0..<arguments.count { values.append(try arguments[index].evaluate(f).withoutVoid) }
    return values
  }
}

/// `target[index]`.
final class IndexNode: Node {
  private let target: Child
  private let index: Child
  private let nullConditional: Bool
  init(_ target: Node, _ index: Node, nullConditional: Bool, _ extent: Extent) {
    self.target = Child(target)
    self.index = Child(index)
    self.nullConditional = nullConditional
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let value = try target.evaluate(f)
    if nullConditional, value.isNull { return .null }
    let key = try index.evaluate(f)
    if case .object(let object) = value {
      if let array = object as? ArrayObject, case .int(let number) = key {
        let at = Int(number) < 0 ? array.items.count + Int(number) : Int(number)
        if at >= 0, at < array.items.count { return array.items[at] }
      } else if let table = object as? DictionaryObject, table.dictionaryType === TypeInfo.hashtable, case .string = key {
        return table[key] ?? .null
      }
    }
    return try MemberAccess.index(value, key, f.session)
  }
}

/// `target.name = ...`.
final class MemberTarget: TargetNode {
  private let target: Child
  private let name: MemberName?
  private let dynamicName: Child?
  private let isStatic: Bool
  init(_ target: Node, _ name: MemberName?, dynamic: Node?, isStatic: Bool, _ extent: Extent) {
    self.target = Child(target)
    self.name = name
    dynamicName = dynamic.map(Child.init)
    self.isStatic = isStatic
    super.init(extent)
  }
  private func memberName(_ f: Frame) throws(Unwind) -> MemberName {
    if let name { return name }
    return MemberName(try (try dynamicName?.evaluate(f) ?? .null).textInString(f.session))
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value { try reference(f).read(f) }
  override func assign(_ value: Value, _ f: Frame) throws(Unwind) {
    let object = try target.evaluate(f)
    try store(object, try memberName(f), value, f)
  }
  private func store(_ object: Value, _ name: MemberName, _ value: Value, _ f: Frame) throws(Unwind) {
    if isStatic {
      try MemberAccess.setStatic(object, name, to: value.withoutVoid, f.session)
    } else {
      try MemberAccess.set(object, name, to: value.withoutVoid, f.session)
    }
  }

  private final class Reference: TargetReference {
    let object: Value
    let name: MemberName
    let owner: MemberTarget
    init(_ owner: MemberTarget, _ object: Value, _ name: MemberName, _ f: Frame) {
      self.owner = owner
      self.object = object
      self.name = name
      super.init(owner, f)
    }
    override func read(_ f: Frame) throws(Unwind) -> Value {
      owner.isStatic ? try MemberAccess.getStatic(object, name, f.session) : try Members.read(object, name, f)
    }
    override func write(_ value: Value, _ f: Frame) throws(Unwind) { try owner.store(object, name, value, f) }
  }
  override func reference(_ f: Frame) throws(Unwind) -> TargetReference {
    Reference(self, try target.evaluate(f), try memberName(f), f)
  }
}

/// `target[index] = ...`.
final class IndexTarget: TargetNode {
  private let target: Child
  private let index: Child
  init(_ target: Node, _ index: Node, _ extent: Extent) {
    self.target = Child(target)
    self.index = Child(index)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    try MemberAccess.index(try target.evaluate(f), try index.evaluate(f), f.session)
  }
  override func assign(_ value: Value, _ f: Frame) throws(Unwind) {
    let object = try target.evaluate(f)
    try IndexTarget.store(object, try index.evaluate(f), value, f)
  }
  private static func store(_ object: Value, _ key: Value, _ value: Value, _ f: Frame) throws(Unwind) {
    if case .object(let reference) = object {
      if let table = reference as? DictionaryObject, table.dictionaryType === TypeInfo.hashtable, case .string = key {
        table[key] = value.withoutVoid
        return
      }
      if let array = reference as? ArrayObject, array.elementType === TypeInfo.object, case .int(let number) = key, number >= 0,
        Int(number) < array.items.count
      {
        array.items[Int(number)] = value.withoutVoid
        return
      }
    }
    try MemberAccess.setIndex(object, key, to: value.withoutVoid, f.session)
  }

  private final class Reference: TargetReference {
    let object: Value
    let key: Value
    init(_ owner: IndexTarget, _ object: Value, _ key: Value, _ f: Frame) {
      self.object = object
      self.key = key
      super.init(owner, f)
    }
    override func read(_ f: Frame) throws(Unwind) -> Value { try MemberAccess.index(object, key, f.session) }
    override func write(_ value: Value, _ f: Frame) throws(Unwind) { try IndexTarget.store(object, key, value, f) }
  }
  override func reference(_ f: Frame) throws(Unwind) -> TargetReference {
    Reference(self, try target.evaluate(f), try index.evaluate(f), f)
  }
}
