import Objects
import Syntax

/// A type named in code, found when it is first needed (a script's classes appear while it runs).
final class TypeReference {
  let name: any ITypeName
  private var resolved: TypeInfo?
  init(_ name: any ITypeName) { self.name = name }
  /// Named `string`.
  var isString: Bool { equalsIgnoringCase(name.name, "string") }

  func resolve(_ session: Session) throws(Unwind) -> TypeInfo {
    if let resolved { return resolved }
    let type = try session.resolveType(name)
    if type.scriptClass == nil { resolved = type }
    return type
  }
}

/// `[type]`.
final class TypeNode: Node {
  let type: TypeReference
  init(_ type: TypeReference, _ extent: Extent) {
    self.type = type
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value { .object(try type.resolve(f.session)) }
}

/// `[type]value`.
final class CastNode: Node {
  private let type: TypeReference
  private let child: Child
  init(_ type: TypeReference, _ child: Node, _ extent: Extent) {
    self.type = type
    self.child = Child(child)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    let value = try child.evaluate(f)
    let type = try self.type.resolve(f.session)
    if type === TypeInfo.int, case .int = value { return value }
    if type === TypeInfo.string, case .string = value { return value }
    return try f.session.cast(value, to: type)
  }
}

/// `[ref]$x`.
final class ReferenceNode: Node {
  private let symbol: Symbol?
  private let child: Child
  init(_ symbol: Symbol?, _ child: Node, _ extent: Extent) {
    self.symbol = symbol
    self.child = Child(child)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    guard let symbol else { return .object(ReferenceObject(PSVariable("", try child.evaluate(f)))) }
    if let variable = f.scope.findVariable(symbol) { return .object(ReferenceObject(variable)) }
    throw .runtime(
      "[ref] cannot be applied to a variable that does not exist.", id: "NonExistingVariableReference", target: Value(symbol.name))
  }
}

/// `$using:x` outside of a job: an error, as PowerShell has it.
final class UsingNode: Node {
  private let name: String
  init(_ name: String, _ extent: Extent) {
    self.name = name
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    if let value = f.session.usingVariables?[MemberName(name)] { return value }
    throw .runtime(
      "A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.",
      id: "UsingWithoutInvokeCommand")
  }
}
