/// `+ - * / %`, negation, shifts and bits, on any two values, with .NET's promotion rules.
///
/// The Runtime's nodes do the frequent pairs (int with int, long, double) themselves and come here for the rest.
public enum Arithmetic {
  public enum Operator: Sendable {
    case add, subtract, multiply, divide, remainder, band, bor, bxor, shl, shr

    var method: String {
      switch self {
      case .add: "op_Addition"
      case .subtract: "op_Subtraction"
      case .multiply: "op_Multiply"
      case .divide: "op_Division"
      case .remainder: "op_Modulus"
      case .band: "op_BitwiseAnd"
      case .bor: "op_BitwiseOr"
      case .bxor: "op_ExclusiveOr"
      case .shl: "op_LeftShift"
      case .shr: "op_RightShift"
      }
    }
  }

  public static func apply(_ op: Operator, _ left: Value, _ right: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    let a = left.unwrapped
    let b = right.unwrapped
    switch a {
    case .string(let text): return try onText(op, text, b, context)
    case .char(let unit):
      switch op {
      case .add, .multiply: return try onText(op, PSString(units: [unit]), b, context)
      default: return try apply(op, .int(Int32(unit)), b, context)
      }
    case .null, .void, .unset:
      if op == .add { return b.isNull ? .null : right }
      if op == .multiply, b.isNull { return .null }
      if op == .multiply { return .null }
    case .dateTime, .timeSpan: return try onTime(op, a, b, context)
    case .object(let object):
      if let result = try onObject(op, object, b, context) { return result }
    default: break
    }
    guard let x = Number(a) else { throw noOperator(op, a) }
    let y: Number
    if let number = Number(b) {
      y = number
    } else if case .char(let unit) = b {
      y = .int(Int32(unit))
    } else if case .string(let text) = b {
      guard let number = Number.parse(text.text) else { throw notNumber(text.text, x) }
      y = number
    } else {
      throw try noConversion(op, a, b)
    }
    return try numbers(op, x, y)
  }

  // MARK: Numbers

  private static func numbers(_ op: Operator, _ x: Number, _ y: Number) throws(Unwind) -> Value {
    switch op {
    case .band, .bor, .bxor, .shl, .shr: return try bits(op, x, y)
    default: break
    }
    if case .big = x { return try bigs(op, x, y) }
    if case .big = y { return try bigs(op, x, y) }
    if case .decimal = x { return try decimals(op, x, y) }
    if case .decimal = y { return try decimals(op, x, y) }
    if x.isReal || y.isReal {
      if case .single(let a) = x, case .single(let b) = y { return .single(real(op, a, b)) }
      return .double(real(op, x.double, y.double))
    }
    guard let a = x.int128, let b = y.int128 else { return .double(real(op, x.double, y.double)) }
    return try integers(op, x, y, a, b)
  }

  private static func real<T: BinaryFloatingPoint>(_ op: Operator, _ a: T, _ b: T) -> T {
    switch op {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    default: a.truncatingRemainder(dividingBy: b)
    }
  }

  private static func integers(_ op: Operator, _ x: Number, _ y: Number, _ a: Int128, _ b: Int128) throws(Unwind) -> Value {
    let result: Int128
    switch op {
    case .add: result = a + b
    case .subtract: result = a - b
    case .multiply:
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      if overflow { return .double(x.double * y.double) }
      result = product
    case .divide:
      guard b != 0 else { throw divideByZero() }
      guard a % b == 0 else { return .double(x.double / y.double) }
      result = a / b
    default:
      guard b != 0 else { throw divideByZero() }
      result = a % b
    }
    // The wider of the two types holds the result, or a double does.
    if case .int = x, case .int = y { return Int32(exactly: result).map { .int($0) } ?? .double(Double(result)) }
    if case .ulong = x, let whole = UInt64(exactly: result) { return .ulong(whole) }
    if case .ulong = y, let whole = UInt64(exactly: result) { return .ulong(whole) }
    return Int64(exactly: result).map { .long($0) } ?? .double(Double(result))
  }

