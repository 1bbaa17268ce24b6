import Formatting
import Objects
import Runtime

/// The module `Microsoft.PowerShell.Core`: pipelines, commands, help and modules.
public let module = ModuleTable(
  "Microsoft.PowerShell.Core", version: "7.6.5.500", entries + OutputCmdlets.entries, aliases: aliases + OutputCmdlets.aliases,
  type: { name in ModuleTypes.types[name]?() ?? StyleTypes.type(named: name) })

private let entries: [ModuleTable.Entry] = [
  .init("ForEach-Object") { ForEachObject.self },
  .init("Where-Object") { WhereObject.self },
]

private let aliases: [(StaticString, StaticString)] = [
  ("%", "ForEach-Object"),
  ("?", "Where-Object"),
  ("foreach", "ForEach-Object"),
  ("where", "Where-Object"),
]
