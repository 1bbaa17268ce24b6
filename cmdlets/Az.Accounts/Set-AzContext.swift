import AzureModels
import AzureObjects
import Objects
import Runtime

struct SetAzContext: AzCmdlet {
  static let name: StaticString = "Set-AzContext"
  static let help = Help("Chooses the subscription that cmdlets use.")
  static let defaultParameterSet: String? = "Context"
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Profile.SetAzureRMContextCommand"
  static let outputTypes = ["Microsoft.Azure.Commands.Profile.Models.Core.PSAzureContext"]

  @Parameter(at: 0, from: .pipeline, mandatory: true, in: ["Context"]) var context: Value?
  @Parameter var extendedProperty: DictionaryObject?
  @Parameter var name: String?
  @Parameter var force: SwitchParameter
  @Parameter var scope: String?
  @Parameter(at: 0, from: .pipeline, mandatory: true, in: ["SubscriptionObject"]) var subscriptionObject: Value?
  @Parameter(
    in: ["Subscription", .set("TenantNameOnly", mandatory: true)], alias: ["Domain", "TenantId"]) var tenant: String?
  @Parameter(at: 0, mandatory: true, in: ["Subscription"], alias: ["SubscriptionId", "SubscriptionName"]) var subscription: String?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    var wanted = subscription
    if let object: RecordObject = (subscriptionObject ?? context)?.object() {
      wanted = object["SubscriptionId"].asString ?? (object["Subscription"].object() as RecordObject?)?["Id"].asString
    }
    guard try call.shouldProcess(wanted ?? tenant ?? "", "Set Context") else { return }
    if let wanted { azure.subscription = try Contexts.find(wanted, azure) }
    try call.write(Contexts.current(azure))
  }
}
