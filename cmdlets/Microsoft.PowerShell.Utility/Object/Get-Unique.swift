import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Leaves out repeated neighbours of a sorted sequence.
struct GetUnique: Cmdlet {
  static let name: StaticString = "Get-Unique"
  static let help = Help("Returns unique items from a sorted list.")
  static let examples = [Example("Repeated neighbours once", run: "'a', 'a', 'b', 'a' | Get-Unique", prints: "a\nb\na\n")]

  static let defaultParameterSet: String? = "AsString"

  @Parameter(as: .psObject, from: .pipeline, help: "The objects to work on.")
  var inputObject: Value = .void
  @Parameter(in: ["AsString"], help: "Compare the objects' texts.")
  var asString: SwitchParameter
  @Parameter(in: ["UniqueByType"], help: "One object of each type.")
  var onType: SwitchParameter
  @Parameter(help: "Don't tell upper from lower case.")
  var caseInsensitive: SwitchParameter

  private var last: Value = .void
  private var lastText: String?

  mutating func process(_ call: Call) throws(Unwind) {
    let object = inputObject
    var isNew = true
    if case .void = last {
    } else if onType.isPresent {
      isNew = MemberAccess.names(of: object).first != MemberAccess.names(of: last).first
    } else if asString.isPresent {
      let text = try Conversion.string(object, call.session)
      let previous: String
      if let lastText { previous = lastText } else { previous = try Conversion.string(last, call.session) }
      isNew = !(caseInsensitive.isPresent ? equalsIgnoringCase(text, previous) : PSString.utf8Equal(text, previous))
      lastText = text
    } else {
      let order = ObjectOrder(caseSensitive: !caseInsensitive.isPresent, culture: nil, call.session)
      isNew = !order.isEqual(object, last)
    }
    if isNew {
      try call.write(object)
      last = object
    }
  }
}
