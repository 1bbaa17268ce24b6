import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Puts objects with equal properties together.
///
/// As PowerShell does: where all keys are of one type the groups come sorted, otherwise in the order in which they first appear.
struct GroupObject: Cmdlet {
  static let name: StaticString = "Group-Object"
  static let help = Help(
    "Groups objects that contain the same value for specified properties.",
    "Each group has a Name, a Count and the objects themselves in Group. With -AsHashTable the groups are looked up by key.")
  static let examples = [
    Example(
      "Count words", run: "'a', 'b', 'a' | Group-Object | ForEach-Object { \"$($_.Name) $($_.Count)\" }", prints: "a 2\nb 1\n"),
    Example(
      "Group by what a script block yields",
      run: "1..5 | Group-Object { $_ % 2 } | ForEach-Object { \"$($_.Name): $($_.Group)\" }", prints: "0: 2 4\n1: 1 3 5\n"),
  ]

  static let outputTypes = ["System.Collections.Hashtable", "Microsoft.PowerShell.Commands.GroupInfo"]

  @Parameter(help: "Count only; don't keep the objects.")
  var noElement: SwitchParameter
  @Parameter(in: ["HashTable"], alias: ["AHT"], help: "Emit one hashtable from keys to objects.")
  var asHashTable: SwitchParameter
  @Parameter(in: ["HashTable"], help: "Make the hashtable's keys strings.")
  var asString: SwitchParameter
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
  private var keys: GroupKeys?
  private var order: ObjectOrder?

  mutating func process(_ call: Call) throws(Unwind) {
    let object = inputObject
    if object.isNull { return }
    if keys == nil { try prepare(call) }
    try keys?.add(object, call)
    objects.append(object)
  }

  private mutating func prepare(_ call: Call) throws(Unwind) {
    let arguments = try PropertyArgument.parse(property ?? [], allowing: [.expression], noWildcards: true, call)
    if asString.isPresent, !asHashTable.isPresent {
      throw call.terminating(
        "The command cannot be run because the AsString parameter requires that you specify the AsHashtable parameter.",
        id: "ArgumentException", .invalidArgument, target: .object(SwitchObject(true)), type: .argumentException)
    }
    if asHashTable.isPresent, !asString.isPresent, arguments.count > 1 {
      throw call.terminating(
        "The command cannot be run because using the AsHashTable parameter with more than one property requires adding the AsString parameter.",
        id: "ArgumentException", .invalidArgument, target: .array(property ?? []), type: .argumentException)
    }
    order = ObjectOrder(
      caseSensitive: caseSensitive.isPresent, culture: try CultureNames.culture(culture, call), call.session)
    keys = GroupKeys(arguments.map(\.expression))
  }

  mutating func end(_ call: Call) throws(Unwind) {
    guard let keys, let order else { return }
    let keepsElements = !noElement.isPresent
    let groups = try keys.groups(objects, order) { (values) throws(Unwind) in
      GroupInfo(values, name: try GroupKeys.name(values, call.session), keepsElements: keepsElements)
    }
    guard asHashTable.isPresent else {
      for group in groups { try call.write(group) }
      return
    }
    let table = DictionaryObject(type: .hashtable, ignoresCase: !caseSensitive.isPresent)
    for group in groups {
      let key = asString.isPresent ? Value(group.name) : group.values.first?.unwrapped ?? .null
      guard !key.isNull, !table.contains(key) else {
        let message =
          "The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again."
        return try call.writeError(message, id: message, .invalidArgument, type: .exception)
      }
      table[key] = .object(group.group)
    }
    try call.write(table)
  }
}
