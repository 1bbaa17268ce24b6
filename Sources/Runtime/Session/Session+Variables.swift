import Glibc
import Objects
import Syntax

extension Session {
  /// The variables every session begins with.
  func installVariables() {
    let global = state.top
    func put(_ name: String, _ value: Value, _ options: PSVariable.Options = []) {
      let variable = PSVariable(name, value)
      variable.options = options
      let symbol = Symbol.of(name)
      if options.contains(.allScope) { symbol.isAllScope = true }
      global.ensuredTable.set(symbol, variable)
    }
    let proceed = ActionPreference.continue.value
    let silent = ActionPreference.silentlyContinue.value
    put("ErrorActionPreference", proceed)
    put("WarningPreference", proceed)
    put("ProgressPreference", proceed)
    put("InformationPreference", silent)
    put("VerbosePreference", silent)
    put("DebugPreference", silent)
    put("ConfirmPreference", Value("High"))
    put("WhatIfPreference", .false)
    put("Error", .object(errors), [.constant])
    put("null", .null)
    put("true", .true, [.constant, .allScope])
    put("false", .false, [.constant, .allScope])
    put("HOME", Value(Paths.home), [.readOnly, .allScope])
    put("PID", .int(getpid()), [.constant, .allScope])
    put("PWD", Value(currentLocation), [.allScope])
    put("ShellId", Value("Microsoft.PowerShell"), [.constant, .allScope])
    put("PSHOME", Value(Session.installationDirectory), [.constant, .allScope])
    put("IsLinux", .true, [.constant, .allScope])
    put("IsMacOS", .false, [.constant, .allScope])
    put("IsWindows", .false, [.constant, .allScope])
    put("IsCoreCLR", .true, [.constant, .allScope])
    put("PSEdition", Value("Core"), [.constant, .allScope])
    put("MaximumHistoryCount", .int(4096))
    put("OutputEncoding", .null)
    put("ErrorView", Value("ConciseView"))
    put("FormatEnumerationLimit", .int(4))
    put("PSNativeCommandUseErrorActionPreference", .false)
    put("PSNativeCommandArgumentPassing", Value("Standard"))
    put("LASTEXITCODE", .int(0))
    put("NestedPromptLevel", .int(0))
    put("PSDefaultParameterValues", .object(DictionaryObject()))
    put("PSSessionOption", .null)
    put("StackTrace", Value(""))
    put("PSCulture", Value("en-US"), [.readOnly, .allScope])
    put("PSUICulture", Value("en-US"), [.readOnly, .allScope])
    let version = DictionaryObject(type: .hashtable)
    version["PSVersion"] = Value(Session.version)
    version["PSEdition"] = Value("Core")
    version["GitCommitId"] = Value(Session.version)
    version["OS"] = Value(Session.operatingSystem)
    version["Platform"] = Value("Unix")
    version["PSRemotingProtocolVersion"] = Value("2.4")
    version["SerializationVersion"] = Value("1.1.0.1")
    version["WSManStackVersion"] = Value("3.0")
    put("PSVersionTable", .object(version), [.constant, .allScope])
    global.ensuredTable.variable(Symbol.of("LASTEXITCODE"))?.value = .null
  }

  /// The version of PowerShell whose behaviour this shell has.
  public static let version = "7.6.5"

  static var operatingSystem: String {
    var name = utsname()
    guard uname(&name) == 0 else { return "Linux" }
    func text<T>(_ field: T) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return "\(text(name.sysname)) \(text(name.release)) \(text(name.version))"
  }

