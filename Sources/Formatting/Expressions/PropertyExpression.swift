import Objects

/// What is shown of an object: a property by name or pattern, or what a script block makes of it.
final class PropertyExpression {
  enum Kind {
    case name(MemberName)
    case pattern(Wildcard)
    case script(NetObject)
    case computed((Value, any FormattingContext) throws(Unwind) -> Value)
    case itself
  }
  let kind: Kind
  /// As it is written; the label where no other is given.
  let text: String
  /// The name is known to be the object's: no look-up of its case or of property sets.
  private let isResolved: Bool
  /// Where a custom object of that shape has the property: one pointer comparison finds it again.
  private var shape: Shape?
  private var slot = 0

  private init(_ kind: Kind, _ text: String, isResolved: Bool) {
    self.kind = kind
    self.text = text
    self.isResolved = isResolved
  }

  convenience init(name: String) {
    // A pattern that isn't well-formed is a name like any other.
    if Wildcard.containsWildcards(name), let pattern = try? Wildcard(name) {
      self.init(.pattern(pattern), name, isResolved: false)
    } else {
      self.init(.name(MemberName(name)), name, isResolved: false)
    }
  }
  convenience init(resolved name: String) { self.init(.name(MemberName(name)), name, isResolved: true) }
  convenience init(script: NetObject) { self.init(.script(script), script.toString(), isResolved: true) }

  /// As a view says it.
  convenience init(_ expression: ViewExpression, _ context: any FormattingContext) throws(Unwind) {
    switch expression {
    case .property(let name): self.init(name: name)
    case .script(let source):
      let block: NetObject
      if let compiled = source.compiled {
        block = compiled
      } else {
        block = try context.compile(source.text)
        source.compiled = block
      }
      self.init(.script(block), source.text, isResolved: true)
    case .computed(let body): self.init(.computed(body), "", isResolved: true)
    case .text(let text): self.init(.computed { _, _ in Value(text) }, text, isResolved: true)
    case .itself: self.init(.itself, "", isResolved: true)
    }
  }

  var isPattern: Bool { if case .pattern = kind { true } else { false } }

  /// Where a custom object of that shape has the property; `nil` for what is no plain name or not there.
  func slot(in shape: Shape) -> Int? {
    if case .name(let name) = kind { shape.slot(of: name) } else { nil }
  }

  /// The expressions it stands for with that object: none when it has no such property.
  func resolve(_ target: Value, _ context: any FormattingContext) -> [PropertyExpression] {
    if isResolved { return [self] }
    let found: [ObjectProperties.Found]
    switch kind {
    case .name(let name): found = ObjectProperties.find(name, of: target, context).map { [$0] } ?? []
    case .pattern(let pattern): found = ObjectProperties.matching(pattern, of: target, context)
    case .script, .computed, .itself: return [self]
    }
    var names: [String] = []
    for member in found {
      guard let set = member.set else {
        names.append(member.name)
        continue
      }
      for name in set {
        for expanded in PropertyExpression(name: name).resolve(target, context) { names.append(expanded.text) }
      }
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.map { PropertyExpression(resolved: $0) }
  }

  /// A value, or the error that came up on the way to it.
  enum Result {
    /// The object has no such property.
    case missing
    case value(Value, name: String)
    case failed(ErrorRecord, name: String)

    var value: Value? { if case .value(let value, _) = self { value } else { nil } }
  }

  /// What it yields for the object (for a pattern, the first match).
  func evaluate(_ target: Value, _ context: any FormattingContext) throws(Unwind) -> Result {
    if case .name(let name) = kind {
      if case .object(let object) = target, object.extended == nil, let custom = object as? PSCustomObject {
        if custom.shape === shape { return .value(custom.values[slot], name: text) }
        if let found = custom.shape.slot(of: name) {
          shape = custom.shape
          slot = found
          return .value(custom.values[found], name: custom.shape.names[found].text)
        }
      }
    }
    if !isResolved {
      guard let first = resolve(target, context).first else { return .missing }
      return try first.evaluate(target, context)
    }
    do throws(Unwind) {
      switch kind {
      case .name(let name): return .value(try MemberAccess.get(target, name, context.invocation) ?? .null, name: text)
      case .script(let block):
        return .value(try context.invocation.invoke(block, arguments: [], underbar: target), name: text)
      case .computed(let body): return .value(try body(target, context), name: text)
      case .itself: return .value(target, name: text)
      case .pattern: return .missing
      }
    } catch {
      guard case .error(let record) = error else { throw error }
      return .failed(record, name: text)
    }
  }
}
