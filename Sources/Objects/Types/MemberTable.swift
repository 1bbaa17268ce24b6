/// What a .NET type declares: its properties, methods, fields, constructors and operators.
///
/// Declared with .NET's own notation, which is also what Get-Member prints and what overload resolution reads:
///
///     table.method("string Substring(int startIndex, int length)") { this, arguments, _ throws(Unwind) in ... }
///     table.property("int Length { get; }") { this, _ throws(Unwind) in ... }
public struct MemberTable {
  public unowned let owner: TypeInfo
  public private(set) var instance: [MemberName: TypeMember] = [:]
  public private(set) var statics: [MemberName: TypeMember] = [:]
  /// In declaration order, for Get-Member and the formatter.
  public private(set) var names: [MemberName] = []
  public private(set) var staticNames: [MemberName] = []
  public private(set) var constructors: [MethodOverload] = []

  public init(owner: TypeInfo) { self.owner = owner }

  public typealias Getter = (_ this: Value, _ context: any InvocationContext) throws(Unwind) -> Value
  public typealias Setter = (_ this: Value, _ value: Value, _ context: any InvocationContext) throws(Unwind) -> Void
  public typealias Body = (_ this: Value, _ arguments: [Value], _ context: any InvocationContext) throws(Unwind) -> Value

  /// `"int Length { get; }"`; a type name, a name. With a setter the declaration reads `{ get; set; }`.
  public mutating func property(
    _ declaration: String, isStatic: Bool = false, set: Setter? = nil, get: @escaping Getter
  ) {
    let (typeName, name) = Signature.property(declaration)
    add(TypeMember(name, .property(PropertyMember(name, typeName: typeName, get: get, set: set))), isStatic: isStatic)
  }

  /// `"string Trim(Params char[] trimChars)"`. Declaring the same name again adds an overload.
  public mutating func method(_ declaration: String, isStatic: Bool = false, _ body: @escaping Body) {
    let signature = Signature.method(declaration)
    let overload = MethodOverload(signature, body)
    let key = MemberName(signature.name)
    if case .method(let method)? = (isStatic ? statics[key] : instance[key])?.kind {
      method.overloads.append(overload)
    } else {
      add(TypeMember(signature.name, .method(MethodMember(signature.name, [overload], isStatic: isStatic))), isStatic: isStatic)
    }
  }

  /// `"string new(char c, int count)"`; the name is `new` whatever the type.
  public mutating func constructor(_ declaration: String, _ body: @escaping Body) {
    constructors.append(MethodOverload(Signature.method(declaration), body))
  }

  public mutating func add(_ member: TypeMember, isStatic: Bool) {
    let key = MemberName(member.name)
    if isStatic {
      if statics.updateValue(member, forKey: key) == nil { staticNames.append(key) }
    } else {
      if instance.updateValue(member, forKey: key) == nil { names.append(key) }
    }
  }
}

/// A member of a type.
public final class TypeMember {
  public enum Kind {
    case property(PropertyMember)
    case method(MethodMember)
  }
  public let name: String
  public let kind: Kind
  public var isHidden = false
  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

public final class PropertyMember {
  public let name: String
  /// As declared: `int`, `string`, `System.IO.DirectoryInfo`.
  public let typeName: String
  public let get: MemberTable.Getter
  public let set: MemberTable.Setter?
  public init(_ name: String, typeName: String, get: @escaping MemberTable.Getter, set: MemberTable.Setter? = nil) {
    self.name = name
    self.typeName = typeName
    self.get = get
    self.set = set
  }
}

public final class MethodMember {
  public let name: String
  public var overloads: [MethodOverload]
  public let isStatic: Bool
  public init(_ name: String, _ overloads: [MethodOverload], isStatic: Bool = false) {
    self.name = name
    self.overloads = overloads
    self.isStatic = isStatic
  }
}

public final class MethodOverload {
  public let signature: Signature
  public let body: MemberTable.Body
  /// The parameter types, found once.
  public var resolvedParameters: [TypeInfo]?
  public init(_ signature: Signature, _ body: @escaping MemberTable.Body) {
    self.signature = signature
    self.body = body
  }
}
