import Objects
import Runtime

/// What Where-Object's operator parameters do with a property's value.
struct Comparer {
  enum Operator {
    case equal, notEqual, greater, less, greaterOrEqual, lessOrEqual, like, notLike, match, notMatch
    case contains, notContains, `in`, notIn, `is`, isNot, not
  }

  /// The parameter sets that stand for an operator, without those for telling case.
  private static let names: [(set: String, Operator)] = [
    ("EqualSet", .equal), ("NotEqualSet", .notEqual), ("GreaterThanSet", .greater), ("LessThanSet", .less),
    ("GreaterOrEqualSet", .greaterOrEqual), ("LessOrEqualSet", .lessOrEqual), ("LikeSet", .like), ("NotLikeSet", .notLike),
    ("MatchSet", .match), ("NotMatchSet", .notMatch), ("ContainsSet", .contains), ("NotContainsSet", .notContains), ("InSet", .in),
    ("NotInSet", .notIn),
  ]
  /// Operator by parameter set; those that have a value.
  static let operators: [String: (Operator, ignoreCase: Bool)] = {
    var table: [String: (Operator, ignoreCase: Bool)] = ["IsSet": (.is, true), "IsNotSet": (.isNot, true)]
    for (set, op) in names {
      table[set] = (op, true)
      table["CaseSensitive" + set] = (op, false)
    }
    return table
  }()

  private let op: Operator
  private let ignoreCase: Bool
  private let value: Value
  private let hasValue: Bool
  /// Neither an operator nor a value was given: the property's truth decides.
  private let isTruth: Bool

  init(_ call: Call, propertyName: String, value: Value?, hasEqual: Bool) throws(Unwind) {
    let known = Comparer.operators[call.parameterSetName]
    op = call.parameterSetName == "Not" ? .not : known?.0 ?? .equal
    ignoreCase = known?.ignoreCase ?? true
    hasValue = value != nil
    isTruth = op == .equal && ignoreCase && !hasEqual
    var operand = value ?? .true
    if op == .is || op == .isNot, let text = operand.asString {
      let name = text.utf8.count > 2 && text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
      operand = try Conversion.convert(Value(name), to: .typeType, call.session)
    }
    self.value = operand
  }

  /// An operator needs a value, and a value an operator.
  func checkOperands(_ call: Call) throws(Unwind) {
    if !hasValue, op != .not, !isTruth {
      throw call.terminating(
        "The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, and then try the command again.",
        id: "ValueNotSpecifiedForWhereObject", .invalidArgument, type: NetTypes.psArgumentException)
    }
    if hasValue, isTruth {
      throw call.terminating(
        "An operator is required to compare the two specified values. Include a valid operator in the command, and then try the command again. For example, Get-Process | Where-Object -Property Name -eq Idle",
        id: "OperatorNotSpecified", .invalidArgument, type: NetTypes.psArgumentException)
    }
  }

  func test(_ left: Value, _ session: Session) throws(Unwind) -> Bool {
    if isTruth { return Conversion.isTrue(left) }
    switch op {
    case .not: return !Conversion.isTrue(left)
    case .equal: return try each(left) { (item) throws(Unwind) in try Comparison.equal(item, value, ignoreCase: ignoreCase, session) }
    case .notEqual:
      return try each(left) { (item) throws(Unwind) in try !Comparison.equal(item, value, ignoreCase: ignoreCase, session) }
    case .greater: return try each(left) { (item) throws(Unwind) in try Comparison.order(item, value, ignoreCase: ignoreCase, session) > 0 }
    case .less: return try each(left) { (item) throws(Unwind) in try Comparison.order(item, value, ignoreCase: ignoreCase, session) < 0 }
    case .greaterOrEqual:
      return try each(left) { (item) throws(Unwind) in try Comparison.order(item, value, ignoreCase: ignoreCase, session) >= 0 }
    case .lessOrEqual:
      return try each(left) { (item) throws(Unwind) in try Comparison.order(item, value, ignoreCase: ignoreCase, session) <= 0 }
    case .like, .notLike:
      return Conversion.isTrue(try TextOperators.like(left, value, ignoreCase: ignoreCase, negated: op == .notLike, session))
    case .match, .notMatch:
      return Conversion.isTrue(try TextOperators.match(left, value, ignoreCase: ignoreCase, negated: op == .notMatch, session).0)
    case .contains: return try Comparison.contains(left, value, ignoreCase: ignoreCase, session)
    case .notContains: return try !Comparison.contains(left, value, ignoreCase: ignoreCase, session)
    case .in: return try Comparison.contains(value, left, ignoreCase: ignoreCase, session)
    case .notIn: return try !Comparison.contains(value, left, ignoreCase: ignoreCase, session)
    case .is, .isNot:
      guard let type: TypeInfo = value.object() else { return op == .isNot }
      return Conversion.isInstance(left, of: type) == (op == .is)
    }
  }

  /// A collection on the left is filtered; what is left of it decides.
  private func each(_ left: Value, _ test: (Value) throws(Unwind) -> Bool) throws(Unwind) -> Bool {
    guard case .object(let object) = left.unwrapped, object.isEnumerable, var items = object.enumerate() else { return try test(left) }
    var found: ContiguousArray<Value> = []
    while let item = items.next() { if try test(item) { found.append(item) } }
    return Conversion.isTrue(.object(ArrayObject(found)))
  }

  /// An operator's failure on one object, as Where-Object reports it.
  func report(_ record: ErrorRecord, _ object: Value, _ call: Call) throws(Unwind) {
    let name = op == .in || op == .is || op == .not ? "\(op)" : (ignoreCase ? "I" : "C") + "\(op)".lowercased()
    let isArgument = record.exception.type.isAssignable(to: .argumentException)
    let message =
      isArgument ? "Bad argument to operator '\(name)': \(record.exception.message)." : "The operator '\(name)' failed: \(record.exception.message)."
    try call.writeError(
      message, id: isArgument ? "BadOperatorArgument" : "OperatorFailed", isArgument ? .invalidArgument : .invalidOperation, target: object,
      type: isArgument ? NetTypes.psArgumentException : NetTypes.psInvalidOperationException)
  }
}
