/// A one-dimensional .NET array. Untyped ones are `object[]`; typed ones convert what is stored into them.
public final class ArrayObject: NetObject {
  /// The items; the Runtime's hot paths read them directly.
  public var items: ContiguousArray<Value>
  public let elementType: TypeInfo

  public init(_ items: ContiguousArray<Value>, of elementType: TypeInfo = .object) {
    self.items = items
    self.elementType = elementType
    super.init()
  }
  public convenience init(_ items: some Sequence<Value>) { self.init(ContiguousArray(items)) }

  public override var type: TypeInfo { elementType.arrayType }
  public override func enumerate() -> (any IteratorProtocol<Value>)? { items.makeIterator() }
  public override var isEnumerable: Bool { true }
  public override func toString() -> String { type.fullName }
}

extension Value {
  /// `object[]` of these.
  public static func array(_ items: some Sequence<Value>) -> Value { .object(ArrayObject(ContiguousArray(items))) }
  public static func array(_ texts: [String]) -> Value {
    .object(ArrayObject(ContiguousArray(texts.map { Value($0) }), of: .string))
  }
  public static func bytes(_ bytes: some Sequence<UInt8>) -> Value {
    .object(ArrayObject(ContiguousArray(bytes.lazy.map { Value.byte($0) }), of: .byte))
  }
}
