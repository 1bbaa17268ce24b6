import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Makes of an object what `Select-Object -Property -ExcludeProperty -ExpandProperty` asks for.
final class PropertySelector {
  typealias Output = (_ object: Value, _ notes: [String]) throws(Unwind) -> Void

  private let arguments: [PropertyArgument]
  private let excluded: [Wildcard]
  private let expanded: PropertyExpression?
  private var plan: SelectionPlan?

  init(_ properties: [Value], excluding: [String]?, expanding: String?, _ call: Call) throws(Unwind) {
    let wanted = properties.isEmpty && excluding != nil ? [Value("*")] : properties
    arguments = try PropertyArgument.parse(wanted, allowing: [.expression, .name], call)
    excluded = try Patterns.wildcards(excluding ?? [])
    if let expanding { expanded = try PropertyExpression(name: expanding) } else { expanded = nil }
  }

  func select(_ object: Value, _ call: Call, _ output: Output) throws(Unwind) {
    if let expanded { return try expand(expanded, object, call, output) }
    guard !arguments.isEmpty else {
      markSelected(object, object, isNew: false)
      return try output(object, [])
    }
    if let custom = Properties.plain(object) {
      if plan == nil || plan?.shape !== custom.shape { plan = SelectionPlan(custom.shape, arguments, excluded) }
      if let made = plan?.select(custom) {
        markSelected(.object(made), object, isNew: true)
        return try output(.object(made), made.shape.names.map(\.text))
      }
    }
    let made = PSCustomObject()
    let properties = try properties(of: object, call)
    for property in properties {
      if made.shape.slot(of: MemberName(property.name)) != nil {
        try reportExisting(property.name, object, "AlreadyExistingUserSpecifiedPropertyNoExpand", call)
      } else {
        made[property.name] = property.value
      }
    }
    if !properties.isEmpty || made.extended == nil { markSelected(.object(made), object, isNew: !properties.isEmpty) }
    try output(.object(made), properties.map(\.name))
  }

  // MARK: Properties

  private func properties(of object: Value, _ call: Call) throws(Unwind) -> [(name: String, value: Value)] {
    var found: [(name: String, value: Value)] = []
    for argument in arguments {
      var results = try argument.expression.results(of: object, call.session).filter { !isExcluded($0.name) }
      if results.isEmpty, !argument.expression.hasWildcards {
        let name = argument.expression.text
        if isExcluded(name) { continue }
        results = [PropertyExpression.Result(name: name, value: .null)]
      } else if argument.label != nil, results.count > 1 {
        try call.writeError(
          "Cannot rename multiple results.", id: "RenamingMultipleResults", .invalidOperation, target: object,
          type: .invalidOperationException)
        continue
      }
      for result in results {
        let name = argument.label ?? result.name
        guard !name.isEmpty else {
          throw call.terminating(
            "A property is an empty script block and does not provide a name.", id: "EmptyScriptBlockAndNoName", .invalidArgument,
            type: NetTypes.psArgumentException)
        }
        found.append((name, result.value))
      }
    }
    return found
  }

  private func isExcluded(_ name: String) -> Bool { excluded.contains { $0.matches(name) } }

  private func reportExisting(_ name: String, _ object: Value, _ id: String, _ call: Call) throws(Unwind) {
    try call.writeError(
      "The property cannot be processed because the property \"\(name)\" already exists.", id: id, .invalidOperation, target: object,
      type: NetTypes.psArgumentException)
  }

  // MARK: Expanding

  private func expand(_ expression: PropertyExpression, _ object: Value, _ call: Call, _ output: Output) throws(Unwind) {
    let notes = try properties(of: object, call)
    let results = try expression.results(of: object, call.session)
    guard let result = results.first else {
      return try call.writeError(
        "Property \"\(expression.text)\" cannot be found.", id: "ExpandPropertyNotFound", .invalidArgument, target: object,
        type: NetTypes.psArgumentException)
    }
    guard results.count == 1 else {
      return try call.writeError(
        "Multiple properties cannot be expanded.", id: "MutlipleExpandProperties", .invalidArgument, target: object,
        type: NetTypes.psArgumentException)
    }
    if let error = result.error {
      return try call.writeError(ErrorRecord(error.exception, id: "PropertyEvaluationExpand", .invalidResult, target: object))
    }
    if case .object(let collection) = result.value, collection.isEnumerable, var items = collection.enumerate() {
      while let item = items.next() {
        if !item.isNull { try emit(item, notes, object, call, output) }
      }
    } else if !result.value.isNull {
      try emit(result.value, notes, object, call, output)
    }
  }

  private func emit(
    _ value: Value, _ notes: [(name: String, value: Value)], _ source: Value, _ call: Call, _ output: Output
  ) throws(Unwind) {
    var target = value
    if !notes.isEmpty {
      let object = value.reference ?? WrapperObject(value)
      target = .object(object)
      for note in notes {
        if Properties.has(target, MemberName(note.name), call.session) {
          try reportExisting(note.name, source, "AlreadyExistingUserSpecifiedPropertyExpand", call)
        } else {
          try MemberAccess.addNote(note.name, note.value, to: object)
        }
      }
    }
    markSelected(target, source, isNew: !notes.isEmpty)
    try output(target, notes.map(\.name))
  }

  /// A custom object that was selected says of what type it was before: `Selected.System.String`.
  private func markSelected(_ value: Value, _ source: Value, isNew: Bool) {
    guard case .object(let object) = value, let custom = object as? PSCustomObject else { return }
    let name = "Selected." + TypeInfo.of(source.unwrapped).fullName
    if isNew || !custom.typeNames.contains(name) { custom.typeNamesPrepended(name) }
  }
}

/// What to take of custom objects of one shape: found once, and then only values are copied.
struct SelectionPlan {
  private enum Source {
    case slot(Int)
    case missing
  }
  let shape: Shape
  private var sources: [Source] = []
  private var target: Shape?

  /// A plan is possible for plain names that don't come twice; otherwise `select` gives nothing.
  init(_ shape: Shape, _ arguments: [PropertyArgument], _ excluded: [Wildcard]) {
    self.shape = shape
    var names: [MemberName] = []
    for argument in arguments {
      guard let name = argument.expression.plainName else { return }
      let slot = shape.slot(of: name)
      let declared = slot.map { shape.names[$0] } ?? name
      if excluded.contains(where: { $0.matches(declared.text) }) { continue }
      let label = argument.label.map { MemberName($0) } ?? declared
      guard !names.contains(label) else { return }
      names.append(label)
      sources.append(slot.map { .slot($0) } ?? .missing)
    }
    target = names.isEmpty ? nil : Shape(names)
  }

  func select(_ object: PSCustomObject) -> PSCustomObject? {
    guard let target else { return nil }
    var values: ContiguousArray<Value> = []
    values.reserveCapacity(sources.count)
    for source in sources {
      switch source {
      case .slot(let slot): values.append(object.values[slot])
      case .missing: values.append(.null)
      }
    }
    return PSCustomObject(target, values)
  }
}
