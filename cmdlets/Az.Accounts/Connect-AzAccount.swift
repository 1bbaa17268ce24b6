import AzureModels
import AzureObjects
import Objects
import Runtime

struct ConnectAzAccount: AzCmdlet {
  static let name: StaticString = "Connect-AzAccount"
  static let help = Help("Signs in: here always to the cloud on this machine, which asks for no password.")
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Profile.ConnectAzureRmAccountCommand"
  static let outputTypes = ["Microsoft.Azure.Commands.Profile.Models.Core.PSAzureProfile"]

  @Parameter(alias: ["EnvironmentName"]) var environment: String?
  @Parameter(alias: ["Domain", "TenantId"]) var tenant: String?
  @Parameter var accountId: String?
  @Parameter var credential: Value?
  @Parameter var certificateThumbprint: String?
  @Parameter var applicationId: String?
  @Parameter var servicePrincipal: SwitchParameter
  @Parameter var accessToken: Value?
  @Parameter(alias: ["MSI", "ManagedService"]) var identity: SwitchParameter
  @Parameter(alias: ["SubscriptionName", "SubscriptionId"]) var subscription: String?
  @Parameter var contextName: String?
  @Parameter var skipContextPopulation: SwitchParameter
  @Parameter(alias: ["DeviceCode", "DeviceAuth", "Device"]) var useDeviceAuthentication: SwitchParameter
  @Parameter var force: SwitchParameter
  @Parameter var scope: String?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard try call.shouldProcess("AzureCloud", "log in") else { return }
    if let subscription { azure.subscription = try Contexts.find(subscription, azure) }
    if let accountId { azure.account = accountId }
    if let applicationId { azure.account = applicationId }
    try call.write(Contexts.profile(azure))
  }
}
