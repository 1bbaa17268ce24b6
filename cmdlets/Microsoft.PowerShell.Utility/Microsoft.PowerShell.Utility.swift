import Microsoft_PowerShell_Core
import Objects
import Runtime

/// The module `Microsoft.PowerShell.Utility`: objects, text, data formats and variables.
public let module = ModuleTable(
  "Microsoft.PowerShell.Utility", version: "7.0.0.0", entries + OutputCmdlets.entries + SmallCmdlets.entries,
  aliases: aliases + OutputCmdlets.aliases + SmallCmdlets.aliases,
  type: { name in ModuleTypes.types[name]?() })

private let entries: [ModuleTable.Entry] = [
  .init("Compare-Object") { CompareObject.self },
  .init("Get-Unique") { GetUnique.self },
  .init("Group-Object") { GroupObject.self },
  .init("Measure-Object") { MeasureObject.self },
  .init("Select-Object") { SelectObject.self },
  .init("Sort-Object") { SortObject.self },
]

private let aliases: [(StaticString, StaticString)] = [
  ("group", "Group-Object"),
  ("gu", "Get-Unique"),
  ("measure", "Measure-Object"),
  ("select", "Select-Object"),
]
