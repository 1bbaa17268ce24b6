import Microsoft_PowerShell_Core
import Objects
import Runtime

/// A parameter declared `[PSPropertyExpression]`: a name, a pattern or a script block.
struct PropertyExpressionArgument: ParameterValue {
  private let value: Value

  /// Holds what was given; any value converts, as its text.
  private static let netType = NetTypes.named("Microsoft.PowerShell.Commands.PSPropertyExpression")
  static var parameterType: TypeInfo { netType }
  static var transformation: ArgumentTransformation? {
    { (argument, session) throws(Unwind) in
      if case .object(let object) = argument, object.isEnumerable, let items = object.listItems {
        var made: ContiguousArray<Value> = []
        for item in items { made.append(try wrap(item, session)) }
        return .object(ArrayObject(made, of: netType))
      }
      return try wrap(argument, session)
    }
  }

  private static func wrap(_ value: Value, _ session: Session) throws(Unwind) -> Value {
    if value.isNull { return value }
    if value.object(ScriptBlockObject.self) != nil { return .object(Holder(value)) }
    return .object(Holder(Value(try Conversion.string(value, session))))
  }

  private final class Holder: NetObject {
    let value: Value
    init(_ value: Value) {
      self.value = value
      super.init()
    }
    override var type: TypeInfo { PropertyExpressionArgument.netType }
    override func toString() -> String { value.displayText }
  }

  init?(bound value: Value) {
    guard case .object(let object) = value, let holder = object as? Holder else { return nil }
    self.value = holder.value
  }

  func expression(_ call: Call) throws(Unwind) -> PropertyExpression {
    if let block: ScriptBlockObject = value.object() { return PropertyExpression(block, call) }
    return try PropertyExpression(name: value.displayText)
  }
}
