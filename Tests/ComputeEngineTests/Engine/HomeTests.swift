import AzureModels
import ComputeEngine
import Glibc
import SQLite
import Testing

@Suite struct HomeTests {
  @Test func nothingIsMadeByReading() throws {
    let cloud = try Cloud(group: nil)
    #expect(try cloud.service.subscriptions() == [Subscription.local])
    #expect(try cloud.service.list(Disk.self, subscription: cloud.subscription).isEmpty)
    #expect(try armError { _ = try cloud.service.get(cloud.disk("d")) }.code == .resourceGroupNotFound)
    #expect(try !cloud.service.exists(cloud.id(group: "rg")))
    #expect(try cloud.service.verify(nil).isClean)
    #expect(try cloud.service.reclaim(nil) == 0)
    #expect(throws: ARMError.self) { try cloud.makeDisk("d") }
    try cloud.service.close()
    #expect(Workplace.names(in: cloud.place.path).isEmpty)
  }

  @Test func aReaderSeesAHomeThatWasMadeLater() throws {
    let cloud = try Cloud(group: nil)
    let reader = cloud.another()
    #expect(try reader.list(ResourceGroup.self, subscription: cloud.subscription).isEmpty)
    try cloud.make(group: "rg")
    #expect(try reader.list(ResourceGroup.self, subscription: cloud.subscription).count == 1)
  }

  @Test func aServiceMayBeUsedAfterItWasClosed() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    try cloud.service.write([1], to: cloud.disk("d"), at: 0)
    try cloud.service.close()
    try cloud.service.close()
    #expect(try cloud.service.read(cloud.disk("d"), at: 0, count: 1) == [1])
    try cloud.makeSnapshot("s", of: "d")
    try cloud.expectClean()
  }

  @Test func deepHomesAreMade() throws {
    let place = Workplace()
    let service = LocalComputeService(home: place.path + "/a/b c/ö/home")
    try service.createOrUpdate(
      ResourceGroup(location: "eastus"),
      at: ResourceID(subscription: Subscription.local.subscriptionId, resourceGroup: "rg"))
    #expect(Workplace.names(in: place.path + "/a/b c/ö/home").contains("catalog.db"))
  }

  @Test func aHomeThatIsAFileIsAnError() throws {
    let place = Workplace()
    let service = LocalComputeService(home: place.file("file", [1]))
    let error = try armError {
      try service.createOrUpdate(
        ResourceGroup(location: "eastus"),
        at: ResourceID(subscription: Subscription.local.subscriptionId, resourceGroup: "rg"))
    }
    #expect(error.statusCode >= 500)
  }

  @Test func verifyFindsWhatBelongsToNobody() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    try cloud.makeSnapshot("s", of: "d")
    try cloud.service.close()
    let catalogue = try Database(path: cloud.home + "/catalog.db", mode: .readWrite)
    try catalogue.run("DELETE FROM contents WHERE key LIKE '%/snapshots/s'")
    var report = try cloud.service.verify(nil)
    #expect(report.leaks.count == 1 && report.leaks[0].contains("snapshot '"), "\(report.leaks)")
    try catalogue.run("UPDATE contents SET object = 'v:nothing' WHERE key LIKE '%/disks/d'")
    report = try cloud.service.verify(nil)
    #expect(
      report.damaged.count == 1 && report.damaged[0].contains("/disks/d needs volume 'nothing'"), "\(report.damaged)")
    #expect(report.leaks.count == 2)
    try catalogue.run("UPDATE resources SET body = '{' WHERE key LIKE '%/disks/d'")
    report = try cloud.service.verify(nil)
    #expect(report.damaged.contains { $0.contains("is no JSON") })
    #expect(try armError { _ = try cloud.service.get(cloud.disk("d")) }.code == .dataCorrupted)
  }

  @Test func verifyFindsSizesThatDiffer() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    try cloud.service.close()
    let catalogue = try Database(path: cloud.home + "/catalog.db", mode: .readWrite)
    try catalogue.run(
      "UPDATE resources SET body = replace(body, '1073741824', '2147483648') WHERE key LIKE '%/disks/d'")
    let report = try cloud.service.verify(nil)
    #expect(
      report.damaged.count == 1 && report.damaged[0].contains("is recorded with 2147483648 bytes and has 1073741824"))
  }

  @Test func rotIsFoundAndNotReturned() throws {
    let cloud = try Cloud()
    let file = cloud.place.file("f", SeededBytes.block(1, count: 1 << 20))
    _ = try cloud.service.importDisk(file, as: .raw, to: cloud.disk("d"), Disk(), RequestOptions())
    try cloud.service.close()
    let packs = cloud.home + "/store/packs"
    let pack = try #require(Workplace.names(in: packs).first { $0.hasSuffix(".pack") })
    let descriptor = open("\(packs)/\(pack)", O_RDWR)
    var byte: [UInt8] = [0]
    #expect(pread(descriptor, &byte, 1, 500_000) == 1)
    byte[0] ^= 0x10
    #expect(pwrite(descriptor, byte, 1, 500_000) == 1)
    Glibc.close(descriptor)
    let error = try armError { _ = try cloud.service.read(cloud.disk("d"), at: 0, count: 1 << 20) }
    #expect(error.code == .dataCorrupted && error.statusCode == 500)
    #expect(try !cloud.service.verify(nil).damaged.isEmpty)
  }

  @Test func aDamagedCatalogueIsSaidToBe() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    try cloud.service.close()
    for name in ["catalog.db-wal", "catalog.db-shm"] { unlink("\(cloud.home)/\(name)") }
    let descriptor = open(cloud.home + "/catalog.db", O_WRONLY)
    let garbage = [UInt8](repeating: 0x5A, count: 4096)
    #expect(pwrite(descriptor, garbage, garbage.count, 0) == garbage.count)
    Glibc.close(descriptor)
    let error = try armError { _ = try cloud.service.list(Disk.self, subscription: cloud.subscription) }
    #expect(error.code == .dataCorrupted, "\(error)")
    #expect(try armError { try cloud.make(group: "x") }.code == .dataCorrupted)
  }

  @Test func anotherVersionsHomeIsLeftAlone() throws {
    let cloud = try Cloud()
    try cloud.service.close()
    let catalogue = try Database(path: cloud.home + "/catalog.db", mode: .readWrite)
    try catalogue.execute("PRAGMA user_version = 999")
    #expect(try armError { _ = try cloud.service.get(cloud.id(group: "rg")) }.message.contains("newer version"))
    #expect(try armError { try cloud.make(group: "x") }.message.contains("newer version"))
  }

  @Test func spaceComesBack() throws {
    let cloud = try Cloud()
    let file = cloud.place.file("f", SeededBytes.block(9, count: 4 << 20))
    _ = try cloud.service.importDisk(file, as: .raw, to: cloud.disk("d"), Disk(), RequestOptions())
    #expect(try cloud.service.usage(of: cloud.disk("d")).unique > 4 << 20)
    try cloud.service.delete(cloud.disk("d"))
    #expect(try cloud.service.verify(nil).reclaimable > 4 << 20)
    #expect(try cloud.service.reclaim(nil) > 4 << 20)
    #expect(try cloud.service.verify(nil).reclaimable == 0)
  }
}
