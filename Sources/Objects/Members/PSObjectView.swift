/// `$x.PSObject`: an object's members as objects.
public final class PSObjectView: NetObject {
  public let target: Value
  init(_ target: Value) {
    self.target = target
    super.init()
  }
  private static func with(_ this: Value, _ body: (PSObjectView) throws(Unwind) -> Value) throws(Unwind) -> Value {
    guard let view: PSObjectView = this.object() else { return .null }
    return try body(view)
  }
  private static let netType = TypeInfo("System.Management.Automation.PSObject+View", base: .psObject) { table in
    table.property("System.Object Properties { get; }") { (this, context) throws(Unwind) in
      try with(this) { (view) throws(Unwind) in .object(PropertiesObject(view.target, .properties, context)) }
    }
    table.property("System.Object Methods { get; }") { (this, context) throws(Unwind) in
      try with(this) { (view) throws(Unwind) in .object(PropertiesObject(view.target, .methods, context)) }
    }
    table.property("System.Object Members { get; }") { (this, context) throws(Unwind) in
      try with(this) { (view) throws(Unwind) in .object(PropertiesObject(view.target, .all, context)) }
    }
    table.property("System.Object BaseObject { get; }") { (this, _) throws(Unwind) in
      try with(this) { (view) throws(Unwind) in view.target.unwrapped }
    }
    table.property("System.Object ImmediateBaseObject { get; }") { (this, _) throws(Unwind) in
      try with(this) { (view) throws(Unwind) in view.target.unwrapped }
    }
    table.property("System.Object TypeNames { get; }") { (this, _) throws(Unwind) in
      try with(this) { (view) throws(Unwind) in .object(TypeNamesObject.list(of: view.target)) }
    }
    table.method("System.Object Copy()") { (this, _, _) throws(Unwind) in
      try with(this) { (view) throws(Unwind) in MemberAccess.copy(view.target) }
    }
  }
  public override var type: TypeInfo { PSObjectView.netType }
  public override func toString() -> String { target.displayText }
}

/// `PSTypeNames`: changing the list changes the object's names.
enum TypeNamesObject {
  static func list(of value: Value) -> ListObject {
    let list = ListObject(ContiguousArray(MemberAccess.names(of: value).map { Value($0) }), type: .typeNames)
    if case .object(let object) = value { list.owner = object }
    return list
  }
}

/// `PSMemberInfoCollection`.
public final class PropertiesObject: NetObject {
  enum Kind { case properties, methods, all }
  private let target: Value
  private let kind: Kind
  private unowned let context: any InvocationContext
  init(_ target: Value, _ kind: Kind, _ context: any InvocationContext) {
    self.target = target
    self.kind = kind
    self.context = context
    super.init()
  }
  private var members: [MemberDescription] {
    MemberAccess.members(of: target, context).filter { member in
      switch kind {
      case .properties: member.isProperty
      case .methods: !member.isProperty
      case .all: true
      }
    }
  }
  public override var isEnumerable: Bool { true }
  public override func enumerate() -> (any IteratorProtocol<Value>)? {
    members.map { Value.object(MemberObject($0, target, context)) }.makeIterator()
  }
  func item(_ key: Value) -> Value {
    let name = key.displayText
    return members.first { equalsIgnoringCase($0.name, name) }.map { .object(MemberObject($0, target, context)) } ?? .null
  }
  func remove(_ name: String) {
    guard case .object(let object) = target else { return }
    object.extended?.remove(name)
    if let custom = object as? PSCustomObject { custom[MemberName(name)] = nil }
  }
  func add(_ value: Value) throws(Unwind) {
    guard let member: MemberObject = value.object(), case .object(let object) = target else { return }
    try MemberAccess.addNote(member.member.name, member.value, to: object)
  }
  private static let netType = TypeInfo("System.Management.Automation.PSMemberInfoIntegratingCollection`1", base: .object) { table in
    func with(_ this: Value) -> PropertiesObject? { this.object() }
    table.method("void Remove(string name)") { (this, arguments, _) throws(Unwind) in
      with(this)?.remove(arguments[0].displayText)
      return .void
    }
    table.method("void Add(System.Object member)") { (this, arguments, _) throws(Unwind) in
      try with(this)?.add(arguments[0])
      return .void
    }
    table.method("System.Object Item(string name)") { (this, arguments, _) throws(Unwind) in with(this)?.item(arguments[0]) ?? .null }
    table.method("System.Object Match(string name)") { (this, arguments, _) throws(Unwind) in
      guard let all = with(this) else { return .null }
      guard let pattern = try? Wildcard(arguments[0].displayText) else { return .null }
      return .object(
        ArrayObject(ContiguousArray(all.members.filter { pattern.matches($0.name) }.map { .object(MemberObject($0, all.target, all.context)) })))
    }
  }
  public override var type: TypeInfo { PropertiesObject.netType }
}

