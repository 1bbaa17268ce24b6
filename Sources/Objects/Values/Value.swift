/// What a variable holds and a pipeline carries.
///
/// Numbers, characters, booleans and dates travel inside the enum and never allocate; everything else is one
/// reference. Nine bytes, stride sixteen. A value belongs to one runspace at a time, as PowerShell's own objects do,
/// which is why it is `@unchecked Sendable`: whoever hands it to another thread hands it over whole.
public enum Value: @unchecked Sendable {
  /// `$null`.
  case null
  /// What a statement without output yields (PowerShell's `AutomationNull`): `$null` in an expression, nothing in a pipeline.
  case void
  /// A variable slot nothing was assigned to yet. Never leaves variable storage.
  case unset
  case bool(Bool)
  case int(Int32)
  case long(Int64)
  case double(Double)
  /// `[char]`: one UTF-16 code unit.
  case char(UInt16)
  case byte(UInt8)
  case sbyte(Int8)
  case short(Int16)
  case ushort(UInt16)
  case uint(UInt32)
  case ulong(UInt64)
  case single(Float)
  case dateTime(DateTime)
  case timeSpan(TimeSpan)
  case string(PSString)
  /// Any other .NET object: arrays, dictionaries, custom objects, types, errors, script blocks.
  case object(NetObject)
  /// A slot whose variable has attributes, options or a reference taken of it. Never leaves variable storage.
  case variable(PSVariable)
}

extension Value {
  public static let `true` = Value.bool(true)
  public static let `false` = Value.bool(false)

  @inlinable public init(_ text: String) { self = .string(PSString(text)) }
  @inlinable public init(_ object: NetObject) { self = .object(object) }
  /// An `Int` as PowerShell would type it: `[int]` when it fits, else `[long]`.
  @inlinable public init(_ number: Int) {
    if let small = Int32(exactly: number) { self = .int(small) } else { self = .long(Int64(number)) }
  }
  public init(_ text: String?) { if let text { self = .string(PSString(text)) } else { self = .null } }

  /// `$null` or nothing at all.
  @inlinable public var isNull: Bool {
    switch self {
    case .null, .void, .unset: true
    default: false
    }
  }

  /// The object behind the reference, when there is one.
  @inlinable public var reference: NetObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The value without the `PSObject` that Add-Member put around it.
  @inlinable public var unwrapped: Value {
    if case .object(let object) = self, object.isWrapper { return object.wrapped }
    return self
  }

  /// The object as a `T`, or `nil`. For cold paths: a cast costs a walk up the class chain.
  @inlinable public func object<T: NetObject>(_: T.Type = T.self) -> T? {
    guard case .object(let object) = self else { return nil }
    if object.isWrapper { return object.wrapped.object(T.self) }
    return object as? T
  }

  /// The string it is, without conversion.
  @inlinable public var asString: String? {
    switch self {
    case .string(let string): string.text
    case .object(let object) where object.isWrapper: object.wrapped.asString
    default: nil
    }
  }
}
