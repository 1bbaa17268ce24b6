import Microsoft_PowerShell_Core
import Objects
import Runtime

/// The keys of many objects, column by column, and their order. Objects go by their number.
struct SortKeys {
  /// `unset` stands where an object lacks the property; such objects come last whatever the direction.
  private var columns: [ContiguousArray<Value>] = []
  private var isAscending: [Bool] = []
  private let count: Int
  private let order: ObjectOrder

  /// Evaluates the keys of all objects; without arguments each object is its own key.
  init(
    _ objects: ContiguousArray<Value>, _ properties: [Value], descending: Bool, _ order: ObjectOrder, _ call: Call
  ) throws(Unwind) {
    count = objects.count
    self.order = order
    guard !properties.isEmpty else {
      columns = [objects]
      isAscending = [!descending]
      return
    }
    let arguments = try PropertyArgument.parse(properties, allowing: [.expression, .ascending, .descending], call)
    for argument in arguments {
      var ascending = !descending
      switch (argument.ascending, argument.descending) {
      case (let up?, nil): ascending = up
      case (nil, let down?): ascending = !down
      case (let up?, let down?) where up != down: ascending = up
      default: break
      }
      for expression in try SortKeys.expanded(argument.expression, objects, call.session) {
        columns.append(try SortKeys.column(expression, objects, call))
        isAscending.append(ascending)
      }
    }
    if columns.isEmpty {
      columns = [objects]
      isAscending = [!descending]
    }
  }

  /// A pattern stands for every property that any of the objects has, by name.
  private static func expanded(
    _ expression: PropertyExpression, _ objects: ContiguousArray<Value>, _ session: Session
  ) throws(Unwind) -> [PropertyExpression] {
    guard expression.hasWildcards else { return [expression] }
    var names: [String: String] = [:]
    for object in objects {
      for result in try expression.results(of: object, session) { names[foldCase(result.name)] = result.name }
    }
    var expanded: [PropertyExpression] = []
    for key in names.keys.sorted() { if let name = names[key] { expanded.append(try PropertyExpression(name: name)) } }
    return expanded
  }

  private static func column(
    _ expression: PropertyExpression, _ objects: ContiguousArray<Value>, _ call: Call
  ) throws(Unwind) -> ContiguousArray<Value> {
    var column: ContiguousArray<Value> = []
    column.reserveCapacity(objects.count)
    if let name = expression.plainName {
      var reader = PropertyReader(name.text)
      for object in objects {
        if let value = try read(&reader, object, call) {
          column.append(value)
        } else {
          column.append(.unset)
          try call.writeDebug("\"Sort-Object\" - \"\(expression.text)\" cannot be found in \"InputObject\".")
        }
      }
      return column
    }
    for object in objects {
      guard let result = try expression.value(of: object, call.session) else {
        column.append(.unset)
        continue
      }
      if let error = result.error { try report(error, object, call) }
      column.append(result.value.isNull ? .null : result.value)
    }
    return column
  }

  private static func read(_ reader: inout PropertyReader, _ object: Value, _ call: Call) throws(Unwind) -> Value? {
    do throws(Unwind) {
      guard let value = try reader.read(object, call.session) else { return nil }
      if case .object(let found) = value, found is MethodObject { return nil }
      return value.isNull ? .null : value
    } catch {
      guard case .error(let record) = error else { throw error }
      try report(record, object, call)
      return .null
    }
  }

  private static func report(_ record: ErrorRecord, _ object: Value, _ call: Call) throws(Unwind) {
    try call.writeError(ErrorRecord(record.exception, id: "ExpressionEvaluation", .invalidResult, target: object))
  }

  // MARK: Order

  /// The objects' numbers in order.
  mutating func sort(stable: Bool) -> ContiguousArray<Int32> {
    let numbers = ContiguousArray(0..<Int32(count))
    if columns.count == 1, let ranks = SortKeys.numbers(columns[0]) {
      return SortKeys.sort(numbers, stable: stable, by: compareNumbers(ranks, isAscending[0]))
    }
    return SortKeys.sort(numbers, stable: stable, by: compare)
  }

  private static func sort(
    _ numbers: ContiguousArray<Int32>, stable: Bool, by compare: @escaping (Int32, Int32) -> Int
  ) -> ContiguousArray<Int32> {
    guard stable else { return IntroSort.sorted(numbers, by: compare) }
    return ContiguousArray(numbers.sorted { compare($0, $1) < 0 })
  }

  private func compareNumbers(_ ranks: ContiguousArray<Int64>, _ ascending: Bool) -> (Int32, Int32) -> Int {
    if ascending {
      return { ranks[Int($0)] < ranks[Int($1)] ? -1 : ranks[Int($0)] == ranks[Int($1)] ? 0 : 1 }
    }
    return { ranks[Int($0)] > ranks[Int($1)] ? -1 : ranks[Int($0)] == ranks[Int($1)] ? 0 : 1 }
  }

  /// A column of nothing but whole numbers, dates or spans as numbers of the same order.
  private static func numbers(_ column: ContiguousArray<Value>) -> ContiguousArray<Int64>? {
    var numbers: ContiguousArray<Int64> = []
    guard let first = column.first else { return nil }
    numbers.reserveCapacity(column.count)
    switch first {
    case .int: for case .int(let number) in column { numbers.append(Int64(number)) }
    case .long: for case .long(let number) in column { numbers.append(number) }
    case .dateTime: for case .dateTime(let date) in column { numbers.append(date.ticks) }
    case .timeSpan: for case .timeSpan(let span) in column { numbers.append(span.ticks) }
    default: return nil
    }
    return numbers.count == column.count ? numbers : nil
  }

  private func compare(_ first: Int32, _ second: Int32) -> Int {
    for (column, ascending) in zip(columns, isAscending) {
      let a = column[Int(first)]
      let b = column[Int(second)]
      if case .unset = a {
        if case .unset = b { continue }
        return 1
      }
      if case .unset = b { return -1 }
      let result = order.compare(a, b)
      if result != 0 { return ascending ? result : -result }
    }
    return 0
  }

  /// Of neighbours with equal keys the first.
  func unique(_ sorted: ContiguousArray<Int32>) -> ContiguousArray<Int32> {
    var kept: ContiguousArray<Int32> = []
    for index in sorted {
      if let last = kept.last, compare(last, index) == 0 { continue }
      kept.append(index)
    }
    return kept
  }
}
