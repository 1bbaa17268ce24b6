/// A collection that grows: `ArrayList`, `List[T]`, `Collection[T]`, `Queue`, `Stack` and their kind share this storage; their
/// type's member table says what can be done with it.
public final class ListObject: NetObject {
  public var items: ContiguousArray<Value>
  public let listType: TypeInfo
  /// What its items are; `object` for `ArrayList`.
  public var elementType: TypeInfo { listType.arguments.first ?? .object }
  public var isReadOnly = false
  public var isFixedSize = false
  /// Counts changes, so that an enumeration can tell that the collection was modified under it.
  public var version = 0
  /// The object whose type names these are: it follows changes.
  weak var owner: NetObject?
  /// For sets of strings.
  var ignoresCase = false
  private var members: KeyedStorage?

  /// Adds what is not there yet, for sets.
  func insertUnique(_ item: Value) -> Bool {
    var storage = members ?? KeyedStorage(ignoresCase: ignoresCase)
    if members == nil { for existing in items { storage.set(existing, .null) } }
    defer { members = storage }
    if storage.find(item) != nil { return false }
    storage.set(item, .null)
    items.append(item)
    version += 1
    return true
  }
  func containsUnique(_ item: Value) -> Bool {
    if members == nil {
      var storage = KeyedStorage(ignoresCase: ignoresCase)
      for existing in items { storage.set(existing, .null) }
      members = storage
    }
    return members?.find(item) != nil
  }
  /// The list changed in another way than by `insertUnique`.
  func changed() {
    version += 1
    members = nil
    if let owner {
      let bag = owner.extended ?? ExtendedMembers()
      bag.typeNames = items.map(\.displayText)
      owner.extended = bag
    }
  }

  public init(_ items: ContiguousArray<Value> = [], type: TypeInfo) {
    self.items = items
    listType = type
    super.init()
  }
  public override var type: TypeInfo { listType }
  public override func enumerate() -> (any IteratorProtocol<Value>)? { items.makeIterator() }
  public override var isEnumerable: Bool { true }
  public override func toString() -> String { type.fullName }
}
