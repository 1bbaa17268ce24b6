import Objects
import Runtime

/// Passes on the objects that meet a condition: a script block, or a property compared with a value.
///
/// Behaviour and errors are those of PowerShell's `WhereObjectCommand`.
struct WhereObject: Cmdlet {
  static let name: StaticString = "Where-Object"
  static let help = Help(
    "Selects objects from a collection based on their property values.",
    "With a script block, $_ is the current object. Otherwise name a property, an operator and a value.")
  static let examples = [
    Example("Filter by a script block", run: "1..6 | Where-Object { $_ % 3 -eq 0 }", prints: "3\n6\n"),
    Example(
      "Compare a property", run: "'vm1', 'disk-2' | Where-Object Length -gt 3", prints: "disk-2\n"),
    Example("Properties that aren't set", run: "'a', '' | Where-Object -Not Length | Measure-Object | ForEach-Object Count", prints: "1\n"),
  ]

  /// Every set with an operator.
  static let comparisons: [SetTraits] = Comparer.operators.keys.sorted().map { SetTraits(stringLiteral: $0) }
  static let properties: [SetTraits] = comparisons + ["Not"]

  static let defaultParameterSet: String? = "EqualSet"

  @Parameter(as: .psObject, from: .pipeline, help: "The objects to work on.")
  var inputObject: Value = .void
  @Parameter(at: 0, mandatory: true, in: ["ScriptBlockSet"], help: "Decides about $_.")
  var filterScript: ScriptBlockObject?
  @Parameter(
    at: 0, mandatory: true, in: WhereObject.properties, check: [.notNullOrEmpty], help: "The property that is compared."
  )
  var property: String?
  @Parameter(at: 1, in: WhereObject.comparisons, help: "What it is compared with.")
  var value: Value?
  @Parameter("EQ", in: ["EqualSet"], alias: ["IEQ"], help: "The property equals the value.")
  var eq: SwitchParameter
  @Parameter(
    "CEQ", mandatory: true, in: ["CaseSensitiveEqualSet"],
    help: "The property equals the value, upper and lower case told apart."
  )
  var ceq: SwitchParameter
  @Parameter("NE", mandatory: true, in: ["NotEqualSet"], alias: ["INE"], help: "The property differs from the value.")
  var ne: SwitchParameter
  @Parameter(
    "CNE", mandatory: true, in: ["CaseSensitiveNotEqualSet"],
    help: "The property differs from the value, upper and lower case told apart."
  )
  var cne: SwitchParameter
  @Parameter(
    "GT", mandatory: true, in: ["GreaterThanSet"], alias: ["IGT"], help: "The property is greater than the value."
  )
  var gt: SwitchParameter
  @Parameter(
    "CGT", mandatory: true, in: ["CaseSensitiveGreaterThanSet"],
    help: "The property is greater than the value, upper and lower case told apart."
  )
  var cgt: SwitchParameter
  @Parameter("LT", mandatory: true, in: ["LessThanSet"], alias: ["ILT"], help: "The property is less than the value.")
  var lt: SwitchParameter
  @Parameter(
    "CLT", mandatory: true, in: ["CaseSensitiveLessThanSet"],
    help: "The property is less than the value, upper and lower case told apart."
  )
  var clt: SwitchParameter
  @Parameter(
    "GE", mandatory: true, in: ["GreaterOrEqualSet"], alias: ["IGE"],
    help: "The property is greater than or equals the value."
  )
  var ge: SwitchParameter
  @Parameter(
    "CGE", mandatory: true, in: ["CaseSensitiveGreaterOrEqualSet"],
    help: "The property is greater than or equals the value, upper and lower case told apart."
  )
  var cge: SwitchParameter
  @Parameter(
    "LE", mandatory: true, in: ["LessOrEqualSet"], alias: ["ILE"],
    help: "The property is less than or equals the value."
  )
  var le: SwitchParameter
  @Parameter(
    "CLE", mandatory: true, in: ["CaseSensitiveLessOrEqualSet"],
    help: "The property is less than or equals the value, upper and lower case told apart."
  )
  var cle: SwitchParameter
  @Parameter(
    mandatory: true, in: ["LikeSet"], alias: ["ILike"], help: "The property matches the wildcard pattern the value."
  )
  var like: SwitchParameter
  @Parameter(
    mandatory: true, in: ["CaseSensitiveLikeSet"],
    help: "The property matches the wildcard pattern the value, upper and lower case told apart."
  )
  var cLike: SwitchParameter
  @Parameter(
    mandatory: true, in: ["NotLikeSet"], alias: ["INotLike"],
    help: "The property doesn't match the wildcard pattern the value."
  )
  var notLike: SwitchParameter
  @Parameter(
    mandatory: true, in: ["CaseSensitiveNotLikeSet"],
    help: "The property doesn't match the wildcard pattern the value, upper and lower case told apart."
  )
  var cNotLike: SwitchParameter
  @Parameter(
    mandatory: true, in: ["MatchSet"], alias: ["IMatch"],
    help: "The property matches the regular expression the value."
  )
  var match: SwitchParameter
  @Parameter(
    mandatory: true, in: ["CaseSensitiveMatchSet"],
    help: "The property matches the regular expression the value, upper and lower case told apart."
  )
  var cMatch: SwitchParameter
  @Parameter(
    mandatory: true, in: ["NotMatchSet"], alias: ["INotMatch"],
    help: "The property doesn't match the regular expression the value."
  )
  var notMatch: SwitchParameter
  @Parameter(
    mandatory: true, in: ["CaseSensitiveNotMatchSet"],
    help: "The property doesn't match the regular expression the value, upper and lower case told apart."
  )
  var cNotMatch: SwitchParameter
  @Parameter(mandatory: true, in: ["ContainsSet"], alias: ["IContains"], help: "The property contains the value.")
  var contains: SwitchParameter
  @Parameter(
    mandatory: true, in: ["CaseSensitiveContainsSet"],
    help: "The property contains the value, upper and lower case told apart."
  )
  var cContains: SwitchParameter
  @Parameter(
    mandatory: true, in: ["NotContainsSet"], alias: ["INotContains"], help: "The property doesn't contain the value."
  )
  var notContains: SwitchParameter
  @Parameter(
    mandatory: true, in: ["CaseSensitiveNotContainsSet"],
    help: "The property doesn't contain the value, upper and lower case told apart."
  )
  var cNotContains: SwitchParameter
  @Parameter(mandatory: true, in: ["InSet"], alias: ["IIn"], help: "The property is one of the value.")
  var `in`: SwitchParameter
  @Parameter(
    mandatory: true, in: ["CaseSensitiveInSet"],
    help: "The property is one of the value, upper and lower case told apart."
  )
  var cIn: SwitchParameter
  @Parameter(mandatory: true, in: ["NotInSet"], alias: ["INotIn"], help: "The property is none of the value.")
  var notIn: SwitchParameter
  @Parameter(
    mandatory: true, in: ["CaseSensitiveNotInSet"],
    help: "The property is none of the value, upper and lower case told apart."
  )
  var cNotIn: SwitchParameter
  @Parameter(mandatory: true, in: ["IsSet"], help: "The value is of that type.")
  var `is`: SwitchParameter
  @Parameter(mandatory: true, in: ["IsNotSet"], help: "The value isn't of that type.")
  var isNot: SwitchParameter
  @Parameter(mandatory: true, in: ["Not"], help: "The property is missing, empty, zero or false.")
  var not: SwitchParameter

