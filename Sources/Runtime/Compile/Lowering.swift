import Objects
import Syntax

/// Turns a syntax tree into nodes.
///
/// With a layout, variables of the block become slots; without one, they are found by name in whatever scope runs.
struct Lowering {
  let block: CompiledBlock
  let layout: Layout?
  /// Declared types of parameters: what assignments to them convert to.
  private let constraints: [ObjectIdentifier: TypeReference]

  init(_ block: CompiledBlock, layout: Layout?) {
    self.block = block
    self.layout = layout
    var constraints: [ObjectIdentifier: TypeReference] = [:]
    for parameter in block.parameters {
      guard let type = parameter.typeConstraint else { continue }
      constraints[ObjectIdentifier(Symbol.of(parameter.name.variablePath.unqualifiedPath))] = TypeReference(type)
    }
    self.constraints = constraints
  }

  // MARK: Blocks

  func namedBlock(_ ast: NamedBlockAst) -> BlockNode { statements(ast.statements, ast.traps, ast.extent) }
  func body(_ ast: StatementBlockAst) -> BlockNode { statements(ast.statements, ast.traps, ast.extent) }

  func statements(_ list: [StatementAst], _ traps: [TrapStatementAst], _ extent: Extent) -> BlockNode {
    var nodes: [Node] = []
    nodes.reserveCapacity(list.count)
    for ast in list {
      let node = statement(ast)
      nodes.append(block.features.asksForSuccess && node.isExpression ? SucceedingNode(node) : node)
    }
    let trapNodes = traps.map { trap in
      TrapNode(trap.trapType.map { TypeReference($0.typeName) }, body(trap.body))
    }
    return BlockNode(nodes, traps: trapNodes, extent)
  }

  // MARK: Variables

  func slot(_ symbol: Symbol) -> Int? { layout?.slot(of: symbol) }

  func variable(_ ast: VariableExpressionAst) -> Node {
    let path = ast.variablePath
    if path.isDriveQualified {
      return DriveVariableNode(path.driveName ?? "", path.unqualifiedPath, ast.extent)
    }
    let symbol = Symbol.of(path.unqualifiedPath)
    if path.isGlobal { return ScopedVariableNode(symbol, .global, ast.extent) }
    if path.isScript { return ScopedVariableNode(symbol, .script, ast.extent) }
    switch symbol.folded {
    case "null": return ConstantNode(.null, ast.extent)
    case "true": return ConstantNode(.true, ast.extent)
    case "false": return ConstantNode(.false, ast.extent)
    case "_", "psitem": return UnderbarNode(ast.extent)
    default: break
    }
    if let slot = slot(symbol) { return SlotNode(slot, symbol, ast.extent) }
    if path.isLocal || path.isPrivate { return ScopedVariableNode(symbol, .local, ast.extent) }
    if let automatic = AutomaticVariable(rawValue: symbol.folded) { return AutomaticVariableNode(automatic, symbol, ast.extent) }
    return NamedVariableNode(symbol, ast.extent)
  }

  // MARK: Targets of assignment

  func target(_ ast: ExpressionAst) -> TargetNode {
    switch ast {
    case let variable as VariableExpressionAst: return target(variable)
    case let member as MemberExpressionAst:
      let (name, dynamic) = memberName(member.member)
      return MemberTarget(expression(member.expression), name, dynamic: dynamic, isStatic: member.static, ast.extent)
    case let index as IndexExpressionAst:
      return IndexTarget(expression(index.target), expression(index.index), ast.extent)
    case let list as ArrayLiteralAst: return ListTarget(list.elements.map(target), ast.extent)
    case let paren as ParenExpressionAst:
      if let inner = (paren.pipeline as? PipelineAst)?.pureExpression { return target(inner) }
    case let attributed as AttributedExpressionAst: return constrained(attributed)
    default: break
    }
    return InvalidTarget(ast.extent)
  }

