extension Members {
  private static func pairs(_ table: DictionaryObject, _ type: TypeInfo) -> ContiguousArray<Value> {
    ContiguousArray(table.entries.map { .object(EntryObject($0.key, $0.value, type: type)) })
  }

  static func array(_ table: inout MemberTable) {
    func items(_ this: Value) -> ContiguousArray<Value> { this.itemsValue }
    for name in ["Length", "Count"] { table.property("int \(name) { get; }") { (this, _) throws(Unwind) in Value(items(this).count) } }
    table.property("long LongLength { get; }") { (this, _) throws(Unwind) in .long(Int64(items(this).count)) }
    table.property("int Rank { get; }") { (this, _) throws(Unwind) in
      .int(Int32((this.reference as? GridObject)?.lengths.count ?? 1))
    }
    table.property("bool IsFixedSize { get; }") { (_, _) throws(Unwind) in .true }
    table.property("bool IsReadOnly { get; }") { (_, _) throws(Unwind) in .false }
    table.property("bool IsSynchronized { get; }") { (_, _) throws(Unwind) in .false }
    table.property("System.Object SyncRoot { get; }") { (this, _) throws(Unwind) in this }
    table.method("System.Object Clone()") { (this, _, _) throws(Unwind) in
      guard let array: ArrayObject = this.object() else { return this }
      return .object(ArrayObject(array.items, of: array.elementType))
    }
    table.method("bool Contains(System.Object value)") { (this, a, _) throws(Unwind) in
      .bool(items(this).contains { $0.equals(a[0], ignoringCase: false) })
    }
    table.method("int IndexOf(System.Object value)") { (this, a, _) throws(Unwind) in
      Value(items(this).firstIndex { $0.equals(a[0], ignoringCase: false) } ?? -1)
    }
    table.method("int GetLength(int dimension)") { (this, a, _) throws(Unwind) in
      if let grid = this.reference as? GridObject { return Value(grid.lengths[a[0].intValue]) }
      return Value(items(this).count)
    }
    table.method("int GetUpperBound(int dimension)") { (this, a, _) throws(Unwind) in
      if let grid = this.reference as? GridObject { return Value(grid.lengths[a[0].intValue] - 1) }
      return Value(items(this).count - 1)
    }
    table.method("int GetLowerBound(int dimension)") { (_, _, _) throws(Unwind) in .int(0) }
    table.method("System.Object GetValue(int index)") { (this, a, context) throws(Unwind) in try MemberAccess.index(this, a[0], context) }
    table.method("System.Object Get(int index)") { (this, a, context) throws(Unwind) in try MemberAccess.index(this, a[0], context) }
    table.method("void SetValue(System.Object value, int index)") { (this, a, context) throws(Unwind) in
      try MemberAccess.setIndex(this, a[1], to: a[0], context)
      return .void
    }
    table.method("void Set(int index, System.Object value)") { (this, a, context) throws(Unwind) in
      try MemberAccess.setIndex(this, a[0], to: a[1], context)
      return .void
    }
    table.method("void CopyTo(array array, int index)") { (this, a, _) throws(Unwind) in
      guard let target: ArrayObject = a[0].object() else { return .void }
      for (offset, item) in items(this).enumerated() where a[1].intValue + offset < target.items.count { target.items[a[1].intValue + offset] = item }
      return .void
    }
    table.method("System.Collections.IEnumerator GetEnumerator()") { (this, _, _) throws(Unwind) in
      .object(EnumeratorObject(items(this)))
    }
    table.method("void Add(System.Object value)") { (_, _, _) throws(Unwind) in
      throw .exception(.notSupportedException, "Collection was of a fixed size.")
    }
    table.method("void Remove(System.Object value)") { (_, _, _) throws(Unwind) in
      throw .exception(.notSupportedException, "Collection was of a fixed size.")
    }
    table.method("void Reverse(array array)", isStatic: true) { (_, a, _) throws(Unwind) in
      (a[0].object() as ArrayObject?)?.items.reverse()
      return .void
    }
    table.method("void Sort(array array)", isStatic: true) { (_, a, context) throws(Unwind) in
      guard let array: ArrayObject = a[0].object() else { return .void }
      array.items = try sorted(array.items, context)
      return .void
    }
    table.method("int IndexOf(array array, System.Object value)", isStatic: true) { (_, a, _) throws(Unwind) in
      Value(a[0].itemsValue.firstIndex { $0.equals(a[1], ignoringCase: false) } ?? -1)
    }
    table.method("int LastIndexOf(array array, System.Object value)", isStatic: true) { (_, a, _) throws(Unwind) in
      Value(a[0].itemsValue.lastIndex { $0.equals(a[1], ignoringCase: false) } ?? -1)
    }
    table.method("void Clear(array array)", isStatic: true) { (_, a, _) throws(Unwind) in
      guard let array: ArrayObject = a[0].object() else { return .void }
      for index in array.items.indices { array.items[index] = .null }
      return .void
    }
    table.method("void Copy(array sourceArray, array destinationArray, int length)", isStatic: true) { (_, a, _) throws(Unwind) in
      guard let target: ArrayObject = a[1].object() else { return .void }
      for (index, item) in a[0].itemsValue.prefix(a[2].intValue).enumerated() where index < target.items.count { target.items[index] = item }
      return .void
    }
    table.method("array CreateInstance(type elementType, int length)", isStatic: true) { (_, a, context) throws(Unwind) in
      guard let type: TypeInfo = a[0].object() else { return .null }
      return try MemberAccess.construct(type.arrayType, [a[1]], context)
    }
    table.method("bool Exists(array array, scriptblock match)", isStatic: true) { (_, a, context) throws(Unwind) in
      guard case .object(let block) = a[1] else { return .false }
      for item in a[0].itemsValue where Conversion.isTrue(try context.invoke(block, arguments: [item], underbar: item)) { return .true }
      return .false
    }
  }

