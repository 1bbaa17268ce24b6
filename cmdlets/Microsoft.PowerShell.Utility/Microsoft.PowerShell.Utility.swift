import Runtime

/// Microsoft.PowerShell.Utility.
public enum PowerShellUtility {
  public static let table = ModuleTable(
    "Microsoft.PowerShell.Utility", version: "7.0.0.0", OutputCmdlets.entries, aliases: OutputCmdlets.aliases)
}
