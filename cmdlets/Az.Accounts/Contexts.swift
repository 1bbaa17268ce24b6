import AzureModels
import AzureObjects
import ComputeEngine
import Objects

/// Contexts, subscriptions and profiles as objects.
enum Contexts {
  private static func text(_ name: String, _ fullName: String, _ properties: [String], _ shown: String) -> RecordLayout {
    RecordLayout(TypeInfo(fullName), properties.map { ($0, nil) }, text: shown)
  }
  private static let account = text("account", "Microsoft.Azure.Commands.Profile.Models.PSAzureRmAccount", ["Id", "Type", "Tenants"], "Id")
  private static let environment = text(
    "environment", "Microsoft.Azure.Commands.Profile.Models.PSAzureEnvironment", ["Name", "ResourceManagerUrl"], "Name")
  private static let tenant = text("tenant", "Microsoft.Azure.Commands.Profile.Models.PSAzureTenant", ["Id", "TenantId", "Name", "Directory"], "Id")
  private static let subscription = text(
    "subscription", "Microsoft.Azure.Commands.Profile.Models.PSAzureSubscription",
    ["Name", "Id", "State", "SubscriptionId", "TenantId", "HomeTenantId"], "Id")
  private static let context = RecordLayout(
    TypeInfo("Microsoft.Azure.Commands.Profile.Models.Core.PSAzureContext"),
    ["Name", "Account", "Environment", "Subscription", "Tenant"].map { ($0, nil) }, text: "Name")
  private static let profile = RecordLayout(
    TypeInfo("Microsoft.Azure.Commands.Profile.Models.Core.PSAzureProfile"), ["Environments", "Context"].map { ($0, nil) })
  static var subscriptionType: TypeInfo { subscription.type }
  static var contextType: TypeInfo { context.type }

  static func object(_ value: Subscription) -> RecordObject {
    RecordObject(
      subscription,
      [
        Value(value.displayName), Value(value.subscriptionId), Value(value.state), Value(value.subscriptionId), Value(value.tenantId),
        Value(value.tenantId),
      ])
  }

  /// The context in use.
  static func current(_ azure: AzureSession) -> RecordObject {
    let used = azure.subscription
    let who = RecordObject(account, [Value(azure.account), Value("User"), .array([used.tenantId])])
    let place = RecordObject(environment, [Value("AzureCloud"), Value("https://management.azure.com/")])
    let directory = RecordObject(tenant, [Value(used.tenantId), Value(used.tenantId), .null, .null])
    let name = "\(used.displayName) (\(used.subscriptionId)) - \(used.tenantId) - \(azure.account)"
    return RecordObject(context, [Value(name), .object(who), .object(place), .object(object(used)), .object(directory)])
  }

  static func profile(_ azure: AzureSession) -> RecordObject {
    let environments = DictionaryObject()
    environments["AzureCloud"] = Value("AzureCloud")
    return RecordObject(profile, [.object(environments), .object(current(azure))])
  }

  /// The subscription of that id or name.
  static func find(_ wanted: String, _ azure: AzureSession) throws -> Subscription {
    for candidate in try azure.service.subscriptions()
    where equalsIgnoringCase(candidate.subscriptionId, wanted) || equalsIgnoringCase(candidate.displayName, wanted) {
      return candidate
    }
    throw ARMError(
      "SubscriptionNotFound", 404, "Please provide a valid tenant or a valid subscription. The subscription '\(wanted)' could not be found.")
  }
}
