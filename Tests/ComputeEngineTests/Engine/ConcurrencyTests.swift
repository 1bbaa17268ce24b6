import AzureModels
import Catalog
import ComputeEngine
import Glibc
import Testing

@Suite struct ConcurrencyTests {
  /// Runs `body` in so many threads, each with a service of its own.
  private func together(
    _ count: Int, _ cloud: Cloud, _ body: @escaping @Sendable (Int, LocalComputeService) throws -> Void
  )
    async throws
  {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<count {
        group.addTask {
          let service = cloud.another()
          try body(number, service)
          try service.close()
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func ofManyWhoMakeOneDiskOneMakesIt() async throws {
    let cloud = try Cloud()
    let made = Guarded([String]())
    try await together(6, cloud) { _, service in
      do {
        let disk = try service.createOrUpdate(
          Disk.empty(1), at: cloud.disk("d"), options: RequestOptions(ifNoneMatch: "*"))
        made.with { $0.append(disk.uniqueId ?? "") }
      } catch let error as ARMError where error.code == .preconditionFailed {
        return
      }
    }
    #expect(made.with { $0 } == [try cloud.service.get(Disk.self, cloud.disk("d")).uniqueId])
    try cloud.expectClean()
  }

  @Test func puttingOneDiskFromManySidesIsOneDisk() async throws {
    let cloud = try Cloud()
    let ids = Guarded(Set<String>())
    try await together(6, cloud) { _, service in
      let disk = try service.createOrUpdate(Disk.empty(1), at: cloud.disk("d"))
      ids.with { _ = $0.insert(disk.uniqueId ?? "") }
    }
    #expect(ids.with { $0.count } == 1)
    try cloud.expectClean()
  }

  @Test func noTagIsLost() async throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    try await together(4, cloud) { number, service in
      for step in 0..<10 {
        while true {
          let disk = try service.get(Disk.self, cloud.disk("d"))
          var changes = Disk()
          changes.tags = disk.tags ?? [:]
          changes.tags?["t\(number)-\(step)"] = ""
          do {
            try service.update(changes, at: cloud.disk("d"), options: RequestOptions(ifMatch: disk.etag))
            break
          } catch let error as ARMError where error.code == .preconditionFailed {
            continue
          }
        }
      }
    }
    #expect(try cloud.service.get(Disk.self, cloud.disk("d")).tags?.count == 40)
  }

  @Test func snapshotsAndWritesFromManySides() async throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    try await together(4, cloud) { number, service in
      for step in 0..<12 {
        try service.write(
          [UInt8](repeating: UInt8(number + 1), count: 4096), to: cloud.disk("d"), at: Int64(number) * 4096)
        try service.createOrUpdate(Snapshot.copy(of: cloud.disk("d")), at: cloud.snapshot("s\(number)-\(step)"))
        if step % 3 == 2 { try service.delete(cloud.snapshot("s\(number)-\(step - 1)")) }
        // What was written before the snapshot is in it.
        #expect(
          try service.read(cloud.snapshot("s\(number)-\(step)"), at: Int64(number) * 4096, count: 1) == [
            UInt8(number + 1)
          ])
      }
    }
    #expect(try cloud.service.list(Snapshot.self, subscription: cloud.subscription).count == 4 * 8)
    try cloud.expectClean()
  }

  @Test func aGroupMayGoWhileOthersMakeThings() async throws {
    let cloud = try Cloud()
    try await together(4, cloud) { number, service in
      for step in 0..<8 {
        do {
          if number == 0 {
            try service.createOrUpdate(ResourceGroup(location: "eastus"), at: cloud.id(group: "rg"))
            try service.delete(cloud.id(group: "rg"))
          } else {
            try service.createOrUpdate(Disk.empty(1), at: cloud.disk("d\(number)-\(step)"))
          }
        } catch let error as ARMError where error.code == .resourceGroupNotFound {
          continue
        }
      }
    }
    try cloud.expectClean()
  }

  @Test func restoresAndResizesTakeTurns() async throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    try cloud.makeSnapshot("s", of: "d")
    try await together(3, cloud) { number, service in
      for step in 0..<8 {
        if number == 0 {
          _ = try service.restore(cloud.disk("d"), from: cloud.snapshot("s"), RequestOptions())
        } else {
          var changes = Disk()
          changes.diskSizeGB = 2 + step
          do {
            try service.update(changes, at: cloud.disk("d"))
          } catch let error as ARMError where error.code == "ResizeDiskError" {
            continue
          }
        }
      }
    }
    let disk = try cloud.service.get(Disk.self, cloud.disk("d"))
    #expect(try cloud.service.size(of: cloud.disk("d")) == disk.diskSizeBytes)
    try cloud.expectClean()
  }
}
