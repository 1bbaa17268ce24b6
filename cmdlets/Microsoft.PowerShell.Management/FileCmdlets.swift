import Objects
import Runtime

/// The cmdlets of files, items and paths.
enum FileCmdlets {
  static let entries: [ModuleTable.Entry] = [
    .init("Add-Content") { AddContent.self }, .init("Clear-Content") { ClearContent.self }, .init("Convert-Path") { ConvertPath.self },
    .init("Copy-Item") { CopyItem.self }, .init("Get-ChildItem") { GetChildItem.self }, .init("Get-Content") { GetContent.self },
    .init("Get-Item") { GetItem.self }, .init("Get-Location") { GetLocation.self }, .init("Join-Path") { JoinPath.self },
    .init("Move-Item") { MoveItem.self }, .init("New-Item") { NewItem.self }, .init("Pop-Location") { PopLocation.self },
    .init("Push-Location") { PushLocation.self }, .init("Remove-Item") { RemoveItem.self }, .init("Rename-Item") { RenameItem.self },
    .init("Resolve-Path") { ResolvePath.self }, .init("Set-Content") { SetContent.self }, .init("Set-Location") { SetLocation.self },
    .init("Split-Path") { SplitPath.self }, .init("Test-Path") { TestPath.self },
  ]
  static let aliases: [(StaticString, StaticString)] = [
    ("gc", "Get-Content"), ("clc", "Clear-Content"), ("cvpa", "Convert-Path"), ("copy", "Copy-Item"), ("cpi", "Copy-Item"),
    ("dir", "Get-ChildItem"), ("gci", "Get-ChildItem"), ("gi", "Get-Item"), ("gl", "Get-Location"), ("pwd", "Get-Location"),
    ("mi", "Move-Item"), ("move", "Move-Item"), ("ni", "New-Item"), ("popd", "Pop-Location"), ("pushd", "Push-Location"), ("ri", "Remove-Item"),
    ("del", "Remove-Item"), ("erase", "Remove-Item"), ("rd", "Remove-Item"), ("rni", "Rename-Item"), ("ren", "Rename-Item"), ("rvpa", "Resolve-Path"),
    ("cd", "Set-Location"), ("chdir", "Set-Location"), ("sl", "Set-Location"),
  ]
  /// .NET types by name in lower case.
  static func type(_ name: String) -> TypeInfo? {
    switch name {
    case "system.io.fileinfo", "io.fileinfo": .fileInfo
    case "system.io.directoryinfo", "io.directoryinfo": .directoryInfo
    case "system.io.filesysteminfo", "io.filesysteminfo": .fileSystemInfo
    default: nil
    }
  }
}
