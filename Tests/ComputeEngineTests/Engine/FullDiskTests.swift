import AzureModels
import ComputeEngine
import Glibc
import Testing

/// A file system of so many MiB in memory; only root can make one.
final class SmallFileSystem {
  let place = Workplace()
  var path: String { place.path + "/mount" }

  init(mebibytes: Int) throws {
    mkdir(path, 0o700)
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(mebibytes)m") == 0 else {
      throw ARMError("Mount", 500, String(cString: strerror(errno)))
    }
  }

  func makeReadOnly() -> Bool {
    // MS_REMOUNT | MS_RDONLY
    mount("tmpfs", path, "tmpfs", 33, nil) == 0
  }

  deinit { umount2(path, 2) }

  static let isPossible: Bool = (try? SmallFileSystem(mebibytes: 1)) != nil
}

@Suite(.serialized, .enabled(if: SmallFileSystem.isPossible, "needs the right to mount"))
struct FullDiskTests {
  @Test func aFullDiskIsSaidToBeAndLeavesNothing() throws {
    let small = try SmallFileSystem(mebibytes: 12)
    let world = World(small.path + "/home")
    try world.service.createOrUpdate(ResourceGroup(location: "eastus"), at: world.group)
    try world.service.createOrUpdate(Disk.empty(1), at: world.disk("d"))
    let file = small.place.file("image", SeededBytes.block(5, count: 20 << 20))
    let error = try armError {
      _ = try world.service.importDisk(file, as: .raw, to: world.disk("i"), Disk(), RequestOptions())
    }
    #expect(error.code == .insufficientStorage && error.statusCode == 507, "\(error)")
    #expect(try !world.service.exists(world.disk("i")))
    #expect(
      try armError {
        _ = try world.service.writeFile(file, to: world.disk("d"), at: 0, RequestOptions())
      }.code == .insufficientStorage)
    let report = try world.service.verify(nil)
    #expect(report.isClean, "\(report.damaged + report.leaks)")
  }

  @Test func onAFullDiskThingsCanBeDeleted() throws {
    let small = try SmallFileSystem(mebibytes: 16)
    let world = World(small.path + "/home")
    try world.service.createOrUpdate(ResourceGroup(location: "eastus"), at: world.group)
    try world.service.createOrUpdate(Disk.empty(1), at: world.disk("d"))
    try world.service.createOrUpdate(Disk.empty(1), at: world.disk("e"))
    var generator = SeededGenerator(seed: 11)
    var offset: Int64 = 0
    // Until not a byte more goes in.
    for step in [1 << 20, 1 << 16, 4096] {
      while true {
        do {
          try world.service.write(generator.bytes(step), to: world.disk("d"), at: offset)
        } catch let error as ARMError where error.code == .insufficientStorage {
          break
        }
        offset += Int64(step)
      }
    }
    let filler = open(small.path + "/filler", O_WRONLY | O_CREAT, 0o600)
    let bytes = [UInt8](repeating: 1, count: 4096)
    while Glibc.write(filler, bytes, bytes.count) > 0 {}
    Glibc.close(filler)
    try world.service.close()
    #expect(
      try armError { try world.service.createOrUpdate(Snapshot.copy(of: world.disk("d")), at: world.snapshot("s")) }
        .code == .insufficientStorage)
    #expect(try world.service.delete(world.disk("d")))
    try world.service.createOrUpdate(Snapshot.copy(of: world.disk("e")), at: world.snapshot("s"))
    let report = try world.service.verify(nil)
    #expect(report.isClean, "\(report.damaged + report.leaks)")
  }

  @Test func deletedSpaceIsUsedAgainWhenItIsNeeded() throws {
    let small = try SmallFileSystem(mebibytes: 24)
    let world = World(small.path + "/home")
    try world.service.createOrUpdate(ResourceGroup(location: "eastus"), at: world.group)
    for round in 0..<4 {
      let file = small.place.file("image", SeededBytes.block(UInt64(round), count: 12 << 20))
      _ = try world.service.importDisk(file, as: .raw, to: world.disk("d"), Disk(), RequestOptions())
      try world.service.delete(world.disk("d"))
    }
  }

  @Test func aReadOnlyHomeCanBeReadAndNotWritten() throws {
    let small = try SmallFileSystem(mebibytes: 12)
    let writer = World(small.path + "/home")
    try writer.service.createOrUpdate(ResourceGroup(location: "eastus"), at: writer.group)
    try writer.service.createOrUpdate(Disk.empty(1), at: writer.disk("d"))
    try writer.service.close()
    #expect(small.makeReadOnly())
    let world = World(small.path + "/home")
    #expect(try world.service.list(Disk.self, subscription: Subscription.local.subscriptionId).map(\.name) == ["d"])
    for call in [
      { _ = try world.service.createOrUpdate(Disk.empty(1), at: world.disk("e")) },
      { try world.service.delete(world.disk("d")) },
      { try world.service.write([1], to: world.disk("d"), at: 0) },
      { _ = try world.service.createOrUpdate(Snapshot.copy(of: world.disk("d")), at: world.snapshot("s")) },
    ] {
      let error = try armError { try call() }
      #expect(error.code == .homeReadOnly && error.statusCode == 403, "\(error.code) \(error)")
    }
  }
}
