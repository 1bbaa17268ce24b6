/// An object of a type whose properties are slots: instances of a script's `class`, and the typed results of cmdlets
/// (`PSDisk`, `FileInfo`, `MatchInfo` ...), whose `RecordType` lists names, types and order once.
open class RecordObject: NetObject {
  public let layout: RecordLayout
  public final var values: ContiguousArray<Value>

  public init(_ layout: RecordLayout, _ values: ContiguousArray<Value>? = nil) {
    self.layout = layout
    self.values = values ?? ContiguousArray(repeating: .null, count: layout.shape.names.count)
    super.init()
  }

  public override var type: TypeInfo { layout.type }
  open override func toString() -> String {
    if let slot = layout.textSlot { return values[slot].displayText }
    return type.fullName
  }
  open override func property(_ name: MemberName) -> Value? { layout.shape.slot(of: name).map { values[$0] } }
  open override func setProperty(_ name: MemberName, to value: Value, _ context: any InvocationContext) throws(Unwind) -> Bool {
    guard let slot = layout.shape.slot(of: name) else { return false }
    if let type = layout.types[slot] {
      values[slot] = value.isNull && !type.isValueType ? .null : try Conversion.convert(value, to: type, context)
    } else {
      values[slot] = value
    }
    return true
  }
  open override var ownProperties: [OwnProperty] {
    layout.shape.names.indices.map { OwnProperty(layout.shape.names[$0].text, values[$0], kind: .property) }
  }
  public final subscript(name: String) -> Value {
    get { layout.shape.slot(of: MemberName(name)).map { values[$0] } ?? .null }
    set { if let slot = layout.shape.slot(of: MemberName(name)) { values[slot] = newValue } }
  }
}

/// The slots of a `RecordObject`'s type, made once per type.
public final class RecordLayout: @unchecked Sendable {
  public let type: TypeInfo
  public let shape: Shape
  /// What each slot converts to when it is set; `nil` takes anything.
  public let types: [TypeInfo?]
  /// The property whose text is the object's text; `nil` shows the type's name.
  public let textSlot: Int?
  public init(_ type: TypeInfo, _ properties: [(name: String, type: TypeInfo?)], text: String? = nil) {
    self.type = type
    shape = Shape(properties.map { MemberName($0.name) })
    types = properties.map(\.type)
    textSlot = text.flatMap { [shape] in shape.slot(of: MemberName($0)) }
  }
}

/// A value of an enum.
public final class EnumObject: NetObject {
  public let enumType: TypeInfo
  public let raw: Int64
  public init(_ type: TypeInfo, _ raw: Int64) {
    enumType = type
    self.raw = raw
    super.init()
  }
  public override var type: TypeInfo { enumType }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other.unwrapped, let other = object as? EnumObject { return other.enumType === enumType && other.raw == raw }
    return false
  }
  public override var hash: Int { raw.hashValue }

  /// The name, or for flags the names joined by `, `; a number that has none, itself.
  public override func toString() -> String {
    guard let info = enumType.enumeration else { return String(raw) }
    if let exact = info.cases.first(where: { $0.value == raw }) { return exact.name }
    guard info.isFlags, raw != 0 else { return String(raw) }
    var rest = raw
    var names: [String] = []
    for (name, value) in info.cases.sorted(by: { UInt64(bitPattern: $0.value) > UInt64(bitPattern: $1.value) })
    where value != 0 && rest & value == value {
      rest &= ~value
      names.insert(name, at: 0)
    }
    return rest == 0 ? names.joined(separator: ", ") : String(raw)
  }
}

/// A .NET value type or small class that needs no more than one Swift value: `Guid`, `Version`, `Decimal`, `Uri` ...
public final class Boxed<Payload>: NetObject {
  public var payload: Payload
  private let boxedType: TypeInfo
  private let describe: (Payload) -> String
  private let same: (Payload, Payload) -> Bool
  private let hashOf: (Payload) -> Int
  public init(
    _ payload: Payload, _ type: TypeInfo, equals: @escaping (Payload, Payload) -> Bool, hash: @escaping (Payload) -> Int,
    text: @escaping (Payload) -> String
  ) {
    self.payload = payload
    boxedType = type
    describe = text
    same = equals
    hashOf = hash
    super.init()
  }
  public override var type: TypeInfo { boxedType }
  public override func toString() -> String { describe(payload) }
  public override func equals(_ other: Value) -> Bool {
    guard let other: Boxed<Payload> = other.object(), other.boxedType === boxedType else { return false }
    return same(payload, other.payload)
  }
  public override var hash: Int { hashOf(payload) }
}
