import AzureModels
import ComputeEngine
import Glibc
import Objects
import Runtime

/// The cloud of one shell: where it lives and which subscription its cmdlets speak of.
public final class AzureSession {
  public let service: any ComputeService
  /// The directory that holds everything.
  public let home: String
  /// The subscription in use; set by `Set-AzContext`.
  public var subscription: Subscription = .local
  /// Who signed in: `Connect-AzAccount -AccountId`, or the user of this machine.
  public var account: String

  private init() {
    home = AzureSession.homeDirectory
    service = LocalComputeService(home: home)
    account = getenv("USER").map { String(cString: $0) } ?? "local"
  }

  /// The shell's own, made when a cmdlet first needs it; closed with the shell.
  public static func of(_ session: Session) -> AzureSession {
    session.service(AzureSession.self) {
      let made = AzureSession()
      session.atEnd { try? made.service.close() }
      return made
    }
  }

  /// `$AZSH_HOME`, else `azsh` in the user's data directory.
  public static var homeDirectory: String {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } }
    if let home = variable("AZSH_HOME") { return home }
    return (variable("XDG_DATA_HOME") ?? Paths.home + "/.local/share") + "/azsh"
  }

  public func id(_ resourceGroup: String, _ type: ResourceType, _ name: String) -> ResourceID {
    ResourceID(subscription: subscription.subscriptionId, resourceGroup: resourceGroup, type, name)
  }
  public func id(_ resourceGroup: String) -> ResourceID {
    ResourceID(subscription: subscription.subscriptionId, resourceGroup: resourceGroup)
  }
}
