import AzureObjects
import Objects
import Runtime

/// The module Az.Compute.
public enum AzCompute {
  public static let table = ModuleTable(
    "Az.Compute", version: "11.7.0",
    [
      .init("Export-AzDisk") { ExportAzDisk.self },
      .init("Export-AzSnapshot") { ExportAzSnapshot.self },
      .init("Get-AzDisk") { GetAzDisk.self },
      .init("Get-AzDiskContent") { GetAzDiskContent.self },
      .init("Get-AzSnapshot") { GetAzSnapshot.self },
      .init("Import-AzDisk") { ImportAzDisk.self },
      .init("New-AzDisk") { NewAzDisk.self },
      .init("New-AzDiskConfig") { NewAzDiskConfig.self },
      .init("New-AzDiskUpdateConfig") { NewAzDiskUpdateConfig.self },
      .init("New-AzSnapshot") { NewAzSnapshot.self },
      .init("New-AzSnapshotConfig") { NewAzSnapshotConfig.self },
      .init("New-AzSnapshotUpdateConfig") { NewAzSnapshotUpdateConfig.self },
      .init("Remove-AzDisk") { RemoveAzDisk.self },
      .init("Remove-AzSnapshot") { RemoveAzSnapshot.self },
      .init("Restore-AzDisk") { RestoreAzDisk.self },
      .init("Set-AzDiskContent") { SetAzDiskContent.self },
      .init("Test-AzStore") { TestAzStore.self },
      .init("Update-AzDisk") { UpdateAzDisk.self },
      .init("Update-AzSnapshot") { UpdateAzSnapshot.self },
    ],
    type: { AzureClass.find($0)?.type })
}
