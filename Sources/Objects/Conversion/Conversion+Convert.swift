import Culture

extension Conversion {
  /// `[type]$value`: converts, or throws what the cast throws.
  public static func convert(_ value: Value, to type: TypeInfo, _ context: any InvocationContext) throws(Unwind) -> Value {
    if type === TypeInfo.object { return value }
    if type === TypeInfo.string {
      if case .string = value { return value }
      return Value(try string(value, context))
    }
    let plain = value.unwrapped
    if !plain.isNull, TypeInfo.of(plain).isAssignable(to: type) { return plain }
    if type === TypeInfo.bool { return .bool(isTrue(value)) }
    if type === TypeInfo.switchParameter { return .object(SwitchObject(isTrue(value))) }
    if let kind = IntegerKind(type) { return try integer(plain, kind, type, context) }
    if type === TypeInfo.double || type === TypeInfo.single { return try real(plain, type) }
    if type === TypeInfo.decimal || type === TypeInfo.bigInteger { return try large(plain, type) }
    if type === TypeInfo.char { return try character(plain) }
    if type.isEnum { return try enumeration(plain, type, context) }
    if type.isArray { return try array(value, type, context) }
    if type === TypeInfo.psObject || type === TypeInfo.psCustomObject { return value }
    if let made = try known(plain, type, context) { return made }
    if plain.isNull {
      if type.isValueType { throw invalidCast(value, type) }
      return .null
    }
    return try made(plain, type, context)
  }

  /// As `convert`, with `nil` for what can't be converted: `-as`.
  public static func tryConvert(_ value: Value, to type: TypeInfo, _ context: any InvocationContext) -> Value? {
    do throws(Unwind) { return try convert(value, to: type, context) } catch { return nil }
  }

  /// `-is`.
  public static func isInstance(_ value: Value, of type: TypeInfo) -> Bool {
    if value.isNull { return false }
    if case .object(let object) = value {
      if type === TypeInfo.psObject { return object.isWrapper || object is PSCustomObject }
      if type === TypeInfo.psCustomObject { return object is PSCustomObject }
    }
    return TypeInfo.of(value.unwrapped).isAssignable(to: type)
  }

  /// The error of a cast that can't be done.
  public static func invalidCast(_ value: Value, _ type: TypeInfo) -> Unwind {
    if value.isNull {
      return cast("Cannot convert null to type \"\(type.fullName)\".", id: "InvalidCastNull")
    }
    let shown = value.reference?.isEnumerable ?? false ? TypeInfo.of(value.unwrapped).fullName : value.displayText
    return cast(
      "Cannot convert the \"\(shown)\" value of type \"\(TypeInfo.of(value.unwrapped).fullName)\" to type \"\(type.fullName)\".",
      id: "ConvertToFinalInvalidCastException")
  }

  static func cast(_ message: String, id: String, inner: ExceptionObject? = nil) -> Unwind {
    .error(ErrorRecord(ExceptionObject(.psInvalidCastException, message, inner: inner), id: id, .invalidArgument))
  }

  /// `Cannot convert value "x" to type "T". Error: "..."`, around a .NET error.
  static func failed(_ value: Value, _ type: TypeInfo, _ error: ValueError, id: String = "InvalidCastFromStringToInteger") -> Unwind {
    let netType = TypeRegistry.find(error.kind.typeName) ?? .formatException
    return cast(
      "Cannot convert value \"\(value.displayText)\" to type \"\(type.fullName)\". Error: \"\(error.message)\"", id: id,
      inner: ExceptionObject(netType, error.message))
  }

  // MARK: Numbers

  enum IntegerKind {
    case int, long, byte, sbyte, short, ushort, uint, ulong
    init?(_ type: TypeInfo) {
      switch ObjectIdentifier(type) {
      case ObjectIdentifier(TypeInfo.int): self = .int
      case ObjectIdentifier(TypeInfo.long): self = .long
      case ObjectIdentifier(TypeInfo.byte): self = .byte
      case ObjectIdentifier(TypeInfo.sbyte): self = .sbyte
      case ObjectIdentifier(TypeInfo.short): self = .short
      case ObjectIdentifier(TypeInfo.ushort): self = .ushort
      case ObjectIdentifier(TypeInfo.uint): self = .uint
      case ObjectIdentifier(TypeInfo.ulong): self = .ulong
      default: return nil
      }
    }
    var name: String {
      switch self {
      case .int: "an Int32"
      case .long: "an Int64"
      case .byte: "an unsigned byte"
      case .sbyte: "a signed byte"
      case .short: "an Int16"
      case .ushort: "a UInt16"
      case .uint: "a UInt32"
      case .ulong: "a UInt64"
      }
    }
    func value(_ number: Int128) -> Value? {
      switch self {
      case .int: Int32(exactly: number).map { .int($0) }
      case .long: Int64(exactly: number).map { .long($0) }
      case .byte: UInt8(exactly: number).map { .byte($0) }
      case .sbyte: Int8(exactly: number).map { .sbyte($0) }
      case .short: Int16(exactly: number).map { .short($0) }
      case .ushort: UInt16(exactly: number).map { .ushort($0) }
      case .uint: UInt32(exactly: number).map { .uint($0) }
      case .ulong: UInt64(exactly: number).map { .ulong($0) }
      }
    }
  }

