#!/usr/bin/env azsh
<#
.SYNOPSIS
    Snapshots a real disk, corrupts it, restores it through a pipeline and proves every byte.
.DESCRIPTION
    Makes an ext4 file system with files in it, imports it as a managed disk, takes a full snapshot, changes files, takes an
    incremental snapshot, overwrites the disk with noise and restores the last incremental snapshot as a new disk. The restored
    disk must pass e2fsck and be equal, byte for byte, to what was snapshot. Says how long each step took.
.PARAMETER Path
    A directory for the files of the demonstration; a temporary one, which is removed, unless it is given.
.PARAMETER SizeMB
    The size of the file system.
#>
param(
    [string] $Path,
    [int] $SizeMB = 256
)

$ErrorActionPreference = 'Stop'
$isTemporary = -not $Path
if ($isTemporary) { $Path = Join-Path ([IO.Path]::GetTempPath()) "azsh-demo-$PID" }
$null = New-Item -ItemType Directory -Force -Path $Path
$env:AZSH_HOME = Join-Path $Path home
$env:PATH += ':/usr/sbin:/sbin'
$steps = [Collections.Generic.List[object]]::new()

function Step([string] $What, [scriptblock] $Body) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $result = & $Body
    $watch.Stop()
    $steps.Add([pscustomobject]@{ Step = $What; Milliseconds = [math]::Round($watch.Elapsed.TotalMilliseconds, 1) })
    $result
}

function Assert([bool] $Condition, [string] $What) {
    if (-not $Condition) { throw "Not true: $What" }
    Write-Host "  ok: $What"
}

try {
    Write-Host "== An ext4 file system with files in it ($SizeMB MB)"
    $files = Join-Path $Path files
    $null = New-Item -ItemType Directory -Force -Path $files
    1..20 | ForEach-Object { Set-Content -Path (Join-Path $files "config-$_.txt") -Value "setting = $_" }
    head -c 20000000 /dev/urandom > (Join-Path $files data.bin)
    $image = Join-Path $Path web-os.img
    mke2fs -q -t ext4 -d $files $image "$($SizeMB)M"
    if ($LASTEXITCODE -ne 0) { throw "mke2fs failed with exit code $LASTEXITCODE" }

    Write-Host '== Import, and a full snapshot'
    $null = Connect-AzAccount
    $null = New-AzResourceGroup -Name rg-demo -Location eastus -Force
    $disk = Step 'Import-AzDisk' { Import-AzDisk -ResourceGroupName rg-demo -DiskName web-os -Path $image -Location eastus }
    $null = Step 'New-AzSnapshot (full)' {
        New-AzSnapshot -ResourceGroupName rg-demo -SnapshotName monday -SourceUri $disk.Id
    }

    Write-Host '== Changed files, and an incremental snapshot'
    $work = Join-Path $Path work.img
    $null = Step 'Export-AzDisk' { Export-AzDisk -ResourceGroupName rg-demo -DiskName web-os -Path $work -Force }
    Set-Content -Path (Join-Path $Path changed.txt) -Value 'setting = changed on tuesday'
    debugfs -w -R 'rm config-7.txt' $work 2> $null
    debugfs -w -R "write $(Join-Path $Path changed.txt) config-7.txt" $work 2> $null > $null
    $null = Step 'Set-AzDiskContent' {
        Set-AzDiskContent -ResourceGroupName rg-demo -DiskName web-os -Offset 0 -Path $work
    }
    $null = Step 'New-AzSnapshot (incremental)' {
        New-AzSnapshot -ResourceGroupName rg-demo -SnapshotName tuesday -SourceUri $disk.Id -Incremental
    }
    $expected = (Get-FileHash $work).Hash

    Write-Host '== The disk is corrupted'
    $noise = [byte[]]::new(1MB)
    [Random]::new(1).NextBytes($noise)
    0..9 | ForEach-Object { Set-AzDiskContent -ResourceGroupName rg-demo -DiskName web-os -Offset ($_ * 1MB) -Value $noise }
    $broken = Join-Path $Path broken.img
    $null = Export-AzDisk -ResourceGroupName rg-demo -DiskName web-os -Path $broken -Force
    e2fsck -fn $broken *> $null
    Assert ($LASTEXITCODE -ne 0) 'e2fsck finds the corrupted disk broken'

    Write-Host '== Restore through the pipeline'
    Step 'Restore-AzDisk' {
        Get-AzSnapshot -ResourceGroupName rg-demo | Where-Object Incremental | Sort-Object TimeCreated |
            Select-Object -Last 1 | Restore-AzDisk -DiskName web-os-restored
    } | Format-List

    Write-Host '== The proof'
    $restored = Join-Path $Path restored.img
    $null = Step 'Export-AzDisk (restored)' {
        Get-AzDisk -ResourceGroupName rg-demo -DiskName web-os-restored | Export-AzDisk -Path $restored -Force
    }
    Assert ((Get-FileHash $restored).Hash -eq $expected) "every byte is the one of the snapshot ($($expected.Substring(0, 16))...)"
    e2fsck -fn $restored *> $null
    Assert ($LASTEXITCODE -eq 0) 'e2fsck finds nothing wrong with the restored disk'
    $text = debugfs -R 'cat config-7.txt' $restored 2> $null
    Assert ($text -eq 'setting = changed on tuesday') 'the changed file is the changed one'
    $report = Test-AzStore
    Assert $report.IsClean "the store is clean: $($report.CheckedBlocks) blocks verified"

    $steps | Format-Table
}
finally {
    if ($isTemporary) { Remove-Item -Recurse -Force -Path $Path }
}
