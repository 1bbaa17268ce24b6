import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Random numbers, or random ones of some items, that nobody can foretell.
struct GetSecureRandom: Cmdlet {
  static let name: StaticString = "Get-SecureRandom"
  static let help = Help("Gets a random number, or selects objects randomly from a collection.")
  static let examples = [Example("The only choice", run: "Get-SecureRandom -Minimum 7 -Maximum 8", prints: "7\n")]

  static let defaultParameterSet: String? = "RandomNumberParameterSet"
  static let outputTypes = ["System.Int32", "System.Int64", "System.Double"]

  @Parameter(at: 0, in: ["RandomNumberParameterSet"], help: "Below what; the type of the result follows.")
  var maximum: Value = .void
  @Parameter(in: ["RandomNumberParameterSet"], help: "From what on.")
  var minimum: Value = .void
  @Parameter(
    at: 0, from: .pipeline, mandatory: true, in: ["RandomListItemParameterSet", "ShuffleParameterSet"],
    check: [.allowNull], help: "Items to choose from."
  )
  var inputObject: [Value]?
  @Parameter(
    in: ["RandomListItemParameterSet", "RandomNumberParameterSet"], check: [.range(1, 2147483647)], help: "How many."
  )
  var count: Int = 1
  @Parameter(mandatory: true, in: ["ShuffleParameterSet"], help: "All items, in a random order.")
  var shuffle: SwitchParameter

  private var picker: RandomPicker?
  private var picksItems = false

  mutating func begin(_ call: Call) throws(Unwind) {
    let source = RandomSource()
    picker = RandomPicker(source)
    // A list in the place of the maximum is a list to choose from.
    var isList = false
    if case .object(let object) = maximum.unwrapped, object.isEnumerable { isList = true }
    let isFed = call.isExpectingInput && maximum.isNull && minimum.isNull
    picksItems = call.parameterSetName != "RandomNumberParameterSet" || isList || isFed
    if picksItems {
      let wanted = count
      if isList, let items = maximum.unwrapped.reference?.listItems { picker?.add(Array(items), count: wanted) }
    } else {
      try picker?.writeNumbers(minimum, maximum, count: count, call)
    }
  }

  mutating func process(_ call: Call) throws(Unwind) {
    if picksItems, $inputObject.isBound {
      let items = inputObject ?? [.null]
      let wanted = shuffle.isPresent ? nil : count
      picker?.add(items, count: wanted)
    }
  }

  mutating func end(_ call: Call) throws(Unwind) { if picksItems { try picker?.writeItems(call) } }
}
