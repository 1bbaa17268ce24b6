import Foundation
import Testing

/// The shell is killed at random moments; what it acknowledged must be there, and the store clean.
@Suite struct CrashTests {
  private static let work = """
    param($Round)
    $log = "$PSScriptRoot/acknowledged"
    $image = "$PSScriptRoot/image"
    foreach ($i in 1..1000) {
        $name = "d$Round-$i"
        $disk = Import-AzDisk -ResourceGroupName rg -DiskName $name -Path $image
        Add-Content $log "disk $name"
        Set-AzDiskContent -ResourceGroupName rg -DiskName $name -Offset 8192 -Value ([byte[]]@(($i % 251), 7, 7))
        Add-Content $log "byte $name $($i % 251)"
        $null = New-AzSnapshot -ResourceGroupName rg -SnapshotName "s$Round-$i" -SourceUri $disk.Id -Incremental
        Add-Content $log "snapshot s$Round-$i"
        $null = Restore-AzDisk -ResourceGroupName rg -SnapshotName "s$Round-$i" -DiskName "r$Round-$i"
        Add-Content $log "restored r$Round-$i $($i % 251)"
        $null = Remove-AzDisk -ResourceGroupName rg -DiskName $name -Force
        Add-Content $log "gone $name"
    }
    """

  private static let check = """
    $problems = 0
    function Problem($text) { $script:problems++; "PROBLEM: $text" }
    $disks = @{}; foreach ($disk in Get-AzDisk) { $disks[$disk.Name] = $disk }
    $snapshots = @{}; foreach ($snapshot in Get-AzSnapshot) { $snapshots[$snapshot.Name] = $snapshot }
    $gone = @{}; $begun = @{}
    $lines = @(Get-Content "$PSScriptRoot/acknowledged" -ErrorAction Ignore)
    foreach ($line in $lines) { $words = $line -split ' '; if ($words[0] -eq 'gone') { $gone[$words[1]] = 1 } elseif ($words[0] -eq 'restored') { $begun['d' + $words[1].Substring(1)] = 1 } }
    foreach ($line in $lines) {
        $words = $line -split ' '
        $name = $words[1]
        switch ($words[0]) {
            'disk' { if (-not $disks[$name] -and -not $gone[$name] -and -not $begun[$name]) { Problem "disk $name is lost" } }
            'byte' {
                if ($disks[$name]) {
                    $bytes = Get-AzDiskContent -ResourceGroupName rg -DiskName $name -Offset 8192 -Count 1
                    if ($bytes[0] -ne [int]$words[2]) { Problem "disk $name holds $($bytes[0]) and not $($words[2])" }
                }
            }
            'snapshot' { if (-not $snapshots[$name]) { Problem "snapshot $name is lost" } }
            'restored' {
                if (-not $disks[$name]) { Problem "restored disk $name is lost" } else {
                    $bytes = Get-AzDiskContent -ResourceGroupName rg -DiskName $name -Offset 8192 -Count 1
                    if ($bytes[0] -ne [int]$words[2]) { Problem "restored disk $name holds $($bytes[0])" }
                }
            }
            'gone' { if ($disks[$name]) { Problem "disk $name is back" } }
        }
    }
    $report = Test-AzStore
    if (-not $report.IsClean) { Problem "the store is not clean: $($report.Damaged) $($report.Leaks)" }
    "$($lines.Count) acknowledged, $problems problems"
    """

  /// How many times it is killed; 200 with `AZSH_CRASH_ROUNDS=200`, fewer by default so that the tests stay short.
  private static var rounds: Int { ProcessInfo.processInfo.environment["AZSH_CRASH_ROUNDS"].flatMap { Int($0) } ?? 20 }

  @Test func nothingAcknowledgedIsLost() throws {
    let sandbox = try Sandbox()
    let seed = ProcessInfo.processInfo.environment["AZSH_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...(.max))
    print("seed \(seed): set AZSH_SEED to repeat")
    var random = SplitMix(state: seed)
    _ = FileManager.default.createFile(
      atPath: sandbox.path + "/image", contents: Data((0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }))
    try CrashTests.work.write(toFile: sandbox.path + "/work.ps1", atomically: true, encoding: .utf8)
    let first = try sandbox.script("$null = New-AzResourceGroup -Name rg -Location eastus", name: "first.ps1")
    #expect(first.errors == "")
    for round in 1...CrashTests.rounds {
      let process = try sandbox.start(Sandbox.shell, ["-NoProfile", sandbox.path + "/work.ps1", "-Round", "\(round)"])
      usleep(UInt32(random.next() % 150_000))
      process.kill()
      _ = try process.finish()
      if round % 10 == 0 || round == CrashTests.rounds {
        let run = try sandbox.script(CrashTests.check, name: "check.ps1")
        #expect(run.errors == "", "seed \(seed), round \(round)")
        #expect(run.output.hasSuffix(" acknowledged, 0 problems\n"), "seed \(seed), round \(round): \(run.output)")
      }
    }
  }
}

/// A small generator whose whole state is its seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
