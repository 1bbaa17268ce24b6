import Objects

/// Rows of a table.
final class TableGenerator: ViewGenerator {
  private let control: TableControl?
  private var active: [Column] = []
  private var formats: [String?] = []
  /// Expressions of the view's rows, made once.
  private var rowExpressions: [Int: [PropertyExpression?]] = [:]

  init(view: ViewDefinition?, _ parameters: ShapeParameters, first: Value, _ context: any FormattingContext)
    throws(Unwind)
  {
    if case .table(let table)? = view?.control { control = table } else { control = nil }
    try super.init(view: view, parameters, viewAutoSize: control?.autoSize, context)
    guard control == nil else { return }
    active = columns(first, keepsMissing: true)
    if parameters.properties.isEmpty, DisplaySets.properties(of: first, context).isEmpty {
      active = Array(active.prefix(10))
    }
    formats = active.map { $0.parameter?.format }
  }

  override func start(_ first: Value) throws(Unwind) -> FormatStart {
    var header = TableHeader(columns: [])
    header.isRepeated = parameters.repeatsHeader
    header.isHidden = parameters.hidesHeaders ?? control?.hidesHeaders ?? false
    if let control {
      let (items, _, _) = try row(for: first, of: control)
      for (index, item) in items.enumerated() { header.columns.append(column(item, index, control, first)) }
    } else {
      for column in active {
        let alignment: Alignment
        if let chosen = column.parameter?.alignment {
          alignment = chosen
        } else {
          alignment = try defaultAlignment(column.expression, first)
        }
        header.columns.append(
          TableHeader.Column(label: column.label, width: column.parameter?.width ?? 0, alignment: alignment))
      }
    }
    return FormatStart(.table(header), autoSize: autoSize)
  }

  private func column(_ item: TableControl.Item, _ index: Int, _ control: TableControl, _ first: Value)
    -> TableHeader.Column
  {
    var column = TableHeader.Column(label: "")
    var label: String?
    if index < control.headers.count {
      let header = control.headers[index]
      column.width = header.width
      column.alignment = header.alignment
      label = header.label
      if let text = label, !text.isEmpty {
        column.matchesProperty = ObjectProperties.find(MemberName(text), of: first, context) != nil
      }
    }
    if column.alignment == .undefined { column.alignment = item.alignment }
    if label == nil {
      switch item.expression {
      case .property(let name)?: label = name
      case .script(let source)?: label = source.text
      case .text(let text)?: label = text
      case .computed?, .itself?, nil: label = ""
      }
    }
    column.label = label ?? ""
    return column
  }

  /// Numbers, characters and the like stand right, all else left.
  private func defaultAlignment(_ expression: PropertyExpression, _ first: Value) throws(Unwind) -> Alignment {
    guard let value = try expression.evaluate(first, context).value, !value.isNull else { return .left }
    switch value {
    case .string, .dateTime, .timeSpan: return .left
    case .int, .long, .bool, .double, .char, .byte, .sbyte, .short, .ushort, .uint, .ulong, .single: return .right
    default:
      let names = ObjectProperties.typeNames(of: value)
      if names.first == "System.String" { return .left }
      return TypeNames.isScalar(names) ? .right : .left
    }
  }

  override func content(_ object: Value) throws(Unwind) -> FormatEntry.Content {
    var cells = ContiguousArray<TableRow.Cell>()
    var wraps = false
    if let control {
      let (items, rowWraps, number) = try row(for: object, of: control)
      wraps = rowWraps
      let expressions = try expressions(of: items, number)
      cells.reserveCapacity(items.count)
      for (item, expression) in zip(items, expressions) {
        guard let expression else {
          cells.append(TableRow.Cell("", alignment: item.alignment))
          continue
        }
        let text = try text(expression, object, format: item.format, isTable: false).text
        cells.append(TableRow.Cell(text, alignment: item.alignment))
      }
    } else {
      cells.reserveCapacity(active.count)
      for index in active.indices {
        let text = try text(active[index].expression, object, format: formats[index], isTable: formats[index] == nil)
          .text
        cells.append(TableRow.Cell(text))
      }
    }
    return .row(TableRow(cells: cells, wraps: parameters.wraps ?? wraps))
  }

  private func expressions(of items: [TableControl.Item], _ number: Int) throws(Unwind) -> [PropertyExpression?] {
    if let made = rowExpressions[number] { return made }
    var made: [PropertyExpression?] = []
    for item in items {
      if let expression = item.expression {
        made.append(try PropertyExpression(expression, context))
      } else {
        made.append(nil)
      }
    }
    rowExpressions[number] = made
    return made
  }

  /// The row that is meant for objects like this; empty cells of a special row are filled from the default one.
  private func row(
    for object: Value, of control: TableControl
  ) throws(Unwind) -> (items: [TableControl.Item], wraps: Bool, number: Int) {
    guard let index = try select(object, control.otherRows.count, { control.otherRows[$0].selection }) else {
      return (control.row.items, control.row.wraps, -1)
    }
    let row = control.otherRows[index]
    let items = row.items.enumerated().map { column, item in
      item.expression == nil && column < control.row.items.count ? control.row.items[column] : item
    }
    return (items, row.wraps || control.row.wraps, index)
  }
}
