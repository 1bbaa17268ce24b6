import AzureObjects
import Objects
import Runtime

struct DisconnectAzAccount: AzCmdlet {
  static let name: StaticString = "Disconnect-AzAccount"
  static let help = Help("Signs out. The cloud on this machine needs no sign-in, so that nothing else changes.")
  static let shouldProcess = ShouldProcess.medium
  static let className = "Microsoft.Azure.Commands.Profile.Context.DisconnectAzureRmAccount"

  @Parameter(at: 0, alias: ["Id"]) var username: String?
  @Parameter var scope: String?

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    guard try call.shouldProcess(username ?? azure.account, "log out") else { return }
    try call.write(Contexts.current(azure).property(MemberName("Account")) ?? .null)
  }
}