  private static func decimals(_ op: Operator, _ x: Number, _ y: Number) throws(Unwind) -> Value {
    do throws(ValueError) {
      let a = try x.decimal()
      let b = try y.decimal()
      switch op {
      case .add: return Value(try a.adding(b))
      case .subtract: return Value(try a.subtracting(b))
      case .multiply: return Value(try a.multiplied(by: b))
      case .divide: return Value(try a.divided(by: b))
      default: return Value(try a.remainder(dividingBy: b))
      }
    } catch {
      throw .runtime(error.message, id: "RuntimeException", .notSpecified)
    }
  }

  private static func bigs(_ op: Operator, _ x: Number, _ y: Number) throws(Unwind) -> Value {
    guard let a = x.big, let b = y.big else { return .double(real(op, x.double, y.double)) }
    switch op {
    case .add: return Value(a + b)
    case .subtract: return Value(a - b)
    case .multiply: return Value(a * b)
    default:
      do throws(ValueError) {
        let (quotient, remainder) = try a.divided(by: b)
        return Value(op == .divide ? quotient : remainder)
      } catch { throw divideByZero() }
    }
  }

  private static func divideByZero() -> Unwind {
    let exception = ExceptionObject(
      .runtimeException, "Attempted to divide by zero.", inner: ExceptionObject(.divideByZeroException, "Attempted to divide by zero."))
    return .error(ErrorRecord(exception, id: "RuntimeException", .notSpecified))
  }

  private static func whole(_ number: Number) throws(Unwind) -> Int128 {
    if let whole = number.int128 { return whole }
    let rounded = number.double.rounded(.toNearestOrEven)
    guard rounded >= -9.3e18, rounded <= 1.9e19 else {
      throw .runtime(
        "Cannot convert value \"\(number.value.displayText)\" to type \"System.Int64\". Error: \"Value was either too large or too small for an Int64.\"",
        id: "RuntimeException", .invalidArgument)
    }
    return Int128(rounded)
  }

  private static func bits(_ op: Operator, _ x: Number, _ y: Number) throws(Unwind) -> Value {
    if op == .shl || op == .shr {
      let count = Int(try whole(y) & 63)
      switch x {
      case .int(let n): return .int(op == .shl ? n << Int32(count & 31) : n >> Int32(count & 31))
      case .ulong(let n): return .ulong(op == .shl ? n << UInt64(count) : n >> UInt64(count))
      default:
        let n = Int64(truncatingIfNeeded: try whole(x))
        if x.isReal, let small = Int32(exactly: n) { return .int(op == .shl ? small << Int32(count & 31) : small >> Int32(count & 31)) }
        return .long(op == .shl ? n << Int64(count) : n >> Int64(count))
      }
    }
    let a = try whole(x)
    let b = try whole(y)
    let result = op == .band ? a & b : op == .bor ? a | b : a ^ b
    if case .int = x, case .int = y { return .int(Int32(truncatingIfNeeded: result)) }
    if case .ulong = x { return .ulong(UInt64(truncatingIfNeeded: result)) }
    if case .ulong = y { return .ulong(UInt64(truncatingIfNeeded: result)) }
    if x.isReal || y.isReal, let small = Int32(exactly: result), Int32(exactly: a) != nil, Int32(exactly: b) != nil { return .int(small) }
    return .long(Int64(truncatingIfNeeded: result))
  }

  // MARK: Others

  private static func onText(_ op: Operator, _ text: PSString, _ right: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    switch op {
    case .add:
      switch right {
      case .string(let other): return .string(text + other)
      case .char(let unit): return .string(text + PSString(units: [unit]))
      default: return .string(text + PSString(try Conversion.string(right, context)))
      }
    case .multiply:
      let count = try repetitions(right, context)
      if text.illFormed != nil { return .string(PSString(units: Array(repeatElement(text.units, count: count).joined()))) }
      return Value(String(repeating: text.text, count: count))
    default:
      guard let number = Number.parse(text.text) else { throw notNumber(text.text, .int(0)) }
      return try apply(op, number.value, right, context)
    }
  }

