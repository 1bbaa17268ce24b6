import Objects

/// Works through a custom control with an object and yields the text it stands for.
struct CustomViewWalker {
  private let context: any FormattingContext
  private let note: (ErrorRecord) -> Void
  /// Controls that contain themselves end here.
  private static let deepest = 50

  init(_ context: any FormattingContext, _ note: @escaping (ErrorRecord) -> Void) {
    self.context = context
    self.note = note
  }

  func nodes(_ control: CustomControl, _ object: Value, level: Int = 0) throws(Unwind) -> [FormatNode] {
    if level == Self.deepest { return [] }
    return [.group(try items(entry(of: control, for: object).items, object, level))]
  }

  private func entry(of control: CustomControl, for object: Value) throws(Unwind) -> CustomControl.Entry {
    let names = ObjectProperties.typeNames(of: object)
    for candidate in [names, TypeNames.withoutDeserialized(names)] {
      guard let candidate else { continue }
      var best: (entry: CustomControl.Entry, distance: Int)?
      for entry in control.otherEntries {
        for choice in entry.selection {
          guard let distance = TypeNames.distance(from: candidate, to: choice.typeNames),
            best.map({ distance < $0.distance }) ?? true,
            try holds(choice.condition, object)
          else { continue }
          best = (entry, distance)
        }
      }
      if let best { return best.entry }
    }
    return control.entry
  }

  private func items(_ items: [CustomControl.Item], _ object: Value, _ level: Int) throws(Unwind) -> [FormatNode] {
    var nodes: [FormatNode] = []
    for item in items {
      switch item {
      case .text(let text): nodes.append(.text(text))
      case .newLine(let count): nodes += Array(repeating: .newLine, count: count)
      case .frame(let left, let right, let firstLine, let inner):
        nodes.append(
          .frame(.init(left: left, right: right, firstLine: firstLine), try self.items(inner, object, level)))
      case .value(let binding): nodes += try value(binding, object, level)
      }
    }
    return nodes
  }

  private func value(_ binding: CustomControl.Binding, _ object: Value, _ level: Int) throws(Unwind) -> [FormatNode] {
    guard try holds(binding.condition, object) else { return [] }
    var value = Value.null
    switch try PropertyExpression(binding.expression, context).evaluate(object, context) {
    case .missing: break
    case .value(let found, _): value = found
    case .failed(let record, _): note(record)
    }
    var shown = [value]
    if binding.enumerates, var items = Items(value) {
      shown = []
      while let item = items.next() { if !item.isNull { shown.append(item) } }
    } else if binding.control != nil, value.isNull {
      return []
    }
    var nodes: [FormatNode] = []
    for value in shown {
      if let control = binding.control {
        nodes += try self.nodes(control, value, level: level + 1)
      } else {
        nodes.append(.text(try ValueText.field(value, format: binding.format, isTable: false, context)))
      }
    }
    return nodes
  }

  private func holds(_ condition: ViewExpression?, _ object: Value) throws(Unwind) -> Bool {
    guard let condition else { return true }
    let result = try PropertyExpression(condition, context).evaluate(object, context)
    if case .failed(let record, _) = result { note(record) }
    return result.value.map(Conversion.isTrue) ?? false
  }
}
