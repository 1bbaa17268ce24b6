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

  public init(_ items: ContiguousArray<Value> = [], type: TypeInfo) {
    self.items = items
    listType = type
    super.init()
  }
  public override var type: TypeInfo { listType }
  public override func enumerate() -> (any IteratorProtocol<Value>)? { items.makeIterator() }
  public override var isEnumerable: Bool { true }
}
