import Foundation
import Testing

/// The job that the shell exists for, as a person runs it.
@Suite struct MainJobTests {
  @Test func theScriptRestoresEveryByte() throws {
    let sandbox = try Sandbox()
    let run = try sandbox.azsh(
      ["-NoProfile", Sandbox.root + "/scripts/snapshot-restore.ps1", "-Path", sandbox.path + "/demo", "-SizeMB", "64"])
    #expect(run.errors == "")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.components(separatedBy: "  ok: ").count == 6)
    #expect(run.output.contains("Name                         : web-os-restored"))
  }

  /// A restore of a tebibyte is a restore of a gibibyte.
  @Test func sizeDoesNotMatter() throws {
    let sandbox = try Sandbox()
    let run = try sandbox.script(
      """
      $null = New-AzResourceGroup -Name rg -Location eastus
      foreach ($size in 1, 1024) {
          $config = New-AzDiskConfig -Location eastus -DiskSizeGB $size -CreateOption Empty
          $disk = New-AzDisk -ResourceGroupName rg -DiskName "d$size" -Disk $config
          Set-AzDiskContent -ResourceGroupName rg -DiskName "d$size" -Offset 512 -Value ([byte[]](1, 2, 3))
          $snapshot = New-AzSnapshot -ResourceGroupName rg -SnapshotName "s$size" -SourceUri $disk.Id
          $restored = $snapshot | Restore-AzDisk -DiskName "r$size"
          "$($restored.DiskSizeGB) " + ((Get-AzDiskContent -ResourceGroupName rg -DiskName "r$size" -Offset 512 -Count 3) -join ',')
      }
      (Test-AzStore).IsClean
      """)
    #expect(run.errors == "")
    #expect(run.output == "1 1,2,3\n1024 1,2,3\nTrue\n")
  }

  /// Two shells work in one home at the same time.
  @Test func twoShellsShareAHome() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.script("$null = New-AzResourceGroup -Name rg -Location eastus", name: "first.ps1")
    let text = """
      param($Name)
      foreach ($i in 1..10) {
          $config = New-AzDiskConfig -Location eastus -DiskSizeGB 1 -CreateOption Empty
          $disk = New-AzDisk -ResourceGroupName rg -DiskName "$Name-$i" -Disk $config
          $null = New-AzSnapshot -ResourceGroupName rg -SnapshotName "$Name-$i" -SourceUri $disk.Id
      }
      """
    try text.write(toFile: sandbox.path + "/work.ps1", atomically: true, encoding: .utf8)
    let processes = try ["a", "b"].map { try sandbox.start(Sandbox.shell, ["-NoProfile", sandbox.path + "/work.ps1", $0]) }
    #expect(try processes.map { try $0.finish().errors } == ["", ""])
    let run = try sandbox.script("\"$(@(Get-AzDisk).Count) $(@(Get-AzSnapshot).Count) $((Test-AzStore).IsClean)\"", name: "count.ps1")
    #expect(run.output == "20 20 True\n")
  }
}
