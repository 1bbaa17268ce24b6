import Culture
import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Sorts objects by the values of properties, or by themselves.
///
/// As in PowerShell the order of objects with equal keys is .NET's, which isn't stable, unless -Stable, -Top or -Bottom is given.
struct SortObject: Cmdlet {
  static let name: StaticString = "Sort-Object"
  static let help = Help(
    "Sorts objects by property values.",
    "Several properties are compared in turn. A calculated property is a hashtable with Expression and Ascending or Descending.")
  static let examples = [
    Example("Sort numbers, largest first", run: "3, 10, 7 | Sort-Object -Descending", prints: "10\n7\n3\n"),
    Example("Sort by a property", run: "'ccc', 'a', 'bb' | Sort-Object Length", prints: "a\nbb\nccc\n"),
    Example("Each value once", run: "'b', 'a', 'B' | Sort-Object -Unique", prints: "a\nb\n"),
  ]

  static let defaultParameterSet: String? = "Default"

  @Parameter(in: ["Default"], help: "Keep the order of objects whose keys are equal.")
  var stable: SwitchParameter
  @Parameter(help: "Largest first.")
  var descending: SwitchParameter
  @Parameter(help: "Of objects with equal keys keep the first.")
  var unique: SwitchParameter
  @Parameter(
    mandatory: true, in: ["Top"], check: [.range(1, 2147483647)],
    help: "Only that many from the beginning of the sorted list."
  )
  var top: Int?
  @Parameter(mandatory: true, in: ["Bottom"], check: [.range(1, 2147483647)], help: "Only that many from its end.")
  var bottom: Int?
  @Parameter(as: .psObject, from: .pipeline, help: "The objects to work on.")
  var inputObject: Value = .void
  @Parameter(
    at: 0, help: "Which properties; wildcards, script blocks and calculated ones are taken where they make sense."
  )
  var property: [Value]?
  @Parameter(help: "Whose rules compare and format text.")
  var culture: String?
  @Parameter(help: "Tell upper from lower case.")
  var caseSensitive: SwitchParameter

  private var objects: ContiguousArray<Value> = []
  private var chosenCulture: CultureInfo?

  mutating func begin(_ call: Call) throws(Unwind) { chosenCulture = try CultureNames.culture(culture, call) }

  mutating func process(_ call: Call) throws(Unwind) {
    let object = inputObject
    if !object.isNull { objects.append(object) }
  }

  mutating func end(_ call: Call) throws(Unwind) {
    guard !objects.isEmpty else { return }
    let order = ObjectOrder(caseSensitive: caseSensitive.isPresent, culture: chosenCulture, call.session)
    var keys = try SortKeys(objects, property ?? [], descending: descending.isPresent, order, call)
    let isStable = stable.isPresent || $top.isBound || $bottom.isBound
    var sorted = keys.sort(stable: isStable)
    if unique.isPresent { sorted = keys.unique(sorted) }
    if let top { sorted = ContiguousArray(sorted.prefix(top)) }
    if let bottom { sorted = ContiguousArray(sorted.suffix(bottom)) }
    for index in sorted { try call.write(objects[Int(index)]) }
  }
}
