/// What to do after a node was looked at: `AstVisitAction`.
public enum AstVisitAction: Sendable {
  case `continue`, skipChildren, stopVisit
}

extension Ast {
  /// Walks this node and all below it, parents first. Returns false when `visit` stopped the walk.
  @discardableResult
  public final func walk(_ visit: (Ast) throws -> AstVisitAction) rethrows -> Bool {
    switch try visit(self) {
    case .stopVisit: return false
    case .skipChildren: return true
    case .continue:
      for child in children {
        guard try child.walk(visit) else { return false }
      }
      return true
    }
  }

  /// All nodes that `predicate` accepts, this one included, in the order of the text.
  ///
  /// - Parameter searchNestedScriptBlocks: whether to look into functions and script blocks below this node.
  public final func findAll(searchNestedScriptBlocks: Bool, _ predicate: (Ast) throws -> Bool) rethrows -> [Ast] {
    var found: [Ast] = []
    try walk { ast in
      if !searchNestedScriptBlocks, ast !== self, ast.opensScope { return .skipChildren }
      if try predicate(ast) { found.append(ast) }
      return .continue
    }
    return found
  }

  /// The first node that `predicate` accepts.
  public final func find(searchNestedScriptBlocks: Bool, _ predicate: (Ast) throws -> Bool) rethrows -> Ast? {
    var found: Ast?
    try walk { ast in
      if !searchNestedScriptBlocks, ast !== self, ast.opensScope { return .skipChildren }
      guard try predicate(ast) else { return .continue }
      found = ast
      return .stopVisit
    }
    return found
  }

  private var opensScope: Bool {
    switch kind {
    case .functionDefinition, .scriptBlockExpression, .typeDefinition: true
    default: false
    }
  }
}
