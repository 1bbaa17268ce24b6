import Objects

/// Where variables live while a block runs: numbered slots for those the compiler saw, a table for all others.
///
/// Scopes form a chain by who called whom (dynamic scoping), within one session state.
public final class Scope {
  var slots: UnsafeMutablePointer<Value>
  /// Belongs to the code that runs here.
  unowned(unsafe) var layout: Layout
  /// The caller's scope. Outlives this one, so it isn't retained.
  unowned(unsafe) var parent: Scope?
  /// Variables, functions and aliases made here that have no slot.
  var table: ScopeTable?
  /// The session state whose chain this is in.
  var stateReference: Unmanaged<SessionState>?
  var state: SessionState! { stateReference?._withUnsafeGuaranteedRef { $0 } }
  /// How the block was called; `nil` until someone asks for more than its arguments.
  var invocation: Invocation?
  /// A script file's scope: where `$script:` leads.
  var isScriptScope = false
  /// Preferences that common parameters of an advanced function set.
  var streams: StreamOptions?
  /// The function that runs here and where it was called, for stack traces.
  unowned(unsafe) var function: FunctionObject?
  unowned(unsafe) var callSite: Node?
  /// Who called, also when code of another module did.
  unowned(unsafe) var caller: Scope?
  /// The script file that runs here.
  var scriptPath: String?
  /// Slots were allocated for this scope alone, and are freed with it.
  private var ownedSlots = 0

  init(_ layout: Layout, slots: UnsafeMutablePointer<Value>, parent: Scope?, state: SessionState?) {
    self.layout = layout
    self.slots = slots
    self.parent = parent
    stateReference = state.map(Unmanaged.passUnretained)
  }

  /// A scope with slots of its own on the heap: for what outlives a plain call (modules, functions in a pipeline).
  convenience init(owning layout: Layout, parent: Scope?, state: SessionState?) {
    let count = layout.symbols.count
    let slots = UnsafeMutablePointer<Value>.allocate(capacity: max(count, 1))
    slots.initialize(repeating: .unset, count: max(count, 1))
    self.init(layout, slots: slots, parent: parent, state: state)
    ownedSlots = max(count, 1)
  }

  deinit {
    if ownedSlots > 0 {
      slots.deinitialize(count: ownedSlots)
      slots.deallocate()
    }
  }

  /// The table, made when first needed.
  var ensuredTable: ScopeTable {
    if let table { return table }
    let made = ScopeTable()
    table = made
    return made
  }
}

/// What a scope holds by name.
final class ScopeTable {
  private(set) var variables: [ObjectIdentifier: PSVariable] = [:]
  private(set) var order: [Symbol] = []
  var functions: [String: FunctionObject] = [:]
  var aliases: [String: AliasEntry] = [:]
  /// Changes whenever a variable appears or goes, so that call sites may remember where they found one.
  private(set) var version = 0

  func variable(_ symbol: Symbol) -> PSVariable? { variables[ObjectIdentifier(symbol)] }
  func set(_ symbol: Symbol, _ variable: PSVariable) {
    if variables.updateValue(variable, forKey: ObjectIdentifier(symbol)) == nil { order.append(symbol) }
    version += 1
  }
  func remove(_ symbol: Symbol) {
    if variables.removeValue(forKey: ObjectIdentifier(symbol)) != nil { order.removeAll { $0 === symbol } }
    version += 1
  }
}

/// An alias, and its options.
public struct AliasEntry {
  public var name: String
  public var definition: String
  public var summary = ""
  public var options: PSVariable.Options = []
  public init(name: String, definition: String, summary: String = "", options: PSVariable.Options = []) {
    self.name = name
    self.definition = definition
    self.summary = summary
    self.options = options
  }
}

/// How a block came to run: what `$MyInvocation`, `$PSCmdlet`, `$args` and `Get-PSCallStack` tell.
final class Invocation {
  var commandName: String
  /// `$args`.
  var arguments: ContiguousArray<Value> = []
  /// The same as they were given, names and all, for `@args`.
  var original: [Argument] = []
  var boundParameters: DictionaryObject?
  var function: FunctionObject?
  var scriptPath: String?
  var position: ErrorPosition? { site?.position }
  /// The cmdlet object of an advanced function (`$PSCmdlet`).
  var cmdlet: NetObject?
  var input: ContiguousArray<Value> = []
  /// The cmdlet, when it is the call of one.
  var entry: CmdletEntry?
  var isExpectingInput = false
  var line = ""
  unowned(unsafe) var site: CommandNode?
  unowned(unsafe) var callerScope: Scope?
  var output: Sink?
  var streams: StreamOptions?
  var schema: Schema?
  var parameterSetName = ParameterInfo.allSets
  var answers = ConfirmationAnswers()
  var pipelineLength = 1
  var pipelinePosition = 1
  init(_ commandName: String) { self.commandName = commandName }
}

extension Scope {
  /// The call that this scope, or the nearest around it, is the body of.
  var nearestInvocation: Invocation? {
    var scope: Scope? = self
    while let current = scope {
      if let invocation = current.invocation { return invocation }
      scope = current.parent
    }
    return nil
  }
}
