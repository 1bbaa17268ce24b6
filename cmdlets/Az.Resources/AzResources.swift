import Runtime

/// The module Az.Resources.
public enum AzResources {
  public static let table = ModuleTable(
    "Az.Resources", version: "9.0.2",
    [
      .init("Get-AzResourceGroup") { GetAzResourceGroup.self },
      .init("New-AzResourceGroup") { NewAzResourceGroup.self },
      .init("Remove-AzResourceGroup") { RemoveAzResourceGroup.self },
      .init("Set-AzResourceGroup") { SetAzResourceGroup.self },
    ])
}
