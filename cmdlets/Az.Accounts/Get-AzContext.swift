import AzureObjects
import Objects
import Runtime

struct GetAzContext: AzCmdlet {
  static let name: StaticString = "Get-AzContext"
  static let help = Help("Gets the account, tenant and subscription that cmdlets use.")
  static let defaultParameterSet: String? = "GetSingleContext"
  static let className = "Microsoft.Azure.Commands.Profile.GetAzureRMContextCommand"
  static let outputTypes = ["Microsoft.Azure.Commands.Profile.Models.Core.PSAzureContext"]

  @Parameter(at: 0, in: ["GetSingleContext"]) var name: String?
  @Parameter(mandatory: true, in: ["ListAllContexts"]) var listAvailable: SwitchParameter
  @Parameter(in: ["ListAllContexts"]) var refreshContextFromTokenCache: SwitchParameter

  mutating func run(_ call: Call, _ azure: AzureSession) throws { try call.write(Contexts.current(azure)) }
}
