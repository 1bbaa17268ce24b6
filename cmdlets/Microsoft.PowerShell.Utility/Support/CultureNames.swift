import Culture
import Microsoft_PowerShell_Core
import Objects
import Runtime

/// The culture that a cmdlet's `-Culture` names.
enum CultureNames {
  /// `nil` when none is given: the current one holds.
  static func culture(_ name: String?, _ call: Call) throws(Unwind) -> CultureInfo? {
    guard let name, !name.isEmpty else { return nil }
    if let culture = CultureInfo.named(name) { return culture }
    let message = "Culture is not supported. (Parameter 'name')\n\(name) is an invalid culture identifier."
    throw call.terminating(
      "Cannot bind parameter 'Culture' to the target. Exception setting \"Culture\": \"\(message)\"", id: "ParameterBindingFailed", .writeError,
      type: KnownTypes.parameterBindingException)
  }
}
