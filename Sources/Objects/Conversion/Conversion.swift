/// Conversions between .NET types as PowerShell's language does them (`LanguagePrimitives`).
public enum Conversion {
  /// Whether `if ($value)` is taken.
  public static func isTrue(_ value: Value) -> Bool {
    switch value {
    case .null, .void, .unset: return false
    case .bool(let flag): return flag
    case .int(let number): return number != 0
    case .long(let number): return number != 0
    case .double(let number): return number != 0
    case .char(let unit): return unit != 0
    case .byte(let number): return number != 0
    case .sbyte(let number): return number != 0
    case .short(let number): return number != 0
    case .ushort(let number): return number != 0
    case .uint(let number): return number != 0
    case .ulong(let number): return number != 0
    case .single(let number): return number != 0
    case .dateTime, .timeSpan: return true
    case .string(let string): return !string.isEmpty
    case .object(let object): return isTrue(object)
    case .variable(let variable): return isTrue(variable.value)
    }
  }

  /// An array is true when it has two items, or one that is true (an array within an array counts by being there).
  private static func isTrue(_ object: NetObject) -> Bool {
    if object.isWrapper { return isTrue(object.wrapped) }
    if let array = object as? ArrayObject { return isTrue(array.items) }
    if let list = object as? ListObject { return isTrue(list.items) }
    if let boolean = object as? any Truth { return boolean.isTrue }
    return true
  }

  private static func isTrue(_ items: ContiguousArray<Value>) -> Bool {
    switch items.count {
    case 0: return false
    case 1:
      if case .object(let inner) = items[0], inner.isEnumerable { return (inner as? ArrayObject).map { !$0.items.isEmpty } ?? true }
      return isTrue(items[0])
    default: return true
    }
  }
}

/// An object that `if` asks about itself (`SwitchParameter`, `Decimal`, `BigInteger`).
public protocol Truth: AnyObject { var isTrue: Bool { get } }
