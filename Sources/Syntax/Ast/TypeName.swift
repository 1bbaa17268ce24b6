/// A type's name as it was written, not yet looked up: `System.Management.Automation.Language.ITypeName`.
///
/// Exactly three classes conform: ``TypeName``, ``ArrayTypeName`` and ``GenericTypeName``.
public protocol ITypeName: AnyObject, Sendable {
  /// The name with arguments and array brackets in .NET's spelling: `List[int]`, `int[,]`.
  var fullName: String { get }
  var name: String { get }
  /// What follows a comma in `[name, assembly]`.
  var assemblyName: String? { get }
  var isArray: Bool { get }
  var isGeneric: Bool { get }
  var extent: Extent { get }
}

/// `int`, `System.IO.File`.
public final class TypeName: ITypeName, @unchecked Sendable {
  public let name: String
  public internal(set) var assemblyName: String?
  public let extent: Extent
  /// The number of type arguments when this names a generic definition: `Dictionary` in `Dictionary[string,int]` has 2.
  public internal(set) var genericArgumentCount = 0

  init(_ extent: Extent, name: String, assemblyName: String? = nil) {
    self.extent = extent
    self.name = name
    self.assemblyName = assemblyName
  }

  public var fullName: String { assemblyName.map { "\(name),\($0)" } ?? name }
  public var isArray: Bool { false }
  public var isGeneric: Bool { false }
}

/// `int[]`, `string[,]`.
public final class ArrayTypeName: ITypeName {
  public let elementType: any ITypeName
  /// The number of dimensions, at least 1.
  public let rank: Int
  public let extent: Extent

  init(_ extent: Extent, elementType: any ITypeName, rank: Int) {
    self.extent = extent
    self.elementType = elementType
    self.rank = rank
  }

  public var name: String { elementType.name + brackets }
  public var fullName: String {
    guard let assemblyName else { return elementType.fullName + brackets }
    return "\(elementType.name)\(brackets),\(assemblyName)"
  }
  public var assemblyName: String? { elementType.assemblyName }
  public var isArray: Bool { true }
  public var isGeneric: Bool { false }

  private var brackets: String { "[" + String(repeating: ",", count: rank - 1) + "]" }
}

/// `List[int]`, `Dictionary[string, int[]]`.
public final class GenericTypeName: ITypeName {
  /// The generic definition: `Dictionary`.
  public let typeName: any ITypeName
  public let genericArguments: [any ITypeName]
  public let extent: Extent

  init(_ extent: Extent, typeName: any ITypeName, genericArguments: [any ITypeName]) {
    self.extent = extent
    self.typeName = typeName
    self.genericArguments = genericArguments
  }

  public var name: String { typeName.name + "[" + arguments(\.name) + "]" }
  public var fullName: String {
    let name = typeName.name + "[" + arguments(\.fullName) + "]"
    return assemblyName.map { "\(name),\($0)" } ?? name
  }
  public var assemblyName: String? { typeName.assemblyName }
  public var isArray: Bool { false }
  public var isGeneric: Bool { true }

  private func arguments(_ part: (any ITypeName) -> String) -> String {
    genericArguments.map(part).joined(separator: ",")
  }
}
