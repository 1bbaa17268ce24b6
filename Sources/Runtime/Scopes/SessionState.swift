import Objects

/// A chain of scopes with its own top: the session's, or a module's.
public final class SessionState {
  /// The outermost scope: global, or a module's own.
  let top: Scope
  /// The innermost scope that runs code of this state now.
  var currentReference: Unmanaged<Scope>
  var current: Scope {
    get { currentReference._withUnsafeGuaranteedRef { $0 } }
    set { currentReference = Unmanaged.passUnretained(newValue) }
  }
  /// The module; `nil` for the session's own state.
  weak var module: ModuleObject?

  /// The state of the session (`parent` nil) or of a module, whose look-ups end in `parent`'s top.
  init(parent: SessionState?) {
    top = Scope(owning: .empty, parent: parent?.top, state: nil)
    top.table = ScopeTable()
    top.isScriptScope = true
    currentReference = Unmanaged.passUnretained(top)
    top.stateReference = Unmanaged.passUnretained(self)
  }
}
