import Microsoft_PowerShell_Core
import Objects
import Runtime

/// The module `Microsoft.PowerShell.Utility`: objects, text, data formats and variables.
public let module = ModuleTable(
  "Microsoft.PowerShell.Utility", version: "7.0.0.0", entries + OutputCmdlets.entries + SmallCmdlets.entries,
  aliases: aliases + OutputCmdlets.aliases + SmallCmdlets.aliases,
  type: { name in ModuleTypes.types[name]?() })

private let entries: [ModuleTable.Entry] = [
  .init("Add-Member") { AddMember.self },
  .init("Compare-Object") { CompareObject.self },
  .init("ConvertFrom-Json") { ConvertFromJson.self },
  .init("ConvertTo-Json") { ConvertToJson.self },
  .init("Get-Date") { GetDate.self },
  .init("Get-Member") { GetMember.self },
  .init("Get-Random") { GetRandom.self },
  .init("Get-SecureRandom") { GetSecureRandom.self },
  .init("Get-Unique") { GetUnique.self },
  .init("Get-Uptime") { GetUptime.self },
  .init("Group-Object") { GroupObject.self },
  .init("Measure-Command") { MeasureCommand.self },
  .init("Measure-Object") { MeasureObject.self },
  .init("New-Guid") { NewGuid.self },
  .init("New-Object") { NewObject.self },
  .init("New-TimeSpan") { NewTimeSpan.self },
  .init("Select-Object") { SelectObject.self },
  .init("Sort-Object") { SortObject.self },
  .init("Start-Sleep") { StartSleep.self },
  .init("Write-Debug") { WriteDebug.self },
  .init("Write-Error") { WriteError.self },
  .init("Write-Host") { WriteHost.self },
  .init("Write-Information") { WriteInformation.self },
  .init("Write-Output") { WriteOutput.self },
  .init("Write-Progress") { WriteProgress.self },
  .init("Write-Verbose") { WriteVerbose.self },
  .init("Write-Warning") { WriteWarning.self },
]

private let aliases: [(StaticString, StaticString)] = [
  ("echo", "Write-Output"),
  ("gm", "Get-Member"),
  ("group", "Group-Object"),
  ("gu", "Get-Unique"),
  ("measure", "Measure-Object"),
  ("select", "Select-Object"),
]
