import Objects

/// A cmdlet: one struct, one file, named after the verb and noun.
///
/// Its parameters are properties wrapped in `@Parameter`; a property that is neither optional nor has a default is mandatory.
/// Syntax, help, completion and binding are derived from that declaration. One instance lives for one call: stored properties
/// carry state from `begin` over `process` to `end`.
///
///     struct GetThing: Cmdlet {
///       static let name: StaticString = "Get-Thing"
///       @Parameter(at: 0, from: .propertyName, help: "Which one.") var name: String?
///       static let help = Help("Gets a thing.")
///       mutating func process(_ call: Call) throws(Unwind) { try call.write(.null) }
///     }
public protocol Cmdlet {
  init()
  /// `Verb-Noun`.
  static var name: StaticString { get }
  static var help: Help { get }
  /// Shown by Get-Help, and run by the tests.
  static var examples: [Example] { get }
  /// The set that is taken when the arguments don't decide.
  static var defaultParameterSet: String? { get }
  /// Whether `-WhatIf` and `-Confirm` exist, and from which `$ConfirmPreference` on it asks by itself.
  static var shouldProcess: ShouldProcess { get }
  /// Full names of the .NET types it writes.
  static var outputTypes: [String] { get }
  /// The .NET class name that stands in error ids, when it isn't made of the name (`GetItemCommand`).
  static var className: String { get }

  /// Once, before the first input object.
  mutating func begin(_ call: Call) throws(Unwind)
  /// For each input object; exactly once when nothing is piped in.
  mutating func process(_ call: Call) throws(Unwind)
  /// Once, after the last input object.
  mutating func end(_ call: Call) throws(Unwind)
  /// Always last, also when the pipeline was stopped or failed: to let go of what is held.
  mutating func cleanUp()
}

extension Cmdlet {
  public static var help: Help { Help("") }
  public static var examples: [Example] { [] }
  public static var defaultParameterSet: String? { nil }
  public static var shouldProcess: ShouldProcess { .none }
  public static var outputTypes: [String] { [] }
  /// `Get-Item` is `Microsoft.PowerShell.Commands.GetItemCommand`.
  public static var className: String {
    "Microsoft.PowerShell.Commands." + String(describing: name).filter { $0 != "-" } + "Command"
  }
  public mutating func begin(_ call: Call) throws(Unwind) {}
  public mutating func process(_ call: Call) throws(Unwind) {}
  public mutating func end(_ call: Call) throws(Unwind) {}
  public mutating func cleanUp() {}
}

/// Whether and how insistently a cmdlet asks before it acts.
public enum ShouldProcess: Sendable {
  /// No `-WhatIf`, no `-Confirm`.
  case none
  case low, medium, high
}

/// What Get-Help shows: a sentence, and more about it.
public struct Help: Sendable {
  public let synopsis: StaticString
  public let description: StaticString
  public init(_ synopsis: StaticString, _ description: StaticString = "") {
    self.synopsis = synopsis
    self.description = description
  }
}

/// An example in help. The tests run it in a fresh home after `given` and compare what it prints with `prints`.
public struct Example: Sendable {
  public let title: StaticString
  /// A script that sets the scene; not shown.
  public let given: StaticString
  public let run: StaticString
  public let prints: StaticString
  public init(_ title: StaticString, given: StaticString = "", run: StaticString, prints: StaticString) {
    self.title = title
    self.given = given
    self.run = run
    self.prints = prints
  }
}
