import AzureModels
import ComputeEngine
import Testing

@Suite struct SnapshotTests {
  private let gibibyte: Int64 = 1 << 30

  @Test func aSnapshotKeepsAMoment() throws {
    let cloud = try Cloud()
    let disk = try cloud.makeDisk("d", gibibytes: 4)
    try cloud.service.write([1, 2, 3], to: cloud.disk("d"), at: 1 << 20)
    let snapshot = try cloud.makeSnapshot("s", of: "d")
    #expect(snapshot.diskSizeGB == 4 && snapshot.diskSizeBytes == 4 * gibibyte && snapshot.incremental == false)
    #expect(snapshot.sku == Sku(name: "Standard_LRS", tier: "Standard") && snapshot.diskState == "Unattached")
    #expect(snapshot.creationData?.sourceUniqueId == disk.uniqueId && snapshot.creationData?.createOption == "Copy")
    #expect(snapshot.completionPercent == 100 && snapshot.incrementalSnapshotFamilyId == nil)
    #expect(snapshot.provisioningState == "Succeeded" && snapshot.type == "Microsoft.Compute/snapshots")
    try cloud.service.write([9, 9], to: cloud.disk("d"), at: 1 << 20)
    #expect(try cloud.service.read(cloud.snapshot("s"), at: 1 << 20, count: 3) == [1, 2, 3])
    let error = try armError { try cloud.service.write([0], to: cloud.snapshot("s"), at: 0) }
    #expect(error.code == .operationNotAllowed)
    try cloud.expectClean()
  }

  @Test func incrementalSnapshotsAreAFamily() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    try cloud.makeDisk("e")
    let first = try cloud.makeSnapshot("s1", of: "d", incremental: true)
    let second = try cloud.makeSnapshot("s2", of: "d", incremental: true)
    let other = try cloud.makeSnapshot("s3", of: "e", incremental: true)
    #expect(first.incrementalSnapshotFamilyId?.count == 36)
    #expect(first.incrementalSnapshotFamilyId == second.incrementalSnapshotFamilyId)
    #expect(first.incrementalSnapshotFamilyId != other.incrementalSnapshotFamilyId)
    let (a, b) = (try #require(first.timeCreated), try #require(second.timeCreated))
    #expect(a < b)
  }

