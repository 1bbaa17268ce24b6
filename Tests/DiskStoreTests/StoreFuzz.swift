import Testing

@testable import DiskStore

/// Random operations on a store and on plain arrays; the seed is part of every message.
@Suite struct StoreFuzz {
  struct Generator {
    var random: Seeded
    var names = 0

    mutating func next(_ model: StoreModel) -> Operation {
      let volumes = model.volumes.keys.sorted()
      let snapshots = model.snapshots.keys.sorted()
      names += 1
      let name = "n\(names)"
      guard let volume = volumes.randomElement(using: &random), let size = model.volumes[volume]?.bytes.count else {
        return .create(name, 512 * Int64.random(in: 1...800, using: &random))
      }
      let snapshot = snapshots.randomElement(using: &random)
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<45:
        let (offset, count) = range(size)
        // Often bytes that compress, or that are there already somewhere, or zeros.
        let bytes: [UInt8] =
          switch Int.random(in: 0..<4, using: &random) {
          case 0: [UInt8](repeating: UInt8.random(in: 0...2, using: &random), count: count)
          default: random.bytes(count)
          }
        return .write(volume, Int64(offset), bytes)
      case 45..<52:
        let (offset, count) = range(size)
        return .discard(volume, Int64(offset), Int64(count))
      case 52..<57: return .flush(volume)
      case 57..<69: return .snapshot(volume, name)
      case 69..<73 where volumes.count < 6: return .create(name, 512 * Int64.random(in: 1...800, using: &random))
      case 73..<75 where volumes.count < 6:
        return .importBytes(name, random.bytes(Int.random(in: 1...200_000, using: &random)))
      case 75..<80:
        if volumes.count < 6, let snapshot, let from = model.snapshots[snapshot] {
          return .clone(name, snapshot, Int64(from.bytes.count + 512 * Int.random(in: 0...20, using: &random)))
        }
      case 80..<82: if let snapshot { return .copy(snapshot, name) }
      case 82..<85: if let snapshot { return .revert(volume, snapshot) }
      case 85..<87: return .resize(volume, Int64(size + 512 * Int.random(in: 0...100, using: &random)))
      case 87..<89: return .deleteVolume(volume)
      case 89..<94: if let snapshot { return .deleteSnapshot(snapshot) }
      case 94..<97: return .seal
      default: return .collect
      }
      return .flush(volume)
    }

    private mutating func range(_ size: Int) -> (Int, Int) {
      let offset = Int.random(in: 0..<size, using: &random)
      let most = Bool.random(using: &random) ? 9000 : size
      let count = Int.random(in: 1...min(most, size - offset), using: &random)
      // Half of them on whole blocks, as disks are mostly written.
      if Bool.random(using: &random), size >= 4096 {
        let block = offset / 4096 * 4096
        return (block, min(max(count / 4096 * 4096, 4096), size - block))
      }
      return (offset, count)
    }
  }

  @Test(arguments: 0..<12) func aStoreHoldsWhatAnArrayHolds(run: Int) throws {
    let seed = UInt64(run) &* 1_000_003 &+ UInt64.random(in: 0..<1 << 32)
    var generator = Generator(random: Seeded(seed))
    let scratch = try Scratch()
    var stores = [try open(scratch, sealing: run % 2 == 0), try open(scratch)]
    var model = StoreModel()
    for step in 0..<300 {
      let operation = generator.next(model)
      // Two processes, as far as a store can tell, take turns.
      do {
        try operation.run(on: stores[Int.random(in: 0...1, using: &generator.random)])
      } catch let error as StoreError where error.code == .busy {
        guard case .collect = operation else { throw error }
      }
      model.apply(operation)
      if step % 25 == 24 {
        let difference = try model.difference(from: stores[step % 2])
        #expect(difference == nil, "seed \(seed), step \(step), \(operation)")
        if difference != nil { return }
        try compareExtents(model, stores[0], &generator.random, "seed \(seed), step \(step)")
      }
      if step % 100 == 99 {
        let report = try stores[0].verify(progress: nil)
        #expect(report.isClean, "seed \(seed), step \(step): \(report.damaged) \(report.leaks)")
        stores[1] = try open(scratch)
      }
    }
    for store in stores { try store.close() }
    for id in model.volumes.keys { try stores[0].deleteVolume(VolumeID(id)) }
    for id in model.snapshots.keys { try stores[1].deleteSnapshot(SnapshotID(id)) }
    try stores[0].collect(progress: nil)
    let left =
      try stores[0].fileSystem.list(scratch.file("store/packs"))
      + stores[0].fileSystem.list(scratch.file("store/heads"))
    #expect(left.isEmpty, "seed \(seed): \(left)")
  }

  private func open(_ scratch: Scratch, sealing: Bool = false) throws -> LocalBlockStore {
    try LocalBlockStore.open(scratch) {
      $0.sealsInBackground = sealing
      $0.deepestChain = 5
      $0.cacheSize = 200_000
    }
  }

  private func compareExtents(_ model: StoreModel, _ store: LocalBlockStore, _ random: inout Seeded, _ place: String)
    throws
  {
    guard let a = model.snapshots.keys.sorted().randomElement(using: &random),
      let b = model.volumes.keys.sorted().randomElement(using: &random),
      let old = model.snapshots[a]?.bytes, let new = model.volumes[b]?.bytes
    else { return }
    var expected: [Extent] = []
    let size = max(old.count, new.count)
    for block in stride(from: 0, to: size, by: 4096) {
      let range = block..<min(block + 4096, size)
      if range.contains(where: { ($0 < old.count ? old[$0] : 0) != ($0 < new.count ? new[$0] : 0) }) {
        expected.append(Extent(offset: Int64(block), length: Int64(range.count)))
      }
    }
    #expect(
      try store.changedExtents(from: SnapshotID(a), to: .volume(VolumeID(b))) == expected.merged(),
      "\(place): \(a) and \(b)")
    let allocated = try store.allocatedExtents(of: .volume(VolumeID(b)))
    let holes = [Extent(offset: 0, length: Int64(new.count))].removing(allocated)
    #expect(holes.allSatisfy { new[Int($0.offset)..<Int($0.end)].allSatisfy { $0 == 0 } }, "\(place): holes of \(b)")
  }

  @Test(arguments: 0..<12) func powerMayBeCutAtAnyMoment(run: Int) throws {
    let seed = UInt64(run) &* 1_000_003 &+ UInt64.random(in: 0..<1 << 32)
    var generator = Generator(random: Seeded(seed))
    let scratch = try Scratch()
    var model = StoreModel()
    for boot in 0..<20 {
      let system = try PowerCutFileSystem(trash: scratch.file("trash"), boot: boot)
      do {
        let store = try LocalBlockStore.open(scratch) {
          $0.fileSystem = system
          $0.deepestChain = 5
        }
        let difference = try model.difference(from: store)
        #expect(difference == nil, "seed \(seed), boot \(boot)")
        let report = try store.verify(progress: nil)
        #expect(report.isClean, "seed \(seed), boot \(boot): \(report.damaged) \(report.leaks)")
        if difference != nil { return }
        for _ in 0..<Int.random(in: 1...25, using: &generator.random) {
          let operation = generator.next(model)
          try operation.run(on: store)
          model.apply(operation)
        }
        try system.cut(&generator.random)
      }
      model.losePower()
    }
  }
}
