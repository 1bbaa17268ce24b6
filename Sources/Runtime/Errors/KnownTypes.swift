import Objects

/// The exception and engine types that the Runtime raises or hands out.
public enum KnownTypes {
  private static func exception(_ name: String, base: TypeInfo) -> TypeInfo {
    TypeRegistry.find("System.Management.Automation." + name) ?? TypeInfo("System.Management.Automation." + name, base: base)
  }
  public static let parameterBindingException = exception("ParameterBindingException", base: .runtimeException)
  public static let parameterBindingValidationException = exception(
    "ParameterBindingValidationException", base: parameterBindingException)
  public static let parameterBindingArgumentTransformationException = exception(
    "ParameterBindingArgumentTransformationException", base: parameterBindingException)
  public static let metadataException = exception("MetadataException", base: .runtimeException)
  public static let validationMetadataException = exception("ValidationMetadataException", base: metadataException)
  public static let transformationException = exception("ArgumentTransformationMetadataException", base: metadataException)
  public static let remoteException = exception("RemoteException", base: .runtimeException)
  public static let commandNotFoundException = exception("CommandNotFoundException", base: .runtimeException)
  public static let actionPreferenceStopException = exception("ActionPreferenceStopException", base: .runtimeException)
  public static let parseException = exception("ParseException", base: .runtimeException)
  public static let scriptCallDepthException = exception("ScriptCallDepthException", base: .systemException)
  public static let sessionStateException = exception("SessionStateException", base: .runtimeException)
  public static let unauthorizedVariable = exception("SessionStateUnauthorizedAccessException", base: sessionStateException)
  public static let itemNotFoundException = exception("ItemNotFoundException", base: sessionStateException)
  public static let driveNotFoundException = exception("DriveNotFoundException", base: sessionStateException)
  public static let psArgumentOutOfRangeException = exception("PSArgumentOutOfRangeException", base: .argumentOutOfRangeException)
  public static let writeErrorException = TypeInfo("Microsoft.PowerShell.Commands.WriteErrorException", base: .systemException)
  public static let boundParametersDictionary = TypeInfo(
    "System.Management.Automation.PSBoundParametersDictionary", base: .hashtable)
  public static let applicationFailedException = exception("ApplicationFailedException", base: .runtimeException)
}
