import Glibc
import Objects
import Syntax

extension Session {
  /// A type as code names it, with arrays and generic arguments put together.
  func resolveType(_ name: any ITypeName) throws(Unwind) -> TypeInfo {
    if let type = findType(name) { return type }
    throw .runtime("Unable to find type [\(name.fullName)].", id: "TypeNotFound", .invalidOperation, target: Value(name.fullName))
  }

  func findType(_ name: any ITypeName) -> TypeInfo? {
    if let array = name as? ArrayTypeName {
      return findType(array.elementType)?.arrayType(rank: array.rank)
    }
    if let generic = name as? GenericTypeName {
      var arguments: [TypeInfo] = []
      for argument in generic.genericArguments {
        guard let type = findType(argument) else { return nil }
        arguments.append(type)
      }
      return findPlain(generic.typeName.name) { TypeRegistry.generic($0, arguments) }
    }
    return findPlain(name.name) { TypeRegistry.find($0) ?? commands.type(named: $0) }
  }

  /// A script's own class first, then .NET's, then those of `using namespace`.
  private func findPlain(_ name: String, _ look: (String) -> TypeInfo?) -> TypeInfo? {
    if let own = classes.find(name) { return own }
    if let found = look(name) { return found }
    for namespace in classes.namespaces {
      if let found = look(namespace + "." + name) { return found }
    }
    return nil
  }

  public func type(named name: String) -> TypeInfo? {
    var text = name
    if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
    if let own = classes.find(text) ?? TypeRegistry.find(text) ?? commands.type(named: text) { return own }
    guard text.contains("[") || text.contains("`") || !classes.namespaces.isEmpty else { return nil }
    let result = Parser.parse(SourceText("[" + text + "]"))
    guard result.errors.isEmpty, let pipeline = result.ast.endBlock?.statements.first as? PipelineAst,
      let type = pipeline.pureExpression as? TypeExpressionAst
    else { return nil }
    return findType(type.typeName)
  }

  /// The right side of `-is` and `-as`: a type, or a type's name.
  func typeOperand(_ value: Value, _ name: String) throws(Unwind) -> TypeInfo {
    if let type: TypeInfo = value.object() { return type }
    let text = try value.textInString(self)
    if let type = type(named: text) { return type }
    if value.asString != nil { throw .runtime("Unable to find type [\(text)].", id: "TypeNotFound", target: Value(text)) }
    throw .runtime(
      "The right operand of '\(name)' must be a type.", id: name == "-as" ? "AsOperatorRequiresType" : "IsOperatorRequiresType", target: value)
  }

  /// `[type]value`.
  func cast(_ value: Value, to type: TypeInfo) throws(Unwind) -> Value {
    if type === TypeInfo.void { return .void }
    if type === TypeInfo.object || type === TypeInfo.psObject, !value.isNull { return try psObject(value, type) }
    return try Conversion.convert(value, to: type, self)
  }

  /// `[pscustomobject]@{...}` makes an object; of anything else it changes nothing.
  private func psObject(_ value: Value, _ type: TypeInfo) throws(Unwind) -> Value {
    guard type === TypeInfo.psObject, case .object(let object) = value, let table = object as? DictionaryObject else { return value }
    let made = PSCustomObject()
    for (key, item) in table.entries {
      let name = key.displayText
      if equalsIgnoringCase(name, "PSTypeName") {
        made.typeNamesPrepended(item.displayText)
      } else {
        made[MemberName(name)] = item
      }
    }
    return .object(made)
  }

  /// `[ValidateSet(..., ErrorMessage = 'text {0}')]`: the message with its places filled.
  func compose(_ message: String, _ values: [Value]) throws(Unwind) -> String {
    try TextOperators.format(Value(message), .object(ArrayObject(values)), self).displayText
  }

  /// Runs an argument transformation: a script's class derived from `ArgumentTransformationAttribute`.
  func transform(_ value: Value, _ transformation: NetObject, _ parameter: ParameterInfo, _ binder: Binder) throws(Unwind) -> Value {
    try MemberAccess.invoke(.object(transformation), MemberName("Transform"), [.null, value], self)
  }

