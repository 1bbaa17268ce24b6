import Objects

/// What Format-Table, Format-List, Format-Wide, Format-Custom and the default do: objects in, packets out.
///
/// The first object decides the shape (unless the cmdlet did) and the view. Later ones that the view isn't for, and what is
/// always shown by itself (strings, numbers, errors), go out of band: between the rows, without ending the document.
public final class ShapeFormatter {
  private let shape: FormatShape?
  private let parameters: ShapeParameters
  private let isDefault: Bool
  private let context: any FormattingContext
  private let emit: (FormatPacket) throws(Unwind) -> Void
  private var generator: ViewGenerator?
  private var isInGroup = false
  /// Custom objects of this shape are known to belong into the document.
  private var plainShape: Shape?
  private var plainVersion = -1

  /// `shape` of `nil` lets the first object choose, as output without a format cmdlet does.
  public init(
    _ shape: FormatShape?, _ parameters: ShapeParameters?, _ context: any FormattingContext,
    emit: @escaping (FormatPacket) throws(Unwind) -> Void
  ) {
    self.shape = shape
    self.parameters = parameters ?? ShapeParameters()
    isDefault = parameters == nil
    self.context = context
    self.emit = emit
  }

  /// Takes an object; a collection item by item unless `-Expand` says otherwise.
  public func process(_ value: Value) throws(Unwind) {
    if value.isNull { return }
    guard case .object(let object) = value, !(object is PSCustomObject), var items = Items(object) else {
      return try take(value)
    }
    switch parameters.expansion ?? .enumOnly {
    case .coreOnly: try take(value)
    case .enumOnly: while let item = items.next() { try take(item.isNull ? Value("") : item) }
    case .both:
      var all: [Value] = []
      while let item = items.next() { all.append(item.isNull ? Value("") : item) }
      try comment("The following object supports IEnumerable:\n")
      if let entry = try outOfBand(value, listsOthers: true) { try emit(entry) }
      switch all.count {
      case 0: try comment("The IEnumerable contains no objects.")
      case 1: try comment("The IEnumerable contains the following object:\n")
      default: try comment("The IEnumerable contains the following \(all.count) objects:\n")
      }
      for item in all { try take(item) }
    }
  }

  private func comment(_ text: String) throws(Unwind) { try emit(FormatEntry(.text(text), isOutOfBand: true)) }

  /// Ends the document, if one was begun.
  public func finish() throws(Unwind) {
    if isInGroup {
      isInGroup = false
      try emit(GroupEnd())
    }
    if generator != nil {
      generator = nil
      try emit(FormatEnd())
    }
  }

  private func take(_ value: Value) throws(Unwind) {
    if case .object(let object) = value, let packet = object as? FormatPacket { return try emit(packet) }
    if !isKnownPlain(value) {
      if !parameters.isForced || isDefault || shape == nil {
        if let entry = try outOfBand(value, listsOthers: false) { return try emit(entry) }
      }
      if generator == nil { try begin(value) }
      if !parameters.isForced || isDefault || shape == nil, let generator,
        !generator.isApplicable(ObjectProperties.typeNames(of: value)),
        let entry = try outOfBand(value, listsOthers: true)
      {
        return try emit(entry)
      }
      rememberPlain(value)
    }
    guard let generator else { return }
    if !isInGroup {
      _ = try generator.updateGroup(value)
      try openGroup(value, generator)
    } else if try generator.updateGroup(value) {
      try emit(FormatEntry(.custom([.group([])]), isOutOfBand: true))
      isInGroup = false
      try emit(GroupEnd())
      try openGroup(value, generator)
    }
    try emit(FormatEntry(try generator.content(value)))
    for record in generator.takeErrors() {
      if let entry = try outOfBand(.object(record), listsOthers: true) { try emit(entry) }
    }
  }

  private func openGroup(_ first: Value, _ generator: ViewGenerator) throws(Unwind) {
    try emit(generator.groupStart(first))
    isInGroup = true
  }

  // MARK: The quick way for many objects of one shape

  private func isKnownPlain(_ value: Value) -> Bool {
    guard let plainShape, plainVersion == context.views.version, generator != nil, case .object(let object) = value,
      object.extended == nil, let custom = object as? PSCustomObject
    else { return false }
    return custom.shape === plainShape
  }

  private func rememberPlain(_ value: Value) {
    guard case .object(let object) = value, object.extended == nil, let custom = object as? PSCustomObject else {
      return
    }
    plainShape = custom.shape
    plainVersion = context.views.version
  }

  // MARK: Choosing the view

  private func begin(_ first: Value) throws(Unwind) {
    let made = try makeGenerator(first)
    generator = made
    try emit(made.start(first))
  }

  private func makeGenerator(_ first: Value) throws(Unwind) -> ViewGenerator {
    let names = ObjectProperties.typeNames(of: first)
    guard let shape else {
      if let view = context.views.view(for: names, shape: nil) {
        return try make(view.control.shape, view, first)
      }
      return try make(defaultShape(first), nil, first)
    }
    if !parameters.properties.isEmpty { return try make(shape, nil, first) }
    if let name = parameters.viewName, !name.isEmpty {
      guard let view = context.views.view(for: names, shape: shape, name: name) else {
        throw ViewNotFound.error(name, shape, first, context)
      }
      return try make(shape, view, first)
    }
    return try make(shape, context.views.view(for: names, shape: shape), first)
  }

  /// A table for up to four properties, a list for more.
  private func defaultShape(_ first: Value) -> FormatShape {
    let set = DisplaySets.properties(of: first, context)
    let count = set.isEmpty ? ObjectProperties.all(of: first, context).count : set.count
    return count <= 4 ? .table : .list
  }

  private func make(_ shape: FormatShape, _ view: ViewDefinition?, _ first: Value) throws(Unwind) -> ViewGenerator {
    switch shape {
    case .table: try TableGenerator(view: view, parameters, first: first, context)
    case .list: try ListGenerator(view: view, parameters, context)
    case .wide: try WideGenerator(view: view, parameters, context)
    case .custom: try CustomGenerator(view: view, parameters, context)
    }
  }

  // MARK: Out of band

  /// The entry of an object that stands by itself, `nil` for one that belongs into a document.
  /// With `listsOthers` an object without a view of that kind becomes a list.
  private func outOfBand(_ value: Value, listsOthers: Bool) throws(Unwind) -> FormatEntry? {
    switch value {
    case .object: break
    case .dateTime, .timeSpan: if !listsOthers { return nil }
    default: return FormatEntry(.text(try CultureText.plain(value, context)), isOutOfBand: true)
    }
    let names = ObjectProperties.typeNames(of: value)
    if names.isEmpty { return nil }
    if let view = context.views.view(for: names, shape: nil, isOutOfBand: true) {
      let plain = ShapeParameters()
      let generator: ViewGenerator =
        view.control.shape == .list
        ? try ListGenerator(view: view, plain, context) : try CustomGenerator(view: view, plain, context)
      return FormatEntry(try generator.content(value), isOutOfBand: true)
    }
    if TypeNames.isScalar(names) || ObjectProperties.all(of: value, context).isEmpty {
      return FormatEntry(.text(try CultureText.plain(value, context)), isOutOfBand: true)
    }
    guard listsOthers else { return nil }
    return FormatEntry(try ListGenerator(view: nil, ShapeParameters(), context).content(value), isOutOfBand: true)
  }
}
