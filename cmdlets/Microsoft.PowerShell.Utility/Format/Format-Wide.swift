import Formatting
import Objects
import Runtime

/// Formats one property of each object, side by side.
struct FormatWide: Cmdlet {
  static let name: StaticString = "Format-Wide"
  static var outputTypes: [String] { FormatArguments.outputTypes }
  static let help = Help(
    "Formats one property of objects in columns.", "Without a property it is the one that names the object.")
  static let examples = [
    Example(
      "Three to a line",
      run: """
        1..4 | ForEach-Object { [pscustomobject]@{ Name = "disk-$_" } } | Format-Wide -Column 3 | Out-String -Width 30
        """,
      prints: """

        disk-1     disk-2    disk-3
        disk-4              \u{20}



        """)
  ]

  @Parameter(at: 0, help: "The property to show, by name, pattern, script block or hashtable.") var property: Value?
  @Parameter(help: "Makes as many columns as fit.") var autoSize: SwitchParameter
  @Parameter(check: [.range(1, 2_147_483_647)], help: "How many columns to make.") var column: Int?
  @Parameter(help: "Starts anew where the value of this changes.") var groupBy: Value?
  @Parameter(help: "The name of the view to show the objects with.") var view: String?
  @Parameter(help: "Writes the errors of computed values behind the object.") var showError: SwitchParameter
  @Parameter(help: "Shows #ERR where a computed value failed.") var displayError: SwitchParameter
  @Parameter(help: "Gives the shape to what is otherwise shown by itself, errors and text.") var force: SwitchParameter
  @Parameter(check: [.set(["CoreOnly", "EnumOnly", "Both"])], help: "Shows a collection, its items, or both.")
  var expand: String?
  @Parameter(as: .psObject, from: .pipeline, help: "The object to format.") var inputObject: Value = .void

  private var formatter: ShapeFormatter?

  mutating func begin(_ call: Call) throws(Unwind) {
    let arguments = FormatArguments(
      shape: .wide, groupBy: groupBy, view: view, showError: showError.isPresent, displayError: displayError.isPresent,
      force: force.isPresent, expand: expand)
    var parameters = try arguments.parameters(property.map { [$0] }, .wide, call)
    if autoSize.isPresent, column != nil {
      throw FormatArguments.conflict(
        "Cmdlet parameters AutoSize and Column are mutually exclusive.", id: "FormatCannotSpecifyAutosizeAndColumns",
        call)
    }
    parameters.autoSize = $autoSize.isBound ? autoSize.isPresent : nil
    parameters.columns = column
    formatter = arguments.formatter(parameters, call)
  }

  mutating func process(_ call: Call) throws(Unwind) {
    try formatter?.process(call.isExpectingInput ? call.input : inputObject)
  }
  mutating func end(_ call: Call) throws(Unwind) { try formatter?.finish() }
}