  /// The attribute as an object when it is a script's own transformation; `nil` for all others.
  func transformation(_ attribute: AttributeAst, _ f: Frame) throws(Unwind) -> NetObject? {
    guard let type = findType(attribute.typeName), type.scriptClass != nil else { return nil }
    guard type.hierarchyNames.contains("System.Management.Automation.ArgumentTransformationAttribute") else { return nil }
    var arguments: [Value] = []
    for argument in attribute.positionalArguments { arguments.append(try Lowering.constantOrEvaluated(argument, f)) }
    return try MemberAccess.construct(type, arguments, self).reference
  }

  public func typeData(for typeNames: [String], _ name: MemberName) -> PSMember? { extensions.find(typeNames, name) }

  /// A file's lines, for `switch -File`.
  func readLines(_ path: String) throws(Unwind) -> [String] {
    let full = Paths.absolute(path, in: currentLocation)
    guard let bytes = Paths.read(full) else {
      let reason = errno == ENOENT ? "Could not find file '\(full)'." : String(cString: strerror(errno))
      throw .runtime(reason, id: "FileReadError", .readError, target: Value(path), type: .fileNotFoundException)
    }
    var text = String(decoding: bytes, as: UTF8.self)
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(String.init)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }

  /// `#Requires` that this shell can't meet.
  func requirementsError(_ requirements: ScriptRequirements?, _ file: String?) throws(Unwind) -> Unwind? {
    guard let requirements else { return nil }
    let name = file.map { Paths.name($0) } ?? ""
    if let version = requirements.requiredPSVersion, Session.isNewer(version, than: Session.version) {
      return .runtime(
        "The script '\(name)' cannot be run because it contained a \"#requires\" statement for PowerShell \(version). The version of PowerShell that is required by the script does not match the currently running version of PowerShell \(Session.version).",
        id: "ScriptRequiresUnmatchedPSVersion", .resourceUnavailable, target: Value(name))
    }
    for edition in requirements.requiredPSEditions where !equalsIgnoringCase(edition, "Core") {
      return .runtime(
        "The script '\(name)' cannot be run because it contained a \"#requires\" statement for PowerShell editions '\(edition)'. The edition of PowerShell that is required by the script does not match the currently running PowerShell Core edition.",
        id: "ScriptRequiresUnmatchedPSEdition", .resourceUnavailable, target: Value(name))
    }
    if requirements.isElevationRequired, geteuid() != 0 {
      return .runtime(
        "The script '\(name)' cannot be run because it contains a \"#requires\" statement for running as Administrator. The current PowerShell session is not running as Administrator. Start PowerShell by using the Run as Administrator option, and then try running the script again.",
        id: "ScriptRequiresElevation", .permissionDenied, target: Value(name))
    }
    return nil
  }

  private static func isNewer(_ wanted: String, than own: String) -> Bool {
    let a = wanted.split(separator: ".").map { Int($0) ?? 0 }
    let b = own.split(separator: ".").map { Int($0) ?? 0 }
    for index in 0..<max(a.count, b.count) {
      let x = index < a.count ? a[index] : 0
      let y = index < b.count ? b[index] : 0
      if x != y { return x > y }
    }
    return false
  }
}

extension Session {
  /// A script's text, by its mark or as UTF-8.
  static func text(of bytes: [UInt8]) -> String {
    if let (encoding, length) = TextEncoding.detect(bytes) { return encoding.decode(bytes.dropFirst(length)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  public func scriptBlockValue(_ text: String) throws(Unwind) -> Value { .object(try scriptBlock(text)) }

  public func allTypeData(for typeNames: [String]) -> [PSMember] { extensions.all(typeNames) }

  /// Runs a block with `$this` set, as script properties and methods do.
  public func invokeMethod(_ callable: NetObject, on this: Value, _ arguments: [Value]) throws(Unwind) -> Value {
    guard let block = callable as? ScriptBlockObject else { return try invoke(callable, arguments: arguments, underbar: nil) }
    let home = frame(of: block.module?.state ?? state)
    let out = CollectingSink()
    let stage = FunctionStage(
      block.code, name: "", function: nil, module: block.module, isDotted: false, arguments.map { Argument.positional($0) }, nil, home, out)
    stage.scope.install(Symbol.of("this"), PSVariable("this", this))
    try Pipeline().run(stage, input: nil, home)
    return out.take()
  }
}