  @Test func onlyWhatChangedIsCounted() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d", gibibytes: 8)
    var generator = SeededGenerator(seed: 3)
    try cloud.service.write(generator.bytes(1 << 20), to: cloud.disk("d"), at: 0)
    try cloud.makeSnapshot("s1", of: "d", incremental: true)
    try cloud.service.write(generator.bytes(8192), to: cloud.disk("d"), at: 5 * gibibyte)
    try cloud.makeSnapshot("s2", of: "d", incremental: true)
    let changes = try cloud.service.changedRanges(from: cloud.snapshot("s1"), to: cloud.snapshot("s2"))
    #expect(changes == [ByteRange(offset: 5 * gibibyte, length: 8192)])
    let usage = try cloud.service.usage(of: cloud.snapshot("s2"))
    #expect(usage.size == 8 * gibibyte && usage.allocated == 1 << 20 + 8192)
    #expect(
      try armError { _ = try cloud.service.changedRanges(from: cloud.disk("d"), to: cloud.snapshot("s1")) }.code
        == .invalidParameter)
  }

  @Test func aDiskComesOutOfASnapshot() throws {
    let cloud = try Cloud()
    var body = Disk.empty(1)
    body.osType = "Linux"
    body.hyperVGeneration = "V2"
    try cloud.service.createOrUpdate(body, at: cloud.disk("d"))
    try cloud.service.write([1, 2, 3], to: cloud.disk("d"), at: 100)
    let snapshot = try cloud.makeSnapshot("s", of: "d")
    #expect(snapshot.osType == "Linux" && snapshot.hyperVGeneration == "V2")
    try cloud.service.delete(cloud.disk("d"))
    let restored = try cloud.makeDisk("r", from: "s")
    #expect(restored.osType == "Linux" && restored.diskSizeGB == 1)
    #expect(restored.creationData?.sourceUniqueId == snapshot.uniqueId)
    try cloud.service.write([7], to: cloud.disk("r"), at: 101)
    #expect(try cloud.service.read(cloud.disk("r"), at: 100, count: 3) == [1, 7, 3])
    #expect(try cloud.service.read(cloud.snapshot("s"), at: 100, count: 3) == [1, 2, 3])
    try cloud.service.delete(cloud.snapshot("s"))
    #expect(try cloud.service.read(cloud.disk("r"), at: 100, count: 3) == [1, 7, 3])
    var larger = Disk.copy(of: cloud.disk("r"))
    larger.diskSizeGB = 5
    #expect(try cloud.service.createOrUpdate(larger, at: cloud.disk("r2")).diskSizeBytes == 5 * gibibyte)
    try cloud.expectClean()
  }

  @Test func aDiskIsNoSmallerThanItsSnapshot() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d", gibibytes: 8)
    try cloud.makeSnapshot("s", of: "d")
    var small = Disk.copy(of: cloud.snapshot("s"))
    small.diskSizeGB = 4
    #expect(try armError { try cloud.service.createOrUpdate(small, at: cloud.disk("r")) }.code == "ResizeDiskError")
    try cloud.expectClean()
  }

  @Test func snapshotsAreCopied() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    try cloud.service.write([5], to: cloud.disk("d"), at: 0)
    let first = try cloud.makeSnapshot("s", of: "d", incremental: true)
    let copy = try cloud.service.createOrUpdate(Snapshot.copy(of: cloud.snapshot("s")), at: cloud.snapshot("c"))
    #expect(copy.creationData?.sourceUniqueId == first.uniqueId)
    try cloud.service.delete(cloud.snapshot("s"))
    #expect(try cloud.service.read(cloud.snapshot("c"), at: 0, count: 1) == [5])
    try cloud.expectClean()
  }

  @Test func onlyIncrementalSnapshotsTravel() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    try cloud.makeSnapshot("full", of: "d")
    try cloud.makeSnapshot("inc", of: "d", incremental: true)
    #expect(
      try armError {
        try cloud.service.createOrUpdate(
          Snapshot.copy(of: cloud.disk("d"), location: "westus"), at: cloud.snapshot("x"))
      }.code == .invalidParameter)
    func travelling(_ name: String) -> Snapshot {
      var snapshot = Snapshot.copy(of: cloud.snapshot(name), incremental: true, location: "westus")
      snapshot.creationData?.createOption = "CopyStart"
      return snapshot
    }
    #expect(
      try armError { try cloud.service.createOrUpdate(travelling("full"), at: cloud.snapshot("x")) }.code
        == .invalidParameter)
    let copy = try cloud.service.createOrUpdate(travelling("inc"), at: cloud.snapshot("x"))
    #expect(copy.location == "westus" && copy.completionPercent == 100)
  }

  @Test func aDiskGoesBackInPlace() throws {
    let cloud = try Cloud()
    let disk = try cloud.makeDisk("d", gibibytes: 1)
    try cloud.service.write([1, 2, 3], to: cloud.disk("d"), at: 0)
    try cloud.makeSnapshot("s", of: "d")
    var changes = Disk()
    changes.diskSizeGB = 2
    try cloud.service.update(changes, at: cloud.disk("d"))
    try cloud.service.write([9, 9, 9], to: cloud.disk("d"), at: 0)
    let restored = try cloud.service.restore(cloud.disk("d"), from: cloud.snapshot("s"), RequestOptions())
    #expect(restored.uniqueId == disk.uniqueId && restored.diskSizeGB == 1 && restored.diskSizeBytes == gibibyte)
    #expect(try cloud.service.read(cloud.disk("d"), at: 0, count: 3) == [1, 2, 3])
    #expect(try cloud.another().get(Disk.self, cloud.disk("d")).diskSizeGB == 1)
    #expect(
      try armError { _ = try cloud.service.restore(cloud.disk("d"), from: cloud.snapshot("none"), RequestOptions()) }
        .code == .resourceNotFound)
    #expect(
      try armError { _ = try cloud.service.restore(cloud.disk("none"), from: cloud.snapshot("s"), RequestOptions()) }
        .code == .resourceNotFound)
    try cloud.expectClean()
  }

  @Test func updatesChangeTagsAndSkus() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    try cloud.makeSnapshot("s", of: "d")
    var changes = Snapshot()
    changes.tags = ["keep": "yes"]
    changes.sku = Sku(name: "Premium_LRS")
    let changed = try cloud.service.update(changes, at: cloud.snapshot("s"))
    #expect(changed.tags?["keep"] == "yes" && changed.sku?.tier == "Premium")
    var wrong = Snapshot()
    wrong.incremental = true
    #expect(try armError { try cloud.service.update(wrong, at: cloud.snapshot("s")) }.code == .propertyChangeNotAllowed)
  }
}
