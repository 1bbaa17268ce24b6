import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct GetAzSubscription: AzCmdlet {
  static let name: StaticString = "Get-AzSubscription"
  static let help = Help("Gets the subscriptions of this cloud.")
  static let defaultParameterSet: String? = "ListByIdInTenant"
  static let className = "Microsoft.Azure.Commands.Profile.GetAzureRMSubscriptionCommand"
  static let outputTypes = ["Microsoft.Azure.Commands.Profile.Models.PSAzureSubscription"]

  @Parameter(from: .propertyName, in: ["ListByIdInTenant"]) var subscriptionId: String?
  @Parameter(from: .propertyName) var tenantId: String?
  @Parameter var asJob: SwitchParameter
  @Parameter(from: .propertyName, in: ["ListByNameInTenant"]) var subscriptionName: String?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    if let wanted = subscriptionId ?? subscriptionName {
      try call.write(Contexts.object(try Contexts.find(wanted, azure)))
      return
    }
    for subscription in try azure.service.subscriptions() { try call.write(Contexts.object(subscription)) }
  }
}