  private static func integer(_ value: Value, _ kind: IntegerKind, _ type: TypeInfo, _ context: any InvocationContext) throws(Unwind) -> Value {
    let tooLarge = ValueError(.overflow, "Value was either too large or too small for \(kind.name).")
    let number: Number
    switch value {
    case .string(let text):
      let trimmed = text.text.trimmingBlanks()
      if trimmed.isEmpty { number = .int(0) } else if let found = Number.parse(trimmed) {
        number = found
      } else {
        throw failed(value, type, ValueError(.format, "The input string '\(text.text)' was not in a correct format."))
      }
    case .char(let unit): number = .int(Int32(unit))
    default:
      guard let found = Number(value) else {
        if case .object(let object) = value, object.isEnumerable, let items = object.allItems, items.count == 1 {
          return try convert(items[0], to: type, context)
        }
        throw invalidCast(value, type)
      }
      number = found
    }
    if let whole = number.int128 {
      guard let result = kind.value(whole) else { throw failed(value, type, tooLarge, id: overflowId(value)) }
      return result
    }
    switch number {
    case .decimal(let decimal):
      let rounded = (try? decimal.rounded()) ?? decimal
      if let whole: Int64 = try? rounded.integer(name: "an Int64"), let result = kind.value(Int128(whole)) { return result }
      if let whole: UInt64 = try? rounded.integer(name: "a UInt64"), let result = kind.value(Int128(whole)) { return result }
    case .big(let big):
      if let whole: Int64 = try? big.integer(name: "an Int64"), let result = kind.value(Int128(whole)) { return result }
      if let whole: UInt64 = try? big.integer(name: "a UInt64"), let result = kind.value(Int128(whole)) { return result }
    default:
      let rounded = number.double.rounded(.toNearestOrEven)
      if rounded.isFinite, abs(rounded) < 3e19, let result = kind.value(Int128(rounded)) { return result }
    }
    throw failed(value, type, tooLarge, id: overflowId(value))
  }

  private static func overflowId(_ value: Value) -> String {
    if case .string = value { return "InvalidCastFromStringToInteger" }
    return "InvalidCastIConvertible"
  }

  private static func real(_ value: Value, _ type: TypeInfo) throws(Unwind) -> Value {
    let number: Double
    switch value {
    case .string(let text):
      let trimmed = text.text.trimmingBlanks()
      if trimmed.isEmpty {
        number = 0
      } else if let found = Number.parse(trimmed) {
        if type === TypeInfo.single, let exact = try? NumberParsing.single(trimmed) { return .single(exact) }
        number = found.double
      } else {
        throw failed(value, type, ValueError(.format, "The input string '\(text.text)' was not in a correct format."), id: "InvalidCastFromStringToDoubleOrSingle")
      }
    case .char:
      throw invalidCast(value, type)
    default:
      guard let found = Number(value) else { throw invalidCast(value, type) }
      number = found.double
    }
    return type === TypeInfo.double ? .double(number) : .single(Float(number))
  }

  private static func large(_ value: Value, _ type: TypeInfo) throws(Unwind) -> Value {
    do throws(ValueError) {
      if case .string(let text) = value {
        let trimmed = text.text.trimmingBlanks()
        if type === TypeInfo.decimal {
          return Value(trimmed.isEmpty ? .zero : try NumberParsing.decimal(trimmed, [.number, .allowExponent]))
        }
        return Value(trimmed.isEmpty ? .zero : try NumberParsing.bigInteger(trimmed))
      }
      guard let number = Number(value) else { throw ValueError(.argument, "") }
      if type === TypeInfo.decimal { return Value(try number.decimal()) }
      if case .double(let real) = number { return Value(try BigInteger(real.rounded(.towardZero))) }
      if let big = number.big { return Value(big) }
      throw ValueError(.argument, "")
    } catch {
      if error.message.isEmpty { throw invalidCast(value, type) }
      throw failed(value, type, error)
    }
  }

