import Culture
import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Counts objects, and adds up, averages and compares their properties; counts lines, words and characters of text.
struct MeasureObject: Cmdlet {
  static let name: StaticString = "Measure-Object"
  static let help = Help(
    "Calculates the numeric properties of objects, and the characters, words, and lines in string objects.",
    "Numbers are added up as doubles. Several properties give an object each.")
  static let examples = [
    Example("How many", run: "('a', 'b', 'c' | Measure-Object).Count", prints: "3\n"),
    Example("Sum and average", run: "$m = 1..4 | Measure-Object -Sum -Average; \"$($m.Sum) $($m.Average)\"", prints: "10 2.5\n"),
  ]

  static let defaultParameterSet: String? = "GenericMeasure"
  static let outputTypes = ["Microsoft.PowerShell.Commands.GenericMeasureInfo", "Microsoft.PowerShell.Commands.TextMeasureInfo", "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo"]

  @Parameter(as: .psObject, from: .pipeline, help: "The objects to work on.")
  var inputObject: Value = .void
  @Parameter(
    at: 0, check: [.notNullOrEmpty],
    help: "Which properties; wildcards, script blocks and calculated ones are taken where they make sense."
  )
  var property: [PropertyExpressionArgument]?
  @Parameter(in: ["GenericMeasure"], help: "How far they spread.")
  var standardDeviation: SwitchParameter
  @Parameter(in: ["GenericMeasure"], help: "Add the values up.")
  var sum: SwitchParameter
  @Parameter(in: ["GenericMeasure"], help: "All of them.")
  var allStats: SwitchParameter
  @Parameter(in: ["GenericMeasure"], help: "Their mean.")
  var average: SwitchParameter
  @Parameter(in: ["GenericMeasure"], help: "The largest value.")
  var maximum: SwitchParameter
  @Parameter(in: ["GenericMeasure"], help: "The smallest value.")
  var minimum: SwitchParameter
  @Parameter(in: ["TextMeasure"], help: "Count lines.")
  var line: SwitchParameter
  @Parameter(in: ["TextMeasure"], help: "Count words.")
  var word: SwitchParameter
  @Parameter(in: ["TextMeasure"], help: "Count characters.")
  var character: SwitchParameter
  @Parameter(in: ["TextMeasure"], help: "Leave white space out of the count of characters.")
  var ignoreWhiteSpace: SwitchParameter

  private var statistics: [Statistics] = []
  private var places: [MemberName: Int] = [:]
  private var expressions: [PropertyExpression] = []
  private var isText = false
  private var hasNonNumber = false
  private var total = 0
  private var wanted = Statistics.Wanted()

  mutating func begin(_ call: Call) throws(Unwind) {
    isText = call.parameterSetName == "TextMeasure"
    let all = allStats.isPresent
    wanted = Statistics.Wanted(
      sum: all || sum.isPresent, average: all || average.isPresent, deviation: all || standardDeviation.isPresent,
      maximum: all || maximum.isPresent, minimum: all || minimum.isPresent, lines: line.isPresent, words: word.isPresent,
      characters: character.isPresent, ignoresSpace: ignoreWhiteSpace.isPresent)
    if property == nil { statistics.append(Statistics(name: nil)) }
    for argument in property ?? [] { expressions.append(try argument.expression(call)) }
  }

  mutating func process(_ call: Call) throws(Unwind) {
    let object = inputObject
    if object.isNull { return }
    total += 1
    if property == nil { return try measure(0, object.unwrapped, call) }
    var seen: Set<MemberName> = []
    for expression in expressions {
      let results = try expression.results(of: object, call.session)
      if results.isEmpty, !expression.hasWildcards { _ = place(of: expression.text) }
      for result in results where seen.insert(MemberName(result.name)).inserted {
        try measure(place(of: result.name), result.value.unwrapped, call)
      }
    }
  }

  private mutating func place(of name: String) -> Int {
    let key = MemberName(name)
    if let known = places[key] { return known }
    places[key] = statistics.count
    statistics.append(Statistics(name: name))
    return statistics.count - 1
  }

  private mutating func measure(_ place: Int, _ value: Value, _ call: Call) throws(Unwind) {
    statistics[place].count += 1
    if isText {
      statistics[place].add(text: value.isNull ? "" : try Conversion.string(value, call.session), wanted)
      return
    }
    if wanted.needsNumber {
      guard let number = Statistics.number(value, call.session) else {
        hasNonNumber = true
        return try call.writeError(
          "Input object \"\(value.displayText)\" is not numeric.", id: "NonNumericInputObject", .invalidType, target: value,
          type: NetTypes.psInvalidOperationException)
      }
      statistics[place].add(number, wanted)
    }
    if wanted.minimum { statistics[place].minimum = Statistics.extreme(value, statistics[place].minimum, isMinimum: true, call.session) }
    if wanted.maximum { statistics[place].maximum = Statistics.extreme(value, statistics[place].maximum, isMinimum: false, call.session) }
  }

  mutating func end(_ call: Call) throws(Unwind) {
    for statistic in statistics {
      if statistic.count == 0, property != nil {
        guard call.strictVersion >= 2, let name = statistic.name else { continue }
        let record = ErrorRecord(
          ExceptionObject(NetTypes.psArgumentException, name), id: isText ? "TextMeasurePropertyNotFound" : "GenericMeasurePropertyNotFound",
          .objectNotFound)
        record.detailsMessage = "The property \"\(name)\" cannot be found in the input for any objects."
        try call.writeError(record)
        continue
      }
      let info = isText ? statistic.textInfo(wanted) : statistic.info(wanted, hasNonNumber: hasNonNumber, call.session)
      if let name = statistic.name { info.property = Value(name) }
      try call.write(info)
    }
  }
}