/// What is known of one member.
public struct MemberDescription {
  public enum Kind: String, Sendable {
    case noteProperty = "NoteProperty", property = "Property", aliasProperty = "AliasProperty", scriptProperty = "ScriptProperty"
    case codeProperty = "CodeProperty", method = "Method", scriptMethod = "ScriptMethod", codeMethod = "CodeMethod", propertySet = "PropertySet"
    case memberSet = "MemberSet", parameterizedProperty = "ParameterizedProperty", event = "Event"
  }
  public let name: String
  public let kind: Kind
  /// As Get-Member shows it.
  public let definition: String
  /// The .NET name of a property's type.
  public let typeName: String
  public let isSettable: Bool
  public let isHidden: Bool
  let extended: PSMember?

  public var isProperty: Bool {
    switch kind {
    case .noteProperty, .property, .aliasProperty, .scriptProperty, .codeProperty: true
    default: false
    }
  }
}

/// `PSNoteProperty`, `PSProperty` and their kind: a member of one object.
public final class MemberObject: NetObject {
  let member: MemberDescription
  private let target: Value
  private unowned let context: any InvocationContext
  /// The value of one that belongs to no object yet.
  private var loose: Value?
  init(_ member: MemberDescription, _ target: Value, _ context: any InvocationContext, loose: Value? = nil) {
    self.member = member
    self.target = target
    self.context = context
    self.loose = loose
    super.init()
  }
  var value: Value {
    if let loose { return loose }
    do throws(Unwind) { return try MemberAccess.get(target, MemberName(member.name), context) ?? .null } catch { return .null }
  }
  private static func with(_ this: Value, _ body: (MemberObject) throws(Unwind) -> Value) throws(Unwind) -> Value {
    guard let object: MemberObject = this.object() else { return .null }
    return try body(object)
  }
  public static let netType = TypeInfo("System.Management.Automation.PSMemberInfo", base: .object) { table in
    table.property("string Name { get; }") { (this, _) throws(Unwind) in try with(this) { (o) throws(Unwind) in Value(o.member.name) } }
    table.property("System.Management.Automation.PSMemberTypes MemberType { get; }") { (this, _) throws(Unwind) in
      try with(this) { (o) throws(Unwind) in Value(o.member.kind.rawValue) }
    }
    table.property("bool IsSettable { get; }") { (this, _) throws(Unwind) in try with(this) { (o) throws(Unwind) in .bool(o.member.isSettable) } }
    table.property("bool IsGettable { get; }") { (_, _) throws(Unwind) in .true }
    table.property("bool IsInstance { get; }") { (this, _) throws(Unwind) in
      try with(this) { (o) throws(Unwind) in .bool(o.member.kind == .noteProperty || o.member.extended != nil) }
    }
    table.property(
      "System.Object Value { get; set; }",
      set: { (this, new, context) throws(Unwind) in
        guard let object: MemberObject = this.object() else { return }
        if object.loose != nil { object.loose = new } else { try MemberAccess.set(object.target, MemberName(object.member.name), to: new, context) }
      }
    ) { (this, _) throws(Unwind) in try with(this) { (o) throws(Unwind) in o.value } }
    table.property("string TypeNameOfValue { get; }") { (this, _) throws(Unwind) in
      try with(this) { (o) throws(Unwind) in
        let value = o.value
        return Value(value.isNull ? (o.member.typeName.isEmpty ? "System.Object" : o.member.typeName) : TypeInfo.of(value.unwrapped).fullName)
      }
    }
    table.property("string[] OverloadDefinitions { get; }") { (this, _) throws(Unwind) in
      try with(this) { (o) throws(Unwind) in
        let method: MethodObject? = o.value.object()
        return .array(method?.definitions ?? [])
      }
    }
    table.method("System.Object Invoke(Params System.Object[] arguments)") { (this, arguments, context) throws(Unwind) in
      try with(this) { (o) throws(Unwind) in
        try MemberAccess.invoke(o.target, MemberName(o.member.name), Array(arguments[0].reference?.allItems ?? []), context)
      }
    }
  }
  private static let note = TypeInfo("System.Management.Automation.PSNoteProperty", base: netType)
  private static let property = TypeInfo("System.Management.Automation.PSProperty", base: netType)
  private static let method = TypeInfo("System.Management.Automation.PSMethod", base: netType)
  private static let script = TypeInfo("System.Management.Automation.PSScriptProperty", base: netType)
  private static let alias = TypeInfo("System.Management.Automation.PSAliasProperty", base: netType)
  public override var type: TypeInfo {
    switch member.kind {
    case .noteProperty: MemberObject.note
    case .property, .codeProperty: MemberObject.property
    case .scriptProperty: MemberObject.script
    case .aliasProperty: MemberObject.alias
    default: MemberObject.method
    }
  }
  public override func toString() -> String { member.definition }
}

