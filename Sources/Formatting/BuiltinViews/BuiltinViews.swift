/// The views that PowerShell and the Az modules ship, as text (`ViewText` says how to read it).
///
/// Nothing is made of them before an object of one of their types is shown: only the names are indexed, at the first object
/// that is neither text nor number, and a type's views are read when it first comes.
enum BuiltinViews {
  /// Views of that type (its name in lower case), in order of preference.
  static func views(for typeName: String) -> [ViewDefinition] {
    if let blocks = index[typeName] { return blocks.flatMap { $0.views } }
    return NestedViews.views(for: typeName)
  }

  static var typeNames: [String] {
    var seen: Set<String> = []
    return (blocks.flatMap(\.typeNames) + NestedViews.typeNames).filter { seen.insert($0).inserted }
  }

  private static let blocks = [commands, dotNet, utility, azure].flatMap { ViewText.blocks($0) }

  /// By type name in lower case.
  private static let index: [String: [ViewText.Block]] = {
    var index: [String: [ViewText.Block]] = [:]
    for block in blocks {
      for name in block.typeNames { index[name.lowercased(), default: []].append(block) }
    }
    return index
  }()
}
