import Objects

/// Declares a parameter of a cmdlet.
///
/// - `name`: only when the property's name with a capital first letter isn't it (`"OSDiskId"`).
/// - `at`: its position. `from`: where the pipeline binds it. `mandatory`: only to overrule what the property's type says.
/// - `as`: its .NET type, where the Swift type doesn't say it (`Value` declared `[psobject]`).
/// - `in`: the sets it belongs to, with what differs there; none means all.
/// - `remaining`: takes the arguments nobody else took.
///
/// What describes the parameter is evaluated only when someone collects descriptions: a call of the cmdlet makes its cells alone.
@propertyWrapper public struct Parameter<V: ParameterValue> {
  @usableFromInline let cell: ValueCell<V>

  // Inlinable, for a cmdlet reads its input for each object: the caller knows what V is and need not ask the runtime.
  public var wrappedValue: V {
    @inlinable get {
      if let value = cell.value { return value }
      if let empty = V.unboundValue { return empty }
      fatalError("a mandatory parameter was read before it was bound")
    }
    @inlinable nonmutating set { cell.value = newValue }
  }

  /// The parameter itself: `$name.isBound` tells whether an argument was given.
  public var projectedValue: Parameter<V> { self }
  public var isBound: Bool { cell.isBound }

  public init(
    wrappedValue: V, _ name: StaticString? = nil, as type: @autoclosure () -> TypeInfo? = nil, at position: Int? = nil,
    from source: PipelineSource = [], mandatory: Bool = false, in sets: @autoclosure () -> [SetTraits] = [],
    alias aliases: @autoclosure () -> [String] = [], remaining: Bool = false,
    check validations: @autoclosure () -> [Validation] = [], complete completer: @autoclosure () -> Completer? = nil,
    hidden: Bool = false, help: StaticString = ""
  ) {
    cell = ValueCell.make(wrappedValue)
    Collector.current?.add(
      Traits(
        name: name, type: type() ?? V.parameterType, isArray: V.isCollection, position: position, source: source,
        isMandatory: mandatory, sets: sets(), aliases: aliases(), takesRemaining: remaining, validations: validations(),
        completer: completer(), isHidden: hidden, transformation: V.transformation, help: help), cell)
    cell.join()
  }

  public init(
    _ name: StaticString? = nil, as type: @autoclosure () -> TypeInfo? = nil, at position: Int? = nil,
    from source: PipelineSource = [], mandatory: Bool? = nil, in sets: @autoclosure () -> [SetTraits] = [],
    alias aliases: @autoclosure () -> [String] = [], remaining: Bool = false,
    check validations: @autoclosure () -> [Validation] = [], complete completer: @autoclosure () -> Completer? = nil,
    hidden: Bool = false, help: StaticString = ""
  ) {
    cell = ValueCell.make(nil)
    Collector.current?.add(
      Traits(
        name: name, type: type() ?? V.parameterType, isArray: V.isCollection, position: position, source: source,
        isMandatory: mandatory ?? (V.unboundValue == nil), sets: sets(), aliases: aliases(), takesRemaining: remaining,
        validations: validations(), completer: completer(), isHidden: hidden, transformation: V.transformation, help: help), cell)
    cell.join()
  }
}

/// Where the pipeline may bind a parameter from.
public struct PipelineSource: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// The object itself.
  public static let pipeline = PipelineSource(rawValue: 1)
  /// The object's property of the parameter's name or an alias.
  public static let propertyName = PipelineSource(rawValue: 2)
}

/// A set a parameter belongs to, and what is different there.
public struct SetTraits: Sendable, ExpressibleByStringLiteral {
  public let name: String
  public let isMandatory: Bool?
  public let position: Int?
  public let source: PipelineSource?
  public init(stringLiteral name: String) {
    self.name = name
    isMandatory = nil
    position = nil
    source = nil
  }
  public static func set(
    _ name: String, mandatory: Bool? = nil, at position: Int? = nil, from source: PipelineSource? = nil
  ) -> SetTraits {
    SetTraits(name: name, isMandatory: mandatory, position: position, source: source)
  }
  private init(name: String, isMandatory: Bool?, position: Int?, source: PipelineSource?) {
    self.name = name
    self.isMandatory = isMandatory
    self.position = position
    self.source = source
  }
}

/// PowerShell's validation attributes.
public enum Validation: Sendable {
  case notNull, notNullOrEmpty, notNullOrWhiteSpace
  case set([String], ignoreCase: Bool = true)
  case range(Double, Double)
  case positive, nonNegative, negative, nonPositive
  case length(Int, Int)
  case count(Int, Int)
  case pattern(String)
  /// `[AllowNull()]`, `[AllowEmptyString()]`, `[AllowEmptyCollection()]`: a mandatory parameter takes them all the same.
  case allowNull, allowEmptyString, allowEmptyCollection
}

/// What completes an argument.
public enum Completer: Sendable {
  case values([String])
  case files, directories, commands, variables, types
  /// Asked by name of the module that declares it: `resourceGroups`, `disks`, `locations` ...
  case named(String)
}

/// Where a bound argument lands.
public class Cell {
  public internal(set) var isBound = false
  /// Takes a value already converted to the parameter's type. False when it can't hold it.
  func bind(_ value: Value) -> Bool { false }
  /// Back to the default, between two pipeline objects.
  func reset() {}
  /// The bound value, for `$PSBoundParameters`.
  var boundValue: Value { .null }

  func join() { Collector.cells?.list.append(self) }
}

@usableFromInline class ValueCell<V: ParameterValue>: Cell {
  @usableFromInline final var value: V?
  fileprivate final let initial: V?
  private final var bound: Value = .null

  static func make(_ initial: V?) -> ValueCell<V> {
    guard V.self == Value.self else { return ValueCell(initial) }
    return unsafeDowncast(RawCell(initial as? Value), to: ValueCell<V>.self)
  }

  fileprivate init(_ initial: V?) {
    self.initial = initial
    value = initial
  }
  override func bind(_ value: Value) -> Bool {
    guard let converted = V(bound: value) else { return false }
    self.value = converted
    bound = value
    isBound = true
    return true
  }
  override func reset() {
    value = initial
    bound = .null
    isBound = false
  }
  override var boundValue: Value { bound }
}

/// The cell of a parameter that takes any object: a pipeline binds it for each, so nothing here is generic.
private final class RawCell: ValueCell<Value> {
  override func bind(_ value: Value) -> Bool {
    self.value = value
    isBound = true
    return true
  }
  override func reset() {
    value = initial
    isBound = false
  }
  override var boundValue: Value { isBound ? value ?? .null : .null }
}
