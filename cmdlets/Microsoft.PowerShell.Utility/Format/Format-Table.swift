import Formatting
import Objects
import Runtime

/// Formats objects as the rows of a table.
struct FormatTable: Cmdlet {
  static let name: StaticString = "Format-Table"
  static var outputTypes: [String] { FormatArguments.outputTypes }
  static let help = Help(
    "Formats objects as a table.",
    "The first object decides the columns: those of its type's view, or its properties, ten at most.")
  static let examples = [
    Example(
      "Choose and compute columns",
      run: """
        [pscustomobject]@{ Name = 'web'; DiskSizeGB = 128 }, [pscustomobject]@{ Name = 'db'; DiskSizeGB = 4096 } |
            Format-Table Name, @{ Label = 'TiB'; Expression = { $_.DiskSizeGB / 1024 }; FormatString = 'N2' }
        """,
      prints: """

        Name  TiB
        ----  ---
        web  0.12
        db   4.00


        """)
  ]

  @Parameter(help: "Makes columns as wide as all of their values need.") var autoSize: SwitchParameter
  @Parameter(help: "Writes the head again on every screen.") var repeatHeader: SwitchParameter
  @Parameter(help: "Writes no head.") var hideTableHeaders: SwitchParameter
  @Parameter(help: "Lets values go on in the next line instead of cutting them.") var wrap: SwitchParameter
  @Parameter(at: 0, check: [.notNullOrEmpty], help: "Properties to show, by name, pattern, script block or hashtable.")
  var property: [Value]?
  @Parameter(help: "Starts a new table where the value of this changes.") var groupBy: Value?
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
      shape: .table, groupBy: groupBy, view: view, showError: showError.isPresent, displayError: displayError.isPresent,
      force: force.isPresent, expand: expand)
    var parameters = try arguments.parameters(property, .table, call)
    parameters.autoSize = $autoSize.isBound ? autoSize.isPresent : nil
    parameters.hidesHeaders = $hideTableHeaders.isBound ? hideTableHeaders.isPresent : nil
    parameters.wraps = $wrap.isBound ? wrap.isPresent : nil
    parameters.repeatsHeader = repeatHeader.isPresent
    formatter = arguments.formatter(parameters, call)
  }

  mutating func process(_ call: Call) throws(Unwind) {
    try formatter?.process(call.isExpectingInput ? call.input : inputObject)
  }
  mutating func end(_ call: Call) throws(Unwind) { try formatter?.finish() }
}
