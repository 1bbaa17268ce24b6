import Culture

extension Conversion {
  /// The text a value has inside a string; a script's own `ToString` is asked.
  public static func string(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> String {
    switch value {
    case .string(let text): return text.text
    case .object(let object):
      if object.isWrapper {
        if let member = object.extended?.find("ToString"), case .scriptMethod(let block) = member.kind {
          return try string(try context.invoke(block, arguments: [], underbar: nil), context)
        }
        return try string(object.wrapped, context)
      }
      if let member = object.extended?.find("ToString"), case .scriptMethod(let block) = member.kind {
        return try string(try context.invokeMethod(block, on: value, []), context)
      }
      if object is PSCustomObject || object is DictionaryObject { return text(object, separator: " ") }
      if object.isEnumerable, let items = object.allItems {
        let separator = context.outputFieldSeparator
        var result = ""
        for (index, item) in items.enumerated() {
          if index > 0 { result += separator }
          result += try string(item, context)
        }
        return result
      }
      if object.type.scriptClass != nil, let member = object.type.instanceMember(MemberName("ToString")), case .method = member.kind {
        return try string(try MemberAccess.invoke(value, MemberName("ToString"), [], context), context)
      }
      return object.toString()
    default: return value.displayText
    }
  }

  /// As the current culture writes it (`-f`, `ToString()`).
  static func cultureText(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> String {
    switch value {
    case .dateTime(let date): return (try? date.text("", .enUS)) ?? ""
    case .double(let number): return (try? NumberFormatting.string(number, "", CultureInfo.enUS.number)) ?? number.description
    case .single(let number): return (try? NumberFormatting.string(number, "", CultureInfo.enUS.number)) ?? number.description
    default: return try string(value, context)
    }
  }

  /// A number, date or other formattable value by a .NET format; `nil` for values that have none.
  static func text(_ value: Value, format: String, _ culture: CultureInfo = .enUS) throws(ValueError) -> String? {
    let info = culture.number
    switch value {
    case .int(let n): return try NumberFormatting.string(Int64(n), bits: 32, format, info)
    case .long(let n): return try NumberFormatting.string(n, bits: 64, format, info)
    case .short(let n): return try NumberFormatting.string(Int64(n), bits: 16, format, info)
    case .sbyte(let n): return try NumberFormatting.string(Int64(n), bits: 8, format, info)
    case .byte(let n): return try NumberFormatting.string(UInt64(n), format, info)
    case .ushort(let n): return try NumberFormatting.string(UInt64(n), format, info)
    case .uint(let n): return try NumberFormatting.string(UInt64(n), format, info)
    case .ulong(let n): return try NumberFormatting.string(n, format, info)
    case .double(let n): return try NumberFormatting.string(n, format, info)
    case .single(let n): return try NumberFormatting.string(n, format, info)
    case .dateTime(let date): return try date.text(format, culture)
    case .timeSpan(let span): return try span.text(format, culture)
    case .object(let object):
      if let number = (object as? Boxed<Decimal128>)?.payload { return try NumberFormatting.string(number, format, info) }
      if let number = (object as? Boxed<BigInteger>)?.payload { return try NumberFormatting.string(number, format, info) }
      if let guid = (object as? Boxed<Guid>)?.payload { return try guid.text(format) }
      if let date = (object as? Boxed<DateTimeOffset>)?.payload { return try date.text(format, culture) }
      if let number = object as? EnumObject { return try number.text(format: format) }
      return nil
    default: return nil
    }
  }

  /// PowerShell's own text of a double has 15 digits (`G15`), where `ToString()` has as many as tell it from its neighbours.
  public static func text(_ number: Double) -> String {
    if abs(number) < 1e15, number == number.rounded(.towardZero) { return number == 0 && number.sign == .minus ? "-0" : String(Int64(number)) }
    return (try? NumberFormatting.string(number, "G15", .invariant)) ?? number.description
  }
  /// Seven digits (`G7`).
  public static func text(_ number: Float) -> String { (try? NumberFormatting.string(number, "G7", .invariant)) ?? number.description }
  public static func text(_ date: DateTime) -> String { (try? date.text("", .invariant)) ?? "" }
  public static func text(_ span: TimeSpan) -> String { span.text }

  /// An object's text inside a string: items joined, custom objects as `@{a=1}`.
  static func text(_ object: NetObject, separator: String) -> String {
    if object.isWrapper { return object.wrapped.text(separator: separator) }
    if let custom = object as? PSCustomObject {
      if custom.shape.names.isEmpty { return "" }
      return "@{" + custom.ownProperties.map { "\($0.name)=\(inner($0.value))" }.joined(separator: "; ") + "}"
    }
    if object.isEnumerable, let items = object.allItems {
      return items.map { inner($0) }.joined(separator: separator)
    }
    return object.toString()
  }

  /// A value within another's text: collections by their type's name.
  private static func inner(_ value: Value) -> String {
    if case .object(let object) = value, object.isEnumerable, !object.isWrapper { return object.toString() }
    return value.text(separator: " ")
  }
}

extension EnumObject {
  /// `G`, `F`, `D`, `X`.
  func text(format: String) throws(ValueError) -> String {
    switch foldCase(format) {
    case "g", "f": return toString()
    case "d": return String(raw)
    case "x":
      let digits = String(UInt32(truncatingIfNeeded: raw), radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
    default:
      throw ValueError(.format, "Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\".")
    }
  }
}
