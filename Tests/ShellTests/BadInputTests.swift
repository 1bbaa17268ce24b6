import Foundation
import Testing

/// Bad input gets a clear error with ARM's code, and leaves nothing half-made.
@Suite struct BadInputTests {
  private static let first = "$null = New-AzResourceGroup -Name rg -Location eastus\n"

  /// Runs a script in a home with a resource group; the store must be clean afterwards and without disks.
  private func refuses(_ text: String, prepare: (Sandbox) throws -> Void = { _ in }) throws -> ShellRun {
    let sandbox = try Sandbox()
    try prepare(sandbox)
    let run = try sandbox.script(BadInputTests.first + text)
    let after = try sandbox.script("\"$(@(Get-AzDisk).Count) $(@(Get-AzSnapshot).Count) $((Test-AzStore).IsClean)\"", name: "after.ps1")
    #expect(after.output == "0 0 True\n", "\(after.output)\(after.errors)")
    return run
  }

  @Test func aTruncatedVHDIsRefused() throws {
    let run = try refuses("Import-AzDisk -ResourceGroupName rg -DiskName d -Path bad.vhd -Format Vhd") { sandbox in
      _ = FileManager.default.createFile(atPath: sandbox.path + "/bad.vhd", contents: Data("conectix".utf8) + Data(count: 5000))
    }
    #expect(run.errors.contains("Import-AzDisk"))
    #expect(run.errors.contains("bad.vhd"))
  }

  @Test func namesAreChecked() throws {
    for name in ["a/b", "..", String(repeating: "x", count: 300)] {
      let run = try refuses(
        "New-AzDisk -ResourceGroupName rg -DiskName '\(name)' -Disk (New-AzDiskConfig -Location eastus -DiskSizeGB 1 -CreateOption Empty)")
      #expect(run.errors.contains("ErrorCode: "), "\(name): \(run.errors)")
    }
  }

  @Test func aSnapshotOfNothingIsRefused() throws {
    let run = try refuses(
      "New-AzSnapshot -ResourceGroupName rg -SnapshotName s -SourceUri /subscriptions/a25b0000-0000-4000-8000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/disks/none -Location eastus"
    )
    #expect(run.errors.contains("ErrorCode: ResourceNotFound") || run.errors.contains("NotFound"), "\(run.errors)")
  }

  @Test func aMissingDiskIsNotFound() throws {
    let run = try refuses("Get-AzDisk -ResourceGroupName rg -DiskName none")
    #expect(run.errors.contains("ErrorCode: ResourceNotFound"))
    #expect(run.errors.contains("StatusCode: 404"))
  }

  @Test func aReadOnlyHomeSaysSo() throws {
    let sandbox = try Sandbox()
    guard getuid() != 0 else {
      // Root writes where nobody may: a home below a file stands in for one that can't be written.
      _ = FileManager.default.createFile(atPath: sandbox.home, contents: Data())
      let run = try sandbox.script(BadInputTests.first)
      #expect(!run.errors.isEmpty)
      #expect(run.errors.contains("New-AzResourceGroup"))
      return
    }
    try FileManager.default.createDirectory(atPath: sandbox.home, withIntermediateDirectories: true)
    _ = try Sandbox.run("/bin/chmod", ["a-w", sandbox.home])
    let run = try sandbox.script(BadInputTests.first)
    #expect(run.errors.contains("New-AzResourceGroup"))
  }

  @Test func aFullFileSystemLeavesNothingHalfMade() throws {
    guard getuid() == 0 else { return }
    let sandbox = try Sandbox()
    try FileManager.default.createDirectory(atPath: sandbox.home, withIntermediateDirectories: true)
    let mounted = try Sandbox.run("/bin/mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", sandbox.home])
    guard mounted.status == 0 else { return }
    defer { _ = try? Sandbox.run("/bin/umount", [sandbox.home]) }
    var bytes = [UInt8](repeating: 0, count: 32 << 20)
    var random = SplitMix(state: 7)
    for index in bytes.indices { bytes[index] = UInt8(truncatingIfNeeded: random.next()) }
    _ = FileManager.default.createFile(atPath: sandbox.path + "/big.img", contents: Data(bytes))
    let run = try sandbox.script(BadInputTests.first + "Import-AzDisk -ResourceGroupName rg -DiskName d -Path big.img")
    #expect(run.errors.contains("Import-AzDisk"), "\(run.errors)")
    let after = try sandbox.script("\"$(@(Get-AzDisk).Count) $((Test-AzStore).IsClean)\"", name: "after.ps1")
    #expect(after.output == "0 True\n", "\(after.output)\(after.errors)")
  }

  @Test func aSyntaxErrorRunsNothing() throws {
    let sandbox = try Sandbox()
    let run = try sandbox.script("'never'\nif (\n")
    #expect(run.output == "")
    #expect(run.errors.contains("ParserError: \(sandbox.path)/test.ps1:2\n"))
    #expect(run.errors.contains("   2 |  if (\n     |      ~\n     | Missing condition in if statement after 'if ('."))
    #expect(run.status == 1)
  }
}
