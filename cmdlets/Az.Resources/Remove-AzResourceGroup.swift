import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct RemoveAzResourceGroup: AzCmdlet {
  static let name: StaticString = "Remove-AzResourceGroup"
  static let help = Help("Removes a resource group and all that is in it.")
  static let defaultParameterSet: String? = "RemoveByResourceGroupName"
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.ResourceManager.Cmdlets.Implementation.RemoveAzureResourceGroupCmdlet"
  static let outputTypes = ["System.Boolean"]

  @Parameter(at: 0, from: .propertyName, mandatory: true, in: ["RemoveByResourceGroupName"], alias: ["ResourceGroupName"]) var name: String?
  @Parameter var forceDeletionType: String?
  @Parameter var force: SwitchParameter
  @Parameter var asJob: SwitchParameter
  @Parameter(hidden: true) var apiVersion: String?
  @Parameter(hidden: true) var pre: SwitchParameter
  @Parameter(from: .propertyName, mandatory: true, in: ["RemoveByResourceGroupId"], alias: ["ResourceGroupId", "ResourceId"]) var id: String?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    let target = id.flatMap { ResourceID($0) } ?? azure.id(name ?? "")
    let shown = target.resourceGroup ?? name ?? ""
    guard try call.shouldProcess(shown, "Removing resource group ...") else { return }
    if !force.isPresent {
      guard try call.shouldContinue("Are you sure you want to remove resource group '\(shown)'", caption: "Confirm") else { return }
    }
    guard try azure.service.delete(target, RequestOptions()) else {
      throw ARMError("ResourceGroupNotFound", 404, "Resource group '\(shown)' could not be found.")
    }
    try call.write(.true)
  }
}
