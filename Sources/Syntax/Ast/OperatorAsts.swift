/// `left -operator right`.
public final class BinaryExpressionAst: ExpressionAst, @unchecked Sendable {
  /// The operator: `-eq` and `-ieq` are both `.ieq`.
  public let `operator`: TokenKind
  public let left: ExpressionAst
  public let right: ExpressionAst
  /// The extent of the operator.
  public let errorPosition: Extent

  init(
    _ extent: Extent, left: ExpressionAst, operator: TokenKind, right: ExpressionAst, errorPosition: Extent
  ) {
    self.left = left
    self.operator = `operator`
    self.right = right
    self.errorPosition = errorPosition
    super.init(.binaryExpression, extent)
    adopt(left)
    adopt(right)
  }

  public override var children: [Ast] { [left, right] }
}

/// `-x`, `!x`, `-not x`, `,x`, `++x`, `x++`, `-join x`.
public final class UnaryExpressionAst: ExpressionAst, @unchecked Sendable {
  /// The operator; `x++` is `.postfixPlusPlus`.
  public let tokenKind: TokenKind
  public let child: ExpressionAst

  init(_ extent: Extent, tokenKind: TokenKind, child: ExpressionAst) {
    self.tokenKind = tokenKind
    self.child = child
    super.init(.unaryExpression, extent)
    adopt(child)
  }

  public override var children: [Ast] { [child] }
}

/// `condition ? a : b`.
public final class TernaryExpressionAst: ExpressionAst, @unchecked Sendable {
  public let condition: ExpressionAst
  public let ifTrue: ExpressionAst
  public let ifFalse: ExpressionAst

  init(_ extent: Extent, condition: ExpressionAst, ifTrue: ExpressionAst, ifFalse: ExpressionAst) {
    self.condition = condition
    self.ifTrue = ifTrue
    self.ifFalse = ifFalse
    super.init(.ternaryExpression, extent)
    adopt(children)
  }

  public override var children: [Ast] { [condition, ifTrue, ifFalse] }
}

/// `[Attribute()] child`, or through ``ConvertExpressionAst`` a cast.
public class AttributedExpressionAst: ExpressionAst, @unchecked Sendable {
  public final let child: ExpressionAst
  public final let attribute: AttributeBaseAst

  init(
    _ kind: AstKind = .attributedExpression, _ extent: Extent, attribute: AttributeBaseAst, child: ExpressionAst
  ) {
    self.attribute = attribute
    self.child = child
    super.init(kind, extent)
    adopt(attribute)
    adopt(child)
  }

  public override var children: [Ast] { [attribute, child] }
}

/// `[type] child`.
public final class ConvertExpressionAst: AttributedExpressionAst, @unchecked Sendable {
  public let type: TypeConstraintAst

  init(_ extent: Extent, type: TypeConstraintAst, child: ExpressionAst) {
    self.type = type
    super.init(.convertExpression, extent, attribute: type, child: child)
  }
}

/// `target[index]`.
public final class IndexExpressionAst: ExpressionAst, @unchecked Sendable {
  public let target: ExpressionAst
  public let index: ExpressionAst
  /// Written `?[`.
  public let nullConditional: Bool

  init(_ extent: Extent, target: ExpressionAst, index: ExpressionAst, nullConditional: Bool) {
    self.target = target
    self.index = index
    self.nullConditional = nullConditional
    super.init(.indexExpression, extent)
    adopt(target)
    adopt(index)
  }

  public override var children: [Ast] { [target, index] }
}

/// `expression.member`, `[type]::member`.
public class MemberExpressionAst: ExpressionAst, @unchecked Sendable {
  public final let expression: ExpressionAst
  /// A bare word, a string, a variable, or any other expression that yields the name.
  public final let member: CommandElementAst
  /// Written `::`.
  public final let `static`: Bool
  /// Written `?.`.
  public final let nullConditional: Bool

  init(
    _ kind: AstKind = .memberExpression, _ extent: Extent, expression: ExpressionAst, member: CommandElementAst,
    static: Bool, nullConditional: Bool
  ) {
    self.expression = expression
    self.member = member
    self.static = `static`
    self.nullConditional = nullConditional
    super.init(kind, extent)
    adopt(expression)
    adopt(member)
  }

  public override var children: [Ast] { [expression, member] }
}

/// `expression.Method(arguments)`, also `expression.Method{ … }`.
public class InvokeMemberExpressionAst: MemberExpressionAst, @unchecked Sendable {
  /// `nil` when there are none, as in .NET.
  public final let arguments: [ExpressionAst]?
  /// `[int]` in `$x.OfType[int]()`; `nil` when there are none.
  public final let genericTypeArguments: [any ITypeName]?

  init(
    _ kind: AstKind = .invokeMemberExpression, _ extent: Extent, expression: ExpressionAst, method: CommandElementAst,
    arguments: [ExpressionAst]?, static: Bool, nullConditional: Bool, genericTypeArguments: [any ITypeName]?
  ) {
    self.arguments = arguments
    self.genericTypeArguments = genericTypeArguments
    super.init(
      kind, extent, expression: expression, member: method, static: `static`, nullConditional: nullConditional)
    adopt(arguments ?? [])
  }

  public override var children: [Ast] { [expression, member] + (arguments ?? []) }
}

/// `: base(arguments)` of a constructor.
public final class BaseCtorInvokeMemberExpressionAst: InvokeMemberExpressionAst, @unchecked Sendable {
  init(baseKeywordExtent: Extent, baseCallExtent: Extent, arguments: [ExpressionAst]) {
    super.init(
      .baseCtorInvokeMemberExpression, baseCallExtent,
      expression: VariableExpressionAst(baseKeywordExtent, path: VariablePath("this"), splatted: false),
      method: StringConstantExpressionAst(baseKeywordExtent, string: ".ctor", type: .bareWord),
      arguments: arguments, static: false, nullConditional: false, genericTypeArguments: nil)
  }
}