  private static func repetitions(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> Int {
    guard case .int(let count) = try Conversion.convert(value, to: .int, context) else { return 0 }
    guard count >= 0 else {
      throw .runtime(
        "Exception calling \"Multiply\": the count \(count) is negative.", id: "ArgumentOutOfRangeException", .invalidOperation,
        type: .argumentOutOfRangeException)
    }
    return Int(count)
  }

  private static func onTime(_ op: Operator, _ left: Value, _ right: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    switch (op, left) {
    case (.add, .dateTime(let date)):
      let span = try Conversion.convert(right, to: .timeSpan, context)
      if case .timeSpan(let span) = span { return .dateTime(try netting { () throws(ValueError) in try date.adding(span) }) }
    case (.subtract, .dateTime(let date)):
      if case .dateTime(let other) = right { return .timeSpan(date.subtracting(other)) }
      if case .string = right, case .dateTime(let other)? = Conversion.tryConvert(right, to: .dateTime, context) {
        return .timeSpan(date.subtracting(other))
      }
      if case .timeSpan(let span) = try Conversion.convert(right, to: .timeSpan, context) {
        return .dateTime(try netting { () throws(ValueError) in try date.subtracting(span) })
      }
    case (.add, .timeSpan(let span)):
      if case .dateTime(let date) = right { return .dateTime(try netting { () throws(ValueError) in try date.adding(span) }) }
      if case .timeSpan(let other) = try Conversion.convert(right, to: .timeSpan, context) {
        return .timeSpan(try netting { () throws(ValueError) in try span.adding(other) })
      }
    case (.subtract, .timeSpan(let span)):
      if case .timeSpan(let other) = try Conversion.convert(right, to: .timeSpan, context) {
        return .timeSpan(try netting { () throws(ValueError) in try span.subtracting(other) })
      }
    case (.multiply, .timeSpan(let span)):
      if let factor = Number(right) { return .timeSpan(try netting { () throws(ValueError) in try span.multiplied(by: factor.double) }) }
    case (.divide, .timeSpan(let span)):
      if case .timeSpan(let other) = right { return .double(Double(span.ticks) / Double(other.ticks)) }
      if let factor = Number(right) { return .timeSpan(try netting { () throws(ValueError) in try span.divided(by: factor.double) }) }
    default: break
    }
    throw noOperator(op, left)
  }

  /// Collections and dictionaries; `nil` when the object is a number after all.
  private static func onObject(
    _ op: Operator, _ object: NetObject, _ right: Value, _ context: any InvocationContext
  ) throws(Unwind) -> Value? {
    if let table = object as? DictionaryObject {
      guard op == .add else { throw noOperator(op, .object(object)) }
      guard case .object(let other) = right, let added = other as? DictionaryObject else {
        throw .runtime("A hash table can only be added to another hash table.", id: "AddHashTableToNonHashTable", .invalidOperation, target: right)
      }
      let sum = DictionaryObject(type: table.dictionaryType, ignoresCase: table.ignoresCase)
      for (key, value) in table.entries { sum[key] = value }
      for (key, value) in added.entries {
        guard !sum.contains(key) else {
          throw .exception(
            .argumentException, "Item has already been added. Key in dictionary: '\(key.displayText)'  Key being added: '\(key.displayText)'")
        }
        sum[key] = value
      }
      return .object(sum)
    }
    if object.isEnumerable, let items = object.allItems {
      switch op {
      case .add:
        var sum = items
        if case .object(let other) = right, other.isEnumerable, let more = other.allItems {
          sum.append(contentsOf: more)
        } else if case .void = right {
        } else {
          sum.append(right)
        }
        return .object(ArrayObject(sum))
      case .multiply:
        let count = try repetitions(right, context)
        var product: ContiguousArray<Value> = []
        product.reserveCapacity(items.count * count)
        for _ in 0..<count { product.append(contentsOf: items) }
        return .object(ArrayObject(product, of: (object as? ArrayObject)?.elementType ?? .object))
      default: throw noOperator(op, .object(object))
      }
    }
    if let date = (object as? Boxed<DateTimeOffset>)?.payload {
      switch (op, right) {
      case (.add, .timeSpan(let span)):
        return Value(try netting { () throws(ValueError) in try date.changed { (date) throws(ValueError) in try date.adding(span) } })
      case (.subtract, .timeSpan(let span)):
        return Value(try netting { () throws(ValueError) in try date.changed { (date) throws(ValueError) in try date.subtracting(span) } })
      case (.subtract, .object(let other)):
        if let other = (other as? Boxed<DateTimeOffset>)?.payload { return .timeSpan(date.subtracting(other)) }
      default: break
      }
      throw noOperator(op, .object(object))
    }
    if let flags = object as? EnumObject, case .object(let other) = right, let more = other as? EnumObject, flags.enumType === more.enumType {
      switch op {
      case .band: return .object(EnumObject(flags.enumType, flags.raw & more.raw))
      case .bor: return .object(EnumObject(flags.enumType, flags.raw | more.raw))
      case .bxor: return .object(EnumObject(flags.enumType, flags.raw ^ more.raw))
      default: break
      }
    }
    if Number(.object(object)) != nil { return nil }
    if let method = object.type.staticMember(MemberName(op.method)), case .method = method.kind {
      return try MemberAccess.invokeStatic(.object(object.type), MemberName(op.method), [.object(object), right], context)
    }
    throw noOperator(op, .object(object))
  }

  // MARK: Errors

  private static func noOperator(_ op: Operator, _ left: Value) -> Unwind {
    .runtime(
      "Method invocation failed because [\(TypeInfo.of(left).fullName)] does not contain a method named '\(op.method)'.", id: "MethodNotFound",
      .invalidOperation, target: Value(op.method))
  }
  private static func notNumber(_ text: String, _ beside: Number) -> Unwind {
    let type = TypeInfo.of(beside.value).fullName
    return .runtime(
      "Cannot convert value \"\(text)\" to type \"\(type)\". Error: \"The input string '\(text)' was not in a correct format.\"",
      id: "RuntimeException", .invalidArgument)
  }
  private static func noConversion(_ op: Operator, _ left: Value, _ right: Value) throws(Unwind) -> Unwind {
    let type = TypeInfo.of(right).fullName
    return .runtime(
      "Cannot convert the \"\(right.displayText)\" value of type \"\(type)\" to type \"\(TypeInfo.of(left).fullName)\".",
      id: "ConvertToFinalInvalidCastException", .invalidArgument)
  }

  // MARK: One operand

  public static func negate(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    if case .double(let number) = value { return .double(-number) }
    if case .single(let number) = value { return .single(-number) }
    if let number = value.decimal { return Value(number.negated) }
    return try apply(.subtract, .int(0), value, context)
  }
  /// Unary `+`: the value as a number.
  public static func plus(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    try apply(.add, .int(0), value, context)
  }
  public static func bnot(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    switch value.unwrapped {
    case .uint(let number): return .uint(~number)
    case .ulong(let number): return .ulong(~number)
    default: return try apply(.bxor, value.isNull ? .int(0) : value, .int(-1), context)
    }
  }
}

extension NetObject {
  /// Its items, when it is a collection.
  var allItems: ContiguousArray<Value>? {
    if let array = self as? ArrayObject { return array.items }
    if let list = self as? ListObject { return list.items }
    guard var iterator = enumerate() else { return nil }
    var items: ContiguousArray<Value> = []
    while let item = iterator.next() { items.append(item) }
    return items
  }
}
