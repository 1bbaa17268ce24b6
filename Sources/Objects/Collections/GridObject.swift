/// An array of more than one dimension.
public final class GridObject: NetObject {
  public let elementType: TypeInfo
  public let lengths: [Int]
  public var items: ContiguousArray<Value>
  public init(_ lengths: [Int], of elementType: TypeInfo, fill: Value) {
    self.lengths = lengths
    self.elementType = elementType
    items = ContiguousArray(repeating: fill, count: lengths.reduce(1, *))
    super.init()
  }
  public override var type: TypeInfo { elementType.arrayType(rank: lengths.count) }
  public override var isEnumerable: Bool { true }
  public override func enumerate() -> (any IteratorProtocol<Value>)? { items.makeIterator() }

  private func offset(_ key: Value, _ context: any InvocationContext) throws(Unwind) -> Int {
    guard case .object(let list) = key, let keys = list.allItems, keys.count == lengths.count else {
      throw .runtime(
        "The array has \(lengths.count) dimensions: it is indexed with as many numbers.", id: "NeedMultidimensionalIndex", .invalidOperation,
        target: key)
    }
    var offset = 0
    for (dimension, key) in keys.enumerated() {
      guard case .int(let number) = try Conversion.convert(key, to: .int, context) else { return 0 }
      let at = number < 0 ? lengths[dimension] + Int(number) : Int(number)
      guard at >= 0, at < lengths[dimension] else {
        throw .runtime("Index was outside the bounds of the array.", id: "ArrayIndexOutOfRange", .invalidOperation, type: .indexOutOfRangeException)
      }
      offset = offset * lengths[dimension] + at
    }
    return offset
  }
  func item(_ key: Value, _ context: any InvocationContext) throws(Unwind) -> Value { items[try offset(key, context)] }
  func set(_ key: Value, _ value: Value, _ context: any InvocationContext) throws(Unwind) {
    items[try offset(key, context)] = try Conversion.convert(value, to: elementType, context)
  }
}

extension TypeInfo {
  /// The array type of that many dimensions.
  public func arrayType(rank: Int) -> TypeInfo {
    guard rank > 1 else { return arrayType }
    return TypeInfo(fullName + "[" + String(repeating: ",", count: rank - 1) + "]", base: .array, element: self, rank: rank)
  }
}