  static var installationDirectory: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    return count > 0 ? Paths.parent(String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)) : "/"
  }

  // MARK: Reading and setting

  /// A variable as code in the innermost scope sees it; `nil` when there is none.
  public func variable(_ name: String) -> Value? { state.current.read(Symbol.of(name)) }

  /// Sets a variable in the global scope, whatever guards it.
  public func setGlobal(_ name: String, _ value: Value) {
    let symbol = Symbol.of(name)
    if let variable = state.top.ownVariable(symbol) {
      variable.value = value
    } else {
      state.top.ensuredTable.set(symbol, PSVariable(name, value))
    }
  }

  public func setLastExitCode(_ code: Int32) { setGlobal("LASTEXITCODE", .int(code)) }

  public var outputFieldSeparator: String {
    guard let value = state.current.read(Session.ofs) else { return " " }
    return value.isNull ? "" : value.displayText
  }
  private static let ofs = Symbol.of("OFS")

  enum Preference {
    case errorAction, warning, verbose, debug, information, progress
    var symbol: Symbol {
      switch self {
      case .errorAction: Preference.errorSymbol
      case .warning: Preference.warningSymbol
      case .verbose: Preference.verboseSymbol
      case .debug: Preference.debugSymbol
      case .information: Preference.informationSymbol
      case .progress: Preference.progressSymbol
      }
    }
    private static let errorSymbol = Symbol.of("ErrorActionPreference")
    private static let warningSymbol = Symbol.of("WarningPreference")
    private static let verboseSymbol = Symbol.of("VerbosePreference")
    private static let debugSymbol = Symbol.of("DebugPreference")
    private static let informationSymbol = Symbol.of("InformationPreference")
    private static let progressSymbol = Symbol.of("ProgressPreference")
  }

  func preference(_ preference: Preference, _ scope: Scope) -> ActionPreference {
    let value = scope.read(preference.symbol) ?? .null
    if case .object(let object) = value.unwrapped, let number = object as? EnumObject {
      return ActionPreference(rawValue: Int(number.raw)) ?? .continue
    }
    return ActionPreference(name: value.displayText) ?? .continue
  }

  func flag(_ name: String, _ scope: Scope) throws(Unwind) -> Bool { Conversion.isTrue(scope.read(Symbol.of(name)) ?? .false) }

  // MARK: Automatic variables

  func automatic(_ variable: AutomaticVariable, in scope: Scope) -> Value? {
    switch variable {
    case .succeeded: return .bool(hot.pointee.succeeded)
    case .switchItem:
      let item = hot.pointee.switchItem
      return item.isNull ? nil : item
    case .args:
      guard let invocation = scope.nearestInvocation else { return .object(ArrayObject([])) }
      return .object(ArrayObject(invocation.arguments))
    case .input:
      guard let invocation = scope.nearestInvocation else { return .object(ArrayObject([])) }
      return .object(ArrayObject(invocation.input))
    case .myInvocation:
      guard let invocation = scope.nearestInvocation else { return .object(InvocationInfoObject(Invocation(""), self)) }
      return .object(InvocationInfoObject(invocation, self))
    case .boundParameters:
      guard let bound = scope.nearestInvocation?.boundParameters else {
        return .object(DictionaryObject(type: KnownTypes.boundParametersDictionary))
      }
      return .object(bound)
    case .cmdlet:
      var current: Scope? = scope
      while let at = current {
        if let cmdlet = at.invocation?.cmdlet { return .object(cmdlet) }
        current = at.parent
      }
      return .null
    case .scriptRoot:
      guard let path = scriptPath(of: scope) else { return Value("") }
      return Value(Paths.parent(path))
    case .commandPath: return Value(scriptPath(of: scope) ?? "")
    }
  }

  /// The script file whose code runs in the scope.
  func scriptPath(of scope: Scope) -> String? {
    if let file = scope.function?.file { return file }
    var current: Scope? = scope
    while let at = current {
      if let path = at.scriptPath { return path }
      current = at.parent
    }
    return nil
  }

  // MARK: Drives as variables

  func driveVariable(_ drive: String, _ path: String) throws(Unwind) -> Value {
    switch foldCase(drive) {
    case "env":
      guard let value = getenv(path) else { return .null }
      return Value(String(cString: value))
    case "variable": return state.current.read(Symbol.of(path)) ?? .null
    case "function":
      guard let function = findFunction(foldCase(path), state.current) else { return .null }
      return .object(function.block)
    case "alias":
      guard let alias = findAlias(foldCase(path), state.current) else { return .null }
      return Value(alias.definition)
    default:
      if let bytes = Paths.read(Paths.absolute(drive + ":" + path, in: currentLocation)) {
        return Value(String(decoding: bytes, as: UTF8.self))
      }
      return .null
    }
  }

  func setDriveVariable(_ drive: String, _ path: String, _ value: Value) throws(Unwind) {
    switch foldCase(drive) {
    case "env":
      if value.isNull || value.displayText.isEmpty {
        unsetenv(path)
      } else {
        setenv(path, try value.textInString(self), 1)
      }
    case "variable": try state.current.set(Symbol.of(path), value, self)
    case "function":
      if value.isNull {
        removeFunction(path, state.current)
      } else if let block: ScriptBlockObject = value.object() {
        let function = FunctionObject(path, block.code, module: block.module, isFilter: false)
        function.file = block.file
        try define(function, in: state.top)
      } else {
        let block = try scriptBlock(try value.textInString(self))
        try define(FunctionObject(path, block.code, module: nil, isFilter: false), in: state.top)
      }
    case "alias": setAlias(path, AliasEntry(name: path, definition: try value.textInString(self)), state.top)
    default:
      throw .runtime(
        "Cannot find drive. A drive with the name '\(drive)' does not exist.", id: "DriveNotFound", .objectNotFound,
        target: Value(drive), type: KnownTypes.driveNotFoundException)
    }
  }
}