  private var runner: BlockRunner?
  private var comparer: Comparer?
  private var reader = PropertyReader("")

  mutating func begin(_ call: Call) throws(Unwind) {
    if let filterScript {
      runner = BlockRunner(filterScript, call)
      return
    }
    let name = property ?? ""
    reader = PropertyReader(name)
    comparer = try Comparer(call, propertyName: name, value: $value.isBound ? value : nil, hasEqual: eq.isPresent)
  }

  mutating func process(_ call: Call) throws(Unwind) {
    let object = inputObject
    if let runner {
      if case .void = object { return }
      if try runner.test(object) { try call.write(object) }
      return
    }
    if case .void = object { return }
    try comparer?.checkOperands(call)
    guard let value = try propertyValue(object, call), let comparer else { return }
    let passes: Bool
    do throws(Unwind) { passes = try comparer.test(value, call.session) } catch {
      guard case .error(let record) = error else { throw error }
      return try comparer.report(record, object, call)
    }
    if passes { try call.write(object) }
  }

  /// The property's value; `nil` when an error was reported instead.
  private mutating func propertyValue(_ object: Value, _ call: Call) throws(Unwind) -> Value? {
    guard !object.isNull else {
      guard call.strictVersion >= 2 else { return .null }
      return try report("Cannot operate on a 'null' input object.", "InputObjectIsNull", object, call)
    }
    let name = reader.name.text
    if let table: DictionaryObject = object.object(), let value = table[name] { return value }
    if Wildcard.containsWildcards(name) {
      let pattern = try Patterns.wildcard(name)
      let found = Properties.names(of: object, call.session).filter { pattern.matches($0) }
      guard found.count <= 1 else {
        return try report(
          "Input name \"\(name)\" is ambiguous. It can be resolved to multiple matched members. Possible matches include:"
            + found.map { " " + $0 }.joined() + ".", "AmbiguousPropertyName", object, call)
      }
      if let only = found.first { return try Properties.value(only, of: object, call.session) }
    } else {
      do throws(Unwind) {
        if let value = try reader.read(object, call.session) {
          // Where-Object looks at properties only.
          if case .object(let method) = value, method is MethodObject { return .null }
          return value
        }
      } catch {
        guard case .error = error else { throw error }
        return .null
      }
    }
    guard call.strictVersion >= 2 else { return .null }
    return try report("The input name \"\(name)\" cannot be resolved to a property.", "PropertyNotFound", object, call)
  }

  private func report(_ message: String, _ id: String, _ target: Value, _ call: Call) throws(Unwind) -> Value? {
    try call.writeError(message, id: id, .invalidArgument, target: target, type: NetTypes.psArgumentException)
    return nil
  }
}
