import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Compares two sets of objects and says what is only in one of them.
///
/// Objects are taken from both sides in turn; an object waits for its match until -SyncWindow others wait on its side.
struct CompareObject: Cmdlet {
  static let name: StaticString = "Compare-Object"
  static let help = Help(
    "Compares two sets of objects.",
    "SideIndicator tells where an object is: <= in the reference set, => in the difference set, == in both.")
  static let examples = [
    Example(
      "What was added and removed", run: "Compare-Object 1, 2, 3 2, 3, 4 | ForEach-Object { \"$($_.InputObject) $($_.SideIndicator)\" }",
      prints: "4 =>\n1 <=\n")
  ]

  @Parameter(as: .psObject.arrayType, at: 0, check: [.allowEmptyCollection], help: "The set that is compared with.")
  var referenceObject: [Value]
  @Parameter(
    as: .psObject.arrayType, at: 1, from: .pipeline, check: [.allowEmptyCollection],
    help: "The set that is compared."
  )
  var differenceObject: [Value]
  @Parameter(check: [.range(0, 2147483647)], help: "How far around its place an object's match is looked for.")
  var syncWindow: Int?
  @Parameter(help: "Which properties; wildcards, script blocks and calculated ones are taken where they make sense.")
  var property: [Value]?
  @Parameter(help: "Show what is in both sets only.")
  var excludeDifferent: SwitchParameter
  @Parameter(help: "Show what is in both sets too.")
  var includeEqual: SwitchParameter
  @Parameter(help: "Also write what was worked on.")
  var passThru: SwitchParameter
  @Parameter(help: "Whose rules compare and format text.")
  var culture: String?
  @Parameter(help: "Tell upper from lower case.")
  var caseSensitive: SwitchParameter

  private struct Entry {
    let object: Value
    /// `unset` where the object lacks the property.
    let keys: ContiguousArray<Value>
  }
  private var order: ObjectOrder?
  private var expressions: [PropertyExpression] = []
  private var references: [Entry] = []
  private var hasReferences = false
  private var next = 0
  private var waitingReferences: [Entry] = []
  private var waitingDifferences: [Entry] = []
  private var showsEqual = false

  mutating func begin(_ call: Call) throws(Unwind) {
    showsEqual = includeEqual.isPresent || (excludeDifferent.isPresent && !$includeEqual.isBound)
    order = ObjectOrder(
      caseSensitive: caseSensitive.isPresent, culture: try CultureNames.culture(culture, call), call.session)
  }

  mutating func process(_ call: Call) throws(Unwind) {
    if expressions.isEmpty, let property {
      expressions = try PropertyArgument.parse(property, allowing: [.expression], noWildcards: true, call).map(\.expression)
    }
    let differences = differenceObject
    guard !referenceObject.isEmpty else {
      for object in differences { try emitDifferent(try entry(object, call), "=>", call) }
      return
    }
    if !hasReferences {
      hasReferences = true
      for object in referenceObject { references.append(try entry(object, call)) }
    }
    if differences.isEmpty { return try match(nil, call) }
    var entries: [Entry] = []
    for object in differences { entries.append(try entry(object, call)) }
    for entry in entries { try match(entry, call) }
  }

  mutating func end(_ call: Call) throws(Unwind) {
    while next < references.count { try match(nil, call) }
    for entry in waitingDifferences { try emitDifferent(entry, "=>", call) }
    for entry in waitingReferences { try emitDifferent(entry, "<=", call) }
  }

  private func entry(_ object: Value, _ call: Call) throws(Unwind) -> Entry {
    guard !expressions.isEmpty else { return Entry(object: object, keys: [object]) }
    var keys: ContiguousArray<Value> = []
    for expression in expressions {
      guard let result = try expression.value(of: object, call.session) else {
        keys.append(.unset)
        continue
      }
      if let error = result.error {
        try call.writeError(ErrorRecord(error.exception, id: "ExpressionEvaluation", .invalidResult, target: object))
      }
      keys.append(result.value.isNull ? .null : result.value)
    }
    return Entry(object: object, keys: keys)
  }

  private func isEqual(_ a: Entry, _ b: Entry) -> Bool {
    for (x, y) in zip(a.keys, b.keys) {
      if case .unset = x {
        guard case .unset = y else { return false }
        continue
      }
      if case .unset = y { return false }
      guard order?.isEqual(x, y) ?? false else { return false }
    }
    return true
  }

  /// Looks at the next reference object and one difference object, if there is one.
  private mutating func match(_ entry: Entry?, _ call: Call) throws(Unwind) {
    var difference = entry
    var reference: Entry?
    if next < references.count {
      reference = references[next]
      next += 1
    }
    if let reference, let difference, isEqual(reference, difference) { return try emitEqual(reference, call) }
    if let wanted = difference, let index = waitingReferences.firstIndex(where: { isEqual(wanted, $0) }) {
      try emitEqual(waitingReferences.remove(at: index), call)
      difference = nil
    }
    if let wanted = reference, let index = waitingDifferences.firstIndex(where: { isEqual(wanted, $0) }) {
      waitingDifferences.remove(at: index)
      try emitEqual(wanted, call)
      reference = nil
    }
    if let difference { try wait(difference, "=>", &waitingDifferences, call) }
    if let reference { try wait(reference, "<=", &waitingReferences, call) }
  }

  private func wait(_ entry: Entry, _ side: String, _ waiting: inout [Entry], _ call: Call) throws(Unwind) {
    let window = $syncWindow.isBound ? syncWindow ?? 0 : Int(Int32.max)
    guard window > 0 else { return try emitDifferent(entry, side, call) }
    while waiting.count >= window { try emitDifferent(waiting.removeFirst(), side, call) }
    waiting.append(entry)
  }

  private func emitEqual(_ entry: Entry, _ call: Call) throws(Unwind) { if showsEqual { try emit(entry, "==", call) } }
  private func emitDifferent(_ entry: Entry, _ side: String, _ call: Call) throws(Unwind) {
    if !excludeDifferent.isPresent { try emit(entry, side, call) }
  }

  private func emit(_ entry: Entry, _ side: String, _ call: Call) throws(Unwind) {
    guard !passThru.isPresent else {
      let object = entry.object.reference ?? WrapperObject(entry.object)
      object.extended?.remove("SideIndicator")
      try MemberAccess.addNote("SideIndicator", Value(side), to: object)
      return try call.write(object)
    }
    let made = PSCustomObject()
    if expressions.isEmpty { made["InputObject"] = entry.object }
    for (expression, key) in zip(expressions, entry.keys) where made[expression.text] == nil {
      if case .unset = key { made[expression.text] = .null } else { made[expression.text] = key }
    }
    made["SideIndicator"] = nil
    made["SideIndicator"] = Value(side)
    try call.write(made)
  }
}
