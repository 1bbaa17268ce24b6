import Glibc
import Testing

@testable import DiskStore

/// Several threads and several stores on one directory, which are to each other what processes are.
@Suite struct ConcurrencyTests {
  let scratch: Scratch
  let volume = VolumeID("v")

  init() throws { scratch = try Scratch() }

  /// Each block holds one number all over, so a torn read shows.
  @Test func readersSeeWholeBlocksWhileOthersWriteSnapSealAndCollect() throws {
    let blocks = 64
    let first = try LocalBlockStore.open(scratch) { $0.deepestChain = 6 }
    try first.createVolume(volume, size: Int64(blocks * 4096))
    let finished = Locked(false)
    let reads = Locked(0)
    try Threads.run(4) { [scratch, volume] number in
      let store = try LocalBlockStore.open(scratch) { $0.deepestChain = 6 }
      var random = Seeded(UInt64(number))
      switch number {
      case 0:
        defer { finished.with { $0 = true } }
        for round in 1...300 {
          let block = Int.random(in: 0..<blocks, using: &random)
          try store.write(volume, at: Int64(block * 4096), bytes: [UInt8](repeating: UInt8(round % 256), count: 4096))
          if round % 10 == 0 { try store.snapshot(volume, as: SnapshotID("s\(round)")) }
          if round % 30 == 0 { try store.deleteSnapshot(SnapshotID("s\(round - 10)")) }
        }
      case 1:
        while !finished.with({ $0 }) {
          try store.seal(progress: nil)
          try store.collect(progress: nil)
        }
      default:
        while !finished.with({ $0 }) {
          let block = Int.random(in: 0..<blocks, using: &random)
          let bytes = try store.read(.volume(volume), at: Int64(block * 4096), count: 4096)
          #expect(bytes.allSatisfy { $0 == bytes[0] })
          reads.with { $0 += 1 }
        }
      }
    }
    #expect(reads.with { $0 } > 100)
    let report = try first.verify(progress: nil)
    #expect(report.isClean, "\(report.damaged) \(report.leaks)")
  }

  /// A read that crosses a write of the same block finds a checksum that is not its bytes'; that is no damage.
  @Test func aReadThatCrossesAWriteIsRepeated() throws {
    let first = try LocalBlockStore.open(scratch)
    try first.createVolume(volume, size: 4 * 4096)
    let finished = Locked(false)
    try Threads.run(3) { [scratch, volume] number in
      let store = try LocalBlockStore.open(scratch)
      if number == 0 {
        defer { finished.with { $0 = true } }
        for round in 0..<4000 {
          try store.write(volume, at: 0, bytes: [UInt8](repeating: UInt8(round % 255 + 1), count: 4 * 4096))
        }
      } else {
        while !finished.with({ $0 }) {
          let bytes = try store.read(.volume(volume), at: 0, count: 4 * 4096)
          for block in 0..<4 { #expect(bytes[block * 4096] == bytes[block * 4096 + 4095]) }
        }
      }
    }
  }

  @Test func writersOfPartsOfOneBlockLoseNothing() throws {
    let store = try LocalBlockStore.open(scratch)
    try store.createVolume(volume, size: 8192)
    try Threads.run(4) { [scratch, volume] number in
      let own = number % 2 == 0 ? store : try LocalBlockStore.open(scratch)
      for round in 0..<50 {
        for place in 0..<16 where place % 4 == number {
          try own.write(volume, at: Int64(place * 512), bytes: [UInt8](repeating: UInt8(round + number), count: 512))
        }
      }
    }
    let bytes = try store.all(.volume(volume))
    for place in 0..<16 { #expect(bytes[place * 512..<place * 512 + 512].allSatisfy { $0 == UInt8(49 + place % 4) }) }
  }

  @Test func importsOfTheSameBytesShareThem() throws {
    let stores = try (0..<3).map { _ in try LocalBlockStore.open(scratch) }
    var random = Seeded(5)
    let bytes = random.bytes(3_000_320)
    try Threads.run(3) { number in
      let source = ClosureSource(size: Int64(bytes.count)) { offset, buffer in
        bytes.withUnsafeBytes { buffer.copy(from: $0.slice(Int(offset), buffer.count)) }
      }
      try stores[number].importVolume(VolumeID("v\(number)"), size: nil, from: source, progress: nil)
    }
    for number in 0..<3 { #expect(try stores[0].all(.volume(VolumeID("v\(number)"))) == bytes) }
    try stores[1].collect(progress: nil)
    let usage = try stores[2].usage(of: .volume(VolumeID("v0")))
    #expect(usage.unique == 0 && usage.stored > 2_900_000 && usage.stored < 3_100_000)
    for number in 0..<3 { #expect(try stores[0].all(.volume(VolumeID("v\(number)"))) == bytes) }
    let size = try stores[0].fileSystem.list(scratch.file("store/packs")).reduce(0) {
      try $0 + PosixFile(scratch.file("store/packs/\($1)"), O_RDONLY).size()
    }
    #expect(size < 3_500_000, "what was stored twice was not collected: \(size)")
  }

  @Test func aSnapshotOfTwoVolumesIsOneMoment() throws {
    let store = try LocalBlockStore.open(scratch)
    let other = VolumeID("w")
    for id in [volume, other] { try store.createVolume(id, size: 4096) }
    // The writer writes a number to one volume, then to the other: never may the second be ahead.
    let finished = Locked(false)
    try Threads.run(2) { [scratch, volume] number in
      let own = try LocalBlockStore.open(scratch)
      if number == 0 {
        defer { finished.with { $0 = true } }
        for value in 1...200 {
          try own.write(volume, at: 0, bytes: [UInt8(value)])
          try own.write(other, at: 0, bytes: [UInt8(value)])
        }
      } else {
        var count = 0
        while !finished.with({ $0 }) {
          count += 1
          try own.snapshot([(volume, SnapshotID("v\(count)")), (other, SnapshotID("w\(count)"))])
          let ahead = try own.read(.snapshot(SnapshotID("v\(count)")), at: 0, count: 1)[0]
          let behind = try own.read(.snapshot(SnapshotID("w\(count)")), at: 0, count: 1)[0]
          #expect(ahead == behind || ahead == behind + 1)
        }
      }
    }
  }

  @Test func aBackgroundSealerSeals() throws {
    let store = try LocalBlockStore.open(scratch) { $0.sealsInBackground = true }
    try store.createVolume(volume, size: mebibyte)
    try store.write(volume, at: 0, bytes: [1, 2, 3])
    try store.snapshot(volume, as: SnapshotID("s"))
    for _ in 0..<500 where !(try store.view(.snapshot(SnapshotID("s"))).layers.isEmpty) { usleep(10_000) }
    #expect(try store.view(.snapshot(SnapshotID("s"))).layers.isEmpty)
    try store.close()
    #expect(try store.read(.snapshot(SnapshotID("s")), at: 0, count: 4) == [1, 2, 3, 0])
  }
}
