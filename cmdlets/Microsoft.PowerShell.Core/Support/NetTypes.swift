import Objects
import Runtime

/// .NET types that the core modules raise or hand out and that the shell's own registry may not know.
package enum NetTypes {
  /// The registry's type of that name, or a new one of that base.
  package static func named(_ fullName: String, base: TypeInfo = .object) -> TypeInfo {
    TypeRegistry.find(fullName) ?? TypeInfo(fullName, base: base)
  }

  package static let notImplementedException = named("System.NotImplementedException", base: .systemException)
  package static let psArgumentException = named("System.Management.Automation.PSArgumentException", base: .argumentException)
  package static let psArgumentNullException = named(
    "System.Management.Automation.PSArgumentNullException", base: .argumentNullException)
  package static let psInvalidOperationException = named(
    "System.Management.Automation.PSInvalidOperationException", base: .invalidOperationException)
  package static let psNotSupportedException = named(
    "System.Management.Automation.PSNotSupportedException", base: .notSupportedException)
  package static let unauthorizedAccessException = named("System.UnauthorizedAccessException", base: .systemException)
  package static let directoryNotFoundException = named("System.IO.DirectoryNotFoundException", base: .ioException)
  package static let pathTooLongException = named("System.IO.PathTooLongException", base: .ioException)
  package static let sessionStateException = KnownTypes.sessionStateException
  package static let providerInvocationException = named(
    "System.Management.Automation.ProviderInvocationException", base: .runtimeException)
  package static let providerNotFoundException = named(
    "System.Management.Automation.ProviderNotFoundException", base: sessionStateException)
  package static let wildcardPatternException = named(
    "System.Management.Automation.WildcardPatternException", base: .runtimeException)
  package static let extendedTypeSystemException = named(
    "System.Management.Automation.ExtendedTypeSystemException", base: .runtimeException)

  package static let nullableInt = TypeRegistry.generic("nullable", [.int]) ?? .int
  package static let nullableDateTime = TypeRegistry.generic("nullable", [.dateTime]) ?? .dateTime
}
