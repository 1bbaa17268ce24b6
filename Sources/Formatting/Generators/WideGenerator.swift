import Objects

/// One property of each object, side by side.
final class WideGenerator: ViewGenerator {
  private let control: WideControl?

  init(view: ViewDefinition?, _ parameters: ShapeParameters, _ context: any FormattingContext) throws(Unwind) {
    if case .wide(let wide)? = view?.control { control = wide } else { control = nil }
    try super.init(view: view, parameters, viewAutoSize: control?.autoSize, context)
  }

  override func start(_ first: Value) throws(Unwind) -> FormatStart {
    FormatStart(.wide(columns: autoSize ? 0 : parameters.columns ?? control?.columns ?? 0), autoSize: autoSize)
  }

  override func content(_ object: Value) throws(Unwind) -> FormatEntry.Content {
    if let control {
      let index = try select(object, control.otherEntries.count) { control.otherEntries[$0].selection }
      let entry = index.map { control.otherEntries[$0] } ?? control.entry
      let expression = try PropertyExpression(entry.expression, context)
      return .wide(try text(expression, object, format: entry.format, isTable: false).text)
    }
    guard let column = column(object) else { return .wide("") }
    return .wide(try text(column.expression, object, format: column.parameter?.format, isTable: false).text)
  }

  private func column(_ object: Value) -> Column? {
    if parameters.properties.isEmpty, let name = ValueText.displayNameExpression(object, context) {
      return Column(name, nil)
    }
    return columns(object, keepsMissing: false).first
  }
}
