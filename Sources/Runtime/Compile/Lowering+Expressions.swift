import Objects
import Syntax

extension Lowering {
  func expression(_ ast: ExpressionAst) -> Node {
    switch ast {
    case let string as StringConstantExpressionAst:
      if let units = string.illFormed { return ConstantNode(.string(PSString(units: units)), ast.extent) }
      return ConstantNode(Value(string.string), ast.extent)
    case let constant as ConstantExpressionAst: return ConstantNode(Value(constant.value), ast.extent)
    case let text as ExpandableStringExpressionAst:
      let segments = text.segments.map { $0.illFormed.map { PSString(units: $0) } ?? PSString($0.text) }
      return ExpandableStringNode(segments, text.nestedExpressions.map(expression), ast.extent)
    case let variable as VariableExpressionAst: return self.variable(variable)
    case let binary as BinaryExpressionAst: return self.binary(binary)
    case let unary as UnaryExpressionAst: return self.unary(unary)
    case let ternary as TernaryExpressionAst:
      return TernaryNode(expression(ternary.condition), expression(ternary.ifTrue), expression(ternary.ifFalse), ast.extent)
    case let invocation as InvokeMemberExpressionAst: return self.invocation(invocation)
    case let member as MemberExpressionAst:
      let (name, dynamic) = memberName(member.member)
      if member.static { return StaticMemberNode(expression(member.expression), name, dynamic: dynamic, ast.extent) }
      return MemberNode(
        expression(member.expression), name, dynamic: dynamic, nullConditional: member.nullConditional, ast.extent)
    case let index as IndexExpressionAst:
      return IndexNode(expression(index.target), expression(index.index), nullConditional: index.nullConditional, ast.extent)
    case let convert as ConvertExpressionAst: return self.convert(convert)
    case let attributed as AttributedExpressionAst: return expression(attributed.child)
    case let type as TypeExpressionAst: return TypeNode(TypeReference(type.typeName), ast.extent)
    case let paren as ParenExpressionAst: return ParenNode(parenthesised(paren.pipeline), ast.extent)
    case let sub as SubExpressionAst:
      if let only = single(sub.subExpression) { return SubExpressionValueNode(expression(only), ast.extent) }
      return SubExpressionNode(body(sub.subExpression), ast.extent)
    case let array as ArrayExpressionAst: return self.array(array)
    case let list as ArrayLiteralAst: return ArrayLiteralNode(list.elements.map(expression), ast.extent)
    case let table as HashtableAst: return hashtable(table, isOrdered: false)
    case let block as ScriptBlockExpressionAst: return ScriptBlockNode(CompiledBlock(block.scriptBlock), ast.extent)
    case let using as UsingExpressionAst:
      let name = (using.subExpression as? VariableExpressionAst)?.variablePath.userPath ?? using.subExpression.extent.text
      return UsingNode(name, ast.extent)
    default:
      return UnsupportedNode("The expression can't be run: it was not understood when it was read.", "InvalidExpression", ast.extent)
    }
  }

  /// `(a)`: an assignment or increment in parentheses yields its value.
  private func parenthesised(_ ast: PipelineBaseAst) -> Node { statement(ast) }

  /// The one expression that a block of statements is, when evaluating it is running it.
  private func single(_ block: StatementBlockAst) -> ExpressionAst? {
    guard block.traps.isEmpty, block.statements.count == 1, let pipeline = block.statements[0] as? PipelineAst,
      !pipeline.background, let pure = pipeline.pureExpression
    else { return nil }
    if let unary = pure as? UnaryExpressionAst {
      switch unary.tokenKind {
      case .plusPlus, .minusMinus, .postfixPlusPlus, .postfixMinusMinus: return nil
      default: break
      }
    }
    return pure
  }

  private func array(_ ast: ArrayExpressionAst) -> Node {
    let only = single(ast.subExpression)
    if let literal = only as? ArrayLiteralAst { return ArrayLiteralNode(literal.elements.map(expression), ast.extent) }
    return ArrayExpressionNode(body(ast.subExpression), single: only.map(expression), ast.extent)
  }

  func hashtable(_ ast: HashtableAst, isOrdered: Bool) -> Node {
    HashtableNode(ast.keyValuePairs.map { (expression($0.key), value($0.value)) }, isOrdered: isOrdered, ast.extent)
  }