extension MemberAccess {
  /// Every member, in the order in which Get-Member's sort is stable: own and extended ones, then the type's.
  public static func members(of value: Value, _ context: any InvocationContext) -> [MemberDescription] {
    var found: [MemberDescription] = []
    var seen: Set<String> = []
    func add(_ name: String, _ kind: MemberDescription.Kind, _ definition: String, _ typeName: String = "", settable: Bool = true, hidden: Bool = false, _ member: PSMember? = nil) {
      guard seen.insert(foldCase(name)).inserted else { return }
      found.append(
        MemberDescription(name: name, kind: kind, definition: definition, typeName: typeName, isSettable: settable, isHidden: hidden, extended: member))
    }
    func add(_ member: PSMember) {
      switch member.kind {
      case .note(let note): add(member.name, .noteProperty, noteDefinition(member.name, note), TypeInfo.of(note.unwrapped).fullName, hidden: member.isHidden, member)
      case .alias(let target): add(member.name, .aliasProperty, "\(member.name) = \(target)", hidden: member.isHidden, member)
      case .scriptProperty(let getter, let setter):
        add(
          member.name, .scriptProperty, "System.Object \(member.name) {get=\(getter.toString());\(setter.map { "set=\($0.toString());" } ?? "")}",
          settable: setter != nil, hidden: member.isHidden, member)
      case .scriptMethod: add(member.name, .scriptMethod, "System.Object \(member.name)();", "", member)
      case .codeProperty(let property): add(member.name, .codeProperty, "\(property.typeName) \(member.name)", property.typeName, settable: property.set != nil, member)
      case .codeMethod(let method): add(member.name, .codeMethod, method.overloads.map { $0.signature.text }.joined(separator: ", "), "", member)
      case .propertySet(let names): add(member.name, .propertySet, "\(member.name) {\(names.joined(separator: ", "))}", "", member)
      case .memberSet: add(member.name, .memberSet, member.name, "", member)
      }
    }
    if case .object(let object) = value {
      for member in object.extended?.members ?? [] { add(member) }
      let plain = object.isWrapper ? object.wrapped.reference : object
      if let plain, !(plain is DictionaryObject) {
        for own in plain.ownProperties {
          switch own.kind {
          case .note: add(own.name, .noteProperty, noteDefinition(own.name, own.value), TypeInfo.of(own.value.unwrapped).fullName)
          case .property:
            let typeName = own.value.isNull ? "System.Object" : TypeInfo.of(own.value.unwrapped).fullName
            add(own.name, .property, "\(TypeInfo.shortName(typeName)) \(own.name) {get;set;}", typeName)
          }
        }
      }
    }
    for member in context.allTypeData(for: names(of: value)) { add(member) }
    var type: TypeInfo? = TypeInfo.of(value.unwrapped)
    while let current = type {
      for name in current.members.names {
        guard let member = current.members.instance[name] else { continue }
        switch member.kind {
        case .property(let property):
          add(
            property.name, .property, "\(property.typeName) \(property.name) {get;\(property.set == nil ? "" : "set;")}", property.typeName,
            settable: property.set != nil, hidden: member.isHidden)
        case .method(let method):
          add(method.name, .method, method.overloads.map { $0.signature.text }.joined(separator: ", "), hidden: member.isHidden)
        }
      }
      type = current.base ?? (current === TypeInfo.object ? nil : TypeInfo.object)
    }
    return found
  }

