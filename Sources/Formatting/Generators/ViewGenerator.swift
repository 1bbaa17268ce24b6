import Objects

/// Turns objects into entries of one shape. One generator serves a document; the first object decides what it shows.
class ViewGenerator {
  let view: ViewDefinition?
  let parameters: ShapeParameters
  let context: any FormattingContext
  let autoSize: Bool
  private var grouping: Grouping?
  private var errors: [ErrorRecord] = []

  init(
    view: ViewDefinition?, _ parameters: ShapeParameters, viewAutoSize: Bool?, _ context: any FormattingContext
  ) throws(Unwind) {
    self.view = view
    self.parameters = parameters
    self.context = context
    autoSize = parameters.autoSize ?? viewAutoSize ?? false
    if let column = parameters.groupBy {
      grouping = Grouping(column.expression, label: column.label)
    } else if let groupBy = view?.groupBy {
      grouping = Grouping(try PropertyExpression(groupBy.expression, context), label: nil)
    }
  }

  // MARK: What the shapes do differently

  func start(_ first: Value) throws(Unwind) -> FormatStart { fatalError("a shape says how it starts") }
  func content(_ object: Value) throws(Unwind) -> FormatEntry.Content {
    fatalError("a shape says how it shows an object")
  }

  // MARK: Groups

  /// Whether the object begins another group. The first call only takes note.
  func updateGroup(_ object: Value) throws(Unwind) -> Bool { try grouping?.update(object, context) ?? false }

  /// The start of the group whose first object that is, with its title.
  func groupStart(_ first: Value) throws(Unwind) -> GroupStart {
    guard let grouping, let key = grouping.current else { return GroupStart(title: nil) }
    if let title = view?.groupBy?.title {
      return GroupStart(title: try CustomViewWalker(context) { [self] in note($0) }.nodes(title, first))
    }
    let label = view?.groupBy?.label ?? grouping.displayName ?? ""
    let text = try ValueText.smart(key, context)
    return GroupStart(title: [.text("   \(label): "), .text(text)])
  }

  /// Whether an object of these types belongs into the document: any does when no view was chosen by type.
  func isApplicable(_ typeNames: [String]) -> Bool {
    guard let view else { return true }
    if TypeNames.distance(from: typeNames, to: view.typeNames) != nil { return true }
    guard let original = TypeNames.withoutDeserialized(typeNames) else { return false }
    return isApplicable(original)
  }

  // MARK: Values and their errors

  /// The text of what an expression yields; the name under which it was found.
  func text(
    _ expression: PropertyExpression, _ object: Value, format: String?, isTable: Bool
  ) throws(Unwind) -> (text: String, name: String?) {
    switch try expression.evaluate(object, context) {
    case .missing: return ("", nil)
    case .value(let value, let name):
      return (try ValueText.field(value, format: format, isTable: isTable, context), name)
    case .failed(let record, let name):
      note(record, expression)
      return (parameters.displaysErrors ? "#ERR" : "", name)
    }
  }

  func note(_ record: ErrorRecord, _ expression: PropertyExpression? = nil) {
    guard parameters.showsErrors else { return }
    let shown = ErrorRecord(
      record.exception, id: "PSPropertyExpressionError", .invalidArgument, target: record.targetObject)
    shown.detailsMessage = "Failed to evaluate expression \"\(expression?.text ?? "")\"."
    errors.append(shown)
  }

  func takeErrors() -> [ErrorRecord] {
    defer { errors = [] }
    return errors
  }

  /// Whether a condition of a view holds: a property or script that is true.
  func holds(_ condition: ViewExpression?, _ object: Value) throws(Unwind) -> Bool {
    guard let condition else { return true }
    let result = try PropertyExpression(condition, context).evaluate(object, context)
    if case .failed(let record, _) = result { note(record) }
    return result.value.map(Conversion.isTrue) ?? false
  }

  /// The entry whose selection is nearest to the object's type, if any; the first of equals.
  func select(_ object: Value, _ count: Int, _ selection: (Int) -> [EntrySelection]) throws(Unwind) -> Int? {
    if count == 0 { return nil }
    let names = ObjectProperties.typeNames(of: object)
    for candidate in [names, TypeNames.withoutDeserialized(names)] {
      guard let candidate else { continue }
      var best: (index: Int, distance: Int)?
      for index in 0..<count {
        for choice in selection(index) {
          guard let distance = TypeNames.distance(from: candidate, to: choice.typeNames),
            best.map({ distance < $0.distance }) ?? true,
            try holds(choice.condition, object)
          else { continue }
          best = (index, distance)
        }
      }
      if let best { return best.index }
    }
    return nil
  }

  // MARK: Properties without a view

  /// The chosen properties, or the type's default set, or all; each with its parameter.
  func columns(_ object: Value, keepsMissing: Bool) -> [Column] {
    guard !parameters.properties.isEmpty else {
      let set = DisplaySets.properties(of: object, context)
      return set.isEmpty
        ? ObjectProperties.all(of: object, context).map { Column(PropertyExpression(resolved: $0), nil) }
        : set.map { Column(PropertyExpression(name: $0), nil) }
    }
    var columns: [Column] = []
    for parameter in parameters.properties {
      let resolved = parameter.expression.resolve(object, context)
      if resolved.isEmpty, keepsMissing, !parameter.expression.isPattern {
        columns.append(Column(parameter.expression, parameter))
      }
      for expression in resolved { columns.append(Column(expression, parameter)) }
    }
    return columns
  }

  struct Column {
    let expression: PropertyExpression
    let parameter: ColumnParameter?
    init(_ expression: PropertyExpression, _ parameter: ColumnParameter?) {
      self.expression = expression
      self.parameter = parameter
    }
    var label: String { parameter?.label ?? expression.text }
  }
}
