import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Selects objects of a sequence, properties of objects, or both.
struct SelectObject: Cmdlet {
  static let name: StaticString = "Select-Object"
  static let help = Help(
    "Selects objects or object properties.",
    "With -Property it makes new objects that have only these properties. A calculated property is a hashtable with Name and Expression.")
  static let examples = [
    Example("The first ones", run: "1..10 | Select-Object -First 2", prints: "1\n2\n"),
    Example(
      "One property's values", run: "[pscustomobject]@{ Name = 'vm1'; Size = 2 } | Select-Object -ExpandProperty Name", prints: "vm1\n"),
    Example("Each value once", run: "'b', 'a', 'b' | Select-Object -Unique", prints: "b\na\n"),
    Example(
      "A calculated property", run: "('x' | Select-Object @{ n = 'Twice'; e = { $_ * 2 } }).Twice", prints: "xx\n"),
  ]

  static let defaultParameterSet: String? = "DefaultParameter"

  @Parameter(as: .psObject, from: .pipeline, help: "The objects to work on.")
  var inputObject: Value = .void
  @Parameter(
    at: 0, in: ["DefaultParameter", "SkipLastParameter"],
    help: "Which properties; wildcards, script blocks and calculated ones are taken where they make sense."
  )
  var property: [Value]?
  @Parameter(
    in: ["DefaultParameter", "SkipLastParameter"],
    help: "Leave these properties out; without -Property all others are taken."
  )
  var excludeProperty: [String]?
  @Parameter(
    in: ["DefaultParameter", "SkipLastParameter"],
    help: "Emit this property's value, item by item, instead of an object."
  )
  var expandProperty: String?
  @Parameter(help: "Of equal objects only the first; all come at the end.")
  var unique: SwitchParameter
  @Parameter(help: "-Unique doesn't tell upper from lower case.")
  var caseInsensitive: SwitchParameter
  @Parameter(in: ["DefaultParameter"], check: [.range(0, 2147483647)], help: "How many from the end.")
  var last: Int?
  @Parameter(
    in: ["DefaultParameter"], check: [.range(0, 2147483647)],
    help: "How many from the beginning; what feeds the command is stopped then."
  )
  var first: Int?
  @Parameter(
    in: ["DefaultParameter", "SkipLastParameter"], check: [.range(0, 2147483647)],
    help: "How many to leave out first."
  )
  var skip: Int?
  @Parameter(in: ["SkipLastParameter"], check: [.range(0, 2147483647)], help: "How many to leave out at the end.")
  var skipLast: Int?
  @Parameter(in: ["DefaultParameter", "IndexParameter"], help: "Don't stop what feeds the command.")
  var wait: SwitchParameter
  @Parameter(in: ["IndexParameter"], check: [.range(0, 2147483647)], help: "Those at these places, counted from 0.")
  var index: [Int]?
  @Parameter(in: ["SkipIndexParameter"], check: [.range(0, 2147483647)], help: "All but those at these places.")
  var skipIndex: [Int]?

  private var queue: SelectionQueue?
  private var indices: IndexFilter?
  private var selector: PropertySelector?
  private var uniques: UniqueObjects?

  mutating func begin(_ call: Call) throws(Unwind) {
    selector = try PropertySelector(
      property ?? [], excluding: excludeProperty, expanding: expandProperty.flatMap { $0.isEmpty ? nil : $0 }, call)
    if unique.isPresent { uniques = UniqueObjects(ObjectOrder(caseSensitive: !caseInsensitive.isPresent, culture: nil, call.session)) }
    if let index {
      indices = IndexFilter(index, isIncluding: true)
    } else if let skipIndex {
      indices = IndexFilter(skipIndex, isIncluding: false)
    } else if $first.isBound || $last.isBound || $skip.isBound || $skipLast.isBound {
      queue = SelectionQueue(first: first, last: last, skip: skip ?? 0, skipLast: skipLast ?? 0)
    }
  }

  mutating func process(_ call: Call) throws(Unwind) {
    let object = inputObject
    if object.isNull { return }
    if queue != nil {
      queue?.add(object)
      if let next = queue?.next() { try select(next, call) }
      if queue?.isSatisfied ?? false, !wait.isPresent { throw call.stopUpstream() }
    } else if indices != nil {
      if indices?.takes() ?? false { try select(object, call) }
      if indices?.isSatisfied ?? false, !wait.isPresent { throw call.stopUpstream() }
    } else {
      try select(object, call)
    }
  }

  mutating func end(_ call: Call) throws(Unwind) {
    if call.parameterSetName == "DefaultParameter" { for object in queue?.rest() ?? [] { try select(object, call) } }
    for object in uniques?.objects ?? [] { try call.write(object) }
  }

  /// Selects an object's properties, and writes what comes of it unless an equal one came before.
  private mutating func select(_ object: Value, _ call: Call) throws(Unwind) {
    guard let selector else { return }
    if uniques == nil { return try selector.select(object, call) { (value, _) throws(Unwind) in try call.write(value) } }
    var found: [(Value, [String])] = []
    try selector.select(object, call) { (value, notes) throws(Unwind) in found.append((value, notes)) }
    for (value, notes) in found { try uniques?.add(value, notes: notes) }
  }
}
