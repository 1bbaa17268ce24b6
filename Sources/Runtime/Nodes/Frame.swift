import Objects

/// What running code carries along: its scope's slots, the scope, and the session's hot state. Passed by value in registers.
struct Frame {
  let slots: UnsafeMutablePointer<Value>
  unowned(unsafe) let scope: Scope
  let hot: UnsafeMutablePointer<Hot>

  @inline(__always) init(_ scope: Scope, _ hot: UnsafeMutablePointer<Hot>) {
    slots = scope.slots
    self.scope = scope
    self.hot = hot
  }
  @inline(__always) init(slots: UnsafeMutablePointer<Value>, scope: Scope, hot: UnsafeMutablePointer<Hot>) {
    self.slots = slots
    self.scope = scope
    self.hot = hot
  }

  @inline(__always) var session: Session { hot.pointee.session._withUnsafeGuaranteedRef { $0 } }
}

/// The session's state that is touched all the time, behind one pointer so that no reference count is.
struct Hot {
  var session: Unmanaged<Session>
  /// The state of code that belongs to no module.
  let state: Unmanaged<SessionState>
  /// The value stack that the slots of plain calls lie on.
  let stack: UnsafeMutablePointer<Value>
  let stackSize: Int
  var top = 0
  /// Nested calls, and how many there may be.
  var depth = 0
  let depthLimit: Int
  /// Raised by Ctrl-C from a signal handler or another thread.
  let stop: UnsafeMutablePointer<Int32>
  /// `$_`.
  var underbar: Value = .null
  /// `$switch`: the item a `switch` is at.
  var switchItem: Value = .null
  /// `$?`.
  var succeeded = true
  /// In how many `try` blocks (or under traps) the code runs: a statement's error then leaves it instead of being shown.
  var tryDepth = 0
  /// Changes when a function, alias or cmdlet appears or goes: call sites look their command up again.
  var commandVersion = 1
  /// `Set-StrictMode -Version`; 0 is off.
  var strict = 0
  /// The label a `break` or `continue` is on its way to.
  var label: String?
  /// Where redirected streams go; `nil` is the host.
  var routing: StreamRouting?
  /// Collectors to use again: those below `collectorTop` are in use.
  let collectors: UnsafeMutablePointer<Unmanaged<CollectingSink>>
  let collectorLimit: Int
  var collectorCount = 0
  var collectorTop = 0
  /// Scopes of plain calls to use again, by depth.
  let scopes: UnsafeMutablePointer<Unmanaged<Scope>>
  var scopeCount = 0
}

/// How a statement ended.
enum Flow {
  case normal, returned, broke, continued
}