// MARK: Setting in scopes

extension Scope {
  /// Sets the variable in this scope, or where an all-scope variable of that name lives.
  func set(_ symbol: Symbol, _ value: Value, _ session: Session) throws(Unwind) {
    if let slot = layout.slot(of: symbol) {
      switch slots[slot] {
      case .variable(let variable): try variable.assign(value, session)
      case .unset:
        if let guarded = inheritedAllScope(symbol) { return try guarded.assign(value, session) }
        slots[slot] = value
      default: slots[slot] = value
      }
      return
    }
    if let variable = table?.variable(symbol) { return try variable.assign(value, session) }
    if let guarded = inheritedAllScope(symbol) { return try guarded.assign(value, session) }
    ensuredTable.set(symbol, PSVariable(symbol.name, value))
  }

  /// Puts the variable into this scope.
  func install(_ symbol: Symbol, _ variable: PSVariable) {
    if variable.options.contains(.allScope) { symbol.isAllScope = true }
    if let slot = layout.slot(of: symbol) {
      slots[slot] = .variable(variable)
    } else {
      ensuredTable.set(symbol, variable)
    }
  }

  func remove(_ symbol: Symbol) {
    if let slot = layout.slot(of: symbol) { slots[slot] = .unset }
    table?.remove(symbol)
  }

  /// The all-scope variable of that name in an outer scope.
  @inline(__always) func inheritedAllScope(_ symbol: Symbol) -> PSVariable? {
    symbol.isAllScope ? findAllScope(symbol) : nil
  }
  @inline(never) private func findAllScope(_ symbol: Symbol) -> PSVariable? {
    var scope = parent
    while let current = scope {
      if let variable = current.table?.variable(symbol), variable.options.contains(.allScope) { return variable }
      scope = current.parent
    }
    return nil
  }
}

extension PSVariable {
  /// Nothing looks at what is assigned.
  @inline(__always) var isPlain: Bool {
    options.isDisjoint(with: [.readOnly, .constant]) && constraint == nil && validators.isEmpty
  }

  func assign(_ value: Value, _ session: Session) throws(Unwind) {
    if isPlain {
      self.value = value
      return
    }
    guard options.isDisjoint(with: [.readOnly, .constant]) else { throw PSVariable.notWritable(name) }
    var converted = value
    if let constraint { converted = try convertAssigned(value, to: constraint, name, session) }
    for validator in validators { try (validator as? Validator)?.checkVariable(converted, name, session) }
    self.value = converted
  }

  static func notWritable(_ name: String) -> Unwind {
    .runtime(
      "Cannot overwrite variable \(name) because it is read-only or constant.", id: "VariableNotWritable", .writeError,
      target: Value(name), type: KnownTypes.unauthorizedVariable)
  }
}

/// What `[int]$x` stores: the value converted, or PowerShell's error of an assignment.
func convertAssigned(_ value: Value, to type: TypeInfo, _ name: String, _ session: Session) throws(Unwind) -> Value {
  if type === TypeInfo.object { return value }
  do throws(Unwind) { return try Conversion.convert(value, to: type, session) } catch {
    guard case .error(let record) = error else { throw error }
    let exception = ExceptionObject(KnownTypes.transformationException, record.exception.message, inner: record.exception)
    throw .error(ErrorRecord(exception, id: "RuntimeException", .metadataError))
  }
}
