import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct NewAzResourceGroup: AzCmdlet {
  static let name: StaticString = "New-AzResourceGroup"
  static let help = Help("Creates an Azure resource group.")
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.ResourceManager.Cmdlets.Implementation.NewAzureResourceGroupCmdlet"
  static let outputTypes = ["Microsoft.Azure.Commands.ResourceManager.Cmdlets.SdkModels.PSResourceGroup"]

  @Parameter(at: 0, from: .propertyName, alias: ["ResourceGroupName"], check: [.notNullOrEmpty]) var name: String
  @Parameter(at: 1, from: .propertyName, complete: .named("locations")) var location: String
  @Parameter(from: .propertyName, alias: ["Tags"]) var tag: DictionaryObject?
  @Parameter(help: "Changes a group that exists without asking.") var force: SwitchParameter
  @Parameter(hidden: true) var apiVersion: String?
  @Parameter(hidden: true) var pre: SwitchParameter

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    let id = azure.id(name)
    guard try call.shouldProcess(name, "Creating the resource group '\(name)'.") else { return }
    if !force.isPresent, try azure.service.exists(id) {
      let question = "Provided resource group already exists. Are you sure you want to update it?"
      guard try call.shouldContinue(question, caption: "Confirm") else { return }
    }
    var group = ResourceGroup(location: location)
    group.tags = try ResourceGroups.tags(tag, call.session)
    try call.write(try ResourceGroups.object(try azure.service.createOrUpdate(group, at: id)))
  }
}
