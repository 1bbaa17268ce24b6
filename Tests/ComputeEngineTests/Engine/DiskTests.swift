import AzureModels
import ComputeEngine
import Testing

@Suite struct DiskTests {
  private let gibibyte: Int64 = 1 << 30

  @Test func anEmptyDiskHasAzuresDefaults() throws {
    let cloud = try Cloud()
    let before = Timestamp.utcNow
    let disk = try cloud.makeDisk("web", gibibytes: 32)
    #expect(disk.id == cloud.disk("web").text)
    #expect(disk.name == "web" && disk.type == "Microsoft.Compute/disks" && disk.location == "eastus")
    #expect(disk.sku == Sku(name: "Standard_LRS", tier: "Standard"))
    #expect(disk.diskSizeGB == 32 && disk.diskSizeBytes == 32 * gibibyte)
    #expect(disk.diskState == "Unattached" && disk.provisioningState == "Succeeded")
    #expect(disk.encryption == Encryption(type: "EncryptionAtRestWithPlatformKey"))
    #expect(disk.networkAccessPolicy == "AllowAll" && disk.publicNetworkAccess == "Enabled")
    #expect(disk.diskIOPSReadWrite == 500 && disk.diskMBpsReadWrite == 60 && disk.tier == nil)
    #expect(disk.creationData == CreationData(createOption: "Empty"))
    #expect(disk.uniqueId?.count == 36 && disk.managedBy == nil)
    let created = try #require(disk.timeCreated)
    #expect(created >= before && created <= Timestamp.utcNow)
    #expect(try cloud.service.get(Disk.self, cloud.disk("WEB")) == disk)
    #expect(try cloud.another().get(Disk.self, cloud.disk("web")) == disk)
    try cloud.expectClean()
  }

  @Test(arguments: [
    (4, "P1", 120, 25), (5, "P2", 120, 25), (128, "P10", 500, 100), (1024, "P30", 5000, 200),
    (32767, "P80", 20000, 900),
  ])
  func premiumDisksHaveTiers(_ size: Int, _ tier: String, _ iops: Int64, _ mbps: Int64) throws {
    let cloud = try Cloud()
    var body = Disk.empty(size)
    body.sku = Sku(name: "premium_lrs")
    let disk = try cloud.service.createOrUpdate(body, at: cloud.disk("p"))
    #expect(disk.sku == Sku(name: "Premium_LRS", tier: "Premium"))
    #expect(disk.tier == tier && disk.diskIOPSReadWrite == iops && disk.diskMBpsReadWrite == mbps)
  }