  private func convert(_ ast: ConvertExpressionAst) -> Node {
    let name = foldCase(ast.type.typeName.fullName)
    if let table = ast.child as? HashtableAst {
      switch name {
      case "ordered", "system.collections.specialized.ordereddictionary": return hashtable(table, isOrdered: true)
      case "pscustomobject":
        let names = table.keyValuePairs.compactMap { ($0.key as? StringConstantExpressionAst)?.string }
        let unique = Set(names.map { foldCase($0) })
        if names.count == table.keyValuePairs.count, unique.count == names.count, !unique.contains("pstypename") {
          return CustomObjectNode(names.map { MemberName($0) }, table.keyValuePairs.map { value($0.value) }, ast.extent)
        }
        return CastNode(TypeReference(ast.type.typeName), hashtable(table, isOrdered: true), ast.extent)
      default: break
      }
    }
    if name == "ref" || name == "system.management.automation.psreference" {
      var child: ExpressionAst = ast.child
      while let paren = child as? ParenExpressionAst, let inner = (paren.pipeline as? PipelineAst)?.pureExpression { child = inner }
      let symbol = (child as? VariableExpressionAst).flatMap { variable -> Symbol? in
        variable.variablePath.isVariable ? Symbol.of(variable.variablePath.unqualifiedPath) : nil
      }
      if symbol?.folded == "null" { return ReferenceNode(nil, expression(ast.child), ast.extent) }
      return ReferenceNode(symbol, expression(ast.child), ast.extent)
    }
    return CastNode(TypeReference(ast.type.typeName), expression(ast.child), ast.extent)
  }

  private func invocation(_ ast: InvokeMemberExpressionAst) -> Node {
    let (name, dynamic) = memberName(ast.member)
    return InvokeMemberNode(
      expression(ast.expression), name, dynamic: dynamic, (ast.arguments ?? []).map(expression), isStatic: ast.static,
      nullConditional: ast.nullConditional, typeArguments: (ast.genericTypeArguments ?? []).map(TypeReference.init), ast.extent)
  }

  // MARK: Operators

  private func unary(_ ast: UnaryExpressionAst) -> Node {
    switch ast.tokenKind {
    case .not, .exclaim: return NotNode(expression(ast.child), ast.extent)
    case .minus: return UnaryArithmeticNode(.negate, expression(ast.child), ast.extent)
    case .plus: return UnaryArithmeticNode(.plus, expression(ast.child), ast.extent)
    case .bnot: return UnaryArithmeticNode(.bnot, expression(ast.child), ast.extent)
    case .comma: return ArrayLiteralNode([expression(ast.child)], ast.extent)
    case .join: return TextOperatorNode(.unaryJoin, expression(ast.child), nil, ast.extent)
    case .isplit, .csplit: return TextOperatorNode(.unarySplit, expression(ast.child), nil, ast.extent)
    case .plusPlus: return IncrementNode(target(ast.child), step: 1, isPrefix: true, ast.extent)
    case .minusMinus: return IncrementNode(target(ast.child), step: -1, isPrefix: true, ast.extent)
    case .postfixPlusPlus: return IncrementNode(target(ast.child), step: 1, isPrefix: false, ast.extent)
    case .postfixMinusMinus: return IncrementNode(target(ast.child), step: -1, isPrefix: false, ast.extent)
    default:
      return UnsupportedNode("The operator '\(ast.tokenKind.name)' can't be applied to one operand.", "InvalidOperator", ast.extent)
    }
  }

