import Runtime

/// The cmdlets that write to the streams.
enum WriteCmdlets {
  static let entries: [ModuleTable.Entry] = [
    .init("Write-Debug") { WriteDebug.self }, .init("Write-Error") { WriteError.self }, .init("Write-Host") { WriteHost.self },
    .init("Write-Information") { WriteInformation.self }, .init("Write-Output") { WriteOutput.self }, .init("Write-Progress") { WriteProgress.self },
    .init("Write-Verbose") { WriteVerbose.self }, .init("Write-Warning") { WriteWarning.self },
  ]
  static let aliases: [(StaticString, StaticString)] = [("echo", "Write-Output"), ("write", "Write-Output")]
}
