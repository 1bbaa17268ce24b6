/// `function name(parameters) { }`, `filter name { }`.
public final class FunctionDefinitionAst: StatementAst, @unchecked Sendable {
  public let name: String
  public let isFilter: Bool
  /// `workflow` was written; PowerShell 7 refuses it.
  public let isWorkflow: Bool
  /// Parameters in parentheses after the name; `nil` when there are no parentheses.
  public let parameters: [ParameterAst]?
  public let body: ScriptBlockAst
  /// The extent of the name, for error messages.
  public let nameExtent: Extent

  init(
    _ extent: Extent, isFilter: Bool, isWorkflow: Bool, name: String, nameExtent: Extent, parameters: [ParameterAst]?,
    body: ScriptBlockAst
  ) {
    self.isFilter = isFilter
    self.isWorkflow = isWorkflow
    self.name = name
    self.nameExtent = nameExtent
    self.parameters = parameters
    self.body = body
    super.init(.functionDefinition, extent)
    adopt(children)
  }

  public override var children: [Ast] { (parameters ?? []) + [body] }
}

/// What a `TypeDefinitionAst` defines: `System.Management.Automation.Language.TypeAttributes`.
public struct TypeAttributes: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let `class` = TypeAttributes(rawValue: 1)
  public static let interface = TypeAttributes(rawValue: 2)
  public static let `enum` = TypeAttributes(rawValue: 4)
}

/// `class Name : Base { }`, `enum Name { }`.
public final class TypeDefinitionAst: StatementAst, @unchecked Sendable {
  public let name: String
  public let attributes: [AttributeAst]
  public let members: [MemberAst]
  /// The base class and interfaces; for an enum its underlying type.
  public let baseTypes: [TypeConstraintAst]
  public let typeAttributes: TypeAttributes

  init(
    _ extent: Extent, name: String, attributes: [AttributeAst], members: [MemberAst], typeAttributes: TypeAttributes,
    baseTypes: [TypeConstraintAst]
  ) {
    self.name = name
    self.attributes = attributes
    self.members = members
    self.typeAttributes = typeAttributes
    self.baseTypes = baseTypes
    super.init(.typeDefinition, extent)
    adopt(children)
  }

  public var isEnum: Bool { typeAttributes.contains(.enum) }
  public var isClass: Bool { typeAttributes.contains(.class) }
  public var isInterface: Bool { typeAttributes.contains(.interface) }
  public override var children: [Ast] { attributes + baseTypes + members }
}

/// `System.Management.Automation.Language.PropertyAttributes` and `MethodAttributes`, which have equal values.
public struct MemberAttributes: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let `public` = MemberAttributes(rawValue: 0x01)
  public static let `private` = MemberAttributes(rawValue: 0x02)
  public static let `static` = MemberAttributes(rawValue: 0x10)
  public static let literal = MemberAttributes(rawValue: 0x20)
  public static let hidden = MemberAttributes(rawValue: 0x40)
}

/// A property or method of a class, or a value of an enum.
public class MemberAst: Ast, @unchecked Sendable {
  public final let name: String
  public final let attributes: [AttributeAst]
  final let memberAttributes: MemberAttributes

  init(_ kind: AstKind, _ extent: Extent, name: String, attributes: [AttributeAst], flags: MemberAttributes) {
    self.name = name
    self.attributes = attributes
    memberAttributes = flags
    super.init(kind, extent)
  }

  public final var isPublic: Bool { memberAttributes.contains(.public) }
  public final var isPrivate: Bool { memberAttributes.contains(.private) }
  public final var isHidden: Bool { memberAttributes.contains(.hidden) }
  public final var isStatic: Bool { memberAttributes.contains(.static) }
}

/// `[type] $Name = value`, or `Name = value` in an enum.
public final class PropertyMemberAst: MemberAst, @unchecked Sendable {
  public let propertyType: TypeConstraintAst?
  public let initialValue: ExpressionAst?
  public var propertyAttributes: MemberAttributes { memberAttributes }

  init(
    _ extent: Extent, name: String, propertyType: TypeConstraintAst?, attributes: [AttributeAst],
    flags: MemberAttributes, initialValue: ExpressionAst?
  ) {
    self.propertyType = propertyType
    self.initialValue = initialValue
    super.init(.propertyMember, extent, name: name, attributes: attributes, flags: flags)
    adopt(children)
  }

  public override var children: [Ast] {
    var all: [Ast] = propertyType.map { [$0] } ?? []
    all += attributes as [Ast]
    if let initialValue { all.append(initialValue) }
    return all
  }
}

/// A method or constructor of a class.
public final class FunctionMemberAst: MemberAst, @unchecked Sendable {
  public let returnType: TypeConstraintAst?
  public let functionDefinition: FunctionDefinitionAst
  public var parameters: [ParameterAst] { functionDefinition.parameters ?? [] }
  public var body: ScriptBlockAst { functionDefinition.body }
  public var methodAttributes: MemberAttributes { memberAttributes }

  init(
    _ extent: Extent, function: FunctionDefinitionAst, returnType: TypeConstraintAst?, attributes: [AttributeAst],
    flags: MemberAttributes
  ) {
    functionDefinition = function
    self.returnType = returnType
    super.init(.functionMember, extent, name: function.name, attributes: attributes, flags: flags)
    adopt(children)
  }

  /// True when the name is the class's.
  public var isConstructor: Bool {
    guard let type = parent as? TypeDefinitionAst else { return false }
    return name.equalsIgnoringCase(type.name)
  }

  public override var children: [Ast] {
    var all: [Ast] = attributes
    if let returnType { all.append(returnType) }
    all.append(functionDefinition)
    return all
  }
}

/// `configuration name { }`: always a parse error here, for desired state configuration is Windows PowerShell's.
public final class ConfigurationDefinitionAst: StatementAst, @unchecked Sendable {
  public let instanceName: ExpressionAst
  public let body: ScriptBlockExpressionAst

  init(_ extent: Extent, instanceName: ExpressionAst, body: ScriptBlockExpressionAst) {
    self.instanceName = instanceName
    self.body = body
    super.init(.configurationDefinition, extent)
    adopt(instanceName)
    adopt(body)
  }

  public override var children: [Ast] { [instanceName, body] }
}
