import Objects

/// The views of a session: those that were put before PowerShell's own, those, and those that were put behind.
///
/// PowerShell's are made by type name when one of their types is first shown.
public final class ViewDatabase {
  private var prepended: [ViewDefinition] = []
  private var appended: [ViewDefinition] = []
  /// By type name in lower case, in order of preference.
  private var known: [String: [ViewDefinition]] = [:]
  /// Counts the changes, so that what was found can be remembered until the next.
  public private(set) var version = 0

  public init() {}

  /// `Update-FormatData -PrependPath`: the views of one file, in their order. A file that was loaded before is replaced.
  public func prepend(_ views: [ViewDefinition]) {
    dropFile(of: views)
    prepended = views + prepended
    forget()
  }
  /// `Update-FormatData -AppendPath`.
  public func append(_ views: [ViewDefinition]) {
    dropFile(of: views)
    appended += views
    forget()
  }
  private func dropFile(of views: [ViewDefinition]) {
    guard let file = views.first?.file else { return }
    prepended.removeAll { $0.file == file }
    appended.removeAll { $0.file == file }
  }
  /// Paths of the files that views were loaded from: those before the shipped ones, and those behind.
  public var files: (prepended: [String], appended: [String]) {
    func paths(_ views: [ViewDefinition]) -> [String] {
      var seen: Set<String> = []
      return views.compactMap(\.file).filter { seen.insert($0).inserted }
    }
    return (paths(prepended), paths(appended))
  }
  /// Takes views away again (a module was removed).
  public func remove(_ isWanted: (ViewDefinition) -> Bool) {
    prepended.removeAll(where: isWanted)
    appended.removeAll(where: isWanted)
    forget()
  }

  private func forget() {
    known = [:]
    version += 1
  }

  /// All views that name the type, in order of preference.
  public func views(for typeName: String) -> [ViewDefinition] {
    let folded = foldCase(typeName)
    if let found = known[folded] { return found }
    func named(_ view: ViewDefinition) -> Bool { view.typeNames.contains { equalsIgnoringCase($0, typeName) } }
    let views = prepended.filter(named) + BuiltinViews.views(for: folded) + appended.filter(named)
    known[folded] = views
    return views
  }

  /// The view of an object of these types: that of its most derived type that has one.
  ///
  /// `shape` of `nil` takes whichever comes first. A deserialized object is shown as its original.
  func view(for typeNames: [String], shape: FormatShape?, name: String? = nil, isOutOfBand: Bool = false)
    -> ViewDefinition?
  {
    for typeName in typeNames {
      for view in views(for: typeName)
      where view.isOutOfBand == isOutOfBand && (shape == nil || view.control.shape == shape)
        && (name.map { equalsIgnoringCase($0, view.name) } ?? true)
      {
        return view
      }
    }
    guard let original = TypeNames.withoutDeserialized(typeNames) else { return nil }
    return view(for: original, shape: shape, name: name, isOutOfBand: isOutOfBand)
  }

  /// Names of all types that have views, for Get-FormatData.
  public var allTypeNames: [String] {
    (prepended + appended).flatMap(\.typeNames) + BuiltinViews.typeNames
  }
}

/// Type names as formatting looks at them.
enum TypeNames {
  private static let prefix = "Deserialized."

  /// The names without `Deserialized.`; `nil` when none has it.
  static func withoutDeserialized(_ names: [String]) -> [String]? {
    var found = false
    let stripped = names.map { name -> String in
      guard name.utf8.count > prefix.utf8.count, equalsIgnoringCase(String(name.prefix(prefix.utf8.count)), prefix)
      else {
        return name
      }
      found = true
      return String(name.dropFirst(prefix.utf8.count))
    }
    return found ? stripped : nil
  }

  /// How near a selection is to an object of these types: 0 for its own type, 1 for the base, `nil` for none.
  static func distance(from names: [String], to selected: [String]) -> Int? {
    for (index, name) in names.enumerated() where selected.contains(where: { equalsIgnoringCase($0, name) }) {
      return index
    }
    return nil
  }

  private static let scalars: Set<String> = [
    "system.string", "system.sbyte", "system.byte", "system.int16", "system.uint16", "system.int32", "system.uint32",
    "system.int64", "system.uint64", "system.char", "system.single", "system.double", "system.boolean",
    "system.decimal",
    "system.intptr", "system.security.securestring", "system.numerics.biginteger",
  ]

  /// Whether objects of these types are shown as their text, whatever their properties.
  static func isScalar(_ names: [String]) -> Bool {
    guard var first = names.first else { return false }
    if names.count > 1, names[1] == "System.Enum" { return true }
    if let stripped = withoutDeserialized([first])?.first { first = stripped }
    return scalars.contains(foldCase(first))
  }
}
