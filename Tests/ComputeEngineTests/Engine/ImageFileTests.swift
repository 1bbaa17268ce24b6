import AzureModels
import Catalog
import ComputeEngine
import Testing

@Suite struct ImageFileTests {
  private func bytes(_ count: Int) -> [UInt8] { SeededBytes.block(42, count: count) }

  @Test func aFileBecomesADiskAndADiskAFile() throws {
    let cloud = try Cloud()
    let content = bytes(3 << 20) + [UInt8](repeating: 0, count: 2 << 20) + bytes(100)
    let file = cloud.place.file("image one.raw", content)
    let seen = Guarded([Double]())
    let options = RequestOptions(progress: { progress in seen.with { $0.append(progress.percent) } })
    let disk = try cloud.service.importDisk(file, as: .auto, to: cloud.disk("d"), Disk(), options)
    #expect(disk.location == "eastus" && disk.diskSizeGB == 1)
    #expect(disk.diskSizeBytes == Int64((content.count + 511) / 512 * 512))
    #expect(disk.creationData?.createOption == "Import")
    #expect(disk.creationData?.sourceUri == "file://\(cloud.place.path)/image%20one.raw")
    #expect(seen.with { $0.last } == 100)
    #expect(try cloud.service.read(cloud.disk("d"), at: 0, count: content.count) == content)

    let out = cloud.place.path + "/out.raw"
    let size = try cloud.service.export(cloud.disk("d"), to: out, .raw, RequestOptions())
    #expect(size == disk.diskSizeBytes)
    #expect(Array(Workplace.contents(of: out).prefix(content.count)) == content)
    var replace = RequestOptions()
    replace.overwrite = true
    try cloud.service.export(cloud.disk("d"), to: out, .raw, replace)
    try cloud.expectClean()
  }

  @Test(arguments: [ExportFormat.vhd, .dynamicVhd])
  func vhdsGoRoundInACircle(_ format: ExportFormat) throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    let content = bytes(1 << 20)
    try cloud.service.write(content, to: cloud.disk("d"), at: 700 << 20)
    try cloud.makeSnapshot("s", of: "d")
    let out = cloud.place.path + "/out.vhd"
    try cloud.service.export(cloud.snapshot("s"), to: out, format, RequestOptions())
    let back = try cloud.service.importDisk(out, as: .vhd, to: cloud.disk("back"), Disk(), RequestOptions())
    #expect(back.diskSizeGB == 1 && back.diskSizeBytes == 1 << 30)
    #expect(try cloud.service.read(cloud.disk("back"), at: 700 << 20, count: content.count) == content)
    #expect(try cloud.service.changedRanges(from: cloud.snapshot("s"), to: cloud.disk("back")).isEmpty)
    try cloud.expectClean()
  }

  @Test func aDiskMayBeLargerThanItsFile() throws {
    let cloud = try Cloud()
    let file = cloud.place.file("f", [1, 2, 3])
    var body = Disk(location: "westus")
    body.diskSizeGB = 5
    body.sku = Sku(name: "Premium_LRS")
    let disk = try cloud.service.importDisk(file, as: .raw, to: cloud.disk("d"), body, RequestOptions())
    #expect(disk.diskSizeBytes == 5 << 30 && disk.tier == "P2" && disk.location == "westus")
    #expect(try cloud.service.read(cloud.disk("d"), at: 0, count: 4) == [1, 2, 3, 0])
  }

  @Test func aPutImportsToo() throws {
    let cloud = try Cloud()
    let file = cloud.place.file("f", bytes(8192))
    var body = Disk(location: "eastus")
    body.creationData = CreationData(createOption: "import", sourceUri: "file://localhost\(file)")
    let disk = try cloud.service.createOrUpdate(body, at: cloud.disk("d"))
    #expect(disk.creationData?.createOption == "Import")
    #expect(try cloud.service.read(cloud.disk("d"), at: 0, count: 8192) == bytes(8192))
  }

  @Test func whoCancelsAnImportLeavesNothing() throws {
    struct Enough: Error {}
    let cloud = try Cloud()
    let file = cloud.place.file("f", bytes(4 << 20))
    #expect(throws: Enough.self) {
      try cloud.service.importDisk(
        file, as: .raw, to: cloud.disk("d"), Disk(), RequestOptions(progress: { _ in throw Enough() }))
    }
    #expect(try !cloud.service.exists(cloud.disk("d")))
    #expect(throws: Enough.self) {
      try cloud.makeDisk("e")
      try cloud.service.write(bytes(4096), to: cloud.disk("e"), at: 0)
      try cloud.service.export(
        cloud.disk("e"), to: cloud.place.path + "/out", .raw, RequestOptions(progress: { _ in throw Enough() }))
    }
    #expect(Workplace.names(in: cloud.place.path).sorted() == ["f", "home"])
    try cloud.expectClean()
  }

  @Test func anExportIsOfOneMoment() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    // Both blocks always have the same number; a mixture would have two.
    let far: Int64 = 600 << 20
    for place in [0, far] {
      try cloud.service.write([UInt8](repeating: 1, count: 4096), to: cloud.disk("d"), at: place)
    }
    let other = cloud.another()
    let options = RequestOptions(progress: { _ in
      for place in [far, 0] {
        try other.write([UInt8](repeating: 2, count: 4096), to: cloud.disk("d"), at: place)
      }
    })
    let out = cloud.place.path + "/out"
    try cloud.service.export(cloud.disk("d"), to: out, .raw, options)
    let back = try cloud.service.importDisk(out, as: .raw, to: cloud.disk("back"), Disk(), RequestOptions())
    #expect(back.diskSizeBytes == 1 << 30)
    #expect(try [0, far].map { try cloud.service.read(cloud.disk("back"), at: $0, count: 1) } == [[1], [1]])
    #expect(try cloud.service.read(cloud.disk("d"), at: 0, count: 1) == [2])
    try cloud.expectClean()
  }
}
