import Runtime

/// Cmdlets that the other lists don't have.
enum SmallCmdlets {
  static let entries: [ModuleTable.Entry] = [
    .init("Get-FileHash") { GetFileHash.self }
  ]
  static let aliases: [(StaticString, StaticString)] = [("sleep", "Start-Sleep")]
}
