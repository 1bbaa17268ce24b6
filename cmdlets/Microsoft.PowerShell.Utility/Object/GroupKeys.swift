import Microsoft_PowerShell_Core
import Objects
import Runtime

/// The keys of the objects that Group-Object was given, and the groups they form.
struct GroupKeys {
  private let expressions: [PropertyExpression]
  private var readers: [PropertyReader?]
  /// One column per expression; `unset` where an object lacks the property.
  private var columns: [ContiguousArray<Value>]
  private var kinds: [KeyKind]

  /// Without expressions the objects are their own keys.
  init(_ expressions: [PropertyExpression]) {
    self.expressions = expressions
    readers = expressions.map { $0.plainName.map { PropertyReader($0.text) } }
    columns = Array(repeating: [], count: max(expressions.count, 1))
    kinds = Array(repeating: KeyKind(), count: columns.count)
  }

  mutating func add(_ object: Value, _ call: Call) throws(Unwind) {
    guard !expressions.isEmpty else { return append(object, 0) }
    for index in expressions.indices { append(try key(index, object, call), index) }
  }

  @inline(__always) private mutating func append(_ key: Value, _ index: Int) {
    columns[index].append(key)
    kinds[index].see(key)
  }

  private mutating func key(_ index: Int, _ object: Value, _ call: Call) throws(Unwind) -> Value {
    let failure: ErrorRecord
    do throws(Unwind) {
      if readers[index] != nil {
        guard let value = try readers[index]?.read(object, call.session) else { return .unset }
        return value.isNull ? .null : value
      }
      guard let result = try expressions[index].value(of: object, call.session) else { return .unset }
      guard let error = result.error else { return result.value.isNull ? .null : result.value }
      failure = error
    } catch {
      guard case .error(let record) = error else { throw error }
      failure = record
    }
    try call.writeError(ErrorRecord(failure.exception, id: "ExpressionEvaluation", .invalidResult, target: object))
    return .null
  }

  // MARK: Groups

  func groups(
    _ objects: ContiguousArray<Value>, _ order: ObjectOrder, make: (ContiguousArray<Value>) throws(Unwind) -> GroupInfo
  ) throws(Unwind) -> [GroupInfo] {
    var made: [(group: GroupInfo, first: Int)] = []
    if kinds.allSatisfy(\.canHash) {
      var hashing = GroupHashing(columns.count, ignoreCase: order.ignoreCase)
      for index in objects.indices {
        let (number, isNew) = hashing.number(columns, index)
        if isNew { made.append((try make(values(index)), index)) }
        made[number].group.add(objects[index])
      }
      return made.sorted { compare($0.first, $1.first, order) < 0 }.map(\.group)
    }
    if kinds.allSatisfy(\.isUniform) {
      for index in objects.indices.sorted(by: { compare($0, $1, order) < 0 }) {
        if let last = made.last, compare(last.first, index, order) == 0 {
          last.group.add(objects[index])
        } else {
          made.append((try make(values(index)), index))
          made[made.count - 1].group.add(objects[index])
        }
      }
      return made.map(\.group)
    }
    for index in objects.indices {
      if let found = made.first(where: { compare($0.first, index, order) == 0 }) {
        found.group.add(objects[index])
      } else {
        made.append((try make(values(index)), index))
        made[made.count - 1].group.add(objects[index])
      }
    }
    return made.map(\.group)
  }

  private func values(_ index: Int) -> ContiguousArray<Value> {
    ContiguousArray(
      columns.map { column in
        if case .unset = column[index] { return .null }
        return column[index]
      })
  }

  private func compare(_ first: Int, _ second: Int, _ order: ObjectOrder) -> Int {
    for column in columns {
      let a = column[first]
      let b = column[second]
      if case .unset = a {
        if case .unset = b { continue }
        return 1
      }
      if case .unset = b { return -1 }
      let result = order.compare(a, b)
      if result != 0 { return result }
    }
    return 0
  }

  /// A group's name: the keys that are something, joined.
  static func name(_ values: ContiguousArray<Value>, _ session: Session) throws(Unwind) -> String {
    var parts: [String] = []
    for value in values where !value.isNull {
      if case .object(let object) = value.unwrapped, object.isEnumerable || object is DictionaryObject, let items = object.listItems {
        var texts: [String] = []
        for item in items { texts.append(try CurrentCulture.text(item, session)) }
        parts.append("{" + texts.joined(separator: ", ") + "}")
      } else {
        parts.append(try CurrentCulture.text(value, session))
      }
    }
    return parts.joined(separator: ", ")
  }
}

/// What is known of a column's values while it fills.
private struct KeyKind {
  private var type: TypeInfo?
  /// All of one type, nulls aside: the groups come sorted.
  private(set) var isUniform = true
  /// Values whose equality is plain: whole numbers, flags, dates and texts of printable ASCII.
  private(set) var canHash = true

  mutating func see(_ value: Value) {
    switch value {
    case .string(let text):
      if canHash, !KeyKind.isPlain(text) { canHash = false }
    case .int, .long, .bool, .dateTime, .timeSpan, .byte, .char: break
    default: canHash = false
    }
    if value.isNull {
      canHash = false
      return
    }
    let seen = TypeInfo.of(value.unwrapped)
    if let type {
      if type !== seen {
        isUniform = false
        canHash = false
      }
    } else {
      type = seen
    }
  }

  private static func isPlain(_ text: PSString) -> Bool {
    var copy = text.text
    return copy.withUTF8 { $0.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
  }
}

/// Numbers the combinations of keys in the order in which they come.
private struct GroupHashing {
  private var tables: [KeyedStorage]
  private var pairs: [UInt64: Int] = [:]
  private var count = 0

  init(_ columns: Int, ignoreCase: Bool) { tables = Array(repeating: KeyedStorage(ignoresCase: ignoreCase), count: columns) }

  mutating func number(_ columns: [ContiguousArray<Value>], _ index: Int) -> (number: Int, isNew: Bool) {
    var number = id(columns[0][index], 0)
    if columns.count == 1 {
      let isNew = number == count
      if isNew { count += 1 }
      return (number, isNew)
    }
    for column in 1..<columns.count {
      // The last pair numbers the group itself; those before it only combine keys.
      let pair = UInt64(column) << 56 | UInt64(number) << 28 | UInt64(id(columns[column][index], column))
      if let known = pairs[pair] {
        number = known
      } else if column == columns.count - 1 {
        pairs[pair] = count
        count += 1
        return (count - 1, true)
      } else {
        number = pairs.count
        pairs[pair] = number
      }
    }
    return (number, false)
  }

  private mutating func id(_ key: Value, _ column: Int) -> Int {
    if case .int(let number)? = tables[column].find(key) { return Int(number) }
    let number = tables[column].count
    tables[column].set(key, .int(Int32(number)))
    return number
  }
}
