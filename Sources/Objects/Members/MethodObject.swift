/// `$value.Method` without parentheses: `PSMethod`.
public final class MethodObject: NetObject {
  public let target: Value
  public let name: String
  let method: MethodMember?
  private let script: PSMember?
  private let constructs: TypeInfo?

  init(_ target: Value, _ name: String, _ method: MethodMember?, script: PSMember? = nil, constructs: TypeInfo? = nil) {
    self.target = target
    self.name = name
    self.method = method
    self.script = script
    self.constructs = constructs
    super.init()
  }
  /// A method whose body is Swift's.
  public convenience init(_ name: String, _ declaration: String, _ body: @escaping MemberTable.Body) {
    self.init(.null, name, MethodMember(name, [MethodOverload(Signature.method(declaration), body)]))
  }

  public func invoke(_ arguments: [Value], _ context: any InvocationContext) throws(Unwind) -> Value {
    if let constructs { return try MemberAccess.construct(constructs, arguments, context) }
    if let method { return try MemberAccess.call(method, target, arguments, context) }
    if let script { return try MemberAccess.call(script, target, arguments, context) }
    return .null
  }

  public var definitions: [String] {
    if let method { return method.overloads.map { (method.isStatic ? "static " : "") + $0.signature.text } }
    if let constructs { return constructs.members.constructors.map { $0.signature.text } }
    return ["System.Object \(name)();"]
  }

  private static let netType = TypeInfo("System.Management.Automation.PSMethod", base: .object) { table in
    table.property("string[] OverloadDefinitions { get; }") { (this, _) throws(Unwind) in
      let method: MethodObject? = this.object()
      return .array(method?.definitions ?? [])
    }
    table.property("string Name { get; }") { (this, _) throws(Unwind) in
      let method: MethodObject? = this.object()
      return Value(method?.name)
    }
    table.method("System.Object Invoke(Params System.Object[] arguments)") { (this, arguments, context) throws(Unwind) in
      guard let method: MethodObject = this.object() else { return .null }
      return try method.invoke(Array(arguments[0].reference?.allItems ?? []), context)
    }
  }
  public override var type: TypeInfo { MethodObject.netType }
  public override func toString() -> String { definitions.joined(separator: ", ") }
}
