import Glibc
import Testing

@testable import DiskStore

/// One scenario, in which the first call of the file system fails, then the second, until none does.
@Suite struct EveryFault {
  static func scenario() -> [Operation] {
    var random = Seeded(7)
    let image = random.bytes(150_000)
    return [
      .create("a", 300_032), .importBytes("b", image),
      .write("a", 0, random.bytes(20_000)), .write("b", 5000, random.bytes(70_000)), .flush("a"),
      .snapshot("a", "a1"), .write("a", 4096, random.bytes(8192)), .write("a", 299_000, random.bytes(1032)),
      .snapshot("b", "b1"), .discard("b", 4000, 100_000), .seal,
      .clone("c", "a1", 400_384), .write("c", 300_000, random.bytes(90_000)), .snapshot("a", "a2"), .copy("a2", "a3"),
      .resize("a", 500_224), .write("a", 450_000, random.bytes(30_000)), .snapshot("c", "c1"), .seal,
      .write("a", 1, random.bytes(3)), .revert("a", "a1"), .deleteSnapshot("a2"), .deleteVolume("b"), .flush("c"),
      .deleteSnapshot("b1"), .collect, .write("c", 0, random.bytes(4096)), .importBytes("d", image), .deleteVolume("d"),
      .collect,
    ]
  }

  /// What a fault must be reported as.
  private func expected(_ code: Int32) -> Set<StoreError.Code> {
    switch code {
    case ENOSPC: [.noSpace]
    case EROFS: [.readOnly]
    default: [.io(EIO)]
    }
  }

  private func open(_ scratch: Scratch, _ system: any FileSystem) throws -> LocalBlockStore {
    try LocalBlockStore.open(scratch) {
      $0.fileSystem = system
      $0.deepestChain = 3
      // One thread, so that the n-th call is the same in every run.
      $0.workers = 1
    }
  }

  /// The number of calls that the scenario makes.
  private func count() throws -> Int {
    let scratch = try Scratch()
    let system = FaultyFileSystem()
    let store = try open(scratch, system)
    for operation in EveryFault.scenario() { try operation.run(on: store) }
    try store.close()
    return system.calls
  }

  @Test(arguments: [ENOSPC, EIO, EROFS]) func aFaultIsReportedAndTheStoreGoesOn(code: Int32) throws {
    let calls = try count()
    #expect(calls > 300)
    // Each error takes another third, so that all three together take every call.
    let start = [ENOSPC: 1, EIO: 2, EROFS: 3][code] ?? 1
    for number in stride(from: start, through: calls, by: 3) {
      let scratch = try Scratch()
      let system = FaultyFileSystem()
      system.arm(.once(number, code))
      var model = StoreModel()
      var failures = 0
      do {
        var store: LocalBlockStore
        do {
          store = try open(scratch, system)
        } catch let error as StoreError {
          #expect(expected(code).contains(error.code), "call \(number): \(error)")
          store = try open(scratch, system)
        }
        for operation in EveryFault.scenario() {
          do {
            try operation.run(on: store)
            model.apply(operation)
          } catch let error as StoreError {
            failures += 1
            #expect(expected(code).contains(error.code), "call \(number), \(operation): \(error)")
            try model.fail(operation, on: store)
            // Whoever could not do it does it again.
            try operation.run(on: store)
            model.apply(operation)
          }
        }
        system.arm(nil)
        #expect(try model.difference(from: store) == nil, "call \(number)")
      }
      #expect(failures <= 1, "call \(number)")
      let again = try open(scratch, PosixFileSystem())
      #expect(try model.difference(from: again) == nil, "call \(number), reopened")
      let report = try again.verify(progress: nil)
      #expect(report.isClean, "call \(number): \(report.damaged) \(report.leaks)")
    }
  }

  @Test func aProcessThatDiesAtAnyCallLosesNothing() throws {
    let calls = try count()
    for number in 1...calls {
      let scratch = try Scratch()
      let system = FaultyFileSystem()
      system.arm(.forever(number, EIO))
      var model = StoreModel()
      var last: Operation?
      do {
        let store = try open(scratch, system)
        for operation in EveryFault.scenario() {
          last = operation
          try operation.run(on: store)
          model.apply(operation)
        }
      } catch is StoreError {
        #expect(system.hasFailed)
      }
      let store = try open(scratch, PosixFileSystem())
      if let last { try model.fail(last, on: store) }
      #expect(
        try model.difference(from: store) == nil, "call \(number), \(last.map(String.init(describing:)) ?? "open")")
      let report = try store.verify(progress: nil)
      #expect(report.isClean, "call \(number): \(report.damaged) \(report.leaks)")
      // And it works on.
      try store.createVolume(VolumeID("after"), size: 4096)
      try store.write(VolumeID("after"), at: 0, bytes: [1])
      try store.snapshot(VolumeID("after"), as: SnapshotID("after"))
      try store.seal(progress: nil)
      try store.collect(progress: nil)
      model.apply(.create("after", 4096))
      model.apply(.write("after", 0, [1]))
      model.apply(.snapshot("after", "after"))
      #expect(try model.difference(from: store) == nil, "call \(number), afterwards")
      #expect(try store.verify(progress: nil).reclaimable == 0)
    }
  }

  @Test func shortReadsAndWritesChangeNothing() throws {
    let scratch = try Scratch()
    let system = FaultyFileSystem()
    system.arm(.short(1000))
    let store = try open(scratch, system)
    var model = StoreModel()
    for operation in EveryFault.scenario() {
      try operation.run(on: store)
      model.apply(operation)
    }
    #expect(try model.difference(from: store) == nil)
    #expect(try store.verify(progress: nil).isClean)
  }
}
