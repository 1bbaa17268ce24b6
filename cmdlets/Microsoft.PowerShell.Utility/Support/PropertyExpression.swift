import Microsoft_PowerShell_Core
import Objects
import Runtime

/// What is looked at in an object: a property by name or pattern, or what a script block makes of it (`PSPropertyExpression`).
final class PropertyExpression {
  private enum Kind {
    case name
    case pattern(Wildcard)
    case script(BlockRunner)
  }

  /// What came of it for one object.
  struct Result {
    /// The property's name as the object declares it, or the script block's text.
    let name: String
    let value: Value
    /// What reading it threw; `value` is `$null` then.
    var error: ErrorRecord?
  }

  /// As it was written.
  let text: String
  private let kind: Kind
  private var reader: PropertyReader

  init(name: String) throws(Unwind) {
    text = name
    reader = PropertyReader(name)
    kind = Wildcard.containsWildcards(name) ? .pattern(try Patterns.wildcard(name)) : .name
  }

  init(_ block: ScriptBlockObject, _ call: Call) {
    text = block.toString()
    reader = PropertyReader("")
    kind = .script(BlockRunner(block, call, ownScope: true, quiet: true))
  }

  var hasWildcards: Bool { if case .pattern = kind { true } else { false } }
  /// The name, when it is nothing but one: the fast paths ask.
  var plainName: MemberName? { if case .name = kind { reader.name } else { nil } }

  // MARK: Reading

  /// The value for one object, or `nil` when it has no such property. A pattern gives its first match.
  func value(of target: Value, _ session: Session) throws(Unwind) -> Result? {
    switch kind {
    case .name: return try single(target, session)
    case .script(let runner): return try run(runner, target)
    case .pattern: return try results(of: target, session).first
    }
  }

  /// All values for one object: several for a pattern, none when nothing is found.
  func results(of target: Value, _ session: Session) throws(Unwind) -> [Result] {
    switch kind {
    case .script(let runner): return [try run(runner, target)]
    case .name:
      if case .object(let object) = target, let set = propertySet(object, target, session) {
        return try read(set, target, session)
      }
      return try single(target, session).map { [$0] } ?? []
    case .pattern(let pattern): return try read(names(matching: pattern, of: target, session), target, session)
    }
  }

  private func run(_ runner: BlockRunner, _ target: Value) throws(Unwind) -> Result {
    do throws(Unwind) {
      let value = try runner.value(target)
      if case .void = value { return Result(name: text, value: .null) }
      return Result(name: text, value: value)
    } catch {
      guard case .error(let record) = error else { throw error }
      return Result(name: text, value: .null, error: record)
    }
  }

  private func single(_ target: Value, _ session: Session) throws(Unwind) -> Result? {
    do throws(Unwind) {
      guard let value = try reader.read(target, session), !(value.reference is MethodObject) else { return nil }
      return Result(name: spelling(target, session), value: value)
    } catch {
      guard case .error(let record) = error else { throw error }
      return Result(name: text, value: .null, error: record)
    }
  }

  /// The name as the object declares it.
  private func spelling(_ target: Value, _ session: Session) -> String {
    guard case .object(let object) = target else { return declared(TypeInfo.of(target)) ?? text }
    if let custom = object as? PSCustomObject, let slot = custom.shape.slot(of: reader.name) { return custom.shape.names[slot].text }
    if let member = object.extended?.find(text) { return member.name }
    if let table: DictionaryObject = target.object() {
      return table.keys.first { equalsIgnoringCase($0.displayText, text) }?.displayText ?? declared(table.type) ?? text
    }
    if let member = session.typeData(for: object.typeNames, reader.name) { return member.name }
    if let own = object.ownProperties.first(where: { equalsIgnoringCase($0.name, text) }) { return own.name }
    return declared(TypeInfo.of(target.unwrapped)) ?? text
  }

  private func declared(_ type: TypeInfo) -> String? { type.instanceMember(reader.name)?.name }

  private func propertySet(_ object: NetObject, _ target: Value, _ session: Session) -> [String]? {
    if let member = object.extended?.find(text), case .propertySet(let names) = member.kind { return names }
    if let member = session.typeData(for: object.typeNames, reader.name), case .propertySet(let names) = member.kind { return names }
    return nil
  }

  private func names(matching pattern: Wildcard, of target: Value, _ session: Session) -> [String] {
    if let table: DictionaryObject = target.object(), table.type === TypeInfo.hashtable {
      let keys = table.keys.map(\.displayText).filter { pattern.matches($0) }
      if !keys.isEmpty { return keys }
    }
    return Properties.names(of: target, session).filter { pattern.matches($0) }
  }

  private func read(_ names: [String], _ target: Value, _ session: Session) throws(Unwind) -> [Result] {
    var results: [Result] = []
    for name in names {
      do throws(Unwind) {
        results.append(Result(name: name, value: try MemberAccess.get(target, MemberName(name), session) ?? .null))
      } catch {
        guard case .error(let record) = error else { throw error }
        results.append(Result(name: name, value: .null, error: record))
      }
    }
    return results
  }
}