  @Test func bytesAreWhatWasWritten() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    let id = cloud.disk("d")
    #expect(try cloud.service.size(of: id) == gibibyte)
    #expect(try cloud.service.read(id, at: gibibyte - 3, count: 3) == [0, 0, 0])
    try cloud.service.write([1, 2, 3], to: id, at: 4095)
    #expect(try cloud.service.read(id, at: 4094, count: 5) == [0, 1, 2, 3, 0])
    #expect(try cloud.another().read(id, at: 4095, count: 3) == [1, 2, 3])
    #expect(try cloud.service.allocatedRanges(of: id) == [ByteRange(offset: 0, length: 8192)])
    let error = try armError { try cloud.service.write([1], to: id, at: gibibyte) }
    #expect(error.code == .invalidParameter && error.statusCode == 400)
    #expect(try armError { _ = try cloud.service.read(id, at: -1, count: 1) }.code == .invalidParameter)
    #expect(try armError { _ = try cloud.service.read(id, at: 0, count: Int.max) }.code == .invalidParameter)
    try cloud.expectClean()
  }

  @Test func filesAreWrittenAtOffsets() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    var generator = SeededGenerator(seed: 7)
    let bytes = generator.bytes(3 << 20 | 77)
    let file = cloud.place.file("data", bytes)
    #expect(try cloud.service.writeFile(file, to: cloud.disk("d"), at: 12345, RequestOptions()) == Int64(bytes.count))
    #expect(try cloud.service.read(cloud.disk("d"), at: 12345, count: bytes.count) == bytes)
    let error = try armError {
      _ = try cloud.service.writeFile(file, to: cloud.disk("d"), at: gibibyte - 5, RequestOptions())
    }
    #expect(error.code == .invalidParameter)
    #expect(try cloud.service.read(cloud.disk("d"), at: gibibyte - 5, count: 5) == [0, 0, 0, 0, 0])
  }

  @Test func disksGrowAndDoNotShrink() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d", gibibytes: 2)
    try cloud.service.write([9], to: cloud.disk("d"), at: 2 * gibibyte - 1)
    var changes = Disk()
    changes.diskSizeGB = 3
    let grown = try cloud.service.update(changes, at: cloud.disk("d"))
    #expect(grown.diskSizeGB == 3 && grown.diskSizeBytes == 3 * gibibyte)
    #expect(try cloud.service.size(of: cloud.disk("d")) == 3 * gibibyte)
    #expect(try cloud.service.read(cloud.disk("d"), at: 2 * gibibyte - 1, count: 2) == [9, 0])
    changes.diskSizeGB = 1
    let error = try armError { try cloud.service.update(changes, at: cloud.disk("d")) }
    #expect(error.code == "ResizeDiskError" && error.statusCode == 409)
    #expect(error.message.contains("Current size is 3221225472 bytes, requested size is 1073741824 bytes."))
    try cloud.expectClean()
  }

  @Test func updatesChangeWhatTheySay() throws {
    let cloud = try Cloud()
    let disk = try cloud.makeDisk("d")
    var changes = Disk()
    changes.tags = ["a": "b"]
    changes.sku = Sku(name: "Premium_LRS")
    changes.osType = "linux"
    let changed = try cloud.service.update(changes, at: cloud.disk("d"))
    #expect(changed.tags == ["a": "b"] && changed.sku?.name == "Premium_LRS" && changed.osType == "Linux")
    #expect(changed.tier == "P1" && changed.uniqueId == disk.uniqueId && changed.timeCreated == disk.timeCreated)
    #expect(changed.etag != disk.etag)
    // What Get gave, changed and put back.
    var whole = changed
    whole.diskSizeGB = 200
    whole.tags = [:]
    let put = try cloud.service.createOrUpdate(whole, at: cloud.disk("d"))
    #expect(put.diskSizeGB == 200 && put.tier == "P15" && put.tags == nil && put.uniqueId == disk.uniqueId)
    try cloud.expectClean()
  }

  @Test func whatCannotChangeDoesNot() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    func error(_ change: (inout Disk) -> Void) throws -> ARMError {
      var body = Disk()
      change(&body)
      return try armError { try cloud.service.update(body, at: cloud.disk("d")) }
    }
    #expect(try error { $0.creationData = CreationData(createOption: "Copy") }.code == .propertyChangeNotAllowed)
    #expect(try error { $0.zones = ["1"] }.target == "zones")
    #expect(try error { $0.location = "westus" }.code == .invalidResourceLocation)
    #expect(try error { $0.sku = Sku(name: "UltraSSD_LRS") }.code == .operationNotAllowed)
    #expect(try error { $0.sku = Sku(name: "Gold") }.code == .invalidParameter)
    #expect(try error { $0.tier = "P30" }.code == .invalidParameter)
    #expect(try error { $0.maxShares = 99 }.code == .invalidParameter)
  }

  @Test func removedDisksAreGone() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    #expect(try cloud.service.delete(cloud.disk("D")))
    #expect(try !cloud.service.delete(cloud.disk("d")))
    #expect(try armError { _ = try cloud.service.get(cloud.disk("d")) }.code == .resourceNotFound)
    try cloud.expectClean()
  }

  @Test func etagsGuardChanges() throws {
    let cloud = try Cloud()
    let disk = try cloud.makeDisk("d")
    var changes = Disk()
    changes.tags = ["a": "1"]
    try cloud.service.update(changes, at: cloud.disk("d"), options: RequestOptions(ifMatch: disk.etag))
    let error = try armError {
      try cloud.service.update(changes, at: cloud.disk("d"), options: RequestOptions(ifMatch: disk.etag))
    }
    #expect(error.code == .preconditionFailed && error.statusCode == 412)
    let second = try armError {
      try cloud.service.createOrUpdate(Disk.empty(1), at: cloud.disk("d"), options: RequestOptions(ifNoneMatch: "*"))
    }
    #expect(second.code == .preconditionFailed)
    #expect(
      try armError { try cloud.service.delete(cloud.disk("d"), RequestOptions(ifMatch: "\"x\"")) }.statusCode == 412)
    #expect(try cloud.service.delete(cloud.disk("d"), RequestOptions(ifMatch: "*")))
  }

  @Test func aDiskIsCopiedFromADisk() throws {
    let cloud = try Cloud()
    let source = try cloud.makeDisk("a", gibibytes: 2)
    try cloud.service.write([1, 2, 3], to: cloud.disk("a"), at: 5000)
    let copy = try cloud.service.createOrUpdate(Disk.copy(of: cloud.disk("a")), at: cloud.disk("b"))
    #expect(copy.diskSizeGB == 2 && copy.creationData?.sourceUniqueId == source.uniqueId)
    #expect(copy.creationData?.sourceResourceId == cloud.disk("a").text)
    try cloud.service.write([9], to: cloud.disk("a"), at: 5000)
    #expect(try cloud.service.read(cloud.disk("b"), at: 5000, count: 3) == [1, 2, 3])
    try cloud.service.delete(cloud.disk("a"))
    #expect(try cloud.service.read(cloud.disk("b"), at: 5000, count: 3) == [1, 2, 3])
    try cloud.expectClean()
  }

  @Test func anUploadWaitsForItsBytes() throws {
    let cloud = try Cloud()
    var body = Disk(location: "eastus")
    body.creationData = CreationData(createOption: "Upload")
    #expect(
      try armError { try cloud.service.createOrUpdate(body, at: cloud.disk("u")) }.target
        == "disk.creationData.uploadSizeBytes")
    body.creationData?.uploadSizeBytes = gibibyte + 512
    let disk = try cloud.service.createOrUpdate(body, at: cloud.disk("u"))
    #expect(disk.diskState == "ReadyToUpload" && disk.diskSizeBytes == gibibyte && disk.diskSizeGB == 1)
    #expect(try armError { try cloud.makeSnapshot("s", of: "u") }.code == .operationNotAllowed)
  }
}

extension Timestamp {
  /// The clock, asked by the tests themselves.
  static var utcNow: Timestamp { Timestamp(ticks: Timestamp.unixEpoch + Int64(wallClock() * 10_000_000)) }
}