  private static func noteDefinition(_ name: String, _ value: Value) -> String {
    let typeName = value.isNull ? "object" : TypeInfo.shortName(TypeInfo.of(value.unwrapped).fullName)
    return "\(typeName) \(name)=\(value.isNull ? "null" : value.displayText)"
  }

  /// Adds a note property to one object.
  public static func addNote(_ name: String, _ value: Value, to object: NetObject) throws(Unwind) {
    if let custom = object as? PSCustomObject, custom.extended?.find(name) == nil {
      custom[MemberName(name)] = value
      return
    }
    let bag = object.extended ?? ExtendedMembers()
    bag.set(PSMember(name, .note(value)))
    object.extended = bag
  }

  /// `PSObject.Copy()`.
  static func copy(_ value: Value) -> Value {
    guard case .object(let object) = value else { return value }
    let made: NetObject
    if let custom = object as? PSCustomObject {
      made = PSCustomObject(custom.shape, custom.values)
    } else if let record = object as? RecordObject, Swift.type(of: record) == RecordObject.self {
      made = RecordObject(record.layout, record.values)
    } else {
      return value
    }
    if let extended = object.extended {
      let bag = ExtendedMembers()
      bag.members = extended.members.map { PSMember($0.name, $0.kind) }
      bag.typeNames = extended.typeNames
      made.extended = bag
    }
    return .object(made)
  }
}

extension TypeInfo {
  /// `System.Int32` as `int`: how member definitions name the types that have a keyword.
  public static func shortName(_ fullName: String) -> String {
    switch fullName {
    case "System.Int32": "int"
    case "System.Int64": "long"
    case "System.String": "string"
    case "System.Boolean": "bool"
    case "System.Double": "double"
    case "System.Single": "float"
    case "System.Object": "System.Object"
    case "System.Byte": "byte"
    case "System.Char": "char"
    case "System.Decimal": "decimal"
    case "System.DateTime": "datetime"
    case "System.TimeSpan": "timespan"
    case "System.Object[]": "Object[]"
    case "System.String[]": "string[]"
    case "System.Collections.Hashtable": "hashtable"
    case "System.UInt32": "uint"
    case "System.UInt64": "ulong"
    case "System.Guid": "guid"
    case "System.Version": "version"
    case "System.Management.Automation.ScriptBlock": "scriptblock"
    default: fullName
    }
  }
  static let typeNames = TypeInfo("System.Collections.ObjectModel.Collection`1[System.String]", base: object, interfaces: [list], arguments: [string], members: Members.list)
}