  private static func character(_ value: Value) throws(Unwind) -> Value {
    switch value {
    case .string(let text):
      if text.length == 1 { return .char(text[0]) }
      throw failed(value, .char, ValueError(.format, "String must be exactly one character long."), id: "InvalidCastParseTargetInvocation")
    case .double, .single, .bool: throw invalidCast(value, .char)
    default:
      guard let whole = Number(value)?.int128, !value.isNull else {
        if value.isNull { return .char(0) }
        throw invalidCast(value, .char)
      }
      guard let unit = UInt16(exactly: whole) else {
        throw failed(value, .char, ValueError(.overflow, "Value was either too large or too small for a character."), id: "InvalidCastIConvertible")
      }
      return .char(unit)
    }
  }

  // MARK: Enums

  private static func enumeration(_ value: Value, _ type: TypeInfo, _ context: any InvocationContext) throws(Unwind) -> Value {
    guard let info = type.enumeration else { throw invalidCast(value, type) }
    if let text = value.asString { return try enumeration(named: text, type, info) }
    if case .object(let object) = value, object.isEnumerable, let items = object.allItems {
      var raw: Int64 = 0
      for item in items {
        if case .object(let part) = try enumeration(item, type, context), let number = part as? EnumObject { raw |= number.raw }
      }
      return .object(EnumObject(type, raw))
    }
    guard !value.isNull, let whole = Number(value)?.int128, let raw = Int64(exactly: whole) else { throw invalidCast(value, type) }
    let isDefined = info.cases.contains { $0.value == raw } || info.isFlags && (raw & ~info.cases.reduce(0) { $0 | $1.value }) == 0
    guard isDefined else {
      throw cast(
        "Cannot convert value \"\(value.displayText)\" to type \"\(type.fullName)\" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are \"\(info.cases.map(\.name).joined(separator: ","))\".",
        id: "UndefinedIntegerToEnum")
    }
    return .object(EnumObject(type, raw))
  }

  private static func enumeration(named text: String, _ type: TypeInfo, _ info: EnumInfo) throws(Unwind) -> Value {
    var raw: Int64 = 0
    for word in text.split(separator: ",") {
      let name = String(word).trimmingBlanks()
      if let number = Int64(name) {
        raw |= number
      } else if let found = info.cases.first(where: { equalsIgnoringCase($0.name, name) }) {
        raw |= found.value
      } else {
        let close = info.cases.filter { foldCase($0.name).hasPrefix(foldCase(name)) }
        if close.count == 1, !name.isEmpty {
          raw |= close[0].value
          continue
        }
        let names = info.cases.map(\.name).joined(separator: ", ")
        throw cast(
          "Cannot convert value \"\(text)\" to type \"\(type.fullName)\". Error: \"Unable to match the identifier name \(name) to a valid enumerator name. Specify one of the following enumerator names and try again:\n\(names)\"",
          id: "InvalidCastFromStringToEnumeration")
      }
    }
    return .object(EnumObject(type, raw))
  }

  // MARK: Arrays

  private static func array(_ value: Value, _ type: TypeInfo, _ context: any InvocationContext) throws(Unwind) -> Value {
    guard let element = type.element else { throw invalidCast(value, type) }
    if value.isNull { return .null }
    var items: ContiguousArray<Value>
    if case .object(let object) = value.unwrapped, object.isEnumerable, let list = object.allItems {
      items = list
    } else if element === TypeInfo.char, let text = value.asString {
      return .object(ArrayObject(ContiguousArray(PSString(text).units.map { Value.char($0) }), of: .char))
    } else {
      items = [value]
    }
    if element !== TypeInfo.object {
      for index in items.indices { items[index] = try convert(items[index], to: element, context) }
    }
    return .object(ArrayObject(items, of: element))
  }

  // MARK: Other types of the shell's own

