/// A dictionary: `Hashtable`, `OrderedDictionary`, `Dictionary[K,V]` and their kind.
///
/// Keys keep the order they were added in. A literal `@{}` compares string keys without case, as PowerShell's do.
public final class DictionaryObject: NetObject {
  public let dictionaryType: TypeInfo
  public private(set) var storage: KeyedStorage
  public var isReadOnly = false
  /// Key and value types of a generic one.
  var elementTypes: (key: TypeInfo, value: TypeInfo)? {
    dictionaryType.arguments.count == 2 ? (dictionaryType.arguments[0], dictionaryType.arguments[1]) : nil
  }
  /// PowerShell hides the exception of a missing key.
  var throwsOnMissing: Bool { false }

  public init(type: TypeInfo = .hashtable, ignoresCase: Bool = true) {
    dictionaryType = type
    storage = KeyedStorage(ignoresCase: ignoresCase)
    super.init()
  }

  public override var type: TypeInfo { dictionaryType }
  public var count: Int { storage.count }
  public var ignoresCase: Bool { storage.ignoresCase }

  public subscript(key: Value) -> Value? {
    get { storage.find(key) }
    set {
      if let newValue { storage.set(key, newValue) } else { storage.remove(key) }
    }
  }
  public subscript(name: String) -> Value? {
    get { storage.find(Value(name)) }
    set { self[Value(name)] = newValue }
  }
  public func contains(_ key: Value) -> Bool { storage.find(key) != nil }
  public func removeAll() { storage = KeyedStorage(ignoresCase: storage.ignoresCase) }
  public var keys: [Value] { storage.entries.compactMap { $0?.key } }
  public var values: [Value] { storage.entries.compactMap { $0?.value } }
  public var entries: [(key: Value, value: Value)] { storage.entries.compactMap { $0 } }
  /// Puts an entry at a place, for ordered dictionaries.
  public func insert(_ key: Value, _ value: Value, at index: Int) { storage.insert(key, value, at: index) }
  public func sort(by precedes: (Value, Value) -> Bool) { storage.sort(by: precedes) }

  public override func toString() -> String { type.fullName }
  public override func property(_ name: MemberName) -> Value? { storage.find(Value(name.text)) }
  public override func setProperty(_ name: MemberName, to value: Value, _ context: any InvocationContext) throws(Unwind) -> Bool {
    self[Value(name.text)] = value
    return true
  }
}

/// Open addressing over a list of entries in insertion order.
public struct KeyedStorage {
  public private(set) var entries: [(key: Value, value: Value)?] = []
  public private(set) var count = 0
  public let ignoresCase: Bool
  /// Index into `entries` plus one; 0 is free, -1 was removed.
  private var table: [Int32] = []

  public init(ignoresCase: Bool) { self.ignoresCase = ignoresCase }

  private func hash(_ key: Value) -> Int { key.hash(ignoringCase: ignoresCase) }
  private func same(_ a: Value, _ b: Value) -> Bool { a.equals(b, ignoringCase: ignoresCase) }

  private func slot(of key: Value) -> Int? {
    guard !table.isEmpty else { return nil }
    let mask = table.count - 1
    var index = hash(key) & mask
    while true {
      let entry = table[index]
      if entry == 0 { return nil }
      if entry > 0, let found = entries[Int(entry) - 1], same(found.key, key) { return index }
      index = (index + 1) & mask
    }
  }

  public func find(_ key: Value) -> Value? {
    guard let slot = slot(of: key) else { return nil }
    return entries[Int(table[slot]) - 1]?.value
  }

  public mutating func set(_ key: Value, _ value: Value) {
    if let slot = slot(of: key) {
      entries[Int(table[slot]) - 1]?.value = value
      return
    }
    if (entries.count + 1) * 4 > table.count * 3 { rebuild(capacity: (count + 1) * 2) }
    entries.append((key, value))
    count += 1
    place(entries.count, hash(key))
  }

  public mutating func remove(_ key: Value) {
    guard let slot = slot(of: key) else { return }
    entries[Int(table[slot]) - 1] = nil
    table[slot] = -1
    count -= 1
    if count == 0 {
      entries = []
      table = []
    }
  }

  public mutating func insert(_ key: Value, _ value: Value, at index: Int) {
    var all = entries.compactMap { $0 }
    all.insert((key, value), at: index)
    replace(all)
  }

  public mutating func sort(by precedes: (Value, Value) -> Bool) {
    replace(entries.compactMap { $0 }.sorted { precedes($0.key, $1.key) })
  }

  private mutating func replace(_ all: [(key: Value, value: Value)]) {
    entries = all
    count = all.count
    rebuild(capacity: count * 2)
  }

  private mutating func place(_ number: Int, _ hash: Int) {
    let mask = table.count - 1
    var index = hash & mask
    while table[index] > 0 { index = (index + 1) & mask }
    table[index] = Int32(number)
  }

  private mutating func rebuild(capacity: Int) {
    var size = 8
    while size < capacity * 2 { size *= 2 }
    if entries.count != count { entries = entries.filter { $0 != nil } }
    table = [Int32](repeating: 0, count: size)
    for (index, entry) in entries.enumerated() {
      if let entry { place(index + 1, hash(entry.key)) }
    }
  }
}

/// `System.Collections.DictionaryEntry` or a `KeyValuePair`: what enumerating a dictionary yields.
public final class EntryObject: NetObject {
  public let key: Value
  public var value: Value
  private let entryType: TypeInfo
  public init(_ key: Value, _ value: Value, type: TypeInfo = .dictionaryEntry) {
    self.key = key
    self.value = value
    entryType = type
    super.init()
  }
  public override var type: TypeInfo { entryType }
  public override func toString() -> String { "[\(key.displayText), \(value.displayText)]" }
}
