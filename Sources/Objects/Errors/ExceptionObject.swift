/// A .NET exception: its type, its message and what caused it.
public final class ExceptionObject: NetObject {
  public let exceptionType: TypeInfo
  public var message: String
  public var inner: ExceptionObject?
  /// Further properties of the particular exception (`ParamName`, `FileName`, `ErrorRecord` ...), in order.
  public var details: [(name: String, value: Value)] = []
  public var data: DictionaryObject?
  public var source: Value = .null
  public var helpLink: Value = .null
  public var stackTrace: Value = .null
  /// The value `throw` was given when it was no exception.
  public var thrownObject: Value = .null
  /// `RuntimeException.WasThrownFromThrowStatement`.
  public var wasThrown = false
  /// The record this exception was raised in (`RuntimeException.ErrorRecord`).
  public weak var record: ErrorRecord?

  public init(_ type: TypeInfo, _ message: String, inner: ExceptionObject? = nil) {
    exceptionType = type
    self.message = message
    self.inner = inner
    super.init()
  }

  public override var type: TypeInfo { exceptionType }
  public override func toString() -> String {
    var text = "\(type.fullName): \(message)"
    if let inner { text += "\n ---> \(inner.toString())\n   --- End of inner exception stack trace ---" }
    return text
  }

  public func detail(_ name: String) -> Value? { details.first { equalsIgnoringCase($0.name, name) }?.value }

  /// The first of it and its causes, from the outside in, for which `test` holds.
  public func first(where test: (ExceptionObject) -> Bool) -> ExceptionObject? {
    var current: ExceptionObject? = self
    while let exception = current {
      if test(exception) { return exception }
      current = exception.inner
    }
    return nil
  }
}
