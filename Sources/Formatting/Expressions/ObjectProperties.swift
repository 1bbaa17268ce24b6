import Objects

/// Which properties an object has, in the orders in which PowerShell lists them.
enum ObjectProperties {
  /// A member as found by its name.
  struct Found {
    /// As it is declared, whatever case was asked for.
    let name: String
    /// For a property set, the properties it stands for.
    let set: [String]?
  }

  /// The type names that views and type data go by.
  static func typeNames(of value: Value) -> [String] {
    switch value {
    case .object(let object): object.typeNames
    default: TypeInfo.of(value).hierarchyNames
    }
  }

  /// All properties as a list or table without a chosen set shows them: what was added to the object, what it is made of, then
  /// what type data gives it. (A custom object is made of what was added.)
  static func all(of value: Value, _ context: any FormattingContext) -> [String] {
    var names = Names()
    if isCustom(value) { adapted(of: value, into: &names) }
    instance(of: value, into: &names)
    adapted(of: value, into: &names)
    for member in context.invocation.allTypeData(for: typeNames(of: value)) where isProperty(member) {
      names.add(member.name)
    }
    return names.list
  }

  /// Those whose names match a pattern, property sets among them: added ones first, then type data's, then the object's own.
  static func matching(_ pattern: Wildcard, of value: Value, _ context: any FormattingContext) -> [Found] {
    var names = Names()
    var sets: [String: [String]] = [:]
    func take(_ member: PSMember) {
      if case .propertySet(let list) = member.kind {
        sets[foldCase(member.name)] = list
        names.add(member.name)
      } else if isProperty(member) {
        names.add(member.name)
      }
    }
    if isCustom(value) { adapted(of: value, into: &names) }
    for member in value.reference?.extended?.members ?? [] where !member.isHidden { take(member) }
    for member in context.invocation.allTypeData(for: typeNames(of: value)) where !member.isHidden { take(member) }
    adapted(of: value, into: &names)
    if case .object(let object) = value.unwrapped, let table = object as? DictionaryObject,
      table.type === TypeInfo.hashtable
    {
      names = Names()
      for key in table.keys { names.add(key.displayText) }
      if !names.list.contains(where: { pattern.matches($0) }) { adapted(of: value, into: &names) }
    }
    return names.list.filter { pattern.matches($0) }.map { Found(name: $0, set: sets[foldCase($0)]) }
  }

  /// The member of that name.
  static func find(_ name: MemberName, of value: Value, _ context: any FormattingContext) -> Found? {
    if case .object(let object) = value {
      if let member = object.extended?.find(name.text) { return found(member) }
    }
    if let custom: PSCustomObject = value.object() {
      if let slot = custom.shape.slot(of: name) { return Found(name: custom.shape.names[slot].text, set: nil) }
    }
    if let member = context.invocation.typeData(for: typeNames(of: value), name), let found = found(member) {
      return found
    }
    if let table: DictionaryObject = value.object(), table.type === TypeInfo.hashtable,
      let key = table.keys.first(where: { equalsIgnoringCase($0.displayText, name.text) })
    {
      return Found(name: key.displayText, set: nil)
    }
    if case .object(let object) = value.unwrapped {
      if let own = object.ownProperties.first(where: { equalsIgnoringCase($0.name, name.text) }) {
        return Found(name: own.name, set: nil)
      }
    }
    if let member = TypeInfo.of(value.unwrapped).instanceMember(name), case .property = member.kind {
      return Found(name: member.name, set: nil)
    }
    return nil
  }

  private static func found(_ member: PSMember) -> Found? {
    if case .propertySet(let list) = member.kind { return Found(name: member.name, set: list) }
    return isProperty(member) ? Found(name: member.name, set: nil) : nil
  }

  private static func isProperty(_ member: PSMember) -> Bool {
    if member.isHidden { return false }
    switch member.kind {
    case .note, .alias, .scriptProperty, .codeProperty: return true
    case .scriptMethod, .codeMethod, .propertySet, .memberSet: return false
    }
  }

  private static func isCustom(_ value: Value) -> Bool { value.object(PSCustomObject.self) != nil }

  private static func instance(of value: Value, into names: inout Names) {
    for member in value.reference?.extended?.members ?? [] where isProperty(member) { names.add(member.name) }
  }

  /// What the object is made of: a custom object's properties, a record's slots, its .NET type's.
  private static func adapted(of value: Value, into names: inout Names) {
    let base = value.unwrapped
    let type = TypeInfo.of(base)
    if case .object(let object) = base {
      if let custom = object as? PSCustomObject {
        for name in custom.shape.names { names.add(name.text) }
        return
      }
      for property in object.ownProperties where type.instanceMember(MemberName(property.name))?.isHidden != true {
        names.add(property.name)
      }
    }
    var current: TypeInfo? = type
    while let level = current {
      let table = level.members
      for name in table.names {
        if let member = table.instance[name], !member.isHidden, case .property = member.kind { names.add(member.name) }
      }
      current = level.base
    }
  }

  /// Names in order, each once.
  private struct Names {
    private(set) var list: [String] = []
    private var seen: Set<String> = []
    mutating func add(_ name: String) { if seen.insert(foldCase(name)).inserted { list.append(name) } }
  }
}
