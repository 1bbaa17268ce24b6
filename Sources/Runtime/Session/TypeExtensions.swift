import Objects

/// Members that `Update-TypeData` added, by type name.
public final class TypeExtensions {
  private var members: [String: [MemberName: PSMember]] = [:]
  /// Lists by type name: `DefaultDisplayPropertySet` and its kind.
  public private(set) var displaySets: [String: [String]] = [:]

  public func add(_ member: PSMember, to typeName: String) { members[foldCase(typeName), default: [:]][MemberName(member.name)] = member }
  public func setDisplay(_ names: [String], of typeName: String) { displaySets[foldCase(typeName)] = names }
  public func remove(_ typeName: String) {
    members[foldCase(typeName)] = nil
    displaySets[foldCase(typeName)] = nil
  }
  public func find(_ typeNames: [String], _ name: MemberName) -> PSMember? {
    guard !members.isEmpty else { return nil }
    for typeName in typeNames { if let member = members[foldCase(typeName)]?[name] { return member } }
    return nil
  }
  /// All that apply to an object with these type names.
  public func all(_ typeNames: [String]) -> [PSMember] {
    guard !members.isEmpty else { return [] }
    return typeNames.flatMap { members[foldCase($0)].map { Array($0.values) } ?? [] }
  }
}
