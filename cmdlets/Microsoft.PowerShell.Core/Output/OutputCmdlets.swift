import Runtime

/// The cmdlets of this module that take output.
enum OutputCmdlets {
  static let entries: [ModuleTable.Entry] = [
    .init("Out-Default") { OutDefault.self }, .init("Out-Host") { OutHost.self }, .init("Out-Null") { OutNull.self },
  ]
  static let aliases: [(StaticString, StaticString)] = [("oh", "Out-Host")]
}
