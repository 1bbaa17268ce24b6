import Microsoft_PowerShell_Core
import Objects

/// .NET types of the module by name in lower case; made when they are asked for.
enum ModuleTypes {
  static let types: [String: @Sendable () -> TypeInfo] = [:]
}
