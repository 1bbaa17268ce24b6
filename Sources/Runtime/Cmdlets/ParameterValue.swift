import Objects

/// A Swift type that a cmdlet's parameter can have.
public protocol ParameterValue {
  /// The .NET type the binder converts an argument to first.
  static var parameterType: TypeInfo { get }
  /// From a value of `parameterType` (or `$null`); `nil` when it can't be one.
  init?(bound value: Value)
  /// What an unbound parameter reads as; `nil` makes the parameter mandatory.
  static var unboundValue: Self? { get }
  static var isCollection: Bool { get }
  /// Runs on an argument before it is converted (an `ArgumentTransformationAttribute`): names to encodings, for one.
  static var transformation: ArgumentTransformation? { get }
}

/// What an argument becomes before it is converted; what it throws is the binding error's cause.
public typealias ArgumentTransformation = (_ argument: Value, _ session: Session) throws(Unwind) -> Value

extension ParameterValue {
  public static var unboundValue: Self? { nil }
  public static var isCollection: Bool { false }
  public static var transformation: ArgumentTransformation? { nil }
}

extension Optional: ParameterValue where Wrapped: ParameterValue {
  public static var parameterType: TypeInfo { Wrapped.parameterType }
  public static var unboundValue: Wrapped?? { .some(.none) }
  public static var isCollection: Bool { Wrapped.isCollection }
  public static var transformation: ArgumentTransformation? { Wrapped.transformation }
  public init?(bound value: Value) {
    if value.isNull {
      self = .none
    } else if let wrapped = Wrapped(bound: value) {
      self = .some(wrapped)
    } else {
      return nil
    }
  }
}

extension Array: ParameterValue where Element: ParameterValue {
  public static var parameterType: TypeInfo { Element.parameterType.arrayType }
  public static var isCollection: Bool { true }
  public static var transformation: ArgumentTransformation? { Element.transformation }
  public init?(bound value: Value) {
    guard let array: ArrayObject = value.object() else {
      guard !value.isNull, let one = Element(bound: value) else { return nil }
      self = [one]
      return
    }
    self = []
    reserveCapacity(array.items.count)
    for item in array.items {
      guard let element = Element(bound: item) else { return nil }
      append(element)
    }
  }
}

extension Value: ParameterValue {
  public static var parameterType: TypeInfo { .object }
  public init?(bound value: Value) { self = value }
}
extension String: ParameterValue {
  public static var parameterType: TypeInfo { .string }
  public init?(bound value: Value) {
    if value.isNull {
      self = ""
    } else if let text = value.asString {
      self = text
    } else {
      return nil
    }
  }
}
extension Bool: ParameterValue {
  public static var parameterType: TypeInfo { .bool }
  public init?(bound value: Value) {
    guard case .bool(let flag) = value.unwrapped else { return nil }
    self = flag
  }
}
extension Int: ParameterValue {
  /// A Swift `Int` takes the place of `[int]`.
  public static var parameterType: TypeInfo { .int }
  public init?(bound value: Value) {
    switch value.unwrapped {
    case .int(let number): self = Int(number)
    case .long(let number): self = Int(number)
    default: return nil
    }
  }
}
extension Int32: ParameterValue {
  public static var parameterType: TypeInfo { .int }
  public init?(bound value: Value) {
    guard case .int(let number) = value.unwrapped else { return nil }
    self = number
  }
}
extension Int64: ParameterValue {
  public static var parameterType: TypeInfo { .long }
  public init?(bound value: Value) {
    guard case .long(let number) = value.unwrapped else { return nil }
    self = number
  }
}
extension UInt8: ParameterValue {
  public static var parameterType: TypeInfo { .byte }
  public init?(bound value: Value) {
    guard case .byte(let number) = value.unwrapped else { return nil }
    self = number
  }
}
extension Double: ParameterValue {
  public static var parameterType: TypeInfo { .double }
  public init?(bound value: Value) {
    guard case .double(let number) = value.unwrapped else { return nil }
    self = number
  }
}
extension DateTime: ParameterValue {
  public static var parameterType: TypeInfo { .dateTime }
  public init?(bound value: Value) {
    guard case .dateTime(let date) = value.unwrapped else { return nil }
    self = date
  }
}
extension TimeSpan: ParameterValue {
  public static var parameterType: TypeInfo { .timeSpan }
  public init?(bound value: Value) {
    guard case .timeSpan(let span) = value.unwrapped else { return nil }
    self = span
  }
}

/// `[switch]`: off unless named.
public struct SwitchParameter: ParameterValue, Sendable {
  public let isPresent: Bool
  public init(_ isPresent: Bool) { self.isPresent = isPresent }
  public static var parameterType: TypeInfo { .switchParameter }
  public static var unboundValue: SwitchParameter? { SwitchParameter(false) }
  public init?(bound value: Value) { isPresent = Conversion.isTrue(value) }
}

/// An object of one Swift class: `DictionaryObject`, `ScriptBlockObject`, `ErrorRecord`, a `RecordObject` ...
public protocol ObjectParameter: ParameterValue {}
extension ObjectParameter {
  public init?(bound value: Value) {
    guard case .object(let any) = value.unwrapped, let object = any as? Self else { return nil }
    self = object
  }
}
extension DictionaryObject: ObjectParameter { public static var parameterType: TypeInfo { .hashtable } }
extension ErrorRecord: ObjectParameter { public static var parameterType: TypeInfo { .errorRecord } }
extension ExceptionObject: ObjectParameter { public static var parameterType: TypeInfo { .exception } }
extension TypeInfo: ObjectParameter { public static var parameterType: TypeInfo { .typeType } }

/// A Swift enum that stands for a .NET one: `enum PathType: String, EnumParameter { case any, container, leaf }`.
/// The case names with a capital first letter are the .NET names unless the raw values say otherwise.
public protocol EnumParameter: ParameterValue, RawRepresentable<String>, CaseIterable, Sendable {
  /// .NET's full name.
  static var typeName: String { get }
}
extension EnumParameter {
  static func netName(_ raw: String) -> String { raw.prefix(1).uppercased() + raw.dropFirst() }
  public static var parameterType: TypeInfo { EnumTypes.type(named: typeName, cases: allCases.map { netName($0.rawValue) }) }
  public init?(bound value: Value) {
    let text = value.displayText
    guard let match = Self.allCases.first(where: { equalsIgnoringCase($0.rawValue, text) }) else { return nil }
    self = match
  }
}

/// One `TypeInfo` per enum that a parameter has.
enum EnumTypes {
  private final class Table: @unchecked Sendable {
    let lock = Lock()
    var types: [String: TypeInfo] = [:]
  }
  private static let table = Table()
  static func type(named name: String, cases: [String]) -> TypeInfo {
    if let known = TypeRegistry.find(name) { return known }
    return table.lock.withLock {
      if let made = table.types[name] { return made }
      let made = TypeInfo.enumeration(name, EnumInfo(cases.enumerated().map { ($1, Int64($0)) }))
      table.types[name] = made
      return made
    }
  }
}
