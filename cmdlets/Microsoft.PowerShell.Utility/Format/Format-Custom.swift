import Formatting
import Objects
import Runtime

/// Formats objects by a custom view, or as their properties, nested.
struct FormatCustom: Cmdlet {
  static let name: StaticString = "Format-Custom"
  static var outputTypes: [String] { FormatArguments.outputTypes }
  /// As PowerShell's class is called.
  static var className: String { "Microsoft.PowerShell.Commands.FormatCustomCommand" }
  static let help = Help(
    "Formats objects by a custom view.",
    "An object whose type has none shows its properties, and theirs, as nested classes.")
  static let examples = [
    Example(
      "Look into an object",
      run: "[pscustomobject]@{ Name = 'web'; Sku = [pscustomobject]@{ Tier = 'Premium' } } | Format-Custom",
      prints: """

        class PSCustomObject
        {
          Name = web
          Sku =\u{20}
            class PSCustomObject
            {
              Tier = Premium
            }
        }



        """)
  ]

  @Parameter(at: 0, check: [.notNullOrEmpty], help: "Properties to show, by name, pattern, script block or hashtable.")
  var property: [Value]?
  @Parameter(check: [.range(1, 2_147_483_647)], help: "How deep to follow properties.") var depth: Int = 5
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
      shape: .custom, groupBy: groupBy, view: view, showError: showError.isPresent,
      displayError: displayError.isPresent,
      force: force.isPresent, expand: expand)
    var parameters = try arguments.parameters(property, .custom, call)
    parameters.depth = depth
    formatter = arguments.formatter(parameters, call)
  }

  mutating func process(_ call: Call) throws(Unwind) {
    try formatter?.process(call.isExpectingInput ? call.input : inputObject)
  }
  mutating func end(_ call: Call) throws(Unwind) { try formatter?.finish() }
}