  private func target(_ ast: VariableExpressionAst) -> TargetNode {
    let path = ast.variablePath
    if path.isDriveQualified { return DriveTarget(path.driveName ?? "", path.unqualifiedPath, ast.extent) }
    let symbol = Symbol.of(path.unqualifiedPath)
    if path.isGlobal { return ScopedTarget(symbol, .global, isPrivate: false, ast.extent) }
    if path.isScript { return ScopedTarget(symbol, .script, isPrivate: false, ast.extent) }
    if path.isPrivate { return ScopedTarget(symbol, .local, isPrivate: true, ast.extent) }
    switch symbol.folded {
    case "_", "psitem": return UnderbarTarget(ast.extent)
    case "null": return DiscardTarget(ast.extent)
    case "true", "false", "?": return ReadOnlyTarget(symbol, ast.extent)
    default: break
    }
    if let slot = slot(symbol) { return SlotTarget(slot, symbol, constraint: constraints[ObjectIdentifier(symbol)], ast.extent) }
    if path.isLocal { return ScopedTarget(symbol, .local, isPrivate: false, ast.extent) }
    return NamedTarget(symbol, ast.extent)
  }

  /// `[int]$x`, `[ValidateSet('a')]$x`, `[int[]]$a, $b`.
  private func constrained(_ ast: AttributedExpressionAst) -> TargetNode {
    var attributes: [AttributeAst] = []
    var type: TypeReference?
    var inner: ExpressionAst = ast
    while let attributed = inner as? AttributedExpressionAst {
      if let attribute = attributed.attribute as? AttributeAst {
        attributes.append(attribute)
      } else if type == nil {
        type = TypeReference(attributed.attribute.typeName)
      }
      inner = attributed.child
    }
    guard let variable = inner as? VariableExpressionAst, variable.variablePath.isVariable else {
      let plain = target(inner)
      guard let type else { return plain }
      return ConvertingTarget(plain, type, ast.extent)
    }
    let path = variable.variablePath
    let qualifier: ScopeQualifier = path.isGlobal ? .global : path.isScript ? .script : .local
    return ConstrainedTarget(
      target(variable), Symbol.of(path.unqualifiedPath), qualifier, type: type, attributes: attributes, ast.extent)
  }

  /// A member's name when it is constant, else the expression that yields it.
  func memberName(_ ast: CommandElementAst) -> (MemberName?, Node?) {
    if let constant = ast as? StringConstantExpressionAst { return (MemberName(constant.string), nil) }
    guard let expression = ast as? ExpressionAst else { return (MemberName(""), nil) }
    return (nil, self.expression(expression))
  }

  /// The value of an attribute's argument, which is a constant in nearly every script.
  static func constantOrEvaluated(_ ast: ExpressionAst, _ f: Frame) throws(Unwind) -> Value {
    let block = CompiledBlock(
      ScriptBlockAst.nothing, isTopLevel: true)
    return try Lowering(block, layout: nil).expression(ast).evaluate(f).withoutVoid
  }
}

extension ParameterAst {
  /// The type in brackets before the name.
  var typeConstraint: (any ITypeName)? {
    for attribute in attributes { if let type = attribute as? TypeConstraintAst { return type.typeName } }
    return nil
  }
}

/// An expression statement in a block that asks for `$?`.
final class SucceedingNode: Node {
  private let child: Child
  init(_ child: Node) {
    self.child = Child(child)
    super.init(child.extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let value = try child.evaluate(f)
    f.hot.pointee.succeeded = true
    return value
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    let flow = try child.execute(f, out)
    f.hot.pointee.succeeded = true
    return flow
  }
}

/// `$null = ...`.
final class DiscardTarget: TargetNode {
  override func evaluate(_ f: Frame) throws(Unwind) -> Value { .null }
}

/// `$true = ...`: refused.
final class ReadOnlyTarget: TargetNode {
  private let symbol: Symbol
  init(_ symbol: Symbol, _ extent: Extent) {
    self.symbol = symbol
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value { .bool(symbol.folded == "true") }
  override func assign(_ value: Value, _ f: Frame) throws(Unwind) { throw PSVariable.notWritable(symbol.name) }
}

/// What the parser lets through but can't be assigned to.
final class InvalidTarget: TargetNode {
  override func assign(_ value: Value, _ f: Frame) throws(Unwind) {
    throw .runtime(
      "The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.",
      id: "InvalidLeftHandSide", .invalidOperation)
  }
}

/// `[int]$table.x = ...`: converts, then assigns.
final class ConvertingTarget: TargetNode {
  private let inner: TargetNode
  private let type: TypeReference
  init(_ inner: TargetNode, _ type: TypeReference, _ extent: Extent) {
    self.inner = inner
    self.type = type
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value { try inner.evaluate(f) }
  override func assign(_ value: Value, _ f: Frame) throws(Unwind) {
    try inner.assign(try f.session.cast(value, to: try type.resolve(f.session)), f)
  }
}
