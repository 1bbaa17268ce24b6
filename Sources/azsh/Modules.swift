import Az_Accounts
import Az_Compute
import Az_Resources
import AzureObjects
import Formatting
import Microsoft_PowerShell_Core
import Microsoft_PowerShell_Management
import Microsoft_PowerShell_Utility
import Runtime

/// What the shell is made of: the modules that are built in, and the formatter.
enum Modules {
  static let all: [ModuleTable] = [
    Microsoft_PowerShell_Core.module, Microsoft_PowerShell_Utility.module, Microsoft_PowerShell_Management.module,
    AzAccounts.table, AzResources.table, AzCompute.table,
  ]
  static func presenter(of session: Session) -> any Presenter { ObjectPresenter(session) }
}
