/// A .NET type, as `[int]` or `GetType()` answers it (`System.RuntimeType`).
///
/// Identity is the type: one `TypeInfo` per type and process, so types compare by pointer. Members are declared in one table
/// per type (`Sources/Objects/Members`) that is made on first use; a script's `class` makes its own.
public final class TypeInfo: NetObject, @unchecked Sendable {
  public enum Kind: Sendable { case `class`, `struct`, `enum`, interface, delegate }

  /// `System.Int32`. For generics the .NET form: ``System.Collections.Generic.List`1[System.String]``.
  public let fullName: String
  /// `Int32`, ``List`1``, `String[]`.
  public let name: String
  public let kind: Kind
  public let base: TypeInfo?
  public let interfaces: [TypeInfo]
  /// For arrays, the element type.
  public let element: TypeInfo?
  /// For arrays, the number of dimensions; 0 for all others.
  public let rank: Int
  /// For a constructed generic type, its arguments; otherwise empty.
  public let arguments: [TypeInfo]
  /// For a constructed generic type, the definition it was made from.
  public let definition: TypeInfo?
  /// For an enum.
  public var enumeration: EnumInfo?
  /// For a script's `class`: what the Runtime knows of it.
  public var scriptClass: NetObject?

  private let declare: (@Sendable (inout MemberTable) -> Void)?
  private var table: MemberTable?
  /// `T[]`, once someone asked for it.
  var arrayTypeCache: TypeInfo?

  public init(
    _ fullName: String, _ kind: Kind = .class, base: TypeInfo? = nil, interfaces: [TypeInfo] = [], element: TypeInfo? = nil,
    rank: Int = 0, arguments: [TypeInfo] = [], definition: TypeInfo? = nil, name: String? = nil,
    members declare: (@Sendable (inout MemberTable) -> Void)? = nil
  ) {
    self.fullName = fullName
    if let name {
      self.name = name
    } else {
      let head = fullName.split(separator: "[", maxSplits: 1).first.map(String.init) ?? fullName
      let short = head.split(whereSeparator: { $0 == "." || $0 == "+" }).last.map(String.init) ?? head
      self.name = rank > 0 ? (element?.name ?? short) + "[" + String(repeating: ",", count: rank - 1) + "]" : short
    }
    self.kind = kind
    self.base = base
    self.interfaces = interfaces
    self.element = element
    self.rank = rank
    self.arguments = arguments
    self.definition = definition
    self.declare = declare
    super.init()
  }

  public override var type: TypeInfo { .runtimeType }
  public override func toString() -> String { fullName }

  public var isArray: Bool { rank > 0 }
  public var isEnum: Bool { kind == .enum }
  public var isValueType: Bool { kind == .struct || kind == .enum }
  public var isInterface: Bool { kind == .interface }
  public var namespace: String {
    let head = fullName.split(separator: "[", maxSplits: 1).first ?? ""
    guard let dot = head.lastIndex(of: ".") else { return "" }
    return String(head[..<dot])
  }

  /// Members declared on this type itself (not inherited).
  public var members: MemberTable {
    if let table { return table }
    var made = MemberTable(owner: self)
    declare?(&made)
    table = made
    return made
  }

  /// Replaces the declared members: for types made at run time.
  public func define(_ table: MemberTable) { self.table = table }

  /// The instance member of that name, own or inherited.
  public func instanceMember(_ name: MemberName) -> TypeMember? {
    var current: TypeInfo? = self
    while let type = current {
      if let member = type.members.instance[name] { return member }
      current = type.base ?? (type === TypeInfo.object ? nil : TypeInfo.object)
    }
    for interface in interfaces { if let member = interface.instanceMember(name) { return member } }
    return nil
  }

  /// The static member of that name, own or inherited.
  public func staticMember(_ name: MemberName) -> TypeMember? {
    var current: TypeInfo? = self
    while let type = current {
      if let member = type.members.statics[name] { return member }
      current = type.base
    }
    return nil
  }

  /// Whether a value of this type can be used where `other` is asked for.
  public func isAssignable(to other: TypeInfo) -> Bool {
    if self === other || other === TypeInfo.object { return true }
    if let element, let wanted = other.element, rank == other.rank, !element.isValueType, !wanted.isValueType {
      if element.isAssignable(to: wanted) { return true }
    }
    var current: TypeInfo? = self
    while let type = current {
      if type === other { return true }
      for interface in type.interfaces where interface.isAssignable(to: other) { return true }
      current = type.base
    }
    return false
  }

  /// Own name first, then the bases', as `PSTypeNames` lists them.
  public var hierarchyNames: [String] {
    var names: [String] = []
    var current: TypeInfo? = self
    while let type = current {
      names.append(type.fullName)
      current = type.base
    }
    if names.last != "System.Object" {
      if isValueType { names.append("System.ValueType") }
      names.append("System.Object")
    }
    return names
  }
}

/// The names and numbers of an enum.
public final class EnumInfo: Sendable {
  public let cases: [(name: String, value: Int64)]
  public let isFlags: Bool
  /// `System.Int32` unless declared otherwise.
  public let underlying: String
  public init(_ cases: [(name: String, value: Int64)], isFlags: Bool = false, underlying: String = "System.Int32") {
    self.cases = cases
    self.isFlags = isFlags
    self.underlying = underlying
  }
  /// Names numbered from zero.
  public convenience init(_ names: String...) {
    self.init(names.enumerated().map { ($1, Int64($0)) })
  }
}
