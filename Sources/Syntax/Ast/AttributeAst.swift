/// `[Name(arguments)]` or `[type]`.
public class AttributeBaseAst: Ast, @unchecked Sendable {
  public final let typeName: any ITypeName

  init(_ kind: AstKind, _ extent: Extent, typeName: any ITypeName) {
    self.typeName = typeName
    super.init(kind, extent)
  }
}

/// `[Parameter(Mandatory)]`, `[ValidateSet('a', 'b')]`.
public final class AttributeAst: AttributeBaseAst, @unchecked Sendable {
  public let positionalArguments: [ExpressionAst]
  public let namedArguments: [NamedAttributeArgumentAst]

  init(
    _ extent: Extent, typeName: any ITypeName, positionalArguments: [ExpressionAst],
    namedArguments: [NamedAttributeArgumentAst]
  ) {
    self.positionalArguments = positionalArguments
    self.namedArguments = namedArguments
    super.init(.attribute, extent, typeName: typeName)
    adopt(children)
  }

  public override var children: [Ast] { positionalArguments + namedArguments }
}

/// `Mandatory` or `Position = 0` within an attribute.
public final class NamedAttributeArgumentAst: Ast, @unchecked Sendable {
  public let argumentName: String
  /// The value; the constant `true` when none was written.
  public let argument: ExpressionAst
  public let expressionOmitted: Bool

  init(_ extent: Extent, argumentName: String, argument: ExpressionAst, expressionOmitted: Bool) {
    self.argumentName = argumentName
    self.argument = argument
    self.expressionOmitted = expressionOmitted
    super.init(.namedAttributeArgument, extent)
    adopt(argument)
  }

  public override var children: [Ast] { [argument] }
}

/// `[int]` before a parameter, a variable or an expression.
public final class TypeConstraintAst: AttributeBaseAst, @unchecked Sendable {
  init(_ extent: Extent, typeName: any ITypeName) { super.init(.typeConstraint, extent, typeName: typeName) }
}

/// One parameter of a function, a script block or a method.
public final class ParameterAst: Ast, @unchecked Sendable {
  /// Attributes and the type, in the order written.
  public let attributes: [AttributeBaseAst]
  public let name: VariableExpressionAst
  public let defaultValue: ExpressionAst?

  init(_ extent: Extent, name: VariableExpressionAst, attributes: [AttributeBaseAst], defaultValue: ExpressionAst?) {
    self.name = name
    self.attributes = attributes
    self.defaultValue = defaultValue
    super.init(.parameter, extent)
    adopt(children)
  }

  public override var children: [Ast] {
    var all: [Ast] = attributes
    all.append(name)
    if let defaultValue { all.append(defaultValue) }
    return all
  }
}
