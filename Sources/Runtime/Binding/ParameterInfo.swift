import Objects

/// A parameter as the binder, help and completion see it, whoever declared it.
public final class ParameterInfo {
  public let name: String
  public let key: MemberName
  /// Its .NET type; resolved late, for a script may name its own classes.
  public let typeName: String
  let resolveType: (Session) throws(Unwind) -> TypeInfo
  /// Declared `[switch]`.
  public let isSwitch: Bool
  public let aliases: [String]
  /// What it is in each of its sets; the name `__AllParameterSets` stands for all.
  public let sets: [SetInfo]
  let validators: [Validator]
  public let validations: [Validation]
  public let completer: Completer?
  public let completerBlock: ScriptBlockObject?
  public let helpMessage: String
  public let isHidden: Bool
  public let isDynamic: Bool
  let transformations: [NetObject]
  /// The same, for a parameter that Swift code declares.
  let transformation: ArgumentTransformation?
  public let allowsNull: Bool
  public let allowsEmptyString: Bool
  public let allowsEmptyCollection: Bool
  /// Attributes as objects, for Get-Command's `Attributes`.
  var attributes: [Value] = []

  public struct SetInfo {
    public let name: String
    public let isMandatory: Bool
    public let position: Int?
    public let fromPipeline: Bool
    public let fromPropertyName: Bool
    public let fromRemaining: Bool
  }
  public static let allSets = "__AllParameterSets"

  init(
    name: String, typeName: String, isSwitch: Bool, aliases: [String] = [], sets: [SetInfo], validators: [Validator] = [],
    validations: [Validation] = [], completer: Completer? = nil, completerBlock: ScriptBlockObject? = nil,
    helpMessage: String = "", isHidden: Bool = false, isDynamic: Bool = false, transformations: [NetObject] = [],
    transformation: ArgumentTransformation? = nil,
    allowsNull: Bool = false, allowsEmptyString: Bool = false, allowsEmptyCollection: Bool = false,
    resolveType: @escaping (Session) throws(Unwind) -> TypeInfo
  ) {
    self.name = name
    key = MemberName(name)
    self.typeName = typeName
    self.resolveType = resolveType
    self.isSwitch = isSwitch
    self.aliases = aliases
    self.sets = sets
    self.validators = validators
    self.validations = validations
    self.completer = completer
    self.completerBlock = completerBlock
    self.helpMessage = helpMessage
    self.isHidden = isHidden
    self.isDynamic = isDynamic
    self.transformations = transformations
    self.transformation = transformation
    self.allowsNull = allowsNull
    self.allowsEmptyString = allowsEmptyString
    self.allowsEmptyCollection = allowsEmptyCollection
  }

  public func traits(in set: String) -> SetInfo? {
    for info in sets where info.name == set || info.name == Self.allSets { return info }
    return nil
  }
  var isInAllSets: Bool { sets.contains { $0.name == Self.allSets } }
  var takesPipeline: Bool { sets.contains { $0.fromPipeline } }
  var takesPropertyName: Bool { sets.contains { $0.fromPropertyName } }
}
