extension Conversion {
  /// `[type]$value`: converts, or throws what the cast throws.
  public static func convert(_ value: Value, to type: TypeInfo, _ context: any InvocationContext) throws(Unwind) -> Value {
    if type === TypeInfo.object { return value }
    if type === TypeInfo.string { if case .string = value { return value } else { return Value(value.text(separator: context.outputFieldSeparator)) } }
    if TypeInfo.of(value.unwrapped).isAssignable(to: type), !value.isNull { return value.unwrapped }
    if type === TypeInfo.bool { return .bool(isTrue(value)) }
    if type === TypeInfo.int {
      switch value.unwrapped {
      case .null, .void: return .int(0)
      case .long(let n): if let small = Int32(exactly: n) { return .int(small) }
      case .double(let n): if n.rounded(.toNearestOrEven) >= -2147483648, n.rounded(.toNearestOrEven) <= 2147483647 { return .int(Int32(n.rounded(.toNearestOrEven))) }
      case .bool(let b): return .int(b ? 1 : 0)
      case .string(let s): if let n = Int32(s.text) { return .int(n) }
      default: break
      }
    }
    if type === TypeInfo.long {
      switch value.unwrapped {
      case .null, .void: return .long(0)
      case .int(let n): return .long(Int64(n))
      case .double(let n): return .long(Int64(n.rounded(.toNearestOrEven)))
      case .string(let s): if let n = Int64(s.text) { return .long(n) }
      default: break
      }
    }
    if type === TypeInfo.double {
      switch value.unwrapped {
      case .int(let n): return .double(Double(n))
      case .long(let n): return .double(Double(n))
      case .string(let s): if let n = Double(s.text) { return .double(n) }
      default: break
      }
    }
    throw invalidCast(value, type)
  }

  /// The error of a cast that can't be done.
  public static func invalidCast(_ value: Value, _ type: TypeInfo) -> Unwind {
    .runtime(
      "Cannot convert the \"\(value.displayText)\" value of type \"\(TypeInfo.of(value.unwrapped).fullName)\" to type \"\(type.fullName)\".",
      id: "ConvertToFinalInvalidCastException", .invalidArgument, type: .invalidCastException)
  }

  public static func text(_ number: Double) -> String { "\(number)" }
  public static func text(_ number: Float) -> String { "\(number)" }
  public static func text(_ date: DateTime) -> String { "\(date.ticks)" }
  public static func text(_ span: TimeSpan) -> String { "\(span.ticks)" }

  /// An object's text inside a string: items joined, custom objects as `@{a=1}`.
  static func text(_ object: NetObject, separator: String) -> String {
    if object.isWrapper { return object.wrapped.text(separator: separator) }
    if let custom = object as? PSCustomObject {
      return "@{" + custom.ownProperties.map { "\($0.name)=\($0.value.text(separator: separator))" }.joined(separator: "; ") + "}"
    }
    if var items = object.enumerate() {
      var parts: [String] = []
      while let item = items.next() { parts.append(item.text(separator: " ")) }
      return parts.joined(separator: separator)
    }
    return object.toString()
  }
}
