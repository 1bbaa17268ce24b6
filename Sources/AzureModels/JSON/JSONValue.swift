/// A JSON value. Objects keep the order of their members, as ARM's answers do.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number without fraction or exponent that fits.
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  public var isNull: Bool { self == .null }

  /// The text of a string.
  public var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The members of an object.
  public var object: JSONObject? {
    if case .object(let object) = self { return object }
    return nil
  }

  /// The elements of an array.
  public var array: [JSONValue]? {
    if case .array(let array) = self { return array }
    return nil
  }

  /// A member of an object; `nil` also for what is no object.
  public subscript(name: String) -> JSONValue? { object?[name] }

  /// What of this remains when `patch` is laid over it: members of objects are replaced one by one, `null` removes one, and all else
  /// is replaced whole (RFC 7396).
  public func merging(_ patch: JSONValue) -> JSONValue {
    guard case .object(let changes) = patch else { return patch }
    var result = object ?? JSONObject()
    for (name, value) in changes.members {
      if value.isNull {
        result[name] = nil
      } else {
        result[name] = (result[name] ?? .null).merging(value)
      }
    }
    return .object(result)
  }
}

/// The members of a JSON object in their order. Names are unique.
public struct JSONObject: Sendable, ExpressibleByDictionaryLiteral {
  public private(set) var members: [(name: String, value: JSONValue)] = []

  public init() {}

  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    for (name, value) in elements { self[name] = value }
  }

  /// A member's value; setting `nil` removes the member, a new one comes last.
  public subscript(name: String) -> JSONValue? {
    get { members.first { $0.name == name }?.value }
    set {
      let place = members.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append((name, value))
      case (nil, nil): break
      }
    }
  }

  /// Adds a member that is known to be new, without looking for it.
  mutating func append(_ name: String, _ value: JSONValue) { members.append((name, value)) }
}

extension JSONObject: Hashable {
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members.elementsEqual(right.members) { $0.name == $1.name && $0.value == $1.value }
  }

  public func hash(into hasher: inout Hasher) {
    for (name, value) in members {
      hasher.combine(name)
      hasher.combine(value)
    }
  }
}
