import Formatting
import Objects
import Runtime

/// Formats objects as lists of their properties.
struct FormatList: Cmdlet {
  static let name: StaticString = "Format-List"
  static var outputTypes: [String] { FormatArguments.outputTypes }
  static let help = Help(
    "Formats objects as a list.",
    "Every property stands on a line of its own: those of the type's view, or all of them.")
  static let examples = [
    Example(
      "Show two properties",
      run: "[pscustomobject]@{ Name = 'web'; Location = 'westeurope'; Id = 7 } | Format-List Name, Location",
      prints: """

        Name     : web
        Location : westeurope


        """)
  ]

  @Parameter(at: 0, check: [.notNullOrEmpty], help: "Properties to show, by name, pattern, script block or hashtable.")
  var property: [Value]?
  @Parameter(help: "Starts a new list where the value of this changes.") var groupBy: Value?
  @Parameter(help: "The name of the view to show the objects with.") var view: String?
  @Parameter(help: "Writes the errors of computed values behind the object.") var showError: SwitchParameter
  @Parameter(help: "Shows #ERR where a computed value failed.") var displayError: SwitchParameter
  @Parameter(help: "Gives the shape to what is otherwise shown by itself, errors and text.") var force: SwitchParameter
  @Parameter(check: [.set(["CoreOnly", "EnumOnly", "Both"])], help: "Shows a collection, its items, or both.")
  var expand: String?
  @Parameter(as: .psObject, from: .pipeline, help: "The object to format.") var inputObject: Value?

  private var formatter: ShapeFormatter?

  mutating func begin(_ call: Call) throws(Unwind) {
    let arguments = FormatArguments(
      shape: .list, groupBy: groupBy, view: view, showError: showError.isPresent, displayError: displayError.isPresent,
      force: force.isPresent, expand: expand)
    formatter = arguments.formatter(try arguments.parameters(property, .list, call), call)
  }

  mutating func process(_ call: Call) throws(Unwind) { if let inputObject { try formatter?.process(inputObject) } }
  mutating func end(_ call: Call) throws(Unwind) { try formatter?.finish() }
}
