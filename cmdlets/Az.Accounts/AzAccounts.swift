import Runtime

/// The module Az.Accounts.
public enum AzAccounts {
  public static let table = ModuleTable(
    "Az.Accounts", version: "5.3.2",
    [
      .init("Connect-AzAccount") { ConnectAzAccount.self },
      .init("Disconnect-AzAccount") { DisconnectAzAccount.self },
      .init("Get-AzContext") { GetAzContext.self },
      .init("Get-AzSubscription") { GetAzSubscription.self },
      .init("Set-AzContext") { SetAzContext.self },
    ],
    aliases: [
      ("Add-AzAccount", "Connect-AzAccount"), ("Login-AzAccount", "Connect-AzAccount"), ("Logout-AzAccount", "Disconnect-AzAccount"),
      ("Remove-AzAccount", "Disconnect-AzAccount"), ("Select-AzSubscription", "Set-AzContext"),
    ])
}
