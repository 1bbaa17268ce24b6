import Microsoft_PowerShell_Core
import Objects
import Runtime

/// The module `Microsoft.PowerShell.Management`: files, other items, paths and processes.
public let module = ModuleTable(
  "Microsoft.PowerShell.Management", version: "7.0.0.0", entries + FileCmdlets.entries, aliases: aliases + FileCmdlets.aliases,
  type: { name in ModuleTypes.types[name]?() ?? FileCmdlets.type(name) })

private let entries: [ModuleTable.Entry] = [
]

private let aliases: [(StaticString, StaticString)] = [
]
