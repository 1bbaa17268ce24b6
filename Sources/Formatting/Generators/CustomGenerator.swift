import Objects

/// Free text: a custom view's, or without one an object's properties as `class Name { ... }`, nested to a depth.
final class CustomGenerator: ViewGenerator {
  private let control: CustomControl?

  init(view: ViewDefinition?, _ parameters: ShapeParameters, _ context: any FormattingContext) throws(Unwind) {
    if case .custom(let custom)? = view?.control { control = custom } else { control = nil }
    try super.init(view: view, parameters, viewAutoSize: nil, context)
  }

  override func start(_ first: Value) throws(Unwind) -> FormatStart { FormatStart(.custom, autoSize: autoSize) }

  override func content(_ object: Value) throws(Unwind) -> FormatEntry.Content {
    if let control { return .custom(try CustomViewWalker(context) { [self] in note($0) }.nodes(control, object)) }
    if isLeaf(object) { return .custom([.text(try ValueText.smart(object, context)), .newLine]) }
    if var items = Items(object) { return .custom(try enumeration(&items, level: 0, parameters.depth)) }
    return .custom(try body(of: object, level: 0, parameters.depth, columns(object, keepsMissing: false)))
  }

  private func isLeaf(_ value: Value) -> Bool { TypeNames.isScalar(ObjectProperties.typeNames(of: value)) }
  private func isLeaf(_ value: Value, _ level: Int, _ depth: Int) -> Bool {
    level >= depth || value.isNull || isLeaf(value)
  }

  private func body(of object: Value, level: Int, _ depth: Int, _ columns: [Column]) throws(Unwind) -> [FormatNode] {
    let name =
      ObjectProperties.typeNames(of: object).first.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
      ?? "PSObject"
    var inner: [FormatNode] = []
    for column in columns {
      inner.append(.text(column.expression.text + " = "))
      var value = Value.null
      switch try column.expression.evaluate(object, context) {
      case .missing: break
      case .value(let found, _): value = found
      case .failed(let record, _):
        note(record, column.expression)
        value = Value(parameters.displaysErrors ? "#ERR" : "")
      }
      let depth = column.parameter?.depth ?? depth
      if var items = Items(value) {
        inner.append(.newLine)
        inner.append(.frame(.init(left: 2), try enumeration(&items, level: level + 1, depth)))
      } else if isLeaf(value, level, depth) {
        inner += [.text(try ValueText.smart(value, context)), .newLine]
      } else {
        inner.append(.newLine)
        inner.append(.frame(.init(left: 2), try body(of: value, level: level + 1, depth, allColumns(value))))
      }
    }
    return [
      .text("class \(name)"), .newLine, .text("{"), .newLine, .frame(.init(left: 2), inner), .text("}"), .newLine,
    ]
  }

  /// A nested object shows what its type wants shown; the chosen properties are the outer object's.
  private func allColumns(_ value: Value) -> [Column] {
    let set = DisplaySets.properties(of: value, context)
    return set.isEmpty
      ? ObjectProperties.all(of: value, context).map { Column(PropertyExpression(resolved: $0), nil) }
      : set.map { Column(PropertyExpression(name: $0), nil) }
  }

  private func enumeration(_ items: inout Items, level: Int, _ depth: Int) throws(Unwind) -> [FormatNode] {
    var inner: [FormatNode] = []
    var count = 0
    while let item = items.next() {
      if context.enumerationLimit >= 0, count == context.enumerationLimit {
        inner += [.text(Truncation.ellipsis), .newLine]
        break
      }
      count += 1
      if isLeaf(item, level, depth) {
        inner += [.text(try ValueText.smart(item, context)), .newLine]
      } else if var nested = Items(item) {
        inner.append(.newLine)
        inner.append(.frame(.init(left: 2), try enumeration(&nested, level: level + 1, depth)))
      } else {
        inner += try body(of: item, level: level + 1, depth, allColumns(item))
      }
    }
    return [.text("["), .newLine, .frame(.init(left: 2), inner), .text("]"), .newLine, .newLine]
  }
}
