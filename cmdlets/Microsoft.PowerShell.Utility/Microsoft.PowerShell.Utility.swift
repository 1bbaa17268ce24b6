import Runtime

/// Microsoft.PowerShell.Utility.
public let module = ModuleTable(
  "Microsoft.PowerShell.Utility", version: "7.0.0.0", OutputCmdlets.entries, aliases: OutputCmdlets.aliases)
