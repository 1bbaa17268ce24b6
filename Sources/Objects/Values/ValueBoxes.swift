import Culture
import Regex16

/// .NET's value types and small classes that live in a `Boxed`.
extension Value {
  public init(_ number: Decimal128) {
    self = .object(
      Boxed(number, .decimal, equals: ==, hash: { $0.hashValue }, text: { NumberFormatting.string($0, info: .invariant) }))
  }
  public init(_ number: BigInteger) {
    self = .object(
      Boxed(number, .bigInteger, equals: ==, hash: { $0.hashValue }, text: { (try? NumberFormatting.string($0, "")) ?? "" }))
  }
  public init(_ guid: Guid) { self = .object(Boxed(guid, .guid, equals: ==, hash: { $0.hashValue }, text: { $0.text })) }
  public init(_ version: NetVersion) {
    self = .object(Boxed(version, .version, equals: ==, hash: { $0.hashValue }, text: { $0.text }))
  }
  public init(_ version: SemanticVersion) {
    self = .object(Boxed(version, .semanticVersion, equals: ==, hash: { $0.major &* 31 &+ $0.minor }, text: { $0.text }))
  }
  public init(_ date: DateTimeOffset) {
    self = .object(
      Boxed(date, .dateTimeOffset, equals: ==, hash: { $0.hashValue }, text: { (try? $0.text("", .enUS)) ?? "" }))
  }
  public init(_ regex: DotNetRegex) {
    self = .object(Boxed(regex, .regex, equals: ===, hash: { ObjectIdentifier($0).hashValue }, text: { $0.pattern }))
  }

  public var decimal: Decimal128? { boxed() }
  public var bigInteger: BigInteger? { boxed() }
  public var dateTimeOffset: DateTimeOffset? { boxed() }
  public var guid: Guid? { boxed() }
  public var version: NetVersion? { boxed() }
  public var regex: DotNetRegex? { boxed() }

  private func boxed<Payload>() -> Payload? {
    guard case .object(let object) = self else { return nil }
    if object.isWrapper { return object.wrapped.boxed() }
    return (object as? Boxed<Payload>)?.payload
  }

  /// Literals that the parser hands on as digits.
  public init(decimal digits: String) {
    if let number = try? NumberParsing.decimal(digits, [.number, .allowExponent]) { self.init(number) } else { self = .null }
  }
  public init(bigInteger digits: String) {
    if let number = try? NumberParsing.bigInteger(digits) { self.init(number) } else { self = .null }
  }
}

extension TypeInfo {
  public static let version = TypeInfo("System.Version", base: object, interfaces: [comparable, formattable], members: Members.version)
  public static let semanticVersion = TypeInfo(
    "System.Management.Automation.SemanticVersion", base: object, interfaces: [comparable], members: Members.semanticVersion)
  public static let regex = TypeInfo("System.Text.RegularExpressions.Regex", base: object, members: Members.regex)
}

extension Unwind {
  /// .NET's exception for a value that can't be read or computed.
  public init(_ error: ValueError) {
    let type =
      TypeRegistry.find(error.kind.typeName) ?? .argumentException
    self = .exception(type, error.message)
  }
}

/// Runs what throws `ValueError`; the error becomes .NET's exception.
@inlinable public func netting<T>(_ body: () throws(ValueError) -> T) throws(Unwind) -> T {
  do throws(ValueError) { return try body() } catch { throw Unwind(error) }
}
