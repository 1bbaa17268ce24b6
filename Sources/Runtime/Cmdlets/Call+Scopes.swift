import Objects

extension Call {
  /// The scope that the cmdlet was called in.
  public var callerScope: ScopeHandle { ScopeHandle(scope: scope, session: session) }

  /// The scope that `-Scope` names: `Global`, `Local`, `Private`, `Script`, or how many scopes outwards from the caller's.
  public func scope(named text: String) throws(Unwind) -> ScopeHandle {
    switch foldCase(text) {
    case "global": return callerScope.global
    case "local", "private": return callerScope
    case "script": return callerScope.script
    default: break
    }
    guard let number = Int(text) else {
      throw terminating(
        "Cannot process argument because the value of argument \"scopeID\" is not valid. Change the value of the \"scopeID\" argument and run the operation again.",
        id: "Argument", .invalidArgument, type: .psArgumentException)
    }
    guard number >= 0, number < callerScope.chain.count else {
      throw terminating(
        "The scope number '\(number)' exceeds the number of active scopes.", id: "ArgumentOutOfRange", .invalidArgument,
        target: Value(number), type: KnownTypes.psArgumentOutOfRangeException)
    }
    return callerScope.chain[number]
  }
}
