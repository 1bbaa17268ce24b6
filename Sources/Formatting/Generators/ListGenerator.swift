import Objects

/// Entries of a list: every property on a line.
final class ListGenerator: ViewGenerator {
  private let control: ListControl?
  /// The columns found for objects of one shape.
  private var shape: Shape?
  private var shapeColumns: [Column] = []

  init(view: ViewDefinition?, _ parameters: ShapeParameters, _ context: any FormattingContext) throws(Unwind) {
    if case .list(let list)? = view?.control { control = list } else { control = nil }
    try super.init(view: view, parameters, viewAutoSize: nil, context)
  }

  override func start(_ first: Value) throws(Unwind) -> FormatStart { FormatStart(.list, autoSize: autoSize) }

  override func content(_ object: Value) throws(Unwind) -> FormatEntry.Content {
    var fields: [ListField] = []
    guard let control else {
      for column in chosen(object) {
        let text = try text(column.expression, object, format: column.parameter?.format, isTable: false).text
        fields.append(ListField(label: column.label, text: text))
      }
      return .list(fields)
    }
    let index = try select(object, control.otherEntries.count) { control.otherEntries[$0].selection }
    for item in index.map({ control.otherEntries[$0].items }) ?? control.entry.items {
      guard try holds(item.condition, object) else { continue }
      let expression = try PropertyExpression(item.expression, context)
      let (text, name) = try text(expression, object, format: item.format, isTable: false)
      fields.append(ListField(label: item.label ?? name ?? expression.text, text: text))
    }
    return .list(fields)
  }

  private func chosen(_ object: Value) -> [Column] {
    guard case .object(let reference) = object, reference.extended == nil, let custom = reference as? PSCustomObject
    else {
      return columns(object, keepsMissing: false)
    }
    if custom.shape === shape { return shapeColumns }
    shapeColumns = columns(object, keepsMissing: false)
    shape = custom.shape
    return shapeColumns
  }
}
