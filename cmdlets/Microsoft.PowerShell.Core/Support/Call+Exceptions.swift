import Objects
import Runtime

extension Call {
  /// A .NET exception that a cmdlet let through: it ends the cmdlet, and its type is the error's id.
  package func unhandled(_ error: ValueError) -> Unwind { unhandled(NetTypes.named(error.kind.typeName, base: .systemException), error.message) }

  package func unhandled(_ type: TypeInfo, _ message: String) -> Unwind {
    terminating(message, id: type.fullName, .notSpecified, type: type)
  }

  /// Runs `body`; what it throws as a value error ends the cmdlet.
  package func dotNet<T>(_ body: () throws(ValueError) -> T) throws(Unwind) -> T {
    do throws(ValueError) { return try body() } catch { throw unhandled(error) }
  }
}
