import Runtime

/// The cmdlets that write to the streams, and a few small ones.
enum SmallCmdlets {
  static let entries: [ModuleTable.Entry] = [
    .init("Get-Date") { GetDate.self }, .init("Get-FileHash") { GetFileHash.self }, .init("Measure-Command") { MeasureCommand.self },
    .init("New-Object") { NewObject.self }, .init("Start-Sleep") { StartSleep.self },
    .init("Write-Debug") { WriteDebug.self }, .init("Write-Error") { WriteError.self }, .init("Write-Host") { WriteHost.self },
    .init("Write-Information") { WriteInformation.self }, .init("Write-Output") { WriteOutput.self }, .init("Write-Progress") { WriteProgress.self },
    .init("Write-Verbose") { WriteVerbose.self }, .init("Write-Warning") { WriteWarning.self },
  ]
  static let aliases: [(StaticString, StaticString)] = [("sleep", "Start-Sleep"), ("echo", "Write-Output"), ("write", "Write-Output")]
}
