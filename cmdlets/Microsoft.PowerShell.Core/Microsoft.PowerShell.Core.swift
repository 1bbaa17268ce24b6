import Formatting
import Runtime

/// Microsoft.PowerShell.Core.
public let module = ModuleTable(
  "Microsoft.PowerShell.Core", version: "7.6.5.500", OutputCmdlets.entries, aliases: OutputCmdlets.aliases,
  type: StyleTypes.type(named:))
