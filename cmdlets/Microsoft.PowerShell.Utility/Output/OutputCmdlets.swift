import Runtime

/// The cmdlets of this module that format and write text.
enum OutputCmdlets {
  static let entries: [ModuleTable.Entry] = [
    .init("Format-Custom") { FormatCustom.self }, .init("Format-List") { FormatList.self },
    .init("Format-Table") { FormatTable.self }, .init("Format-Wide") { FormatWide.self },
    .init("Out-File") { OutFile.self },
    .init("Out-String") { OutString.self }, .init("Update-FormatData") { UpdateFormatData.self },
  ]
  static let aliases: [(StaticString, StaticString)] = [
    ("fc", "Format-Custom"), ("fl", "Format-List"), ("ft", "Format-Table"), ("fw", "Format-Wide"),
  ]
}
