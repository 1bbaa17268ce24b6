extension TypeRegistry {
  private final class Made: @unchecked Sendable {
    let lock = Latch()
    var types: [String: TypeInfo] = [:]
  }
  private static let made = Made()

  /// A generic type with its arguments: `List` or `System.Collections.Generic.List` of `[int]`.
  public static func generic(_ name: String, _ arguments: [TypeInfo]) -> TypeInfo? {
    var short = foldCase(name)
    for prefix in ["system.collections.generic.", "collections.generic.", "system.collections.objectmodel.", "collections.objectmodel.", "system."] where short.hasPrefix(prefix) {
      short = String(short.dropFirst(prefix.utf8.count))
      break
    }
    if let tick = short.firstIndex(of: "`") { short = String(short[..<tick]) }
    let names = arguments.map(\.fullName).joined(separator: ",")
    let key = short + "[" + names + "]"
    made.lock.lock()
    defer { made.lock.unlock() }
    if let type = made.types[key] { return type }
    let generic = "System.Collections.Generic."
    func make(_ full: String, _ count: Int, _ interfaces: [TypeInfo], _ members: @escaping @Sendable (inout MemberTable) -> Void, kind: TypeInfo.Kind = .class) -> TypeInfo? {
      guard arguments.count == count else { return nil }
      return TypeInfo(
        "\(full)`\(count)[\(names)]", kind, base: kind == .struct ? .valueType : .object, interfaces: interfaces, arguments: arguments,
        definition: TypeInfo.genericDefinition, members: members)
    }
    let type: TypeInfo?
    switch short {
    case "list": type = make(generic + "List", 1, [.list], Members.list)
    case "collection": type = make("System.Collections.ObjectModel.Collection", 1, [.list], Members.list)
    case "linkedlist": type = make(generic + "LinkedList", 1, [.list], Members.list)
    case "queue": type = make(generic + "Queue", 1, [.collection], Members.queue)
    case "stack": type = make(generic + "Stack", 1, [.collection], Members.stack)
    case "hashset", "sortedset": type = make(generic + (short == "hashset" ? "HashSet" : "SortedSet"), 1, [.collection], Members.hashSet)
    case "dictionary": type = make(generic + "Dictionary", 2, [.dictionary], Members.dictionary)
    case "sorteddictionary": type = make(generic + "SortedDictionary", 2, [.dictionary], Members.dictionary)
    case "concurrent.concurrentdictionary", "collections.concurrent.concurrentdictionary":
      type = make("System.Collections.Concurrent.ConcurrentDictionary", 2, [.dictionary], Members.dictionary)
    case "keyvaluepair": type = make(generic + "KeyValuePair", 2, [], Members.dictionaryEntry, kind: .struct)
    case "nullable":
      guard arguments.count == 1 else { return nil }
      type = TypeInfo(
        "System.Nullable`1[\(names)]", .class, base: .object, arguments: arguments, definition: TypeInfo.nullable)
    case "ienumerable", "ilist", "icollection":
      type = make(generic + (short == "ilist" ? "IList" : short == "ienumerable" ? "IEnumerable" : "ICollection"), 1, [], { _ in }, kind: .interface)
    case "func", "action", "predicate": type = TypeInfo("System.\(name)`\(arguments.count)[\(names)]", .delegate, base: .object, arguments: arguments)
    default: type = nil
    }
    if let type { made.types[key] = type }
    return type
  }
}

extension TypeInfo {
  public static let nullable = TypeInfo("System.Nullable`1", .struct, base: valueType)
  static let genericDefinition = TypeInfo("System.Object`1", base: object)
  static func dictionaryType(_ key: TypeInfo, _ value: TypeInfo) -> TypeInfo {
    TypeRegistry.generic("Dictionary", [key, value]) ?? .hashtable
  }
}

extension MemberAccess {
  /// `[List[int]]::new(...)` and arrays.
  static func generic(_ type: TypeInfo, _ arguments: [Value], _ context: any InvocationContext) throws(Unwind) -> Value? {
    if type.isArray, let element = type.element {
      var lengths: [Int] = []
      for argument in arguments {
        guard case .int(let length) = try Conversion.convert(argument, to: .int, context) else { return nil }
        guard length >= 0 else { throw .exception(.overflowException, "Arithmetic operation resulted in an overflow.") }
        lengths.append(Int(length))
      }
      let fill = element.isValueType ? Conversion.tryConvert(.int(0), to: element, context) ?? .null : .null
      if lengths.count == 1 { return .object(ArrayObject(ContiguousArray(repeating: fill, count: lengths[0]), of: element)) }
      return .object(GridObject(lengths, of: element, fill: fill))
    }
    if type.isAssignable(to: .dictionary) {
      let ignoresCase = arguments.contains { $0.displayText.contains("IgnoreCase") }
      let table = DictionaryObject(type: type, ignoresCase: ignoresCase)
      if let source: DictionaryObject = arguments.first?.object() { for (key, value) in source.entries { table[key] = value } }
      return .object(table)
    }
    let list = ListObject(type: type)
    if let first = arguments.first, case .object(let object) = first.unwrapped, object.isEnumerable, let items = object.allItems {
      for item in items { list.items.append(try Conversion.convert(item, to: list.elementType, context)) }
    }
    if type.fullName.hasPrefix("System.Collections.Generic.HashSet") || type.fullName.hasPrefix("System.Collections.Generic.SortedSet") {
      list.ignoresCase = arguments.contains { $0.displayText.contains("IgnoreCase") }
      let items = list.items
      list.items = []
      for item in items { _ = list.insertUnique(item) }
    }
    return .object(list)
  }

  /// A list type made of what a value holds.
  static func filled(_ type: TypeInfo, _ value: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    let items: ContiguousArray<Value>
    if case .object(let object) = value, object.isEnumerable, let all = object.allItems { items = all } else { items = [value] }
    let made = try generic(type, [.object(ArrayObject(items))], context)
    return made ?? .null
  }
}
