extension JSONValue {
  /// What a model looks like on the wire. Members without a value are left out.
  public init(encoding value: some Encodable) throws {
    let cell = JSONCell()
    try value.encode(to: TreeEncoder(cell: cell, codingPath: []))
    self = cell.value
  }
}

/// A place of the tree that is being made.
private final class JSONCell {
  enum Content {
    case value(JSONValue)
    case object([(name: String, cell: JSONCell)])
    case array([JSONCell])
  }
  var content = Content.value(.null)

  var value: JSONValue {
    switch content {
    case .value(let value): return value
    case .array(let cells): return .array(cells.map(\.value))
    case .object(let cells):
      var object = JSONObject()
      for (name, cell) in cells { object.append(name, cell.value) }
      return .object(object)
    }
  }

  func member(_ name: String) -> JSONCell {
    guard case .object(var cells) = content else { fatalError("a keyed container encodes an object") }
    content = .value(.null)  // so that the array is changed in place
    let cell = JSONCell()
    cells.append((name, cell))
    content = .object(cells)
    return cell
  }

  func element() -> JSONCell {
    guard case .array(var cells) = content else { fatalError("an unkeyed container encodes an array") }
    content = .value(.null)
    let cell = JSONCell()
    cells.append(cell)
    content = .array(cells)
    return cell
  }
}

private struct TreeEncoder: Encoder, JSONPlace {
  let cell: JSONCell
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func take(_ value: JSONValue) { cell.content = .value(value) }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .value = cell.content { cell.content = .object([]) }
    return KeyedEncodingContainer(KeyedTreeEncoder(cell: cell, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .value = cell.content { cell.content = .array([]) }
    return UnkeyedTreeEncoder(cell: cell, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleTreeEncoder(cell: cell, codingPath: codingPath)
  }
}

private struct KeyedTreeEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let cell: JSONCell
  let codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) { cell.member(key.stringValue).content = .value(.null) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try cell.member(key.stringValue).set(value, codingPath + [key])
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    TreeEncoder(cell: cell.member(key.stringValue), codingPath: codingPath + [key]).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    TreeEncoder(cell: cell.member(key.stringValue), codingPath: codingPath + [key]).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { TreeEncoder(cell: cell.member("super"), codingPath: codingPath) }

  func superEncoder(forKey key: Key) -> any Encoder {
    TreeEncoder(cell: cell.member(key.stringValue), codingPath: codingPath + [key])
  }
}

private struct UnkeyedTreeEncoder: UnkeyedEncodingContainer {
  let cell: JSONCell
  let codingPath: [any CodingKey]
  private(set) var count = 0

  init(cell: JSONCell, codingPath: [any CodingKey]) {
    self.cell = cell
    self.codingPath = codingPath
  }

  private mutating func next() -> JSONCell {
    count += 1
    return cell.element()
  }

  mutating func encodeNil() { next().content = .value(.null) }

  mutating func encode<Value: Encodable>(_ value: Value) throws { try next().set(value, codingPath) }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    TreeEncoder(cell: next(), codingPath: codingPath).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    TreeEncoder(cell: next(), codingPath: codingPath).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { TreeEncoder(cell: next(), codingPath: codingPath) }
}

private struct SingleTreeEncoder: SingleValueEncodingContainer {
  let cell: JSONCell
  let codingPath: [any CodingKey]

  func encodeNil() { cell.content = .value(.null) }

  func encode<Value: Encodable>(_ value: Value) throws { try cell.set(value, codingPath) }
}

extension JSONCell {
  /// Scalars directly, the rest by asking it to encode itself.
  fileprivate func set<Value: Encodable>(_ value: Value, _ codingPath: [any CodingKey]) throws {
    switch value {
    case let value as String: content = .value(.string(value))
    case let value as Bool: content = .value(.bool(value))
    case let value as Int: content = .value(.integer(Int64(value)))
    case let value as Int64: content = .value(.integer(value))
    case let value as Int32: content = .value(.integer(Int64(value)))
    case let value as Double: content = .value(.number(value))
    case let value as JSONValue: content = .value(value)
    case is UInt, is UInt64, is Int8, is Int16, is UInt8, is UInt16, is UInt32, is Float:
      throw EncodingError.invalidValue(
        value, EncodingError.Context(codingPath: codingPath, debugDescription: "models have Int, Int64 and Double"))
    default: try value.encode(to: TreeEncoder(cell: self, codingPath: codingPath))
    }
  }
}