  /// In the order of the items' own comparison.
  static func sorted(_ items: ContiguousArray<Value>, _ context: any InvocationContext) throws(Unwind) -> ContiguousArray<Value> {
    var failure: Unwind?
    let result = items.enumerated().sorted { a, b in
      if failure != nil { return false }
      do throws(Unwind) {
        let order = try Comparison.order(a.element, b.element, ignoreCase: false, context)
        return order != 0 ? order < 0 : a.offset < b.offset
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    return ContiguousArray(result.map(\.element))
  }

  // MARK: Lists

  static func list(_ table: inout MemberTable) {
    func with(_ this: Value, _ body: (ListObject) throws(Unwind) -> Value) throws(Unwind) -> Value {
      guard let list: ListObject = this.object() else { return .null }
      return try body(list)
    }
    func change(_ declaration: String, _ body: @escaping (ListObject, [Value], any InvocationContext) throws(Unwind) -> Value) {
      table.method(declaration) { (this, a, context) throws(Unwind) in
        try with(this) { (list) throws(Unwind) in
          if list.isReadOnly { throw .exception(.notSupportedException, "Collection is read-only.") }
          defer { list.changed() }
          return try body(list, a, context)
        }
      }
    }
    let isArrayList = table.owner === TypeInfo.arrayList
    let element = table.owner.arguments.first ?? .object
    func item(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
      element === TypeInfo.object ? value : try Conversion.convert(value, to: element, context)
    }
    table.property("int Count { get; }") { (this, _) throws(Unwind) in try with(this) { (list) throws(Unwind) in Value(list.items.count) } }
    table.property("int Capacity { get; set; }") { (this, _) throws(Unwind) in try with(this) { (list) throws(Unwind) in Value(max(4, list.items.capacity)) } }
    table.property("bool IsReadOnly { get; }") { (this, _) throws(Unwind) in try with(this) { (list) throws(Unwind) in .bool(list.isReadOnly) } }
    table.property("bool IsFixedSize { get; }") { (this, _) throws(Unwind) in try with(this) { (list) throws(Unwind) in .bool(list.isFixedSize) } }
    change("\(isArrayList ? "int" : "void") Add(System.Object item)") { (list, a, context) throws(Unwind) in
      list.items.append(try item(a[0], context))
      return isArrayList ? Value(list.items.count - 1) : .void
    }
    change("void AddRange(System.Object collection)") { (list, a, context) throws(Unwind) in
      for value in a[0].reference?.allItems ?? [a[0]] { list.items.append(try item(value, context)) }
      return .void
    }
    change("void Insert(int index, System.Object item)") { (list, a, context) throws(Unwind) in
      guard a[0].intValue >= 0, a[0].intValue <= list.items.count else {
        throw .outOfRange("Index must be within the bounds of the List.", "index")
      }
      list.items.insert(try item(a[1], context), at: a[0].intValue)
      return .void
    }
    change("void InsertRange(int index, System.Object collection)") { (list, a, _) throws(Unwind) in
      list.items.insert(contentsOf: a[1].itemsValue, at: min(max(0, a[0].intValue), list.items.count))
      return .void
    }
    change("\(isArrayList ? "void" : "bool") Remove(System.Object item)") { (list, a, _) throws(Unwind) in
      let found = list.items.firstIndex { $0.equals(a[0], ignoringCase: false) }
      if let found { list.items.remove(at: found) }
      return isArrayList ? .void : .bool(found != nil)
    }
    change("void RemoveAt(int index)") { (list, a, _) throws(Unwind) in
      guard a[0].intValue >= 0, a[0].intValue < list.items.count else {
        throw .outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "index")
      }
      list.items.remove(at: a[0].intValue)
      return .void
    }
    change("void RemoveRange(int index, int count)") { (list, a, _) throws(Unwind) in
      let start = a[0].intValue
      guard start >= 0, a[1].intValue >= 0, start + a[1].intValue <= list.items.count else {
        throw .exception(.argumentException, "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
      }
      list.items.removeSubrange(start..<(start + a[1].intValue))
      return .void
    }
    change("int RemoveAll(scriptblock match)") { (list, a, context) throws(Unwind) in
      guard case .object(let block) = a[0] else { return .int(0) }
      let before = list.items.count
      var kept: ContiguousArray<Value> = []
      for item in list.items where !Conversion.isTrue(try context.invoke(block, arguments: [item], underbar: item)) { kept.append(item) }
      list.items = kept
      return Value(before - kept.count)
    }
    change("void Clear()") { (list, _, _) throws(Unwind) in
      list.items.removeAll()
      return .void
    }
    change("void Reverse()") { (list, _, _) throws(Unwind) in
      list.items.reverse()
      return .void
    }
    change("void Sort()") { (list, _, context) throws(Unwind) in
      list.items = try sorted(list.items, context)
      return .void
    }
    change("void Sort(scriptblock comparison)") { (list, a, context) throws(Unwind) in
      guard case .object(let block) = a[0] else { return .void }
      var failure: Unwind?
      let ordered = list.items.enumerated().sorted { x, y in
        do throws(Unwind) {
          let order = try context.invoke(block, arguments: [x.element, y.element], underbar: nil).intValue
          return order != 0 ? order < 0 : x.offset < y.offset
        } catch {
          failure = failure ?? error
          return false
        }
      }
      if let failure { throw failure }
      list.items = ContiguousArray(ordered.map(\.element))
      return .void
    }
    table.method("bool Contains(System.Object item)") { (this, a, _) throws(Unwind) in
      try with(this) { (list) throws(Unwind) in .bool(list.items.contains { $0.equals(a[0], ignoringCase: false) }) }
    }
    table.method("int IndexOf(System.Object item)") { (this, a, _) throws(Unwind) in
      try with(this) { (list) throws(Unwind) in Value(list.items.firstIndex { $0.equals(a[0], ignoringCase: false) } ?? -1) }
    }
    table.method("int LastIndexOf(System.Object item)") { (this, a, _) throws(Unwind) in
      try with(this) { (list) throws(Unwind) in Value(list.items.lastIndex { $0.equals(a[0], ignoringCase: false) } ?? -1) }
    }
    table.method("System.Object get_Item(int index)") { (this, a, context) throws(Unwind) in try MemberAccess.index(this, a[0], context) }
    table.method("System.Object[] ToArray()") { (this, _, _) throws(Unwind) in
      try with(this) { (list) throws(Unwind) in .object(ArrayObject(list.items, of: list.elementType)) }
    }
    table.method("System.Object GetRange(int index, int count)") { (this, a, _) throws(Unwind) in
      try with(this) { (list) throws(Unwind) in
        let start = a[0].intValue
        guard start >= 0, start + a[1].intValue <= list.items.count else {
          throw .exception(.argumentException, "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        }
        return .object(ListObject(ContiguousArray(list.items[start..<(start + a[1].intValue)]), type: list.listType))
      }
    }
    table.method("void CopyTo(array array)") { (this, a, _) throws(Unwind) in
      try with(this) { (list) throws(Unwind) in
        if let target: ArrayObject = a[0].object() { for (index, item) in list.items.enumerated() where index < target.items.count { target.items[index] = item } }
        return .void
      }
    }
    table.method("System.Object Find(scriptblock match)") { (this, a, context) throws(Unwind) in
      guard case .object(let block) = a[0] else { return .null }
      for item in this.itemsValue where Conversion.isTrue(try context.invoke(block, arguments: [item], underbar: item)) { return item }
      return .null
    }
    table.method("System.Object Clone()") { (this, _, _) throws(Unwind) in
      try with(this) { (list) throws(Unwind) in .object(ListObject(list.items, type: list.listType)) }
    }
    table.method("void TrimExcess()") { (_, _, _) throws(Unwind) in .void }
    table.method("System.Collections.IEnumerator GetEnumerator()") { (this, _, _) throws(Unwind) in .object(EnumeratorObject(this.itemsValue)) }
    if isArrayList {
      table.constructor("System.Collections.ArrayList new()") { (_, _, _) throws(Unwind) in .object(ListObject(type: .arrayList)) }
      table.constructor("System.Collections.ArrayList new(int capacity)") { (_, _, _) throws(Unwind) in .object(ListObject(type: .arrayList)) }
      table.constructor("System.Collections.ArrayList new(System.Object[] c)") { (_, a, _) throws(Unwind) in
        .object(ListObject(a[0].itemsValue, type: .arrayList))
      }
    }
  }

  static func queue(_ table: inout MemberTable) {
    collection(&table)
    edit("void Enqueue(System.Object item)", &table) { (list, a) throws(Unwind) in
      list.items.append(a[0])
      return .void
    }
    edit("System.Object Dequeue()", &table) { (list, _) throws(Unwind) in
      guard !list.items.isEmpty else { throw .exception(.invalidOperationException, "Queue empty.") }
      return list.items.removeFirst()
    }
    edit("System.Object Peek()", &table) { (list, _) throws(Unwind) in
      guard let first = list.items.first else { throw .exception(.invalidOperationException, "Queue empty.") }
      return first
    }
  }

  static func stack(_ table: inout MemberTable) {
    collection(&table)
    // The top stands first, as enumerating a stack shows it.
    edit("void Push(System.Object item)", &table) { (list, a) throws(Unwind) in
      list.items.insert(a[0], at: 0)
      return .void
    }
    edit("System.Object Pop()", &table) { (list, _) throws(Unwind) in
      guard !list.items.isEmpty else { throw .exception(.invalidOperationException, "Stack empty.") }
      return list.items.removeFirst()
    }
    edit("System.Object Peek()", &table) { (list, _) throws(Unwind) in
      guard let first = list.items.first else { throw .exception(.invalidOperationException, "Stack empty.") }
      return first
    }
  }

  static func hashSet(_ table: inout MemberTable) {
    collection(&table)
    table.method("bool Add(System.Object item)") { (this, a, context) throws(Unwind) in
      guard let list: ListObject = this.object() else { return .false }
      return .bool(list.insertUnique(try Conversion.convert(a[0], to: list.elementType, context)))
    }
    table.method("bool Contains(System.Object item)") { (this, a, context) throws(Unwind) in
      guard let list: ListObject = this.object() else { return .false }
      return .bool(list.containsUnique(Conversion.tryConvert(a[0], to: list.elementType, context) ?? a[0]))
    }
    edit("bool Remove(System.Object item)", &table) { (list, a) throws(Unwind) in
      guard let at = list.items.firstIndex(where: { $0.equals(a[0], ignoringCase: list.ignoresCase) }) else { return .false }
      list.items.remove(at: at)
      return .true
    }
    edit("void UnionWith(System.Object other)", &table) { (list, a) throws(Unwind) in
      for item in a[0].itemsValue { _ = list.insertUnique(item) }
      return .void
    }
    edit("void IntersectWith(System.Object other)", &table) { (list, a) throws(Unwind) in
      let other = a[0].itemsValue
      list.items = list.items.filter { item in other.contains { $0.equals(item, ignoringCase: list.ignoresCase) } }
      return .void
    }
    edit("void ExceptWith(System.Object other)", &table) { (list, a) throws(Unwind) in
      let other = a[0].itemsValue
      list.items = list.items.filter { item in !other.contains { $0.equals(item, ignoringCase: list.ignoresCase) } }
      return .void
    }
    table.method("bool SetEquals(System.Object other)") { (this, a, _) throws(Unwind) in
      guard let list: ListObject = this.object() else { return .false }
      let other = a[0].itemsValue
      return .bool(list.items.allSatisfy { item in other.contains { $0.equals(item, ignoringCase: list.ignoresCase) } } && other.allSatisfy { list.containsUnique($0) })
    }
    table.method("bool IsSubsetOf(System.Object other)") { (this, a, _) throws(Unwind) in
      guard let list: ListObject = this.object() else { return .false }
      let other = a[0].itemsValue
      return .bool(list.items.allSatisfy { item in other.contains { $0.equals(item, ignoringCase: list.ignoresCase) } })
    }
  }

  private static func edit(_ declaration: String, _ table: inout MemberTable, _ body: @escaping (ListObject, [Value]) throws(Unwind) -> Value) {
    table.method(declaration) { (this, a, _) throws(Unwind) in
      guard let list: ListObject = this.object() else { return .null }
      defer { list.changed() }
      return try body(list, a)
    }
  }

  private static func collection(_ table: inout MemberTable) {
    table.property("int Count { get; }") { (this, _) throws(Unwind) in Value(this.itemsValue.count) }
    table.method("System.Object[] ToArray()") { (this, _, _) throws(Unwind) in .object(ArrayObject(this.itemsValue)) }
    table.method("bool Contains(System.Object item)") { (this, a, _) throws(Unwind) in
      .bool(this.itemsValue.contains { $0.equals(a[0], ignoringCase: false) })
    }
    edit("void Clear()", &table) { (list, _) throws(Unwind) in
      list.items.removeAll()
      return .void
    }
    table.method("System.Collections.IEnumerator GetEnumerator()") { (this, _, _) throws(Unwind) in .object(EnumeratorObject(this.itemsValue)) }
  }

  // MARK: Dictionaries

  static func hashtable(_ table: inout MemberTable) {
    dictionaries(&table)
    table.constructor("hashtable new()") { (_, _, _) throws(Unwind) in .object(DictionaryObject(ignoresCase: false)) }
    table.constructor("hashtable new(System.Object d)") { (_, a, _) throws(Unwind) in
      let ignoresCase = a[0].displayText.contains("IgnoreCase")
      let made = DictionaryObject(ignoresCase: ignoresCase)
      if let source: DictionaryObject = a[0].object() { for (key, value) in source.entries { made[key] = value } }
      return .object(made)
    }
  }
  static func orderedDictionary(_ table: inout MemberTable) {
    dictionaries(&table)
    table.method("void Insert(int index, System.Object key, System.Object value)") { (this, a, _) throws(Unwind) in
      (this.object() as DictionaryObject?)?.insert(a[1], a[2], at: a[0].intValue)
      return .void
    }
    table.method("void RemoveAt(int index)") { (this, a, _) throws(Unwind) in
      guard let dictionary: DictionaryObject = this.object() else { return .void }
      let keys = dictionary.keys
      guard a[0].intValue >= 0, a[0].intValue < keys.count else {
        throw .outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "index")
      }
      dictionary[keys[a[0].intValue]] = nil
      return .void
    }
    table.constructor("ordered new()") { (_, _, _) throws(Unwind) in .object(DictionaryObject(type: .orderedDictionary, ignoresCase: false)) }
  }
  static func dictionary(_ table: inout MemberTable) { dictionaries(&table) }

  private static func dictionaries(_ table: inout MemberTable) {
    let types = table.owner.arguments.count == 2 ? (table.owner.arguments[0], table.owner.arguments[1]) : nil
    func with(_ this: Value, _ body: (DictionaryObject) throws(Unwind) -> Value) throws(Unwind) -> Value {
      guard let dictionary: DictionaryObject = this.object() else { return .null }
      return try body(dictionary)
    }
    func key(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
      if value.isNull { throw .argumentNull("key") }
      return types == nil ? value.unwrapped : try Conversion.convert(value, to: types?.0 ?? .object, context)
    }
    table.property("int Count { get; }") { (this, _) throws(Unwind) in try with(this) { (d) throws(Unwind) in Value(d.count) } }
    table.property("System.Collections.ICollection Keys { get; }") { (this, _) throws(Unwind) in
      try with(this) { (d) throws(Unwind) in .object(ListObject(ContiguousArray(d.keys), type: .keyCollection)) }
    }
    table.property("System.Collections.ICollection Values { get; }") { (this, _) throws(Unwind) in
      try with(this) { (d) throws(Unwind) in .object(ListObject(ContiguousArray(d.values), type: .valueCollection)) }
    }
    table.property("bool IsReadOnly { get; }") { (this, _) throws(Unwind) in try with(this) { (d) throws(Unwind) in .bool(d.isReadOnly) } }
    table.property("bool IsFixedSize { get; }") { (_, _) throws(Unwind) in .false }
    table.property("bool IsSynchronized { get; }") { (_, _) throws(Unwind) in .false }
    table.property("System.Object SyncRoot { get; }") { (this, _) throws(Unwind) in this }
    table.method("void Add(System.Object key, System.Object value)") { (this, a, context) throws(Unwind) in
      try with(this) { (d) throws(Unwind) in
        let name = try key(a[0], context)
        guard !d.contains(name) else {
          throw .exception(
            .argumentException,
            types == nil
              ? "Item has already been added. Key in dictionary: '\(name.displayText)'  Key being added: '\(name.displayText)'"
              : "An item with the same key has already been added. Key: \(name.displayText)")
        }
        d[name] = types == nil ? a[1] : try Conversion.convert(a[1], to: types?.1 ?? .object, context)
        return .void
      }
    }
    table.method("bool TryAdd(System.Object key, System.Object value)") { (this, a, context) throws(Unwind) in
      try with(this) { (d) throws(Unwind) in
        let name = try key(a[0], context)
        if d.contains(name) { return .false }
        d[name] = a[1]
        return .true
      }
    }
    table.method("bool Remove(System.Object key)") { (this, a, context) throws(Unwind) in
      try with(this) { (d) throws(Unwind) in
        let name = try key(a[0], context)
        let existed = d.contains(name)
        d[name] = nil
        return types == nil ? .void : .bool(existed)
      }
    }
    for name in ["Contains", "ContainsKey"] {
      table.method("bool \(name)(System.Object key)") { (this, a, context) throws(Unwind) in
        try with(this) { (d) throws(Unwind) in .bool(d.contains(try key(a[0], context))) }
      }
    }
    table.method("bool ContainsValue(System.Object value)") { (this, a, _) throws(Unwind) in
      try with(this) { (d) throws(Unwind) in .bool(d.values.contains { $0.equals(a[0], ignoringCase: false) }) }
    }
    table.method("bool TryGetValue(System.Object key, [ref] System.Object value)") { (this, a, context) throws(Unwind) in
      try with(this) { (d) throws(Unwind) in
        guard let found = d[try key(a[0], context)] else { return .false }
        (a[1].object() as ReferenceObject?)?.variable.value = found
        return .true
      }
    }
    table.method("void Clear()") { (this, _, _) throws(Unwind) in
      try with(this) { (d) throws(Unwind) in
        d.removeAll()
        return .void
      }
    }
    table.method("System.Object Clone()") { (this, _, _) throws(Unwind) in
      try with(this) { (d) throws(Unwind) in
        let copy = DictionaryObject(type: d.dictionaryType, ignoresCase: d.ignoresCase)
        for (key, value) in d.entries { copy[key] = value }
        return .object(copy)
      }
    }
    table.method("System.Object get_Item(System.Object key)") { (this, a, context) throws(Unwind) in
      try with(this) { (d) throws(Unwind) in d[try key(a[0], context)] ?? .null }
    }
    table.method("System.Object Item(System.Object key)") { (this, a, context) throws(Unwind) in
      try with(this) { (d) throws(Unwind) in d[try key(a[0], context)] ?? .null }
    }
    table.method("void set_Item(System.Object key, System.Object value)") { (this, a, context) throws(Unwind) in
      try with(this) { (d) throws(Unwind) in
        d[try key(a[0], context)] = a[1]
        return .void
      }
    }
    table.method("System.Collections.IDictionaryEnumerator GetEnumerator()") { (this, _, _) throws(Unwind) in
      try with(this) { (d) throws(Unwind) in .object(EnumeratorObject(pairs(d, types == nil ? .dictionaryEntry : .keyValuePair))) }
    }
  }

  static func dictionaryEntry(_ table: inout MemberTable) {
    for name in ["Key", "Name"] {
      table.property("System.Object \(name) { get; }") { (this, _) throws(Unwind) in (this.object() as EntryObject?)?.key ?? .null }
    }
    table.property(
      "System.Object Value { get; set; }", set: { (this, value, _) throws(Unwind) in (this.object() as EntryObject?)?.value = value }
    ) { (this, _) throws(Unwind) in (this.object() as EntryObject?)?.value ?? .null }
  }
}

/// What `GetEnumerator()` gives: a pipeline goes through it, and scripts call `MoveNext()` and `Current`.
public final class EnumeratorObject: NetObject {
  private let items: ContiguousArray<Value>
  private var position = -1
  public init(_ items: ContiguousArray<Value>) {
    self.items = items
    super.init()
  }
  private static let netType = TypeInfo("System.Collections.IEnumerator") { table in
    table.method("bool MoveNext()") { (this, _, _) throws(Unwind) in
      guard let enumerator: EnumeratorObject = this.object() else { return .false }
      enumerator.position += 1
      return .bool(enumerator.position < enumerator.items.count)
    }
    table.method("void Reset()") { (this, _, _) throws(Unwind) in
      (this.object() as EnumeratorObject?)?.position = -1
      return .void
    }
    for name in ["Current", "Entry"] {
      table.property("System.Object \(name) { get; }") { (this, _) throws(Unwind) in
        guard let enumerator: EnumeratorObject = this.object(), enumerator.items.indices.contains(enumerator.position) else { return .null }
        return enumerator.items[enumerator.position]
      }
    }
    for name in ["Key", "Value", "Name"] {
      table.property("System.Object \(name) { get; }") { (this, _) throws(Unwind) in
        guard let enumerator: EnumeratorObject = this.object(), enumerator.items.indices.contains(enumerator.position),
          let entry: EntryObject = enumerator.items[enumerator.position].object()
        else { return .null }
        return name == "Value" ? entry.value : entry.key
      }
    }
    table.method("void Dispose()") { (_, _, _) throws(Unwind) in .void }
  }
  public override var type: TypeInfo { EnumeratorObject.netType }
  public override var isEnumerable: Bool { true }
  public override func enumerate() -> (any IteratorProtocol<Value>)? { items[(position + 1)...].makeIterator() }
}

extension TypeInfo {
  static let keyCollection = TypeInfo("System.Collections.Hashtable+KeyCollection", base: object, interfaces: [collection], members: Members.list)
  static let valueCollection = TypeInfo("System.Collections.Hashtable+ValueCollection", base: object, interfaces: [collection], members: Members.list)
  static let keyValuePair = TypeInfo(
    "System.Collections.Generic.KeyValuePair`2[System.Object,System.Object]", .struct, base: valueType, members: Members.dictionaryEntry)
}