  private func binary(_ ast: BinaryExpressionAst) -> Node {
    let left = expression(ast.left)
    let right = expression(ast.right)
    let extent = ast.extent
    switch ast.operator {
    case .plus:
      if let slot = left as? SlotNode, case .int(let step)? = (right as? ConstantNode)?.value {
        return SlotPlusConstantNode(slot, step, isSubtraction: false, extent)
      }
      return AddNode(left, right, extent)
    case .minus:
      if let slot = left as? SlotNode, case .int(let step)? = (right as? ConstantNode)?.value {
        return SlotPlusConstantNode(slot, step, isSubtraction: true, extent)
      }
      return SubtractNode(left, right, extent)
    case .multiply: return ArithmeticNode(.multiply, left, right, extent)
    case .divide: return ArithmeticNode(.divide, left, right, extent)
    case .rem: return ArithmeticNode(.remainder, left, right, extent)
    case .band: return ArithmeticNode(.band, left, right, extent)
    case .bor: return ArithmeticNode(.bor, left, right, extent)
    case .bxor: return ArithmeticNode(.bxor, left, right, extent)
    case .shl: return ArithmeticNode(.shl, left, right, extent)
    case .shr: return ArithmeticNode(.shr, left, right, extent)
    case .ieq, .ceq: return comparison(.eq, ast, left, right)
    case .ine, .cne: return comparison(.ne, ast, left, right)
    case .ilt, .clt: return comparison(.lt, ast, left, right)
    case .ile, .cle: return comparison(.le, ast, left, right)
    case .igt, .cgt: return comparison(.gt, ast, left, right)
    case .ige, .cge: return comparison(.ge, ast, left, right)
    case .and: return LogicalNode(.and, left, right, extent)
    case .or: return LogicalNode(.or, left, right, extent)
    case .xor: return LogicalNode(.xor, left, right, extent)
    case .questionQuestion: return CoalesceNode(left, right, extent)
    case .is: return TypeOperatorNode(.is, left, right, extent)
    case .isNot: return TypeOperatorNode(.isNot, left, right, extent)
    case .as: return TypeOperatorNode(.as, left, right, extent)
    case .dotDot: return RangeNode(left, right, extent)
    case .format: return TextOperatorNode(.format, left, right, extent)
    case .join: return TextOperatorNode(.join, left, right, extent)
    case .ilike: return TextOperatorNode(.like, left, right, extent)
    case .clike: return TextOperatorNode(.like, ignoreCase: false, left, right, extent)
    case .inotlike: return TextOperatorNode(.like, isNegated: true, left, right, extent)
    case .cnotlike: return TextOperatorNode(.like, isNegated: true, ignoreCase: false, left, right, extent)
    case .imatch: return TextOperatorNode(.match, left, right, extent)
    case .cmatch: return TextOperatorNode(.match, ignoreCase: false, left, right, extent)
    case .inotmatch: return TextOperatorNode(.match, isNegated: true, left, right, extent)
    case .cnotmatch: return TextOperatorNode(.match, isNegated: true, ignoreCase: false, left, right, extent)
    case .ireplace: return TextOperatorNode(.replace, left, right, extent)
    case .creplace: return TextOperatorNode(.replace, ignoreCase: false, left, right, extent)
    case .isplit: return TextOperatorNode(.split, left, right, extent)
    case .csplit: return TextOperatorNode(.split, ignoreCase: false, left, right, extent)
    case .icontains, .ccontains, .inotcontains, .cnotcontains, .iin, .cin, .inotin, .cnotin: return containment(ast, left, right)
    default:
      return UnsupportedNode("The operator '\(ast.operator.name)' can't be applied to two operands.", "InvalidOperator", extent)
    }
  }

  private func comparison(_ op: ComparisonNode.Operator, _ ast: BinaryExpressionAst, _ left: Node, _ right: Node) -> Node {
    let ignoreCase =
      switch ast.operator {
      case .ceq, .cne, .clt, .cle, .cgt, .cge: false
      default: true
      }
    let general = ComparisonNode(op, ignoreCase: ignoreCase, left, right, ast.extent)
    if let slot = left as? SlotNode, case .int(let number)? = (right as? ConstantNode)?.value {
      return SlotComparisonNode(op, slot.slot, number, general: general, ast.extent)
    }
    return general
  }

  private func containment(_ ast: BinaryExpressionAst, _ left: Node, _ right: Node) -> Node {
    var isIn = false
    var isNegated = false
    var ignoreCase = true
    switch ast.operator {
    case .ccontains: ignoreCase = false
    case .inotcontains: isNegated = true
    case .cnotcontains: (isNegated, ignoreCase) = (true, false)
    case .iin: isIn = true
    case .cin: (isIn, ignoreCase) = (true, false)
    case .inotin: (isIn, isNegated) = (true, true)
    case .cnotin: (isIn, isNegated, ignoreCase) = (true, true, false)
    default: break
    }
    return ContainmentNode(isIn: isIn, isNegated: isNegated, ignoreCase: ignoreCase, left, right, ast.extent)
  }
}

extension Value {
  /// A literal's value.
  init(_ constant: ConstantValue) {
    switch constant {
    case .string(let text): self.init(text)
    case .bool(let flag): self = .bool(flag)
    case .number(let number):
      switch number {
      case .sbyte(let n): self = .sbyte(n)
      case .byte(let n): self = .byte(n)
      case .short(let n): self = .short(n)
      case .ushort(let n): self = .ushort(n)
      case .int(let n): self = .int(n)
      case .uint(let n): self = .uint(n)
      case .long(let n): self = .long(n)
      case .ulong(let n): self = .ulong(n)
      case .double(let n): self = .double(n)
      case .decimal(let digits): self = Value(decimal: digits)
      case .bigInteger(let digits): self = Value(bigInteger: digits)
      }
    }
  }
}

/// `$( expression )`: the value as it passes through the pipeline: one item stands for itself, none is nothing.
final class SubExpressionValueNode: Node {
  private let child: Child
  init(_ child: Node, _ extent: Extent) {
    self.child = Child(child)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let value = try child.evaluate(f)
    guard case .object(let object) = value, object.isEnumerable, let items = object.listItems else { return value }
    switch items.count {
    case 0: return .void
    case 1: return items[0]
    default: return (object as? ArrayObject)?.elementType === TypeInfo.object ? value : .object(ArrayObject(items))
    }
  }
}
