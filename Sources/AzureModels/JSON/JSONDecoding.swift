extension JSONValue {
  /// Makes a model from this. Members that the model does not know are passed over; where a value is of another kind
  /// than the model's, `DecodingError.typeMismatch` names the way to it.
  public func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
    try TreeDecoder(value: self, codingPath: []).decode(type)
  }
}

private struct TreeDecoder: Decoder, SingleValueDecodingContainer {
  let value: JSONValue
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let object) = value else { throw mismatch(JSONObject.self) }
    return KeyedDecodingContainer(KeyedTreeDecoder(object: object, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let array) = value else { throw mismatch([JSONValue].self) }
    return UnkeyedTreeDecoder(array: array, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { value.isNull }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let plain: Any? =
      switch (value, type) {
      case (.string(let text), is String.Type): text
      case (.bool(let flag), is Bool.Type): flag
      case (.integer(let number), is Int.Type): Int(number)
      case (.integer(let number), is Int64.Type): number
      case (.integer(let number), is Int32.Type): Int32(exactly: number)
      case (.integer(let number), is Double.Type): Double(number)
      case (.number(let number), is Double.Type): number
      // What some clients write for whole numbers: 32.0, or 1e3.
      case (.number(let number), is Int.Type): Int(exactly: number)
      case (.number(let number), is Int64.Type): Int64(exactly: number)
      case (_, is JSONValue.Type): value
      default: nil
      }
    if let plain = plain as? Value { return plain }
    switch type {
    // Their own way to decode would ask this container again, without end.
    case is String.Type, is Bool.Type, is Int.Type, is Int64.Type, is Int32.Type, is Double.Type: throw mismatch(type)
    default: return try type.init(from: self)
    }
  }

  func mismatch(_ type: Any.Type) -> DecodingError {
    .typeMismatch(type, DecodingError.Context(codingPath: codingPath, debugDescription: "found \(value.kind)"))
  }
}

private struct KeyedTreeDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let object: JSONObject
  let codingPath: [any CodingKey]

  var allKeys: [Key] { object.members.compactMap { Key(stringValue: $0.name) } }

  func contains(_ key: Key) -> Bool { object[key.stringValue] != nil }

  private func decoder(_ key: Key) throws -> TreeDecoder {
    guard let value = object[key.stringValue] else {
      throw DecodingError.keyNotFound(
        key, DecodingError.Context(codingPath: codingPath, debugDescription: "'\(key.stringValue)' is missing"))
    }
    return TreeDecoder(value: value, codingPath: codingPath + [key])
  }

  func decodeNil(forKey key: Key) throws -> Bool { try decoder(key).value.isNull }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try decoder(key).decode(type) }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard let value = object[key.stringValue], !value.isNull else { return nil }
    return try TreeDecoder(value: value, codingPath: codingPath + [key]).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { try decoder(key).container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder(key).unkeyedContainer()
  }

  func superDecoder() -> any Decoder { TreeDecoder(value: .object(object), codingPath: codingPath) }

  func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }
}

private struct UnkeyedTreeDecoder: UnkeyedDecodingContainer {
  let array: [JSONValue]
  let codingPath: [any CodingKey]
  private(set) var currentIndex = 0

  init(array: [JSONValue], codingPath: [any CodingKey]) {
    self.array = array
    self.codingPath = codingPath
  }

  var count: Int? { array.count }
  var isAtEnd: Bool { currentIndex >= array.count }

  private mutating func next() throws -> TreeDecoder {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        JSONValue.self, DecodingError.Context(codingPath: codingPath, debugDescription: "the array ends"))
    }
    defer { currentIndex += 1 }
    return TreeDecoder(value: array[currentIndex], codingPath: codingPath)
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, array[currentIndex].isNull else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().decode(type) }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }

  mutating func superDecoder() throws -> any Decoder { try next() }
}

extension JSONValue {
  fileprivate var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSONValue: Codable {
  public init(from decoder: any Decoder) throws {
    guard let tree = decoder as? TreeDecoder else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "a JSON value is part of JSON only"))
    }
    self = tree.value
  }

  public func encode(to encoder: any Encoder) throws {
    guard let tree = encoder as? any JSONPlace else {
      throw EncodingError.invalidValue(
        self,
        EncodingError.Context(codingPath: encoder.codingPath, debugDescription: "a JSON value is part of JSON only"))
    }
    tree.take(self)
  }
}

/// An encoder that takes a JSON value as it is.
protocol JSONPlace {
  func take(_ value: JSONValue)
}
