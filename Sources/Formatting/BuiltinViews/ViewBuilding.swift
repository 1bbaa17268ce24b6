import Objects

/// A column or a line of a shipped view.
struct ViewItem: ExpressibleByStringLiteral {
  var label: String
  var width = 0
  var alignment = Alignment.undefined
  var expression: ViewExpression
  var condition: ViewExpression?

  init(stringLiteral property: String) {
    label = property
    expression = .property(property)
  }
  /// A property under its own or another label.
  init(_ property: String, _ width: Int = 0, _ alignment: Alignment = .undefined, label: String? = nil, onlyIf condition: String? = nil) {
    self.label = label ?? property
    self.width = width
    self.alignment = alignment
    expression = .property(property)
    self.condition = condition.map { .property($0) }
  }
  /// A value made here.
  init(
    _ label: String, _ width: Int = 0, _ alignment: Alignment = .undefined,
    computed: @escaping (Value, any FormattingContext) throws(Unwind) -> Value
  ) {
    self.label = label
    self.width = width
    self.alignment = alignment
    expression = .computed(computed)
  }
}

extension ViewDefinition {
  static func table(
    _ name: String, _ types: [String], group: GroupBy? = nil, wraps: Bool = false, autoSize: Bool? = nil, _ items: [ViewItem]
  ) -> ViewDefinition {
    var control = TableControl(
      items.map { TableControl.Header($0.label, width: $0.width, alignment: $0.alignment) },
      TableControl.Row(items.map { TableControl.Item($0.expression) }, wraps: wraps))
    control.autoSize = autoSize
    return ViewDefinition(name, types, .table(control), groupBy: group)
  }

  static func list(_ name: String, _ types: [String], group: GroupBy? = nil, _ items: [ViewItem], others: [ListControl.Entry] = [])
    -> ViewDefinition
  {
    ViewDefinition(name, types, .list(ListControl(lines(items), otherEntries: others)), groupBy: group)
  }

  static func lines(_ items: [ViewItem]) -> [ListControl.Item] {
    items.map { item in
      var label: String? = item.label
      if case .property(let name) = item.expression, name == item.label { label = nil }
      return ListControl.Item(item.expression, label: label, condition: item.condition)
    }
  }

  static func wide(_ name: String, _ types: [String], group: GroupBy? = nil, _ property: String) -> ViewDefinition {
    ViewDefinition(name, types, .wide(WideControl(.init(.property(property)))), groupBy: group)
  }

  /// A text that is computed.
  static func text(
    _ name: String, _ types: [String], isOutOfBand: Bool = false,
    _ computed: @escaping (Value, any FormattingContext) throws(Unwind) -> Value
  ) -> ViewDefinition {
    ViewDefinition(
      name, types, .custom(CustomControl([.value(.init(.computed(computed)))])), isOutOfBand: isOutOfBand)
  }
}

/// What the shipped views compute with.
enum ViewValues {
  static func get(_ value: Value, _ name: String, _ context: any FormattingContext) throws(Unwind) -> Value {
    try MemberAccess.get(value, MemberName(name), context.invocation) ?? .null
  }
  /// Follows `a.b[0].c`. An empty index takes every item, `??` the other path when the first yields nothing.
  static func path(_ value: Value, _ path: String, _ context: any FormattingContext) throws(Unwind) -> Value {
    if let other = path.firstRange(ofText: "??") {
      let first = try self.path(value, String(path[..<other.lowerBound]), context)
      return first.displayText.isEmpty ? try self.path(value, String(path[other.upperBound...]), context) : first
    }
    var current = value
    for step in path.split(separator: ".") {
      let name = step.prefix { $0 != "[" }
      current = try get(current, String(name), context)
      guard step.count > name.count, var items = Items(current) else { continue }
      current = items.next() ?? .null
    }
    return current
  }
  /// A number whatever its type; 0 for what is none.
  static func number(_ value: Value) -> Double {
    switch value.unwrapped {
    case .int(let number): Double(number)
    case .long(let number): Double(number)
    case .double(let number): number
    case .single(let number): Double(number)
    case .byte(let number): Double(number)
    case .uint(let number): Double(number)
    case .ulong(let number): Double(number)
    case .short(let number): Double(number)
    default: Double(value.displayText) ?? 0
    }
  }
  /// `"{0:FORMAT}" -f VALUE`.
  static func format(_ number: Double, _ format: String, _ context: any FormattingContext) throws(Unwind) -> Value {
    Value(try CultureText.format(.double(number), format, context))
  }
}
