import AzureObjects
import Az_Accounts
import Az_Compute
import Az_Resources
import Runtime

/// What the shell is made of: the modules that are built in, and the formatter.
enum Modules {
  static let all: [ModuleTable] = [AzAccounts.table, AzResources.table, AzCompute.table]
  static func presenter() -> any Presenter { PlainPresenter() }
}
