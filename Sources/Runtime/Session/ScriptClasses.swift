import Objects

/// The classes and enums that scripts defined, and the namespaces they named with `using namespace`.
final class ScriptClasses {
  private var types: [String: TypeInfo] = [:]
  private(set) var namespaces: [String] = []

  func find(_ name: String) -> TypeInfo? { types.isEmpty ? nil : types[foldCase(name)] }
  func define(_ type: TypeInfo) { types[foldCase(type.fullName)] = type }
  func use(_ namespace: String) {
    if !namespaces.contains(where: { equalsIgnoringCase($0, namespace) }) { namespaces.append(namespace) }
  }
}
