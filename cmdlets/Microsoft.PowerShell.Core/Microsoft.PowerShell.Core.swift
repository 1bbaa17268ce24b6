import Formatting
import Runtime

/// Microsoft.PowerShell.Core.
public enum PowerShellCore {
  public static let table = ModuleTable(
    "Microsoft.PowerShell.Core", version: "7.6.5.500", OutputCmdlets.entries, aliases: OutputCmdlets.aliases,
    type: StyleTypes.type(named:))
}
