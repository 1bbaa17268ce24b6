extension MemberAccess {
  /// `$value[key]`: arrays (from the end with negative numbers, several at once), dictionaries, strings. What isn't there is `$null`.
  public static func index(_ value: Value, _ key: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    let target = value.unwrapped
    guard !target.isNull else { throw .runtime("Cannot index into a null array.", id: "NullArray", .invalidOperation) }
    let plainKey = key.unwrapped
    switch target {
    case .string(let text):
      if let several = try slices(target, plainKey, context) { return several }
      guard let position = try number(plainKey, context), let at = place(position, text.length) else { return .null }
      return .char(text[at])
    case .object(let object):
      if let table = object as? DictionaryObject {
        if let found = table[plainKey] { return found }
        if table.dictionaryType === TypeInfo.orderedDictionary, case .int(let position) = plainKey {
          let values = table.values
          return place(Int(position), values.count).map { values[$0] } ?? .null
        }
        if case .object(let list) = plainKey, list.isEnumerable, let keys = list.allItems {
          var found: ContiguousArray<Value> = []
          for key in keys { found.append(table[key.unwrapped] ?? .null) }
          return .object(ArrayObject(found))
        }
        if table.throwsOnMissing, !table.contains(plainKey) {
          throw .exception(.keyNotFoundException, "The given key '\(plainKey.displayText)' was not present in the dictionary.")
        }
        return .null
      }
      if let groups = object as? GroupsObject { return groups.item(plainKey) }
      if let properties = object as? PropertiesObject { return properties.item(plainKey) }
      if let grid = object as? GridObject { return try grid.item(plainKey, context) }
      if object.isEnumerable, let items = object.allItems {
        if let several = try slices(target, plainKey, context) { return several }
        guard let position = try number(plainKey, context) else { return .null }
        return place(position, items.count).map { items[$0] } ?? .null
      }
      if let member = object.type.instanceMember(MemberName("get_Item")), case .method(let method) = member.kind {
        return try call(method, target, [key], context, isIndexer: true)
      }
    default: break
    }
    if let position = try number(plainKey, context), position == 0 || position == -1, !(target.reference?.isEnumerable ?? false) {
      if case .object = target {} else { return target }
    }
    throw .runtime(
      "Unable to index into an object of type \"\(TypeInfo.of(target).fullName)\".", id: "CannotIndex", .invalidOperation, target: key)
  }

  private static func place(_ position: Int, _ count: Int) -> Int? {
    let at = position < 0 ? count + position : position
    return at >= 0 && at < count ? at : nil
  }

  private static func number(_ key: Value, _ context: any InvocationContext) throws(Unwind) -> Int? {
    if case .int(let number) = key { return Int(number) }
    if case .int(let number) = try Conversion.convert(key, to: .int, context) { return Int(number) }
    return nil
  }

  /// `$a[1, 3..5]`.
  private static func slices(_ target: Value, _ key: Value, _ context: any InvocationContext) throws(Unwind) -> Value? {
    guard case .object(let list) = key, list.isEnumerable, let keys = list.allItems else { return nil }
    var found: ContiguousArray<Value> = []
    for key in keys {
      let item = try index(target, key, context)
      // A place beyond the end adds nothing.
      if item.isNull, let position = try number(key.unwrapped, context), case .object(let object) = target, let items = object.allItems,
        place(position, items.count) == nil
      {
        continue
      }
      found.append(item)
    }
    return .object(ArrayObject(found))
  }

  public static func setIndex(_ value: Value, _ key: Value, to new: Value, _ context: any InvocationContext) throws(Unwind) {
    let target = value.unwrapped
    guard !target.isNull else { throw .runtime("Cannot index into a null array.", id: "NullArray", .invalidOperation) }
    guard case .object(let object) = target else {
      throw .runtime(
        "Unable to index into an object of type \"\(TypeInfo.of(target).fullName)\".", id: "CannotIndex", .invalidOperation, target: key)
    }
    if let table = object as? DictionaryObject {
      if table.isReadOnly { throw .exception(.notSupportedException, "Collection is read-only.") }
      if table.dictionaryType === TypeInfo.orderedDictionary, case .int(let position) = key, !table.contains(key) {
        let keys = table.keys
        guard let at = place(Int(position), keys.count) else {
          throw .exception(
            .argumentOutOfRangeException,
            "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')")
        }
        table[keys[at]] = new
        return
      }
      if key.isNull { throw .runtime("Index operation failed; the array index evaluated to null.", id: "NullArrayIndex", .invalidOperation) }
      if let types = table.elementTypes {
        table[try Conversion.convert(key.unwrapped, to: types.key, context)] = try Conversion.convert(new, to: types.value, context)
      } else {
        table[key.unwrapped] = new
      }
      return
    }
    if let grid = object as? GridObject { return try grid.set(key, new, context) }
    if let member = object.type.instanceMember(MemberName("set_Item")), case .method(let method) = member.kind {
      _ = try call(method, target, [key, new], context, isIndexer: true)
      return
    }
    guard let position = try number(key.unwrapped, context) else { return }
    if let array = object as? ArrayObject {
      guard let at = place(position, array.items.count) else { throw outOfRange(array.items.count, position) }
      array.items[at] = array.elementType === TypeInfo.object ? new : try Conversion.convert(new, to: array.elementType, context)
    } else if let list = object as? ListObject {
      guard let at = place(position, list.items.count) else {
        throw .exception(
          .argumentOutOfRangeException,
          "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')")
      }
      list.items[at] = list.elementType === TypeInfo.object ? new : try Conversion.convert(new, to: list.elementType, context)
      list.version += 1
    } else {
      throw .runtime(
        "Unable to index into an object of type \"\(object.type.fullName)\".", id: "CannotIndex", .invalidOperation, target: key)
    }
  }

  private static func outOfRange(_ count: Int, _ position: Int) -> Unwind {
    .runtime(
      "Index was outside the bounds of the array.", id: "System.IndexOutOfRangeException", .operationStopped,
      type: .indexOutOfRangeException)
  }
}
