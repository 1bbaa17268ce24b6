/// An object of a .NET type: the root of everything a `Value` refers to.
///
/// One Swift class hierarchy, so that finding out what something is costs a virtual call and never a look-up of protocol
/// conformances.
open class NetObject {
  /// Members and type names that Add-Member, `Update-TypeData` or a cmdlet put on this one object.
  public final var extended: ExtendedMembers?

  public init() {}

  /// Its .NET type, as `GetType()` answers.
  open var type: TypeInfo { TypeInfo.object }

  /// Whether this is a `PSObject` around a value that can't carry members itself (a string, a number).
  open var isWrapper: Bool { false }
  /// What the wrapper wraps; the object itself for all others.
  open var wrapped: Value { .object(self) }

  /// The names that select views and extended members, most derived first; overridden by objects that carry their own.
  open var typeNames: [String] { extended?.typeNames ?? type.hierarchyNames }

  /// `ToString()`.
  open func toString() -> String { type.fullName }

  /// `Equals(object)`: identity unless a type says otherwise.
  open func equals(_ other: Value) -> Bool {
    if case .object(let object) = other.unwrapped { return object === self }
    return false
  }

  /// `GetHashCode()`, in agreement with `equals`.
  open var hash: Int { ObjectIdentifier(self).hashValue }

  /// Its items, when a pipeline enumerates it (arrays, lists, queues); `nil` for what travels as one object
  /// (strings and dictionaries do).
  open func enumerate() -> (any IteratorProtocol<Value>)? { nil }

  /// Whether a pipeline takes it apart. Kept apart from `enumerate()` to be cheap.
  open var isEnumerable: Bool { false }

  /// A property that the object computes itself (custom objects, dictionaries, records); `nil` when it has none of that name.
  open func property(_ name: MemberName) -> Value? { nil }

  /// Sets such a property. False when there is none of that name.
  open func setProperty(_ name: MemberName, to value: Value, _ context: any InvocationContext) throws(Unwind) -> Bool { false }

  /// The properties it computes itself, in their order.
  open var ownProperties: [OwnProperty] { [] }
}

/// A property that an object carries itself, as Get-Member and the formatter list it.
public struct OwnProperty {
  public enum Kind: Sendable { case note, property }
  public let name: String
  public let value: Value
  public let kind: Kind
  public init(_ name: String, _ value: Value, kind: Kind = .note) {
    self.name = name
    self.value = value
    self.kind = kind
  }
}

/// What Add-Member puts on one object.
public final class ExtendedMembers {
  /// In the order they were added; names are unique regardless of case.
  public var members: [PSMember] = []
  /// Replaces the type's own names once `PSTypeNames` was changed.
  public var typeNames: [String]?
  public init() {}

  public func find(_ name: String) -> PSMember? {
    for member in members where equalsIgnoringCase(member.name, name) { return member }
    return nil
  }
  /// Adds, or replaces the member of the same name.
  public func set(_ member: PSMember) {
    if let index = members.firstIndex(where: { equalsIgnoringCase($0.name, member.name) }) {
      members[index] = member
    } else {
      members.append(member)
    }
  }
  public func remove(_ name: String) { members.removeAll { equalsIgnoringCase($0.name, name) } }
}

/// A `PSObject` around a string, number or other value without room for members.
public final class WrapperObject: NetObject {
  public let base: Value
  public init(_ base: Value) {
    self.base = base
    super.init()
  }
  public override var type: TypeInfo { TypeInfo.of(base) }
  public override var isWrapper: Bool { true }
  public override var wrapped: Value { base }
  public override var typeNames: [String] { extended?.typeNames ?? TypeInfo.of(base).hierarchyNames }
}