  private static func known(_ value: Value, _ type: TypeInfo, _ context: any InvocationContext) throws(Unwind) -> Value? {
    do throws(ValueError) {
      if type === TypeInfo.dateTime {
        switch value {
        case .string(let text): return .dateTime(try DateTime.parse(text.text, .invariant))
        case .int(let ticks): return .dateTime(try DateTime(ticks: Int64(ticks)))
        case .long(let ticks): return .dateTime(try DateTime(ticks: ticks))
        case .object: if let date = value.dateTimeOffset { return .dateTime(date.localDateTime) }
        default: break
        }
        return nil
      }
      if type === TypeInfo.timeSpan {
        switch value {
        case .string(let text): return .timeSpan(try TimeSpan.parse(text.text))
        case .int(let ticks): return .timeSpan(TimeSpan(ticks: Int64(ticks)))
        case .long(let ticks): return .timeSpan(TimeSpan(ticks: ticks))
        default: return nil
        }
      }
      guard let text = value.asString else {
        if type === TypeInfo.dateTimeOffset, case .dateTime(let date) = value { return Value(try DateTimeOffset(date)) }
        return nil
      }
      if type === TypeInfo.guid { return Value(try Guid.parse(text)) }
      if type === TypeInfo.version { return Value(try NetVersion.parse(text)) }
      if type === TypeInfo.semanticVersion { return Value(try SemanticVersion.parse(text)) }
      if type === TypeInfo.dateTimeOffset { return Value(try DateTimeOffset.parse(text)) }
      if type === TypeInfo.regex { return Value(try TextOperators.regexValue(text)) }
    } catch { throw failed(value, type, error, id: "InvalidCastParseTargetInvocation") }
    if type === TypeInfo.typeType || type === TypeInfo.runtimeType, let text = value.asString {
      if let found = context.type(named: text) { return .object(found) }
      throw cast(
        "Cannot convert the \"\(text)\" value of type \"System.String\" to type \"System.Type\".", id: "InvalidCastFromStringToType")
    }
    if type === TypeInfo.scriptBlock, let text = value.asString { return try context.scriptBlockValue(text) }
    return nil
  }

  /// By what the type itself offers: filling its properties from a dictionary, a constructor, `Parse`.
  private static func made(_ value: Value, _ type: TypeInfo, _ context: any InvocationContext) throws(Unwind) -> Value {
    if let definition = type.definition, definition === TypeInfo.nullable, let inner = type.arguments.first {
      return try convert(value, to: inner, context)
    }
    if case .object(let object) = value {
      if let table = object as? DictionaryObject, type !== TypeInfo.hashtable, !type.isAssignable(to: .dictionary) {
        if type.members.constructors.isEmpty || type.members.constructors.contains(where: { $0.signature.parameters.isEmpty }) {
          let target = try MemberAccess.construct(type, [], context)
          for (key, item) in table.entries { try MemberAccess.set(target, MemberName(key.displayText), to: item, context) }
          return target
        }
      }
      if type === TypeInfo.orderedDictionary, let table = object as? DictionaryObject {
        let ordered = DictionaryObject(type: .orderedDictionary, ignoresCase: table.ignoresCase)
        for (key, item) in table.entries { ordered[key] = item }
        return .object(ordered)
      }
      if type === TypeInfo.hashtable, let table = object as? DictionaryObject {
        let plain = DictionaryObject(type: .hashtable, ignoresCase: table.ignoresCase)
        for (key, item) in table.entries { plain[key] = item }
        return .object(plain)
      }
    }
    if type.isAssignable(to: .list) || type.fullName.hasPrefix("System.Collections.Generic.HashSet") {
      return try MemberAccess.filled(type, value, context)
    }
    for name in ["op_Implicit", "op_Explicit", "Parse"] {
      guard name != "Parse" || value.asString != nil, let member = type.staticMember(MemberName(name)), case .method(let method) = member.kind else { continue }
      for overload in method.overloads where overload.signature.parameters.count == 1 {
        guard let wanted = context.type(named: overload.signature.parameters[0].typeName), isInstance(value, of: wanted) else { continue }
        return try overload.body(.object(type), [value], context)
      }
    }
    for overload in type.members.constructors where overload.signature.parameters.count == 1 && !overload.signature.parameters[0].isParams {
      guard let wanted = context.type(named: overload.signature.parameters[0].typeName),
        isInstance(value, of: wanted)
      else { continue }
      do throws(Unwind) { return try overload.body(.object(type), [value], context) } catch {
        guard case .error(let record) = error else { throw error }
        throw cast(
          "Cannot convert value \"\(value.displayText)\" to type \"\(type.fullName)\". Error: \"\(record.exception.message)\"",
          id: "InvalidCastConstructorException", inner: record.exception)
      }
    }
    throw invalidCast(value, type)
  }
}
